"""Bytes of a text file to text: UTF-8 unless the file or the user says otherwise, and never a guess.

A wrong guess turns every name into another name that looks almost right. So a file in another encoding is refused,
with the encoding that fits it best as the proposal.
"""

from __future__ import annotations

import codecs
import re
from typing import Final

from accountmap.exchange.problems import ProblemCode, rejection

_CANDIDATES: Final = ("cp1251", "koi8-r", "cp866", "cp1252")
_WORD: Final = re.compile(r"[^\W\d_]+")
_RUSSIAN: Final = re.compile("[а-яё]+", re.IGNORECASE)
_SAMPLE: Final = 8192


def decode_text(content: bytes, file: str, encoding: str | None) -> str:
    """Return the text of `content`, without its byte order mark.

    Raises
    ------
    ImportRejected
        If the bytes are not in the encoding: the problem has the line, the offset in bytes as value, and the encoding
        to try as detail.
    """
    chosen = _known(encoding, file) if encoding else _by_mark(content)
    try:
        return content.decode(chosen).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise rejection(
            file,
            ProblemCode.WRONG_ENCODING,
            row=content.count(b"\n", 0, error.start) + 1,
            value=str(error.start),
            detail=likely_encoding(content, error.start),
        ) from None


def in_ascii_order(content: bytes, file: str, encoding: str | None) -> tuple[bytes, str]:
    """Return bytes in which every ASCII character is the one byte it is in ASCII, and their encoding.

    Nothing is decoded where that holds already, so formats whose parts have encodings of their own can be read.

    Raises
    ------
    ImportRejected
        If there is no such encoding, or the bytes of an encoding like UTF-16 are not in it.
    """
    chosen = _known(encoding, file) if encoding else _by_mark(content)
    if "a".encode(chosen) == b"a":
        return content, chosen
    if chosen == "utf-8-sig":
        return content.removeprefix(codecs.BOM_UTF8), "utf-8"
    return decode_text(content, file, chosen).encode(), "utf-8"


def likely_encoding(content: bytes, start: int) -> str:
    """Return the encoding in which the bytes from `start` on read most like Russian or Western words.

    Examples
    --------
    >>> likely_encoding("Иванова Анна".encode("koi8-r"), 0)
    'koi8-r'
    >>> likely_encoding("Müller".encode("cp1252"), 1)
    'cp1252'
    """
    line_start = content.rfind(b"\n", 0, start) + 1
    sample = content[line_start : line_start + _SAMPLE]
    return max(_CANDIDATES, key=lambda name: _plausibility(sample.decode(name, errors="replace")))


def _plausibility(text: str) -> int:
    """Count words that look natural minus words that do not; plain Latin words tell nothing."""
    score = 0
    for word in _WORD.findall(text):
        if word.isascii():
            continue
        natural_case = word.islower() or word.isupper() or word.istitle()
        natural_script = bool(_RUSSIAN.fullmatch(word)) or any(letter.isascii() for letter in word)
        mixed = bool(_RUSSIAN.search(word)) and not _RUSSIAN.fullmatch(word)
        score += 1 if natural_case and natural_script and not mixed else -1
    return score


def _by_mark(content: bytes) -> str:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    return "utf-8-sig"


def _known(encoding: str, file: str) -> str:
    try:
        "".encode(encoding)
    except (LookupError, ValueError):
        raise rejection(file, ProblemCode.UNKNOWN_ENCODING, value=encoding) from None
    return encoding
