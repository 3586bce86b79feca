"""Who reaches whom along arcs, as bits: for measures that look at every pair."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

import networkx as nx

T = TypeVar("T", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Closure(Generic[T]):
    """A directed network with those who reach one another taken together as one part.

    Parameters
    ----------
    parts
        From above: nobody is reached from a later part.
    parents
        For each part the numbers of the parts with an arc to it.
    above
        For each part the parts that reach it, itself included, as the bits of a number.
    component
        For each part the number of its weak component: parts joined whatever the direction.
    """

    parts: tuple[tuple[T, ...], ...]
    parents: tuple[frozenset[int], ...]
    above: tuple[int, ...]
    component: tuple[int, ...]


def closure_of(nodes: Collection[T], arcs: Iterable[tuple[T, T]]) -> Closure[T]:
    """Return who reaches whom; arcs × nodes / 64 steps.

    Examples
    --------
    >>> closure = closure_of("abc", [("a", "b"), ("a", "c")])
    >>> closure.parts[0], [bits.bit_count() for bits in closure.above]
    (('a',), [1, 2, 2])
    """
    graph: nx.DiGraph[T] = nx.DiGraph()
    graph.add_nodes_from(nodes)
    graph.add_edges_from(arcs)
    parts = tuple(reversed([tuple(part) for part in nx.strongly_connected_components(graph)]))
    number = {node: place for place, part in enumerate(parts) for node in part}
    parents: defaultdict[int, set[int]] = defaultdict(set)
    for one, other in graph.edges:
        if number[one] != number[other]:
            parents[number[other]].add(number[one])
    above: list[int] = []
    for place in range(len(parts)):
        bits = 1 << place
        for parent in parents[place]:
            bits |= above[parent]
        above.append(bits)
    joined = {node: place for place, nodes in enumerate(nx.weakly_connected_components(graph)) for node in nodes}
    component = tuple(joined[part[0]] for part in parts)
    return Closure(parts, tuple(frozenset(parents[place]) for place in range(len(parts))), tuple(above), component)
