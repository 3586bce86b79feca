"""The colours of the map. Colour never says anything alone: a code, a shape, a dash or a word always says it too.

Hues are told apart with the common kinds of colour blindness; every text keeps a contrast of at least 4.5 to 1 with
what it stands on, every sign and line at least 3 to 1.
"""

from __future__ import annotations

from typing import Final
from zlib import crc32

from accountmap.model.buying import RoleKind
from accountmap.model.functions import Function
from accountmap.render.diagram import Attitude, ContactState, LineKind

PAGE: Final = "#ffffff"
CARD: Final = "#ffffff"
CARD_EDGE: Final = "#c3ccd8"
EMPTY_CARD: Final = "#f4f6f9"
EMPTY_EDGE: Final = "#8593a6"
INK: Final = "#0f1f33"
TITLE_INK: Final = "#3a4a5f"
QUIET_INK: Final = "#5b6b80"
CALL_INK: Final = "#9a4a00"
ON_ROLE: Final = "#ffffff"
ACTIVE_BAND: Final = "#dcf3e6"
ACTIVE_INK: Final = "#0b5c3b"
ACTIVE_SIGN: Final = "#0f7a4f"
KNOWN_SIGN: Final = "#5b6b80"
FOOT_RULE: Final = "#e6eaf0"
CIRCLE_SIGN: Final = "#b45309"

_AUTHORITY, _MONEY, _BUYING, _VOICE = "#5b2a9d", "#7a2d6f", "#1d4f9c", "#0a6a66"
_ALLY, _EXPERT, _DOOR = "#1b6b35", "#8a4b08", "#4a5b70"
MORE_ROLES: Final = _DOOR
ROLES: Final = {
    RoleKind.DECIDER: _AUTHORITY,
    RoleKind.SIGNATORY: _AUTHORITY,
    RoleKind.BUDGET_HOLDER: _MONEY,
    RoleKind.APPROVER: _MONEY,
    RoleKind.BUYER: _BUYING,
    RoleKind.INITIATOR: _BUYING,
    RoleKind.COMMITTEE_MEMBER: _BUYING,
    RoleKind.INFLUENCER: _VOICE,
    RoleKind.CHAMPION: _ALLY,
    RoleKind.TECHNICAL_EVALUATOR: _EXPERT,
    RoleKind.LEGAL_COMPLIANCE: _EXPERT,
    RoleKind.GATEKEEPER: _DOOR,
    RoleKind.USER: _DOOR,
}
ATTITUDES: Final = {
    Attitude.ALLY: "#0b7a4b",
    Attitude.SUPPORTER: "#0b7a4b",
    Attitude.NEUTRAL: "#7b899b",
    Attitude.SCEPTIC: "#c2410c",
    Attitude.OPPONENT: "#b3131b",
    Attitude.UNKNOWN: "#627084",
}
CONTACTS: Final = {
    ContactState.ACTIVE: ACTIVE_SIGN,
    ContactState.KNOWN: KNOWN_SIGN,
    ContactState.NOBODY: KNOWN_SIGN,
}
LINES: Final = {
    LineKind.SOLID: "#75849a",
    LineKind.DOTTED: "#75849a",
    LineKind.CIRCLE: CIRCLE_SIGN,
    LineKind.PEER: "#5f7087",
    LineKind.COLLABORATES: "#0a7d78",
    LineKind.ADVISES: "#1f5fbf",
    LineKind.INFLUENCES: "#c25700",
    LineKind.FRIEND: "#a03a8c",
    LineKind.CONFLICT: "#c1121f",
}

# Ground and edge of a department, and the tint of cards without a role.
GROUNDS: Final = {
    "violet": ("#f5f2fe", "#dcd3fa"),
    "green": ("#edf9f2", "#bfe6d0"),
    "blue": ("#eef5fe", "#c5dbf7"),
    "orange": ("#fef5ea", "#f6d9b0"),
    "rose": ("#fdf1f4", "#f4cdd8"),
    "teal": ("#ebf8f8", "#b9e2e2"),
    "sand": ("#faf7ec", "#e6dcb4"),
    "slate": ("#f3f5f8", "#d5dce5"),
}
_HUES: Final[dict[str, str]] = {
    Function.PURCHASING: "orange",
    Function.TENDER_OFFICE: "orange",
    Function.CONTRACTS: "rose",
    Function.SECURITY: "rose",
    Function.LOGISTICS: "teal",
    Function.WAREHOUSE: "teal",
    Function.ACCOUNTING: "green",
    Function.FINANCE: "green",
    Function.RECORDS: "sand",
    Function.QUALITY: "sand",
    Function.HR: "sand",
    Function.IT: "violet",
    Function.MARKETING: "violet",
    Function.OPERATIONS: "blue",
    Function.SALES: "blue",
    Function.GENERAL_MANAGEMENT: "slate",
    Function.OTHER: "slate",
    "": "slate",
}


def hue_of(work: str) -> str:
    """Return the key in `GROUNDS` for what a seat works on; a unit without a known function always gets the same."""
    return _HUES.get(work) or sorted(GROUNDS)[crc32(work.encode()) % len(GROUNDS)]
