"""Account maps as the bytes of our JSON; equal maps give equal bytes."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from datetime import date, datetime
from functools import cache
from operator import attrgetter
from typing import Any, Final

import orjson

from accountmap.exchange.document.shapes import FORMAT, VERSION
from accountmap.model.account_map import COLLECTIONS, AccountMap
from accountmap.model.facts import Entity
from accountmap.model.people import Person

_ONE_LINE: Final = orjson.OPT_APPEND_NEWLINE | orjson.OPT_PASSTHROUGH_DATETIME


@dataclass(frozen=True)
class Document:
    """Some accounts with all that is recorded about them.

    Parameters
    ----------
    maps
        Their revisions mean nothing here. What was withheld when they were loaded is not in them, and the file says so.
    outside
        People whom touchpoints name and who are on none of the maps; only id and name are kept.
    """

    maps: tuple[AccountMap, ...]
    outside: tuple[Person, ...] = ()


def write_document(document: Document, *, indent: int | None = 1) -> bytes:
    """Return the file, UTF-8, accounts and entities in order of id, fields in the order of the model.

    Without `indent` it is all in one line, for programs, and made several times as fast. No day, no revision and no
    program version is in it, so the same content gives the same bytes.
    """
    maps = sorted(document.maps, key=lambda account_map: account_map.account.id)
    shape = {
        "format": FORMAT,
        "version": VERSION,
        "withheld": sorted({kind.value for account_map in maps for kind in account_map.withheld}),
        "outside": [{"id": one.id, "name": one.name} for one in sorted(document.outside, key=lambda one: one.id)],
        "accounts": [_account(account_map) for account_map in maps],
    }
    if indent is None:
        return orjson.dumps(shape, default=_day_or_time, option=_ONE_LINE)
    return (json.dumps(shape, ensure_ascii=False, indent=indent, default=_day_or_time) + "\n").encode()


def _account(account_map: AccountMap) -> dict[str, Any]:
    collections = {name: _entities(getattr(account_map, name)) for name in COLLECTIONS}
    return {"account": _entity(account_map.account), **collections}


def _entities(items: Iterable[Entity]) -> list[dict[str, Any]]:
    return [_entity(item) for item in items]


def _entity(item: Entity) -> dict[str, Any]:
    names, values_of = _fields(type(item))  # type: ignore[arg-type]  # mypy takes the class for its instances
    return dict(zip(names, values_of(item), strict=True))


@cache
def _fields(kind: type[Entity]) -> tuple[tuple[str, ...], Callable[[Entity], tuple[Any, ...]]]:
    """Return the names of an entity's fields, and what fetches their values."""
    names = tuple(field.name for field in fields(kind))
    return names, attrgetter(*names)


def _day_or_time(value: Any) -> str:
    """Write what JSON has no type for; the encoder asks for nothing else."""
    if isinstance(value, datetime):
        return value.isoformat().replace("+00:00", "Z")
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value).__name__)
