"""The structure of an account in the measures of network analysis, for analysts.

Krackhardt's four for each network, Johnston and Bonoma's five for the buying group, Burt's holes and betweenness for
each person. Nothing here ranks people for a visit: that is what influence and paths are for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from accountmap.graph.client_links import working_weights
from accountmap.influence.between import EXACT_UP_TO, betweenness
from accountmap.influence.buying_group import BuyingGroup, buying_group
from accountmap.influence.hierarchy import Hierarchy, hierarchy_of
from accountmap.influence.holes import constraints, effective_sizes
from accountmap.model.account_map import AccountMap, Withheld
from accountmap.model.ids import PersonId
from accountmap.model.links import DIRECTED_KINDS, LateralKind, LineKind


class Network(StrEnum):
    """The networks that Krackhardt's measures are taken of."""

    REPORTING = "reporting"
    ADVICE = "advice"
    FRIENDSHIP = "friendship"


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuredNetwork:
    """One network with its measures; ``None``: no link of it is noted, or it is withheld from the reader."""

    network: Network
    measures: Hierarchy | None
    withheld: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceInNetwork:
    """Where somebody stands among those who work together; friendships and conflicts do not count.

    Parameters
    ----------
    contacts
        How many people of the client they work with.
    effective_size
        Burt's: contacts less what these have in common; ``None`` without contacts.
    constraint
        Burt's: near 0 between many who are not joined otherwise, 1 with one contact, up to 1.125; ``None`` without.
    betweenness
        Share of the shortest ways between two others that lead through them, 0..1.
    """

    person: PersonId
    contacts: int
    effective_size: float | None
    constraint: float | None
    betweenness: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Structure:
    """An account's structure on a day.

    Parameters
    ----------
    places
        Everybody, the largest effective size first, then in order of id.
    sampled
        Whether betweenness is an estimate from ways that begin at people drawn at random.
    """

    networks: tuple[MeasuredNetwork, ...]
    group: BuyingGroup
    places: tuple[PlaceInNetwork, ...]
    sampled: bool


def structure_of(account_map: AccountMap, *, seed: int = 0) -> Structure:
    """Measure the structure of the map of a day.

    The network of reporting has the solid lines between positions, vacant ones included, and people without a position
    beside them; a value below 1 there is a fault of the chart, not an insight. Friendships are noted without direction,
    so that only connectedness and undirected efficiency can be said of them.

    Parameters
    ----------
    seed
        Of what is drawn at random: ways above 300 people, pairs above a million.
    """
    people = [person.id for person in account_map.people]
    weights = working_weights(account_map)
    sizes, constraint = effective_sizes(weights), constraints(weights)
    between = betweenness(weights, people, seed=seed)
    places = [
        PlaceInNetwork(
            person=person,
            contacts=len(weights.get(person, ())),
            effective_size=sizes.get(person),
            constraint=constraint.get(person),
            betweenness=between[person],
        )
        for person in people
    ]
    return Structure(
        networks=tuple(_networks(account_map, seed)),
        group=buying_group(account_map),
        places=tuple(sorted(places, key=lambda place: (-(place.effective_size or 0.0), place.person))),
        sampled=len(people) > EXACT_UP_TO,
    )


def _networks(account_map: AccountMap, seed: int) -> Iterator[MeasuredNetwork]:
    people = [person.id for person in account_map.people]
    seats: list[str] = [position.id for position in account_map.positions]
    unplaced = [f"person:{person}" for person in people if person not in account_map.positions_of]
    solid: list[tuple[str, str]] = [
        (line.manager, line.report) for line in account_map.reporting_lines if line.kind is LineKind.SOLID
    ]
    yield MeasuredNetwork(network=Network.REPORTING, measures=hierarchy_of([*seats, *unplaced], solid, seed=seed))
    advice = [(a.from_person, a.to_person) for a in account_map.lateral_links if a.kind in DIRECTED_KINDS]
    yield MeasuredNetwork(network=Network.ADVICE, measures=hierarchy_of(people, advice, seed=seed))
    friends = [(a.from_person, a.to_person) for a in account_map.lateral_links if a.kind is LateralKind.FRIEND]
    withheld = Withheld.FRIENDSHIPS in account_map.withheld
    measures = None if withheld else hierarchy_of(people, friends, is_directed=False)
    yield MeasuredNetwork(network=Network.FRIENDSHIP, measures=measures, withheld=withheld)
