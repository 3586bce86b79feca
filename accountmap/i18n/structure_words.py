"""The structure of an account in words, for analysts."""

from __future__ import annotations

from collections.abc import Iterator

from accountmap.i18n.catalogue import Locale, say
from accountmap.influence.buying_group import BuyingGroup
from accountmap.influence.hierarchy import Hierarchy
from accountmap.influence.structure import MeasuredNetwork, Network, PlaceInNetwork, Structure
from accountmap.model.account_map import AccountMap
from accountmap.model.ids import PersonId

_DIGITS = 3
_ALMOST_ONE = 0.999


class StructureWords:
    """Speaks of the structure of one account in one language.

    Parameters
    ----------
    account_map
        The map of the day; gives the names.
    """

    def __init__(self, account_map: AccountMap, locale: Locale) -> None:
        self._map = account_map
        self._locale = locale

    def network(self, measured: MeasuredNetwork) -> str:
        """Say the measures of a network on a line."""
        name = say(self._locale, f"structure-network-{measured.network}")
        if measured.measures is None:
            why = say(self._locale, "structure-withheld" if measured.withheld else "structure-no-links")
            return say(self._locale, "structure-not-measured", network=name, why=why)
        found = measured.measures
        values = [
            ("connectedness", found.connectedness),
            ("hierarchy", found.hierarchy),
            ("efficiency-undirected", found.efficiency_undirected),
            ("efficiency-directed", found.efficiency_directed),
            ("upper-boundedness", found.upper_boundedness),
        ]
        said = [self._value(code, value) for code, value in values if value is not None]
        about = say(self._locale, f"structure-size-{measured.network}", nodes=found.nodes, arcs=found.arcs)
        return say(self._locale, "structure-measured", network=name, about=about, values=", ".join(said))

    def remarks(self, structure: Structure) -> Iterator[str]:
        """Yield what a reader must know of the numbers: faults of the chart, estimates."""
        for measured in structure.networks:
            if measured.network is Network.REPORTING and measured.measures and _is_faulty(measured.measures):
                yield say(self._locale, "structure-faulty-chart", account=self._map.account.name)
            if measured.measures and measured.measures.sampled:
                yield say(self._locale, "structure-sampled-pairs")
        if structure.sampled:
            yield say(self._locale, "structure-sampled-ways")

    def group(self, group: BuyingGroup) -> Iterator[str]:
        """Yield the five dimensions of the buying group, a line each."""
        if not group.people:
            yield say(self._locale, "structure-no-group")
            return
        yield say(self._locale, "structure-extensivity", count=group.extensivity)
        unknown = group.without_level
        yield say(self._locale, "structure-vertical", count=group.vertical_involvement, unknown=unknown)
        functions = ", ".join(say(self._locale, f"function-{function}") for function in group.functions)
        unknown, count = group.without_function, group.lateral_involvement
        yield say(self._locale, "structure-lateral", count=count, functions=functions, unknown=unknown)
        if group.connectedness is not None:
            share = round(100 * group.connectedness)
            yield say(self._locale, "structure-close", percent=share)
        if group.lead is None:
            yield say(self._locale, "structure-no-lead")
        elif group.centrality is not None:
            joined, others = group.lead_joined, group.extensivity - 1
            yield say(self._locale, "structure-lead", lead=self.name(group.lead), count=joined, others=others)

    def place(self, place: PlaceInNetwork) -> str:
        """Say where somebody stands."""
        if place.effective_size is None or place.constraint is None:
            return say(self._locale, "structure-alone", name=self.name(place.person))
        return say(
            self._locale,
            "structure-place",
            name=self.name(place.person),
            count=place.contacts,
            size=round(place.effective_size, 1),
            constraint=round(place.constraint, 2),
            percent=round(100 * place.betweenness, 1),
        )

    def name(self, person: PersonId) -> str:
        """Name a person."""
        return self._map.person(person).name

    def _value(self, code: str, value: float) -> str:
        shown = round(value, _DIGITS)
        return say(self._locale, f"structure-{code}", value=shown if value == 1 else min(shown, _ALMOST_ONE))


def _is_faulty(measures: Hierarchy) -> bool:
    """Tell whether a chart of solid lines has a circle or two bosses."""
    return min(measures.hierarchy or 0.0, measures.upper_boundedness or 0.0, measures.efficiency_undirected) < 1
