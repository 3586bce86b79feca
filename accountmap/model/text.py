"""The one rule for text: what may be stored, and the keys by which it is matched and sorted.

Text is Unicode NFC, without surrounding blanks, and without NUL, control characters, lone surrogates and
noncharacters, because each of them breaks a database, an XML file or a terminal somewhere.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final
from unicodedata import is_normalized

from accountmap.errors import InvalidText, InvalidValue

LONGEST_LINE: Final = 500
LONGEST_NOTE: Final = 10_000

_FORBIDDEN: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000))
    + "]"
)
_FIRST_SURROGATE: Final = 0xD800
_AFTER_SURROGATES: Final = 0xE000
_LAST_CHARACTER: Final = 0x10FFFF
_LINE_BREAKS: Final = re.compile("[\t\n\r\u2028\u2029]")


def is_clean_line(value: str) -> bool:
    """Tell at a glance of most texts that `clean_line` would return them as they are; ``False`` means "look closer".

    Examples
    --------
    >>> is_clean_line("Head of purchasing"), is_clean_line("Закупки"), is_clean_line(" Zoe")
    (True, True, False)
    """
    if not value:
        return True
    return (
        value.isprintable()  # so it holds nothing forbidden, no breaks, and no blanks but the plain one
        and len(value) <= LONGEST_LINE
        and value[0] != " "
        and value[-1] != " "
        and (value.isascii() or is_normalized("NFC", value))
    )


def clean_line(value: str, field: str, *, longest: int = LONGEST_LINE) -> str:
    """Return one line of text as it may be stored.

    Line breaks and tabs become blanks; the ends are trimmed; the form is NFC.

    Parameters
    ----------
    value
        Any string.
    field
        Name of the field, for the error.
    longest
        Most characters allowed.

    Raises
    ------
    InvalidText
        On a control character, a lone surrogate or a noncharacter.
    InvalidValue
        If the text is longer than `longest`.

    Examples
    --------
    >>> clean_line("  Zoë ", "name")
    'Zoë'
    """
    return _clean(_LINE_BREAKS.sub(" ", value), field, longest)


def clean_note(value: str, field: str, *, longest: int = LONGEST_NOTE) -> str:
    """Return text of several lines as it may be stored; line ends become line feeds.

    Raises as `clean_line` does.
    """
    return _clean(value.replace("\r\n", "\n").replace("\r", "\n"), field, longest)


def without_forbidden(value: str) -> str:
    """Drop every character that `clean_line` would refuse; for importers, which report that they did."""
    return _FORBIDDEN.sub("", value)


@lru_cache(maxsize=100_000)  # files repeat titles, departments and managers over and over
def match_key(value: str) -> str:
    """Return the key under which two spellings count as the same text.

    Case, ``ё`` against ``е``, compatibility forms and the number of blanks do not matter.

    Examples
    --------
    >>> match_key("  Пётр   ИВАНОВ") == match_key("Петр Иванов")
    True
    """
    folded = value.lower() if value.isascii() else unicodedata.normalize("NFKC", value).casefold().replace("ё", "е")
    return " ".join(folded.split())


def sort_key(value: str) -> str:
    """Return the key by which names are put in order: as `match_key`, with accents set aside.

    ``й`` stays a letter of its own, between ``и`` and ``к``.

    Examples
    --------
    >>> sorted(["Zoe", "Ángel", "anna"], key=sort_key)
    ['Ángel', 'anna', 'Zoe']
    """
    key = match_key(value)
    if key.isascii():
        return key
    decomposed = unicodedata.normalize("NFD", key)
    bare = "".join(c for c in decomposed if c == "\u0306" or not unicodedata.combining(c))
    return unicodedata.normalize("NFC", bare)


def key_range(beginning: str) -> tuple[str, str | None]:
    """Return the bounds between which the match keys lie that begin as `beginning` does: first in, last out.

    Ranges use an index and mean the same in every database; patterns do neither. No upper bound: ``None``.

    Examples
    --------
    >>> key_range("Ann")
    ('ann', 'ano')
    """
    low = match_key(beginning)
    for length in range(len(low), 0, -1):
        following = ord(low[length - 1]) + 1
        if following <= _LAST_CHARACTER:
            return low, low[: length - 1] + chr(_AFTER_SURROGATES if following == _FIRST_SURROGATE else following)
    return low, None


def _clean(value: str, field: str, longest: int) -> str:
    bad = _FORBIDDEN.search(value)
    if bad:
        raise InvalidText(field, f"U+{ord(bad.group()):04X}", bad.start() + 1)
    return _normal(value, field, longest)


def _normal(value: str, field: str, longest: int) -> str:
    cleaned = (value if value.isascii() else unicodedata.normalize("NFC", value)).strip()
    if len(cleaned) > longest:
        raise InvalidValue(field, f"{cleaned[:40]}…", f"1-{longest}")
    return cleaned
