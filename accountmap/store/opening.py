"""Opening a workspace: find its database, take the right to write to it, bring its schema up to date."""

from __future__ import annotations

from pathlib import Path

from accountmap.store.database import Database, Mode
from accountmap.store.postgresql import PostgresqlDatabase, open_postgresql
from accountmap.store.sqlite import SqliteDatabase, check_place, open_sqlite
from accountmap.store.store import Store
from accountmap.store.urls import database_of


def open_store(url: str, *, mode: Mode, wait_seconds: float = 5.0, purpose: str = "") -> Store:
    """Open the workspace at a database URL.

    For writing, the process takes an SQLite file's lock, makes the file if there is none, checks it and brings its
    schema up to date. For reading, no lock is taken: a reader works beside one writer. A PostgreSQL database must be
    there; many processes may write to it.

    Parameters
    ----------
    url
        ``sqlite:///FILE``, ``sqlite://`` for a database in memory, or ``postgresql://USER@HOST/NAME``.
    wait_seconds
        How long to wait for another writer.
    purpose
        What this process does with it, for others who wait.

    Raises
    ------
    WorkspaceNotFound
        For reading, if there is no file.
    StoreUnavailable
        If it cannot be used.
    InvalidValue
        If the URL is not one of a supported database.
    """
    return Store(open_database(url, mode=mode, wait_seconds=wait_seconds, purpose=purpose))


def open_as_it_is(url: str) -> Database:
    """Open a database for reading and leave its schema as it is, whatever it is.

    Raises as `open_store`.
    """
    found = database_of(url)
    if found is None or isinstance(found, Path):
        if found is not None:
            check_place(found, "read")
        return SqliteDatabase(found, "read")
    return PostgresqlDatabase(found, "read", purpose="accountmap db")


def open_database(url: str, *, mode: Mode, wait_seconds: float = 5.0, purpose: str = "") -> Database:
    """Open the database of a workspace; as `open_store`."""
    found = database_of(url)
    if found is None or isinstance(found, Path):
        return open_sqlite(found, mode, wait_seconds=wait_seconds, purpose=purpose)
    return open_postgresql(found, mode, wait_seconds=wait_seconds, purpose=purpose)
