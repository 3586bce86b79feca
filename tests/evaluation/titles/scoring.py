"""How good a classifier of titles is: precision, recall and their intervals for each function, and rungs got right.

Only guesses that count (`Guess.counts`) are scored: they are what the product uses as if it were said.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Final

from accountmap.model.functions import Function
from accountmap.model.titles import Classification
from title_labels import Label

SEVEN: Final = (
    Function.PURCHASING,
    Function.CONTRACTS,
    Function.LOGISTICS,
    Function.ACCOUNTING,
    Function.FINANCE,
    Function.RECORDS,
    Function.GENERAL_MANAGEMENT,
)
"""The functions the gate is about."""
FEWEST: Final = 50
"""Labels of a function below which nothing is said about it."""
_Z: Final = 1.959964


@dataclass(frozen=True, slots=True)
class Judged:
    """A label, and what the classifier said about it."""

    label: Label
    said: Classification

    @property
    def functions(self) -> frozenset[Function]:
        """What was said for sure; ``other`` says nothing about our functions."""
        return frozenset(guess.value for guess in self.said.functions if guess.counts) - {Function.OTHER}

    @property
    def wrong(self) -> frozenset[Function]:
        """Functions said that are not so."""
        return self.functions - self.label.functions

    @property
    def missed(self) -> frozenset[Function]:
        """Functions not said that are so."""
        return self.label.functions - self.functions

    @property
    def words(self) -> str:
        """The words that decided."""
        return " ".join(dict.fromkeys(word for guess in self.said.functions if guess.counts for word in guess.words))


@dataclass(frozen=True, slots=True)
class Cell:
    """What became of the titles of one function: said rightly, said wrongly, missed."""

    right: int
    wrong: int
    missed: int

    @property
    def n(self) -> int:
        """How many titles have the function."""
        return self.right + self.missed

    @property
    def is_measurable(self) -> bool:
        """Whether there are labels enough to say anything."""
        return self.n >= FEWEST

    @property
    def precision(self) -> float:
        """Share of what was said that is so; 0 if nothing was said."""
        return _share(self.right, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """Share of what is so that was said."""
        return _share(self.right, self.n)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return _share(2 * self.right, 2 * self.right + self.wrong + self.missed)

    @property
    def precision_interval(self) -> tuple[float, float]:
        """95 % interval of the precision."""
        return wilson(self.right, self.right + self.wrong)

    @property
    def recall_interval(self) -> tuple[float, float]:
        """95 % interval of the recall."""
        return wilson(self.right, self.n)


@dataclass(frozen=True, slots=True)
class Seniority:
    """How often the rung was right, among the titles whose rung is known and was said."""

    known: int
    said: int
    exact: int
    within_one: int


def judge(known: Sequence[Label], classify: Callable[[str, str], Classification]) -> list[Judged]:
    """Ask the classifier about every label that is not doubtful."""
    return [Judged(label, classify(label.title, label.unit)) for label in known if not label.doubtful]


def cell(function: Function, judged: Sequence[Judged]) -> Cell:
    """Return what became of one function."""
    return Cell(
        right=sum(function in one.functions & one.label.functions for one in judged),
        wrong=sum(function in one.wrong for one in judged),
        missed=sum(function in one.missed for one in judged),
    )


def seniority(judged: Sequence[Judged]) -> Seniority:
    """Return how often the rung was right."""
    known = [one for one in judged if one.label.seniority is not None]
    off = [
        abs(one.said.seniority.value - one.label.seniority)
        for one in known
        if one.said.seniority is not None and one.said.seniority.counts and one.label.seniority is not None
    ]
    return Seniority(len(known), len(off), off.count(0), sum(rungs <= 1 for rungs in off))


def share_unknown(judged: Sequence[Judged]) -> float:
    """Return the share of titles about which no function was said."""
    return _share(sum(not one.functions for one in judged), len(judged))


def errors(judged: Sequence[Judged]) -> list[Judged]:
    """Return where one of the seven was said wrongly or missed: wrongly said first, each kind in order of the file."""
    gated = frozenset(SEVEN)
    return sorted((one for one in judged if (one.wrong | one.missed) & gated), key=lambda one: not one.wrong & gated)


def wilson(successes: int, trials: int) -> tuple[float, float]:
    """Return the 95 % score interval of a share (Wilson 1927); all of 0..1 if nothing was tried.

    Examples
    --------
    >>> [round(bound, 3) for bound in wilson(45, 50)]
    [0.786, 0.957]
    """
    if trials == 0:
        return 0.0, 1.0
    share = successes / trials
    middle = share + _Z**2 / (2 * trials)
    width = _Z * sqrt(share * (1 - share) / trials + _Z**2 / (4 * trials**2))
    scale = 1 + _Z**2 / trials
    return max(0.0, (middle - width) / scale), min(1.0, (middle + width) / scale)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
