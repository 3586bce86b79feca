"""Two-way contact: the days on which both sides took part, which is what makes a contact more than our mail to them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from datetime import date
from typing import Final

from accountmap.model.team import Direction, Touchpoint

REPLY_WITHIN_DAYS: Final = 14


def two_way_days(touchpoints: Iterable[Touchpoint], until: date) -> tuple[date, ...]:
    """Return the days of two-way contact up to and including `until`, oldest first, each once.

    A mutual touch is two-way on its day. An inbound and an outbound one within 14 days of each other make the later
    of the two days a two-way day. What was in copy only, or went to many, is none.

    Notes
    -----
    O(n log n) in the number of touchpoints.
    """
    days: dict[Direction, set[int]] = {direction: set() for direction in Direction}
    for touch in touchpoints:
        if touch.day <= until and touch.channel.is_addressed:
            days[touch.direction].add(touch.day.toordinal())
    inbound, outbound = sorted(days[Direction.IN]), sorted(days[Direction.OUT])
    answered = {day for day in inbound if _any_within(outbound, day)} | {
        day for day in outbound if _any_within(inbound, day)
    }
    return tuple(map(date.fromordinal, sorted(days[Direction.MUTUAL] | answered)))


def _any_within(days: list[int], day: int) -> bool:
    """Tell whether one of the ordered `days` lies in the fortnight that ends on `day`."""
    place = bisect_left(days, day - REPLY_WITHIN_DAYS)
    return place < len(days) and days[place] <= day
