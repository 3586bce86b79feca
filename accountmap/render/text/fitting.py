"""Making text fit a card: at most so many lines, cut between whole characters, an ellipsis for what is lost."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from accountmap.render.text.measure import Weight, advances

ELLIPSIS: Final = "…"
_JOINER: Final = "\u200d"
_WORDS: Final = re.compile(r"\S+?[-–—/](?=\w)|\S+")
# Latin, Greek, Cyrillic and punctuation without combining marks: here each code point is a character.
_PLAIN: Final = re.compile(r"[\x20-\u02ff\u0370-\u0482\u048a-\u0590\u1e00-\u1fff\u2010-\u2027]*")


@lru_cache(maxsize=8192)
def fit_lines(text: str, width: float, size: float, weight: Weight, most_lines: int = 1) -> tuple[str, ...]:
    """Break `text` into at most `most_lines` lines, none wider than `width` pixels at `size` pixels.

    Lines break at blanks and after hyphens and slashes; a word too long for a line is cut between characters. What
    does not fit is replaced by an ellipsis. No text gives no line.

    Examples
    --------
    >>> fit_lines("Head of Purchasing", 90, 12, Weight.REGULAR, 2)
    ('Head of', 'Purchasing')
    >>> fit_lines("Делопроизводство", 60, 12, Weight.REGULAR)
    ('Делопр…',)
    """
    room = int(width * 1000 / size)
    lines: list[str] = []
    rest = text.strip()
    while rest:
        if _advance(rest, weight) <= room:
            lines.append(rest)
            break
        if len(lines) == most_lines - 1:
            lines.append(_shortened(rest, room, weight))
            break
        head = _first_line(rest, room, weight)
        lines.append(head.rstrip())
        rest = rest[len(head) :].lstrip()
    return tuple(lines)


def fit_line(text: str, width: float, size: float, weight: Weight = Weight.REGULAR) -> str:
    """Return `text` as one line of at most `width` pixels at `size` pixels."""
    return "".join(fit_lines(text, width, size, weight))


def characters(text: str) -> list[str]:
    """Split `text` into what a reader sees as characters: marks stay with their base, joined emoji together.

    Examples
    --------
    >>> len(characters("и\u0301и")), len(characters("👩\u200d🔧!"))
    (2, 2)
    """
    if _PLAIN.fullmatch(text):
        return list(text)
    whole: list[str] = []
    for character in text:
        if whole and (_continues(character) or whole[-1].endswith(_JOINER) or _completes_flag(whole[-1], character)):
            whole[-1] += character
        else:
            whole.append(character)
    return whole


def _continues(character: str) -> bool:
    """Tell whether a character belongs to the one before: marks, variation selectors, joiners, skin tones."""
    is_skin_tone = "\U0001f3fb" <= character <= "\U0001f3ff"
    return is_skin_tone or character == _JOINER or unicodedata.category(character).startswith("M")


def _completes_flag(before: str, character: str) -> bool:
    """Tell whether two regional letters make a flag."""
    return len(before) == 1 and all("\U0001f1e6" <= letter <= "\U0001f1ff" for letter in (before, character))


def _advance(text: str, weight: Weight) -> int:
    return sum(map(advances(weight), text))


def _first_line(text: str, room: int, weight: Weight) -> str:
    """Return the longest beginning of `text` that fits and ends where a line may break."""
    end = 0
    for word in _WORDS.finditer(text):
        if _advance(text[: word.end()], weight) > room:
            break
        end = word.end()
    return text[:end] if end else _longest(text, room, weight)


def _longest(text: str, room: int, weight: Weight) -> str:
    """Return the longest beginning that fits, at least one character."""
    kept, used = 0, 0
    for character in characters(text):
        used += _advance(character, weight)
        if used > room and kept:
            break
        kept += len(character)
    return text[:kept]


def _shortened(text: str, room: int, weight: Weight) -> str:
    head = _longest(text, room - _advance(ELLIPSIS, weight), weight)
    return head.rstrip(" ,;:.-–—/(«\"'") + ELLIPSIS
