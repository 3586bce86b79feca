"""The lines of a vCard file: unfolded, taken apart into name, parameters and value, each with its line number.

A value stays bytes until somebody asks for its text, because each may have an encoding and a charset of its own, and
photos are never asked for. What is no property is yielded too, so that it can be reported.
"""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from accountmap.exchange.encodings import likely_encoding
from accountmap.exchange.problems import ProblemCode

_LINE_END: Final = re.compile(rb"\r*\n|\r")
_HEAD: Final = re.compile(rb'(?:[^:"]|"[^"]*")*')
_NAME: Final = re.compile(r"(?:(?P<group>[A-Za-z0-9_-]+)\.)?(?P<name>[A-Za-z0-9_-]+)")
_PARAMETER: Final = re.compile(r'(?:[^;"]|"[^"]*"?)+')
_QUOTED_PRINTABLE: Final = re.compile(rb"[^:]*;(?:ENCODING=)?QUOTED-PRINTABLE[;:]", re.IGNORECASE)
_BASE64: Final = re.compile(rb"[^:]*;(?:ENCODING=)?(?:BASE64|B)[;:]", re.IGNORECASE)
_ENCODINGS: Final = frozenset({"QUOTED-PRINTABLE", "BASE64", "B", "7BIT", "8BIT"})
_LONGEST_HEAD: Final = 4096


@dataclass(eq=False)
class Unreadable(Exception):
    """The text of a property cannot be read: the code says why, `value` is the charset, `detail` the one to try."""

    code: ProblemCode
    value: str
    detail: str = ""


@dataclass(frozen=True)
class ContentLine:
    """One property of a card.

    Parameters
    ----------
    line
        Where it begins, from 1.
    group
        What stands before the dot, in lower case: ``item1`` of ``item1.EMAIL``.
    name
        In capitals; empty: this is no property, and `value` is the whole line.
    parameters
        By name in capitals; values as written. A bare word of version 2.1 is a ``TYPE``, or the ``ENCODING``.
    value
        As in the file.
    """

    line: int
    group: str
    name: str
    parameters: Mapping[str, tuple[str, ...]]
    value: bytes

    @property
    def types(self) -> frozenset[str]:
        """The ``TYPE`` words in capitals."""
        return frozenset(word.upper() for word in self.parameters.get("TYPE", ()))

    @property
    def charset(self) -> str:
        """The charset that the property names, or nothing."""
        return self.parameters.get("CHARSET", ("",))[0]

    @property
    def is_base64(self) -> bool:
        """Whether the value is written in base64, as pictures are."""
        return not self._encodings.isdisjoint({"BASE64", "B"})

    @property
    def _encodings(self) -> frozenset[str]:
        return frozenset(word.upper() for word in self.parameters.get("ENCODING", ()))

    def text(self, charset: str, otherwise: str = "") -> str:
        """Return the value as text, its escapes untouched.

        Parameters
        ----------
        charset
            Of values that do not name their own.
        otherwise
            Of those among them that are not in it; nothing: they are not read.

        Raises
        ------
        Unreadable
            If the charset is not known, or the bytes are not in it.
        """
        own, value = self.charset, self.decoded()
        try:
            return value.decode(own or charset).removeprefix("\ufeff")
        except UnicodeDecodeError as error:
            if otherwise and not own:
                return value.decode(otherwise, errors="replace")
            likely = "" if own else likely_encoding(value, error.start)
            raise Unreadable(ProblemCode.CARD_TEXT_UNREADABLE, own or charset, likely) from None
        except (LookupError, ValueError):
            raise Unreadable(ProblemCode.CARD_CHARSET_UNKNOWN, own or charset) from None

    def decoded(self) -> bytes:
        """Return the bytes of the value, whatever they were written in.

        Raises
        ------
        Unreadable
            If they cannot be told.
        """
        if "QUOTED-PRINTABLE" in self._encodings:
            return binascii.a2b_qp(self.value)
        if self.is_base64:
            try:
                return binascii.a2b_base64(self.value)
            except binascii.Error:
                raise Unreadable(ProblemCode.CARD_TEXT_UNREADABLE, "base64") from None
        return self.value


def content_lines(content: bytes) -> Iterator[ContentLine]:
    """Yield the properties of a file in ASCII-compatible bytes, and the lines that are none.

    Lines continue with a blank at the start of the next one; quoted-printable values also with an equals sign at their
    end, and base64 up to the next line that has a colon. Version 2.1 folds between words and keeps the blank, later
    ones fold anywhere. Linear in the size of the file.
    """
    folding = _Folding()
    for number, line in enumerate(_LINE_END.split(content), start=1):
        if folding.takes(line):
            continue
        yield from folding.finished()
        if line.strip():
            folding.begin(number, line)
    yield from folding.finished()


class _Folding:
    """The line being put together."""

    def __init__(self) -> None:
        self._number = 0
        self._parts: list[bytes] = []
        self._is_quoted_printable = False
        self._is_base64 = False
        self._keeps_blank = False

    def begin(self, number: int, line: bytes) -> None:
        """Start with the first line of a property."""
        head = line[:_LONGEST_HEAD]
        self._number = number
        self._parts = [line]
        self._is_quoted_printable = bool(_QUOTED_PRINTABLE.match(head))
        self._is_base64 = bool(_BASE64.match(head))

    def takes(self, line: bytes) -> bool:
        """Tell whether a line continues the one before, and take it if it does."""
        if not self._parts:
            return False
        if self._is_quoted_printable and self._parts[-1].endswith(b"="):
            self._parts[-1] = self._parts[-1][:-1]
            self._parts.append(line)
            return bool(line)
        if line[:1] in (b" ", b"\t") and line.strip():
            self._parts.append(line if self._keeps_blank and not self._is_base64 else line[1:])
            return True
        if self._is_base64 and line and b":" not in line:
            self._parts.append(line)
            return True
        return False

    def finished(self) -> Iterator[ContentLine]:
        """Yield the property that is complete now, if there is one."""
        if self._parts:
            found = _content_line(self._number, b"".join(self._parts))
            if found.name in ("BEGIN", "VERSION"):
                self._keeps_blank = found.name == "VERSION" and found.value.strip() == b"2.1"
            self._parts = []
            yield found


def _content_line(number: int, line: bytes) -> ContentLine:
    end = _end_of_head(line)
    words = _PARAMETER.findall(line[:end].decode("latin-1")) if end <= _LONGEST_HEAD else []
    name = _NAME.fullmatch(words[0].strip()) if words else None
    if end == len(line) or name is None:
        return ContentLine(number, "", "", {}, line)
    parameters: dict[str, tuple[str, ...]] = {}
    for word in words[1:]:
        key, has_value, value = word.strip().partition("=")
        if not has_value:
            key, value = ("ENCODING" if key.upper() in _ENCODINGS else "TYPE"), key
        values = tuple(part.strip() for part in value.strip('"').split(","))
        parameters[key.upper()] = parameters.get(key.upper(), ()) + values
    return ContentLine(number, (name["group"] or "").lower(), name["name"].upper(), parameters, line[end + 1 :])


def _end_of_head(line: bytes) -> int:
    """Return the place of the colon between head and value; one in quotes does not count, unless they stay open."""
    match = _HEAD.match(line[:_LONGEST_HEAD])
    end = match.end() if match else 0
    if line[end : end + 1] != b":":
        end = line.find(b":")
    return end if end >= 0 else len(line)
