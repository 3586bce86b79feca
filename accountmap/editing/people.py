"""People in the words users have: add somebody, say what changed, move them, let them go.

Nobody needs to know of positions: each person gets one, and what is said of the person's work is kept there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Final

from accountmap.editing.draft import Draft
from accountmap.editing.periods import is_open
from accountmap.editing.reporting import Reports, lines_to_managers, lines_to_reports
from accountmap.editing.seats import (
    end_assignment,
    end_seat,
    fill_seat,
    open_seat,
    place,
    remove_seat,
    seat_of,
    sit,
)
from accountmap.editing.values import made, patched, person_part, seat_part
from accountmap.errors import AlreadyLeft, HasHistory, InvalidValue
from accountmap.model.changes import ENTITY_KINDS
from accountmap.model.ids import PersonId, PositionId
from accountmap.model.links import LineKind
from accountmap.model.people import Assignment, Person, Position
from accountmap.model.references import REFERENCES, named_by
from accountmap.model.team import Relationship, Touchpoint

_HISTORY: Final = frozenset({"assignment", "relationship", "touchpoint"})


class SeatAfter(StrEnum):
    """What becomes of the position somebody leaves."""

    VACANT = "vacant"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What of a person the map does not tell.

    Parameters
    ----------
    other_accounts
        On how many other maps the person is.
    earlier_changes
        How many change sets since the person was added speak of them.
    """

    other_accounts: int = 0
    earlier_changes: int = 0


def add_person(
    draft: Draft, values: Mapping[str, Any], *, position: PositionId | None = None, since: date | None = None
) -> Person:
    """Add a person with a position of their own, or on a vacancy, and their managers.

    Parameters
    ----------
    values
        As in `PersonValues`.
    position
        The vacancy or placeholder the person takes.
    since
        The first day there; ``None``: since before we looked.

    Raises
    ------
    SeatTaken
        If somebody holds `position`.
    InvalidText, InvalidValue, UnknownReference
        If a value cannot be taken.
    """
    person = _new_person(draft, values)
    seat_person(draft, person.id, values, position=position, since=since)
    return person


def seat_person(
    draft: Draft,
    person: PersonId,
    values: Mapping[str, Any],
    *,
    position: PositionId | None = None,
    since: date | None = None,
) -> Position:
    """Give a person a position: a vacancy, or a new one; with what the values say of it."""
    if position is None:
        seat = open_seat(draft, values, since=since)
        sit(draft, person, seat.id, since)
        return seat
    fill_seat(draft, position, person, since)
    seat = draft.put(patched(draft.get(Position, position), seat_part(values)))
    place(draft, position, values, since)
    return seat


def change_person(
    draft: Draft, person: PersonId, values: Mapping[str, Any], *, position: PositionId | None = None
) -> Person:
    """Correct what is recorded of a person and their position; it then counts for the days before, too.

    Parameters
    ----------
    position
        Which one is meant, where the person holds several.

    Raises
    ------
    PersonNotFound
        If the map has no such person.
    SeveralPositions
        If the values speak of a position, the person holds several, and none was named.
    AlreadyLeft
        If the values speak of a position, and the person holds none any more.
    """
    changed = draft.put(patched(draft.get(Person, person), person_part(values)))
    about_seat = {name: value for name, value in values.items() if name not in person_part(values)}
    if about_seat:
        seat = seat_of(draft, person, position)
        if seat is not None:
            draft.put(patched(seat, seat_part(about_seat)))
            place(draft, seat.id, about_seat, None)
        elif any(assignment.person == person for assignment in draft.all(Assignment)):
            raise AlreadyLeft(changed.name, draft.account.name)
        else:
            seat_person(draft, person, about_seat)
    return changed


def move_person(
    draft: Draft,
    person: PersonId,
    values: Mapping[str, Any],
    *,
    since: date,
    to: PositionId | None = None,
    position: PositionId | None = None,
    leaves: SeatAfter | None = None,
    reports: Reports | None = None,
) -> Person:
    """Record that a person's place changed on a day: another manager, another title, another position.

    Another manager alone moves the position. Anything else gives the person another position from that day: the
    vacancy `to`, or a new one that is as the old but for what the values say. The days before stay as they were.

    Parameters
    ----------
    position
        Which of several positions the person leaves.
    leaves
        What becomes of it; ``None``: it stays vacant if somebody reports to it or the client has a number for it,
        and is closed if not.
    reports
        Who gets the reports of a position that is closed.

    Raises
    ------
    SeatTaken
        If somebody holds `to`.
    SeveralPositions
        If the person holds several positions and none was named.
    ReportsUndecided
        If the old position is closed, somebody reports to it, and `reports` does not say who gets them.
    """
    draft.get(Person, person)
    old = seat_of(draft, person, position, since)
    if old is None:
        seat_person(draft, person, values, position=to, since=since)
    elif to is None and not seat_part(values):
        place(draft, old.id, values, since)
    else:
        as_before = {} if to else _described(draft, old, since)
        _leave(draft, person, old, since, leaves, reports)
        seat_person(draft, person, as_before | dict(values), position=to, since=since)
    return draft.get(Person, person)


def end_person(
    draft: Draft,
    person: PersonId,
    day: date,
    *,
    seat: SeatAfter = SeatAfter.VACANT,
    successor: PersonId | None = None,
    new_successor: Mapping[str, Any] | None = None,
    reports: Reports | None = None,
) -> Person:
    """Record that a person left the account: `day` is the first day they are there no more.

    Their positions stay vacant, are closed, or go to a successor together with all their lines: to somebody of the
    map, who leaves their own position for it, or to somebody new.

    Raises
    ------
    AlreadyLeft
        If the person holds no position on that day or later.
    InvalidValue
        If the person came only on that day or later.
    ReportsUndecided
        If positions are closed, somebody reports to them, and `reports` does not say who gets them.
    """
    left = draft.get(Person, person)
    recorded = [assignment for assignment in draft.all(Assignment) if assignment.person == person]
    if not recorded:
        seat_person(draft, person, {})
        recorded = [assignment for assignment in draft.all(Assignment) if assignment.person == person]
    held = [assignment for assignment in recorded if is_open(assignment, day)]
    if not held:
        raise AlreadyLeft(left.name, draft.account.name)
    for assignment in held:
        end_assignment(draft, assignment, day)
    if all(draft.find(Assignment, assignment.id) is None for assignment in recorded):
        first = min(assignment.valid_from or date.min for assignment in recorded)
        raise InvalidValue("day", day.isoformat(), f"> {first.isoformat()}")
    for position in dict.fromkeys(assignment.position for assignment in held):
        if successor is not None:
            move_person(draft, successor, {}, since=day, to=position)
        elif new_successor is not None:
            add_person(draft, new_successor, position=position, since=day)
        elif seat is SeatAfter.CLOSED:
            end_seat(draft, position, day, reports, goes=left.name)
    return left


def remove_person(draft: Draft, person: PersonId, *, elsewhere: Elsewhere, reports: Reports | None = None) -> None:
    """Take a person out as if they had never been, with their positions, links, roles and stance.

    Only somebody added by mistake goes this way; whoever has a history is ended.

    Raises
    ------
    HasHistory
        If anything would be lost: touchpoints, relationships, past positions, other accounts, later changes.
    ReportsUndecided
        If somebody reports to them and `reports` does not say who gets them.
    """
    gone = draft.get(Person, person)
    held = [assignment for assignment in draft.all(Assignment) if assignment.person == person]
    history = HasHistory(
        gone.name,
        touchpoints=sum(person in touch.people for touch in draft.all(Touchpoint)),
        relationships=sum(tie.person == person for tie in draft.all(Relationship)),
        past_positions=sum(not is_open(assignment, draft.today) for assignment in held),
        other_accounts=elsewhere.other_accounts,
        earlier_changes=elsewhere.earlier_changes,
    )
    if any(value for name, value in history.parameters.items() if name != "name"):
        raise history
    for assignment in held:
        draft.drop(assignment)
        is_shared = any(other.position == assignment.position for other in draft.all(Assignment))
        if not is_shared:
            remove_seat(draft, assignment.position, reports, goes=gone.name)
    for kind in REFERENCES.keys() - _HISTORY:
        for entity in draft.all(ENTITY_KINDS[kind]):
            if any(target == "person" and named == person for _, target, named in named_by(kind, entity)):
                draft.drop(entity)
    draft.drop(gone)


def _new_person(draft: Draft, values: Mapping[str, Any]) -> Person:
    return draft.put(made(Person, person_part(values), id=PersonId(draft.new_id())))


def _leave(
    draft: Draft,
    person: PersonId,
    seat: Position,
    day: date,
    leaves: SeatAfter | None,
    reports: Reports | None,
) -> None:
    """End a person's time on a position, and the position with it if nobody needs it."""
    for assignment in draft.all(Assignment):
        if assignment.person == person and assignment.position == seat.id and is_open(assignment, day):
            end_assignment(draft, assignment, day)
    is_needed = bool(seat.reference or lines_to_reports(draft, seat.id, day))
    if leaves is SeatAfter.CLOSED or (leaves is None and not is_needed):
        end_seat(draft, seat.id, day, reports, goes=draft.get(Person, person).name)


def _described(draft: Draft, seat: Position, day: date) -> dict[str, Any]:
    """Return what a position is and to whom it reports on a day, as values for one like it."""
    managers = [
        [line.manager for line in lines_to_managers(draft, seat.id, kind) if line.is_valid_on(day)]
        for kind in (LineKind.SOLID, LineKind.DOTTED)
    ]
    return {
        "title": seat.title,
        "unit": seat.unit,
        "function": seat.function,
        "further_functions": seat.further_functions,
        "seniority": seat.seniority,
        "manager": next(iter(managers[0]), None),
        "dotted_managers": managers[1],
    }
