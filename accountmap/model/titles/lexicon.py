"""The lexicons of titles: phrases in files that anybody can read, made into indexes by their first word.

A word that ends with a star may go on: so Russian stems cover all cases. A tilde marks a phrase that only says
something where nothing else does, or says it less surely; an equals sign, that the words beside it must be filler too
("director"). English and Russian share one index, because they share no letters. Standard library only, read once.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, Final, Generic, TypeVar

from accountmap.model.functions import Function
from accountmap.model.text import match_key

V = TypeVar("V")

LANGUAGES: Final = ("en", "ru")
_SHORTEST_STEM: Final = 2
_WORDS_REMEMBERED: Final = 20_000  # titles use the same words over and over


@dataclass(frozen=True, slots=True)
class Entry(Generic[V]):
    """A phrase and what it says.

    Parameters
    ----------
    value
        ``None``: it is read and says nothing.
    weak
        It says something only where nothing else does, or less surely.
    alone
        And only where every other word is filler.
    """

    words: tuple[str, ...]
    value: V | None
    weak: bool = False
    alone: bool = False

    def fits(self, keys: Sequence[str], place: int) -> bool:
        """Tell whether the phrase begins at a place among some words."""
        if place + len(self.words) > len(keys):
            return False
        pairs = zip(self.words, keys[place : place + len(self.words)], strict=True)
        return all(found.startswith(word[:-1]) if word.endswith("*") else found == word for word, found in pairs)


@dataclass(frozen=True, slots=True)
class Hit(Generic[V]):
    """A phrase found among the words of a title, from one place to before another."""

    entry: Entry[V]
    start: int
    end: int


class Phrases(Generic[V]):
    """Phrases found by their first word or stem; of several that begin at a word the longest counts."""

    def __init__(self, entries: Iterable[Entry[V]]) -> None:
        self._by_word: dict[str, list[Entry[V]]] = {}
        self._by_stem: dict[str, list[Entry[V]]] = {}
        for entry in entries:
            first = entry.words[0]
            index, key = (self._by_stem, first[:-1]) if first.endswith("*") else (self._by_word, first)
            index.setdefault(key, []).append(entry)
        self._longest_stem = max(map(len, self._by_stem), default=0)
        self._candidates = lru_cache(maxsize=_WORDS_REMEMBERED)(self._find)

    def at(self, keys: Sequence[str], place: int) -> Entry[V] | None:
        """Return the phrase that begins at a place: of several the one of most words, then of most letters."""
        for entry in self._candidates(keys[place]):
            if len(entry.words) == 1 or entry.fits(keys, place):
                return entry
        return None

    def hits(self, keys: Sequence[str]) -> Iterator[Hit[V]]:
        """Yield the phrases among some words from left to right; no word counts twice. Linear in the words."""
        place = 0
        while place < len(keys):
            entry = self.at(keys, place)
            if entry is None:
                place += 1
            else:
                yield Hit(entry, place, place + len(entry.words))
                place += len(entry.words)

    def _find(self, word: str) -> tuple[Entry[V], ...]:
        found = list(self._by_word.get(word, ()))
        for length in range(_SHORTEST_STEM, min(len(word), self._longest_stem) + 1):
            found += self._by_stem.get(word[:length], ())
        found.sort(key=lambda entry: (len(entry.words), sum(map(len, entry.words))), reverse=True)
        return tuple(found)


@dataclass(frozen=True)
class Lexicon:
    """What both languages say.

    Parameters
    ----------
    functions
        What a phrase says a position works on; ``None``: nothing.
    elsewhere
        Words of trades that none of the functions is, whatever else the title names.
    served
        Words after which somebody else's work is named.
    seniority
        Rungs 1..6 of `accountmap.model.people.Position`.
    degrees
        ``deputy``, ``senior``, ``junior``.
    filler
        Words beside which a bare "director" stays the head of the whole company.
    foreign
        Words of other languages.
    departments
        Functions of whole names of departments, by `match_key`.
    """

    functions: Phrases[Function]
    elsewhere: Phrases[bool]
    served: Phrases[bool]
    seniority: Phrases[int]
    degrees: Phrases[str]
    filler: frozenset[str]
    foreign: Phrases[bool]
    departments: dict[str, Function]


@cache
def lexicon() -> Lexicon:
    """Return the lexicon, from the files of this package."""
    told = [
        tomllib.loads(files(__package__).joinpath(f"{language}.toml").read_text(encoding="utf-8"))
        for language in LANGUAGES
    ]
    functions = [entry for one in told for entry in _table(one["functions"], Function)]
    functions += [entry for one in told for entry in _entries(one["ignored"]["phrases"], None)]
    served = [entry for one in told for entry in _entries(one["served"]["phrases"], value=True)]
    served += [entry for one in told for entry in _entries(one["served"]["silent"], None)]
    return Lexicon(
        Phrases(functions),
        Phrases(entry for one in told for entry in _entries(one["elsewhere"]["words"], value=True)),
        Phrases(served),
        Phrases(entry for one in told for entry in _table(one["seniority"], int)),
        Phrases(entry for one in told for entry in _table(one["degrees"], str)),
        frozenset(word.strip() for one in told for word in one["filler"]["words"].split(";")),
        Phrases(entry for one in told for entry in _entries(one["languages"]["foreign"], value=True)),
        {
            match_key(name): Function(function)
            for one in told
            for function, names in one["departments"].items()
            for name in names.split(";")
        },
    )


def _table(table: dict[str, str], kind: Any) -> Iterator[Entry[Any]]:
    for name, text in table.items():
        yield from _entries(text, kind(name))


def _entries(text: str, value: Any) -> Iterator[Entry[Any]]:
    for phrase in text.replace("-", " ").replace("&", " ").replace("ё", "е").split(";"):
        words = phrase.split()
        if words:
            mark = words[0][0]
            yield Entry((words[0].lstrip("~="), *words[1:]), value, weak=mark in "~=", alone=mark == "=")
