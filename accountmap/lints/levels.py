"""Seniorities that do not fit the lines: a report not below the manager, or far below with others between."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import networkx as nx

from accountmap.lints.chart import Chart
from accountmap.lints.lint import Lint, LintCode, Step, StepKind
from accountmap.model.buying import RoleKind
from accountmap.model.ids import PositionId
from accountmap.model.links import ReportingLine
from accountmap.model.people import Position

_TOP = 6
_MOST_SKIPPED = 1


def level_not_below(chart: Chart) -> Iterator[Lint]:
    """Find solid lines to somebody as senior as the manager, or more; linear.

    At the very top that is common, and left alone.
    """
    for line, above, below in _known_levels(chart):
        if below >= above and not above == below == _TOP:
            lower = Step(kind=StepKind.SET_SENIORITY, position=line.report, seniority=above - 1)
            raise_ = Step(kind=StepKind.SET_SENIORITY, position=line.manager, seniority=below + 1)
            fixes = [(lower,)] if above > 1 else []
            fixes += [(raise_,)] if below < _TOP else []
            yield Lint(
                code=LintCode.LEVEL_NOT_BELOW,
                people=chart.holders(line.report, line.manager),
                positions=(line.report, line.manager),
                levels=(above, below),
                fixes=tuple(fixes),
            )


def level_skipped(chart: Chart) -> Iterator[Lint]:
    """Find solid lines past two or more levels that others under the same manager stand on.

    Only where one of those others is of the same unit or function, and so would be the manager one expects: a
    secretary or the only lawyer may well report to the head of the company.
    """

    @cache
    def below(manager: PositionId) -> tuple[PositionId, ...]:
        return tuple(sorted(nx.descendants(chart.solid, manager)))

    for line, above, under in _known_levels(chart):
        if above - under <= _MOST_SKIPPED + 1 or _is_gatekeeper(chart, line.report):
            continue
        own = nx.descendants(chart.solid, line.report) | {line.report, line.manager}
        between = {
            seat: level
            for seat in below(line.manager)
            if seat not in own and under < (level := chart.position(seat).seniority or 0) < above
        }
        expected = [seat for seat in between if _is_of_one_kind(chart.position(seat), chart.position(line.report))]
        if expected and len(set(between.values())) > _MOST_SKIPPED:
            better = min(expected, key=lambda seat: (between[seat], seat))
            yield Lint(
                code=LintCode.LEVEL_SKIPPED,
                people=chart.holders(line.report, line.manager),
                positions=(line.report, line.manager),
                count=len(set(between.values())),
                levels=(above, under),
                fixes=((Step(kind=StepKind.SET_MANAGER, position=line.report, manager=better),),),
            )


def _known_levels(chart: Chart) -> Iterator[tuple[ReportingLine, int, int]]:
    """Yield the solid lines with the manager's seniority and the report's, where both are known."""
    for lines in chart.solid_lines_to.values():
        for line in lines:
            above, below = chart.position(line.manager).seniority, chart.position(line.report).seniority
            if above is not None and below is not None:
                yield line, above, below


def _is_gatekeeper(chart: Chart, position: PositionId) -> bool:
    roles = (role for person in chart.holders(position) for role in chart.present.roles_of.get(person, ()))
    return any(role.kind is RoleKind.GATEKEEPER for role in roles)


def _is_of_one_kind(one: Position, other: Position) -> bool:
    return not set(one.functions).isdisjoint(other.functions) or one.unit == other.unit != ""
