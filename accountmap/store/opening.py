"""Opening a workspace: find its database, take the right to write to it, bring its schema up to date."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Engine

from accountmap.errors import StoreReadOnly
from accountmap.store.database import (
    Mode,
    check_place,
    check_sound,
    create_private,
    create_tables,
    file_of,
    known_schemas,
    make_engine,
    migrate,
    schema_of,
    translated,
    use_wal,
)
from accountmap.store.lock import WriterLock
from accountmap.store.store import Store


def open_store(url: str, *, mode: Mode, wait_seconds: float = 5.0, purpose: str = "") -> Store:
    """Open the workspace at a database URL.

    For writing, the process takes the file's lock, makes the file if there is none, checks it and brings its schema
    up to date. For reading, no lock is taken: a reader works beside one writer.

    Parameters
    ----------
    url
        ``sqlite:///FILE``, or ``sqlite://`` for a database in memory.
    wait_seconds
        How long to wait for another writing process.
    purpose
        What this process does with it, for others who wait.

    Raises
    ------
    WorkspaceNotFound
        For reading, if there is no file.
    StoreBusy, StoreReadOnly, StoreCorrupted, StoreTooNew
        If it cannot be used.
    InvalidValue
        If the URL is not one of a supported database.
    """
    file = file_of(url)
    if file is None:
        return _ready(make_engine(None, "write"), "write", url, None)
    check_place(file, mode)
    if mode == "write":
        return _open_for_writing(file, wait_seconds, purpose)
    store = _open_for_reading(file)
    if store is None:
        _open_for_writing(file, wait_seconds, purpose).close()
        store = _open_for_reading(file)
    if store is None:
        raise StoreReadOnly(str(file))
    return store


def _open_for_writing(file: Path, wait_seconds: float, purpose: str) -> Store:
    lock = WriterLock(file)
    lock.acquire(wait_seconds, purpose)
    try:
        create_private(file)
        return _ready(make_engine(file, "write"), "write", str(file), lock)
    except BaseException:
        lock.release()
        raise


def _open_for_reading(file: Path) -> Store | None:
    """Open the file read-only; ``None`` if its schema must be brought up to date first."""
    engine = make_engine(file, "read")
    try:
        with translated(str(file)), engine.connect() as connection:
            current = schema_of(connection, str(file)) == known_schemas()[-1]
    except BaseException:
        engine.dispose()
        raise
    if current:
        return Store(engine, "read", str(file), None)
    engine.dispose()
    return None


def _ready(engine: Engine, mode: Mode, place: str, lock: WriterLock | None) -> Store:
    """Check a database opened for writing and bring its schema up to date."""
    try:
        with translated(place), engine.connect() as connection:
            check_sound(connection, place)
            schema = schema_of(connection, place)
        use_wal(engine, place)
        if schema != known_schemas()[-1]:
            with translated(place), engine.connect() as connection:
                (create_tables if schema is None else migrate)(connection, place)
    except BaseException:
        engine.dispose()
        raise
    return Store(engine, mode, place, lock)
