"""One card as SVG, drawn from its own top left corner."""

from __future__ import annotations

from functools import cache
from typing import Final

from accountmap.render import palette
from accountmap.render.content.faces import (
    CODE,
    FOOT_TEXT,
    NAME,
    PADDING_TOP,
    STRIP_WITH_ROLES,
    TEXT_INDENT,
    TITLE,
    UNIT,
    body_height,
)
from accountmap.render.diagram import Attitude, Card, CardFace, CardKind, ContactState, RoleMark
from accountmap.render.placed import Box
from accountmap.render.svg.markup import escaped

ROUND: Final = 8
# Fills keep off the edge of the card, which is drawn before them.
INSET: Final = 0.75
MOST_ROLES: Final = 3
# Signs are drawn around (0, 0). Doubled triangles: the stronger stance.
SIGNS: Final = {
    Attitude.ALLY: "M-5.5-.5L0-7L5.5-.5zM-5.5 6.5L0 0L5.5 6.5z",
    Attitude.SUPPORTER: "M-6 4.5L0-5.5L6 4.5z",
    Attitude.NEUTRAL: "M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0",
    Attitude.SCEPTIC: "M-6-4.5L0 5.5L6-4.5z",
    Attitude.OPPONENT: "M-5.5-6.5L0 0L5.5-6.5zM-5.5 .5L0 7L5.5 .5z",
}
COPY_SIGN: Final = "M-2-5.5H5.5V2H-2zM-5.5-2H2V5.5H-5.5z"
CIRCLE_SIGN: Final = "M3.2-2.6A4.2 4.2 0 1 0 4.2 .6M4.4-5V-2H1.4"


class CardPen:
    """Draws the cards of one diagram.

    What many cards share (the strip for some roles, the sign of a stance, the ground of the foot) is put together
    once.
    """

    def __init__(self, face: CardFace) -> None:
        self._face = face
        self._text_x = face.strip + TEXT_INDENT
        self._sign_x = face.width - 16
        self._foot_top = face.height - face.foot
        self._strip = cache(self._strip_of)
        self._sign = cache(self._sign_of)
        self._foot = cache(self._foot_of)

    def draw(self, card: Card, box: Box) -> str:
        """Return a card that stands at `box`, one element a line, each line with its line end."""
        contact = card.contact
        state, foot, close = "", "", ""
        if contact:
            state = f" {contact.state}"
            foot, close = self._foot(contact.state), f"{escaped(contact.text)}</text>\n"
        person = f' data-person="{card.person}"' if card.person else ""
        position = f' data-position="{card.position}"' if card.position else ""
        description = f"<desc>{escaped(card.description)}</desc>\n" if card.description else ""
        return (
            f'<g id="{card.id}" class="card {card.kind}{state}" role="img" data-kind="{card.kind}"{person}{position}'
            f' transform="translate({box.x} {box.y})">\n'
            f"<title>{escaped(card.caption)}</title>\n{description}"
            f'<rect class="box" width="{box.width}" height="{box.height}" rx="{ROUND}"/>\n'
            f"{self._strip(card.kind, card.roles, card.work)}{self._text(card)}"
            f"{self._sign(card.kind, card.stance, card.in_circle)}{foot}{close}</g>\n"
        )

    def _strip_of(self, kind: CardKind, roles: tuple[RoleMark, ...], work: str) -> str:
        """Draw the codes of the roles under each other; without a role, the tint of the work."""
        height, middle = self._face.height, self._face.strip // 2
        if not roles and kind in (CardKind.PRIMARY, CardKind.SECONDARY):
            return f'<path class="g-{palette.hue_of(work)}" d="{self._segment(0, height)}"/>\n'
        if kind is CardKind.PLACEHOLDER and self._face.strip == STRIP_WITH_ROLES:
            return f'<text class="ask" x="{middle + 3}" y="{self._foot_top // 2 + 8}">?</text>\n'
        codes = [(f"r-{role.kind}", role.code) for role in roles]
        if len(codes) > MOST_ROLES:
            codes[MOST_ROLES - 1 :] = [("r-more", f"+{len(codes) - MOST_ROLES + 1}")]
        lines = []
        for place, (role, code) in enumerate(codes):
            top, bottom = height * place // len(codes), height * (place + 1) // len(codes)
            baseline = (top + bottom) // 2 + CODE.ascent // 2 - 1
            lines.append(f'<path class="{role}" d="{self._segment(top, bottom)}"/>\n')
            lines.append(f'<text class="code" x="{middle}" y="{baseline}">{escaped(code)}</text>\n')
        return "".join(lines)

    def _segment(self, top: int, bottom: int) -> str:
        """Return a piece of the strip, rounded where it meets a corner of the card."""
        width, height, corner = self._face.strip, self._face.height, ROUND - INSET
        start = f"M{INSET} {ROUND}a{corner} {corner} 0 0 1 {corner}-{corner}" if top == 0 else f"M{INSET} {top}"
        if bottom < height:
            return f"{start}H{width}V{bottom}H{INSET}z"
        return f"{start}H{width}V{height - INSET}H{ROUND}a{corner} {corner} 0 0 1-{corner}-{corner}z"

    def _text(self, card: Card) -> str:
        """Draw name, title and unit as one block, in the middle of the space above the foot."""
        y = max(PADDING_TOP, (self._foot_top - body_height(card)) // 2)
        x, text = self._text_x, ""
        for line in card.name:
            text += f'<text class="name" x="{x}" y="{y + NAME.ascent}">{escaped(line)}</text>\n'
            y += NAME.line
        for line in card.title:
            text += f'<text class="title" x="{x}" y="{y + TITLE.ascent}">{escaped(line)}</text>\n'
            y += TITLE.line
        if card.unit:
            text += f'<text class="unit" x="{x}" y="{y + UNIT.ascent}">{escaped(card.unit)}</text>\n'
        return text

    def _sign_of(self, kind: CardKind, stance: Attitude | None, in_circle: bool) -> str:
        """Draw the stance, the sign of a further seat, and the badge of a circle."""
        sign = ""
        if stance is Attitude.UNKNOWN:
            sign = f'<text class="unknown" x="{self._sign_x}" y="21">?</text>\n'
        elif stance:
            sign = f'<path class="{stance}" d="{SIGNS[stance]}" transform="translate({self._sign_x} 16)"/>\n'
        elif kind is CardKind.SECONDARY:
            sign = f'<path class="copy" d="{COPY_SIGN}" transform="translate({self._sign_x} 16)"/>\n'
        if in_circle:
            x = self._face.width - 4
            sign += f'<circle class="circle-badge" cx="{x}" cy="0" r="9"/>\n'
            sign += f'<path class="circle-sign" d="{CIRCLE_SIGN}" transform="translate({x} 0)"/>\n'
        return sign

    def _foot_of(self, state: ContactState) -> str:
        """Draw the foot up to its words: a band with a tick, a ring, or a broken ring."""
        face, corner = self._face, ROUND - INSET
        x, middle = self._text_x + 4, self._foot_top + face.foot // 2
        band = ""
        if state is ContactState.ACTIVE:
            outline = (
                f"M{face.strip} {self._foot_top}H{face.width - INSET}V{face.height - ROUND}"
                f"a{corner} {corner} 0 0 1-{corner} {corner}H{face.strip}z"
            )
            band = f'<path class="band" d="{outline}"/>\n'
        y = middle + FOOT_TEXT.ascent // 2 - 1
        return f'{band}{contact_sign(state, x, middle)}\n<text class="foot" x="{x + 9}" y="{y}">'


def contact_sign(state: ContactState, x: int, y: int) -> str:
    """Return the sign of a contact, around a point."""
    if state is ContactState.ACTIVE:
        tick = f"M{x - 2.25} {y}l1.75 1.75l2.75-3.5"
        return f'<circle class="met" cx="{x}" cy="{y}" r="5"/>\n<path class="tick" d="{tick}"/>'
    return f'<circle class="{state}-ring" cx="{x}" cy="{y}" r="4"/>'
