"""The inside of a card: type sizes, line heights, margins, and the size all cards of a diagram get.

All cards of a diagram are of one size, because maps are read as a grid; the size is the smallest that holds the
fullest card.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from accountmap.render.diagram import Card, CardFace
from accountmap.render.text.measure import Weight

CARD_WIDTH: Final = 216
STRIP_WITH_ROLES: Final = 30
STRIP_BARE: Final = 8
FOOT: Final = 21
SIGN_WIDTH: Final = 20
PADDING_TOP: Final = 8
PADDING_BOTTOM: Final = 8
TEXT_INDENT: Final = 9
TEXT_MARGIN: Final = 8


@dataclass(frozen=True, slots=True)
class TypeSize:
    """A size of type with the height of its line and the distance from the top of the line to the baseline."""

    size: float
    line: int
    ascent: int
    weight: Weight = Weight.REGULAR


NAME: Final = TypeSize(13, 16, 13, Weight.BOLD)
TITLE: Final = TypeSize(11.5, 15, 12)
UNIT: Final = TypeSize(10.5, 14, 11)
FOOT_TEXT: Final = TypeSize(10.5, 14, 11)
CODE: Final = TypeSize(10, 12, 10, Weight.BOLD)


def text_room(strip: int) -> int:
    """Return the width in pixels that text has beside a strip of that width."""
    return CARD_WIDTH - strip - TEXT_INDENT - TEXT_MARGIN


def body_height(card: Card) -> int:
    """Return the height in pixels of the text above the foot, without padding."""
    return len(card.name) * NAME.line + len(card.title) * TITLE.line + bool(card.unit) * UNIT.line


def face_for(cards: Iterable[Card], strip: int) -> CardFace:
    """Return the one size for all `cards`."""
    cards = tuple(cards)
    foot = FOOT if any(card.contact for card in cards) else 0
    body = max((body_height(card) for card in cards), default=NAME.line)
    return CardFace(width=CARD_WIDTH, height=PADDING_TOP + body + PADDING_BOTTOM + foot, strip=strip, foot=foot)
