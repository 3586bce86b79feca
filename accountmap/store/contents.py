"""What a database holds, as counts and digests: the same rows have the same digest on every database."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any, Final

from sqlalchemy import Connection, Row, Table, select

from accountmap.store.tables import metadata

AT_ONCE: Final = 1000
TABLES: Final[Mapping[str, Table]] = dict(sorted(metadata.tables.items()))


@dataclass(frozen=True, slots=True)
class TableContents:
    """How many rows a table has, and their digest."""

    rows: int
    digest: str


@dataclass(frozen=True, slots=True)
class Contents:
    """What each table holds, by name."""

    tables: Mapping[str, TableContents]

    @property
    def rows(self) -> int:
        """The number of rows of all tables."""
        return sum(table.rows for table in self.tables.values())

    @property
    def digest(self) -> str:
        """One digest of all tables."""
        text = sha256()
        for name, table in sorted(self.tables.items()):
            text.update(f"{name} {table.rows} {table.digest}\n".encode())
        return text.hexdigest()


class RowsDigest:
    """The digest of rows taken in one after the other, in order of their keys."""

    def __init__(self) -> None:
        self._rows = 0
        self._digest = sha256()

    def add(self, row: Row[Any]) -> None:
        """Take in the next row."""
        values = json.dumps(
            list(row), ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=date.isoformat
        )
        self._digest.update(values.encode() + b"\n")
        self._rows += 1

    def contents(self) -> TableContents:
        """Return what was taken in."""
        return TableContents(self._rows, self._digest.hexdigest())


def rows_in_order(connection: Connection, table: Table) -> Iterator[Row[Any]]:
    """Yield the rows of a table in order of their keys, columns by name, without holding all of them."""
    columns = sorted(table.columns, key=lambda column: str(column.name))
    in_order = select(*columns).order_by(*table.primary_key.columns)
    yield from connection.execute(in_order.execution_options(yield_per=AT_ONCE))


def read_contents(connection: Connection, tables: Mapping[str, Table] = TABLES) -> Contents:
    """Return what some tables hold; linear in their rows."""
    found: dict[str, TableContents] = {}
    for name, table in tables.items():
        digest = RowsDigest()
        for row in rows_in_order(connection, table):
            digest.add(row)
        found[name] = digest.contents()
    return Contents(found)
