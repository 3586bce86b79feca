"""PostgreSQL: a pool of connections, many processes that write, transactions that see committed rows."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any, Final, TypeVar

from sqlalchemy import URL, Connection, Engine, create_engine
from sqlalchemy.exc import DBAPIError, IntegrityError

from accountmap.errors import (
    AccountmapError,
    ConnectionLost,
    DriverMissing,
    StoreBusy,
    StoreCorrupted,
    StoreFull,
    StoreMissing,
    StoreReadOnly,
    StoreRefused,
    StoreUnavailable,
    StoreUnreachable,
)
from accountmap.store.database import UNKNOWN_OWNER, Database, Mode
from accountmap.store.urls import shown

T = TypeVar("T")
_REPEATS: Final = 3
_SERIALIZATION_FAILURE, _DEADLOCK, _TAKEN = "40001", "40P01", "23505"
_PATIENCE_SECONDS: Final = 10
_MIGRATION_LOCK: Final = 0x6D617073  # any number that all of us agree on
_LONGEST_NAME: Final = 63
_LOOK_AGAIN_SECONDS: Final = 0.05
_PROGRAM: Final = "accountmap"
_OTHERS: Final = """
SELECT DISTINCT application_name || ' (process ' || pid || ' of the server)' FROM pg_stat_activity
WHERE datname = current_database() AND application_name LIKE 'accountmap%%' AND pid <> pg_backend_pid()
"""
# What a server says to a client it lets in no further begins with a severity and two blanks, in any language.
_SERVER_SAYS: Final = re.compile(r"failed: (?P<severity>\w+):  (?P<words>.*)", re.DOTALL)
_IS_MISSING: Final = re.compile(r'database ".*" does not exist|база данных ".*" не существует')
_NOT_YET: Final = re.compile(r"starting up|shutting down|recovery mode|запускается|выключается|восстановления")
_BY_CODE: Final[tuple[tuple[str, type[StoreUnavailable]], ...]] = (
    ("25006", StoreReadOnly),
    ("42501", StoreReadOnly),
    ("53100", StoreFull),
    ("08", ConnectionLost),
    ("57P0", ConnectionLost),
)
_BUSY_CODES: Final = (_SERIALIZATION_FAILURE, _DEADLOCK, "53300", "55P03", "57014")

# Texts are compared and put in order byte by byte, as SQLite does, whatever the database was made with.
_COMPARE_BY_BYTE: Final = """
DO $$
DECLARE statement text;
BEGIN
    FOR statement IN
        SELECT format('ALTER TABLE %%I ', c.relname) || string_agg(
            format('ALTER COLUMN %%I TYPE %%s COLLATE "C"', a.attname, format_type(a.atttypid, a.atttypmod)), ', ')
        FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = a.attrelid
        WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND a.attnum > 0
            AND a.attcollation NOT IN (0, (SELECT oid FROM pg_collation
                WHERE collname = 'C' AND collnamespace = 'pg_catalog'::regnamespace))
        GROUP BY c.relname
    LOOP
        EXECUTE statement;
    END LOOP;
END $$
"""


class PostgresqlDatabase(Database):
    """A database on a PostgreSQL server.

    Writers of one account wait for each other at its row; readers see one moment and wait for nobody.
    """

    def __init__(self, url: URL, mode: Mode, *, wait_seconds: float = 5.0, purpose: str = "") -> None:
        super().__init__(_engine(url, mode, wait_seconds, purpose), mode, shown(url))
        self._snapshots = self._engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        self._is_closed = False

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Yield a connection within a transaction that sees one moment."""
        self._check_open()
        with self.translated(), self._snapshots.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Yield a connection within a transaction."""
        self._check_open()
        with self.translated(), self._engine.begin() as connection:
            yield connection

    def write(self, work: Callable[[Connection], T]) -> T:
        """Do some work within a transaction, again if another writer came in between, up to three times."""
        for _ in range(_REPEATS):
            try:
                return self._write_once(work)
            except AccountmapError as error:
                if not _came_in_between(error):
                    raise
        return self._write_once(work)

    def close(self) -> None:
        """Close the connections."""
        self._is_closed = True
        self._engine.dispose()

    def damage(self) -> tuple[str, ...]:
        """Nothing: the server checks its pages as they are read."""
        return ()

    def wipe(self) -> bool:
        """Nothing: the server reuses the space of old rows in time, and ``VACUUM FULL`` does it at once."""
        return False

    def keep_others_out(self, connection: Connection, tables: Iterable[str], wait_seconds: float) -> None:
        """Let nobody else work with the workspace until the transaction ends.

        Raises
        ------
        StoreBusy
            If somebody is connected to it, however long one waits.
        """
        until = time.monotonic() + wait_seconds
        while others := connection.exec_driver_sql(_OTHERS).scalars().all():
            if time.monotonic() >= until:
                raise StoreBusy(self.place, ", ".join(others))
            time.sleep(_LOOK_AGAIN_SECONDS)
            connection.exec_driver_sql("SELECT pg_stat_clear_snapshot()")
        names = ", ".join(connection.dialect.identifier_preparer.quote(name) for name in tables)
        connection.exec_driver_sql(f"LOCK TABLE {names} IN ACCESS EXCLUSIVE MODE")

    def check_encoding(self) -> None:
        """Refuse a database that cannot hold every text."""
        with self.translated(), self._engine.connect() as connection:
            encoding = connection.exec_driver_sql("SHOW server_encoding").scalar_one()
        if encoding != "UTF8":
            raise StoreCorrupted(self.place, f"encoding {encoding}, not UTF8")

    def _write_once(self, work: Callable[[Connection], T]) -> T:
        with self.writing() as connection:
            return work(connection)

    def _check_open(self) -> None:
        if self._is_closed:
            raise RuntimeError(f"the store {self.place} is closed")

    def _error_of(self, error: BaseException | None) -> StoreUnavailable:
        """Name what is wrong by the server's code, or by what it said to a client it did not let in."""
        import psycopg  # noqa: PLC0415 - only where there is a PostgreSQL to speak to

        code = getattr(error, "sqlstate", None) or ""
        if not code and isinstance(error, psycopg.OperationalError | psycopg.InterfaceError):
            return self._error_without_code(str(error))
        if code in _BUSY_CODES:
            return StoreBusy(self.place, UNKNOWN_OWNER)
        for prefix, kind in _BY_CODE:
            if code.startswith(prefix):
                return kind(self.place)
        # The message's details may hold what was to be stored.
        diagnosis = getattr(error, "diag", None)
        return StoreCorrupted(self.place, f"{code} {getattr(diagnosis, 'message_primary', '') or ''}".strip())

    def _error_without_code(self, words: str) -> StoreUnavailable:
        said = _SERVER_SAYS.search(words)
        if said is None:
            is_connecting = words.startswith(("connection failed", "failed to resolve", "connection timeout"))
            return StoreUnreachable(self.place) if is_connecting else ConnectionLost(self.place)
        if _IS_MISSING.search(said["words"]):
            return StoreMissing(self.place)
        if _NOT_YET.search(said["words"]):
            return StoreUnreachable(self.place)
        return StoreRefused(self.place, said["words"].splitlines()[0])

    def _before_migrating(self, connection: Connection) -> None:
        """Wait for whoever migrates just now."""
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_MIGRATION_LOCK})")

    def _after_migrating(self, connection: Connection) -> None:
        """Let texts be compared byte by byte in every table there is now."""
        connection.exec_driver_sql(_COMPARE_BY_BYTE)


def open_postgresql(url: URL, mode: Mode, *, wait_seconds: float, purpose: str) -> PostgresqlDatabase:
    """Open a database on a server, with its schema up to date; it must be there already, empty or not.

    Raises
    ------
    StoreUnavailable
        If it cannot be used.
    """
    database = PostgresqlDatabase(url, mode, wait_seconds=wait_seconds, purpose=purpose)
    try:
        database.check_encoding()
        if not database.is_current():
            _bring_up_to_date(url, database)
    except BaseException:
        database.close()
        raise
    return database


def _bring_up_to_date(url: URL, database: PostgresqlDatabase) -> None:
    if database.mode == "write":
        database.bring_up_to_date()
        return
    writing = PostgresqlDatabase(url, "write", purpose="accountmap db upgrade")
    try:
        writing.bring_up_to_date()
    finally:
        writing.close()


def _engine(url: URL, mode: Mode, wait_seconds: float, purpose: str) -> Engine:
    options = [_text(url.query.get("options")), f"-c lock_timeout={max(1, round(wait_seconds * 1000))}"]
    if mode == "read":
        options.append("-c default_transaction_read_only=on")
    settings: dict[str, Any] = {
        "application_name": (purpose if purpose.startswith(_PROGRAM) else f"{_PROGRAM} {purpose}")[:_LONGEST_NAME],
        "client_encoding": "UTF8",
        "connect_timeout": _text(url.query.get("connect_timeout")) or _PATIENCE_SECONDS,
        "options": " ".join(filter(None, options)),
    }
    try:
        return create_engine(
            url,
            connect_args=settings,
            hide_parameters=True,
            isolation_level="READ COMMITTED",
            pool_pre_ping=True,
            pool_timeout=_PATIENCE_SECONDS,
        )
    except ImportError:
        raise DriverMissing("psycopg") from None


def _text(value: str | tuple[str, ...] | None) -> str:
    return value if isinstance(value, str) else " ".join(value or ())


def _came_in_between(error: AccountmapError) -> bool:
    """Tell whether another transaction is the reason, so that doing it again may do."""
    cause = error.__cause__
    if not isinstance(cause, DBAPIError):
        return False
    code = getattr(cause.orig, "sqlstate", None)
    return code in {_SERIALIZATION_FAILURE, _DEADLOCK} or (isinstance(cause, IntegrityError) and code == _TAKEN)
