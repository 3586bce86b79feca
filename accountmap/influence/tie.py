"""A tie as one looks at it on Monday: how strong, how sure, which way it goes, and what was said and is wanted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from accountmap.influence.strength import TieStrength
from accountmap.model.people import Channel
from accountmap.model.team import Level, Relationship

EVIDENCE: Final = 4.0
NOTABLE_TREND: Final = 0.05


class TieOrder(StrEnum):
    """Which ties come first: the strongest, those that fade most, those longest without contact, the most wanting.

    Who never had two-way contact comes after those who had.
    """

    STRENGTH = "strength"
    TREND = "trend"
    LAST = "last"
    WANTED = "wanted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """How one of ours stands to a person.

    Parameters
    ----------
    day
        The day on which all this is so.
    strength
        With its factors.
    low, high
        80 % interval of the strength: wide where little was seen; [0, 0] where they never met.
    trend
        Change of the strength within the last 30 days, −1..1, by touches and by forgetting. What was declared since
        then is taken to have held before: what had been said until then is not kept, and saying it changes no tie.
    last_two_way
        The last day on which both sides took part.
    fresh_days
        How long a contact with such a person at such an account stays fresh.
    touches, recent
        How many touches there were by channel, over all time and in the last 60 days.
    relationship
        What was declared and is wanted, and whose contact it is.
    """

    day: date
    strength: TieStrength
    low: float
    high: float
    trend: float
    last_two_way: date | None
    fresh_days: int
    touches: tuple[tuple[Channel, int], ...]
    recent: tuple[tuple[Channel, int], ...]
    relationship: Relationship | None

    @property
    def confidence(self) -> float:
        """How much was seen, 0..1: X/(X + 4)."""
        return self.strength.amount / (self.strength.amount + EVIDENCE)

    @property
    def days_since_two_way(self) -> int | None:
        """How many days ago they last had two-way contact; ``None``: never yet."""
        return None if self.last_two_way is None else (self.day - self.last_two_way).days

    @property
    def cold(self) -> bool:
        """Whether that is longer ago than a contact of this kind stays fresh; who never had any did not go cold."""
        days = self.days_since_two_way
        return days is not None and days > self.fresh_days

    @property
    def fading(self) -> bool:
        """Whether the strength fell notably within the last 30 days."""
        return self.trend <= -NOTABLE_TREND

    @property
    def is_owner(self) -> bool:
        """Whether the member answers for the contact."""
        return self.relationship is not None and self.relationship.is_owner

    @property
    def declared_level(self) -> Level | None:
        """What the member said."""
        return self.relationship.declared_level if self.relationship else None

    @property
    def desired_level(self) -> Level | None:
        """Where the account team wants to be."""
        return self.relationship.desired_level if self.relationship else None

    @property
    def levels_missing(self) -> int:
        """How many levels the declared one is below the desired one; 0 where nothing is wanted, or it is reached."""
        if self.desired_level is None:
            return 0
        return max(0, self.desired_level.rank - (self.declared_level.rank if self.declared_level else 0))


def place_of(tie: Tie, order: TieOrder = TieOrder.STRENGTH) -> tuple[float, str, str]:
    """Return what puts ties in an order, equal ones by person and member."""
    days = tie.days_since_two_way
    first = {
        TieOrder.STRENGTH: -tie.strength.strength,
        TieOrder.TREND: tie.trend,
        TieOrder.LAST: 1.0 if days is None else -float(days),
        TieOrder.WANTED: -float(tie.levels_missing),
    }
    return (first[order], tie.strength.person, tie.strength.member)
