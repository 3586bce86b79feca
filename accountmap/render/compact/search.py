"""Which arrangement to take: the one that shows the cards largest in a frame of the wanted shape."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

# How far the first step from the guess goes, and how exactly the turning point is found, as parts of the rows.
_FIRST_STEP: Final = 16
_PRECISION: Final = 48


class Fit(NamedTuple):
    """The page that comes of a limit of rows, and the height of the smallest frame of the wanted shape around it."""

    limit: int
    width: int
    height: int
    frame: float


def best_fit(fit: Callable[[int], Fit], limits: range, guess: int, *, aspect: float, widest: float) -> Fit:
    """Search the number of rows under which the page fits the frame best.

    More rows make a narrower and taller page, so the search steps away from a guess until it has passed the turning
    point, halves its way back, and takes the best page seen on the way. On small maps the neighbours of the turning
    point are looked at too; on large ones the point itself is found to a few per cent.

    Parameters
    ----------
    fit
        What comes of a limit of rows.
    limits
        From the fewest rows that make sense to the most.
    guess
        Where to begin; costs time, not quality, if it is bad.
    aspect
        Width by height of the frame.
    widest
        Width by height that the page may not exceed, at least `aspect`.
    """
    seen: dict[int, Fit] = {}

    def is_tall(limit: int) -> bool:
        page = seen[limit] = fit(limit)
        return page.width <= aspect * page.height

    turn = _turning_point(is_tall, limits, guess)
    around = range(max(1, turn - 1), turn + 2) if turn < _PRECISION else (turn,)
    seen |= {limit: fit(limit) for limit in around if limit not in seen}
    pages = sorted(seen.values())
    allowed = [page for page in pages if page.width <= widest * page.height] or pages[-1:]
    return min(allowed, key=lambda page: page.frame)


def _turning_point(is_tall: Callable[[int], bool], limits: range, guess: int) -> int:
    """Return about the first limit of a page that is tall enough, or the last limit."""
    low, high = limits[0], limits[-1]
    outward = {True, False}  # what a page must be for the search to go on in its first direction
    middle, step = guess, max(1, guess // _FIRST_STEP)
    while high - low > high // _PRECISION:
        middle = min(max(low, middle), high - 1)
        tall = is_tall(middle)
        outward.discard(not tall)
        if tall:
            high = middle
        else:
            low = middle + 1
        if tall in outward:
            middle, step = (middle - step, step * 2) if tall else (middle + step, step * 2)
        else:
            middle = (low + high) // 2
    return high
