"""A difference in numbers: how many people joined, left and moved, and what became of seats."""

from __future__ import annotations

from dataclasses import astuple, dataclass
from datetime import date

from accountmap.history.side import Side, is_called
from accountmap.model.account_map import AccountMap
from accountmap.model.ids import PersonId, PositionId
from accountmap.model.links import LineKind


@dataclass(frozen=True, slots=True)
class DifferenceCounts:
    """How much differs between two maps of an account.

    Parameters
    ----------
    joined, left
        People who hold a seat, or are on the map without one, on one side only.
    moved
        People on both sides who hold other seats than before.
    seats_new, seats_closed
        Seats on one side only, of those that have a title, a department or a number.
    holders
        Seats on both sides that other people hold; that somebody holds what nobody held, or the reverse, counts.
    managers
        Seats on both sides with another solid manager's seat.
    titles, units
        Seats on both sides that are called otherwise, or belong to another department.
    """

    joined: int = 0
    left: int = 0
    moved: int = 0
    seats_new: int = 0
    seats_closed: int = 0
    holders: int = 0
    managers: int = 0
    titles: int = 0
    units: int = 0

    def __bool__(self) -> bool:
        """Tell whether any of them is more than nothing."""
        return any(astuple(self))


def count_difference(
    before: AccountMap, after: AccountMap, day: date, *, earlier: date | None = None
) -> DifferenceCounts:
    """Count what differs between two maps, as `tell` tells it; the parameters are the same.

    Notes
    -----
    Linear in the size of the maps.
    """
    is_of_days = earlier is not None
    old, new = Side(before, earlier or day, is_of_day=is_of_days), Side(after, day, is_of_day=is_of_days)
    people = _people(old), _people(new)
    seats = _seats(old), _seats(new)
    kept = seats[0] & seats[1]
    called = [side.map.position_by_id for side in (old, new)]
    return DifferenceCounts(
        joined=len(people[1] - people[0]),
        left=len(people[0] - people[1]),
        moved=sum(_held(old, one) != _held(new, one) for one in people[0] & people[1]),
        seats_new=len(seats[1] - seats[0]),
        seats_closed=len(seats[0] - seats[1]),
        holders=sum(old.holders_of.get(seat) != new.holders_of.get(seat) for seat in kept),
        managers=sum(_managers(old, seat) != _managers(new, seat) for seat in kept),
        titles=sum(called[0][seat].title != called[1][seat].title for seat in kept),
        units=sum(called[0][seat].unit != called[1][seat].unit for seat in kept),
    )


def _people(side: Side) -> set[PersonId]:
    """Return who is there: with a seat that is not over, or without any that was recorded."""
    seated = {assignment.person for assignment in side.map.assignments}
    return {person.id for person in side.map.people if person.id in side.seats_of or person.id not in seated}


def _seats(side: Side) -> set[PositionId]:
    return {position.id for position in side.map.positions if side.is_open(position) and is_called(position)}


def _managers(side: Side, seat: PositionId) -> tuple[PositionId, ...]:
    return tuple(manager for manager, _, _ in side.managers(seat, LineKind.SOLID))


def _held(side: Side, person: PersonId) -> frozenset[PositionId]:
    return frozenset(side.seats_of.get(person, ()))
