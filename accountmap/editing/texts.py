"""Values of an entity from texts as people type them: ``seniority=3``, ``valid_from=2026-12-01``, ``is_owner=yes``."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from types import UnionType
from typing import Any, Final, Union, get_args, get_origin, get_type_hints

from accountmap.errors import InvalidValue
from accountmap.model.facts import Entity

_TRUE: Final = frozenset({"yes", "true", "1", "да"})
_FALSE: Final = frozenset({"no", "false", "0", "нет"})
_SHOWN: Final = 40


def read_texts(kind: type[Entity], texts: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    """Return values by field; no text, or an empty one alone, clears the field.

    Words of enumerations and fields that are not there are left to whoever makes the entity.

    Raises
    ------
    InvalidValue
        If a text is no number, day, moment or yes/no where one is wanted, or if several are given where one is.

    Examples
    --------
    >>> from accountmap.model.people import Position
    >>> read_texts(Position, {"seniority": ["3"], "title": [""], "further_functions": ["it", "hr"]})
    {'seniority': 3, 'title': None, 'further_functions': ('it', 'hr')}
    """
    hints = get_type_hints(kind)
    return {name: _value(hints.get(name, str), name, given) for name, given in texts.items()}


def _value(hint: Any, name: str, given: Sequence[str]) -> Any:
    if not any(given):
        return None
    if get_origin(hint) in (Union, UnionType):
        (hint,) = (part for part in get_args(hint) if part is not type(None))
    if get_origin(hint) is tuple:
        return tuple(_one(get_args(hint)[0], name, text) for text in given)
    if len(given) > 1:
        raise InvalidValue(name, ", ".join(given)[:_SHOWN], "1")
    return _one(hint, name, given[0])


def _one(hint: Any, name: str, text: str) -> Any:
    reader, shape = _READERS.get(hint, (str, ""))
    try:
        return reader(text)
    except ValueError:
        raise InvalidValue(name, text[:_SHOWN], shape) from None


def _yes_or_no(text: str) -> bool:
    if text.casefold() in _TRUE | _FALSE:
        return text.casefold() in _TRUE
    raise ValueError(text)


def _moment(text: str) -> datetime:
    """Read a moment; one without an offset is of the clock on the wall."""
    return datetime.fromisoformat(text).astimezone()


_READERS: Final[dict[Any, tuple[Callable[[str], Any], str]]] = {
    int: (int, "0-9"),
    float: (float, "0.5"),
    bool: (_yes_or_no, "yes, no"),
    date: (date.fromisoformat, "2026-11-24"),
    datetime: (_moment, "2026-11-24T10:00"),
}
