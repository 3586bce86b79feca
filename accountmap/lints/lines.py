"""Lines that cannot all be true: two solid bosses, circles, managers whose position is no more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

import networkx as nx

from accountmap.lints.chart import Chart
from accountmap.lints.lint import Fix, Lint, LintCode, Step, StepKind
from accountmap.model.ids import PositionId
from accountmap.model.links import LineKind, ReportingLine

_Ends = tuple[PositionId, PositionId]


def two_solid_bosses(chart: Chart) -> Iterator[Lint]:
    """Find positions with several solid managers; linear."""
    for report, lines in chart.solid_lines_to.items():
        managers = {line.manager: line for line in lines}
        if len(managers) > 1:
            oldest_first = sorted(lines, key=_age)
            yield Lint(
                code=LintCode.TWO_SOLID_BOSSES,
                people=chart.holders(report, *(line.manager for line in oldest_first)),
                positions=(report, *dict.fromkeys(line.manager for line in oldest_first)),
                count=len(managers),
                fixes=tuple(_without_others(kept, lines) for kept in oldest_first),
            )


def _without_others(kept: ReportingLine, lines: Iterable[ReportingLine]) -> Fix:
    others = (line for line in lines if line.manager != kept.manager)
    return tuple(Step(kind=StepKind.MAKE_DOTTED, line=line.id) for line in others)


def reporting_circle(chart: Chart) -> Iterator[Lint]:
    """Find lines that run in a circle; as many lints as it takes to break all of them.

    Circles of solid lines come first. A circle that needs a dotted line may be true, but then nobody can tell who
    stands above whom.
    """
    solid = {_ends(line): line for lines in chart.solid_lines_to.values() for line in lines}
    dotted = {_ends(line): line for line in chart.present.reporting_lines if _ends(line) not in solid}
    graph: nx.DiGraph[PositionId] = nx.DiGraph(sorted(solid))
    yield from _circles(chart, LintCode.REPORTING_CIRCLE, graph, solid)
    graph.add_edges_from(sorted(dotted))
    yield from _circles(chart, LintCode.DOTTED_CIRCLE, graph, dotted)


def _circles(
    chart: Chart, code: LintCode, graph: nx.DiGraph[PositionId], breakable: Mapping[_Ends, ReportingLine]
) -> Iterator[Lint]:
    """Find one circle after another, taking the youngest of its lines that may go out of the graph; linear for each."""
    parts = [sorted(part) for part in nx.strongly_connected_components(graph) if len(part) > 1]
    for part in sorted(parts):
        while True:
            circle = _circle_in(graph, part)
            if not circle:
                break
            lines = sorted((breakable[ends] for ends in circle if ends in breakable), key=_age, reverse=True)
            seats = tuple(manager for manager, _ in circle)
            yield Lint(
                code=code,
                people=chart.holders(*seats),
                positions=seats,
                count=len(seats),
                fixes=tuple((Step(kind=StepKind.REMOVE_LINE, line=line.id),) for line in lines),
            )
            graph.remove_edge(*_ends(lines[0]))


def _circle_in(graph: nx.DiGraph[PositionId], part: Iterable[PositionId]) -> list[_Ends]:
    """Return the lines of a circle among some positions, beginning at its least one; the same one every time."""
    within = set(part)
    inside: nx.DiGraph[PositionId] = nx.DiGraph(sorted(ends for ends in graph.edges(within) if ends[1] in within))
    try:
        circle = [(edge[0], edge[1]) for edge in nx.find_cycle(inside, sorted(inside))]
    except nx.NetworkXNoCycle:
        return []
    start = circle.index(min(circle))
    return [*circle[start:], *circle[:start]]


def line_to_ended_position(chart: Chart) -> Iterator[Lint]:
    """Find lines that go on though the manager's position has ended: whoever reports there has no manager; linear."""
    ended = {
        position.id: position.valid_to
        for position in chart.recorded.positions
        if position.valid_to is not None and position.valid_to <= chart.day
    }
    for line in chart.recorded.reporting_lines:
        if line.manager in ended and line.is_valid_on(chart.day) and line.report in chart.present.position_by_id:
            heir = _manager_of_ended(chart, line.manager, ended)
            fixes: list[Fix] = [(Step(kind=StepKind.END_LINE, line=line.id),)]
            if line.kind is LineKind.SOLID and heir and not _is_below(chart, heir, line.report):
                fixes.insert(0, (Step(kind=StepKind.SET_MANAGER, position=line.report, manager=heir),))
            yield Lint(
                code=LintCode.LINE_TO_ENDED_POSITION,
                people=chart.holders(line.report),
                positions=(line.report, line.manager),
                since=ended[line.manager],
                fixes=tuple(fixes),
            )


def _is_below(chart: Chart, position: PositionId, other: PositionId) -> bool:
    """Tell whether a position is the other one, or below it, and so cannot be its manager."""
    return position == other or nx.has_path(chart.lines, other, position)


def _manager_of_ended(chart: Chart, position: PositionId, ended: Mapping[PositionId, date]) -> PositionId | None:
    """Return the nearest manager above an ended position who is still there."""
    seen = {position}
    above: PositionId | None = position
    while above is not None and above in ended:
        lines = chart.recorded.lines_to_managers_of.get(above, ())
        above = next((line.manager for line in sorted(lines, key=_age, reverse=True) if line.manager not in seen), None)
        seen.add(above) if above else None
    return above if above in chart.present.position_by_id else None


def _ends(line: ReportingLine) -> _Ends:
    return line.manager, line.report


def _age(line: ReportingLine) -> tuple[date, str]:
    return line.valid_from or date.min, line.id
