"""Parts of a whole as whole numbers that still add up."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor

_DIGITS = 9


def rounded_parts(parts: Sequence[float]) -> tuple[int, ...]:
    """Round parts so that they add up to their rounded sum: those with the largest remainder are rounded up.

    Of equal remainders the earlier part is rounded up. O(n log n).

    Examples
    --------
    >>> rounded_parts([27.5, 13.3, 8.2])
    (28, 13, 8)
    >>> rounded_parts([33.3, 33.3, 33.3])
    (34, 33, 33)
    """
    exact = [round(part, _DIGITS) for part in parts]
    down = [floor(part) for part in exact]
    short = round(round(sum(exact), _DIGITS)) - sum(down)
    order = sorted(range(len(exact)), key=lambda place: (down[place] - exact[place], place))
    up = set(order[:short])
    return tuple(part + (place in up) for place, part in enumerate(down))
