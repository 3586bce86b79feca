"""What must hold of a map after every edit; what was wrong before and was not touched stays as it is.

Solid lines run in no circle on any day, and a seat has one solid manager at a time. What is named is there; what is
removed is named no more. Nothing is recorded twice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from accountmap.editing.draft import Draft, kind_of
from accountmap.editing.naming import name_of, seat_name
from accountmap.editing.periods import Period, common, meet, period_of
from accountmap.errors import AlreadyRecorded, ReportingCycle, SecondManager, StillNamed, UnknownReference
from accountmap.model.changes import ENTITY_KINDS, Change, id_of
from accountmap.model.facts import Entity, Fact
from accountmap.model.ids import PositionId
from accountmap.model.links import LineKind, ReportingLine
from accountmap.model.references import REFERENCES, named_by

# What tells one entity of a kind from another; facts only count as doubled where their periods meet.
_TOLD_APART_BY: Final[dict[str, tuple[str, ...]]] = {
    "assignment": ("person", "position"),
    "reporting_line": ("manager", "report", "kind"),
    "lateral_link": ("from_person", "to_person", "kind"),
    "buying_role": ("person", "kind", "area"),
    "function_status": ("function",),
    "relationship": ("member", "person"),
    "stand_in": ("member", "stand_in"),
}
_LOOKED_UP_ELSEWHERE: Final = frozenset({"account"})
_MOST_NAMED: Final = 10


def check(draft: Draft) -> None:
    """Refuse a draft that may not be written.

    Raises
    ------
    UnknownReference
        If something new names what is not there.
    StillNamed
        If something is removed though other things stand on it.
    SecondManager
        If a seat would have two solid managers on some day.
    ReportingCycle
        If solid lines would run in a circle on some day.
    AlreadyRecorded
        If the same thing is recorded already.

    Notes
    -----
    Linear in the map, and for each changed solid line in the lines above it.
    """
    changes = draft.changes()
    written = [change for change in changes if change.after is not None]
    for change in written:
        _check_references(draft, change)
    _check_unnamed(draft, [change for change in changes if change.after is None])
    lines = [change.after for change in written if isinstance(change.after, ReportingLine)]
    _check_lines(draft, [line for line in lines if line.kind is LineKind.SOLID])
    for kind in {change.kind for change in written} & _TOLD_APART_BY.keys():
        _check_doubles(draft, kind, [change.entity for change in written if change.kind == kind])


def _check_references(draft: Draft, change: Change) -> None:
    """Refuse a name that nothing has; names that stood there before are taken as they are."""
    if change.after is None:
        return
    known = {named for _, _, named in named_by(change.kind, change.before)} if change.before else set()
    for field, target, named in named_by(change.kind, change.after):
        if target in _LOOKED_UP_ELSEWHERE or named in known:
            continue
        if draft.find(ENTITY_KINDS[target], named) is None:
            raise UnknownReference(field, named, target)


def _check_unnamed(draft: Draft, removed: Iterable[Change]) -> None:
    """Refuse to remove what other things of the map still name."""
    gone = {(change.kind, change.entity_id): change.entity for change in removed}
    if not gone:
        return
    naming: defaultdict[tuple[str, str], list[Entity]] = defaultdict(list)
    for kind in REFERENCES:
        for entity in draft.all(ENTITY_KINDS[kind]):
            for _, target, named in named_by(kind, entity):
                if (target, named) in gone:
                    naming[target, named].append(entity)
    for (kind, key), entities in naming.items():
        names = [name_of(draft, entity) for entity in entities]
        raise StillNamed(kind, name_of(draft, gone[kind, key]), tuple(dict.fromkeys(names))[:_MOST_NAMED])


def _check_lines(draft: Draft, changed: Iterable[ReportingLine]) -> None:
    lines_up: defaultdict[PositionId, list[ReportingLine]] = defaultdict(list)
    for line in draft.all(ReportingLine):
        if line.kind is LineKind.SOLID:
            lines_up[line.report].append(line)
    for line in changed:
        for other in lines_up[line.report]:
            if other.id != line.id and meet(line, other):
                raise SecondManager(seat_name(draft, line.report), seat_name(draft, other.manager))
        circle = _circle_through(line, lines_up)
        if circle:
            raise ReportingCycle(tuple(seat_name(draft, seat) for seat in circle))


def _circle_through(
    line: ReportingLine, lines_up: dict[PositionId, list[ReportingLine]]
) -> tuple[PositionId, ...] | None:
    """Return the seats of a circle that a line closes on some day, from its report upwards, ``None`` if it does not."""
    start = (line.manager, period_of(line))
    waiting: list[tuple[tuple[PositionId, Period], tuple[PositionId, ...]]] = [(start, (line.report,))]
    seen = {start}
    while waiting:
        (seat, period), below = waiting.pop()
        if seat == line.report:
            return below
        for up in lines_up.get(seat, ()):
            shared = common(period, period_of(up))
            if shared and (up.manager, shared) not in seen:
                seen.add((up.manager, shared))
                waiting.append(((up.manager, shared), (*below, seat)))
    return None


def _check_doubles(draft: Draft, kind: str, written: Iterable[Entity]) -> None:
    alike: defaultdict[tuple[object, ...], list[Entity]] = defaultdict(list)
    for entity in draft.all(ENTITY_KINDS[kind]):
        alike[_key(kind, entity)].append(entity)
    for entity in written:
        for other in alike[_key(kind, entity)]:
            if id_of(other) != id_of(entity) and _are_one(entity, other):
                raise AlreadyRecorded(kind_of(entity), name_of(draft, entity))


def _key(kind: str, entity: Entity) -> tuple[object, ...]:
    values = tuple(getattr(entity, field) for field in _TOLD_APART_BY[kind])
    if kind == "lateral_link" and not entity.is_directed:  # type: ignore[attr-defined]
        return (*sorted(values[:2]), values[2])
    return values


def _are_one(one: Entity, other: Entity) -> bool:
    if isinstance(one, Fact) and isinstance(other, Fact):
        return meet(one, other)
    return True
