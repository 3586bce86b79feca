"""Entities to rows and back, driven by the fields of their dataclasses."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from functools import cache
from operator import attrgetter, itemgetter
from types import UnionType
from typing import Any, Final, TypeVar, Union, get_args, get_origin, get_type_hints

from sqlalchemy import Result

from accountmap.errors import InvalidInput
from accountmap.model.accounts import Account
from accountmap.model.facts import Entity
from accountmap.model.people import Person
from accountmap.model.team import TeamMember
from accountmap.model.text import match_key, sort_key

E = TypeVar("E", bound=Entity)
EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)
_NAMED: Final = (Account, Person, TeamMember)


class UnreadableRow(Exception):
    """A row does not hold what was written; never leaves the store."""


@contextmanager
def readable() -> Iterator[None]:
    """Say of whatever goes wrong while rows are read that the rows are damaged."""
    try:
        yield
    except (InvalidInput, KeyError, OverflowError, TypeError, ValueError) as error:
        raise UnreadableRow(f"{type(error).__name__}: {error}") from error


def to_row(entity: Entity) -> dict[str, Any]:
    """Return an entity as values of its table's columns, without workspace and account."""
    row = _columns(entity)
    if isinstance(entity, _NAMED):
        row |= {"match_key": match_key(entity.name), "sort_key": sort_key(entity.name)}
    return row


def from_row(kind: type[E], row: Mapping[Any, Any]) -> E:
    """Return the entity a row holds; columns it does not know are left alone."""
    return kind(**{name: read(row[name]) for name, read in _readers(kind)})  # type: ignore[arg-type]


def from_rows(kind: type[E], found: Result[Any], blanks: Mapping[str, Any]) -> tuple[E, ...]:
    """Return the entities of a query's rows, with some fields blanked: as `from_row`, quicker where there are many.

    Raises
    ------
    KeyError
        If the query lacks a column.
    """
    place_of = {name: place for place, name in enumerate(found.keys())}
    names = tuple(name for name, _ in _readers(kind) if name not in blanks)  # type: ignore[arg-type]  # as above
    pick = itemgetter(*(place_of[name] for name in names))
    readers = [(name, read) for name, read in _readers(kind) if name in names and read is not _as_it_is]  # type: ignore[arg-type]
    entities = []
    for row in found:
        values = dict(zip(names, pick(row), strict=True))
        for name, read in readers:
            values[name] = read(values[name])
        entities.append(kind(**values, **blanks))
    return tuple(entities)


def to_json(entity: Entity) -> dict[str, Any]:
    """Return an entity as JSON values, for the change log."""
    row = _columns(entity)
    for name in _days(type(entity)):  # type: ignore[arg-type]
        if row[name] is not None:
            row[name] = row[name].isoformat()
    return row


def from_json(kind: type[E], value: Mapping[Any, Any]) -> E:
    """Return the entity that `to_json` wrote, today or before the entity got further fields."""
    return kind(**{name: read(value[name]) for name, read in _readers(kind) if name in value})  # type: ignore[arg-type]


def microseconds(moment: datetime) -> int:
    """Return a moment as microseconds since 1970, UTC."""
    return (moment - EPOCH) // _MICROSECOND


def moment(value: int) -> datetime:
    """Return the moment so many microseconds after the beginning of 1970, UTC."""
    return EPOCH + timedelta(microseconds=value)


def _columns(entity: Entity) -> dict[str, Any]:
    """Return the fields of an entity as values that a column takes: enumerations as text, times as numbers, lists."""
    names, values_of, converters = _writers(type(entity))  # type: ignore[arg-type]
    row = dict(zip(names, values_of(entity), strict=True))
    for name, convert in converters:
        value = row[name]
        if value is not None:
            row[name] = convert(value)
    return row


@cache
def _writers(
    kind: type[Entity],
) -> tuple[tuple[str, ...], Callable[[Entity], tuple[Any, ...]], tuple[tuple[str, Callable[[Any], Any]], ...]]:
    """Return the names of an entity's fields, what fetches their values, and the converters of those that need one."""
    hints = get_type_hints(kind)
    names = tuple(field.name for field in fields(kind))
    found = ((name, _writer(hints[name])) for name in names)
    return names, attrgetter(*names), tuple((name, convert) for name, convert in found if convert is not None)


def _writer(hint: Any) -> Callable[[Any], Any] | None:
    """Return what makes a column's value of a field's, ``None`` if they are the same."""
    if get_origin(hint) in (Union, UnionType):
        (hint,) = (part for part in get_args(hint) if part is not type(None))
    if get_origin(hint) is tuple:
        item = _writer(get_args(hint)[0])
        return list if item is None else lambda values: [item(value) for value in values]
    if hint is datetime:
        return microseconds
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return attrgetter("value")
    return None


@cache
def _days(kind: type[Entity]) -> tuple[str, ...]:
    """Return the fields of an entity that hold a day."""
    return tuple(name for name, hint in get_type_hints(kind).items() if date in (hint, *get_args(hint)))


@cache
def _readers(kind: type[Entity]) -> tuple[tuple[str, Callable[[Any], Any]], ...]:
    """Return the fields of an entity, each with the function that makes its value of a column's."""
    hints = get_type_hints(kind)
    return tuple((field.name, _reader(hints[field.name])) for field in fields(kind))


def _reader(hint: Any) -> Callable[[Any], Any]:
    if get_origin(hint) in (Union, UnionType):
        (inner,) = (part for part in get_args(hint) if part is not type(None))
        read = _reader(inner)
        return _as_it_is if read is _as_it_is else lambda value: None if value is None else read(value)
    if get_origin(hint) is tuple:
        item = _reader(get_args(hint)[0])
        return tuple if item is _as_it_is else lambda values: tuple(item(value) for value in values)
    if hint is datetime:
        return moment
    if hint is date:
        return lambda value: date.fromisoformat(value) if isinstance(value, str) else value
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint
    return _as_it_is


def _as_it_is(value: Any) -> Any:
    return value
