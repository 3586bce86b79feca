"""JSON as the store writes and reads it."""

from __future__ import annotations

import re
from typing import Any, Final

import orjson

_ESCAPE: Final = re.compile(r"\\(?:u[0-9a-fA-F]{4}|.)")
_MEANT: Final = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}


def canonical(value: Any) -> str:
    """Return a JSON value as text, always the same text for the same value.

    Examples
    --------
    >>> canonical({"b": [1, None], "a": "ж"})
    '{"a":"ж","b":[1,null]}'
    """
    return orjson.dumps(value, option=orjson.OPT_SORT_KEYS).decode()


def read_json(text: str | bytes) -> Any:
    """Return the value that a text says.

    Raises
    ------
    ValueError
        If it is not JSON.
    """
    return orjson.loads(text)


def without_escapes(text: str) -> str:
    r"""Return JSON text as its characters are meant, to look for words in: an escape's letter joins what follows it.

    Examples
    --------
    >>> without_escapes(r'["met\tTom \"Bell\"", "\u0410\u043d\u043d\u0430"]')
    '["met\tTom "Bell"", "Анна"]'
    """
    return _ESCAPE.sub(_meant, text)


def _meant(escape: re.Match[str]) -> str:
    letter = escape[0][1:]
    return chr(int(letter[1:], 16)) if len(letter) > 1 else _MEANT.get(letter, letter)
