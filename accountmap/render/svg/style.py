"""The style sheet of the SVG, written out for what a diagram shows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from accountmap.render import palette
from accountmap.render.compact.heading import HEADLINE, LEGEND, SUBTITLE
from accountmap.render.compact.page import LABEL_SIZE
from accountmap.render.content.faces import CODE, FOOT_TEXT, NAME, STRIP_WITH_ROLES, TITLE, UNIT
from accountmap.render.diagram import ROLE_ORDER, Attitude, Diagram, LineKind

FONTS: Final = '"Noto Sans","Segoe UI","Helvetica Neue",Arial,sans-serif'

# Width and dashes of each line; with the end marks of `svg_lines` no two look alike, even without colour.
STROKES: Final = {
    LineKind.SOLID: "stroke-width:1.5",
    LineKind.DOTTED: "stroke-width:1.25;stroke-dasharray:4 4",
    LineKind.CIRCLE: "stroke-width:1.75;stroke-dasharray:8 3 2 3",
    LineKind.PEER: "stroke-width:1.5;stroke-dasharray:2 3",
    LineKind.COLLABORATES: "stroke-width:1.75;stroke-dasharray:9 4",
    LineKind.ADVISES: "stroke-width:1.75;stroke-dasharray:5 3",
    LineKind.INFLUENCES: "stroke-width:2;stroke-dasharray:12 4",
    LineKind.FRIEND: "stroke-width:2.5;stroke-dasharray:0 5;stroke-linecap:round",
    LineKind.CONFLICT: "stroke-width:2.5",
}


def style_rules(diagram: Diagram) -> Iterator[str]:
    """Yield the rules that a diagram needs, in a fixed order."""
    p = palette
    yield f".page{{fill:{p.PAGE}}}"
    yield f"text{{font-family:{FONTS};fill:{p.INK}}}"
    yield f".headline{{font-size:{HEADLINE.size}px;font-weight:700}}"
    yield f".subtitle{{font-size:{SUBTITLE.size}px;fill:{p.QUIET_INK}}}"
    yield f".legend text{{font-size:{LEGEND.size}px;fill:{p.TITLE_INK}}}"
    yield f".box{{fill:{p.CARD};stroke:{p.CARD_EDGE}}}"
    yield f".name{{font-size:{NAME.size}px;font-weight:700}}"
    yield f".title{{font-size:{TITLE.size}px;fill:{p.TITLE_INK}}}"
    yield f".unit{{font-size:{UNIT.size}px;fill:{p.QUIET_INK}}}"
    yield f".secondary .name{{font-weight:400}}.copy{{fill:{p.CARD};stroke:{p.QUIET_INK};stroke-width:1.25}}"
    yield f".vacancy .box{{fill:{p.EMPTY_CARD};stroke:{p.EMPTY_EDGE}}}.vacancy .name{{fill:{p.QUIET_INK}}}"
    yield f".placeholder .box{{stroke:{p.CALL_INK};stroke-dasharray:5 4}}.placeholder .name{{fill:{p.CALL_INK}}}"
    yield f".ask{{font-size:22px;font-weight:700;fill:{p.CALL_INK};text-anchor:middle}}"
    yield f".code,.legend .code{{font-size:{CODE.size}px;font-weight:700;fill:{p.ON_ROLE};text-anchor:middle}}"
    yield f".foot{{font-size:{FOOT_TEXT.size}px;fill:{p.QUIET_INK}}}"
    yield f".active .foot{{fill:{p.ACTIVE_INK}}}.active .box{{stroke:{p.ACTIVE_SIGN};stroke-width:1.5}}"
    yield f".band{{fill:{p.ACTIVE_BAND}}}.rule{{stroke:{p.FOOT_RULE}}}"
    yield f".met{{fill:{p.ACTIVE_SIGN}}}.tick{{fill:none;stroke:{p.CARD};stroke-width:1.5}}"
    yield f".known-ring{{fill:none;stroke:{p.KNOWN_SIGN};stroke-width:1.5}}"
    yield f".nobody-ring{{fill:none;stroke:{p.KNOWN_SIGN};stroke-dasharray:1.5 1.5}}.nobody .foot{{font-style:italic}}"
    yield f".circle-badge{{fill:{p.CARD};stroke:{p.CIRCLE_SIGN};stroke-width:1.5}}"
    yield f".circle-sign{{fill:none;stroke:{p.CIRCLE_SIGN};stroke-width:1.5}}"
    yield f".label{{font-size:{LABEL_SIZE}px;font-weight:700;fill:{p.TITLE_INK}}}"
    yield f".tray rect{{fill:none;stroke:{p.EMPTY_EDGE};stroke-dasharray:2 4}}"
    for hue in sorted({p.hue_of(work) for work in {card.work for card in diagram.cards}}):
        ground, edge = p.GROUNDS[hue]
        tint = ground if diagram.face.strip == STRIP_WITH_ROLES else edge
        yield f".g-{hue} rect{{fill:{ground};stroke:{edge}}}path.g-{hue}{{fill:{tint}}}"
    roles = {role.kind for card in diagram.cards for role in card.roles}
    yield from (f".r-{kind}{{fill:{p.ROLES[kind]}}}" for kind in ROLE_ORDER if kind in roles)
    yield f".r-more{{fill:{p.MORE_ROLES}}}"
    signs = {card.stance for card in diagram.cards}
    yield from (f".{sign}{{fill:{p.ATTITUDES[sign]}}}" for sign in Attitude if sign in signs)
    yield "text.unknown{font-size:14px;font-weight:700;text-anchor:middle}"
    yield ".line{fill:none}.mark{stroke-width:2;stroke-dasharray:none}"
    drawn = {line.kind for line in diagram.lines}
    yield from (f".{kind}{{stroke:{p.LINES[kind]};{STROKES[kind]}}}" for kind in LineKind if kind in drawn)
