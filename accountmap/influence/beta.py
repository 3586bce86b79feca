"""Quantiles of the beta distribution, for the interval of a share that is known from so much evidence.

Loading a library for this one function takes three times as long as the command that needs it; a test compares with
the exact sums that hold for whole numbers.
"""

from __future__ import annotations

from math import exp, lgamma, log
from typing import Final

_TINY: Final = 1e-300
_CLOSE: Final = 1e-14
_MOST_TERMS: Final = 1_000
_MOST_STEPS: Final = 100


def beta_quantile(share: float, a: float, b: float) -> float:
    """Return the x in 0..1 below which a beta distribution with `a` and `b`, both > 0, has `share` of its mass.

    By Newton's method, kept between ends that are known to lie on either side.

    Examples
    --------
    >>> round(beta_quantile(0.5, 1, 1), 9), round(beta_quantile(0.1, 2, 5), 4)
    (0.5, 0.0926)
    """
    low, high, x = 0.0, 1.0, a / (a + b)
    for _ in range(_MOST_STEPS):
        over = mass_below(x, a, b) - share
        if abs(over) < _CLOSE:
            break
        low, high = (low, x) if over > 0 else (x, high)
        x -= over / max(_density(x, a, b), _TINY)
        if not low < x < high:
            x = (low + high) / 2
    return x


def mass_below(x: float, a: float, b: float) -> float:
    """Return the regularized incomplete beta function I_x(a, b), by its continued fraction (DLMF 8.17.22)."""
    if x <= 0 or x >= 1:
        return float(x >= 1)
    if x > (a + 1) / (a + b + 2):
        return 1 - mass_below(1 - x, b, a)
    return _density(x, a, b) * x * (1 - x) / a / _continued_fraction(x, a, b)


def _density(x: float, a: float, b: float) -> float:
    return exp(lgamma(a + b) - lgamma(a) - lgamma(b) + (a - 1) * log(x) + (b - 1) * log(1 - x))


def _continued_fraction(x: float, a: float, b: float) -> float:
    """Evaluate 1 + d₁/(1 + d₂/(1 + …)) by the modified method of Lentz."""
    value = above = 1.0
    below = 0.0
    for place in range(1, _MOST_TERMS):
        half = place // 2
        if place % 2:
            term = -(a + half) * (a + b + half) * x / ((a + 2 * half) * (a + 2 * half + 1))
        else:
            term = half * (b - half) * x / ((a + 2 * half - 1) * (a + 2 * half))
        below = 1 / (1 + term * below or _TINY)
        above = 1 + term / above or _TINY
        step = above * below
        value *= step
        if abs(step - 1) < _CLOSE:
            break
    return value
