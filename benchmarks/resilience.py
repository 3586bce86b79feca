"""What an account hangs on, against networkx's minimum cut and dominators on the same network.

    python benchmarks/resilience.py

1,000 and 5,000 people with six links each. Ours is everything the lead decider's cut needs: the smallest cut, the
likeliest one, the single points; networkx's `minimum_node_cut` and `immediate_dominators` do the first and the last.
The answers are compared. Beside it the whole answer of `resilience_of` and of a colleague's leaving.
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from math import log10
from random import Random
from typing import Final

import networkx as nx

from accountmap.graph.cuts import Arcs, least_cut, unavoidable
from accountmap.influence.arcs import US
from accountmap.influence.departure import if_member_leaves
from accountmap.influence.network import influence_network
from accountmap.influence.resilience import Footing, resilience_of, ways_to
from accountmap.influence.score import influence_scores
from accountmap.influence.structure import structure_of
from accountmap.model.account_map import AccountMap
from accountmap.model.ids import LateralLinkId, PersonId
from accountmap.model.links import LateralKind, LateralLink
from generated_accounts import DAY, generated_account

SIZES: Final = (1_000, 5_000)
MOST_GROWTH: Final = 12
RUNS: Final = 3
_KINDS: Final = [kind for kind in LateralKind if kind is not LateralKind.CONFLICT]


def dense_account(people: int) -> AccountMap:
    """Return a generated account with five links a person beside the reporting lines."""
    account_map: AccountMap = generated_account(people)
    random = Random(1)  # noqa: S311 - nothing to keep secret
    ids = [person.id for person in account_map.people]
    links = []
    for number in range(5 * people):
        one, other = random.sample(ids, 2)
        kind = random.choice(_KINDS)
        links.append(LateralLink(id=LateralLinkId(f"x{number}"), from_person=one, to_person=other, kind=kind))
    return replace(account_map, lateral_links=tuple(links)).on(DAY)


def cpu(action: Callable[[], object]) -> float:
    """Return the least CPU time of some runs, in seconds."""
    times = []
    for _ in range(RUNS):
        start = time.process_time()
        action()
        times.append(time.process_time() - start)
    return min(times)


def _ours(ways: Arcs[PersonId], lead: PersonId) -> object:
    return least_cut(ways, US, lead), unavoidable(ways, US, lead)


def _theirs(graph: nx.DiGraph[PersonId], lead: PersonId) -> object:
    return nx.minimum_node_cut(graph, US, lead), nx.immediate_dominators(graph, US)


def _answer(account_map: AccountMap, *, leaves: bool = False) -> object:
    footing = Footing((account_map,), DAY)
    return resilience_of(footing), if_member_leaves(footing, account_map.team[0].id) if leaves else None


def main() -> int:
    """Print the table; return 1 if answers differ or time grows faster than the goal."""
    gc.set_threshold(10_000)  # as the command line sets it
    print(f"{'people':>7} {'ours s':>8} {'networkx s':>11} {'ratio':>6} {'answer s':>9} {'leaves s':>9}"
          f" {'scores s':>9} {'structure s':>12}")  # fmt: skip
    answers, failed = [], False
    for people in SIZES:
        account_map = dense_account(people)
        lead = Footing((account_map,), DAY).leads[0].lead
        ways = ways_to(influence_network([account_map], DAY), lead)
        graph: nx.DiGraph[PersonId] = nx.DiGraph([(one, other) for one, others in ways.items() for other in others])
        if graph.has_edge(US, lead):
            graph.remove_edge(US, lead)
        ours = cpu(partial(_ours, ways, lead))
        theirs = cpu(partial(_theirs, graph, lead))
        failed |= len(least_cut(ways, US, lead).nodes) != len(nx.minimum_node_cut(graph, US, lead))
        answer = cpu(partial(_answer, account_map))
        leaving = cpu(partial(_answer, account_map, leaves=True))
        scores = cpu(partial(influence_scores, account_map))
        structure = cpu(partial(structure_of, account_map))
        answers.append(answer)
        print(f"{people:>7,} {ours:>8.3f} {theirs:>11.3f} {theirs / ours:>5.1f}x {answer:>9.2f} {leaving:>9.2f}"
              f" {scores:>9.2f} {structure:>12.2f}")  # fmt: skip
    growth = (answers[1] / answers[0]) ** (1 / log10(SIZES[1] / SIZES[0]))
    print(f"growth of the answer: {growth:.1f} times the time for 10 times the people (goal: at most {MOST_GROWTH})")
    if failed:
        print("MISSED: the cuts differ in size")
    if growth > MOST_GROWTH:
        print("MISSED: growth")
    return int(failed or growth > MOST_GROWTH)


if __name__ == "__main__":
    sys.exit(main())
