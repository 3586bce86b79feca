"""Circles where each has at most one above it, and the way up."""

from __future__ import annotations

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from accountmap.graph import circles, way_up

ABOVE = st.dictionaries(st.integers(0, 12), st.none() | st.integers(0, 14))


def test_circles_are_found_in_any_order():
    """Each once, beginning where it is first met, whatever hangs below it."""
    found = circles({"a": "b", "b": "a", "c": "d", "d": "e", "e": "c", "x": "a"})
    assert list(found) == [("a", "b"), ("c", "d", "e")]
    assert list(circles({"x": "a", "a": "b", "b": "a"})) == [("a", "b")]


@given(ABOVE)
def test_circles_are_those_of_the_graph(above: dict[int, int | None]):
    """The same ones as a general search finds, each in the direction upwards."""
    graph: nx.DiGraph[int] = nx.DiGraph([(below, one) for below, one in above.items() if one is not None])
    found = list(circles(above))
    assert sorted(map(sorted, found)) == sorted(map(sorted, nx.simple_cycles(graph)))
    for circle in found:
        assert [above[one] for one in circle] == [*circle[1:], circle[0]]


@given(ABOVE)
def test_way_up_ends_and_holds_nobody_twice(above: dict[int, int | None]):
    """Each but the first is above the one before; it ends at the top or where a circle closes."""
    for start in above:
        way = way_up(start, above.get)
        assert way[0] == start
        assert len(set(way)) == len(way)
        assert [above.get(one) for one in way[:-1]] == way[1:]
        assert above.get(way[-1]) is None or above[way[-1]] in way
