"""The charset of values that name none: UTF-8, or what the bytes of the whole file show."""

from __future__ import annotations

from collections.abc import Iterator

from accountmap.errors import RowProblem
from accountmap.exchange.encoding_evidence import guess_encoding
from accountmap.exchange.encodings import evident_encoding
from accountmap.exchange.vcard.content_lines import content_lines


def undeclared_charset(content: bytes, problems: list[RowProblem]) -> str:
    """Return the charset of those values that name none and are not UTF-8; nothing if there are none, or no evidence.

    Version 2.1 means ASCII where no charset is named, and telephones wrote whatever they were set to. All such values
    of the file are weighed together: one name alone shows little.

    Parameters
    ----------
    problems
        Receives a note where the charset is likely and no more.
    """
    values = b"\n".join(_undeclared(content))
    return evident_encoding(guess_encoding(values), problems) if values else ""


def _undeclared(content: bytes) -> Iterator[bytes]:
    """Yield the values that name no charset and are not UTF-8."""
    if content.isascii() and b"=" not in content:
        return
    for item in content_lines(content):
        if item.name and not item.charset and not item.is_base64:
            value = item.decoded()
            if not _is_utf8(value):
                yield value


def _is_utf8(value: bytes) -> bool:
    try:
        value.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
