"""Influence paths: the ways from us, person by person, to somebody at the client.

A path is as good as its steps together: reliability is the product of their probabilities. It has at most four arcs;
beyond that nobody carries a word. Absence of a path is an answer, not an error.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from heapq import heappop, heappush
from itertools import islice, pairwise
from math import exp, inf
from typing import Final

import networkx as nx

from accountmap.influence.arcs import US, Arc
from accountmap.influence.network import InfluenceNetwork
from accountmap.model.ids import PersonId

MOST_ARCS: Final = 4
MOST_ALTERNATIVES: Final = 5
_LOOKED_AT: Final = 50
_MOST_STEPS: Final = 100_000
_LIKENESS: Final = 0.5
_SAME: Final = 9
"""Costs that agree in so many digits are equal: the order of adding must not decide."""


@dataclass(frozen=True)
class InfluencePath:
    """A way from us to somebody, step by step.

    Parameters
    ----------
    arcs
        One to four; the first begins at `US`.
    """

    arcs: tuple[Arc, ...]

    @cached_property
    def people(self) -> tuple[PersonId, ...]:
        """Whom the word reaches, the target last."""
        return tuple(one.end for one in self.arcs)

    @cached_property
    def cost(self) -> float:
        """Sum of the arcs' costs."""
        return sum(one.cost for one in self.arcs)

    @property
    def reliability(self) -> float:
        """The probability that the word arrives, above 0, at most .95."""
        return exp(-self.cost)

    @property
    def weakest(self) -> Arc:
        """The step at which the word is likeliest to be lost; of equal ones the first."""
        return min(self.arcs, key=lambda one: one.probability)

    @property
    def between(self) -> frozenset[PersonId]:
        """Who has to pass the word on."""
        return frozenset(self.people[:-1])


def paths_in_order(network: InfluenceNetwork, target: PersonId) -> Iterator[InfluencePath]:
    """Yield the paths to `target`, the most reliable first; of equal ones with fewer people, then by their ids.

    No person is met twice, nobody opposed to us passes the word on, and a path ends where it meets the target.

    Notes
    -----
    Best first by the cost so far and the least cost that is left, which is known for each number of arcs from a few
    rounds of Bellman and Ford's algorithm backwards from the target: a path is reached without looking at what cannot
    be better. After 100,000 steps, of very many equal paths, those found first are given.
    """
    left = _costs_left(network, target)
    waiting: list[tuple[float, bool, int, tuple[PersonId, ...]]] = []
    if US in left[MOST_ARCS]:
        heappush(waiting, (round(left[MOST_ARCS][US], _SAME), False, 0, ()))
    costs: dict[tuple[PersonId, ...], float] = {(): 0.0}
    for _ in range(_MOST_STEPS):
        if not waiting:
            return
        _, is_whole, count, people = heappop(waiting)
        cost = costs.pop(people)
        if is_whole:
            yield _path(network, people)
            continue
        for step in network.arcs_from.get(people[-1] if people else US, ()):
            further = cost + step.cost
            rest = left[MOST_ARCS - count - 1].get(step.end, inf)
            if rest < inf and step.end not in people:
                longer = (*people, step.end)
                costs[longer] = further
                heappush(waiting, (round(further + rest, _SAME), step.end == target, count + 1, longer))


def best_path(network: InfluenceNetwork, target: PersonId) -> InfluencePath | None:
    """Return the most reliable path to `target` of at most four arcs, ``None`` if there is none."""
    return next(paths_in_order(network, target), None)


def alternative_paths(
    network: InfluenceNetwork, target: PersonId, most: int = MOST_ALTERNATIVES
) -> tuple[InfluencePath, ...]:
    """Return the best path and others that really differ from it and from each other, at most `most`.

    Two paths are alike if of all who would pass the word on, more than half are the same (Jaccard index above .5);
    of the first 50 paths, those are taken that are alike none taken before.
    """
    taken: list[InfluencePath] = []
    for path in islice(paths_in_order(network, target), _LOOKED_AT):
        if all(_likeness(path, other) <= _LIKENESS for other in taken):
            taken.append(path)
        if len(taken) >= most:
            break
    return tuple(taken)


def disjoint_paths(network: InfluenceNetwork, target: PersonId) -> tuple[InfluencePath, ...]:
    """Return paths to `target` that have nobody in common but the target, the most reliable first.

    The best path, then the best without anybody of it, and so on; where a maximum flow finds more of at most four
    arcs, these.

    Notes
    -----
    How many there are at most without the limit of four arcs is the size of the minimum cut (Menger).
    """
    near = _near(network, target)
    greedy, rest = [], near
    while (path := best_path(rest, target)) is not None:
        greedy.append(path)
        rest = _without(rest, path)
    if not greedy:
        return ()
    graph = near.towards(target)
    flow = [tuple(nodes[1:]) for nodes in nx.node_disjoint_paths(graph, US, target) if len(nodes) <= MOST_ARCS + 1]
    if len(flow) > len(greedy):
        greedy = sorted((_path(network, people) for people in flow), key=_place)
    return tuple(greedy)


def cheapest_first_contacts(network: InfluenceNetwork, target: PersonId, most: int = 3) -> tuple[InfluencePath, ...]:
    """Return whom to get to know so that a way to `target` opens: people whom nobody of ours knows yet.

    Each is given as the path from them to the target, without our first step; the most reliable first. The target
    alone, as an empty path, is the last way out and not among them.
    """
    left = _costs_left(network, target)[MOST_ARCS - 1]
    strangers = [person for person in left if person not in network.met and person not in {US, target}]
    nearest = sorted(strangers, key=lambda person: (round(left[person], _SAME), person))[:most]
    return tuple(InfluencePath(tuple(_steps_left(network, person, target))) for person in nearest)


def _costs_left(network: InfluenceNetwork, target: PersonId) -> list[Mapping[PersonId, float]]:
    """Return, for each number of arcs up to four, from whom the target is reached with so many, and the least cost."""
    rounds: list[dict[PersonId, float]] = [{target: 0.0}]
    for _ in range(MOST_ARCS):
        before = rounds[-1]
        after = dict(before)
        for person, cost in before.items():
            for step in network.arcs_to.get(person, ()):
                is_barred = step.start == target or step.start in network.opposed
                if not is_barred and step.cost + cost < after.get(step.start, inf):
                    after[step.start] = step.cost + cost
        rounds.append(after)
    return list(rounds)


def _near(network: InfluenceNetwork, target: PersonId) -> InfluenceNetwork:
    """Return the part of the network that lies on ways to the target of at most four arcs, circles included."""
    left = _costs_left(network, target)
    to_go = {person: arcs for arcs in reversed(range(MOST_ARCS + 1)) for person in left[arcs]}
    steps, gone = {US: 0}, [US]
    for person in gone:
        for step in network.arcs_from.get(person, ()) if person != target else ():
            if step.end not in steps and steps[person] + 1 + to_go.get(step.end, MOST_ARCS) <= MOST_ARCS:
                steps[step.end] = steps[person] + 1
                gone.append(step.end)
    arcs = (one for person in gone for one in network.arcs_from.get(person, ()) if one.end in steps)
    return InfluenceNetwork(tuple(sorted(steps)), {(one.start, one.end): one for one in arcs}, network.opposed)


def _steps_left(network: InfluenceNetwork, person: PersonId, target: PersonId) -> Iterator[Arc]:
    """Yield the steps of the cheapest way from a person to the target in at most three arcs."""
    left = _costs_left(network, target)
    for arcs in reversed(range(MOST_ARCS - 1)):
        if person == target:
            return
        steps = [step for step in network.arcs_from[person] if step.end in left[arcs]]
        step = min(steps, key=lambda one: (round(one.cost + left[arcs][one.end], _SAME), one.end))
        yield step
        person = step.end


def _path(network: InfluenceNetwork, people: Iterable[PersonId]) -> InfluencePath:
    nodes = (US, *people)
    return InfluencePath(tuple(network.arcs[pair] for pair in pairwise(nodes)))


def _place(path: InfluencePath) -> tuple[float, int, tuple[PersonId, ...]]:
    return (round(path.cost, _SAME), len(path.arcs), path.people)


def _likeness(one: InfluencePath, other: InfluencePath) -> float:
    everybody = one.between | other.between
    return len(one.between & other.between) / len(everybody) if everybody else 1.0


def _without(network: InfluenceNetwork, path: InfluencePath) -> InfluenceNetwork:
    """Return the network without those who pass the word on along a path, and without its direct arc."""
    if len(path.arcs) == 1:
        gone = {(US, path.people[0])}
        return InfluenceNetwork(
            network.people, {pair: one for pair, one in network.arcs.items() if pair not in gone}, network.opposed
        )
    kept = {pair: one for pair, one in network.arcs.items() if path.between.isdisjoint(pair)}
    return InfluenceNetwork(network.people, kept, network.opposed)
