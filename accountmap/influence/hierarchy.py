"""Krackhardt's four dimensions of hierarchy: how near a network is to a tree with one head (Krackhardt 1994).

Arcs run from above: boss → report, adviser → who asks, named friend → who names.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterable
from dataclasses import dataclass
from itertools import combinations
from math import comb
from random import Random
from typing import Final, TypeVar

from accountmap.graph.closure import Closure, closure_of

T = TypeVar("T", bound=Hashable)
MOST_PAIRS: Final = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Hierarchy:
    """The four measures, each 1 for a tree with one head.

    Parameters
    ----------
    connectedness
        Share of pairs joined whatever the direction of the arcs.
    hierarchy
        Share of the pairs of which one reaches the other that reach in one direction only; ``None``: the network has no
        direction.
    efficiency_undirected, efficiency_directed
        1 − links beyond those a tree needs, over the most there could be: of (k − 1)(k − 2)/2 where a link joins two
        whatever its direction, of (k − 1)² where each arc counts (UCINET, R's sna); *k* in each component.
    upper_boundedness
        Share of pairs in each component that have a least upper bound: somebody above both (or one of them) whom
        everybody else above both is above, too.
    sampled
        Whether the last measure is an estimate from pairs drawn at random.
    """

    nodes: int
    arcs: int
    connectedness: float
    hierarchy: float | None
    efficiency_undirected: float
    efficiency_directed: float | None
    upper_boundedness: float | None
    sampled: bool = False


def hierarchy_of(
    nodes: Collection[T], arcs: Iterable[tuple[T, T]], *, is_directed: bool = True, seed: int = 0
) -> Hierarchy | None:
    """Return the measures of a network; ``None`` if it has fewer than two nodes or no arc.

    Parameters
    ----------
    seed
        Of the pairs drawn where upper boundedness would take more than a million pairs of parts.

    Notes
    -----
    Arcs × nodes / 64 steps and the pairs of parts that have not exactly one parent: in a tree only its head is one.

    Examples
    --------
    >>> found = hierarchy_of("abc", [("a", "b"), ("a", "c"), ("b", "a")])
    >>> round(found.hierarchy, 3), found.efficiency_undirected, found.efficiency_directed
    (0.667, 1.0, 0.75)
    """
    distinct = {(one, other) for one, other in arcs if one != other}
    if len(nodes) < 2 or not distinct:
        return None
    closure = closure_of(nodes, distinct)
    sizes: Counter[int] = Counter()
    for part, component in zip(closure.parts, closure.component, strict=True):
        sizes[component] += len(part)
    links, needed = len({frozenset(pair) for pair in distinct}), sum(size - 1 for size in sizes.values())
    bounded, sampled = _upper_boundedness(closure, sizes, seed) if is_directed else (None, False)
    return Hierarchy(
        nodes=len(nodes),
        arcs=len(distinct) if is_directed else links,
        connectedness=sum(comb(size, 2) for size in sizes.values()) / comb(len(nodes), 2),
        hierarchy=_one_way_share(closure) if is_directed else None,
        efficiency_undirected=_share(links - needed, sum(comb(size - 1, 2) for size in sizes.values())),
        efficiency_directed=_share(len(distinct) - needed, sum((size - 1) ** 2 for size in sizes.values()))
        if is_directed
        else None,
        upper_boundedness=bounded,
        sampled=sampled,
    )


def _share(violations: float, most: int) -> float:
    return 1 - violations / most if most else 1.0


def _one_way_share(closure: Closure[T]) -> float:
    """Return 1 − pairs that reach one another / pairs of which one reaches the other."""
    larger = [(1 << place, len(part) - 1) for place, part in enumerate(closure.parts) if len(part) > 1]
    mutual = sum(comb(len(part), 2) for part in closure.parts)
    one_way = 0
    for part, above in zip(closure.parts, closure.above, strict=True):
        nodes_above = above.bit_count() - 1 + sum(more for bit, more in larger if above & bit) - (len(part) - 1)
        one_way += len(part) * nodes_above
    return 1 - mutual / (mutual + one_way)


def _upper_boundedness(closure: Closure[T], sizes: Counter[int], seed: int) -> tuple[float, bool]:
    """Return the share of pairs with a least upper bound, and whether it is an estimate.

    A part with one parent has with everything that it does not reach the same bounds as its parent has, so that pairs
    of the parts where chains of such parents end stand for all. A bound is least if all bounds are exactly what stands
    above it.
    """
    heads, weight = _heads(closure), Counter[int]()
    for part, head in zip(closure.parts, heads, strict=True):
        weight[head] += len(part)
    by_component: defaultdict[int, list[int]] = defaultdict(list)
    for head in sorted(weight):
        by_component[closure.component[head]].append(head)
    most = sum(comb(size - 1, 2) for size in sizes.values())
    closed = frozenset(closure.above)
    count = sum(comb(len(of_one), 2) for of_one in by_component.values())
    if count <= MOST_PAIRS:
        pairs = (pair for of_one in by_component.values() for pair in combinations(of_one, 2))
        unbounded = sum(weight[a] * weight[b] for a, b in pairs if not _is_bounded(closure, closed, a, b))
        return _share(unbounded, most), False
    random, total = Random(seed), 0  # noqa: S311 - a sample, no secret
    groups = list(by_component.values())
    chances = [comb(len(group), 2) for group in groups]
    for group in random.choices(groups, chances, k=MOST_PAIRS // 10):
        one, other = random.sample(group, 2)
        if not _is_bounded(closure, closed, one, other):
            total += weight[one] * weight[other]
    return max(0.0, _share(total * count / (MOST_PAIRS // 10), most)), True


def _heads(closure: Closure[T]) -> list[int]:
    heads: list[int] = []
    for place, parents in enumerate(closure.parents):
        heads.append(heads[next(iter(parents))] if len(parents) == 1 else place)
    return heads


def _is_bounded(closure: Closure[T], closed: frozenset[int], one: int, other: int) -> bool:
    return (closure.above[one] & closure.above[other]) in closed
