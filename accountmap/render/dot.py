"""A diagram in the DOT language, for Graphviz and whatever else reads DOT.

Ranks come from the branches alone: all other lines are drawn but may not push a card to another rank. Labels are HTML
tables, in which no text can break out of its place; every text is escaped.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import Final

from graphviz import Digraph

from accountmap.render import palette
from accountmap.render.compact.heading import HEADLINE, LEGEND, SUBTITLE
from accountmap.render.content.faces import FOOT_TEXT, NAME, TITLE, UNIT, text_room
from accountmap.render.diagram import (
    Attitude,
    Card,
    CardFace,
    CardKind,
    ContactState,
    Diagram,
    LegendEntry,
    Line,
    LineKind,
    RoleMark,
)
from accountmap.render.text.measure import text_width

GLYPHS: Final = {
    Attitude.ALLY: "▲▲",
    Attitude.SUPPORTER: "▲",
    Attitude.NEUTRAL: "●",
    Attitude.SCEPTIC: "▼",
    Attitude.OPPONENT: "▼▼",
    Attitude.UNKNOWN: "?",
}
CONTACT_GLYPHS: Final = {ContactState.ACTIVE: "✔", ContactState.KNOWN: "○", ContactState.NOBODY: "–"}
_STYLES: Final = {
    LineKind.SOLID: {"penwidth": "1.3"},
    LineKind.DOTTED: {"style": "dashed"},
    LineKind.CIRCLE: {"style": "dashed", "penwidth": "1.6", "arrowhead": "normal"},
    LineKind.PEER: {"style": "dotted", "penwidth": "1.4"},
    LineKind.COLLABORATES: {
        "style": "dashed",
        "penwidth": "1.6",
        "dir": "both",
        "arrowhead": "box",
        "arrowtail": "box",
    },
    LineKind.ADVISES: {"style": "dashed", "penwidth": "1.6", "arrowhead": "vee"},
    LineKind.INFLUENCES: {"style": "dashed", "penwidth": "1.8", "arrowhead": "normal"},
    LineKind.FRIEND: {"style": "dotted", "penwidth": "2", "dir": "both", "arrowhead": "dot", "arrowtail": "dot"},
    LineKind.CONFLICT: {"penwidth": "2.2", "dir": "both", "arrowhead": "tee", "arrowtail": "tee"},
}
_LEGEND_COLUMNS: Final = 8
# Graphviz guesses widths, Cyrillic ones too narrow.
_GUESSED_WIDTHS: Final = 12


def render_dot(diagram: Diagram) -> str:
    """Return a diagram as DOT text.

    Notes
    -----
    Linear in the size of the diagram; what Graphviz makes of it is not.
    """
    graph = Digraph(
        "accountmap",
        graph_attr={
            "label": _heading(diagram),
            "labelloc": "t",
            "labeljust": "l",
            "bgcolor": palette.PAGE,
            "fontname": "Noto Sans",
            "nodesep": "0.25",
            "ranksep": "0.4",
            "pad": "0.4",
        },
        node_attr={"shape": "plain", "fontname": "Noto Sans", "fontcolor": palette.INK},
        edge_attr={"arrowhead": "none", "arrowsize": "0.7", "color": palette.LINES[LineKind.SOLID]},
    )
    for card in diagram.cards:
        graph.node(card.id, _label(card, diagram.face), id=card.id, tooltip=_tooltip(card.caption))
    for line in diagram.lines:
        graph.edge(line.source, line.target, _attributes=_edge(line))
    return str(graph.source)


def _edge(line: Line) -> dict[str, str]:
    style = {"id": line.id, "color": palette.LINES[line.kind], **_STYLES[line.kind]}
    if line.is_branch:
        return style
    return {**style, "constraint": "false", "tooltip": _tooltip(line.caption)}


def _label(card: Card, face: CardFace) -> str:
    """Return a card as an HTML table: roles, text, sign of the stance; below, who covers the person."""
    edge, ground, dashed, ink = _look(card)
    rows = [_text(card.name, NAME.size, ink, bold=card.kind is not CardKind.SECONDARY)]
    if card.title:
        rows.append(_text(card.title, TITLE.size, palette.TITLE_INK))
    if card.unit:
        rows.append(_text([card.unit], UNIT.size, palette.QUIET_INK))
    text = '<BR ALIGN="LEFT"/>'.join(rows) + '<BR ALIGN="LEFT"/>'
    cells = f'<TD ALIGN="LEFT" BALIGN="LEFT" WIDTH="{text_room(face.strip)}">{text}</TD>'
    if card.stance:
        glyph = _font(GLYPHS[card.stance], 11, palette.ATTITUDES[card.stance])
        cells += f'<TD VALIGN="TOP">{glyph}</TD>'
    foot = ""
    if card.contact:
        is_active = card.contact.state is ContactState.ACTIVE
        colour = f' BGCOLOR="{palette.ACTIVE_BAND}"' if is_active else ""
        said = f"{CONTACT_GLYPHS[card.contact.state]} {card.contact.text}"
        words = _font(said, FOOT_TEXT.size, palette.ACTIVE_INK if is_active else palette.QUIET_INK)
        foot = f'<TR><TD COLSPAN="{2 if card.stance else 1}" ALIGN="LEFT"{colour}>{words}</TD></TR>'
    border = ' STYLE="DASHED"' if dashed else ""
    return (
        f'<<TABLE BORDER="1" CELLBORDER="0" CELLSPACING="0" CELLPADDING="4" COLOR="{edge}" BGCOLOR="{ground}"{border}>'
        f"<TR>{_strip(card, 2 if foot else 1)}{cells}</TR>{foot}</TABLE>>"
    )


def _look(card: Card) -> tuple[str, str, bool, str]:
    """Return the colour of a card's edge, its ground, whether the edge is dashed, and the ink of its name."""
    if card.kind is CardKind.PLACEHOLDER:
        return palette.CALL_INK, palette.CARD, True, palette.CALL_INK
    if card.kind is CardKind.VACANCY:
        return palette.EMPTY_EDGE, palette.EMPTY_CARD, False, palette.QUIET_INK
    if card.contact and card.contact.state is ContactState.ACTIVE:
        return palette.ACTIVE_SIGN, palette.CARD, False, palette.INK
    return palette.CARD_EDGE, palette.CARD, False, palette.INK


def _strip(card: Card, rows: int) -> str:
    """Return the cell of the roles; without a role, a narrow one in the tint of the department."""
    if not card.roles:
        tint = palette.GROUNDS[palette.hue_of(card.work)][1]
        return f'<TD ROWSPAN="{rows}" WIDTH="8" BGCOLOR="{tint}"></TD>'
    codes = "<BR/>".join(_markup(role.code) for role in card.roles)
    words = f'<FONT POINT-SIZE="9" COLOR="{palette.ON_ROLE}"><B>{codes}</B></FONT>'
    return f'<TD ROWSPAN="{rows}" WIDTH="30" BGCOLOR="{palette.ROLES[card.roles[0].kind]}">{words}</TD>'


def _text(lines: Iterable[str], size: float, colour: str, *, bold: bool = False) -> str:
    words = '<BR ALIGN="LEFT"/>'.join(_markup(line) for line in lines)
    return f'<FONT POINT-SIZE="{size}" COLOR="{colour}">{f"<B>{words}</B>" if bold else words}</FONT>'


def _font(text: str, size: float, colour: str) -> str:
    return f'<FONT POINT-SIZE="{size}" COLOR="{colour}">{_markup(text)}</FONT>'


def _markup(text: str) -> str:
    """Return text safe inside an HTML label, in which Graphviz also reads backslashes."""
    return escape(text).replace("\\", "\\\\")


def _tooltip(text: str) -> str:
    """Return text safe as a tooltip: the package adds the quotes, Graphviz reads entities, and backslashes twice."""
    return text.replace("&", "&amp;").replace("\\", 4 * "\\")


def _heading(diagram: Diagram) -> str:
    """Return title, subtitle and legend as an HTML table."""
    entries = diagram.legend
    rows = [
        f'<TR><TD ALIGN="LEFT" COLSPAN="{2 * _LEGEND_COLUMNS}">{line}</TD></TR>'
        for line in (
            _text([diagram.title], HEADLINE.size, palette.INK, bold=True),
            _text([diagram.subtitle], SUBTITLE.size, palette.QUIET_INK),
        )
    ]
    for start in range(0, len(entries), _LEGEND_COLUMNS):
        cells = "".join(_legend_cells(entry) for entry in entries[start : start + _LEGEND_COLUMNS])
        rows.append(f"<TR>{cells}</TR>")
    return f'<<TABLE BORDER="0" CELLSPACING="3">{"".join(rows)}</TABLE>>'


def _legend_cells(entry: LegendEntry) -> str:
    sign, ground = entry.sign, ""
    if isinstance(sign, RoleMark):
        ground = f' BGCOLOR="{palette.ROLES[sign.kind]}"'
        mark = _font(sign.code, 9, palette.ON_ROLE)
    elif isinstance(sign, Attitude):
        mark = _font(GLYPHS[sign], 11, palette.ATTITUDES[sign])
    elif isinstance(sign, ContactState):
        mark = _font(CONTACT_GLYPHS[sign], 11, palette.CONTACTS[sign])
    elif isinstance(sign, LineKind):
        mark = _font("──", 11, palette.LINES[sign])
    else:
        mark = _font("□", 11, palette.CALL_INK if sign is CardKind.PLACEHOLDER else palette.EMPTY_EDGE)
    width = round(text_width(entry.text, LEGEND.size)) + _GUESSED_WIDTHS
    words = _font(entry.text, LEGEND.size, palette.TITLE_INK)
    return f'<TD WIDTH="30"{ground}>{mark}</TD><TD ALIGN="LEFT" WIDTH="{width}">{words}</TD>'
