"""Departments: the largest parts of a chart in which everybody works on one function.

They are drawn on a common ground with their name once, instead of repeating it on every card.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from accountmap.model.account_map import AccountMap
from accountmap.model.ids import PositionId
from accountmap.model.people import Position
from accountmap.model.text import match_key
from accountmap.render.content.seats import Seats
from accountmap.render.content.words import Words

SMALLEST: Final = 3


@dataclass(frozen=True, slots=True)
class Group:
    """A manager's position with all positions below it, and what to call them."""

    head: PositionId
    label: str
    work: str


def departments_of(
    account_map: AccountMap, seats: Seats, words: Words
) -> tuple[tuple[Group, ...], Mapping[PositionId, str]]:
    """Return the departments in drawing order, and the label around each position that lies in one.

    A department has at least three positions, all of them of the head's function (or unit, where no function is
    known); positions that say neither belong to where they hang. The only tree of a map is no department. Linear.
    """
    size, kinds = _below(account_map, seats)
    trees = sum(1 for position in seats.order if position not in seats.branch_to and size[position] > 1)
    groups: dict[PositionId, Group] = {}
    group_of: dict[PositionId, Group] = {}
    for position in seats.order:
        branch = seats.branch_to.get(position)
        group = group_of.get(branch.manager) if branch else None
        seat = account_map.position_by_id[position]
        may_head = size[position] >= SMALLEST and (branch is not None or trees > 1)
        if group is None and may_head and kinds[position] == {work_of(seat)}:
            group = groups[position] = Group(position, _label(seat, words), work_of(seat))
        if group is not None:
            group_of[position] = group
    groups = _named_by_unit(account_map, groups, group_of)
    return tuple(groups.values()), {position: groups[group.head].label for position, group in group_of.items()}


def _below(account_map: AccountMap, seats: Seats) -> tuple[Counter[PositionId], dict[PositionId, frozenset[str]]]:
    """Return how many positions hang at and below each, and up to two kinds of work found there."""
    size = Counter(seats.order)
    kinds: dict[PositionId, frozenset[str]] = dict.fromkeys(seats.order, frozenset())
    for position in reversed(seats.order):
        work = work_of(account_map.position_by_id[position])
        if work:
            kinds[position] |= {work}
        if position in seats.branch_to:
            manager = seats.branch_to[position].manager
            size[manager] += size[position]
            if len(kinds[manager]) < 2:
                kinds[manager] |= kinds[position]
    return size, kinds


def work_of(seat: Position) -> str:
    """Return the main function of a position, else its unit as a match key, else nothing."""
    functions = seat.functions
    return functions[0] if functions else match_key(seat.unit)


def _label(seat: Position, words: Words) -> str:
    functions = seat.functions
    return words.capitalised(f"function-{functions[0]}") if functions else seat.unit


def _named_by_unit(
    account_map: AccountMap, groups: Mapping[PositionId, Group], group_of: Mapping[PositionId, Group]
) -> dict[PositionId, Group]:
    """Call a department by its unit where all its positions name the same one."""
    units: dict[PositionId, set[str]] = {head: set() for head in groups}
    for position, group in group_of.items():
        unit = account_map.position_by_id[position].unit
        if unit:
            units[group.head].add(unit)
    return {
        head: Group(head, next(iter(units[head])), group.work) if len(units[head]) == 1 else group
        for head, group in groups.items()
    }
