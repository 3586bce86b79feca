"""Calibration: does the strength of ties say how likely the next contact is, and which constants fit one's own best.

What touches alone say of a pair on a day is held against whether there was two-way contact within the next 30 days. The
constants are fitted on the earlier days and judged on the later ones, never on the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from math import expm1
from typing import Final

from accountmap.influence.cases import Case, Pair, cases_of, multiples_of, origins, with_weight
from accountmap.influence.observed import DEFAULTS, StrengthParameters
from accountmap.influence.reliability import Reliability, reliability
from accountmap.model.people import Channel

FEWEST_PAIRS: Final = 200
_FITTED_SHARE: Final = 0.6
_SATURATIONS: Final = tuple(2 ** (step / 4) for step in range(-4, 25))
_MULTIPLES: Final = (0.25, 0.5, 0.71, 1.0, 1.41, 2.0, 4.0)


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


def judged(cases: Sequence[Case], parameters: StrengthParameters) -> Reliability:
    """Return how strength under some parameters fits what came."""
    multiples = multiples_of(parameters)
    said = [case.seen(multiples).strength(parameters) for case in cases]
    return reliability(said, [case.met_again for case in cases])


def _channels_to_fit(pairs: Iterable[Pair]) -> tuple[Channel, ...]:
    """Return the channels with enough pairs, but for the commonest: only ratios of weights can be told apart from κ."""
    counted = Counter(channel for pair in pairs for channel in {touch.channel for touch in pair})
    enough = [channel for channel, count in counted.most_common() if count >= FEWEST_PAIRS]
    return tuple(channel for channel in enough[1:] if DEFAULTS.weights[channel])


def _fitted(cases: Sequence[Case], channels: Iterable[Channel]) -> StrengthParameters:
    """Return the parameters of the least mean squared error: saturation first, then weight by weight, then again."""
    best = _best(cases, [DEFAULTS], _SATURATIONS)
    for channel in channels:
        best = _best(cases, [with_weight(best, channel, multiple) for multiple in _MULTIPLES], [best.saturation])
    return _best(cases, [best], _SATURATIONS)


def _best(
    cases: Sequence[Case], tried: Iterable[StrengthParameters], saturations: Iterable[float]
) -> StrengthParameters:
    """Return the parameters tried that leave the least squared error, with the best of some saturations."""
    errors = []
    for place, parameters in enumerate(tried):
        multiples = multiples_of(parameters)
        seen = [case.seen(multiples) for case in cases]
        known = [(one.amount, one.ceiling(parameters), case.met_again) for one, case in zip(seen, cases, strict=True)]
        for saturation in saturations:
            error = sum((-share * expm1(-amount / saturation) - hit) ** 2 for amount, share, hit in known)
            errors.append((error, place, replace(parameters, saturation=saturation)))
    return min(errors, key=lambda one: one[:2])[2]
