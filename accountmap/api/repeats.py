"""``Idempotency-Key``: a POST that got no answer can be sent again without being carried out twice."""

from __future__ import annotations

import inspect
import json
from collections.abc import Callable
from datetime import UTC, datetime
from functools import wraps
from hashlib import sha256
from typing import Annotated, Any, Final

from fastapi import Depends, Header, Request, Response
from pydantic import BaseModel
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile

from accountmap.api.dependencies import ActorDep, StoreDep
from accountmap.model.actors import Actor
from accountmap.operations import answer_once
from accountmap.store import KeptAnswer, Store

LONGEST_KEY: Final = 255
_CHUNK: Final = 1_000_000
_OF_THE_BODY: Final = frozenset({"content-length"})


class Repeat:
    """A request that may be one sent again."""

    def __init__(
        self, store: Store, actor: Actor, response: Response, status: int, key: str | None, digest: str
    ) -> None:
        self._store = store
        self._actor = actor
        self._response = response
        self._status = status
        self._key = key
        self._digest = digest

    def answer(self, perform: Callable[[], Any]) -> Any:
        """Return what `perform` returns, or what it returned when the request came first."""
        if self._key is None:
            return perform()
        kept, is_repeated = answer_once(
            self._store, self._actor, self._key, self._digest, lambda: self._packed(perform()), datetime.now(UTC)
        )
        headers, body = json.loads(kept.body)
        if is_repeated:
            headers["idempotency-replayed"] = "true"
        return Response(body, kept.status, headers)

    def _packed(self, result: object) -> KeptAnswer:
        """Return an answer as it is kept: headers and body as JSON."""
        if isinstance(result, Response):
            status, body, headers = result.status_code, bytes(result.body).decode(), dict(result.headers)
        elif isinstance(result, BaseModel):
            status, body, headers = self._status, result.model_dump_json(), {"content-type": "application/json"}
        elif result is None:
            status, body, headers = self._status, "", {}
        else:
            raise TypeError(f"{type(result).__name__} cannot be kept as an answer")
        kept = {**dict(self._response.headers), **headers}
        packed = [{name: value for name, value in kept.items() if name not in _OF_THE_BODY}, body]
        return KeptAnswer(self._digest, status, json.dumps(packed, ensure_ascii=False))


def repeatable(route: Callable[..., Any]) -> Callable[..., Any]:
    """Let a POST route take an ``Idempotency-Key``; stands directly above the route's function."""
    signature = inspect.signature(route)
    further = inspect.Parameter("repeat", inspect.Parameter.KEYWORD_ONLY, annotation=RepeatDep)

    @wraps(route)
    def answer(*, repeat: Repeat, **given: Any) -> Any:
        return repeat.answer(lambda: route(**given))

    answer.__signature__ = signature.replace(parameters=[*signature.parameters.values(), further])  # type: ignore[attr-defined]
    return answer


async def get_repeat(
    request: Request,
    response: Response,
    store: StoreDep,
    actor: ActorDep,
    idempotency_key: Annotated[
        str | None,
        Header(
            min_length=1,
            max_length=LONGEST_KEY,
            pattern="^[!-~]+$",
            description="Chosen at random by you; the same request sent again under it is carried out once.",
        ),
    ] = None,
) -> Repeat:
    """Return whether this request may be one sent again, with a digest of it."""
    digest = "" if idempotency_key is None else await _digest_of(request, actor)
    status = request.scope["route"].status_code or 200
    return Repeat(store, actor, response, status, idempotency_key, digest)


async def _digest_of(request: Request, actor: Actor) -> str:
    """Return a digest of who asks for what; of a form, of its fields, because what stands between them is random."""
    query = sorted(request.query_params.multi_items())
    digest = sha256(repr((actor, request.method, request.url.path, query)).encode())
    if request.headers.get("content-type", "").startswith("multipart/form-data"):
        form = await request.form()
        await run_in_threadpool(_add_form, digest, form)
    else:
        digest.update(await request.body())
    return digest.hexdigest()


def _add_form(digest: Any, form: FormData) -> None:
    for name, value in form.multi_items():
        if not isinstance(value, UploadFile):
            digest.update(repr((name, value)).encode())
            continue
        digest.update(repr((name, value.filename, value.size)).encode())
        value.file.seek(0)
        while chunk := value.file.read(_CHUNK):
            digest.update(chunk)
        value.file.seek(0)


RepeatDep = Annotated[Repeat, Depends(get_repeat)]
