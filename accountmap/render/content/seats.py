"""The forest that a map is drawn as: which seat hangs below which, and whose main seat is which.

A seat hangs below its solid manager, or below a dotted one if there is no solid one. Circles of lines are cut in one
place, always the same: above the highest seat of the circle. Whatever does not fit the forest is kept as a further
line, so nothing recorded is lost.

Siblings stand in the order of their holders' names, vacancies and placeholders after them by title; trees stand in the
order of seniority, then the same. The order of two seats depends on these two alone, so adding a third never swaps
them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from accountmap.graph import circles
from accountmap.model.account_map import AccountMap
from accountmap.model.ids import PersonId, PositionId, ReportingLineId
from accountmap.model.links import LineKind, ReportingLine
from accountmap.model.people import Person, Position
from accountmap.model.text import sort_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Seats:
    """The seats of an account as a forest.

    Parameters
    ----------
    order
        Every position once: managers before their reports, siblings in drawing order.
    holders_of
        Who holds each position; vacant ones are absent.
    main_seat_of
        The seat on which a person's primary card stands; people without a position are absent.
    branch_to
        The line by which a position hangs below its manager; roots are absent.
    further
        All other lines between two positions of the map.
    closing
        Ids of those of `further` that would close a circle.
    in_circle
        Positions that are part of a circle.
    loose
        Positions that no branch joins to another, in drawing order.
    seatless
        People without any position, by name.
    """

    order: tuple[PositionId, ...]
    holders_of: Mapping[PositionId, tuple[Person, ...]]
    main_seat_of: Mapping[PersonId, PositionId]
    branch_to: Mapping[PositionId, ReportingLine]
    further: tuple[ReportingLine, ...]
    closing: frozenset[ReportingLineId]
    in_circle: frozenset[PositionId]
    loose: tuple[PositionId, ...]
    seatless: tuple[Person, ...]


def seats_of(account_map: AccountMap) -> Seats:
    """Arrange the positions of a map, already cut to its day, as a forest.

    Lines and assignments to what the map does not hold are left out. O(n log n) in its size.
    """
    positions = account_map.position_by_id
    holders_of = _holders(account_map)
    lines = [line for line in account_map.reporting_lines if line.manager in positions and line.report in positions]
    lines.sort(key=lambda line: (line.kind is not LineKind.SOLID, line.valid_from or date.min, line.id))
    branch_to: dict[PositionId, ReportingLine] = {}
    for line in lines:
        branch_to.setdefault(line.report, line)
    in_circle, cut = _cut_circles(branch_to, positions)
    drawn = {(line.manager, line.report) for line in branch_to.values()}
    order, loose = _walk(account_map.positions, branch_to, holders_of)
    main_seat_of = _main_seats(holders_of, branch_to, positions)
    return Seats(
        order=order,
        holders_of=holders_of,
        main_seat_of=main_seat_of,
        branch_to=branch_to,
        further=tuple(line for line in lines if (line.manager, line.report) not in drawn),
        closing=frozenset(line.id for line in cut),
        in_circle=in_circle,
        loose=loose,
        seatless=tuple(
            sorted(
                (person for person in account_map.people if person.id not in main_seat_of),
                key=lambda person: (sort_key(person.name), person.id),
            )
        ),
    )


def _holders(account_map: AccountMap) -> dict[PositionId, tuple[Person, ...]]:
    """Return the holders of each position, each once, the longest-serving first."""
    positions, people = account_map.position_by_id, account_map.person_by_id
    holders: defaultdict[PositionId, dict[PersonId, Person]] = defaultdict(dict)
    for held in sorted(account_map.assignments, key=lambda held: (held.valid_from or date.min, held.id)):
        if held.position in positions and held.person in people:
            holders[held.position].setdefault(held.person, people[held.person])
    return {position: tuple(found.values()) for position, found in holders.items()}


def _cut_circles(
    branch_to: dict[PositionId, ReportingLine], positions: Mapping[PositionId, Position]
) -> tuple[frozenset[PositionId], list[ReportingLine]]:
    """Take one line out of each circle of `branch_to`; return the seats in circles and the lines taken out."""
    reports = Counter(line.manager for line in branch_to.values())
    in_circle: set[PositionId] = set()
    cut: list[ReportingLine] = []

    def height(position: PositionId) -> tuple[bool, int, int, PositionId]:
        is_solid = branch_to[position].kind is LineKind.SOLID
        return is_solid, -(positions[position].seniority or 0), -reports[position], position

    managers = {position: branch_to[position].manager for position in sorted(branch_to)}
    for circle in circles(managers):
        in_circle.update(circle)
        cut.append(branch_to.pop(min(circle, key=height)))
    return frozenset(in_circle), cut


def _walk(
    positions: Iterable[Position],
    branch_to: Mapping[PositionId, ReportingLine],
    holders_of: Mapping[PositionId, tuple[Person, ...]],
) -> tuple[tuple[PositionId, ...], tuple[PositionId, ...]]:
    """Return all positions, managers before reports, and those that stand alone."""
    by_name = sorted(positions, key=lambda position: _drawing_key(position, holders_of))
    reports_of: defaultdict[PositionId, list[PositionId]] = defaultdict(list)
    roots = []
    for position in by_name:
        if position.id in branch_to:
            reports_of[branch_to[position.id].manager].append(position.id)
        else:
            roots.append(position)
    roots.sort(key=lambda position: -(position.seniority or 0))
    order = []
    ahead = [position.id for position in reversed(roots)]
    while ahead:
        here = ahead.pop()
        order.append(here)
        ahead.extend(reversed(reports_of[here]))
    return tuple(order), tuple(position.id for position in roots if not reports_of[position.id])


def _drawing_key(
    position: Position, holders_of: Mapping[PositionId, tuple[Person, ...]]
) -> tuple[bool, bool, str, PositionId]:
    holders = holders_of.get(position.id, ())
    is_ghost = not holders and position.placeholder
    return not holders, is_ghost, sort_key(holders[0].name if holders else position.title), position.id


def _main_seats(
    holders_of: Mapping[PositionId, tuple[Person, ...]],
    branch_to: Mapping[PositionId, ReportingLine],
    positions: Mapping[PositionId, Position],
) -> dict[PersonId, PositionId]:
    """Return each person's main seat: the most senior, then the one with most reports, then by id."""
    reports = Counter(line.manager for line in branch_to.values())
    main: dict[PersonId, PositionId] = {}
    for position in sorted(holders_of, key=lambda p: (-(positions[p].seniority or 0), -reports[p], p)):
        for person in holders_of[position]:
            main.setdefault(person.id, position)
    return main
