"""Which encoding bytes that are not UTF-8 are in, and how sure that is.

Every candidate makes words of the bytes. Words of one script in natural case, of letters that are frequent in the
languages of the encoding, speak for it; Latin and Cyrillic letters in one word, and capitals within, speak against it.
The sum is a log-likelihood, so its lead over the next candidate says how decisive the evidence is, and it grows with
every word.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import log
from typing import Final

_SAMPLE: Final = 1 << 16
_WORD: Final = re.compile(r"[^\W\d_]+")
_HIGH: Final = re.compile(rb"[\x80-\xff]")
_NOT_LATIN: Final = re.compile("[\u0370-\u03ff\u0400-\u04ff\u0590-\u05ff]")
_MARKS: Final = re.compile(r"([^\W\d_])?([^\x00-\x7f\w]|[²³¹¼½¾])(?=([^\W\d_])?)")
# What stands between words, and where letters may touch it.
_OPENING: Final = frozenset("«“„‘’…–—·№§\u00a0\u00ad")
_CLOSING: Final = frozenset("»”“’‘…–—·®™°\u00a0\u00ad")
_APART: Final = frozenset("•©€£¥±×½¼²³")
# The letters of each language beside a to z; those of Cyrillic ones with the frequent letters first.
_WESTERN: Final = (
    "äöüß", "éèàçêôâîëïûùœæÿ", "áéíóúñü", "ãõáéíóúâêôçà", "åäöé", "åøæéö", "àèéìòù", "ëïéèöü", "þðæáéíóúýö", "äöüšžõ",
)  # fmt: skip
_CENTRAL: Final = (
    "áéíóúýčďěňřšťůž", "ąćęłńóśźż", "áéíóöőúüű", "áäčďéíĺľňóôŕšťúýž", "čćšžđ", "ăâîşţ", "äöüß",
)  # fmt: skip
_CYRILLIC_LETTERS: Final = ("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфёіїєъўґјљњћђџѕ",)
_GREEK_LETTERS: Final = ("αοιετσνηυρπκμλωςγδχθφβξζψάέίόήύώϊϋΐΰ",)
_HEBREW_LETTERS: Final = ("יוהלאתמרשנבדחקעפכגטצזסםןץףך",)
_CANDIDATES: Final = {
    "cp1251": (_CYRILLIC_LETTERS, 0.0),
    "cp1252": (_WESTERN, 0.0),
    "koi8-r": (_CYRILLIC_LETTERS, -2.0),
    "cp866": (_CYRILLIC_LETTERS, -2.0),
    "cp1250": (_CENTRAL, -3.0),
    "mac-roman": (_WESTERN, -3.0),
    "mac-cyrillic": (_CYRILLIC_LETTERS, -3.0),
    "cp1253": (_GREEK_LETTERS, -3.0),
    "cp1255": (_HEBREW_LETTERS, -3.0),
}
"""The encodings of the files that people have, with the letters, and how much rarer they are than the first two."""
_MOST_FREQUENT: Final = -2.0
_PER_RANK: Final = -0.1
_FOREIGN_LETTER: Final = -9.0
_MARK: Final = -3.0
_ODD_MARK: Final = -12.0
_MIXED_SCRIPTS: Final = -6.0
_ODD_CASE: Final = -6.0
_WORD_OF_ACCENTS: Final = -6.0


@dataclass(frozen=True)
class Guess:
    """The likeliest encoding.

    Parameters
    ----------
    encoding
        A name Python knows.
    lead
        By how much its logarithm of likelihood leads that of the next one that gives another text.
    runner_up
        That next one.
    """

    encoding: str
    lead: float
    runner_up: str


def guess_encoding(content: bytes) -> Guess:
    """Return the encoding of one byte a character that fits best.

    Linear in the size of the content, of which at most 64 KB that are not ASCII are weighed.

    Examples
    --------
    >>> guess_encoding("Анна Иванова".encode("cp1251")).encoding
    'cp1251'
    >>> guess_encoding("Jürgen Müller".encode("cp1252")).encoding
    'cp1252'
    """
    sample = _telling_lines(content)
    found = []
    for encoding, (alphabets, prior) in _CANDIDATES.items():
        try:
            text = sample.decode(encoding)
        except UnicodeDecodeError:
            continue
        found.append((prior + _likelihood(text, alphabets), encoding, text))
    found.sort(key=_by_likelihood, reverse=True)
    best, encoding, text = found[0]
    if _is_gibberish(text):
        return Guess(encoding, 0.0, found[1][1])
    others = ((likelihood, name) for likelihood, name, other in found[1:] if other != text)
    likelihood, runner_up = next(others, (float("-inf"), ""))
    return Guess(encoding, best - likelihood, runner_up)


def _is_gibberish(text: str) -> bool:
    """Tell whether most words that are not ASCII are none in any language: then the encoding is one we do not know."""
    words = [word for word in _WORD.findall(text) if len(word) > 1 and not word.isascii()]
    return sum(map(_is_odd, words)) * 2 > len(words)


def is_damaged_utf8(content: bytes) -> bool:
    """Tell whether most of what is not ASCII is sound UTF-8, so that the rest is damage and no other encoding."""
    high = len(_HIGH.findall(content))
    kept = content.decode("utf-8", errors="ignore")
    sound = len(kept.encode()) - sum(map(str.isascii, kept))
    return sound * 2 > high


def _telling_lines(content: bytes) -> bytes:
    """Return the lines that hold anything but ASCII, up to the size of a sample."""
    if len(content) <= _SAMPLE:
        return content
    kept: list[bytes] = []
    size = 0
    for line in content.splitlines(keepends=True):
        if not line.isascii():
            kept.append(line[:_SAMPLE])
            size += len(line)
            if size >= _SAMPLE:
                break
    return b"".join(kept)


def _likelihood(text: str, alphabets: Sequence[str]) -> float:
    """Return the logarithm of the likelihood of everything that is not ASCII."""
    # A letter alone has neither case nor script to tell it by.
    words = (word for word in _WORD.findall(text) if len(word) > 1 and not word.isascii())
    return sum(_of_word(word, alphabets) for word in words) + sum(map(_of_mark, _MARKS.finditer(text)))


def _of_word(word: str, alphabets: Sequence[str]) -> float:
    """Weigh one word: its letters in the language they fit best, its case, its scripts."""
    foreign = [letter for letter in word.casefold() if not letter.isascii()]
    total = max(sum(weights.get(letter, _FOREIGN_LETTER) for letter in foreign) for weights in _weights(alphabets))
    if _is_odd(word):
        total += _ODD_CASE
    if _NOT_LATIN.search(word):
        return total if all(map(_NOT_LATIN.match, word)) else total + _MIXED_SCRIPTS * len(foreign)
    return total + _WORD_OF_ACCENTS * len(word) if len(foreign) == len(word) else total


def _is_odd(word: str) -> bool:
    """Tell whether capitals stand where no language has them."""
    has_case = word.lower() != word.upper()
    return has_case and not (word.islower() or word.isupper() or word.istitle())


def _of_mark(mark: re.Match[str]) -> float:
    """Weigh one character that is no letter: quotes belong at the edge of a word, and most others apart from it."""
    before, character, after = mark.groups()
    fits = character in _APART | _OPENING | _CLOSING
    fits = fits and (not before or character in _CLOSING) and (not after or character in _OPENING)
    return _MARK if fits else _ODD_MARK


@cache
def _weights(alphabets: tuple[str, ...]) -> tuple[dict[str, float], ...]:
    """Return the weight of each letter: by its rank in a long alphabet, of a short one by the number of its letters."""
    if len(alphabets) == 1:
        return ({letter: _MOST_FREQUENT + _PER_RANK * rank for rank, letter in enumerate(alphabets[0])},)
    return tuple(dict.fromkeys(letters, -log(len(letters))) for letters in alphabets)


def _by_likelihood(candidate: tuple[float, str, str]) -> float:
    return candidate[0]
