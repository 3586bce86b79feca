"""Ways through networks that were really asked about: a bank's branch and a monastery with its dislikes."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import networkx as nx
import pytest

from accountmap.influence.arcs import US
from accountmap.influence.network import InfluenceNetwork, influence_network
from accountmap.influence.paths import MOST_ARCS, best_path
from accountmap.influence.reach import reach_of
from accountmap.model.account_map import AccountMap
from accountmap.model.links import LateralKind
from maps import TODAY, P, a_map, link

pytestmark = pytest.mark.foreign


def assert_same_reach_as_networkx(network: InfluenceNetwork) -> None:
    """For every target the best path costs what the cheapest of networkx's simple paths of four arcs costs."""
    for target in network.people:
        graph = network.towards(target)
        simple = nx.all_simple_paths(graph, US, target, cutoff=MOST_ARCS)
        costs = [sum(network.arcs[pair].cost for pair in pairwise(path)) for path in simple]
        best = best_path(network, target)
        assert (best.cost if best else None) == (pytest.approx(min(costs)) if costs else None)
        if best:
            assert reach_of(network, target).probability >= best.reliability - 0.05


def test_bank_branch(foreign_data: Path):
    """Advice and friendship of eleven people, of whom we know one teller: everybody's best path is the cheapest."""
    text = (foreign_data / "robins_bank" / "RobinsBank.json").read_text(encoding="utf-8")
    assert_same_reach_as_networkx(influence_network([_bank(text)], TODAY))


def _bank(text: str) -> AccountMap:
    told = json.loads(text)
    names = [one["ID"].lower() for one in told["nodes"]["P1"]]
    kinds = {1: LateralKind.ADVISES, 2: LateralKind.FRIEND}  # places are counted from 1
    rows = [(kinds[one["R"]], names[one["P1"] - 1], names[one["P2"] - 1]) for one in told["links"] if one["R"] in kinds]
    links = {one.id: one for one in (link(asked, asking, kind) for kind, asking, asked in rows)}
    assert len(links) > 30
    return a_map(*(P(key, met=key == "t1") for key in names), links=tuple(links.values()))


def test_no_way_between_monks_who_dislike_each_other(foreign_data: Path):
    """Esteem is influence, liking friendship, dislike conflict: no best path steps between two in conflict."""
    with (foreign_data / "sampson_monastery" / "edges.csv").open(encoding="utf-8") as file:
        rows = [(row["relation"], row["source"], row["target"]) for row in csv.DictReader(file)]
    monks = sorted({monk for _, *ends in rows for monk in ends})
    keys = {monk: f"m{number}" for number, monk in enumerate(monks)}
    kinds = {"SAMPES": LateralKind.INFLUENCES, "SAMPLK3": LateralKind.FRIEND, "SAMPDLK": LateralKind.CONFLICT}
    links = {}
    for relation, source, target in rows:
        if relation in kinds:
            one = link(keys[target], keys[source], kinds[relation])  # whom one esteems has influence on one
            links[one.id] = one
    account_map = a_map(*(P(key, met=key == "m0") for key in keys.values()), links=tuple(links.values()))
    network = influence_network([account_map], TODAY)
    conflicts = {
        frozenset((one.from_person, one.to_person)) for one in links.values() if one.kind is LateralKind.CONFLICT
    }
    paths = [path for target in network.people if (path := best_path(network, target))]
    assert len(conflicts) > 20
    assert len(paths) > 9
    assert all(frozenset(pair) not in conflicts for path in paths for pair in pairwise((US, *path.people)))
    assert_same_reach_as_networkx(network)
    peaceful = replace(
        account_map, lateral_links=tuple(one for one in links.values() if one.kind is not LateralKind.CONFLICT)
    )
    assert len(influence_network([peaceful], TODAY).arcs) > len(network.arcs)
