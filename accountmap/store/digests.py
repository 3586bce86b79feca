"""Digests of tables: the same rows have the same digest on every database."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from hashlib import sha256
from typing import Any, Final

from sqlalchemy import Connection, Row, Table, select

from accountmap.store.tables import metadata

_AT_ONCE: Final = 1000
TABLES: Final[tuple[Table, ...]] = tuple(sorted(metadata.tables.values(), key=lambda table: table.name))


class TableDigest:
    """The digest of one table, made of its rows one after the other, in order of their keys.

    Attributes
    ----------
    rows
        How many there were so far.
    """

    def __init__(self) -> None:
        self.rows = 0
        self._digest = sha256()

    def add(self, row: Row[Any]) -> None:
        """Take in the next row."""
        values = json.dumps(
            list(row), ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=date.isoformat
        )
        self._digest.update(values.encode() + b"\n")
        self.rows += 1

    def __str__(self) -> str:
        return self._digest.hexdigest()


def rows_in_order(connection: Connection, table: Table) -> Iterator[Row[Any]]:
    """Yield the rows of a table in order of their keys, without holding all of them."""
    in_order = select(table).order_by(*table.primary_key.columns)
    yield from connection.execute(in_order.execution_options(yield_per=_AT_ONCE))


def digest_tables(connection: Connection) -> dict[str, TableDigest]:
    """Return the digest of each table, by name; linear in the rows."""
    digests: dict[str, TableDigest] = {}
    for table in TABLES:
        digests[table.name] = TableDigest()
        for row in rows_in_order(connection, table):
            digests[table.name].add(row)
    return digests


def digest_of_all(digests: Mapping[str, TableDigest]) -> str:
    """Return one digest for the digests of all tables."""
    text = sha256()
    for name, digest in sorted(digests.items()):
        text.update(f"{name} {digest.rows} {digest}\n".encode())
    return text.hexdigest()
