"""JSON as the store writes and reads it."""

from __future__ import annotations

from typing import Any

import orjson


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
