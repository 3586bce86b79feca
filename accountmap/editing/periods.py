"""Periods of facts: whether two meet, and ending one on a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final, TypeVar

from accountmap.model.facts import Fact

F = TypeVar("F", bound=Fact)
Period = tuple[date, date]
ALWAYS: Final[Period] = (date.min, date.max)


def period_of(fact: Fact) -> Period:
    """Return the first day of a fact and the first day after it.

    Examples
    --------
    >>> period_of(Fact(valid_to=date(2026, 3, 1))) == (date.min, date(2026, 3, 1))
    True
    """
    return fact.valid_from or date.min, fact.valid_to or date.max


def common(one: Period, other: Period) -> Period | None:
    """Return the days two periods share, ``None`` if there are none.

    Examples
    --------
    >>> jan, feb, mar = date(2026, 1, 1), date(2026, 2, 1), date(2026, 3, 1)
    >>> common((jan, mar), (feb, date.max)) == (feb, mar)
    True
    >>> common((jan, feb), (feb, mar)) is None
    True
    """
    first, last = max(one[0], other[0]), min(one[1], other[1])
    return (first, last) if first < last else None


def meet(one: Fact, other: Fact) -> bool:
    """Tell whether two facts hold on some day together."""
    return common(period_of(one), period_of(other)) is not None


def is_open(fact: Fact, day: date) -> bool:
    """Tell whether a fact holds on `day` or begins later."""
    return fact.valid_to is None or day < fact.valid_to


def ended(fact: F, day: date) -> F | None:
    """Return a fact that holds on `day` no longer; ``None``: it began no earlier, so nothing of it is left."""
    if fact.valid_from is not None and fact.valid_from >= day:
        return None
    return fact if fact.valid_to is not None and fact.valid_to <= day else replace(fact, valid_to=day)
