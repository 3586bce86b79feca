"""Five influence paths against networkx's shortest simple paths filtered to the same four arcs, same costs.

Random accounts of six links a person, twenty of whose people we know. Both sides get the network as it is kept: ours
its arcs, networkx its graph. Indexing our arcs is timed with the first target, as in use. Seconds of CPU.

Run ``python benchmarks/influence_paths.py``.
"""

from __future__ import annotations

import argparse
import time
from itertools import islice, pairwise
from random import Random
from typing import Any

import networkx as nx

from accountmap.influence.arcs import US, ArcKind, arc
from accountmap.influence.network import InfluenceNetwork
from accountmap.influence.paths import MOST_ARCS, paths_in_order
from accountmap.influence.ways_in import ways_in
from accountmap.model.ids import PersonId

WANTED = 5


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, nargs="*", default=[1_000, 5_000])
    parser.add_argument("--targets", type=int, default=5)
    given = parser.parse_args()
    print(f"{'people':>7} {'arcs':>7} {'ours':>10} {'networkx':>10} {'times faster':>13} {'all ways in':>12}")
    whole: list[float] = []
    for people in given.people:
        network, targets = _network(people, given.targets)
        ours, theirs, everything = _measured(network, targets)
        whole.append(everything)
        faster = theirs / ours
        print(f"{people:7} {len(network.arcs):7} {ours:10.4f} {theirs:10.3f} {faster:13.0f} {everything:12.3f}")
    print("goal: at least 4 times faster, same costs (compared for each target)")
    if len(given.people) > 1:
        more = given.people[-1] / given.people[0]
        print(f"all ways in: {more:.0f} times the people in {whole[-1] / whole[0]:.1f} times the time")


def _measured(network: InfluenceNetwork, targets: list[PersonId]) -> tuple[float, float, float]:
    """Return the CPU seconds per target of our paths, of networkx's, and of everything that is said of a target."""
    begin = time.process_time()
    ours = {target: [path.cost for path in islice(paths_in_order(network, target), WANTED)] for target in targets}
    between = time.process_time()
    theirs = {target: _costs_by_networkx(network, target, len(ours[target])) for target in targets}
    end = time.process_time()
    for target in targets:
        if any(abs(a - b) > 1e-9 for a, b in zip(ours[target], theirs[target], strict=True)):
            raise SystemExit(f"the costs of the paths to {target} differ")
    for target in targets:
        ways_in(network, target)
    last = time.process_time()
    return tuple(seconds / len(targets) for seconds in (between - begin, end - between, last - end))  # type: ignore[return-value]  # three


def _costs_by_networkx(network: InfluenceNetwork, target: PersonId, wanted: int) -> list[float]:
    graph: Any = network.towards(target)
    paths = nx.shortest_simple_paths(graph, US, target, weight="cost")
    short = (path for path in paths if len(path) <= MOST_ARCS + 1)
    return [sum(network.arcs[pair].cost for pair in pairwise(path)) for path in islice(short, wanted)]


def _network(people: int, targets: int) -> tuple[InfluenceNetwork, list[PersonId]]:
    """Return a random network and people who are reached within four arcs by five paths at least."""
    draw = Random(people)  # noqa: S311 - made for measuring
    ids = [PersonId(f"p{number:05}") for number in range(people)]
    kinds = [kind for kind in ArcKind if kind is not ArcKind.TIE]
    pairs = [draw.sample(ids, 2) for _ in range(6 * people)]
    arcs = [arc(start, end, draw.choice(kinds), draw.uniform(0.3, 1)) for start, end in pairs]
    arcs += [arc(US, person, ArcKind.TIE, draw.uniform(0.1, 0.9)) for person in draw.sample(ids, 20)]
    network = InfluenceNetwork(tuple(ids), {(one.start, one.end): one for one in arcs if one})
    near = (person for person in ids if len(list(islice(paths_in_order(network, person), WANTED))) == WANTED)
    chosen = list(islice(near, targets))
    return InfluenceNetwork(network.people, network.arcs), chosen


if __name__ == "__main__":
    main()
