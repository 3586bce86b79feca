"""Calibration: does the strength of ties say how likely the next contact is, and which constants fit one's own best.

What touches alone say of a pair on a day is held against whether there was two-way contact within the next 30 days. The
constants are fitted on the earlier days and judged on the later ones, never on the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final

from accountmap.influence.reliability import Reliability, reliability
from accountmap.influence.strength import DEFAULTS, Observed, StrengthParameters, observe
from accountmap.influence.two_way import two_way_days
from accountmap.model.people import Channel
from accountmap.model.team import Touchpoint

AHEAD: Final = timedelta(days=30)
FEWEST_PAIRS: Final = 200
_FITTED_SHARE: Final = 0.6
_SATURATIONS: Final = tuple(2 ** (step / 4) for step in range(-4, 25))
_MULTIPLES: Final = (0.25, 0.5, 0.71, 1.0, 1.41, 2.0, 4.0)

Pair = Sequence[Touchpoint]


@dataclass(frozen=True, slots=True)
class Case:
    """A pair on a day, what its touches amounted to by channel, and whether there was contact within 30 days.

    Parameters
    ----------
    by_channel
        With weights of their own, so that other weights can be tried by multiplying.
    """

    day: date
    by_channel: tuple[tuple[Channel, Observed], ...]
    met_again: bool

    def strength(self, parameters: StrengthParameters) -> float:
        """Return what the touches say under some parameters with the half-life of the defaults.

        Meetings of several weigh in the same proportion to a meeting with one as by default.
        """
        amount = inward = outward = 0.0
        for channel, seen in self.by_channel:
            multiple = parameters.weights[channel] / DEFAULTS.weights[channel] if DEFAULTS.weights[channel] else 0.0
            amount += multiple * seen.amount
            inward += multiple * seen.inward
            outward += multiple * seen.outward
        return Observed(amount, inward, outward).strength(parameters)


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibration:
    """What calibrating found.

    Parameters
    ----------
    pairs
        How many pairs of one of ours and a person had touches.
    days
        The days on which strength was held against what came; the later ones judged.
    default
        How the constants as shipped fit the later days; ``None``: there are no such days yet.
    fitted
        The constants that fit the earlier days best; ``None``: fewer than 200 pairs, the shipped ones stay.
    refit
        How these fit the later days.
    """

    pairs: int
    days: tuple[date, ...]
    default: Reliability | None
    fitted: StrengthParameters | None
    refit: Reliability | None


def calibrate(pairs: Iterable[Pair], today: date, *, every: int = 30) -> Calibration:
    """Hold tie strength against the contacts that followed, and fit its constants where there is enough to learn from.

    Parameters
    ----------
    pairs
        The touchpoints of each pair of one of ours and a person.
    today
        Touches after it are mistakes or plans, and do not count.
    every
        Days between the days that are looked at, at least 1.

    Notes
    -----
    Linear in touchpoints times days.
    """
    known = [past for past in ([touch for touch in pair if touch.day <= today] for pair in pairs) if past]
    days = origins(known, every=every)
    if len(days) < 2:
        return Calibration(pairs=len(known), days=days, default=None, fitted=None, refit=None)
    cases = [case for pair in known for case in cases_of(pair, days)]
    split = days[min(len(days) - 1, max(1, round(_FITTED_SHARE * len(days))))]
    earlier = [case for case in cases if case.day < split]
    later = [case for case in cases if case.day >= split]
    if len(known) < FEWEST_PAIRS or not earlier or not later:
        default = judged(later, DEFAULTS) if later else None
        return Calibration(pairs=len(known), days=days, default=default, fitted=None, refit=None)
    fitted = _fitted(earlier, _channels_to_fit(known))
    return Calibration(
        pairs=len(known), days=days, default=judged(later, DEFAULTS), fitted=fitted, refit=judged(later, fitted)
    )


def origins(pairs: Sequence[Pair], *, every: int = 30) -> tuple[date, ...]:
    """Return the days to look at: from two half-lives after contact began to 30 days before the last touch.

    Contact has begun when a twentieth of the pairs had a touch: one dated 1979 by mistake would else make hundreds of
    days on which nothing came.
    """
    begun = sorted(min(touch.day.toordinal() for touch in pair) for pair in pairs if pair)
    if not begun:
        return ()
    first = begun[len(begun) // 20] + 2 * round(DEFAULTS.half_life_days)
    last = max(touch.day.toordinal() for pair in pairs for touch in pair) - AHEAD.days
    return tuple(map(date.fromordinal, range(first, last + 1, every)))


def cases_of(pair: Pair, days: Iterable[date]) -> Iterator[Case]:
    """Yield a pair's cases: one for each day before which there was a touch."""
    contacts = two_way_days(pair, max(touch.day for touch in pair))
    by_channel = {channel: [touch for touch in pair if touch.channel is channel] for channel in Channel}
    first = min(touch.day for touch in pair)
    for day in days:
        if first <= day:
            seen = tuple((channel, observe(touches, day)) for channel, touches in by_channel.items() if touches)
            yield Case(day, seen, any(day < contact <= day + AHEAD for contact in contacts))


def judged(cases: Sequence[Case], parameters: StrengthParameters) -> Reliability:
    """Return how strength under some parameters fits what came."""
    return reliability([case.strength(parameters) for case in cases], [case.met_again for case in cases])


def _channels_to_fit(pairs: Iterable[Pair]) -> tuple[Channel, ...]:
    """Return the channels with enough pairs, but for the commonest: only ratios of weights can be told apart from κ."""
    counted = Counter(channel for pair in pairs for channel in {touch.channel for touch in pair})
    enough = [channel for channel, count in counted.most_common() if count >= FEWEST_PAIRS]
    return tuple(channel for channel in enough[1:] if DEFAULTS.weights[channel])


def _fitted(cases: Sequence[Case], channels: Iterable[Channel]) -> StrengthParameters:
    """Return the parameters of the least mean squared error: saturation first, then weight by weight, then again."""
    best = _best(cases, (replace(DEFAULTS, saturation=saturation) for saturation in _SATURATIONS))
    for channel in channels:
        best = _best(cases, (with_weight(best, channel, multiple) for multiple in _MULTIPLES))
    return _best(cases, (replace(best, saturation=saturation) for saturation in _SATURATIONS))


def _best(cases: Sequence[Case], tried: Iterable[StrengthParameters]) -> StrengthParameters:
    def error(parameters: StrengthParameters) -> float:
        return sum((case.strength(parameters) - case.met_again) ** 2 for case in cases)

    return min(tried, key=error)


def with_weight(parameters: StrengthParameters, channel: Channel, multiple: float) -> StrengthParameters:
    """Return parameters in which a channel weighs a multiple of what it does by default.

    Examples
    --------
    >>> with_weight(DEFAULTS, Channel.MEETING, 2.0).group_meeting_weight
    5.0
    """
    weights: Mapping[Channel, float] = {**parameters.weights, channel: DEFAULTS.weights[channel] * multiple}
    group = DEFAULTS.group_meeting_weight * multiple if channel is Channel.MEETING else parameters.group_meeting_weight
    return replace(parameters, weights=MappingProxyType(weights), group_meeting_weight=group)
