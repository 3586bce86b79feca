"""Reads that need not be sent twice: ETag, ``If-None-Match``, and answers kept for the next reader of the same.

The tag of what is read of an account begins with the account's revision, so that a writer can say which revision it has
seen; the rest is a digest of all else the answer depends on: account, address and query, scope, language, today,
version. The revision is read from the database each time, so that what other processes write counts at once.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from threading import Lock
from typing import Annotated, Final

from fastapi import Depends, Header, Request, Response
from fastapi.concurrency import run_in_threadpool

from accountmap.api.dependencies import ActorDep, LocaleDep, StoreDep, today
from accountmap.errors import InvalidValue
from accountmap.model.actors import Actor
from accountmap.model.ids import AccountId
from accountmap.operations import revision_at_once, revision_of
from accountmap.schemas.base import Shape
from accountmap.store import Store
from accountmap.version import VERSION

JSON: Final = "application/json"
_FIXED: Final = {"cache-control": "private, no-cache", "vary": "accept-language"}
_REVISION: Final = re.compile(r'(?:W/)?"(\d{1,18})(?:\.[^"]*)?"')


@dataclass(frozen=True, slots=True)
class KeptAnswer:
    """The bytes of an answer with the headers that belong to them."""

    body: bytes
    headers: dict[str, str]


class AnswerCache:
    """Answers by tag, the least recently read dropped first; safe for threads."""

    def __init__(self, most_bytes: int = 32_000_000) -> None:
        self._most = most_bytes
        self._size = 0
        self._kept: OrderedDict[str, KeptAnswer] = OrderedDict()
        self._lock = Lock()

    def get(self, tag: str) -> KeptAnswer | None:
        """Return the answer of a tag, ``None`` if it is not kept."""
        with self._lock:
            answer = self._kept.get(tag)
            if answer is not None:
                self._kept.move_to_end(tag)
            return answer

    def keep(self, tag: str, answer: KeptAnswer) -> None:
        """Keep an answer, unless it alone would fill an eighth of the cache."""
        if len(answer.body) * 8 > self._most:
            return
        with self._lock:
            before = self._kept.pop(tag, None)
            self._size += len(answer.body) - (len(before.body) if before else 0)
            self._kept[tag] = answer
            while self._size > self._most:
                _, dropped = self._kept.popitem(last=False)
                self._size -= len(dropped.body)


class Reading:
    """One conditional read."""

    def __init__(
        self, request: Request, response: Response, store: Store, actor: Actor, seen: str | None, *parts: object
    ) -> None:
        self._request = request
        self._response = response
        self._store = store
        self._actor = actor
        self._seen = seen or ""
        self._parts = (request.url.path, request.url.query, actor, *parts, VERSION)

    async def of_account(self, account: str, make: Callable[[], Shape]) -> Response:
        """Answer a read of one account; `make` is called only if nobody read the same since the last change.

        What is kept is answered at once; `make` takes a thread.

        Raises
        ------
        AccountNotFound
            With the nearest names.
        """
        return await self.of_document(account, lambda: (make().model_dump_json().encode(), True))

    async def of_document(self, account: str, make: Callable[[], tuple[bytes, bool]]) -> Response:
        """Answer a read of one account with bytes; `make` tells also whether they depend on its map alone.

        If they do not, they are made each time, and their tag is that of what they are.

        Raises
        ------
        AccountNotFound
            With the nearest names.
        """
        account_id, revision = await self._revision(account)
        tag = f'"{revision}.{_digest(account_id, *self._parts)}"'
        if self._has(tag):
            return self._not_modified(tag)
        cache: AnswerCache = self._request.app.state.answers
        answer = cache.get(tag)
        if answer is None:
            body, depends_on_map_alone = await run_in_threadpool(make)
            answer = KeptAnswer(body, dict(self._response.headers))
            if depends_on_map_alone:
                cache.keep(tag, answer)
            else:
                tag = f'"{revision}.c{_digest(body, *self._parts)}"'
                if self._has(tag):
                    return self._not_modified(tag)
        return Response(answer.body, media_type=JSON, headers={**answer.headers, **_FIXED, "etag": tag})

    async def of_content(self, make: Callable[[], Shape]) -> Response:
        """Answer a read of several accounts; it is made each time, and sent only if it differs."""
        body = await run_in_threadpool(lambda: make().model_dump_json().encode())
        tag = f'"c.{_digest(body, *self._parts)}"'
        if self._has(tag):
            return self._not_modified(tag)
        return Response(body, media_type=JSON, headers={**dict(self._response.headers), **_FIXED, "etag": tag})

    async def _revision(self, account: str) -> tuple[AccountId, int]:
        found = revision_at_once(self._store, self._actor, account)
        if found is None:
            return await run_in_threadpool(revision_of, self._store, self._actor, account)
        return found

    def _has(self, tag: str) -> bool:
        """Tell whether one of the tags of the If-None-Match header is this one; ``*`` means any."""
        return bool({one.strip().removeprefix("W/") for one in self._seen.split(",")} & {"*", tag})

    def _not_modified(self, tag: str) -> Response:
        return Response(status_code=304, headers={**_FIXED, "etag": tag})


async def get_reading(
    request: Request,
    response: Response,
    store: StoreDep,
    actor: ActorDep,
    locale: LocaleDep,
    if_none_match: Annotated[str | None, Header(description="ETag of what you have.")] = None,
) -> Reading:
    """Return the conditional read of this request."""
    return Reading(request, response, store, actor, if_none_match, locale, today())


def seen_revision(if_match: str | None) -> int | None:
    """Return the revision that an ``If-Match`` header asks for; ``None``: any will do.

    Raises
    ------
    InvalidValue
        If it is not the tag of an account's read.

    Examples
    --------
    >>> seen_revision('"17.3fa9"'), seen_revision('"17"'), seen_revision(None)
    (17, 17, None)
    """
    if if_match is None or if_match.strip() == "*":
        return None
    found = _REVISION.fullmatch(if_match.strip())
    if found is None:
        raise InvalidValue("If-Match", if_match[:100], 'the ETag of a read of the account, such as "17"')
    return int(found.group(1))


def _digest(*parts: object) -> str:
    return sha256(repr(parts).encode()).hexdigest()[:24]


ReadingDep = Annotated[Reading, Depends(get_reading)]
