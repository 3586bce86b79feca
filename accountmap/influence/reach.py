"""Reach: with what probability a word of ours arrives at somebody by any way, if each step succeeds on its own.

That is two-terminal reliability by independent cascade (Kempe, Kleinberg, Tardos 2003). Ways overlap, so their
probabilities must not be combined as if they were independent; instead many trials are made in which every arc holds or
fails, and in how many of them the target is reached is counted. All trials run at once, one bit each.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import sqrt
from random import Random
from typing import Final

from accountmap.influence.arcs import US, Arc
from accountmap.influence.network import InfluenceNetwork
from accountmap.model.ids import PersonId

TRIALS: Final = 2_000
MOST_ENUMERATED: Final = 16
_DIGITS: Final = 24
"""Binary digits to which a probability is drawn; what is lost is below 10⁻⁷."""


@dataclass(frozen=True, slots=True)
class Reach:
    """The probability that a word arrives.

    Parameters
    ----------
    probability
        0..1.
    error
        Standard error of it; 0 if all cases were enumerated.
    trials
        How many were made; 0 if all cases were enumerated.
    """

    probability: float
    error: float
    trials: int


def reach_of(network: InfluenceNetwork, target: PersonId, *, seed: int = 0) -> Reach:
    """Return with what probability a word of ours reaches `target` over any number of steps.

    Exact where at most 16 arcs can lead there; else from 2,000 trials. An arc holds in the same trials whichever target
    is asked for and whatever else changes on the map, so that two answers with one seed can be compared.

    Parameters
    ----------
    seed
        Same seed, same answer.

    Notes
    -----
    Best path ≤ reach ≤ 1 − ∏(1 − p) over our own ties, up to the error of the trials. Some passes over the arcs that
    can lead to the target; a trial costs a bit of each.
    """
    arcs = _arcs_that_matter(network, target)
    if not arcs:
        return Reach(0.0, 0.0, 0)
    if len(arcs) <= MOST_ENUMERATED:
        return Reach(_enumerated(arcs, target), 0.0, 0)
    holds = {pair: _drawn(one, seed) for pair, one in arcs.items()}
    share = _reached(holds, (1 << TRIALS) - 1, target).bit_count() / TRIALS
    return Reach(share, sqrt(share * (1 - share) / TRIALS), TRIALS)


def _arcs_that_matter(network: InfluenceNetwork, target: PersonId) -> Mapping[tuple[PersonId, PersonId], Arc]:
    """Return the arcs on some way from us to the target."""
    ahead, back = {US}, {target}
    waiting = [US]
    while waiting:
        for one in network.arcs_from.get(waiting.pop(), ()):
            if one.end not in ahead and (one.end == target or one.end not in network.opposed):
                ahead.add(one.end)
                if one.end != target:
                    waiting.append(one.end)
    waiting = [target] if target in ahead else []
    while waiting:
        for one in network.arcs_to.get(waiting.pop(), ()):
            if one.start in ahead and one.start not in back:
                back.add(one.start)
                waiting.append(one.start)
    matter = ahead & back
    return {pair: one for pair, one in network.arcs.items() if matter.issuperset(pair) and one.start != target}


def _reached(holds: Mapping[tuple[PersonId, PersonId], int], everything: int, target: PersonId) -> int:
    """Return in which trials the target is reached, a bit each, from the trials in which each arc holds."""
    steps: dict[PersonId, list[tuple[PersonId, int]]] = {}
    for (start, end), bits in holds.items():
        steps.setdefault(start, []).append((end, bits))
    reached = {US: everything}
    waiting = {US: None}
    while waiting:
        person = next(iter(waiting))
        del waiting[person]
        for end, bits in steps.get(person, ()):
            before = reached.get(end, 0)
            after = before | (reached[person] & bits)
            if after != before:
                reached[end] = after
                waiting[end] = None
    return reached.get(target, 0)


def _drawn(one: Arc, seed: int) -> int:
    """Return in which trials an arc holds: where a number drawn for it, digit by digit, is below its probability."""
    draw = Random(f"{seed}:{one.start}>{one.end}")  # noqa: S311 - a simulation
    threshold = round(one.probability * (1 << _DIGITS))
    below = 0
    for digit in range(_DIGITS):
        word = draw.getrandbits(TRIALS)
        below = (~word | below) & ((1 << TRIALS) - 1) if threshold >> digit & 1 else ~word & below
    return below


def _enumerated(arcs: Mapping[tuple[PersonId, PersonId], Arc], target: PersonId) -> float:
    """Return the sum of the probabilities of all cases in which the target is reached."""
    cases = 1 << len(arcs)
    holds = {pair: _pattern(place, cases) for place, pair in enumerate(sorted(arcs))}
    reached = _reached(holds, (1 << cases) - 1, target)
    weights = [1.0]
    for pair in sorted(arcs):
        probability = arcs[pair].probability
        weights = [one * (1 - probability) for one in weights] + [one * probability for one in weights]
    return sum(weight for case, weight in enumerate(weights) if reached >> case & 1)


def _pattern(place: int, cases: int) -> int:
    """Return the cases, a bit each, whose number has the binary digit at `place`."""
    width = 1 << place
    bits = ((1 << width) - 1) << width
    length = 2 * width
    while length < cases:
        bits |= bits << length
        length *= 2
    return bits
