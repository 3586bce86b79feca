"""The vertical order of an account: who stands above whom, and when that cannot be said.

Reporting lines join positions; people inherit the order of the positions they hold. A line may run through
vacancies. Where the chart does not tell (a circle of lines, two charts that nothing joins), the order is unknown,
and this module says so instead of guessing.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property
from itertools import product

import networkx as nx

from accountmap.model.account_map import AccountMap
from accountmap.model.ids import PersonId, PositionId
from accountmap.model.links import LineKind


class Order(StrEnum):
    """How one person stands to another in the chart."""

    ABOVE = "above"
    BELOW = "below"
    APART = "apart"
    UNKNOWN = "unknown"


def reporting_graph(account_map: AccountMap) -> nx.DiGraph[PositionId]:
    """Return the reporting lines as a directed graph of positions.

    Every position is a node; edges run ``manager → report`` and carry the ``kind`` of the line, ``solid`` winning
    over ``dotted`` where both join the same two positions. Linear in positions plus lines.
    """
    graph: nx.DiGraph[PositionId] = nx.DiGraph()
    graph.add_nodes_from(position.id for position in account_map.positions)
    dotted_first = sorted(account_map.reporting_lines, key=lambda line: line.kind is LineKind.SOLID)
    for line in dotted_first:
        graph.add_edge(line.manager, line.report, kind=line.kind)
    return graph


class ReportingChart:
    """Answers questions of order about one account.

    Parameters
    ----------
    account_map
        The map as of the day in question.

    Notes
    -----
    Building is linear; the first question about a position walks the part of the chart below it.
    """

    def __init__(self, account_map: AccountMap) -> None:
        self._map = account_map
        self._graph = reporting_graph(account_map)
        self._below: dict[PositionId, frozenset[PositionId]] = {}

    @cached_property
    def _component_of(self) -> dict[PositionId, int]:
        parts = nx.weakly_connected_components(self._graph)
        return {position: number for number, part in enumerate(parts) for position in part}

    @cached_property
    def _roots_of(self) -> dict[int, tuple[PositionId, ...]]:
        """Positions without a manager, by component."""
        roots: dict[int, list[PositionId]] = {number: [] for number in self._component_of.values()}
        for position in sorted(self._graph):
            if self._graph.in_degree(position) == 0:
                roots[self._component_of[position]].append(position)
        return {number: tuple(found) for number, found in roots.items()}

    @cached_property
    def _in_circle(self) -> frozenset[int]:
        """Components that hold a circle of lines."""
        circles = (part for part in nx.strongly_connected_components(self._graph) if len(part) > 1)
        return frozenset(self._component_of[next(iter(part))] for part in circles)

    def order(self, one: PersonId, other: PersonId) -> Order:
        """Say how `one` stands to `other`.

        ``ABOVE`` and ``BELOW`` follow solid and dotted lines over any number of levels. ``APART`` is said only
        inside one chart with a single top and no circle; else the order is ``UNKNOWN``. People with several
        positions are above if one of their seats is, unless another seat says the opposite.
        """
        pairs = product(self._map.positions_of.get(one, ()), self._map.positions_of.get(other, ()))
        found = {self._order_of_positions(a.id, b.id) for a, b in pairs}
        if not found or {Order.ABOVE, Order.BELOW} <= found:
            return Order.UNKNOWN
        for order in (Order.ABOVE, Order.BELOW, Order.UNKNOWN):
            if order in found:
                return order
        return Order.APART

    def has_reports(self, person: PersonId) -> bool:
        """Tell whether any position reports to one of this person's."""
        return any(self._graph.out_degree(position.id) for position in self._map.positions_of.get(person, ()))

    def chain(self, manager: PersonId, report: PersonId) -> tuple[PositionId, ...]:
        """Return the shortest line of positions from `manager` down to `report`; empty if there is none."""
        seats = product(self._map.positions_of.get(manager, ()), self._map.positions_of.get(report, ()))
        chains = [
            tuple(nx.shortest_path(self._graph, top.id, bottom.id))
            for top, bottom in seats
            if bottom.id in self._below_of(top.id)
        ]
        return min(chains, key=lambda chain: (len(chain), chain), default=())

    def tops_of(self, person: PersonId) -> tuple[PositionId, ...]:
        """Return the positions without a manager in the charts where this person has a seat."""
        numbers = {self._component_of[position.id] for position in self._map.positions_of.get(person, ())}
        return tuple(top for number in sorted(numbers) for top in self._roots_of[number])

    def distance(self, one: PersonId, other: PersonId) -> int | None:
        """Return the number of lines between two people, whatever their direction; ``None``: not joined."""
        seats = product(self._map.positions_of.get(one, ()), self._map.positions_of.get(other, ()))
        joined = [(a.id, b.id) for a, b in seats if self._component_of[a.id] == self._component_of[b.id]]
        return min((int(nx.shortest_path_length(self._sideways, a, b)) for a, b in joined), default=None)

    @cached_property
    def _sideways(self) -> nx.Graph[PositionId]:
        return self._graph.to_undirected(as_view=True)

    def _order_of_positions(self, one: PositionId, other: PositionId) -> Order:
        component = self._component_of[one]
        if component != self._component_of[other]:
            return Order.UNKNOWN
        down, up = other in self._below_of(one), one in self._below_of(other)
        if down or up:
            return Order.UNKNOWN if down and up else Order.ABOVE if down else Order.BELOW
        is_plain = len(self._roots_of[component]) == 1 and component not in self._in_circle
        return Order.APART if is_plain else Order.UNKNOWN

    def _below_of(self, position: PositionId) -> frozenset[PositionId]:
        if position not in self._below:
            self._below[position] = frozenset(nx.descendants(self._graph, position))
        return self._below[position]
