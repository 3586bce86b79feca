"""Cuts and unavoidable people against every subset looked at, and against networkx."""

from __future__ import annotations

from itertools import chain, combinations
from math import log, prod

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from accountmap.graph.cuts import least_cut, shortest_way, unavoidable

Arcs = dict[str, list[str]]
NODES = ["us", "a", "b", "c", "d", "e", "t"]
BETWEEN = NODES[1:-1]


@st.composite
def networks(draw: st.DrawFn) -> Arcs:
    """Draw networks of us, five people and a target, with or without a direct arc, joined or not."""
    pairs = [(one, other) for one in NODES for other in NODES if other not in (one, "us")]
    arcs: Arcs = {}
    for one, other in draw(st.lists(st.sampled_from(pairs), max_size=16, unique=True)):
        arcs.setdefault(one, []).append(other)
    return arcs


def without(arcs: Arcs, gone: frozenset[str], *, direct: bool = True) -> Arcs:
    """Return the network without some nodes and, if asked for, without the direct arc."""
    kept = {one: [other for other in others if other not in gone] for one, others in arcs.items() if one not in gone}
    if not direct:
        kept["us"] = [other for other in kept.get("us", []) if other != "t"]
    return kept


def subsets() -> list[frozenset[str]]:
    """Return all sets of people in between, small ones first."""
    sizes = (combinations(BETWEEN, size) for size in range(len(BETWEEN) + 1))
    return [frozenset(found) for found in chain.from_iterable(sizes)]


@given(networks())
def test_unavoidable_are_those_without_whom_no_way_is_left(arcs: Arcs):
    """Taking each person out in turn finds the same ones; they are networkx's dominators, nearest first."""
    found = unavoidable(arcs, "us", "t")
    if not shortest_way(arcs, "us", "t"):
        assert found == ()
        return
    assert set(found) == {one for one in BETWEEN if not shortest_way(without(arcs, frozenset({one})), "us", "t")}
    graph: nx.DiGraph[str] = nx.DiGraph([(one, other) for one, others in arcs.items() for other in others])
    above, node = [], nx.immediate_dominators(graph, "us")["t"]
    while node != "us":
        above.append(node)
        node = nx.immediate_dominators(graph, "us")[node]
    assert list(found) == above[::-1]


@given(networks())
def test_least_cut_is_the_smallest_subset_and_the_number_of_disjoint_ways(arcs: Arcs):
    """No smaller set of people cuts the target off, this one does; by Menger as many ways have nobody in common."""
    rest = without(arcs, frozenset(), direct=False)
    cut = least_cut(arcs, "us", "t")
    assert len(cut.nodes) == cut.weight
    assert not shortest_way(without(rest, frozenset(cut.nodes)), "us", "t")
    smallest = next(gone for gone in subsets() if not shortest_way(without(rest, gone), "us", "t"))
    assert len(smallest) == len(cut.nodes)
    graph: nx.DiGraph[str] = nx.DiGraph([(one, other) for one, others in rest.items() for other in others])
    graph.add_nodes_from(("us", "t"))
    is_joined = nx.has_path(graph, "us", "t")
    assert len(cut.nodes) == (len(list(nx.node_disjoint_paths(graph, "us", "t"))) if is_joined else 0)
    assert len(cut.nodes) == (len(nx.minimum_node_cut(graph, "us", "t")) if is_joined else 0)


@given(networks(), st.lists(st.floats(0.1, 3.0), min_size=5, max_size=5))
def test_weighted_cut_is_the_lightest_subset(arcs: Arcs, weights: list[float]):
    """Of all sets of people that cut the target off none is lighter, so none is likelier to leave together."""
    weight = dict(zip(BETWEEN, weights, strict=True))
    rest = without(arcs, frozenset(), direct=False)
    cut = least_cut(arcs, "us", "t", weight.__getitem__)
    assert cut.weight == pytest.approx(sum(weight[node] for node in cut.nodes))
    cutting = [gone for gone in subsets() if not shortest_way(without(rest, gone), "us", "t")]
    assert cut.weight == pytest.approx(min(sum(weight[node] for node in gone) for gone in cutting))
    assert frozenset(cut.nodes) in cutting


@given(networks(), st.permutations(BETWEEN))
def test_names_do_not_count(arcs: Arcs, others: list[str]):
    """Other names for the same people give the same people."""
    name = dict(zip(BETWEEN, others, strict=True)) | {"us": "us", "t": "t"}
    renamed = {name[one]: [name[other] for other in of_one] for one, of_one in arcs.items()}
    assert unavoidable(renamed, "us", "t") == tuple(name[one] for one in unavoidable(arcs, "us", "t"))
    assert least_cut(renamed, "us", "t").weight == least_cut(arcs, "us", "t").weight


def test_direct_and_unreachable_are_told_apart_by_their_ways():
    """With only a direct arc there is a way and nothing to cut, as without any way: the way is what differs."""
    assert shortest_way({"us": ["t"]}, "us", "t") == ("us", "t")
    assert shortest_way({"us": ["a"]}, "us", "t") == ()
    assert least_cut({"us": ["t"]}, "us", "t").nodes == least_cut({"us": ["a"]}, "us", "t").nodes == ()


def test_likeliest_event_is_that_of_the_least_sum_of_logarithms():
    """Two who leave with 40 % each are likelier gone together than one with 15 %: .16 against .15."""
    leaving = {"a": 0.4, "b": 0.4, "c": 0.15}
    arcs = {"us": ["a", "b"], "a": ["c"], "b": ["c"], "c": ["t"]}
    cut = least_cut(arcs, "us", "t", lambda node: -log(leaving[node]))
    assert set(cut.nodes) == {"a", "b"}
    assert prod(leaving[node] for node in cut.nodes) == pytest.approx(0.16)
