"""How well probabilities fit what happened: in a table, and in the numbers that are usual for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

BINS: Final = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Bin:
    """The cases whose probability lies in a tenth of 0..1.

    Parameters
    ----------
    low, high
        Its ends.
    predicted, observed
        Mean probability, and share of cases in which it happened.
    """

    low: float
    high: float
    count: int
    predicted: float
    observed: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Reliability:
    """How some probabilities fit what happened.

    Parameters
    ----------
    base_rate
        Share of cases in which it happened.
    mean
        Mean probability: above the base rate, too much was said.
    brier, base_brier
        Mean squared error; and that of always saying the base rate.
    calibration_error
        Expected calibration error: mean distance of predicted and observed over the bins, weighted by count.
    auc
        Probability that a case in which it happened has the higher one; ``None``: it happened always or never.
    average_precision
        Mean precision over the cases in which it happened, the likeliest first; ``None`` likewise.
    bins
        Those that hold cases, lowest first.
    """

    count: int
    base_rate: float
    mean: float
    brier: float
    base_brier: float
    calibration_error: float
    auc: float | None
    average_precision: float | None
    bins: tuple[Bin, ...]


def reliability(probabilities: Sequence[float], happened: Sequence[bool]) -> Reliability:
    """Return how `probabilities` fit what `happened`, case by case; at least one.

    Examples
    --------
    >>> found = reliability([0.1, 0.4, 0.35, 0.8], [False, False, True, True])
    >>> found.auc, round(found.average_precision, 4), round(found.brier, 4)
    (0.75, 0.8333, 0.1581)

    Notes
    -----
    O(n log n).
    """
    count, rate = len(happened), sum(happened) / len(happened)
    bins = _bins(probabilities, happened)
    return Reliability(
        count=count,
        base_rate=rate,
        mean=sum(probabilities) / count,
        brier=sum((p - hit) ** 2 for p, hit in zip(probabilities, happened, strict=True)) / count,
        base_brier=rate * (1 - rate),
        calibration_error=sum(one.count * abs(one.predicted - one.observed) for one in bins) / count,
        auc=_auc(probabilities, happened) if 0 < rate < 1 else None,
        average_precision=_average_precision(probabilities, happened) if 0 < rate < 1 else None,
        bins=bins,
    )


def _bins(probabilities: Sequence[float], happened: Sequence[bool]) -> tuple[Bin, ...]:
    cases: list[list[tuple[float, bool]]] = [[] for _ in range(BINS)]
    for probability, hit in zip(probabilities, happened, strict=True):
        cases[min(int(probability * BINS), BINS - 1)].append((probability, hit))
    return tuple(
        Bin(
            low=place / BINS,
            high=(place + 1) / BINS,
            count=len(some),
            predicted=sum(probability for probability, _ in some) / len(some),
            observed=sum(hit for _, hit in some) / len(some),
        )
        for place, some in enumerate(cases)
        if some
    )


def _auc(scores: Sequence[float], happened: Sequence[bool]) -> float:
    """Return the share of pairs of a hit and a miss in which the hit has the higher score; equal ones count half."""
    hits = sum(happened)
    misses, below, won = len(happened) - hits, 0, 0.0
    for _, group in _by_score(scores, happened):
        hit = sum(group)
        miss = len(group) - hit
        won += hit * (below + miss / 2)
        below += miss
    return won / (hits * misses)


def _average_precision(scores: Sequence[float], happened: Sequence[bool]) -> float:
    """Return the sum over the scores, highest first, of precision times gain in recall."""
    hits, found, seen, area = sum(happened), 0, 0, 0.0
    for _, group in reversed(_by_score(scores, happened)):
        found += sum(group)
        seen += len(group)
        area += sum(group) / hits * found / seen
    return area


def _by_score(scores: Sequence[float], happened: Sequence[bool]) -> list[tuple[float, list[bool]]]:
    """Return what happened in the cases of each score, the lowest first."""
    ordered = sorted(zip(scores, happened, strict=True))
    return [(score, [hit for _, hit in group]) for score, group in groupby(ordered, key=lambda case: case[0])]
