"""Copying all rows from one database to another, of any kind: all of it or nothing, and compared afterwards."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection, Table, delete, func, insert, select

from accountmap.errors import CopyDiffers, TargetExists
from accountmap.store.contents import AT_ONCE, TABLES, Contents, RowsDigest, read_contents, rows_in_order
from accountmap.store.database import Database
from accountmap.store.postgresql import PostgresqlDatabase
from accountmap.store.sqlite import SqliteDatabase
from accountmap.store.upkeep.files import new_workspace_file
from accountmap.store.urls import Place

T = TypeVar("T")
Progress = Callable[[int, int], None]
Afterwards = Callable[[Connection], bool]


def copy_to(
    source: Database,
    target: Place,
    *,
    overwrite: bool,
    wait_seconds: float,
    progress: Progress,
    afterwards: Afterwards | None = None,
) -> Contents:
    """Copy all a database holds, as it is at one moment, to a file or to a database on a server.

    A file is written beside its place and put there when it is complete; on a server everything happens in one
    transaction. So the target has all of it or is as it was.

    Parameters
    ----------
    overwrite
        Replace what the target holds.
    wait_seconds
        How long to wait for those who use the target.
    progress
        Called with the rows copied so far and in all.
    afterwards
        Done to the copy in the same transaction; tells whether it erased anything, which then leaves the file, too.

    Returns
    -------
    Contents
        What was copied, before anything else was done to it.

    Raises
    ------
    TargetExists
        If the target holds something, unless `overwrite`.
    StoreBusy
        If somebody uses the target.
    CopyDiffers
        If what arrived is not what was sent.
    """
    if isinstance(target, Path):
        with new_workspace_file(target, overwrite=overwrite, wait_seconds=wait_seconds) as file:
            return _copy_to_new(source, SqliteDatabase(file, "write", place=str(target)), progress, afterwards)
    database = PostgresqlDatabase(target, "write", wait_seconds=wait_seconds, purpose="accountmap db copy")
    try:
        return _copy_to_server(
            source,
            database,
            overwrite=overwrite,
            wait_seconds=wait_seconds,
            progress=progress,
            afterwards=afterwards,
        )
    finally:
        database.close()


def copy_rows(
    source: Connection,
    target: Connection,
    progress: Progress,
    *,
    sent: Mapping[str, Table] = TABLES,
    received: Mapping[str, Table] = TABLES,
) -> Contents:
    """Copy the rows of some tables to empty ones within the caller's transactions.

    Raises
    ------
    CopyDiffers
        If what arrived is not what was sent.
    """
    total = sum(source.scalar(select(func.count()).select_from(table)) or 0 for table in sent.values())
    done, found = 0, {}
    for name, table in sent.items():
        digest = RowsDigest()
        for rows in _portions(rows_in_order(source, table)):
            for row in rows:
                digest.add(row)
            target.execute(insert(received[name]), [dict(row._mapping) for row in rows])  # noqa: SLF001 - SQLAlchemy's public name for it
            done += len(rows)
            progress(done, total)
        found[name] = digest.contents()
    arrived = read_contents(target, received)
    differing = tuple(name for name in found if found[name] != arrived.tables[name])
    if differing:
        raise CopyDiffers(differing)
    return arrived


def _copy_to_new(
    source: Database, target: SqliteDatabase, progress: Progress, afterwards: Afterwards | None
) -> Contents:
    def copy_all(received: Connection) -> tuple[Contents, bool]:
        with source.reading() as sent:
            copied = copy_rows(sent, received, progress)
        return copied, afterwards is not None and afterwards(received)

    try:
        target.bring_up_to_date()
        contents, has_erased = target.write(copy_all)
        if has_erased:
            target.wipe()
        return contents
    finally:
        target.close()


def _copy_to_server(
    source: Database,
    target: PostgresqlDatabase,
    *,
    overwrite: bool,
    wait_seconds: float,
    progress: Progress,
    afterwards: Afterwards | None,
) -> Contents:
    def replace_all(connection: Connection) -> Contents:
        target.prepare(connection)
        target.keep_others_out(connection, TABLES, wait_seconds)
        for table in TABLES.values():
            if overwrite:
                connection.execute(delete(table))
            elif connection.execute(select(table).limit(1)).first() is not None:
                raise TargetExists(target.place)
        with source.reading() as sent:
            copied = copy_rows(sent, connection, progress)
        if afterwards is not None:
            afterwards(connection)
        return copied

    return target.write(replace_all)


def _portions(items: Iterator[T]) -> Iterator[list[T]]:
    while portion := list(islice(items, AT_ONCE)):
        yield portion
