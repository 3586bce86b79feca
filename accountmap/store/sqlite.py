"""SQLite: one file, one process that writes, one connection; or a database in memory."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import RLock
from typing import Any, Final, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import StaticPool

from accountmap.errors import (
    StoreBusy,
    StoreCorrupted,
    StoreFull,
    StoreReadOnly,
    StoreUnavailable,
    WorkspaceNotFound,
)
from accountmap.store.database import UNKNOWN_OWNER, Database, Mode
from accountmap.store.json_text import canonical, read_json
from accountmap.store.lock import WriterLock

T = TypeVar("T")
_BUSY_MILLISECONDS: Final = 5000
_PAGES_AT_ONCE: Final = 4096
_CANNOT_WRITE: Final = ("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM", "SQLITE_IOERR")
_FULL: Final = ("SQLITE_FULL", "SQLITE_IOERR_WRITE")
_LOCKED: Final = ("SQLITE_BUSY", "SQLITE_LOCKED")


class SqliteDatabase(Database):
    """An SQLite database with one connection that writes and one that reads, each used by all threads in turn.

    Who reads sees what was committed when they began, and does not wait for a writer. SQLite reads no faster with more
    connections, and one writer is its rule. A database in memory has but one connection.
    """

    def __init__(
        self, file: Path | None, mode: Mode, lock: WriterLock | None = None, *, place: str | None = None
    ) -> None:
        super().__init__(_engine(file, mode), mode, place or ("sqlite://" if file is None else str(file)))
        self.file = file
        self._lock = lock
        self._turn = RLock()
        self._readers, self._turn_to_read = self._engine, self._turn
        if file is not None and mode == "write":
            self._readers, self._turn_to_read = _engine(file, mode, reads_only=True), RLock()
        self._is_closed = False

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Yield a connection within a transaction; nobody else reads meanwhile."""
        with self._transaction(self._readers, self._turn_to_read) as connection:
            yield connection

    @contextmanager
    def reading_at_once(self) -> Iterator[Connection | None]:
        """Yield what `reading` does, ``None`` if somebody else is reading."""
        if not self._turn_to_read.acquire(blocking=False):
            yield None
            return
        try:
            with self.reading() as connection:
                yield connection
        finally:
            self._turn_to_read.release()

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Yield a connection within a transaction; nobody else writes meanwhile."""
        with self._transaction(self._engine, self._turn) as connection:
            yield connection

    @contextmanager
    def _transaction(self, engine: Engine, turn: RLock) -> Iterator[Connection]:
        with turn:
            if self._is_closed:
                raise RuntimeError(f"the store {self.place} is closed")
            with self.translated(), engine.begin() as connection:
                yield connection

    def write(self, work: Callable[[Connection], T]) -> T:
        """Do some work within a transaction; nobody else writes meanwhile."""
        with self.writing() as connection:
            return work(connection)

    def close(self) -> None:
        """Close the connections, each in its turn, and let other processes write."""
        with self._turn, self._turn_to_read:
            self._is_closed = True
            try:
                self._readers.dispose()
                self._engine.dispose()
            finally:
                if self._lock:
                    self._lock.release()

    def check_sound(self) -> None:
        """Refuse a damaged database."""
        with self.translated(), self._engine.begin() as connection:
            answer = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar()
        if answer != "ok":
            raise StoreCorrupted(self.place, str(answer))

    def damage(self) -> tuple[str, ...]:
        """Look through the whole file and return what is wrong with it."""
        try:
            with self.reading() as connection:
                found = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
        except StoreCorrupted as error:
            return (error.detail,)
        return tuple(line for line in found if line != "ok")

    def copy_pages(self, file: Path, progress: Callable[[int, int], None]) -> None:
        """Copy the database to a file, as it is at one moment, while others write to it.

        Parameters
        ----------
        progress
            Called with the pages copied so far and in all.
        """
        with self.translated(), closing(sqlite3.connect(file)) as copy, self.reading() as connection:
            connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar()  # from now on it is one moment
            source = connection.connection.driver_connection
            assert isinstance(source, sqlite3.Connection)  # noqa: S101 - what this class opens
            source.backup(copy, pages=_PAGES_AT_ONCE, progress=lambda _, left, total: progress(total - left, total))
            copy.execute("PRAGMA journal_mode = DELETE")  # a file alone, readable where nothing can be written

    def wipe(self) -> bool:
        """Write the file anew without what was erased, and empty the log beside it."""
        with self._turn, self._turn_to_read, self.translated(), closing(self._engine.raw_connection()) as connection:
            cursor = connection.cursor()
            cursor.execute("VACUUM")
            busy = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        return not busy

    def use_wal(self) -> None:
        """Let readers work beside the writer; only once the file is known to be ours, because it is written there."""
        with self.translated(), closing(self._engine.raw_connection()) as connection:
            connection.cursor().execute("PRAGMA journal_mode = WAL")

    @contextmanager
    def translated(self) -> Iterator[None]:
        """Turn what the driver raises into our errors, also where it is asked directly."""
        try:
            with super().translated():
                yield
        except sqlite3.Error as error:
            raise self._error_of(error) from error

    def _error_of(self, error: BaseException | None) -> StoreUnavailable:
        """Name what is wrong; SQLite tells it by error name."""
        name = getattr(error, "sqlite_errorname", "") or ""
        if name.startswith(_FULL):
            return StoreFull(self.place)
        if name.startswith(_CANNOT_WRITE):
            return StoreReadOnly(self.place)
        if name.startswith(_LOCKED):
            return StoreBusy(self.place, UNKNOWN_OWNER)
        return StoreCorrupted(self.place, str(error))

    def _before_migrating(self, connection: Connection) -> None:
        """Nothing: the writer's lock keeps others out."""

    def _after_migrating(self, connection: Connection) -> None:
        """Nothing: texts are compared byte by byte already."""


def open_sqlite(file: Path | None, mode: Mode, *, wait_seconds: float, purpose: str) -> SqliteDatabase:
    """Open a file, or a database in memory, with its schema up to date.

    Raises
    ------
    WorkspaceNotFound
        For reading, if there is no file.
    StoreUnavailable
        If it cannot be used.
    """
    if file is None:
        return _made_ready(SqliteDatabase(None, "write"))
    check_place(file, mode)
    if mode == "write":
        return _open_for_writing(file, wait_seconds, purpose)
    database = _open_for_reading(file)
    if database is None:
        _open_for_writing(file, wait_seconds, purpose).close()
        database = _open_for_reading(file)
    if database is None:
        raise StoreReadOnly(str(file))
    return database


def _open_for_writing(file: Path, wait_seconds: float, purpose: str) -> SqliteDatabase:
    lock = WriterLock(file)
    lock.acquire(wait_seconds, purpose)
    try:
        create_private(file)
        return _made_ready(SqliteDatabase(file, "write", lock))
    except BaseException:
        lock.release()
        raise


def _open_for_reading(file: Path) -> SqliteDatabase | None:
    """Open the file read-only; ``None`` if its schema must be brought up to date first."""
    database = SqliteDatabase(file, "read")
    try:
        if database.is_current():
            return database
    except BaseException:
        database.close()
        raise
    database.close()
    return None


def _made_ready(database: SqliteDatabase) -> SqliteDatabase:
    """Check a database opened for writing and bring its schema up to date."""
    try:
        database.check_sound()
        is_current = database.is_current()
        database.use_wal()
        if not is_current:
            database.bring_up_to_date()
    except BaseException:
        database.close()
        raise
    return database


def check_place(file: Path, mode: Mode) -> None:
    """Refuse a place that cannot be a database before anything is created there."""
    try:
        is_folder, is_there, has_folder = file.is_dir(), file.exists(), file.parent.is_dir()
    except OSError:
        raise StoreReadOnly(str(file)) from None
    if is_folder:
        raise StoreCorrupted(str(file), "a folder")
    if mode == "read" and not is_there:
        raise WorkspaceNotFound(str(file))
    if not has_folder:
        raise StoreReadOnly(str(file.parent))


def create_private(file: Path) -> None:
    """Make the file readable and writable by its owner only, before anything is written to it."""
    try:
        os.close(os.open(file, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError:
        raise StoreReadOnly(str(file)) from None


def _engine(file: Path | None, mode: Mode, *, reads_only: bool = False) -> Engine:
    """Return an engine with one connection that begins transactions explicitly."""
    if file is None:
        url = "sqlite://"
    elif mode == "read":
        url = f"sqlite:///file:{_quoted(file)}?mode=ro&uri=true"
    else:
        url = f"sqlite:///file:{_quoted(file)}?uri=true"
    engine = create_engine(
        url,
        poolclass=StaticPool,
        connect_args={"check_same_thread": False},
        hide_parameters=True,
        json_serializer=canonical,
        json_deserializer=read_json,
    )
    event.listen(engine, "connect", lambda connection, _: _set_manners(connection, "read" if reads_only else mode))
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN"))
    return engine


def _set_manners(connection: Any, mode: Mode) -> None:
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout = {_BUSY_MILLISECONDS}")
    if mode == "write":
        cursor.execute("PRAGMA synchronous = FULL")
        cursor.execute("PRAGMA foreign_keys = ON")
    else:
        cursor.execute("PRAGMA query_only = ON")
        cursor.execute("PRAGMA wal_autocheckpoint = 0")  # whoever writes moves the log into the file, nobody else
    cursor.close()


def _quoted(file: Path) -> str:
    """Return an absolute path for an SQLite URI; only what would end the path is escaped."""
    return str(file.resolve()).replace("%", "%25").replace("?", "%3f").replace("#", "%23")
