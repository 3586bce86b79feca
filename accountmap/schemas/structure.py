"""The structure of an account as JSON."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from accountmap.i18n import Locale, named, say
from accountmap.i18n.structure_words import StructureWords
from accountmap.influence.buying_group import BuyingGroup
from accountmap.influence.structure import MeasuredNetwork, Network
from accountmap.model.account_map import Withheld
from accountmap.model.functions import Function
from accountmap.operations import MeasuredAccount
from accountmap.schemas.base import Shape

_Share = Annotated[float | None, Field(description="0..1; null: not measured.")]


class NetworkOut(Shape):
    """Krackhardt's four of one network."""

    network: Network
    nodes: int
    arcs: int
    connectedness: _Share
    hierarchy: _Share
    efficiency_undirected: Annotated[float | None, Field(description="Against (k - 1)(k - 2)/2 links too many.")]
    efficiency_directed: Annotated[float | None, Field(description="Against (k - 1)^2 arcs too many.")]
    upper_boundedness: _Share
    sampled: Annotated[bool, Field(description="Upper boundedness is an estimate.")]
    withheld: bool
    text: str


class BuyingGroupOut(Shape):
    """Johnston and Bonoma's five."""

    people: list[str]
    levels: list[int]
    functions: list[Function]
    vertical_involvement: int
    lateral_involvement: int
    extensivity: int
    connectedness: _Share
    centrality: Annotated[float | None, Field(description="Of the lead of purchasing, 0..1; null: nobody leads it.")]
    lead: str | None
    text: list[str]


class PlaceOut(Shape):
    """Where somebody stands among those who work together."""

    person: str
    name: str
    contacts: int
    effective_size: float | None
    constraint: float | None
    betweenness: float


class StructureOut(Shape):
    """The structure of an account on a day."""

    account: str
    name: str
    day: date
    revision: int
    withheld: Annotated[str | None, Field(description="What is not shown to you and may change the numbers.")]
    networks: list[NetworkOut]
    buying_group: BuyingGroupOut
    places: Annotated[list[PlaceOut], Field(description="The largest effective size first.")]
    sampled: Annotated[bool, Field(description="Betweenness is an estimate.")]
    remarks: list[str]

    @classmethod
    def of(cls, measured: MeasuredAccount, locale: Locale) -> StructureOut:
        """Make the shape of a structure, its sentences in `locale`."""
        account_map, structure = measured.account_map, measured.structure
        words = StructureWords(account_map, locale)
        return cls(
            account=account_map.account.id,
            name=account_map.account.name,
            day=measured.day,
            revision=account_map.revision,
            withheld=say(locale, "audit-withheld") if Withheld.PEOPLE in account_map.withheld else None,
            networks=[_network(one, words) for one in structure.networks],
            buying_group=_group(structure.group, words),
            places=[
                PlaceOut(
                    person=place.person,
                    name=named(account_map.person(place.person).name, locale),
                    contacts=place.contacts,
                    effective_size=place.effective_size,
                    constraint=place.constraint,
                    betweenness=place.betweenness,
                )
                for place in structure.places
            ],
            sampled=structure.sampled,
            remarks=list(words.remarks(structure)),
        )


def _network(one: MeasuredNetwork, words: StructureWords) -> NetworkOut:
    found = one.measures
    return NetworkOut(
        network=one.network,
        nodes=found.nodes if found else 0,
        arcs=found.arcs if found else 0,
        connectedness=found.connectedness if found else None,
        hierarchy=found.hierarchy if found else None,
        efficiency_undirected=found.efficiency_undirected if found else None,
        efficiency_directed=found.efficiency_directed if found else None,
        upper_boundedness=found.upper_boundedness if found else None,
        sampled=bool(found and found.sampled),
        withheld=one.withheld,
        text=words.network(one),
    )


def _group(group: BuyingGroup, words: StructureWords) -> BuyingGroupOut:
    return BuyingGroupOut(
        people=list(group.people),
        levels=list(group.levels),
        functions=list(group.functions),
        vertical_involvement=group.vertical_involvement,
        lateral_involvement=group.lateral_involvement,
        extensivity=group.extensivity,
        connectedness=group.connectedness,
        centrality=group.centrality,
        lead=group.lead,
        text=list(words.group(group)),
    )
