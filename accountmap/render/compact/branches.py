"""The course of the branches: down from the manager, along in the gap between two rows, down to the report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from accountmap.render.compact.placing import FROM_ABOVE
from accountmap.render.diagram import Line
from accountmap.render.placed import Box, Point, Route


def branch_routes(
    lines: Sequence[Line], boxes: Mapping[str, Box], spine_to: Mapping[str, int], gap: int
) -> list[Route]:
    """Return the course of every branch.

    Parameters
    ----------
    spine_to
        By report: the x at which its branch runs down, or `FROM_ABOVE`.
    gap
        Between two rows, in pixels; branches run along in its middle.
    """
    entries: dict[str, set[int]] = {}
    for line in lines:
        entries.setdefault(line.source, set()).add(spine_to[line.target])
    return [
        Route(line, _course(boxes[line.source], boxes[line.target], spine_to[line.target], entries[line.source], gap))
        for line in lines
    ]


def _course(manager: Box, report: Box, spine: int, entries: set[int], gap: int) -> tuple[Point, ...]:
    start = manager.x + manager.width // 2
    along = manager.bottom + gap // 2
    if spine == FROM_ABOVE:
        down, end = report.x + report.width // 2, (report.x + report.width // 2, report.y)
        tail: tuple[Point, ...] = (end,)
    else:
        down = spine
        middle = report.y + report.height // 2
        tail = ((spine, middle), (report.x if spine < report.x else report.right, middle))
        if len(entries) == 1 and manager.x < spine < manager.right:
            start = spine
    if start == down:
        return ((start, manager.bottom), *tail)
    return ((start, manager.bottom), (start, along), (down, along), *tail)
