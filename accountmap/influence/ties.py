"""Ties as one looks at them on Monday: how strong, how sure, which way they go, and what was said and is wanted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from accountmap.influence.beta import beta_quantile
from accountmap.influence.freshness import cadence_for
from accountmap.influence.strength import TieState, TieStrength, known_ties, tie_strength, together
from accountmap.influence.two_way import two_way_days
from accountmap.model.account_map import AccountMap
from accountmap.model.people import Channel
from accountmap.model.team import Level, Relationship, Touchpoint

TREND_DAYS: Final = 30
RECENT_DAYS: Final = 60
NOTABLE_TREND: Final = 0.05
_EVIDENCE: Final = 4.0
_TAIL: Final = 0.10


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
        return self.strength.amount / (self.strength.amount + _EVIDENCE)

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


def tie_of(account_map: AccountMap, strength: TieStrength, day: date) -> Tie:
    """Return all that is to be said of a tie on `day`, given its strength on that day."""
    member, person = strength.member, strength.person
    touches = [touch for touch in account_map.touchpoints_of.get(person, ()) if member in touch.members]
    past = [touch for touch in touches if touch.day <= day]
    last = max(two_way_days(past, day), default=None)
    low, high = interval(strength)
    return Tie(
        day=day,
        strength=strength,
        low=low,
        high=high,
        trend=strength.strength - _before(account_map, strength, day),
        last_two_way=last,
        fresh_days=cadence_for(account_map, person).fresh,
        touches=_counted(past),
        recent=_counted(touch for touch in past if (day - touch.day).days < RECENT_DAYS),
        relationship=next((r for r in account_map.relationships_of.get(person, ()) if r.member == member), None),
    )


def ties_of(account_map: AccountMap, day: date) -> tuple[Tie, ...]:
    """Return our ties at an account on `day`, the strongest first, equal ones by person and member.

    Also those that are wanted and not there yet: a relationship with a desired level, or an owner who never met the
    person.

    Notes
    -----
    Linear in touchpoints and relationships, but for the sorting.
    """
    ties = (tie_of(account_map, strength, day) for strength in _strengths(account_map, day))
    return tuple(sorted(ties, key=place_of))


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


def interval(strength: TieStrength) -> tuple[float, float]:
    """Return the 80 % interval of a strength, widened to contain it.

    Quantiles .1 and .9 of Beta(sN + 1, (1 − s)N + 1) with N = 4 + X.
    """
    if strength.state is TieState.NEVER:
        return 0.0, 0.0
    s, evidence = strength.strength, _EVIDENCE + strength.amount
    a, b = s * evidence + 1, (1 - s) * evidence + 1
    return min(s, beta_quantile(_TAIL, a, b)), max(s, beta_quantile(1 - _TAIL, a, b))


def _before(account_map: AccountMap, strength: TieStrength, day: date) -> float:
    """Return the strength 30 days before `day`, taking for true then what was said since."""
    earlier = date.fromordinal(max(1, day.toordinal() - TREND_DAYS))
    before = tie_strength(account_map, strength.member, strength.person, earlier)
    return together(max(before.declared, strength.declared), before.observed)


def _counted(touches: Iterable[Touchpoint]) -> tuple[tuple[Channel, int], ...]:
    counted = Counter(touch.channel for touch in touches)
    return tuple((channel, counted[channel]) for channel in Channel if counted[channel])


def _strengths(account_map: AccountMap, day: date) -> Iterator[TieStrength]:
    for person in account_map.people:
        known = known_ties(account_map, person.id, day)
        yield from known
        met = {tie.member for tie in known}
        for relationship in account_map.relationships_of.get(person.id, ()):
            if relationship.member not in met:
                yield tie_strength(account_map, relationship.member, person.id, day)
