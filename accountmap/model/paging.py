"""A list page by page: which part is wanted, and where the next part begins.

A page begins after a *place*: the values that put the last item seen in order. Not after a count: what is added or
removed between two pages then neither repeats an item nor skips one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from accountmap.errors import InvalidCursor

T = TypeVar("T")
Place = tuple[str | int | float, ...]


@dataclass(frozen=True, slots=True)
class PageRequest:
    """Which part of a list is wanted.

    Parameters
    ----------
    limit
        Most items, at least 1; ``None``: all.
    after
        The place after which it begins; ``None``: at the beginning.
    """

    limit: int | None = None
    after: Place | None = None

    def place_of(self, *kinds: type) -> Place | None:
        """Return `after`, if it has the kinds of values that this order has.

        Raises
        ------
        InvalidCursor
            If it is a place of another order.
        """
        if self.after is not None and tuple(map(type, self.after)) != kinds:
            raise InvalidCursor
        return self.after


EVERYTHING = PageRequest()


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Part of a list, and the place after which the next part begins; ``None`` if this one is the last."""

    items: tuple[T, ...]
    next: Place | None = None


def page_of(
    items: Iterable[T], place: Callable[[T], Place], wanted: PageRequest = EVERYTHING, *, reverse: bool = False
) -> Page[T]:
    """Put items in order and return the part that is wanted.

    Parameters
    ----------
    place
        What puts an item in order; no two items may share a place.
    reverse
        Last things first.

    Raises
    ------
    InvalidCursor
        If `wanted` begins at a place of another order.

    Notes
    -----
    O(n log n) in the number of items, whatever the page: for lists that are computed as a whole anyway.

    Examples
    --------
    >>> first = page_of("cab", lambda letter: (letter,), PageRequest(limit=2))
    >>> first
    Page(items=('a', 'b'), next=('b',))
    >>> page_of("cabd", lambda letter: (letter,), PageRequest(limit=2, after=first.next))
    Page(items=('c', 'd'), next=None)
    """
    in_order = sorted(((place(item), item) for item in items), key=lambda pair: pair[0], reverse=reverse)
    if wanted.after is not None and in_order:
        after = wanted.place_of(*map(type, in_order[0][0]))
        in_order = [pair for pair in in_order if (pair[0] < after if reverse else pair[0] > after)]  # type: ignore[operator]
    return cut(in_order, wanted.limit)


def cut(in_order: Sequence[tuple[Place, T]], limit: int | None) -> Page[T]:
    """Return the first `limit` of items that stand in order, each with its place."""
    kept = in_order[:limit]
    following = kept[-1][0] if len(kept) < len(in_order) else None
    return Page(tuple(item for _, item in kept), following)
