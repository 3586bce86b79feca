"""Structure measures by hand, and against brute force and networkx."""

from __future__ import annotations

from itertools import combinations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from accountmap.influence import hierarchy as hierarchy_module
from accountmap.influence.between import betweenness
from accountmap.influence.buying_group import buying_group
from accountmap.influence.hierarchy import Hierarchy, hierarchy_of
from accountmap.influence.structure import Network, structure_of
from accountmap.model.account_map import Withheld
from accountmap.model.buying import RoleKind
from accountmap.model.functions import Function
from accountmap.model.links import LateralKind
from maps import P, a_map, link


@st.composite
def networks(draw: st.DrawFn) -> tuple[list[str], list[tuple[str, str]]]:
    """Draw up to nine nodes with arcs among them, trees and tangles."""
    nodes = [f"n{number}" for number in range(draw(st.integers(2, 9)))]
    ends = st.sampled_from(nodes)
    return nodes, draw(st.lists(st.tuples(ends, ends).filter(lambda pair: pair[0] != pair[1]), max_size=14))


def by_brute_force(nodes: list[str], arcs: list[tuple[str, str]]) -> tuple[float, ...]:
    """Return the five values pair by pair, as Krackhardt words them."""
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(nodes)
    graph.add_edges_from(arcs)
    below = {node: nx.descendants(graph, node) | {node} for node in nodes}
    components = [list(part) for part in nx.weakly_connected_components(graph)]
    joined = sum(len(part) * (len(part) - 1) / 2 for part in components)
    reaching = [(a, b) for a, b in combinations(nodes, 2) if b in below[a] or a in below[b]]
    mutual = [(a, b) for a, b in reaching if b in below[a] and a in below[b]]
    extra = len({frozenset(arc) for arc in arcs}) - sum(len(part) - 1 for part in components)
    extra_arcs = len(set(arcs)) - sum(len(part) - 1 for part in components)
    most = sum((len(part) - 1) * (len(part) - 2) / 2 for part in components)
    unbounded = 0
    for part in components:
        for one, other in combinations(part, 2):
            bounds = [node for node in part if {one, other} <= below[node]]
            unbounded += not any(all(bound in below[higher] for higher in bounds) for bound in bounds)
    return (
        joined / (len(nodes) * (len(nodes) - 1) / 2),
        1 - len(mutual) / len(reaching),
        1 - extra / most if most else 1.0,
        1 - extra_arcs / sum((len(part) - 1) ** 2 for part in components),
        1 - unbounded / most if most else 1.0,
    )


def values(found: Hierarchy | None) -> tuple[float | None, ...]:
    """Return the five values."""
    assert found is not None
    efficiencies = (found.efficiency_undirected, found.efficiency_directed)
    return (found.connectedness, found.hierarchy, *efficiencies, found.upper_boundedness)


@given(networks())
def test_hierarchy_is_that_of_every_pair_looked_at(network):
    """Taking those who reach one another together, and chains of single parents, loses nothing."""
    nodes, arcs = network
    if arcs:
        assert values(hierarchy_of(nodes, arcs)) == pytest.approx(by_brute_force(nodes, arcs))
    else:
        assert hierarchy_of(nodes, arcs) is None


def test_two_bosses_in_common_are_no_least_bound():
    """Two who both report to the same two have superiors in common, and no nearest one; two pairs of four, of three."""
    found = hierarchy_of("abcd", [("a", "c"), ("a", "d"), ("b", "c"), ("b", "d")])
    assert found is not None
    assert found.upper_boundedness == pytest.approx(1 - 2 / 3)


def test_many_pairs_are_estimated_and_said_so(monkeypatch: pytest.MonkeyPatch):
    """Above the most pairs a sample stands for all; its value is near the exact one."""
    nodes = [f"n{number}" for number in range(60)]
    arcs = [(nodes[a], nodes[20 + b]) for a in range(20) for b in range(40) if (a * b) % 7 == a % 7]
    exact = hierarchy_of(nodes, arcs)
    monkeypatch.setattr(hierarchy_module, "MOST_PAIRS", 1000)
    estimated = hierarchy_of(nodes, arcs)
    assert exact is not None
    assert estimated is not None
    assert (exact.sampled, estimated.sampled) == (False, True)
    assert estimated.upper_boundedness == pytest.approx(exact.upper_boundedness, abs=0.2)


@given(networks())
def test_betweenness_is_that_of_networkx(network):
    """The same shares from another hand, whoever is joined to nobody included."""
    nodes, arcs = network
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(nodes)
    graph.add_edges_from(arcs)
    weights = {node: dict.fromkeys(graph[node], 1.0) for node in nodes if graph[node]}
    assert betweenness(weights, nodes) == pytest.approx(nx.betweenness_centrality(graph))


def test_betweenness_of_many_is_drawn_by_seed():
    """Above 300 people it is an estimate: the same for the same seed, and the middle of a star still has it all."""
    people = [f"p{number:03}" for number in range(400)]
    weights = {"p000": dict.fromkeys(people[1:], 1.0)} | {other: {"p000": 1.0} for other in people[1:]}
    first = betweenness(weights, people, seed=1)
    assert first == betweenness(weights, people, seed=1)
    assert first["p000"] == pytest.approx(1.0, abs=0.02)
    assert first["p001"] == 0.0


def test_buying_group_in_five_dimensions():
    """Three with roles on two levels in two functions; two of three pairs joined; the lead works with both others."""
    account_map = a_map(
        P("dora", level=5, does=Function.PURCHASING, decides=True),
        P("bob", under="dora", level=3, does=Function.PURCHASING, roles=(RoleKind.BUYER,)),
        P("lars", does=Function.LOGISTICS, roles=(RoleKind.USER,)),
        P("zoe", level=1),
        links=(link("dora", "lars", LateralKind.COLLABORATES), link("bob", "lars", LateralKind.FRIEND)),
    )
    group = buying_group(account_map)
    assert (group.levels, group.without_level) == ((5, 3), 1)
    assert (group.vertical_involvement, group.lateral_involvement, group.extensivity) == (2, 2, 3)
    assert group.connectedness == pytest.approx(2 / 3)
    assert (group.lead, group.centrality) == ("dora", 1.0)


def test_nobody_in_purchasing_leads_it():
    """Without a known function there is no lead and no centrality; one alone has no pairs."""
    group = buying_group(a_map(P("ann", decides=True)))
    assert (group.lead, group.centrality, group.connectedness) == (None, None, None)


def test_friendships_are_measured_without_direction_or_withheld():
    """Of a link without direction hierarchy is not said; a reader from whom friendships are withheld is told so."""
    friends = (link("ann", "bob", LateralKind.FRIEND), link("bob", "cem", LateralKind.FRIEND))
    seen = structure_of(a_map(P("ann"), P("bob"), P("cem"), links=friends)).networks[2]
    assert seen.measures is not None
    assert (seen.measures.connectedness, seen.measures.hierarchy, seen.measures.upper_boundedness) == (1.0, None, None)
    hidden = structure_of(a_map(P("ann"), P("bob"), withheld=frozenset({Withheld.FRIENDSHIPS}))).networks[2]
    assert (hidden.network, hidden.measures, hidden.withheld) == (Network.FRIENDSHIP, None, True)


def test_chart_counts_vacancies_and_people_without_a_seat_and_no_dotted_lines():
    """A tree through a vacancy is whole; somebody beside it takes away connectedness alone."""
    tree = [P("top"), P("gap", under="top", vacant=True), P("low", under="gap", dotted="top")]
    chart = structure_of(a_map(*tree)).networks[0].measures
    assert values(chart) == (1, 1, 1, 1, 1)
