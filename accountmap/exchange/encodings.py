"""Bytes of a text file to text, without asking the user what they need not know.

A byte order mark is obeyed, and what is UTF-8 is UTF-8. For anything else the bytes themselves are the evidence: UTF-16
shows in its zeros, other encodings in the words they make. A wrong reading turns every name into another that looks
almost right, so evidence that is not decisive is said, with the option that overrides it, and a file without any is
refused with the proposal.
"""

from __future__ import annotations

import codecs
from typing import Final

from accountmap.errors import RowProblem
from accountmap.exchange.encoding_evidence import Guess, guess_encoding, is_damaged_utf8
from accountmap.exchange.problems import ProblemCode, rejection

_DECISIVE: Final = 6.0
_LIKELY: Final = 2.0
# Whoever has such a file knows it; where one of these fits best by the letters alone, the text may still be another.
_RARE: Final = frozenset({"cp1250", "cp1253", "cp1255", "mac-roman", "mac-cyrillic"})
_SAMPLE: Final = 8192
_LEAST_ORDINARY: Final = 0.95


def decode_text(content: bytes, file: str, encoding: str | None, problems: list[RowProblem]) -> str:
    """Return the text of `content`, without its byte order mark.

    Parameters
    ----------
    encoding
        As the user says; ``None``: as the bytes show.
    problems
        Receives a note where the encoding is likely and no more.

    Raises
    ------
    ImportRejected
        If the bytes are not in the encoding, or nothing shows which one they are in: the problem has the line, the
        offset in bytes as value, and the encoding to try as detail.
    """
    if encoding:
        return _decoded(content, file, _known(encoding, file))
    marked = _by_mark(content) or _utf16_without_mark(content)
    if marked:
        return _decoded(content, file, marked)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        start = error.start
    row, offset = content.count(b"\n", 0, start) + 1, str(start)
    if is_damaged_utf8(content):
        raise rejection(file, ProblemCode.UTF8_DAMAGED, row=row, value=offset)
    guess = guess_encoding(content)
    evident = evident_encoding(guess, problems)
    if not evident:
        raise rejection(file, ProblemCode.WRONG_ENCODING, row=row, value=offset, detail=guess.encoding)
    return _decoded(content, file, evident)


def evident_encoding(guess: Guess, problems: list[RowProblem]) -> str:
    """Return the encoding of a guess that is likely enough to go by, else nothing; say it of one that is no more."""
    if guess.lead < _LIKELY:
        return ""
    if guess.lead < _DECISIVE or guess.encoding in _RARE:
        problems.append(RowProblem(0, "", guess.encoding, ProblemCode.ENCODING_UNCERTAIN, guess.runner_up))
    return guess.encoding


def in_ascii_order(content: bytes, file: str, encoding: str | None) -> tuple[bytes, str]:
    """Return bytes in which every ASCII character is the one byte it is in ASCII, and their encoding.

    Nothing is decoded where that holds already, so formats whose parts have encodings of their own can be read.

    Raises
    ------
    ImportRejected
        If there is no such encoding, or the bytes of an encoding like UTF-16 are not in it.
    """
    chosen = _known(encoding, file) if encoding else _by_mark(content) or "utf-8-sig"
    if "a".encode(chosen) == b"a":
        return content, chosen
    if chosen == "utf-8-sig":
        return content.removeprefix(codecs.BOM_UTF8), "utf-8"
    return _decoded(content, file, chosen).encode(), "utf-8"


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
    return guess_encoding(content[line_start : line_start + _SAMPLE]).encoding


def is_text(content: bytes) -> bool:
    """Tell whether bytes with zeros among them are text after all: UTF-16, or UTF-8 with a stray zero."""
    if _by_mark(content) or _utf16_without_mark(content):
        return True
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return content.count(0) * 100 <= len(content)


def _decoded(content: bytes, file: str, encoding: str) -> str:
    try:
        return content.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        row = content.count(b"\n", 0, error.start) + 1
        detail = likely_encoding(content, error.start)
        raise rejection(file, ProblemCode.WRONG_ENCODING, row=row, value=str(error.start), detail=detail) from None


def _by_mark(content: bytes) -> str:
    """Return the encoding a byte order mark tells, or nothing."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    return "utf-8-sig" if content.startswith(codecs.BOM_UTF8) else ""


def _utf16_without_mark(content: bytes) -> str:
    """Return the byte order in which zeros make sense: those of delimiters, blanks and line ends; or nothing."""
    if b"\0" not in content or len(content) % 2:
        return ""
    for encoding in ("utf-16-le", "utf-16-be"):
        sample = content[: 2 * _SAMPLE].decode(encoding, errors="replace")
        ordinary = sum(character.isascii() or "\u00a0" <= character <= "\u052f" for character in sample)
        zeros = sample.count("\0")
        if ordinary >= _LEAST_ORDINARY * len(sample) and not zeros and any(one in sample for one in ",;\t|\n "):
            return encoding
    return ""


def _known(encoding: str, file: str) -> str:
    try:
        "".encode(encoding)
    except (LookupError, ValueError):
        raise rejection(file, ProblemCode.UNKNOWN_ENCODING, value=encoding) from None
    return encoding
