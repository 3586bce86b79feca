"""How far a long piece of work is, told while it is done; whoever is told may break it off.

The work calls its `Progress` often enough that breaking off takes a fraction of a second, and for the last time before
the first moment at which it could not be taken back any more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from typing import Final, TypeVar

T = TypeVar("T")


class Stage(StrEnum):
    """The stages of an import, in order."""

    READING = "reading"
    MATCHING = "matching"
    CHECKING = "checking"
    WRITING = "writing"


Progress = Callable[[Stage, int, int], None]
"""Told the stage, how much of it is done and how much it is in all, 0 if that is not known; may raise `Cancelled`."""

_STEPS_BETWEEN: Final = 200


def unwatched(stage: Stage, done: int, total: int) -> None:
    """Do nothing: nobody asks how far it is."""


class Steps:
    """Counts the steps of a stage and tells every few of them.

    Parameters
    ----------
    total
        How much the stage is in all, in what the user counts, such as rows; 0 if that is not known.
    passes
        How many steps make one of these.

    Examples
    --------
    >>> told = []
    >>> steps = Steps(lambda stage, done, total: told.append((stage.value, done, total)), Stage.READING, 3)
    >>> "".join(steps.over("abc")), told
    ('abc', [('reading', 0, 3)])
    >>> steps.reach(3)
    >>> told[-1]
    ('reading', 3, 3)
    """

    def __init__(self, progress: Progress, stage: Stage, total: int = 0, *, passes: int = 1) -> None:
        self._progress = progress
        self._stage = stage
        self._total = total
        self._passes = passes
        self._done = 0
        self._tell()

    def over(self, items: Iterable[T]) -> Iterator[T]:
        """Yield the items; each is a step."""
        for item in items:
            yield item
            self.step()

    def step(self, count: int = 1) -> None:
        """Count steps; none are a way to ask whether to go on."""
        self._done += count
        if self._done >= self._next or not count:
            self._tell()

    def reach(self, done: int) -> None:
        """Be at a certain place, whatever was counted on the way."""
        self._done = done * self._passes
        self._tell()

    def _tell(self) -> None:
        self._next = self._done + _STEPS_BETWEEN
        done = self._done // self._passes
        self._progress(self._stage, min(done, self._total) if self._total else done, self._total)


def unwatched_steps() -> Steps:
    """Return steps that nobody is told of."""
    return Steps(unwatched, Stage.MATCHING)
