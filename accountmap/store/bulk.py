"""Inserting many rows at once, without the work a statement usually does for each of them.

SQLAlchemy looks at every row of an insert anew; for a large import that is a third of all the time. On SQLite the
rows go to the driver as they are, after the conversions that SQLAlchemy itself names for the columns' types.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from operator import itemgetter
from typing import Any, Final

from sqlalchemy import Connection, Dialect, Table, insert

Row = dict[str, Any]
Values = tuple[Any, ...]
FEWEST: Final = 20


def insert_rows(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Insert rows that all have the same keys; linear in their number."""
    if rows:
        names = tuple(rows[0])
        insert_values(connection, table, names, list(map(itemgetter(*names), rows)))


def insert_values(connection: Connection, table: Table, names: tuple[str, ...], rows: Sequence[Values]) -> None:
    """Insert rows whose values stand in the order of two or more names; linear in their number."""
    if len(rows) < FEWEST or connection.dialect.name != "sqlite":
        if rows:
            connection.execute(insert(table), [dict(zip(names, row, strict=True)) for row in rows])
        return
    statement, converters = _plan(table, names, connection.dialect)
    for place, convert in converters:
        converted = [convert(row[place]) for row in rows]
        rows = [(*row[:place], value, *row[place + 1 :]) for row, value in zip(rows, converted, strict=True)]
    connection.exec_driver_sql(statement, list(rows))


@cache
def _plan(
    table: Table, names: tuple[str, ...], dialect: Dialect
) -> tuple[str, tuple[tuple[int, Callable[[Any], Any]], ...]]:
    """Return the statement, and what must be done to the values at some places of a row."""
    quote = dialect.identifier_preparer.quote
    columns = ", ".join(quote(name) for name in names)
    marks = ", ".join("?" * len(names))
    processors = (table.c[name].type.dialect_impl(dialect).bind_processor(dialect) for name in names)
    converters = tuple((place, convert) for place, convert in enumerate(processors) if convert is not None)
    return f"INSERT INTO {quote(table.name)} ({columns}) VALUES ({marks})", converters  # noqa: S608 - our own names
