"""A finished layout: every rectangle and every line of a map, in whole pixels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from accountmap.render.diagram import Department, LegendEntry, Line, Tray

Point = tuple[int, int]


class Box(NamedTuple):
    """A rectangle: its top left corner and its size."""

    x: int
    y: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """The x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> int:
        """The y of the bottom edge."""
        return self.y + self.height


class Route(NamedTuple):
    """A line with the points it runs through, from the source's card to the target's, all turns at right angles."""

    line: Line
    points: tuple[Point, ...]


class Ground(NamedTuple):
    """The ground under a department or a tray."""

    what: Department | Tray
    box: Box


class LegendPlace(NamedTuple):
    """Where an entry of the legend begins."""

    entry: LegendEntry
    x: int
    y: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Where everything of a diagram stands on the page.

    Parameters
    ----------
    width, height
        Of the page.
    title
        Lines that fit the page.
    boxes
        The rectangle of each card, by its id, in the order of the diagram.
    branches, links
        The lines that carry the layout, and all others.
    """

    width: int
    height: int
    title: tuple[str, ...]
    subtitle: tuple[str, ...]
    boxes: Mapping[str, Box]
    branches: tuple[Route, ...]
    links: tuple[Route, ...]
    grounds: tuple[Ground, ...]
    legend: tuple[LegendPlace, ...]
