"""Account maps as the bytes of our JSON; equal maps give equal bytes."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any

from accountmap.exchange.document.shapes import FORMAT, VERSION
from accountmap.model.account_map import COLLECTIONS, AccountMap
from accountmap.model.facts import Entity
from accountmap.model.people import Person


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
    separators = (",", ":") if indent is None else None
    return (json.dumps(shape, ensure_ascii=False, indent=indent, separators=separators) + "\n").encode()


def _account(account_map: AccountMap) -> dict[str, Any]:
    collections = {name: _entities(getattr(account_map, name)) for name in COLLECTIONS}
    return {"account": _entity(account_map.account), **collections}


def _entities(items: Iterable[Entity]) -> list[dict[str, Any]]:
    return [_entity(item) for item in items]


def _entity(item: Entity) -> dict[str, Any]:
    return {field.name: _value(getattr(item, field.name)) for field in fields(item)}


def _value(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat().replace("+00:00", "Z")
    if isinstance(value, date):
        return value.isoformat()
    return value
