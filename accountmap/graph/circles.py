"""Where each has at most one above it: the way up, and the circles in which it never ends."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

T = TypeVar("T")


def circles(above: Mapping[T, T | None]) -> Iterator[tuple[T, ...]]:
    """Yield the circles, each once and in the direction upwards, from where it is first met; linear.

    Parameters
    ----------
    above
        Who is above each; ``None``, or nothing: nobody.

    Examples
    --------
    >>> list(circles({"ann": "bob", "bob": "cem", "cem": "bob", "dan": "dan", "eve": None}))
    [('bob', 'cem'), ('dan',)]
    """
    walk_of: dict[T, T] = {}
    for start in above:
        path: list[T] = []
        step: T | None = start
        while step is not None and step not in walk_of:
            walk_of[step] = start
            path.append(step)
            step = above.get(step)
        if step is not None and path and walk_of[step] == start:
            yield tuple(path[path.index(step) :])


def way_up(start: T, above: Callable[[T], T | None]) -> list[T]:
    """Return one and those above it, from below; in a circle each once.

    Examples
    --------
    >>> way_up("ann", {"ann": "bob", "bob": "cem", "cem": "bob"}.get)
    ['ann', 'bob', 'cem']
    """
    found: dict[T, None] = {}
    step: T | None = start
    while step is not None and step not in found:
        found[step] = None
        step = above(step)
    return list(found)
