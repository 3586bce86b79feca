"""``/changes`` and ``/accounts/{account}/changes``: who changed what, undo and redo."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Annotated

from fastapi import APIRouter, Query

from accountmap.api.dependencies import ActorDep, LocaleDep, StoreDep, today
from accountmap.api.paging import PagingDep
from accountmap.api.problems import responses
from accountmap.api.repeats import repeatable
from accountmap.operations import Span, compare_days, list_history, read_moment, redo, undo
from accountmap.schemas import ChangeSetList, ChangeSetOut, DifferenceOut

router = APIRouter(tags=["changes"])
_OF_ACCOUNT = "/accounts/{account}"
_REFUSALS = responses(403, 404, 409, 422, 503)

Since = Annotated[
    str | None, Query(description="Changes of this day, or this time, and later.", examples=["2026-06-30"])
]
Until = Annotated[str | None, Query(description="Changes up to this day, or this time.", examples=["2026-06-30"])]
KnownFrom = Annotated[
    str | None,
    Query(description="By what was recorded at the end of this day, or at this time.", max_length=40),
]
KnownTo = Annotated[
    str | None,
    Query(description="By what was recorded at the end of this day, or at this time; else now.", max_length=40),
]
By = Annotated[str | None, Query(description="Only what this user changed.", max_length=64)]


@router.get("/changes", operation_id="listChanges", responses=responses(422, 503))
def get_changes(
    store: StoreDep,
    actor: ActorDep,
    locale: LocaleDep,
    paging: PagingDep,
    since: Since = None,
    until: Until = None,
    by: By = None,
) -> ChangeSetList:
    """List who changed what in all accounts, latest first."""
    first, last = _moments(since, until)
    page = list_history(store, actor, since=first, until=last, by=by, page=paging.wanted)
    return ChangeSetList.of(page, locale, paging.follow(page))


@router.get(f"{_OF_ACCOUNT}/changes", operation_id="listChangesOfAccount", responses=responses(404, 422, 503))
def get_changes_of_account(
    account: str,
    store: StoreDep,
    actor: ActorDep,
    locale: LocaleDep,
    paging: PagingDep,
    person: Annotated[str | None, Query(description="Only what concerns this person, by id or name.")] = None,
    since: Since = None,
    until: Until = None,
    by: By = None,
) -> ChangeSetList:
    """List who changed what in an account, latest first."""
    first, last = _moments(since, until)
    page = list_history(store, actor, account, person=person, since=first, until=last, by=by, page=paging.wanted)
    return ChangeSetList.of(page, locale, paging.follow(page))


@router.get(f"{_OF_ACCOUNT}/changes/between", operation_id="compareDaysOfAccount", responses=responses(404, 422, 503))
def get_changes_between(
    account: str,
    store: StoreDep,
    actor: ActorDep,
    locale: LocaleDep,
    from_day: Annotated[date | None, Query(alias="from", description="What was true on this day.")] = None,
    to_day: Annotated[date | None, Query(alias="to", description="What is true on this day; else today.")] = None,
    known_from: KnownFrom = None,
    known_to: KnownTo = None,
) -> DifferenceOut:
    """Tell what differs in an account between two days, or what was recorded between two moments."""
    first = read_moment(known_from, "known_from", last=True) if known_from else None
    last = read_moment(known_to, "known_to", last=True) if known_to else None
    now = today()
    span = Span(to_day or now, from_day, first, last)
    return DifferenceOut.of(compare_days(store, actor, account, span, today=now), locale)


@router.post(f"{_OF_ACCOUNT}/undo", operation_id="undoLatestChange", responses=_REFUSALS)
@repeatable
def post_undo(account: str, store: StoreDep, actor: ActorDep, locale: LocaleDep) -> ChangeSetOut:
    """Take the latest change of an account back."""
    return ChangeSetOut.of(undo(store, actor, account, now=datetime.now(UTC)), locale)


@router.post(f"{_OF_ACCOUNT}/redo", operation_id="redoLatestChange", responses=_REFUSALS)
@repeatable
def post_redo(account: str, store: StoreDep, actor: ActorDep, locale: LocaleDep) -> ChangeSetOut:
    """Do again what was undone last in an account."""
    return ChangeSetOut.of(redo(store, actor, account, now=datetime.now(UTC)), locale)


@router.post(f"{_OF_ACCOUNT}/changes/{{change_set}}/undo", operation_id="undoChange", responses=_REFUSALS)
@repeatable
def post_undo_of_change(
    account: str, change_set: str, store: StoreDep, actor: ActorDep, locale: LocaleDep
) -> ChangeSetOut:
    """Take a change set back; later ones that stand on it are listed in the problem, and nothing changes."""
    return ChangeSetOut.of(undo(store, actor, account, change_set, now=datetime.now(UTC)), locale)


@router.post(f"{_OF_ACCOUNT}/changes/{{change_set}}/redo", operation_id="redoChange", responses=_REFUSALS)
@repeatable
def post_redo_of_change(
    account: str, change_set: str, store: StoreDep, actor: ActorDep, locale: LocaleDep
) -> ChangeSetOut:
    """Do a change set again that was undone."""
    return ChangeSetOut.of(redo(store, actor, account, change_set, now=datetime.now(UTC)), locale)


def _moments(since: str | None, until: str | None) -> tuple[datetime | None, datetime | None]:
    first = read_moment(since, "since") if since else None
    return first, read_moment(until, "until", last=True) if until else None
