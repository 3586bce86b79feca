"""A diagram's branches as plain numbers, which is all that the arrangement needs to know."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from accountmap.render.diagram import Diagram


@dataclass(frozen=True, slots=True)
class Forest:
    """Cards by their number in the diagram, joined by branches.

    Parameters
    ----------
    size
        Number of cards.
    managers
        All cards with reports, each before those below it.
    leaves_of, managers_of
        The reports of each manager in drawing order, those without reports of their own and those with; managers
        that have none of a kind are absent.
    depth
        Number of branches above each manager.
    height
        Number of cards on the longest way down, at least 1.
    roots
        Cards without a branch to them, outside trays.
    trays
        The cards of each tray.
    """

    size: int
    managers: Sequence[int]
    leaves_of: Mapping[int, Sequence[int]]
    managers_of: Mapping[int, Sequence[int]]
    depth: Mapping[int, int]
    height: int
    roots: Sequence[int]
    trays: Sequence[Sequence[int]]


def forest_of(diagram: Diagram) -> Forest:
    """Read the forest off the branches of a diagram; linear."""
    number = {card.id: index for index, card in enumerate(diagram.cards)}
    reports_of: dict[int, list[int]] = {}
    placed = {number[card] for tray in diagram.trays for card in tray.cards}
    for line in diagram.lines:
        if line.is_branch:
            report = number[line.target]
            reports_of.setdefault(number[line.source], []).append(report)
            placed.add(report)
    roots = [card for card in range(len(number)) if card not in placed]
    managers: list[int] = []
    depth = {root: 0 for root in roots if root in reports_of}
    leaves_of, managers_of = {}, {}
    ahead = list(reversed(depth))
    while ahead:
        manager = ahead.pop()
        managers.append(manager)
        leaves_of[manager] = [report for report in reports_of[manager] if report not in reports_of]
        managers_of[manager] = below = [report for report in reports_of[manager] if report in reports_of]
        for report in below:
            depth[report] = depth[manager] + 1
        ahead.extend(reversed(below))
    return Forest(
        size=len(number),
        managers=managers,
        leaves_of=leaves_of,
        managers_of=managers_of,
        depth=depth,
        height=max(depth.values(), default=-1) + 2,
        roots=roots,
        trays=[[number[card] for card in tray.cards] for tray in diagram.trays],
    )
