"""A database that is open: its transactions, its schema, and what can be wrong with it, in our own words."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Literal, TypeVar

from sqlalchemy import Column, Connection, Engine, MetaData, String, Table, inspect, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as NoConnectionFree

from accountmap.errors import StoreBusy, StoreCorrupted, StoreTooNew, StoreUnavailable
from accountmap.store.rows import UnreadableRow
from accountmap.store.tables import metadata

T = TypeVar("T")
Mode = Literal["read", "write"]
UNKNOWN_OWNER: Final = "unknown"
MIGRATIONS: Final = Path(__file__).parent / "migrations"
_VERSIONS: Final = Table("alembic_version", MetaData(), Column("version_num", String(32), primary_key=True))


class Database(ABC):
    """A database of a workspace, whichever makes it is; made by `open_store`.

    Parameters
    ----------
    place
        How it is called in messages; holds no secret.
    """

    file: Path | None = None
    """The file it is, if it is one."""

    def __init__(self, engine: Engine, mode: Mode, place: str) -> None:
        self._engine = engine
        self.mode: Final = mode
        self.place: Final = place

    @abstractmethod
    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Yield a connection within a transaction that sees one moment and changes nothing."""

    @contextmanager
    def reading_at_once(self) -> Iterator[Connection | None]:
        """Yield a connection as `reading` does, ``None`` where it would have to be waited for: here always."""
        yield None

    @abstractmethod
    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Yield a connection within a transaction: all that is written is kept, or nothing."""

    @abstractmethod
    def write(self, work: Callable[[Connection], T]) -> T:
        """Do some work within a transaction: all of it is kept, or nothing.

        The work may be done more than once, where another writer comes in between.
        """

    @abstractmethod
    def close(self) -> None:
        """Let the database go; other writers may have it."""

    @abstractmethod
    def damage(self) -> tuple[str, ...]:
        """Return what is wrong with the database's files, as the database itself tells."""

    @abstractmethod
    def wipe(self) -> bool:
        """Have what was erased leave the files, too, as far as that can be done beside others.

        Returns
        -------
        bool
            Whether nothing of it is left in them.
        """

    @abstractmethod
    def _error_of(self, error: BaseException | None) -> StoreUnavailable:
        """Say in our words what the driver raised."""

    @abstractmethod
    def _before_migrating(self, connection: Connection) -> None:
        """Keep others from migrating at the same time."""

    @abstractmethod
    def _after_migrating(self, connection: Connection) -> None:
        """Give what the migrations made the manners of this database."""

    @contextmanager
    def translated(self) -> Iterator[None]:
        """Turn what the driver raises, and rows that cannot be read, into our errors."""
        try:
            yield
        except DBAPIError as error:
            raise self._error_of(error.orig) from error
        except (UnicodeDecodeError, UnreadableRow) as error:
            raise StoreCorrupted(self.place, str(error)) from error
        except NoConnectionFree as error:
            raise StoreBusy(self.place, UNKNOWN_OWNER) from error

    def schema(self) -> str | None:
        """Return the schema of the database, ``None`` if it is empty.

        Raises
        ------
        StoreTooNew
            If a newer accountmap wrote it.
        StoreCorrupted
            If it holds tables of something else.
        """
        with self.translated(), self._engine.connect() as connection:
            return self._schema(connection)

    def is_current(self) -> bool:
        """Tell whether the database has the schema of this accountmap."""
        return self.schema() == known_schemas()[-1]

    def bring_up_to_date(self) -> None:
        """Give the database the schema of this accountmap, in one transaction.

        An empty one gets today's tables at once, far quicker than by every migration.
        """
        with self.translated(), self._engine.begin() as connection:
            self.prepare(connection)

    def prepare(self, connection: Connection) -> None:
        """Bring the schema up to date within the caller's transaction."""
        self._before_migrating(connection)
        schema = self._schema(connection)
        if schema is None:
            metadata.create_all(connection)
            _VERSIONS.create(connection)
            connection.execute(_VERSIONS.insert().values(version_num=known_schemas()[-1]))
        elif schema != known_schemas()[-1]:
            _migrate(connection, "head")
        self._after_migrating(connection)

    def migrate(self, target: str) -> None:
        """Run the migrations from where the database is to a schema, in one transaction."""
        with self.translated(), self._engine.begin() as connection:
            self._before_migrating(connection)
            _migrate(connection, target)
            self._after_migrating(connection)

    def _schema(self, connection: Connection) -> str | None:
        tables = inspect(connection).get_table_names()
        found = connection.scalar(select(_VERSIONS.c.version_num)) if _VERSIONS.name in tables else None
        if found is None and any(name != _VERSIONS.name for name in tables):
            raise StoreCorrupted(self.place, f"tables of another program: {', '.join(sorted(tables)[:3])}")
        known = known_schemas()
        if found is not None and found not in known:
            raise StoreTooNew(self.place, found, known[-1])
        return found


def _migrate(connection: Connection, target: str) -> None:
    from alembic import command  # noqa: PLC0415 - slow to load, and rarely needed
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    command.upgrade(config, target)


def known_schemas() -> tuple[str, ...]:
    """Return the schemas this accountmap knows, oldest first: the numbers that migrations' file names begin with."""
    return tuple(sorted(path.name.partition("_")[0] for path in (MIGRATIONS / "versions").glob("[0-9]*.py")))
