"""Whether a database is sound: its file, its schema, what names what, and the seals of its log."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import Column, ColumnElement, Connection, Table, exists, func, select

from accountmap.errors import AccountmapError
from accountmap.model.actors import Scope
from accountmap.model.ids import AccountId
from accountmap.store import tables
from accountmap.store.account_rows import is_keyed_by_account
from accountmap.store.contents import Contents, read_contents
from accountmap.store.database import Database, known_schemas
from accountmap.store.loading import MapReader
from accountmap.store.references import REFERENCES
from accountmap.store.rows import UnreadableRow, readable
from accountmap.store.upkeep.backups import MANIFEST
from accountmap.store.verifying import logged_accounts, verify_log

_FURTHER: Final = (
    (tables.account_person.c.account, "account"),
    (tables.account_person.c.person, "person"),
    (tables.account_member.c.account, "account"),
    (tables.account_member.c.member, "team_member"),
    (tables.touchpoint.c.account, "account"),
    (tables.touchpoint_person.c.touchpoint, "touchpoint"),
    (tables.touchpoint_member.c.touchpoint, "touchpoint"),
    (tables.change_set_account.c.change_set, "change_set"),
    (tables.change.c.change_set, "change_set"),
    (tables.change_value.c.change_set, "change_set"),
)


class FlawKind(StrEnum):
    """What can be wrong with a database."""

    FILE_DAMAGED = "file-damaged"
    SCHEMA_OLD = "schema-old"
    SCHEMA_DIFFERS = "schema-differs"
    REFERENCE_BROKEN = "reference-broken"
    MAP_UNREADABLE = "map-unreadable"
    LOG_ALTERED = "log-altered"
    FEED_BEHIND = "feed-behind"


@dataclass(frozen=True, slots=True)
class Flaw:
    """One thing that is wrong.

    Parameters
    ----------
    where
        The table, field or account.
    detail
        What is found there, without personal values.
    count
        How many rows, or the revision of a log.
    """

    kind: FlawKind
    where: str
    detail: str = ""
    count: int = 0


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a check found.

    Parameters
    ----------
    schema
        Of the database; `known` is that of this accountmap.
    contents
        Rows and digest of each table; ``None`` where they could not be read.
    """

    place: str
    schema: str
    known: str
    contents: Contents | None
    flaws: tuple[Flaw, ...]


def check(database: Database) -> CheckReport:
    """Check a database, as it is at one moment.

    Linear in all rows. A database that cannot be read, or has an older schema, is not looked into further.
    """
    known = known_schemas()[-1]
    flaws = [Flaw(FlawKind.FILE_DAMAGED, database.place, line) for line in database.damage()]
    if flaws:
        return CheckReport(database.place, "", known, None, tuple(flaws))
    schema = database.schema() or ""
    if schema != known:
        return CheckReport(database.place, schema, known, None, (Flaw(FlawKind.SCHEMA_OLD, database.place, schema),))
    with database.reading() as connection:
        flaws += _schema_flaws(connection)
        if not flaws:
            for find in (_broken_references, _unreadable_maps, _altered_logs, _feeds_behind):
                flaws += find(connection)
        contents = read_contents(connection)
    return CheckReport(database.place, schema, known, contents, tuple(flaws))


def _schema_flaws(connection: Connection) -> Iterator[Flaw]:
    """Yield the tables that are not as the code declares them."""
    from alembic.autogenerate import compare_metadata  # noqa: PLC0415 - slow to load, and rarely needed
    from alembic.migration import MigrationContext  # noqa: PLC0415

    is_ours = {"include_object": lambda _, name, kind, *__: kind != "table" or name != MANIFEST.name}
    context = MigrationContext.configure(connection, opts=is_ours)
    for found in compare_metadata(context, tables.metadata):
        for one in found if isinstance(found, list) else [found]:
            yield Flaw(FlawKind.SCHEMA_DIFFERS, " ".join(str(part) for part in one if isinstance(part, str | Table)))


def _broken_references(connection: Connection) -> Iterator[Flaw]:
    """Yield the fields that name what is not there."""
    named = [(reference.column, reference.target) for reference in REFERENCES] + list(_FURTHER)
    for column, target in named:
        missing = select(func.count(), func.min(column)).where(
            column.is_not(None), ~exists().where(*_named_rows(column, target))
        )
        count, example = connection.execute(missing).one()
        if count:
            yield Flaw(FlawKind.REFERENCE_BROKEN, f"{column.table.name}.{column.name}", str(example), count)


def _named_rows(column: Column[Any], target: str) -> list[ColumnElement[bool]]:
    """Return the conditions under which a row is named by a column."""
    here, there = column.table, tables.metadata.tables[target]
    if target == "person" and is_keyed_by_account(here) and here is not tables.account_person:
        on_map = tables.account_person
        return [on_map.c.workspace == here.c.workspace, on_map.c.account == here.c.account, on_map.c.person == column]
    same = [there.c.workspace == here.c.workspace, there.c.id == column]
    return [*same, there.c.account == here.c.account] if is_keyed_by_account(there) else same


def _unreadable_maps(connection: Connection) -> Iterator[Flaw]:
    account = tables.account
    for workspace, key in connection.execute(select(account.c.workspace, account.c.id)).all():
        try:
            with readable():
                MapReader(connection, workspace, AccountId(key), Scope.OWNER).read()
        except (AccountmapError, UnreadableRow) as error:
            yield Flaw(FlawKind.MAP_UNREADABLE, key, type(error).__name__)


def _altered_logs(connection: Connection) -> Iterator[Flaw]:
    for account in logged_accounts(connection):
        broken = verify_log(connection, account).broken
        if broken is not None:
            yield Flaw(FlawKind.LOG_ALTERED, account.id, count=broken.revision)


def _feeds_behind(connection: Connection) -> Iterator[Flaw]:
    """Yield the feeds that would give a place twice."""
    feed, sets = tables.feed, tables.change_set
    last = select(func.max(sets.c.place)).where(sets.c.workspace == feed.c.workspace).scalar_subquery()
    behind = select(feed.c.workspace, feed.c.place).where(feed.c.place < last)
    for row in connection.execute(behind):
        yield Flaw(FlawKind.FEED_BEHIND, row.workspace, count=row.place)
