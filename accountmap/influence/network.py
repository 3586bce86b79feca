"""The influence network: everybody on some maps, us as one node, and the arcs along which a word may pass.

One arc for each ordered pair: of several links the likeliest counts, and the others are named beside it, because two
links between the same two people are no two chances. Between two people in conflict there is no arc at all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

import networkx as nx

from accountmap.influence.arcs import ARCS_OF, US, Arc, ArcKind, arc
from accountmap.influence.strength import strongest_tie
from accountmap.model.account_map import AccountMap
from accountmap.model.ids import PersonId, PositionId
from accountmap.model.links import LateralKind, LineKind, ReportingLine


@dataclass(frozen=True)
class InfluenceNetwork:
    """Who may pass a word on to whom.

    Parameters
    ----------
    people
        Everybody, in order of id; `US` is not among them.
    arcs
        The one arc of each ordered pair, by start and end.
    opposed
        People whose stance towards us is below 0: no path runs through them, though it may lead to them.
    """

    people: tuple[PersonId, ...]
    arcs: Mapping[tuple[PersonId, PersonId], Arc]
    opposed: frozenset[PersonId] = frozenset()

    @cached_property
    def arcs_from(self) -> Mapping[PersonId, tuple[Arc, ...]]:
        """The arcs that begin at a node, in order of their end; nodes without one are absent."""
        return _grouped((start, found) for (start, _), found in sorted(self.arcs.items()))

    @cached_property
    def arcs_to(self) -> Mapping[PersonId, tuple[Arc, ...]]:
        """The arcs that end at a node, in order of their start; nodes without one are absent."""
        return _grouped((end, found) for (_, end), found in sorted(self.arcs.items()))

    @cached_property
    def met(self) -> frozenset[PersonId]:
        """The people whom one of ours knows."""
        return frozenset(found.end for found in self.arcs_from.get(US, ()))

    def towards(self, target: PersonId) -> nx.DiGraph[PersonId]:
        """Return as a graph what may lead to `target`: without opponents on the way, and nothing beyond the target.

        Edges carry ``cost`` (−ln p) and ``probability``; `US` is a node, `target` too, whether joined or not.
        """
        graph: nx.DiGraph[PersonId] = nx.DiGraph()
        graph.add_nodes_from((US, target))
        for (start, end), found in sorted(self.arcs.items()):
            if start != target and start not in self.opposed and (end == target or end not in self.opposed):
                graph.add_edge(start, end, cost=found.cost, probability=found.probability)
        return graph


def influence_network(maps: Sequence[AccountMap], day: date) -> InfluenceNetwork:
    """Return the influence network of some accounts, joined by the people who are on several of them.

    Parameters
    ----------
    maps
        Maps as of the day (see `AccountMap.on`).

    Notes
    -----
    Linear in people, links and touchpoints, but for the sorting.
    """
    people = sorted({person.id for account_map in maps for person in account_map.people})
    conflicts = {frozenset(pair) for account_map in maps for pair in _conflicts(account_map)}
    best: dict[tuple[PersonId, PersonId], Arc] = {}
    for found in _all_arcs(maps, day):
        if found.start == found.end or frozenset((found.start, found.end)) in conflicts:
            continue
        pair = (found.start, found.end)
        best[pair] = _stronger(best[pair], found) if pair in best else found
    opposed = {person for account_map in maps for person, stance in account_map.stance_of.items() if stance.value < 0}
    return InfluenceNetwork(tuple(people), best, frozenset(opposed))


def _all_arcs(maps: Sequence[AccountMap], day: date) -> Iterator[Arc]:
    for account_map in maps:
        yield from _ties(account_map, day)
        yield from _lateral_arcs(account_map)
        yield from _line_arcs(account_map)


def _ties(account_map: AccountMap, day: date) -> Iterator[Arc]:
    for person in account_map.people:
        tie = strongest_tie(account_map, person.id, day)
        found = arc(US, person.id, ArcKind.TIE, tie.strength, member=tie.member) if tie else None
        if found:
            yield found


def _lateral_arcs(account_map: AccountMap) -> Iterator[Arc]:
    for link in account_map.lateral_links:
        along, against = ARCS_OF[link.kind] or (None, None)
        ends = link.from_person, link.to_person
        for kind, (start, end) in ((along, ends), (against, ends[::-1])):
            found = arc(start, end, kind, link.strength, source=link.source) if kind else None
            if found:
                yield found


def _line_arcs(account_map: AccountMap) -> Iterator[Arc]:
    """Yield the arcs of reporting lines, down and up, between those who hold the positions."""
    for line in account_map.reporting_lines:
        reports = account_map.holders_of.get(line.report, ())
        for manager, is_direct in _managers(account_map, line) if reports else ():
            indirect = line.kind is LineKind.DOTTED or not is_direct
            for report in reports:
                for start, end, kind in ((manager, report.id, ArcKind.BOSS), (report.id, manager, ArcKind.REPORT)):
                    found = arc(start, end, kind, indirect=indirect, source=line.source)
                    if found:
                        yield found


def _managers(account_map: AccountMap, line: ReportingLine) -> Iterator[tuple[PersonId, bool]]:
    """Yield who holds the manager's seat; where it is vacant, who holds the next one above by solid lines."""
    seen: set[PositionId] = set()
    waiting = [line.manager]
    while waiting:
        seat = waiting.pop()
        if seat in seen:
            continue
        seen.add(seat)
        holders = account_map.holders_of.get(seat, ())
        for holder in holders:
            yield holder.id, seat == line.manager
        if not holders and not account_map.position_by_id[seat].placeholder:
            above = account_map.lines_to_managers_of.get(seat, ())
            waiting += [one.manager for one in above if one.kind is LineKind.SOLID]


def _conflicts(account_map: AccountMap) -> Iterator[tuple[PersonId, PersonId]]:
    for link in account_map.lateral_links:
        if link.kind is LateralKind.CONFLICT:
            yield link.from_person, link.to_person


def _stronger(one: Arc, other: Arc) -> Arc:
    """Return the likelier of two arcs of a pair, naming the kind of the other; of equal ones the first kind."""
    better, worse = sorted((one, other), key=lambda found: (-found.probability, list(ArcKind).index(found.kind)))
    kinds = {*one.also, *other.also, worse.kind} - {better.kind}
    return replace(better, also=tuple(kind for kind in ArcKind if kind in kinds))


def _grouped(pairs: Iterable[tuple[PersonId, Arc]]) -> Mapping[PersonId, tuple[Arc, ...]]:
    groups: defaultdict[PersonId, list[Arc]] = defaultdict(list)
    for key, found in pairs:
        groups[key].append(found)
    return {key: tuple(found) for key, found in groups.items()}
