"""Opening a database: the connection, its manners, its schema, and what can be wrong with it, in our own words."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Final, Literal

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError
from sqlalchemy.pool import StaticPool

from accountmap.errors import (
    InvalidValue,
    StoreBusy,
    StoreCorrupted,
    StoreReadOnly,
    StoreTooNew,
    StoreUnavailable,
    WorkspaceNotFound,
)
from accountmap.store.lock import UNKNOWN_OWNER
from accountmap.store.rows import UnreadableRow
from accountmap.store.tables import metadata

Mode = Literal["read", "write"]
_BUSY_MILLISECONDS: Final = 5000
_CANNOT_WRITE: Final = ("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM", "SQLITE_FULL", "SQLITE_IOERR")
_LOCKED: Final = ("SQLITE_BUSY", "SQLITE_LOCKED")
_MIGRATIONS: Final = Path(__file__).parent / "migrations"


def file_of(url: str) -> Path | None:
    """Return the SQLite file of a database URL; ``None`` for a database in memory.

    Raises
    ------
    InvalidValue
        If the URL is none of an SQLite database.
    """
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise InvalidValue("database_url", url, "sqlite:///accountmap.db") from None
    if parsed.get_backend_name() != "sqlite":
        raise InvalidValue("database_url", parsed.render_as_string(), "sqlite:///accountmap.db")
    return None if parsed.database in (None, "", ":memory:") else Path(str(parsed.database))


def make_engine(file: Path | None, mode: Mode) -> Engine:
    """Return an engine with one connection that begins transactions explicitly."""
    if file is None:
        url = "sqlite://"
    elif mode == "read":
        url = f"sqlite:///file:{_quoted(file)}?mode=ro&uri=true"
    else:
        url = f"sqlite:///{file}"
    try:
        engine = create_engine(url, poolclass=StaticPool, connect_args={"check_same_thread": False})
    except NoSuchModuleError:
        raise InvalidValue("database_url", url, "sqlite:///accountmap.db") from None
    event.listen(engine, "connect", lambda connection, _: _set_manners(connection, mode))
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN"))
    return engine


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


def check_sound(connection: Connection, place: str) -> None:
    """Refuse a damaged database."""
    with translated(place):
        answer = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar()
        connection.rollback()
    if answer != "ok":
        raise StoreCorrupted(place, str(answer))


def known_schemas() -> tuple[str, ...]:
    """Return the schemas this accountmap knows, oldest first: the numbers that migrations' file names begin with."""
    return tuple(sorted(path.name.partition("_")[0] for path in (_MIGRATIONS / "versions").glob("[0-9]*.py")))


def schema_of(connection: Connection, place: str) -> str | None:
    """Return the schema of a database, ``None`` if it is empty.

    Raises
    ------
    StoreTooNew
        If a newer accountmap wrote it.
    StoreCorrupted
        If it holds tables of something else.
    """
    with translated(place):
        tables = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'").scalars().all()
        has_version = "alembic_version" in tables
        version = "SELECT version_num FROM alembic_version"
        found = connection.exec_driver_sql(version).scalar() if has_version else None
        connection.rollback()
    if found is None and any(name != "alembic_version" for name in tables):
        raise StoreCorrupted(place, f"tables of another program: {', '.join(sorted(tables)[:3])}")
    known = known_schemas()
    if found is not None and found not in known:
        raise StoreTooNew(place, found, known[-1])
    return found


def use_wal(engine: Engine, place: str) -> None:
    """Let readers work beside the writer; done only once the file is known to be ours, because it is written there."""
    with translated(place), closing(engine.raw_connection()) as connection:
        connection.cursor().execute("PRAGMA journal_mode = WAL")


def create_tables(connection: Connection, place: str) -> None:
    """Make the tables of today's schema in an empty database, in one transaction; far quicker than every migration."""
    with translated(place), connection.begin():
        metadata.create_all(connection)
        connection.exec_driver_sql("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
        connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (known_schemas()[-1],))


def migrate(connection: Connection, place: str) -> None:
    """Bring the schema up to date, in one transaction."""
    from alembic import command  # noqa: PLC0415 - slow to load, and rarely needed
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    config.attributes["connection"] = connection
    with translated(place), connection.begin():
        command.upgrade(config, "head")


@contextmanager
def translated(place: str) -> Iterator[None]:
    """Turn what the database driver raises, and rows that cannot be read, into our errors."""
    try:
        yield
    except DBAPIError as error:
        raise _of_driver(error.orig, place) from error
    except (sqlite3.Error, UnicodeDecodeError, UnreadableRow) as error:
        raise _of_driver(error, place) from error


def _of_driver(error: BaseException | None, place: str) -> StoreUnavailable:
    """Name what is wrong; SQLite tells it by error name."""
    name = getattr(error, "sqlite_errorname", "") or ""
    if name.startswith(_CANNOT_WRITE):
        return StoreReadOnly(place)
    if name.startswith(_LOCKED):
        return StoreBusy(place, UNKNOWN_OWNER)
    return StoreCorrupted(place, str(error))


def _set_manners(connection: Any, mode: Mode) -> None:
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout = {_BUSY_MILLISECONDS}")
    if mode == "write":
        cursor.execute("PRAGMA synchronous = FULL")
        cursor.execute("PRAGMA foreign_keys = ON")
    else:
        cursor.execute("PRAGMA query_only = ON")
    cursor.close()


def _quoted(file: Path) -> str:
    """Return an absolute path for an SQLite URI; only what would end the path is escaped."""
    return str(file.resolve()).replace("%", "%25").replace("?", "%3f").replace("#", "%23")
