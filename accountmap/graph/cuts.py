"""Who holds a network together between a source and a target: whom every way runs through, and the smallest cuts.

The graphs are plain: from each node the nodes its arcs end at. A target that is joined to the source directly cannot be
cut off, and one that no way leads to needs no cut: the two are told apart before anything is computed.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Hashable, Mapping
from dataclasses import dataclass
from math import inf
from typing import Final, Generic, TypeVar

T = TypeVar("T", bound=Hashable)
Arcs = Mapping[T, Collection[T]]
_LEAST: Final = 1e-12


def shortest_way(arcs: Arcs[T], source: T, target: T) -> tuple[T, ...]:
    """Return the nodes of a way with fewest arcs, both ends included; empty if there is none. Linear."""
    before: dict[T, T] = {source: source}
    waiting = deque([source])
    while waiting and target not in before:
        node = waiting.popleft()
        for other in arcs.get(node, ()):
            if other not in before:
                before[other] = node
                waiting.append(other)
    if target not in before:
        return ()
    way = [target]
    while way[-1] != source:
        way.append(before[way[-1]])
    return tuple(reversed(way))


def unavoidable(arcs: Arcs[T], source: T, target: T) -> tuple[T, ...]:
    """Return the nodes that every way from source to target runs through, in the order of the ways, without the ends.

    They are the strict dominators of the target but for the source. Empty if there is no way, too: ask first.

    Notes
    -----
    Linear: along one way, a node is unavoidable if nothing before it leads past it.

    Examples
    --------
    >>> arcs = {"us": ["ann"], "ann": ["bob", "cem"], "bob": ["dan"], "cem": ["dan"], "dan": ["eve"]}
    >>> unavoidable(arcs, "us", "eve")
    ('ann', 'dan')
    """
    way = shortest_way(arcs, source, target)
    place = {node: number for number, node in enumerate(way)}
    furthest, seen, found = 0, set(way), []
    for number, start in enumerate(way[:-1]):
        if number and number == furthest:
            found.append(start)
        waiting = [start]
        while waiting:
            for other in arcs.get(waiting.pop(), ()):
                if other in place:
                    furthest = max(furthest, place[other])
                elif other not in seen:
                    seen.add(other)
                    waiting.append(other)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Cut(Generic[T]):
    """Nodes without which no way is left, and their weight together: the least of all such sets."""

    nodes: tuple[T, ...]
    weight: float


def least_cut(arcs: Arcs[T], source: T, target: T, weight: Callable[[T], float] = lambda _: 1.0) -> Cut[T]:
    """Return the nodes of least weight that cut the target off, without an arc that joins the two ends directly.

    The cut nearest the source, where several weigh the same. With unit weights their number is that of ways which have
    no node in common but the ends (Menger).

    Parameters
    ----------
    weight
        Of a node, > 0 and finite.

    Notes
    -----
    Maximum flow by Dinic on nodes split in two; in unit weights √nodes × arcs steps.

    Examples
    --------
    >>> arcs = {"us": ["ann", "bob"], "ann": ["cem"], "bob": ["cem", "dan"], "cem": ["eve"], "dan": ["eve"]}
    >>> least_cut(arcs, "us", "eve").nodes
    ('ann', 'bob')
    >>> least_cut(arcs, "us", "eve", {"ann": 1.0, "bob": 9.0, "cem": 1.0, "dan": 1.0}.__getitem__).nodes
    ('cem', 'dan')
    """
    flow = _Flow(arcs, source, target, weight)
    total = flow.maximum()
    return Cut(flow.cut(), total)


class _Flow(Generic[T]):
    """A flow network of nodes split in two: number 2k is where arcs end at a node, 2k + 1 where they begin."""

    def __init__(self, arcs: Arcs[T], source: T, target: T, weight: Callable[[T], float]) -> None:
        nodes = dict.fromkeys([source, target, *arcs, *(other for of_one in arcs.values() for other in of_one)])
        self._nodes = list(nodes)
        number = {node: place for place, node in enumerate(self._nodes)}
        self._ends: list[int] = []
        self._left: list[float] = []
        self._from: list[list[int]] = [[] for _ in range(2 * len(self._nodes))]
        for node, place in number.items():
            if node not in (source, target):
                self._join(2 * place, 2 * place + 1, weight(node))
        for node, others in arcs.items():
            for other in others:
                if (node, other) != (source, target) and other != source and node != target:
                    self._join(2 * number[node] + 1, 2 * number[other], inf)
        self._source, self._target = 2 * number[source] + 1, 2 * number[target]

    def _join(self, start: int, end: int, capacity: float) -> None:
        self._from[start].append(len(self._ends))
        self._ends.append(end)
        self._left.append(capacity)
        self._from[end].append(len(self._ends))
        self._ends.append(start)
        self._left.append(0.0)

    def maximum(self) -> float:
        """Send as much as can be sent and return it."""
        total = 0.0
        while True:
            levels = self._levels()
            if levels[self._target] < 0:
                return total
            turns = [0] * len(self._from)
            while sent := self._send(levels, turns):
                total += sent

    def cut(self) -> tuple[T, ...]:
        """Return the nodes whose two halves a residual way reaches and does not reach."""
        levels = self._levels()
        return tuple(node for place, node in enumerate(self._nodes) if levels[2 * place] >= 0 > levels[2 * place + 1])

    def _levels(self) -> list[int]:
        levels = [-1] * len(self._from)
        levels[self._source] = 0
        waiting = deque([self._source])
        while waiting:
            place = waiting.popleft()
            for arc in self._from[place]:
                end = self._ends[arc]
                if levels[end] < 0 and self._left[arc] > _LEAST:
                    levels[end] = levels[place] + 1
                    waiting.append(end)
        return levels

    def _send(self, levels: list[int], turns: list[int]) -> float:
        """Send along one way that goes up a level each step; return how much, 0 if there is none left."""
        way: list[int] = []
        place = self._source
        while place != self._target:
            while turns[place] < len(self._from[place]):
                arc = self._from[place][turns[place]]
                end = self._ends[arc]
                if self._left[arc] > _LEAST and levels[end] == levels[place] + 1:
                    way.append(arc)
                    place = end
                    break
                turns[place] += 1
            else:
                if not way:
                    return 0.0
                place = self._ends[way.pop() ^ 1]
                turns[place] += 1
        sent = min(self._left[arc] for arc in way)
        for arc in way:
            self._left[arc] -= sent
            self._left[arc ^ 1] += sent
        return sent
