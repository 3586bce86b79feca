"""One side of a difference: the map before or after, asked for seats, holders and managers that are not over yet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from functools import cached_property

from accountmap.history.phrases import Phrase, Value
from accountmap.model.account_map import AccountMap
from accountmap.model.facts import Fact
from accountmap.model.ids import PersonId, PositionId
from accountmap.model.links import LineKind, ReportingLine
from accountmap.model.people import Assignment, Position


class Side:
    """A map with a day on it: what ended by that day is over, what is still to come counts.

    Parameters
    ----------
    is_of_day
        The map holds only what is true on the day, and what is known of later days is not to be told.
    told_until
        The last day of which the record tells, of which the map is a part. Whether an empty seat is a vacancy or nobody
        knows who holds it is recorded without days, so it is known from that day on, and not for earlier ones.
    """

    def __init__(
        self, account_map: AccountMap, day: date, *, is_of_day: bool = False, told_until: date | None = None
    ) -> None:
        self.map = account_map
        self._day = day
        self._is_of_day = is_of_day
        self._knows_emptiness = told_until is None or day >= told_until

    def is_open(self, item: Fact) -> bool:
        """Tell whether a fact holds on the day or later."""
        return item.valid_to is None or item.valid_to > self._day

    def coming(self, begins: date | None) -> date | None:
        """Return a first day if it is after the day of this side."""
        return begins if begins and begins > self._day else None

    @cached_property
    def seats_of(self) -> Mapping[PersonId, Mapping[PositionId, Assignment]]:
        """The seats each person holds, or is going to."""
        found: defaultdict[PersonId, dict[PositionId, Assignment]] = defaultdict(dict)
        for assignment in self.map.assignments:
            if self.is_open(assignment) and self.is_open(self.map.position_by_id[assignment.position]):
                found[assignment.person][assignment.position] = assignment
        return found

    @cached_property
    def holders_of(self) -> Mapping[PositionId, tuple[PersonId, ...]]:
        """Who holds each seat, or is going to."""
        found: defaultdict[PositionId, list[PersonId]] = defaultdict(list)
        for person, seats in self.seats_of.items():
            for seat in seats:
                found[seat].append(person)
        return {seat: tuple(sorted(people)) for seat, people in found.items()}

    @cached_property
    def _lines_of(self) -> Mapping[tuple[PositionId, LineKind], tuple[ReportingLine, ...]]:
        found: defaultdict[tuple[PositionId, LineKind], list[ReportingLine]] = defaultdict(list)
        for line in self.map.reporting_lines:
            if self.is_open(line):
                found[line.report, line.kind].append(line)
        return {key: tuple(lines) for key, lines in found.items()}

    def managers(self, seat: PositionId, kind: LineKind) -> tuple[tuple[PositionId, date | None, date | None], ...]:
        """Return the seats a seat reports to, each with the first day, if that is yet to come, and the day it ends."""
        lines = self._lines_of.get((seat, kind), ())
        dated_lines = ((line.manager, self._future(line.valid_from), self._end(line.valid_to)) for line in lines)
        return tuple(sorted(dated_lines, key=str))

    def manager_names(self, report: PositionId, kind: LineKind, *, with_seats: bool = False) -> tuple[Value, ...]:
        """Name those a seat reports to: its manager's holders, or the empty seat.

        Parameters
        ----------
        with_seats
            Say the seats of the holders, too.
        """
        named = []
        for manager, begins, ends in self.managers(report, kind):
            called = self.holder(manager)
            if with_seats and manager in self.holders_of:
                position = self.map.position_by_id[manager]
                called = Phrase("change-holder-of-seat", {"name": called, "seat": seat(position)})
            named.append(dated(called, begins, ends))
        return tuple(named)

    def managing_people(self, report: PositionId, kind: LineKind) -> tuple[PersonId, ...]:
        """Return who holds the seats a seat reports to."""
        return tuple(
            person for manager, _, _ in self.managers(report, kind) for person in self.holders_of.get(manager, ())
        )

    def holder(self, seat: PositionId) -> Value:
        """Name who holds a seat; several together, an empty seat by its title."""
        holders = self.holders_of.get(seat, ())
        if holders:
            return tuple(self.map.person_by_id[person].name for person in holders)
        return empty_seat(self.map.position_by_id[seat], self.emptiness(seat))

    def emptiness(self, seat: PositionId) -> str:
        """Tell how a seat nobody holds is empty: `vacant`, `unknown` who holds it, or just `nobody` recorded."""
        if not self._knows_emptiness:
            return "nobody"
        return "unknown" if self.map.position_by_id[seat].placeholder else "vacant"

    def has_seat(self, seat: PositionId) -> bool:
        """Tell whether the seat is there and not closed."""
        position = self.map.position_by_id.get(seat)
        return position is not None and self.is_open(position)

    def _future(self, day: date | None) -> date | None:
        return day if day is not None and day > self._day else None

    def _end(self, day: date | None) -> date | None:
        return None if self._is_of_day else day


def numbered_seat(position: Position) -> Phrase:
    """Call a seat by title, unit and the client's number of the post, if it has one."""
    if not position.reference:
        return seat(position)
    return Phrase("change-seat-numbered", {"seat": seat(position), "reference": position.reference})


def seat(position: Position) -> Phrase:
    """Call a seat by title and unit, as far as they are known."""
    if position.title and position.unit:
        return Phrase("change-seat-in-unit", {"title": position.title, "unit": position.unit})
    if position.title or position.unit:
        return Phrase("change-seat", {"title": position.title or position.unit})
    return Phrase("change-seat-untitled")


def last_day_told(record: AccountMap, by: date) -> date:
    """Return the last day, not after `by`, on which something in the structure begins or ends."""
    facts: tuple[Fact, ...] = (*record.positions, *record.assignments, *record.reporting_lines)
    days = {day for fact in facts for day in (fact.valid_from, fact.valid_to) if day is not None and day <= by}
    return max(days, default=date.min)


def is_called(position: Position) -> bool:
    """Tell whether anything is known by which to call a seat."""
    return bool(position.title or position.unit or position.reference)


def empty_seat(position: Position, how: str) -> Phrase:
    """Call a seat that nobody is known to hold; see `Side.emptiness`."""
    return Phrase(f"change-empty-{how}", {"seat": seat(position)})


def dated(what: Value, begins: date | None, ends: date | None) -> Value:
    """Add from when and until when something holds."""
    match begins, ends:
        case None, None:
            return what
        case date(), None:
            return Phrase("change-from", {"what": what, "day": begins})
        case None, date():
            return Phrase("change-until", {"what": what, "day": ends})
        case _:
            return Phrase("change-from-until", {"what": what, "first": begins, "last": ends})  # type: ignore[dict-item]
