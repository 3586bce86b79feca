"""``/changes/feed`` and ``/changes/new``, of all accounts or of one: what is written, as it is written."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Header, Query, Request
from fastapi.concurrency import run_in_threadpool

from accountmap.api.dependencies import ActorDep, StoreDep
from accountmap.api.feed import ChangeFeed, FeedResponse, Source, follow
from accountmap.api.problems import responses
from accountmap.model.actors import Actor
from accountmap.model.ids import AccountId
from accountmap.operations import feed_account, read_changes_after
from accountmap.schemas import FeedPartOut
from accountmap.store import Store

router = APIRouter(tags=["changes"])
_OF_ACCOUNT = "/accounts/{account}"
_LARGEST = 2**53
_LIMIT = 500
_STREAM: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "Server-sent events `change`, each with its place as id and a `FeedEventOut` as data.",
        "content": {"text/event-stream": {"schema": {"type": "string"}}},
    }
}


async def get_feed(request: Request) -> ChangeFeed:
    """Return the listeners of the application."""
    feed: ChangeFeed = request.app.state.feed
    return feed


FeedDep = Annotated[ChangeFeed, Depends(get_feed)]
After = Annotated[
    int | None,
    Query(
        ge=0, le=_LARGEST, description="Begin after this place of the feed; if not given, with what is still to come."
    ),
]
LastEventId = Annotated[
    int | None, Header(ge=0, le=_LARGEST, description="As `after`; browsers send it when they come again.")
]
Seconds = Annotated[
    float | None,
    Query(ge=0, le=86_400, description="End after so many seconds; 0: once everything that is there was sent."),
]
Limit = Annotated[int, Query(ge=1, le=_LIMIT, description="Most items.")]


@router.get(
    "/changes/feed",
    operation_id="followChanges",
    status_code=200,
    response_class=FeedResponse,
    responses=_STREAM | responses(422, 503),
)
async def get_changes_feed(
    feed: FeedDep,
    store: StoreDep,
    actor: ActorDep,
    after: After = None,
    last_event_id: LastEventId = None,
    seconds: Seconds = None,
) -> FeedResponse:
    """Follow what is written to all accounts, as server-sent events."""
    return await _follow(feed, store, actor, None, after if last_event_id is None else last_event_id, seconds)


@router.get(
    f"{_OF_ACCOUNT}/changes/feed",
    operation_id="followChangesOfAccount",
    status_code=200,
    response_class=FeedResponse,
    responses=_STREAM | responses(404, 422, 503),
)
async def get_changes_feed_of_account(
    account: str,
    feed: FeedDep,
    store: StoreDep,
    actor: ActorDep,
    after: After = None,
    last_event_id: LastEventId = None,
    seconds: Seconds = None,
) -> FeedResponse:
    """Follow what changes the map of an account, as server-sent events."""
    found = await run_in_threadpool(feed_account, store, actor, account)
    return await _follow(feed, store, actor, found, after if last_event_id is None else last_event_id, seconds)


@router.get("/changes/new", operation_id="listNewChanges", responses=responses(422, 503))
def get_new_changes(store: StoreDep, actor: ActorDep, after: After = None, limit: Limit = _LIMIT) -> FeedPartOut:
    """List what was written to all accounts after a place of the feed, oldest first."""
    return FeedPartOut.of(read_changes_after(store, actor, after, limit=limit))


@router.get(f"{_OF_ACCOUNT}/changes/new", operation_id="listNewChangesOfAccount", responses=responses(404, 422, 503))
def get_new_changes_of_account(
    account: str, store: StoreDep, actor: ActorDep, after: After = None, limit: Limit = _LIMIT
) -> FeedPartOut:
    """List what changed the map of an account after a place of the feed, oldest first."""
    found = feed_account(store, actor, account)
    return FeedPartOut.of(read_changes_after(store, actor, after, account=found, limit=limit))


async def _follow(
    feed: ChangeFeed, store: Store, actor: Actor, account: AccountId | None, after: int | None, seconds: float | None
) -> FeedResponse:
    source = Source(
        lambda place: read_changes_after(store, actor, place, account=account),
        lambda: store.latest_place(actor.scope),
    )
    return await follow(feed, source, after, seconds)
