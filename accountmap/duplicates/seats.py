"""Positions of two people who are one: those that are the same seat become one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any, Final

from accountmap.editing import Draft
from accountmap.editing.periods import is_open, meet
from accountmap.model.ids import PersonId, PositionId
from accountmap.model.links import LineKind, ReportingLine
from accountmap.model.people import Assignment, Position
from accountmap.model.text import match_key

_DESCRIBED_BY: Final = ("title", "unit", "reference", "function", "seniority")


def join_seats(draft: Draft, keep: PersonId, other: PersonId, seat: PositionId) -> list[tuple[str, str]]:
    """Make a position of `other` one with a position of `keep` that is the same seat, if there is one.

    The same seat: both are held now, by nobody else ever, and agree in title and unit as far as they name them; or one
    of the two names neither. Lines of the joined position go to the kept one. A second solid manager becomes a dotted
    one, so that both can be seen; a line between the two is void.

    Returns
    -------
    list[tuple[str, str]]
        Fields in which the joined position said something else, with what it said.
    """
    position = draft.get(Position, seat)
    twin = next((mine for mine in _own_seats(draft, keep) if _are_one(position, mine)), None)
    if twin is None or not _is_held_by_alone(draft, seat, other):
        return []
    said = {field: (getattr(twin, field), getattr(position, field)) for field in _DESCRIBED_BY}
    filled: dict[str, Any] = {field: mine or theirs for field, (mine, theirs) in said.items()}
    draft.put(replace(twin, **filled, further_functions=twin.further_functions or position.further_functions))
    for assignment in draft.all(Assignment):
        if assignment.position == seat:
            draft.put(replace(assignment, position=twin.id))
    lost = _move_lines(draft, seat, twin.id)
    draft.drop(position)
    differ = [(field, str(theirs)) for field, (mine, theirs) in said.items() if _differ(mine, theirs)]
    return differ + [("line_since", day.isoformat()) for day in lost]


def _differ(mine: object, theirs: object) -> bool:
    return bool(mine and theirs) and match_key(str(mine)) != match_key(str(theirs))


def _own_seats(draft: Draft, person: PersonId) -> Iterator[Position]:
    held = (item for item in draft.all(Assignment) if item.person == person and is_open(item, draft.today))
    for assignment in held:
        if _is_held_by_alone(draft, assignment.position, person):
            yield draft.get(Position, assignment.position)


def _is_held_by_alone(draft: Draft, seat: PositionId, person: PersonId) -> bool:
    holders = [item for item in draft.all(Assignment) if item.position == seat]
    return {item.person for item in holders} == {person} and any(is_open(item, draft.today) for item in holders)


def _are_one(one: Position, other: Position) -> bool:
    if one.reference and other.reference and one.reference != other.reference:
        return False
    mine, theirs = _words(one), _words(other)
    if not any(mine) or not any(theirs):
        return True
    return mine[0] == theirs[0] and (mine[1] == theirs[1] or "" in (mine[1], theirs[1]))


def _words(position: Position) -> tuple[str, str]:
    return match_key(position.title), match_key(position.unit)


def _move_lines(draft: Draft, seat: PositionId, twin: PositionId) -> list[date]:
    """Move the lines of a position to its twin; return the first days of those that were there already."""
    lost = []
    for line in [line for line in draft.all(ReportingLine) if seat in (line.manager, line.report)]:
        draft.drop(line)
        manager, report = (twin if end == seat else end for end in (line.manager, line.report))
        if manager == report:
            continue
        moved = replace(line, manager=manager, report=report)
        others = [known for known in draft.all(ReportingLine) if known.report == report and meet(known, moved)]
        alike = next((known for known in others if known.manager == manager), None)
        if alike is None:
            has_manager = any(known.kind is LineKind.SOLID for known in others)
            draft.put(replace(moved, kind=LineKind.DOTTED if has_manager else moved.kind))
        else:
            lost += [line.valid_from] if line.valid_from not in (None, alike.valid_from) else []
            if moved.kind is LineKind.SOLID and not any(known.kind is LineKind.SOLID for known in others):
                draft.put(replace(alike, kind=LineKind.SOLID))
    return lost
