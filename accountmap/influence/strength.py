"""Tie strength: how well one of ours knows a person, 0..1, from touchpoints and what was declared.

The closed form and its constants were chosen on the mail of a manufacturing company (82,927 mails, 14,368
pair-dates): it matches fitted models at predicting two-way contact in the next 30 days, and can be explained.
Friendliness is never inferred from volume: only a declaration says that somebody trusts us.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from accountmap.influence.observed import DEFAULTS, Observed, StrengthParameters, observe
from accountmap.model.account_map import AccountMap
from accountmap.model.ids import PersonId, TeamMemberId
from accountmap.model.team import Level, Relationship

DECLARATION_HALF_LIFE_DAYS: Final = 365.0
DECLARED_FLOOR: Final = 0.05
DECLARED: Final = {Level.MET: 0.20, Level.WORKS_WITH_US: 0.40, Level.TRUSTS: 0.65, Level.RECOMMENDS_US: 0.85}


class TieState(StrEnum):
    """Strength in words; never is not weak."""

    NEVER = "never"
    WEAK = "weak"
    MODERATE = "moderate"
    STRONG = "strong"


@dataclass(frozen=True, slots=True)
class TieStrength:
    """The strength of one tie with the factors it is made of.

    Parameters
    ----------
    seen
        What the touches amount to.
    observed
        What the touches alone say, 0..1.
    declared
        What the faded declaration alone says, 0..1.
    strength
        Both together, 0..1.
    """

    member: TeamMemberId
    person: PersonId
    seen: Observed
    observed: float
    declared: float
    strength: float

    @property
    def amount(self) -> float:
        """Decayed sum of weighted touches, X ≥ 0, in e-mail days."""
        return self.seen.amount

    @property
    def reciprocity(self) -> float:
        """B: 0 (all one way, or nothing) .. 1 (balanced)."""
        return self.seen.reciprocity

    @property
    def state(self) -> TieState:
        """The strength in words."""
        if not self.amount and not self.declared:
            return TieState.NEVER
        if self.strength < 0.25:
            return TieState.WEAK
        return TieState.MODERATE if self.strength < 0.60 else TieState.STRONG


def tie_strength(
    account_map: AccountMap,
    member: TeamMemberId,
    person: PersonId,
    day: date,
    parameters: StrengthParameters = DEFAULTS,
) -> TieStrength:
    r"""Return how well `member` knows `person` on `day`.

    .. math::

        s = 1 - (1 - p)(1 - s_{obs}), \quad
        s_{obs} = (r_0 + (1 - r_0) B)(1 - e^{-X/\kappa})

    with :math:`X = \sum_i w_i a_i 2^{-age_i/60}`, one unit per channel, direction and day; ``a`` thins out meetings
    of four and more. A mutual touch never lowers ``s``; time alone never raises it.

    Notes
    -----
    Linear in the person's touchpoints. Touches after `day` do not count.
    """
    touches = [touch for touch in account_map.touchpoints_of.get(person, ()) if member in touch.members]
    seen = observe(touches, day, parameters)
    observed = seen.strength(parameters)
    relationship = next((r for r in account_map.relationships_of.get(person, ()) if r.member == member), None)
    declared = _declared(relationship, day)
    return TieStrength(member, person, seen, observed, declared, together(declared, observed))


def known_ties(
    account_map: AccountMap, person: PersonId, day: date, parameters: StrengthParameters = DEFAULTS
) -> tuple[TieStrength, ...]:
    """Return our ties to `person` that are not *never*, in order of member."""
    touching = {member for touch in account_map.touchpoints_of.get(person, ()) for member in touch.members}
    related = {relationship.member for relationship in account_map.relationships_of.get(person, ())}
    ties = (tie_strength(account_map, member, person, day, parameters) for member in sorted(touching | related))
    return tuple(tie for tie in ties if tie.state is not TieState.NEVER)


def strongest_tie(account_map: AccountMap, person: PersonId, day: date) -> TieStrength | None:
    """Return the strongest of our ties to `person`, the first by id among equals; ``None`` if nobody knows them."""
    return max(known_ties(account_map, person, day), key=lambda tie: tie.strength, default=None)


def together(declared: float, observed: float) -> float:
    """Return 1 − (1 − p)(1 − s_obs), also where both are too small for a difference from 1.

    Examples
    --------
    >>> round(together(0.4, 0.3), 9), together(0.0, 1e-30)
    (0.58, 1e-30)
    """
    return declared + (1 - declared) * observed


def _declared(relationship: Relationship | None, day: date) -> float:
    """Return the declared part: half of what was said above the floor fades each year without confirmation."""
    if relationship is None or relationship.declared_level is None:
        return 0.0
    confirmed = relationship.confirmed_on
    if confirmed is None or confirmed > day:
        return DECLARED_FLOOR
    fading = 2 ** (-(day - confirmed).days / DECLARATION_HALF_LIFE_DAYS)
    return DECLARED_FLOOR + (DECLARED[relationship.declared_level] - DECLARED_FLOOR) * float(fading)
