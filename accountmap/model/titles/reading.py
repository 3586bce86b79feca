"""A title as words cut into segments, and which phrases among them are its own.

Commas, brackets, dashes and "and" divide segments: each one thing a person is. In English the noun that counts stands
last and before "of" or "for" ("head of procurement"); in Russian it stands first ("юрист отдела закупок").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Final

from accountmap.model.functions import Function
from accountmap.model.titles.lexicon import Hit, Phrases, V, lexicon
from accountmap.model.titles.words import Gap, Word, has_foreign_letters, words_of

_TURNS: Final = frozenset({"of", "for", "to", "at", "in", "with", "within", "on", "by"})
_POSSESSIVE: Final = "s"
_OWN_PLACE: Final = frozenset({"office", "department"})


@dataclass(frozen=True)
class Segment:
    """A part of a title between commas and conjunctions.

    Parameters
    ----------
    start, end
        Which words: from one to before another.
    gap
        What divides it from the segment before.
    turns
        Where "of", "for" and the like stand, in order.
    """

    start: int
    end: int
    gap: Gap
    turns: tuple[int, ...]
    is_english: bool

    def ordered(self, hits: list[Hit[V]]) -> list[Hit[V]]:
        """Return the hits within, the one that counts most first."""
        within = [hit for hit in hits if self.start <= hit.start < self.end]
        if self.is_english and len(within) > 1:
            within.sort(key=lambda hit: (sum(turn < hit.start for turn in self.turns), -hit.start))
        return within


class Title:
    """A title or the name of a department, as words; none, if it is of another language.

    Examples
    --------
    >>> title = Title("Head of legal, office manager")
    >>> [(one.start, one.end) for one in title.segments]
    [(0, 3), (3, 5)]
    >>> Title("Kierownik działu").words
    ()
    """

    def __init__(self, text: str) -> None:
        words = words_of(text)
        keys = tuple(word.key for word in words)
        is_foreign = has_foreign_letters(words) or any(lexicon().foreign.hits(keys))
        self.words: tuple[Word, ...] = () if is_foreign else words
        self.keys: tuple[str, ...] = () if is_foreign else keys

    @cached_property
    def is_of_another_trade(self) -> bool:
        """Whether it names a trade that none of the functions is, as teacher."""
        return any(lexicon().elsewhere.hits(self.keys))

    @cached_property
    def segments(self) -> tuple[Segment, ...]:
        """The segments in order."""
        bounds = [place for place, word in enumerate(self.words) if place == 0 or word.gap] + [len(self.words)]
        return tuple(self._segment(start, end) for start, end in pairwise(bounds))

    @cached_property
    def served(self) -> dict[int, Function | None]:
        """The places of words that name whom somebody serves, with what serving them is.

        Up to the next comma: in "PA to the CEO and the CFO" none of both is the title's own.
        """
        places: dict[int, Function | None] = {}
        for hit in lexicon().served.hits(self.keys):
            place = hit.start + 1
            while place < len(self.words) and self.words[place].gap is not Gap.COMMA:
                places.setdefault(place, Function.RECORDS if hit.entry.value else None)
                place += 1
        return places

    @cached_property
    def rungs(self) -> list[Hit[int]]:
        """The phrases that say how senior somebody is."""
        return list(self.own(lexicon().seniority))

    def own(self, phrases: Phrases[V]) -> Iterator[Hit[V]]:
        """Yield the phrases that are the title's own: not of whom it serves, not possessive, not across a comma."""
        for hit in phrases.hits(self.keys):
            if (
                hit.start not in self.served
                and not self._is_possessive(hit.end)
                and not any(self.words[place].gap is Gap.COMMA for place in range(hit.start + 1, hit.end))
            ):
                yield hit

    def written(self, start: int, end: int) -> tuple[str, ...]:
        """Return some words as written."""
        return tuple(word.text for word in self.words[start:end])

    def _segment(self, start: int, end: int) -> Segment:
        inside = self.words[start:end]
        turns = tuple(start + offset for offset, word in enumerate(inside) if word.key in _TURNS)
        return Segment(start, end, inside[0].gap, turns, is_english=all(word.key.isascii() for word in inside))

    def _is_possessive(self, place: int) -> bool:
        """Tell whether somebody is meant whose assistant, not whose office, the title is about."""
        following = self.keys[place : place + 2]
        return bool(following) and following[0] == _POSSESSIVE and _OWN_PLACE.isdisjoint(following)
