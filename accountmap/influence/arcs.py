"""Arcs: through whom a word may pass, from one person to another, with what probability and on what that rests."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from math import log
from typing import Final

from accountmap.model.ids import PersonId, TeamMemberId
from accountmap.model.links import LateralKind

US: Final = PersonId("*us*")
"""Our whole team as one node; no person's id holds an asterisk."""


class ArcKind(StrEnum):
    """What joins the two ends, in the direction of the arc."""

    TIE = "tie"
    INFLUENCES = "influences"
    ADVISES = "advises"
    FRIEND = "friend"
    PEER = "peer"
    COLLABORATES = "collaborates"
    BOSS = "boss"
    REPORT = "report"


FACTOR: Final[Mapping[ArcKind, float]] = {
    ArcKind.TIE: 1.0,
    ArcKind.INFLUENCES: 0.85,
    ArcKind.ADVISES: 0.80,
    ArcKind.FRIEND: 0.70,
    ArcKind.PEER: 0.60,
    ArcKind.COLLABORATES: 0.60,
    ArcKind.BOSS: 0.90,
    ArcKind.REPORT: 0.55,
}
"""How readily a word passes along each kind; the house's assumption."""
INDIRECT_FACTOR: Final = 0.75
"""What is left of it along a dotted line, and along a line across a seat that is vacant."""
UNDECLARED_STRENGTH: Final = 0.5
MOST_PROBABLE: Final = 0.95

ARCS_OF: Final[Mapping[LateralKind, tuple[ArcKind, ArcKind | None] | None]] = {
    LateralKind.ADVISES: (ArcKind.ADVISES, None),
    LateralKind.INFLUENCES: (ArcKind.INFLUENCES, None),
    LateralKind.FRIEND: (ArcKind.FRIEND, ArcKind.FRIEND),
    LateralKind.PEER: (ArcKind.PEER, ArcKind.PEER),
    LateralKind.COLLABORATES: (ArcKind.COLLABORATES, ArcKind.COLLABORATES),
    LateralKind.CONFLICT: None,
}
"""The arcs of a lateral link, along its direction and against it: who is advised listens to the adviser."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arc:
    """One step of a path.

    Parameters
    ----------
    start, end
        Who passes the word on, `US` on the first step, and who takes it.
    strength
        How well the two know each other, 0..1.
    factor
        How readily a word passes along this kind of link, 0..1.
    probability
        That `end` takes the meeting or the message, above 0, at most .95.
    indirect
        The line is dotted, or runs across a vacant seat.
    source
        Where the link is known from.
    member
        On the first step: who of ours has the strongest tie.
    also
        Further kinds of links that join the two in this direction; they are weaker and do not add up.
    """

    start: PersonId
    end: PersonId
    kind: ArcKind
    strength: float
    factor: float
    probability: float
    indirect: bool = False
    source: str = ""
    member: TeamMemberId | None = None
    also: tuple[ArcKind, ...] = ()

    @property
    def cost(self) -> float:
        """Return −ln p, ≥ 0: costs add up where probabilities multiply."""
        return -log(self.probability)


def arc(
    start: PersonId,
    end: PersonId,
    kind: ArcKind,
    strength: float | None = None,
    *,
    indirect: bool = False,
    source: str = "",
    member: TeamMemberId | None = None,
) -> Arc | None:
    r"""Return the arc of one link, ``None`` if nothing can pass along it.

    .. math:: p = \min(s f, 0.95)

    Examples
    --------
    >>> arc(PersonId("ann"), PersonId("bob"), ArcKind.ADVISES).probability
    0.4
    """
    known = UNDECLARED_STRENGTH if strength is None else strength
    factor = FACTOR[kind] * (INDIRECT_FACTOR if indirect else 1.0)
    probability = min(known * factor, MOST_PROBABLE)
    if probability <= 0:
        return None
    return Arc(
        start=start,
        end=end,
        kind=kind,
        strength=known,
        factor=factor,
        probability=probability,
        indirect=indirect,
        source=source,
        member=member,
    )
