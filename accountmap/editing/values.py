"""What an edit says: values by field, of one entity or of a person in simple words.

A field that is not given stays as it is; ``None`` clears it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import MISSING, fields, replace
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, Final, TypedDict, TypeVar, Union, get_args, get_origin, get_type_hints

from accountmap.errors import InvalidValue
from accountmap.model.facts import Entity
from accountmap.model.functions import Function
from accountmap.model.people import Channel

E = TypeVar("E", bound=Entity)
W = TypeVar("W", bound=StrEnum)


class SeatValues(TypedDict, total=False):
    """What a position is: title, department, number, what it works on, rank; and to whom it reports, by id.

    A manager is named by the id of a person or of a position.
    """

    title: str | None
    unit: str | None
    post_reference: str | None
    function: Function | None
    further_functions: Sequence[Function] | None
    seniority: int | None
    manager: str | None
    dotted_managers: Sequence[str] | None


class PersonFacts(SeatValues, total=False):
    """What is said of a person besides the name, and of their position."""

    emails: Sequence[str] | None
    phones: Sequence[str] | None
    messengers: Sequence[str] | None
    form_of_address: str | None
    preferred_channel: Channel | None
    references: Sequence[str] | None
    note: str | None


class PersonValues(PersonFacts, total=False):
    """A person with their position, as people speak of both: "Anna, head of purchasing, reports to Boris"."""

    name: str


_SEAT_FIELDS: Final = {
    "title": "title",
    "unit": "unit",
    "post_reference": "reference",
    "function": "function",
    "further_functions": "further_functions",
    "seniority": "seniority",
}
_TAKES: Final[dict[type, type | tuple[type, ...]]] = {float: (int, float)}
# What Python counts as a kind of the other, and nobody means.
_MISTAKEN: Final[dict[type, type]] = {int: bool, float: bool, date: datetime}
_SHAPE: Final[dict[type, str]] = {date: "2026-11-24", datetime: "2026-11-24T10:00:00Z", int: "0-9", float: "0-9"}
_SHOWN: Final = 40
_LINE_FIELDS: Final = frozenset({"manager", "dotted_managers"})


def person_part(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values that are the person's own."""
    return {name: value for name, value in values.items() if name not in _SEAT_FIELDS and name not in _LINE_FIELDS}


def seat_part(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values that are the position's, by the position's own names."""
    return {_SEAT_FIELDS[name]: value for name, value in values.items() if name in _SEAT_FIELDS}


def made(kind: type[E], values: Mapping[str, Any], /, **given: Any) -> E:
    """Return a new entity of some values.

    Raises
    ------
    InvalidValue, InvalidText
        If a field is unknown, missing or outside its range.
    """
    taken = _taken(kind, values) | given
    for field in fields(kind):
        if field.name not in taken and field.default is MISSING and field.default_factory is MISSING:
            raise InvalidValue(field.name, "", _wanted(kind, field.name))
    return kind(**taken)


def patched(entity: E, values: Mapping[str, Any]) -> E:
    """Return an entity with some values changed; itself if nothing differs.

    Raises
    ------
    InvalidValue, InvalidText
        If a field is unknown, may not be cleared, or is outside its range.
    """
    taken = _taken(type(entity), values)
    changed = replace(entity, **taken) if taken else entity
    return entity if changed == entity else changed


def member_of(kind: type[W], value: Any, field: str) -> W:
    """Return the member of an enumeration that a value is.

    Raises
    ------
    InvalidValue
        With the members, if it is none.

    Examples
    --------
    >>> member_of(Channel, "call", "channel")
    <Channel.CALL: 'call'>
    """
    if value not in list(kind):
        raise InvalidValue(field, str(value)[:_SHOWN], ", ".join(kind))
    return kind(value)


def _taken(kind: type[Entity], values: Mapping[str, Any]) -> dict[str, Any]:
    """Return values as the fields of an entity take them: cleared ones as their defaults, words as members of enums."""
    known = {field.name: field for field in fields(kind) if field.name != "id"}
    taken: dict[str, Any] = {}
    for name, value in values.items():
        if name not in known:
            raise InvalidValue("field", str(name)[:_SHOWN], ", ".join(known))
        default = known[name].default
        if value is not None:
            taken[name] = _fitting(_hints(kind)[name], value, name)  # type: ignore[arg-type]  # a class can be hashed
        elif default is MISSING:
            raise InvalidValue(name, "", _wanted(kind, name))
        else:
            taken[name] = default
    return taken


@cache
def _hints(kind: type[Entity]) -> dict[str, Any]:
    return get_type_hints(kind)


def _wanted(kind: type[Entity], field: str) -> str:
    """Say what a field that must be there takes."""
    hint = _hints(kind)[field]  # type: ignore[arg-type]  # a class can be hashed
    plain: Any = getattr(hint, "__supertype__", hint)
    if get_origin(plain) is tuple:
        return "≥ 1"
    return ", ".join(plain) if issubclass(plain, StrEnum) else _SHAPE.get(plain, "1-500")


def _fitting(hint: Any, value: Any, field: str) -> Any:
    """Return a value as its field's type; the model itself checks ranges and texts, not types."""
    if get_origin(hint) in (Union, UnionType):
        (hint,) = (part for part in get_args(hint) if part is not type(None))
    if get_origin(hint) is tuple:
        if isinstance(value, str) or not isinstance(value, Sequence):
            raise InvalidValue(field, str(value)[:_SHOWN], "[…]")
        return tuple(_fitting(get_args(hint)[0], item, field) for item in value)
    kind: Any = getattr(hint, "__supertype__", hint)
    if issubclass(kind, StrEnum):
        return member_of(kind, value, field)
    if not isinstance(value, _TAKES.get(kind, kind)) or isinstance(value, _MISTAKEN.get(kind, ())):
        raise InvalidValue(field, str(value)[:_SHOWN], kind.__name__)
    return value
