"""Whom the chart does not place: orphans, trees beside the main one, positions nothing speaks of.

Nothing is said where no tree is large enough to be the chart: a list of contacts is no broken chart. Placeholders are
left alone: somebody put them there in order to find out.
"""

from __future__ import annotations

from collections.abc import Iterator

from accountmap.lints.chart import Chart
from accountmap.lints.lint import Fix, Lint, LintCode, Step, StepKind
from accountmap.model.facts import Fact
from accountmap.model.ids import PositionId
from accountmap.model.people import Position
from accountmap.model.text import match_key

_TOP = 6


def second_tree(chart: Chart) -> Iterator[Lint]:
    """Find who heads people and stands under nobody, beside the main tree; near linear."""
    for top in _other_tops(chart):
        if len(chart.trees[top]) > 1:
            yield Lint(
                code=LintCode.SECOND_TREE,
                people=chart.holders(top),
                positions=(top,),
                count=len(chart.trees[top]),
                fixes=(_under_the_main_tree(chart, top),),
            )


def orphan(chart: Chart) -> Iterator[Lint]:
    """Find who stands under nobody and heads nobody, or has no position at all."""
    if chart.main_top is None:
        return
    for top in _other_tops(chart):
        people = chart.holders(top)
        if len(chart.trees[top]) == 1 and people:
            fix = _under_the_main_tree(chart, top)
            yield Lint(code=LintCode.ORPHAN, people=people, positions=(top,), fixes=(fix,))
    for person in chart.present.people:
        if person.id not in chart.present.positions_of:
            seat = Step(kind=StepKind.SET_MANAGER, person=person.id, manager=chart.main_top)
            yield Lint(code=LintCode.ORPHAN, people=(person.id,), fixes=((seat,),))


def position_named_by_nobody(chart: Chart) -> Iterator[Lint]:
    """Find vacancies nobody holds, reports to or reports from, now or later; linear."""
    named: dict[PositionId, list[Fact]] = {}
    for assignment in chart.recorded.assignments:
        named.setdefault(assignment.position, []).append(assignment)
    for line in chart.recorded.reporting_lines:
        for seat in (line.manager, line.report):
            named.setdefault(seat, []).append(line)
    for position in chart.present.positions:
        facts = named.get(position.id, [])
        is_over = all(fact.valid_to is not None and fact.valid_to <= chart.day for fact in facts)
        if is_over and not position.placeholder:
            kind = StepKind.END_POSITION if facts else StepKind.REMOVE_POSITION
            yield Lint(
                code=LintCode.POSITION_NAMED_BY_NOBODY,
                positions=(position.id,),
                fixes=((Step(kind=kind, position=position.id),),),
            )


def _other_tops(chart: Chart) -> Iterator[PositionId]:
    """Yield the tops beside the main one that want a manager: owners and boards need none, nor who has a dotted one."""
    if chart.main_top is None:
        return
    for top in chart.trees:
        position = chart.position(top)
        is_placed = chart.lines.in_degree(top) > 0 or position.placeholder or position.seniority == _TOP
        if top != chart.main_top and not is_placed:
            yield top


def _under_the_main_tree(chart: Chart, top: PositionId) -> Fix:
    """Propose the highest colleague of the same unit in the main tree, else its top."""
    assert chart.main_top is not None  # noqa: S101 - asked only where there is one
    tree, unit = chart.trees[chart.main_top], match_key(chart.position(top).unit)
    colleagues = [seat for seat in map(chart.position, sorted(tree)) if unit and match_key(seat.unit) == unit]
    manager = max(colleagues, key=lambda seat: _rank(chart, seat), default=chart.position(chart.main_top))
    return (Step(kind=StepKind.SET_MANAGER, position=top, manager=manager.id),)


def _rank(chart: Chart, position: Position) -> tuple[int, int]:
    return position.seniority or 0, chart.lines.out_degree(position.id)
