"""Cases for calibration: what a pair's touches amounted to on a day, and whether it had contact within 30 days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final

from accountmap.influence.observed import DEFAULTS, Observed, StrengthParameters, observe
from accountmap.influence.two_way import two_way_days
from accountmap.model.people import Channel
from accountmap.model.team import Touchpoint

AHEAD: Final = timedelta(days=30)

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

    def seen(self, multiples: Mapping[Channel, float]) -> Observed:
        """Return what the touches amount to if each channel weighs a multiple of what it does by default.

        Meetings of several weigh in the same proportion to a meeting with one as by default.
        """
        amount = inward = outward = 0.0
        for channel, seen in self.by_channel:
            multiple = multiples[channel]
            amount += multiple * seen.amount
            inward += multiple * seen.inward
            outward += multiple * seen.outward
        return Observed(amount, inward, outward)


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


def multiples_of(parameters: StrengthParameters) -> dict[Channel, float]:
    """Return what each channel weighs under some parameters, in weights by default; nothing where that is nothing."""
    return {
        channel: parameters.weights[channel] / weight if weight else 0.0 for channel, weight in DEFAULTS.weights.items()
    }


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
