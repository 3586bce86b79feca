"""What a map shows, before anybody has said where: cards, lines, departments, trays and the legend.

A `Diagram` holds words that are ready to be drawn (fitted to the card, in the reader's language) and ids that stay
the same from one drawing to the next. It knows no coordinates and no colours; the compact layout and Graphviz both
start from it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, NamedTuple

from accountmap.i18n import Locale
from accountmap.model.buying import RoleKind
from accountmap.model.ids import PersonId, PositionId

# The order in which roles are named: those who can say yes or no first.
ROLE_ORDER: Final = (
    RoleKind.DECIDER,
    RoleKind.SIGNATORY,
    RoleKind.BUDGET_HOLDER,
    RoleKind.APPROVER,
    RoleKind.BUYER,
    RoleKind.COMMITTEE_MEMBER,
    RoleKind.CHAMPION,
    RoleKind.INFLUENCER,
    RoleKind.TECHNICAL_EVALUATOR,
    RoleKind.LEGAL_COMPLIANCE,
    RoleKind.GATEKEEPER,
    RoleKind.INITIATOR,
    RoleKind.USER,
)


class CardKind(StrEnum):
    """What a card stands for."""

    PRIMARY = "primary"  # a person, on the main seat; each person has exactly one
    SECONDARY = "secondary"  # a further seat of a person
    VACANCY = "vacancy"  # a seat nobody holds
    PLACEHOLDER = "placeholder"  # a seat whose holder is to be found out


class Attitude(StrEnum):
    """How a person stands towards us, as a sign."""

    ALLY = "ally"
    SUPPORTER = "supporter"
    NEUTRAL = "neutral"
    SCEPTIC = "sceptic"
    OPPONENT = "opponent"
    UNKNOWN = "unknown"


class ContactState(StrEnum):
    """Whether we are in touch, only know the person, or nobody of ours does."""

    ACTIVE = "active"
    KNOWN = "known"
    NOBODY = "nobody"


class LineKind(StrEnum):
    """Every kind of line a map can show."""

    SOLID = "solid"
    DOTTED = "dotted"
    CIRCLE = "circle"  # a reporting line that closes a circle
    PEER = "peer"
    COLLABORATES = "collaborates"
    ADVISES = "advises"
    INFLUENCES = "influences"
    FRIEND = "friend"
    CONFLICT = "conflict"

    @property
    def is_reporting(self) -> bool:
        """Whether the line runs from manager to report."""
        return self in (LineKind.SOLID, LineKind.DOTTED, LineKind.CIRCLE)


class RoleMark(NamedTuple):
    """A buying role as a short code."""

    kind: RoleKind
    code: str


class Contact(NamedTuple):
    """Who of ours covers the person, in words that fit the card."""

    state: ContactState
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One card of the map.

    Parameters
    ----------
    id
        Made of entity ids, safe as an XML id.
    name, title
        Lines of text that fit the card; at most two each.
    unit
        One line, empty if a department around the card says it.
    stance
        ``None``: no sign is drawn.
    contact
        ``None``: nothing is said.
    work
        What the seat works on: a function, else its unit as a match key; seats of equal `work` look related.
    in_circle
        The seat is part of a circle of reporting lines.
    caption, description
        The whole in words, not shortened: for tooltips and screen readers.
    """

    id: str
    kind: CardKind
    person: PersonId | None = None
    position: PositionId | None = None
    name: tuple[str, ...]
    title: tuple[str, ...] = ()
    unit: str = ""
    roles: tuple[RoleMark, ...] = ()
    stance: Attitude | None = None
    contact: Contact | None = None
    work: str = ""
    in_circle: bool = False
    caption: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A line between two cards; reporting lines run from manager to report.

    Parameters
    ----------
    is_branch
        The line carries the layout: each card has at most one such line to it, and they form no circle.
    caption
        The line in words; empty for a branch, which the card's description tells of.
    """

    id: str
    kind: LineKind
    source: str
    target: str
    is_branch: bool
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Department:
    """A manager with everybody below, all of one function: drawn on a common ground."""

    head: str
    label: str
    work: str


@dataclass(frozen=True, slots=True)
class Tray:
    """Cards that no reporting line places, side by side under a label."""

    id: str
    label: str
    cards: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """One sign and what it means; `sign` is the enumeration value drawn beside the words."""

    sign: RoleMark | Attitude | ContactState | CardKind | LineKind
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CardFace:
    """The size of all cards of a diagram and of their parts, in pixels.

    Parameters
    ----------
    strip
        Width of the strip of roles at the left edge.
    foot
        Height of the band at the bottom that says who covers the person; 0: no band.
    """

    width: int
    height: int
    strip: int
    foot: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagram:
    """A map ready to be laid out.

    Parameters
    ----------
    cards
        Managers before their reports, siblings in the order in which they are drawn.
    lines
        Branches first, in the order of the cards they lead to.
    """

    id: str
    locale: Locale
    title: str
    subtitle: str
    description: str
    face: CardFace
    cards: tuple[Card, ...]
    lines: tuple[Line, ...] = ()
    departments: tuple[Department, ...] = ()
    trays: tuple[Tray, ...] = ()
    legend: tuple[LegendEntry, ...] = field(default=())
