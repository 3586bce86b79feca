"""``/accounts/{account}/map.svg`` and ``map.json``."""

from __future__ import annotations

from hashlib import sha256
from typing import Annotated, Any

from fastapi import APIRouter, Header
from starlette.responses import Response

from accountmap.api.conditional import ReadingDep
from accountmap.api.dependencies import ActorDep, DayDep, KnownOnDep, LocaleDep, StoreDep
from accountmap.api.problems import responses
from accountmap.model.account_map import AccountMap
from accountmap.model.actors import Actor
from accountmap.operations import MapFormat, document_of_account, load_map, render_map
from accountmap.render import View
from accountmap.version import VERSION

router = APIRouter(prefix="/accounts/{account}", tags=["maps"])

_ANSWERS: dict[int | str, dict[str, Any]] = {
    200: {"description": "The map.", "content": {"image/svg+xml": {"schema": {"type": "string"}}}},
    304: {"description": "You have this map already."},
}
_DOCUMENT: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The account in accountmap's own JSON; the format is described in docs/json.md.",
        "content": {"application/json": {"schema": {"type": "object", "additionalProperties": True}}},
    },
}
_REFUSALS = responses(304, 403, 404, 422, 503)
# The picture styles itself; nothing else may load or run.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"


@router.get("/map.svg", operation_id="drawMap", response_class=Response, responses=_ANSWERS | responses(404, 422, 503))
def get_map_svg(
    account: str,
    store: StoreDep,
    actor: ActorDep,
    locale: LocaleDep,
    day: DayDep,
    known_on: KnownOnDep,
    if_none_match: Annotated[str | None, Header(description="ETag of the map you have.")] = None,
) -> Response:
    """Draw the account's map as SVG."""
    account_map, view = load_map(store, actor, account, known_on), View(locale=locale, day=day)
    headers = {
        "etag": _etag(account_map, actor, view),
        "cache-control": "private, no-cache",
        "vary": "accept-language",
        "content-security-policy": _POLICY,
    }
    if _has_already(if_none_match or "", headers["etag"]):
        return Response(status_code=304, headers=headers)
    picture = render_map(account_map, actor, view, MapFormat.SVG)
    return Response(picture, media_type="image/svg+xml", headers=headers)


@router.get(
    "/map.json",
    operation_id="getMap",
    response_class=Response,
    responses=_DOCUMENT | responses(304, 403, 404, 422, 503),
)
async def get_map_json(
    account: str, store: StoreDep, actor: ActorDep, known_on: KnownOnDep, reading: ReadingDep
) -> Response:
    """Return everything that is recorded about an account, as `accountmap export` writes it."""
    return await reading.of_document(account, lambda: document_of_account(store, actor, account, known_on))


def _has_already(if_none_match: str, etag: str) -> bool:
    """Tell whether one of the tags of an If-None-Match header is this one; ``*`` means any."""
    tags = {tag.strip().removeprefix("W/") for tag in if_none_match.split(",")}
    return bool(tags & {"*", etag})


def _etag(account_map: AccountMap, actor: Actor, view: View) -> str:
    """Return the tag of a picture: it changes with the account, the reader's scope, the view and the renderer."""
    parts = (account_map.account.id, account_map.revision, actor.scope, view, VERSION)
    return f'"{sha256(repr(parts).encode()).hexdigest()[:32]}"'
