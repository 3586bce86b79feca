"""``/accounts/{account}/people``: one person, and everything that is done to people in simple words."""

from __future__ import annotations

from typing import Annotated, Final

from fastapi import APIRouter, Path, Query, Response

from accountmap.api.conditional import ReadingDep
from accountmap.api.dependencies import ActorDep, DayDep, KnownOnDep, SettingsDep, StoreDep
from accountmap.api.problems import responses
from accountmap.api.repeats import repeatable
from accountmap.api.writing import Writing, WritingDep
from accountmap.editing import read_reports
from accountmap.model.ids import PersonId
from accountmap.operations import (
    Edited,
    add_person,
    change_employer,
    change_person,
    end_person,
    forget_person,
    get_person,
    move_person,
    place_person,
    remove_person,
)
from accountmap.schemas import (
    ChangeEmployer,
    EmployerOut,
    EndPerson,
    ForgetPerson,
    ForgettingOut,
    MovePerson,
    NewPerson,
    PersonDetail,
    PersonForm,
    PlacePerson,
    ReportsAnswer,
)

router = APIRouter(prefix="/accounts/{account}/people", tags=["people"])

Who = Annotated[str, Path(description="Id, e-mail or name of a person of the map.")]
Anybody = Annotated[str, Path(description="Id of a person of the workspace, or a name of the map.")]
Forgotten = Annotated[str, Path(description="Id, e-mail or name; of somebody who was taken out, the id.")]
Answer = Annotated[ReportsAnswer, Query()]
Seat = Annotated[str | None, Query(max_length=64, description="Id of the position meant, where there are several.")]
_READ: Final = responses(304, 404, 409, 422, 503)
_WRITE: Final = responses(403, 404, 409, 412, 422, 503)


@router.get("/{person}", operation_id="getPerson", response_model=PersonDetail, responses=_READ)
async def get_one(
    account: str,
    person: Who,
    store: StoreDep,
    actor: ActorDep,
    day: DayDep,
    known_on: KnownOnDep,
    reading: ReadingDep,
) -> Response:
    """Return one person with everything recorded of them, as of a day."""

    def make() -> PersonDetail:
        return PersonDetail.of(*get_person(store, actor, account, person, known_on), day)

    return await reading.of_account(account, make)


@router.post("", operation_id="addPerson", status_code=201, responses=_WRITE)
@repeatable
def post_person(account: str, person: NewPerson, store: StoreDep, actor: ActorDep, writing: WritingDep) -> PersonDetail:
    """Add a person with a position of their own, or on a vacancy, and to whom they report."""
    values, position, since = person.values, person.position, person.since
    edited = add_person(store, actor, account, values, writing.occasion, position=position, since=since)
    writing.added(edited)
    return _detail(edited, writing)


@router.patch("/{person}", operation_id="changePerson", responses=_WRITE)
def patch_person(
    account: str,
    person: Who,
    values: PersonForm,
    store: StoreDep,
    actor: ActorDep,
    writing: WritingDep,
    position: Seat = None,
) -> PersonDetail:
    """Correct what is recorded of a person and their position, also for the days before.

    For what changed in the world from some day on, move them.
    """
    edited = change_person(store, actor, account, person, values.values, writing.occasion, position=position)
    return _detail(edited, writing)


@router.delete("/{person}", operation_id="removePerson", status_code=204, responses=_WRITE)
def delete_person(
    account: str, person: Who, store: StoreDep, actor: ActorDep, writing: WritingDep, reports: Answer = None
) -> None:
    """Take out a person who was added by mistake. Whoever has a history is ended instead."""
    writing.done(remove_person(store, actor, account, person, writing.occasion, reports=read_reports(reports)))


@router.post("/{person}/move", operation_id="movePerson", responses=_WRITE)
@repeatable
def post_move(
    account: str, person: Who, move: MovePerson, store: StoreDep, actor: ActorDep, writing: WritingDep
) -> PersonDetail:
    """Record that a person has another manager, title or position from a day on."""
    edited = move_person(
        store,
        actor,
        account,
        person,
        move.values,
        writing.occasion,
        since=move.since,
        to=move.to,
        leaving=move.leaving,
    )
    return _detail(edited, writing)


@router.post("/{person}/end", operation_id="endPerson", responses=_WRITE)
@repeatable
def post_end(
    account: str, person: Who, end: EndPerson, store: StoreDep, actor: ActorDep, writing: WritingDep
) -> PersonDetail:
    """Record that a person is at the account no more; their positions stay vacant, close, or go to a successor."""
    edited = end_person(store, actor, account, person, writing.occasion, day=end.day, leaving=end.leaving)
    return _detail(edited, writing)


@router.post("/{person}/forget", operation_id="forgetPerson", responses=_WRITE)
def post_forget(
    account: str,
    person: Forgotten,
    store: StoreDep,
    actor: ActorDep,
    settings: SettingsDep,
    writing: WritingDep,
    how: ForgetPerson | None = None,
) -> ForgettingOut:
    """Erase by law what is personal of somebody, everywhere and in the log; only the owner, and for good.

    The person stays on the map without a name. Sent again, it is refused as done already.
    """
    also = how.also if how else ()
    done = forget_person(store, actor, account, person, writing.occasion, also=also, forget_list=settings.forget_list)
    writing.is_at(done.erased.revision)
    return ForgettingOut.of(done, dry_run=False)


@router.post("/{person}/positions", operation_id="placePerson", responses=_WRITE)
@repeatable
def post_position(
    account: str, person: Anybody, place: PlacePerson, store: StoreDep, actor: ActorDep, writing: WritingDep
) -> PersonDetail:
    """Give somebody of the workspace a further position here; it brings them onto this map."""
    values, position, since = place.values, place.position, place.since
    edited = place_person(store, actor, account, person, values, writing.occasion, position=position, since=since)
    return _detail(edited, writing)


@router.post("/{person}/employer", operation_id="changeEmployer", responses=_WRITE)
@repeatable
def post_employer(
    account: str, person: Who, change: ChangeEmployer, store: StoreDep, actor: ActorDep, writing: WritingDep
) -> EmployerOut:
    """Record that a person left this account and began at another, where they stay the same person."""
    left, joined = change_employer(
        store,
        actor,
        person,
        (account, change.account),
        change.values,
        writing.occasion,
        since=change.day,
        position=change.position,
        leaving=change.leaving,
    )
    writing.done(left)
    return EmployerOut(account=joined.after.account.id, person=_detail(joined, writing, is_here=False))


def _detail(edited: Edited, writing: Writing, *, is_here: bool = True) -> PersonDetail:
    """Make the shape of the person who was edited, as of today."""
    if is_here:
        writing.done(edited)
    return PersonDetail.of(edited.after, PersonId(edited.entity_id), writing.occasion.today)
