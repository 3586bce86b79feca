"""How every list is read: ``limit`` and ``cursor``, ``next`` in the body, a ``Link`` in the header.

A cursor is the place of the last item in the order asked for, bound by a digest to the address, to all other
parameters and to the reader's scope. It holds nothing that the page did not show, so it needs no secret.
"""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from hashlib import blake2b
from typing import Annotated, Any, Final
from urllib.parse import urlencode

from fastapi import Depends, Query, Request, Response

from accountmap.api.dependencies import ActorDep
from accountmap.errors import InvalidCursor
from accountmap.model.paging import Page, PageRequest, Place

USUAL_LIMIT: Final = 100
LARGEST_LIMIT: Final = 500
LONGEST_CURSOR: Final = 32_000
_DIGEST_SIZE: Final = 9
_LARGEST_NUMBER: Final = 2**53


class Paging:
    """What a list route is given: the page that is wanted, and the way to tell where the next one begins."""

    def __init__(self, request: Request, response: Response, scope: str, limit: int, cursor: str | None) -> None:
        self._path = request.url.path
        self._query = [(name, value) for name, value in request.query_params.multi_items() if name != "cursor"]
        asked = sorted(pair for pair in self._query if pair[0] != "limit")
        self._binding = json.dumps([self._path, asked, scope]).encode()
        self._response = response
        self.wanted = PageRequest(limit, None if cursor is None else self._decode(cursor))

    def follow(self, page: Page[Any]) -> str | None:
        """Return the cursor of the page after this one and name its address in the ``Link`` header."""
        if page.next is None:
            return None
        cursor = self._encode(page.next)
        self._response.headers["link"] = f'<{self._path}?{urlencode([*self._query, ("cursor", cursor)])}>; rel="next"'
        return cursor

    def _encode(self, place: Place) -> str:
        packed = json.dumps(place, ensure_ascii=False, separators=(",", ":")).encode()
        digest = blake2b(self._binding + packed, digest_size=_DIGEST_SIZE).digest()
        return urlsafe_b64encode(digest + packed).rstrip(b"=").decode()

    def _decode(self, cursor: str) -> Place:
        """Return the place that `cursor` was made of; only what `_encode` would write is taken."""
        try:
            raw = urlsafe_b64decode(cursor.encode("ascii") + b"=" * (-len(cursor) % 4))
            place = tuple(json.loads(raw[_DIGEST_SIZE:].decode()))
        except (ValueError, TypeError, RecursionError):
            raise InvalidCursor from None
        if not all(map(_is_value, place)) or self._encode(place) != cursor:
            raise InvalidCursor
        return place


async def get_paging(
    request: Request,
    response: Response,
    actor: ActorDep,
    limit: Annotated[int, Query(ge=1, le=LARGEST_LIMIT, description="Most items of a page.")] = USUAL_LIMIT,
    cursor: Annotated[
        str | None,
        Query(max_length=LONGEST_CURSOR, description="`next` of the page before, all else unchanged; none: begin."),
    ] = None,
) -> Paging:
    """Return the page asked for."""
    return Paging(request, response, actor.scope.value, limit, cursor)


def _is_value(value: object) -> bool:
    """Tell whether a value can be part of a place, and can be sent to any database."""
    if isinstance(value, str):
        return "\0" not in value and not any("\ud800" <= character <= "\udfff" for character in value)
    return type(value) in (int, float) and abs(value) < _LARGEST_NUMBER  # type: ignore[arg-type]


PagingDep = Annotated[Paging, Depends(get_paging)]
