"""Resilience: what the ways to those who decide hang on, on their side and on ours.

A way runs from us over people of the client, as in `accountmap.influence.network`: nobody opposed to us passes a word
on. Its length does not matter here. Cuts and single points are exact; no number is estimated but reach.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from math import log, prod

from accountmap.graph.cuts import least_cut, unavoidable
from accountmap.influence.arcs import US
from accountmap.influence.leads import lead_deciders
from accountmap.influence.leaving import leaving_probability
from accountmap.influence.network import InfluenceNetwork, influence_network
from accountmap.influence.our_side import MemberHold, Ties, holds_of, strongest_ties
from accountmap.influence.paths import InfluencePath, best_path, cheapest_first_contacts
from accountmap.influence.reach import Reach, reach_of
from accountmap.influence.score import influence_scores
from accountmap.model.account_map import AccountMap
from accountmap.model.buying import DecisionArea
from accountmap.model.ids import PersonId, TeamMemberId

ENOUGH_WAYS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadResilience:
    """What the ways to one lead decider hang on.

    Parameters
    ----------
    areas
        What they decide on.
    direct
        Who of ours knows them, the strongest tie first.
    best
        The most reliable path of at most four steps.
    others
        The fewest people of the client without whom no way through others is left: by Menger the number of such ways
        that share nobody. They are not counted where we know the lead directly; that is one way more.
    cut
        Such a set of people, the one nearest to us.
    single_points
        Everybody through whom each way runs, nearest to us first; none where we know the lead directly.
    likeliest, likelihood
        The people whose leaving within a year is the likeliest event that ends all ways through others, and its
        probability, 0..1, if people leave independently.
    ours
        Who of ours can get there at all: without them no way is left.
    meet
        With fewer than two ways, or none of at most four steps: whom to get to know so that another one opens, as their
        path to the lead, most reliable first.
    """

    lead: PersonId
    areas: tuple[DecisionArea, ...]
    direct: tuple[TeamMemberId, ...]
    best: InfluencePath | None
    reach: Reach
    others: int
    cut: tuple[PersonId, ...]
    single_points: tuple[PersonId, ...]
    likeliest: tuple[PersonId, ...]
    likelihood: float
    ours: tuple[TeamMemberId, ...]
    meet: tuple[InfluencePath, ...]

    @property
    def ways(self) -> int:
        """The number of ways that share nobody: through others, and the direct one."""
        return self.others + bool(self.direct)

    @property
    def is_enough(self) -> bool:
        """Whether one may leave and a way is left, and one way at least is short enough to be gone."""
        return self.ways >= ENOUGH_WAYS and self.best is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Resilience:
    """What an account hangs on, on a day.

    Parameters
    ----------
    leads
        Of each lead decider, in the order of the areas.
    undecided
        Areas of which nobody is known to decide.
    members
        What each of ours holds, those first whom most hangs on.
    """

    leads: tuple[LeadResilience, ...]
    undecided: tuple[DecisionArea, ...]
    members: tuple[MemberHold, ...]


@dataclass(frozen=True)
class Footing:
    """The maps of a day, with what is computed of them once.

    Parameters
    ----------
    maps
        The account's map as of the day (see `AccountMap.on`), then those of other accounts where people of this one
        are, too: ways may lead through them.
    seed
        Of the trials by which reach is estimated.
    """

    maps: tuple[AccountMap, ...]
    day: date
    seed: int = 0

    @property
    def account_map(self) -> AccountMap:
        """The map of the account."""
        return self.maps[0]

    @cached_property
    def network(self) -> InfluenceNetwork:
        """The influence network of all maps."""
        return influence_network(self.maps, self.day)

    @cached_property
    def ties(self) -> Ties:
        """Our ties to the people of all maps."""
        return strongest_ties(self.account_map, self.day, self.maps[1:])

    @cached_property
    def areas_of(self) -> dict[PersonId, tuple[DecisionArea, ...]]:
        """The lead deciders with what they decide on, in the order of the areas."""
        found: dict[PersonId, tuple[DecisionArea, ...]] = {}
        for area, lead in lead_deciders(self.account_map, influence_scores(self.account_map)).items():
            found[lead] = (*found.get(lead, ()), area)
        return found

    @cached_property
    def leads(self) -> tuple[LeadResilience, ...]:
        """What the ways to each lead decider hang on: for each a maximum flow over the links, twice."""
        return tuple(self.lead(lead, areas) for lead, areas in self.areas_of.items())

    def lead(self, lead: PersonId, areas: tuple[DecisionArea, ...] = ()) -> LeadResilience:
        """Return what the ways to one person hang on."""
        return lead_resilience(self.maps, self.network, self.ties, lead, areas, seed=self.seed)

    @cached_property
    def holds(self) -> tuple[MemberHold, ...]:
        """What each of ours holds at the account itself."""
        ties = {person: ties for person, ties in self.ties.items() if person in self.account_map.person_by_id}
        return holds_of(self.account_map, ties)


def resilience_of(footing: Footing) -> Resilience:
    """Return what an account hangs on."""
    decided = {area for areas in footing.areas_of.values() for area in areas}
    undecided = tuple(area for area in DecisionArea if area not in decided)
    return Resilience(leads=footing.leads, undecided=undecided, members=footing.holds)


def lead_resilience(
    maps: Sequence[AccountMap],
    network: InfluenceNetwork,
    ties: Ties,
    lead: PersonId,
    areas: tuple[DecisionArea, ...] = (),
    *,
    seed: int = 0,
) -> LeadResilience:
    """Return what the ways to one person hang on.

    Parameters
    ----------
    maps
        The account's map first.
    network, ties
        Of the same maps on the same day.
    """
    ways = ways_to(network, lead)
    leads_there = _upstream(ways, lead)
    cut = least_cut(ways, US, lead)
    risk = least_cut(ways, US, lead, lambda person: -log(leaving_probability(maps, person)))
    single_points = unavoidable(ways, US, lead)
    direct = tuple(tie.member for tie in ties.get(lead, ()))
    found = LeadResilience(
        lead=lead,
        areas=areas,
        direct=direct,
        best=best_path(network, lead),
        reach=reach_of(network, lead, seed=seed),
        others=len(cut.nodes),
        cut=cut.nodes,
        single_points=single_points,
        likeliest=risk.nodes,
        likelihood=prod(leaving_probability(maps, person) for person in risk.nodes) if risk.nodes else 0.0,
        ours=tuple(sorted({tie.member for person in leads_there for tie in ties.get(person, ())})),
        meet=(),
    )
    if found.is_enough:
        return found
    return replace(found, meet=cheapest_first_contacts(_avoiding(network, single_points, lead), lead))


def ways_to(network: InfluenceNetwork, target: PersonId) -> dict[PersonId, list[PersonId]]:
    """Return from whom a word may go to whom on its way to `target`: not beyond it, and not through opponents."""
    passes_on = {US, *network.people} - network.opposed - {target}
    return {
        start: [one.end for one in arcs if one.end == target or one.end in passes_on]
        for start, arcs in network.arcs_from.items()
        if start in passes_on
    }


def _upstream(ways: dict[PersonId, list[PersonId]], target: PersonId) -> frozenset[PersonId]:
    """Return everybody of the client from whom a way leads to the target, the target included."""
    before: dict[PersonId, list[PersonId]] = {}
    for start, ends in ways.items():
        for end in ends:
            before.setdefault(end, []).append(start)
    found, waiting = {target}, [target]
    while waiting:
        for start in before.get(waiting.pop(), ()):
            if start not in found and start != US:
                found.add(start)
                waiting.append(start)
    return frozenset(found)


def _avoiding(network: InfluenceNetwork, people: Iterable[PersonId], lead: PersonId) -> InfluenceNetwork:
    """Return the network without some people and without our direct tie to the lead."""
    gone = frozenset(people)
    arcs = {pair: one for pair, one in network.arcs.items() if gone.isdisjoint(pair) and pair != (US, lead)}
    return replace(network, arcs=arcs)
