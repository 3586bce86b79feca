"""What touches amount to on a day: weighted by channel, half forgotten every 60 days, by direction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from math import expm1, log2
from types import MappingProxyType
from typing import Final

from accountmap.model.people import Channel
from accountmap.model.team import Direction, Touchpoint

WEIGHT: Final[Mapping[Channel, float]] = MappingProxyType(
    {
        Channel.MEETING: 5.0,
        Channel.VISIT: 4.0,
        Channel.CALL: 3.0,
        Channel.EVENT: 3.0,
        Channel.MESSAGE: 1.5,
        Channel.EMAIL: 1.0,
        Channel.COPY: 0.1,
        Channel.BULK: 0.0,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StrengthParameters:
    """The constants of the formula; `accountmap.influence.calibration` fits some of them to one's own touchpoints.

    Parameters
    ----------
    half_life_days
        After how many days a touch counts half.
    saturation
        κ: the amount, in e-mail days, at which 63 % of what touches can say is said.
    one_way_share
        r₀: what one-way contact counts of balanced contact, 0..1.
    weights
        What a touch counts by its channel, in e-mails; a meeting with one of theirs.
    group_meeting_weight
        The same of a meeting with two or more of theirs.
    """

    half_life_days: float = 60.0
    saturation: float = 8.0
    one_way_share: float = 0.5
    weights: Mapping[Channel, float] = field(default_factory=lambda: WEIGHT)
    group_meeting_weight: float = 2.5


DEFAULTS: Final = StrengthParameters()


@dataclass(frozen=True, slots=True)
class Observed:
    """What the touches of a pair amount to on a day.

    Parameters
    ----------
    amount
        Decayed sum of weighted touches, X ≥ 0, in e-mail days.
    inward, outward
        Its parts by direction; a mutual touch adds half to each.
    """

    amount: float
    inward: float
    outward: float

    @property
    def reciprocity(self) -> float:
        """B: 0 (all one way, or nothing) .. 1 (balanced)."""
        directed = self.inward + self.outward
        return 1 - abs(self.inward - self.outward) / directed if directed else 0.0

    def ceiling(self, parameters: StrengthParameters = DEFAULTS) -> float:
        """Return the most that ever so many touches of this balance say, 0..1: r₀ + (1 − r₀) B."""
        return parameters.one_way_share + (1 - parameters.one_way_share) * self.reciprocity

    def strength(self, parameters: StrengthParameters = DEFAULTS) -> float:
        """Return what the touches alone say, 0..1: (r₀ + (1 − r₀) B)(1 − e^(−X/κ))."""
        return -self.ceiling(parameters) * expm1(-self.amount / parameters.saturation)


def observe(touches: Iterable[Touchpoint], day: date, parameters: StrengthParameters = DEFAULTS) -> Observed:
    """Return what the touches of one pair amount to on `day`; those after it do not count.

    Two touches of one channel and direction on one day count once, the weightier.
    """
    units: dict[tuple[Channel, Direction, date], float] = {}
    for touch in touches:
        if touch.day <= day:
            key = (touch.channel, touch.direction, touch.day)
            units[key] = max(units.get(key, 0.0), _weight(touch, parameters))
    amount = inward = outward = 0.0
    for (_, direction, when), weight in sorted(units.items()):
        unit = weight * 2 ** (-(day - when).days / parameters.half_life_days)
        amount += unit
        if direction is not Direction.OUT:
            inward += unit if direction is Direction.IN else unit / 2
        if direction is not Direction.IN:
            outward += unit if direction is Direction.OUT else unit / 2
    return Observed(amount, inward, outward)


def _weight(touch: Touchpoint, parameters: StrengthParameters) -> float:
    """Return the weight of a touch; a meeting counts less the more of theirs take part."""
    theirs = len(touch.people)
    if touch.channel is not Channel.MEETING or theirs == 1:
        return parameters.weights[touch.channel]
    weight = parameters.group_meeting_weight
    return weight if theirs < 4 else weight / log2(1 + theirs)
