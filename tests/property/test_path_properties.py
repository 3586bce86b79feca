"""Paths and reach against brute force on up to seven people, and against networkx on larger graphs."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, islice, pairwise, permutations, product
from math import isclose, prod
from random import Random
from typing import Any

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from accountmap.influence.arcs import US, Arc, ArcKind, arc
from accountmap.influence.network import InfluenceNetwork
from accountmap.influence.paths import (
    MOST_ARCS,
    alternative_paths,
    best_path,
    cheapest_first_contacts,
    disjoint_paths,
    paths_in_order,
)
from accountmap.influence.reach import reach_of

KINDS = [kind for kind in ArcKind if kind is not ArcKind.TIE]


def network_of(arcs: list[Arc | None], opposed: frozenset[str] = frozenset()) -> InfluenceNetwork:
    """Return a network of some arcs."""
    found = {(one.start, one.end): one for one in arcs if one}
    people = sorted({end for pair in found for end in pair} - {US})
    return InfluenceNetwork(tuple(people), found, opposed)


@st.composite
def networks(draw: st.DrawFn, most: int = 7) -> InfluenceNetwork:
    """Draw networks of one to `most` people, with some who are opposed to us; the target is always ``p0``."""
    people = [f"p{number}" for number in range(draw(st.integers(1, most)))]
    strengths = st.sampled_from([0.1, 0.5, 0.5, 0.9])
    pairs = [pair for pair in product(people, people) if pair[0] != pair[1]]
    joined = draw(st.lists(st.sampled_from(pairs), unique=True, max_size=16)) if pairs else []
    arcs = [arc(start, end, draw(st.sampled_from(KINDS)), draw(strengths)) for start, end in joined]
    met = draw(st.lists(st.sampled_from(people), unique=True, max_size=3))
    arcs += [arc(US, person, ArcKind.TIE, draw(strengths)) for person in met]
    opposed = draw(st.lists(st.sampled_from(people), unique=True, max_size=2))
    return replace(network_of(arcs, frozenset(opposed)), people=tuple(people))


def every_path(network: InfluenceNetwork) -> list[tuple[float, int, tuple[str, ...]]]:
    """Return all paths to p0 of at most four arcs, by trying all orders of all people."""
    between = [person for person in network.people if person != "p0" and person not in network.opposed]
    found = []
    for count in range(MOST_ARCS):
        for middle in permutations(between, count):
            nodes = (US, *middle, "p0")
            steps = list(pairwise(nodes))
            if all(step in network.arcs for step in steps):
                cost = sum((network.arcs[step].cost for step in steps), 0.0)
                found.append((round(cost, 9), len(nodes) - 1, nodes[1:]))
    return sorted(found)


@given(networks())
def test_paths_are_all_there_are_in_order(network: InfluenceNetwork):
    """The same paths with the same costs as by brute force, the most reliable first."""
    found = [(round(path.cost, 9), len(path.arcs), path.people) for path in paths_in_order(network, "p0")]
    assert found == every_path(network)


@given(networks(), st.randoms(use_true_random=False))
def test_order_of_rows_changes_nothing(network: InfluenceNetwork, shuffled: Random):
    """The same arcs in another order give the same answers."""
    arcs = list(network.arcs.items())
    shuffled.shuffle(arcs)
    other = replace(network, arcs=dict(arcs))
    assert alternative_paths(network, "p0") == alternative_paths(other, "p0")
    assert disjoint_paths(network, "p0") == disjoint_paths(other, "p0")
    assert reach_of(network, "p0") == reach_of(other, "p0")


@given(networks())
def test_disjoint_paths_have_nobody_in_common(network: InfluenceNetwork):
    """Each is a path, no two share anybody but the target, the best path is among them or they are more."""
    found = disjoint_paths(network, "p0")
    whole = {people for _, _, people in every_path(network)}
    assert all(path.people in whole for path in found)
    assert all(not one.between & other.between for one, other in combinations(found, 2))
    assert bool(found) == bool(whole)


@given(networks())
def test_alternatives_differ(network: InfluenceNetwork):
    """The best path comes first; of those who pass the word on, no two paths have more than half in common."""
    found = alternative_paths(network, "p0")
    assert found[:1] == tuple(islice(paths_in_order(network, "p0"), 1))
    for one, other in combinations(found, 2):
        assert 2 * len(one.between & other.between) <= len(one.between | other.between)


def reliability(network: InfluenceNetwork) -> float:
    """Return the probability that p0 is reached, by going through all cases."""
    arcs, whole = list(network.arcs.values()), 0.0
    for holds in product((False, True), repeat=len(arcs)):
        weight = prod(one.probability if held else 1 - one.probability for one, held in zip(arcs, holds, strict=True))
        steps = [(one.start, one.end) for one, held in zip(arcs, holds, strict=True) if held]
        reached, size = {US}, 0
        while len(reached) > size:
            size = len(reached)
            carriers = reached - network.opposed - {"p0"}
            reached |= {
                end for start, end in steps if start in carriers and (end == "p0" or end not in network.opposed)
            }
        whole += weight if "p0" in reached else 0.0
    return whole


@given(networks(most=4).filter(lambda network: len(network.arcs) <= 9))
def test_reach_equals_going_through_all_cases(network: InfluenceNetwork):
    """Exact where few arcs matter."""
    reach = reach_of(network, "p0")
    assert reach.error == 0
    assert isclose(reach.probability, reliability(network), abs_tol=1e-9)


@given(networks(), st.integers(0, 3))
def test_reach_lies_within_its_bounds(network: InfluenceNetwork, seed: int):
    """At least the best path, at most that one of our own ties holds; up to five standard errors of the trials."""
    reach, best = reach_of(network, "p0", seed=seed), best_path(network, "p0")
    tolerance = 1e-9 + (5 * max(reach.error, 0.002) if reach.trials else 0)
    ties = [one.probability for one in network.arcs_from.get(US, ())]
    assert reach.probability <= 1 - prod(1 - probability for probability in ties) + tolerance
    if best:
        assert reach.probability >= best.reliability - tolerance


@pytest.mark.parametrize("seed", range(4))
def test_costs_equal_those_of_networkx(seed: int):
    """On random graphs the first paths cost what networkx's shortest simple paths of at most four arcs cost."""
    draw = Random(seed)  # noqa: S311 - a test
    people = [f"p{number}" for number in range(25)]
    pairs = [draw.sample(people, 2) for _ in range(100)]
    arcs = [arc(start, end, draw.choice(KINDS), draw.random()) for start, end in pairs]
    network = network_of(arcs + [arc(US, person, ArcKind.TIE, draw.random()) for person in draw.sample(people, 5)])
    graph: Any = network.towards("p0")
    paths = islice(nx.shortest_simple_paths(graph, US, "p0", weight="cost"), 400)
    short = [path for path in paths if len(path) <= MOST_ARCS + 1]
    expected = [sum(network.arcs[pair].cost for pair in pairwise(path)) for path in short]
    found = [path.cost for path in islice(paths_in_order(network, "p0"), len(short))]
    assert len(short) > 2
    assert found == pytest.approx(expected)


@pytest.mark.parametrize("seed", range(3))
def test_trials_agree_with_the_exact_answer(seed: int):
    """On a ladder of more arcs than are enumerated, the trials are within four standard errors of the exact reach."""
    arcs = [arc(US, f"a{number}", ArcKind.TIE, 0.6) for number in range(9)]
    arcs += [arc(f"a{number}", "p0", ArcKind.ADVISES, 0.5) for number in range(9)]
    reach = reach_of(network_of(arcs), "p0", seed=seed)
    assert reach.trials == 2000
    assert abs(reach.probability - (1 - (1 - 0.6 * 0.4) ** 9)) < 4 * reach.error


@given(networks())
def test_first_contact_opens_a_way(network: InfluenceNetwork):
    """Once we know the proposed person, the target is reached through them; nobody proposed is known or opposed."""
    for path in cheapest_first_contacts(network, "p0"):
        person = path.arcs[0].start
        assert person not in network.met
        assert person not in network.opposed
        known = replace(network, arcs={**network.arcs, (US, person): arc(US, person, ArcKind.TIE, 0.9)})
        assert any(found.people[0] == person for found in paths_in_order(known, "p0"))
