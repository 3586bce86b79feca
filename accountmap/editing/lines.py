"""Single reporting lines between two positions: drawn, made dotted or solid, ended, taken out.

Both ends are named by the id of a position or by who holds it. Whether the result is sound is for
`accountmap.editing.checks` to say.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from accountmap.editing.draft import Draft
from accountmap.editing.finding import find_person
from accountmap.editing.naming import seat_name
from accountmap.editing.periods import ended, is_open
from accountmap.editing.seats import seat_named
from accountmap.editing.values import made, patched
from accountmap.errors import EntityNotFound, SeveralLines
from accountmap.model.ids import PositionId, ReportingLineId
from accountmap.model.links import LineKind, ReportingLine
from accountmap.model.people import Assignment, Position


def draw_line(draft: Draft, report: str, manager: str, kind: LineKind, values: Mapping[str, Any]) -> ReportingLine:
    """Record that one reports to another; a line of the kind that is there is changed instead.

    Raises
    ------
    UnknownReference, AmbiguousName, SeveralPositions
        If it is not clear which positions are meant.
    """
    below, above = seat_named(draft, report, "report"), seat_named(draft, manager, "manager")
    for line in draft.all(ReportingLine):
        if (line.report, line.manager, line.kind) == (below, above, kind) and is_open(line, draft.today):
            return draft.put(patched(line, values))
    new = ReportingLineId(draft.new_id())
    return draft.put(made(ReportingLine, values, id=new, manager=above, report=below, kind=kind))


def find_line(draft: Draft, report: str, manager: str, kind: LineKind | None = None) -> ReportingLine:
    """Return the line from one to another that holds or, if none does any more, the one that did last.

    Raises
    ------
    PersonNotFound, AmbiguousName
        If one of the ends is not found, or a name is that of several.
    EntityNotFound
        If there is no such line; `similar` are the managers there are lines to.
    SeveralLines
        If there are several, and `kind` does not tell them apart.
    """
    below, above = _seats_ever(draft, report), _seats_ever(draft, manager)
    to_managers = [line for line in draft.all(ReportingLine) if line.report in below]
    between = [line for line in to_managers if line.manager in above and kind in (None, line.kind)]
    meant = [line for line in between if is_open(line, draft.today)] or sorted(between, key=_last_day)[-1:]
    if not meant:
        managers = dict.fromkeys(seat_name(draft, line.manager) for line in to_managers)
        raise EntityNotFound("reporting_line", f"{manager} → {report}", tuple(managers))
    if len(meant) > 1:
        ends = tuple(f"{line.report} {line.manager} ({line.kind})" for line in meant)
        raise SeveralLines(report, manager, ends)
    return meant[0]


def make_line(draft: Draft, line: ReportingLine, kind: LineKind) -> ReportingLine:
    """Make a line solid or dotted; a line of that kind that is there already takes its place."""
    for other in draft.all(ReportingLine):
        same = (other.manager, other.report, other.kind) == (line.manager, line.report, kind)
        if same and other.id != line.id and is_open(other, draft.today):
            draft.drop(line)
            return other
    return draft.put(replace(line, kind=kind))


def end_line(draft: Draft, line: ReportingLine, day: date) -> ReportingLine | None:
    """End a line on a day; ``None`` if it began no earlier and so never was."""
    left = ended(line, day)
    if left is None:
        draft.drop(line)
        return None
    return draft.put(left)


def _seats_ever(draft: Draft, named: str) -> frozenset[PositionId]:
    """Return the position that is meant, or every one a person ever held: lines to who left may be meant."""
    if draft.find(Position, named):
        return frozenset({PositionId(named)})
    person = find_person(draft, named)
    return frozenset(held.position for held in draft.all(Assignment) if held.person == person)


def _last_day(line: ReportingLine) -> date:
    return line.valid_to or date.max
