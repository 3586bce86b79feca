"""Links at the client: reporting lines join positions (vertical), lateral links join people (horizontal)."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from accountmap.errors import InvalidValue
from accountmap.model.facts import ID, NOTE, Fact, in_range
from accountmap.model.ids import LateralLinkId, PersonId, PositionId, ReportingLineId


class LineKind(StrEnum):
    """Solid: the one administrative manager; dotted: functional, any number."""

    SOLID = "solid"
    DOTTED = "dotted"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportingLine(Fact):
    """A vertical link; runs ``manager → report``."""

    id: ReportingLineId = field(metadata=ID)
    manager: PositionId = field(metadata=ID)
    report: PositionId = field(metadata=ID)
    kind: LineKind = LineKind.SOLID

    def __post_init__(self) -> None:
        """Refuse a position that reports to itself."""
        Fact.__post_init__(self)
        if self.manager == self.report:
            raise InvalidValue("manager", self.manager, "≠ report")


class LateralKind(StrEnum):
    """What joins two people sideways."""

    PEER = "peer"
    COLLABORATES = "collaborates"
    ADVISES = "advises"
    INFLUENCES = "influences"
    FRIEND = "friend"
    CONFLICT = "conflict"


DIRECTED_KINDS: Final = frozenset({LateralKind.ADVISES, LateralKind.INFLUENCES})
SENSITIVE_KINDS: Final = frozenset({LateralKind.FRIEND})


@dataclass(frozen=True, slots=True, kw_only=True)
class LateralLink(Fact):
    """A horizontal link; directed kinds run adviser → advised and influencer → influenced.

    Parameters
    ----------
    strength
        0..1; ``None``: nobody said.
    """

    id: LateralLinkId = field(metadata=ID)
    from_person: PersonId = field(metadata=ID)
    to_person: PersonId = field(metadata=ID)
    kind: LateralKind
    strength: float | None = None
    note: str = field(default="", metadata=NOTE)

    def __post_init__(self) -> None:
        """Refuse a link to oneself and a strength outside 0..1."""
        Fact.__post_init__(self)
        if self.from_person == self.to_person:
            raise InvalidValue("to_person", self.to_person, "≠ from_person")
        in_range("strength", self.strength, 0, 1)

    @property
    def is_directed(self) -> bool:
        """Whether the two ends play different parts."""
        return self.kind in DIRECTED_KINDS
