"""A laid-out diagram as SVG: one file without script or reference, the same bytes for the same input.

Every text is escaped; characters that XML forbids cannot occur, because the model refuses them. Elements carry the
ids and kinds of what they stand for (``data-person``, ``data-position``, ``data-kind``, ``data-from``, ``data-to``),
one element a line, so that a change of the map is a small change of the file.
"""

from __future__ import annotations

from collections.abc import Iterator

from accountmap.render import palette
from accountmap.render.compact.heading import HEADLINE, LEGEND, LINE_SIGN_ROOM, MARGIN, SUBTITLE, sign_room
from accountmap.render.compact.page import LABEL_INDENT
from accountmap.render.diagram import (
    Attitude,
    CardKind,
    ContactState,
    Department,
    Diagram,
    LegendEntry,
    LineKind,
    RoleMark,
)
from accountmap.render.placed import Ground, Layout, LegendPlace, Route
from accountmap.render.svg.card import COPY_SIGN, SIGNS, CardPen, contact_sign
from accountmap.render.svg.lines import course, marks
from accountmap.render.svg.markup import escaped
from accountmap.render.svg.style import style_rules


def render_svg(diagram: Diagram, placed: Layout) -> bytes:
    """Draw a diagram.

    Parameters
    ----------
    placed
        The layout of this very diagram.

    Returns
    -------
    bytes
        A complete SVG document in UTF-8.

    Notes
    -----
    Linear in the size of the diagram.
    """
    size = f'width="{placed.width}" height="{placed.height}"'
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="0 0 {placed.width} {placed.height}" role="group">',
        f"<title>{escaped(diagram.title)}</title>",
        f"<desc>{escaped(diagram.description)}</desc>",
        "<style>",
        *style_rules(diagram),
        "</style>",
        f'<rect class="page" {size}/>',
    ]
    lines += _heading(placed)
    for ground in placed.grounds:
        lines += _ground(ground)
    lines.append('<g class="branches line">')
    lines += [_branch(route) for route in placed.branches]
    lines.append("</g>")
    for route in placed.links:
        lines += _link(route)
    pen = CardPen(diagram.face)
    cards = [pen.draw(card, placed.boxes[card.id]) for card in diagram.cards]
    # Piece by piece: one Cyrillic letter in a text of millions would double what has to be copied.
    return b"".join([piece.encode() for piece in ("\n".join(lines), "\n", *cards, "</svg>\n")])


def _heading(placed: Layout) -> Iterator[str]:
    y = MARGIN
    for text in placed.title:
        yield f'<text class="headline" x="{MARGIN}" y="{y + HEADLINE.ascent}">{escaped(text)}</text>'
        y += HEADLINE.line
    for text in placed.subtitle:
        yield f'<text class="subtitle" x="{MARGIN}" y="{y + SUBTITLE.ascent}">{escaped(text)}</text>'
        y += SUBTITLE.line
    if placed.legend:
        yield '<g class="legend">'
        for place in placed.legend:
            yield from _legend_entry(place)
        yield "</g>"


def _legend_entry(place: LegendPlace) -> Iterator[str]:
    entry, x, y = place
    yield from _legend_sign(entry, x, y + LEGEND.line // 2)
    yield f'<text x="{x + sign_room(entry)}" y="{y + LEGEND.ascent}">{escaped(entry.text)}</text>'


def _legend_sign(entry: LegendEntry, x: int, y: int) -> Iterator[str]:
    """Draw the sign itself, its middle at the height `y`."""
    sign = entry.sign
    if isinstance(sign, RoleMark):
        yield f'<rect class="r-{sign.kind}" x="{x}" y="{y - 7}" width="30" height="14" rx="3"/>'
        yield f'<text class="code" x="{x + 15}" y="{y + 4}">{escaped(sign.code)}</text>'
    elif isinstance(sign, ContactState):
        yield contact_sign(sign, x + 7, y)
    elif sign is Attitude.UNKNOWN:
        yield f'<text class="unknown" x="{x + 7}" y="{y + 5}">?</text>'
    elif isinstance(sign, Attitude):
        yield f'<path class="{sign}" d="{SIGNS[sign]}" transform="translate({x + 7} {y})"/>'
    elif isinstance(sign, LineKind):
        points = [(x, y), (x + LINE_SIGN_ROOM - 8, y)]
        yield f'<g class="line {sign}">'
        yield f'<path d="{course(points)}"/>'
        yield from marks(sign, points)
        yield "</g>"
    elif sign is CardKind.SECONDARY:
        yield f'<path class="copy" d="{COPY_SIGN}" transform="translate({x + 7} {y})"/>'
    else:
        yield f'<g class="{sign}">'
        yield f'<rect class="box" x="{x}" y="{y - 5}" width="14" height="10" rx="2"/>'
        yield "</g>"


def _ground(ground: Ground) -> Iterator[str]:
    what, box = ground
    yield f'<g class="{f"g-{palette.hue_of(what.work)}" if isinstance(what, Department) else "tray"}">'
    yield f'<rect x="{box.x}" y="{box.y}" width="{box.width}" height="{box.height}" rx="12"/>'
    yield f'<text class="label" x="{box.x + LABEL_INDENT}" y="{box.bottom - 5}">{escaped(what.label)}</text>'
    yield "</g>"


def _branch(route: Route) -> str:
    line = route.line
    return (
        f'<path id="{line.id}" class="{line.kind}" data-kind="{line.kind}" data-from="{line.source}"'
        f' data-to="{line.target}" d="{course(route.points)}"/>'
    )


def _link(route: Route) -> Iterator[str]:
    line = route.line
    yield (
        f'<g id="{line.id}" class="line {line.kind}" role="img" data-kind="{line.kind}" data-from="{line.source}"'
        f' data-to="{line.target}">'
    )
    yield f"<title>{escaped(line.caption)}</title>"
    yield f'<path d="{course(route.points)}"/>'
    yield from marks(line.kind, route.points)
    yield "</g>"
