"""What reading a title comes to: guesses, each with what decided it and how much that kind of evidence is worth."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from accountmap.model.buying import DecisionArea
from accountmap.model.functions import Function

V_co = TypeVar("V_co", covariant=True)

COUNTS_FROM: Final = 0.7
"""The confidence from which a guess counts as if it were said; below it stays a guess that is only shown."""


@dataclass(frozen=True, slots=True)
class Guess(Generic[V_co]):
    """A value read from text.

    Parameters
    ----------
    confidence
        0..1: how much that kind of evidence is worth; not a probability.
    words
        The words that decided, as written.
    """

    value: V_co
    confidence: float
    words: tuple[str, ...]

    @property
    def counts(self) -> bool:
        """Whether it is sure enough to be used."""
        return self.confidence >= COUNTS_FROM


@dataclass(frozen=True, slots=True)
class Classification:
    """What a title and a department say; nothing: unknown.

    Parameters
    ----------
    functions
        The main one first.
    seniority
        On the ladder 1..6 of `accountmap.model.people.Position`.
    areas
        What the position may have a say in.
    """

    functions: tuple[Guess[Function], ...] = ()
    seniority: Guess[int] | None = None
    areas: tuple[Guess[DecisionArea], ...] = ()

    @property
    def clear_functions(self) -> tuple[Function, ...]:
        """The functions that are sure enough to be used, the main one first."""
        return tuple(guess.value for guess in self.functions if guess.counts)

    @property
    def clear_seniority(self) -> int | None:
        """The rung, if it is sure enough to be used."""
        return self.seniority.value if self.seniority and self.seniority.counts else None
