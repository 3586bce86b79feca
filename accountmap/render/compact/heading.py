"""The top of the page: title, subtitle and the legend in as many rows as the width asks for."""

from __future__ import annotations

from typing import Final, NamedTuple

from accountmap.render.content.faces import TypeSize
from accountmap.render.diagram import Diagram, LegendEntry, LineKind, RoleMark
from accountmap.render.placed import LegendPlace
from accountmap.render.text.fitting import fit_lines
from accountmap.render.text.measure import Weight, text_width

MARGIN: Final = 32
HEADLINE: Final = TypeSize(24, 32, 26, Weight.BOLD)
SUBTITLE: Final = TypeSize(13, 20, 14)
LEGEND: Final = TypeSize(11, 20, 14)
SIGN_ROOM: Final = 20
LINE_SIGN_ROOM: Final = 34
ROLE_SIGN_ROOM: Final = 36
_BETWEEN: Final = 18
_ABOVE_LEGEND: Final = 10
_BELOW: Final = 26


class Heading(NamedTuple):
    """The top of a page of some width, and the height it takes."""

    title: tuple[str, ...]
    subtitle: tuple[str, ...]
    legend: tuple[LegendPlace, ...]
    height: int


def sign_room(entry: LegendEntry) -> int:
    """Return the width in pixels of an entry's sign with the space after it."""
    if isinstance(entry.sign, RoleMark):
        return ROLE_SIGN_ROOM
    return LINE_SIGN_ROOM if isinstance(entry.sign, LineKind) else SIGN_ROOM


def heading_for(diagram: Diagram, page_width: int) -> Heading:
    """Set the heading of a diagram for a page of that width."""
    room = page_width - 2 * MARGIN
    title = fit_lines(diagram.title, room, HEADLINE.size, HEADLINE.weight, 2)
    subtitle = fit_lines(diagram.subtitle, room, SUBTITLE.size, SUBTITLE.weight, 2)
    top = MARGIN + len(title) * HEADLINE.line + len(subtitle) * SUBTITLE.line + _ABOVE_LEGEND
    legend = []
    x, y = MARGIN, top
    for entry in diagram.legend:
        width = sign_room(entry) + round(text_width(entry.text, LEGEND.size))
        if x > MARGIN and x + width > page_width - MARGIN:
            x, y = MARGIN, y + LEGEND.line
        legend.append(LegendPlace(entry, x, y))
        x += width + _BETWEEN
    bottom = y + LEGEND.line if legend else top
    return Heading(title, subtitle, tuple(legend), bottom + _BELOW)
