"""The course of all lines that are no branches: through the gaps between rows and past the cards between.

Every gap between two rows runs free across the whole page. A line leaves its card into the gap that faces the other
card, runs along, passes the rows between at one x where no card stands, and arrives in the gap before its goal.
Neighbours in one row are joined directly. Lines do not share a track where another is free.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import cycle
from typing import Final

from accountmap.render.compact.placing import Spine
from accountmap.render.diagram import Line
from accountmap.render.placed import Box, Point, Route

CLEARANCE: Final = 7
# Distances from the top of a gap; its middle belongs to the branches.
TRACKS: Final = (10, 26, 6, 30, 14, 22)
# Where a line may leave a card, as distances from its left edge; the middle belongs to the branches.
PORTS: Final = (40, 72, 144, 176, 24, 192, 56, 160, 88, 128)
# Where passages are sought from: beside the middle, so that they do not run along a branch.
PASSING_PORT: Final = 72
# Where neighbours may be joined, as parts of the height; the middle belongs to the branches.
HEIGHTS: Final = (0.28, 0.72, 0.16, 0.84)


class _Row:
    """What stands in a row: cards, and lines that run down through it.

    Parameters
    ----------
    lefts
        Left edges of the cards.
    stretches
        ``(start, end)`` of what is taken.
    """

    def __init__(self, lefts: list[int], stretches: list[tuple[int, int]]) -> None:
        self._lefts = sorted(lefts)
        stretches.sort()
        self._starts = [start for start, _ in stretches]
        self._ends = [end for _, end in stretches]

    def are_neighbours(self, left: int, other: int) -> bool:
        """Tell whether no card stands between those with these left edges."""
        return abs(bisect_left(self._lefts, left) - bisect_left(self._lefts, other)) == 1

    def blocked_at(self, x: int) -> tuple[int, int] | None:
        """Return what stands at `x`, if anything; stretches may overlap a little, so two of them count."""
        place = bisect_left(self._starts, x) - 1
        for candidate in (place, place - 1):
            if candidate >= 0 and self._ends[candidate] > x:
                return self._starts[candidate], self._ends[candidate]
        return None

    def add(self, start: int, end: int) -> None:
        """Mark a stretch as taken."""
        place = bisect_left(self._starts, start)
        self._starts.insert(place, start)
        self._ends.insert(place, end)


class LinkRouter:
    """Finds courses one after another, each keeping clear of those before.

    Parameters
    ----------
    boxes, row_of
        All cards, and the row of each.
    spines
        Where branches run down past cards; links may cross them but not run along them.
    first_row, pitch, gap
        Top of row 0, distance from row to row, and the gap between two, in pixels.
    """

    def __init__(
        self,
        boxes: Mapping[str, Box],
        row_of: Mapping[str, int],
        spines: Iterable[Spine],
        *,
        first_row: int,
        pitch: int,
        gap: int,
    ) -> None:
        self._boxes, self._row_of = boxes, row_of
        self._first_row, self._pitch, self._gap = first_row, pitch, gap
        taken: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
        self._tracks: defaultdict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
        self._labels: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
        self._ports: set[tuple[str, bool, int]] = set()
        self._joined: defaultdict[tuple[str, str], int] = defaultdict(int)
        lefts: defaultdict[int, list[int]] = defaultdict(list)
        for card, box in boxes.items():
            lefts[row_of[card]].append(box.x)
            taken[row_of[card]].append((box.x - CLEARANCE, box.right + CLEARANCE))
        for x, first, last in spines:
            for row in range(first, last + 1):
                taken[row].append((x - CLEARANCE, x + CLEARANCE))
        self._rows = {row: _Row(lefts[row], stretches) for row, stretches in taken.items()}

    def route(self, line: Line) -> Route:
        """Return the course of `line`, and keep it clear of later ones."""
        source, target = line.source, line.target
        if self._row_of[source] == self._row_of[target]:
            points = self._beside(source, target)
        elif self._row_of[source] < self._row_of[target]:
            points = self._down(source, target)
        else:
            points = self._down(target, source)[::-1]
        return Route(line, _simplified(points))

    def keep_free(self, gap: int, start: int, end: int, depth: int) -> None:
        """Keep links away from a label that takes the upper `depth` pixels of the gap above row `gap`."""
        for place, offset in enumerate(TRACKS):
            if offset <= depth:
                self._tracks[gap, place].append((start, end))
        self._labels[gap].append((start, end))

    def _beside(self, one: str, other: str) -> list[Point]:
        """Join two cards of one row: directly if nothing stands between, else through the gap above or below."""
        row = self._row_of[one]
        box, far = self._boxes[one], self._boxes[other]
        if self._rows[row].are_neighbours(box.x, far.x):
            left, right = sorted((one, other), key=lambda card: self._boxes[card].x)
            place = self._joined[left, right] % len(HEIGHTS)
            self._joined[left, right] += 1
            y = box.y + round(box.height * HEIGHTS[place])
            return [(box.right, y), (far.x, y)] if one == left else [(box.x, y), (far.right, y)]
        above = row > 0
        start = self._port(one, far.x + far.width // 2, above=above)
        end = self._port(other, start, above=above)
        y = self._track(row if above else row + 1, start, end)
        edge = box.y if above else box.bottom
        return [(start, edge), (start, y), (end, y), (end, edge)]

    def _down(self, upper: str, lower: str) -> list[Point]:
        """Join a card with one in a row below."""
        box, goal = self._boxes[upper], self._boxes[lower]
        first, last = self._row_of[upper] + 1, self._row_of[lower]
        passage = self._passage(range(first, last), box.x + PASSING_PORT, goal.x + PASSING_PORT)
        start = self._port(upper, passage, above=False)
        end = self._port(lower, start if first == last else passage, above=True)
        if first == last:
            y = self._track(first, start, end)
            return [(start, box.bottom), (start, y), (end, y), (end, goal.y)]
        for row in range(first, last):
            self._rows[row].add(passage - CLEARANCE, passage + CLEARANCE)
        leaving, arriving = self._track(first, start, passage), self._track(last, passage, end)
        return [
            (start, box.bottom),
            (start, leaving),
            (passage, leaving),
            (passage, arriving),
            (end, arriving),
            (end, goal.y),
        ]

    def _passage(self, rows: range, start: int, end: int) -> int:
        """Return the x at which all `rows` can be passed with the least way to the side."""
        if not rows:
            return end
        step = 1 if end >= start else -1
        ahead = self._free(rows, start, step)
        if (end - ahead) * step >= 0:
            return ahead
        behind = self._free(rows, start, -step)
        return min(ahead, behind, key=lambda x: abs(start - x) + abs(end - x))

    def _free(self, rows: range, x: int, step: int) -> int:
        """Return the nearest x to the left or right that is free in all rows; beyond the chart all is free."""
        passed = 0
        for row in cycle(rows):
            blocked = self._rows[row].blocked_at(x)
            if blocked is None:
                passed += 1
                if passed == len(rows):
                    break
            else:
                x, passed = blocked[0 if step < 0 else 1], 0
        return x

    def _port(self, card: str, towards: int, *, above: bool) -> int:
        """Return the x at which to leave a card: the free port nearest to `towards`, not through a label below."""
        left = self._boxes[card].x
        labels = [] if above else self._labels[self._row_of[card] + 1]
        free = [port for port in PORTS if not any(start <= left + port <= end for start, end in labels)] or PORTS
        free = [port for port in free if (card, above, port) not in self._ports] or free
        port = min(free, key=lambda port: (abs(left + port - towards), port))
        self._ports.add((card, above, port))
        return left + port

    def _track(self, gap: int, start: int, end: int) -> int:
        """Return the y of a track in the gap above row `gap` that is free from `start` to `end`."""
        low, high = min(start, end) - CLEARANCE, max(start, end) + CLEARANCE
        top = self._first_row + gap * self._pitch - self._gap
        for place, offset in enumerate(TRACKS):
            used = self._tracks[gap, place]
            if all(high <= other_low or other_high <= low for other_low, other_high in used):
                used.append((low, high))
                return top + offset
        return top + TRACKS[0]


def _simplified(points: list[Point]) -> tuple[Point, ...]:
    """Drop points that turn nothing."""
    kept: list[Point] = []
    for point in points:
        if kept and kept[-1] == point:
            continue
        if len(kept) > 1 and (kept[-2][0] == kept[-1][0] == point[0] or kept[-2][1] == kept[-1][1] == point[1]):
            kept.pop()
        kept.append(point)
    return tuple(kept)
