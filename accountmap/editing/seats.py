"""Positions: opening one with or without a holder, seating a person, finding whom an id means."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from accountmap.editing.draft import Draft
from accountmap.editing.finding import find_person
from accountmap.editing.naming import person_name, post_name
from accountmap.editing.periods import ended, is_open
from accountmap.editing.reporting import Reports, end_lines_of, hand_over_reports, set_dotted_managers, set_manager
from accountmap.editing.values import made, patched, seat_part
from accountmap.errors import EntityNotFound, HasHistory, PersonNotFound, SeatTaken, SeveralPositions, UnknownReference
from accountmap.model.ids import AssignmentId, PersonId, PositionId
from accountmap.model.links import ReportingLine
from accountmap.model.people import Assignment, Position


def seats_of(draft: Draft, person: PersonId, day: date) -> list[Position]:
    """Return the positions a person holds on a day or, holding none then, takes next; in order of title."""
    open_ones = [a for a in draft.all(Assignment) if a.person == person and is_open(a, day)]
    held = [a for a in open_ones if a.is_valid_on(day)]
    held = held or sorted(open_ones, key=lambda assignment: assignment.valid_from or date.min)[:1]
    seats = [draft.get(Position, position) for position in dict.fromkeys(a.position for a in held)]
    return sorted((seat for seat in seats if is_open(seat, day)), key=lambda seat: (seat.title, seat.id))


def seat_of(
    draft: Draft, person: PersonId, position: PositionId | None = None, day: date | None = None
) -> Position | None:
    """Return the position of a person on a day, today if none is given; ``None`` if there is none.

    Parameters
    ----------
    position
        Which one, where a person holds several.

    Raises
    ------
    SeveralPositions
        If the person holds several and none was named.
    UnknownReference
        If the person does not hold the one that was named.
    """
    seats = seats_of(draft, person, day or draft.today)
    if position is not None:
        seats = [seat for seat in seats if seat.id == position]
        if not seats:
            raise UnknownReference("position", position, "position")
    if len(seats) > 1:
        names = tuple(post_name(seat) for seat in seats)
        raise SeveralPositions(person_name(draft, person), names, tuple(seat.id for seat in seats))
    return seats[0] if seats else None


def holder_of(draft: Draft, seat: PositionId, day: date) -> Assignment | None:
    """Return who holds a position on a day or takes it later."""
    open_ones = (a for a in draft.all(Assignment) if a.position == seat and is_open(a, day))
    return min(open_ones, key=lambda assignment: assignment.valid_from or date.min, default=None)


def seat_named(draft: Draft, named: str, field: str) -> PositionId:
    """Return the position that is meant: by its id, or by the id or name of the person who holds it.

    A person without a position is given one, so that somebody can report to them.

    Raises
    ------
    UnknownReference
        If nothing and nobody is called so.
    AmbiguousName
        If several people are.
    SeveralPositions
        If the person holds several.
    """
    if draft.find(Position, named):
        return PositionId(named)
    try:
        person = find_person(draft, named)
    except PersonNotFound:
        raise UnknownReference(field, named, "person") from None
    seat = seat_of(draft, person) or open_seat(draft, {})
    if not seats_of(draft, person, draft.today):
        sit(draft, person, seat.id)
    return seat.id


def open_seat(
    draft: Draft, values: Mapping[str, Any], *, placeholder: bool = False, since: date | None = None
) -> Position:
    """Add a position that nobody holds yet, with its lines to managers.

    Parameters
    ----------
    placeholder
        Somebody holds it, and we do not know who.
    """
    seat_id = PositionId(draft.new_id())
    seat = draft.put(made(Position, seat_part(values), id=seat_id, placeholder=placeholder, valid_from=since))
    place(draft, seat.id, values, since)
    return seat


def place(draft: Draft, seat: PositionId, values: Mapping[str, Any], since: date | None) -> None:
    """Set the managers of a position as far as the values name any."""
    if "manager" in values:
        named = values["manager"]
        set_manager(draft, seat, seat_named(draft, named, "manager") if named else None, since)
    if "dotted_managers" in values:
        managers = [seat_named(draft, named, "dotted_managers") for named in values["dotted_managers"] or ()]
        set_dotted_managers(draft, seat, managers, since)


def change_seat(
    draft: Draft, seat: PositionId, values: Mapping[str, Any], *, placeholder: bool | None = None
) -> Position:
    """Correct what is recorded of a position, whoever holds it; it then counts for the days before, too.

    Parameters
    ----------
    placeholder
        Whether somebody holds it whom we do not know; ``None``: as it is.

    Raises
    ------
    SeatTaken
        If it shall be a placeholder and somebody holds it.
    """
    marked = {} if placeholder is None else {"placeholder": placeholder}
    changed = draft.put(patched(draft.get(Position, seat), seat_part(values) | marked))
    present = holder_of(draft, seat, draft.today)
    if placeholder and present:
        raise SeatTaken(post_name(changed), person_name(draft, present.person))
    place(draft, seat, values, None)
    return draft.get(Position, seat)


def seat_meant(draft: Draft, named: str) -> PositionId:
    """Return the position that an id means, or the only one of a person who is named.

    Raises
    ------
    PersonNotFound, AmbiguousName
        If nothing and nobody is called so, or several people are.
    EntityNotFound
        If the person holds none.
    SeveralPositions
        If the person holds several.
    """
    if draft.find(Position, named):
        return PositionId(named)
    seat = seat_of(draft, find_person(draft, named))
    if seat is None:
        raise EntityNotFound("position", named)
    return seat.id


def sit(draft: Draft, person: PersonId, seat: PositionId, since: date | None = None) -> Assignment:
    """Let a person hold a position from a day; whose holder was not known is known then."""
    position = draft.get(Position, seat)
    if position.placeholder:
        draft.put(replace(position, placeholder=False))
    assignment = Assignment(id=AssignmentId(draft.new_id()), person=person, position=seat, valid_from=since)
    return draft.put(assignment)


def fill_seat(draft: Draft, seat: PositionId, person: PersonId, since: date | None = None) -> Assignment:
    """Give a vacancy, or a seat whose holder was not known, to a person.

    Parameters
    ----------
    since
        ``None``: since before we looked, or since today if somebody held it before.

    Raises
    ------
    SeatTaken
        If somebody holds it.
    """
    position = draft.get(Position, seat)
    present = holder_of(draft, seat, since or draft.today)
    if present:
        raise SeatTaken(post_name(position), person_name(draft, present.person))
    was_held = any(assignment.position == seat for assignment in draft.all(Assignment))
    return sit(draft, person, seat, since or (draft.today if was_held else None))


def end_seat(
    draft: Draft, seat: PositionId, day: date, reports: Reports | None = None, *, goes: str = ""
) -> Position | None:
    """Close a position on a day: its holders leave it, its lines end, its reports go to somebody else.

    Returns
    -------
    Position | None
        ``None`` if it began no earlier, so that nothing of it is left.

    Raises
    ------
    ReportsUndecided
        If somebody reports to it and `reports` does not say who gets them.
    """
    position = draft.get(Position, seat)
    hand_over_reports(draft, seat, reports, to=_heir(draft, reports), day=day, goes=goes)
    end_lines_of(draft, seat, day)
    for assignment in [a for a in draft.all(Assignment) if a.position == seat and is_open(a, day)]:
        end_assignment(draft, assignment, day)
    left = ended(position, day)
    if left is None:
        draft.drop(position)
    else:
        draft.put(left)
    return left


def end_assignment(draft: Draft, assignment: Assignment, day: date) -> Assignment | None:
    """End a person's time on a position; ``None`` if it began no earlier and so never was."""
    left = ended(assignment, day)
    if left is None:
        draft.drop(assignment)
        return None
    return draft.put(left)


def remove_seat(draft: Draft, seat: PositionId, reports: Reports | None = None, *, goes: str = "") -> None:
    """Take a position out as if it had never been, with its lines.

    Raises
    ------
    SeatTaken
        If somebody holds it.
    HasHistory
        If somebody held it.
    ReportsUndecided
        If somebody reports to it and `reports` does not say who gets them.
    """
    position = draft.get(Position, seat)
    present = holder_of(draft, seat, draft.today)
    if present:
        raise SeatTaken(post_name(position), person_name(draft, present.person))
    past = sum(assignment.position == seat for assignment in draft.all(Assignment))
    if past:
        raise HasHistory(post_name(position), past_positions=past)
    hand_over_reports(draft, seat, reports, to=_heir(draft, reports), day=None, goes=goes)
    for line in [line for line in draft.all(ReportingLine) if seat in (line.manager, line.report)]:
        draft.drop(line)
    draft.drop(position)


def _heir(draft: Draft, reports: Reports | None) -> PositionId | None:
    return seat_named(draft, reports.to, "reports") if reports and reports.to else None
