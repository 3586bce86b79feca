"""A title as words: in small letters, ё as е, with where each stands and what divides it from the word before."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

_WORD: Final = re.compile(r"[^\W_]+")
_COMMA: Final = re.compile(r"[,;:()\[\]|–—•·]|\s-+\s|-{2,}|\n")
_AND: Final = re.compile(r"[/+\\&]")
_CONJUNCTIONS: Final = frozenset({"and", "и", "а", "also", "plus", "также", "одновременно"})
_FOREIGN_LETTER: Final = re.compile(r"[^\W\d_a-zа-яё]")
_FOREIGN_SPELLING: Final = re.compile("ъ(?![еёюя])|[сзц]ьк|(?:нн|тт|лл)я[мх]?$|(?:ов|йн|чн|стн)ий$|[а-я]i|i[а-я]")


class Gap(IntEnum):
    """What divides a word from the word before it."""

    NONE = 0
    AND = 1
    COMMA = 2


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a title.

    Parameters
    ----------
    text
        As written.
    key
        In small letters, ё as е.
    gap
        What divides it from the word before.
    is_joined
        A hyphen alone stands between it and the word before.
    """

    text: str
    key: str
    gap: Gap
    is_joined: bool = False


def words_of(title: str) -> tuple[Word, ...]:
    """Return the words of a title in order; conjunctions only divide.

    Examples
    --------
    >>> [(word.key, word.gap.name) for word in words_of("Зам. ген. директора и юрист, отдел закупок")]
    [('зам', 'NONE'), ('ген', 'NONE'), ('директора', 'NONE'), ('юрист', 'AND'), ('отдел', 'COMMA'), ('закупок', 'NONE')]
    """
    text = title if title.isascii() else unicodedata.normalize("NFC", title)
    found: list[Word] = []
    end, gap = 0, Gap.NONE
    for match in _WORD.finditer(text):
        is_initial = match.end() - match.start() == 1  # as in "FP&A"
        gap = max(gap, Gap.NONE if is_initial else _gap(text[end : match.start()]))
        is_joined = bool(found) and text[end : match.start()] == "-"
        end = match.end()
        key = match.group().casefold().replace("ё", "е")
        if key in _CONJUNCTIONS:
            gap = max(gap, Gap.AND)
        else:
            found.append(Word(match.group(), key, gap, is_joined=is_joined))
            gap = Gap.NONE
    return tuple(found)


def has_foreign_letters(words: tuple[Word, ...]) -> bool:
    """Tell whether letters are neither English nor Russian, as the Ukrainian ``і`` or the Polish ``ł``.

    Examples
    --------
    >>> has_foreign_letters(words_of("Начальник відділу")), has_foreign_letters(words_of("Съёмщик, buyer"))
    (True, False)
    """
    return any(
        not word.key.isascii() and (_FOREIGN_LETTER.search(word.key) or _FOREIGN_SPELLING.search(word.key))
        for word in words
    )


def _gap(between: str) -> Gap:
    if between in {"", " ", ". ", "-"}:
        return Gap.NONE
    if _COMMA.search(between):
        return Gap.COMMA
    return Gap.AND if _AND.search(between) else Gap.NONE
