"""What every lint looks at: the map as recorded, the map on the day, and the trees its lines make."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

import networkx as nx

from accountmap.graph import reporting_graph
from accountmap.model.account_map import AccountMap
from accountmap.model.ids import PersonId, PositionId
from accountmap.model.links import LineKind, ReportingLine
from accountmap.model.people import Position

FEWEST_IN_MAIN_TREE = 3


@dataclass(frozen=True)
class Chart:
    """One account on one day.

    Parameters
    ----------
    recorded
        The map with everything that was ever recorded.
    day
        The day in question.
    """

    recorded: AccountMap
    day: date

    @cached_property
    def present(self) -> AccountMap:
        """The map as it is true on the day."""
        return self.recorded.on(self.day)

    @cached_property
    def lines(self) -> nx.DiGraph[PositionId]:
        """The reporting lines of the day, solid and dotted."""
        return reporting_graph(self.present)

    @cached_property
    def solid(self) -> nx.DiGraph[PositionId]:
        """The solid lines of the day alone; they make the trees, whatever dotted ones run beside them."""
        solid: nx.DiGraph[PositionId] = nx.DiGraph()
        solid.add_nodes_from(self.lines)
        solid.add_edges_from(ends for ends, kind in self.lines.edges.items() if kind["kind"] is LineKind.SOLID)
        return solid

    @cached_property
    def solid_lines_to(self) -> dict[PositionId, list[ReportingLine]]:
        """The solid lines of the day, by report."""
        found: dict[PositionId, list[ReportingLine]] = {}
        for line in self.present.reporting_lines:
            if line.kind is LineKind.SOLID:
                found.setdefault(line.report, []).append(line)
        return found

    @cached_property
    def trees(self) -> dict[PositionId, frozenset[PositionId]]:
        """The positions without a solid manager, each with those below it and itself, the largest tree first."""
        tops = [position for position in sorted(self.solid) if self.solid.in_degree(position) == 0]
        trees = {top: frozenset({top, *nx.descendants(self.solid, top)}) for top in tops}
        return dict(sorted(trees.items(), key=lambda tree: (-len(tree[1]), -self._seniority(tree[0]), tree[0])))

    @cached_property
    def main_top(self) -> PositionId | None:
        """The top of the largest tree; ``None`` where no tree is large enough to be the chart."""
        top = next(iter(self.trees), None)
        return top if top and len(self.trees[top]) >= FEWEST_IN_MAIN_TREE else None

    def position(self, position: PositionId) -> Position:
        """Return a position, present or not."""
        return self.recorded.position_by_id[position]

    def holders(self, *positions: PositionId) -> tuple[PersonId, ...]:
        """Return who holds some positions on the day, each once."""
        found = (person.id for position in positions for person in self.present.holders_of.get(position, ()))
        return tuple(dict.fromkeys(found))

    def _seniority(self, position: PositionId) -> int:
        return self.position(position).seniority or 0
