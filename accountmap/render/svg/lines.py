"""Lines as SVG: courses with rounded turns, end marks, and the sign of a conflict."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from accountmap.render import palette
from accountmap.render.diagram import LineKind
from accountmap.render.placed import Point

TURN: Final = 6

# Marks point along the x axis to their tip at (0, 0).
_ARROW: Final = "M-9-4.5L0 0L-9 4.5z"
_CHEVRON: Final = "M-8-5L0 0L-8 5"
_BAR: Final = "M-3-6V6"
_DOT: Final = "M-7 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0"
_SQUARE: Final = "M-6-3H0V3H-6z"
# What stands at the source's end and at the target's, and whether it is filled.
_MARKS: Final[dict[LineKind, tuple[str, str, bool]]] = {
    LineKind.CIRCLE: ("", _ARROW, True),
    LineKind.COLLABORATES: (_SQUARE, _SQUARE, True),
    LineKind.ADVISES: ("", _CHEVRON, False),
    LineKind.INFLUENCES: ("", _ARROW, True),
    LineKind.FRIEND: (_DOT, _DOT, True),
    LineKind.CONFLICT: (_BAR, _BAR, False),
}
_CROSS: Final = "M-3.5-3.5L3.5 3.5M3.5-3.5L-3.5 3.5"


def course(points: Sequence[Point]) -> str:
    """Return the path through `points`, its turns rounded.

    Examples
    --------
    >>> course([(0, 0), (0, 20), (30, 20)])
    'M0 0V14Q0 20 6 20H30'
    """
    x, y = points[0]
    path = f"M{x} {y}"
    for (corner_x, corner_y), (next_x, next_y) in pairwise(points[1:]):
        if corner_x == x:
            turn = min(TURN, abs(corner_y - y) // 2, abs(next_x - corner_x) // 2)
            before = corner_y - turn if corner_y > y else corner_y + turn
            after = corner_x + turn if next_x > corner_x else corner_x - turn
            path += f"V{before}Q{corner_x} {corner_y} {after} {corner_y}"
        else:
            turn = min(TURN, abs(corner_x - x) // 2, abs(next_y - corner_y) // 2)
            before = corner_x - turn if corner_x > x else corner_x + turn
            after = corner_y + turn if next_y > corner_y else corner_y - turn
            path += f"H{before}Q{corner_x} {corner_y} {corner_x} {after}"
        x, y = corner_x, corner_y
    end_x, end_y = points[-1]
    return f"{path}V{end_y}" if end_x == x else f"{path}H{end_x}"


def marks(kind: LineKind, points: Sequence[Point]) -> Iterator[str]:
    """Yield the end marks of a line, and the cross of a conflict on its longest stretch."""
    colour = palette.LINES[kind]
    at_source, at_target, is_filled = _MARKS.get(kind, ("", "", False))
    paint = f' fill="{colour}" stroke="none"' if is_filled else ""
    for mark, before, tip in ((at_source, points[1], points[0]), (at_target, points[-2], points[-1])):
        if mark:
            place = f"translate({tip[0]} {tip[1]}){_rotation(before, tip)}"
            yield f'<path class="mark" d="{mark}" transform="{place}"{paint}/>'
    if kind is LineKind.CONFLICT:
        x, y = _middle_of_longest(points)
        yield f'<circle class="mark" cx="{x}" cy="{y}" r="7.5" fill="{palette.CARD}"/>'
        yield f'<path class="mark" d="{_CROSS}" transform="translate({x} {y})"/>'


def _rotation(before: Point, tip: Point) -> str:
    (x0, y0), (x, y) = before, tip
    angle = 0 if x > x0 else 180 if x < x0 else 90 if y > y0 else -90
    return f" rotate({angle})" if angle else ""


def _middle_of_longest(points: Sequence[Point]) -> Point:
    (x0, y0), (x, y) = max(pairwise(points), key=lambda stretch: _length(*stretch))
    return (x0 + x) // 2, (y0 + y) // 2


def _length(start: Point, end: Point) -> int:
    return abs(start[0] - end[0]) + abs(start[1] - end[1])
