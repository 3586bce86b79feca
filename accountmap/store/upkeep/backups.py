"""Backups: one SQLite file with all a database holds, whatever it is, and with what it should hold written in it.

A backup is a workspace: it can be opened, audited and copied like any other.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from sqlalchemy import JSON, Column, Connection, MetaData, Table, Text, insert, inspect, select

from accountmap.errors import BackupRejected, StoreCorrupted, StoreUnavailable, TargetExists, WorkspaceNotFound
from accountmap.store.contents import TABLES, Contents, TableContents, read_contents
from accountmap.store.database import Database, known_schemas
from accountmap.store.sqlite import SqliteDatabase, check_place
from accountmap.store.upkeep.copying import Progress, copy_rows
from accountmap.store.upkeep.files import copy_privately, new_file
from accountmap.version import VERSION

MANIFEST: Final = Table("backup_manifest", MetaData(), Column("body", Text, nullable=False))


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup says of itself.

    Parameters
    ----------
    made_at
        When, UTC.
    version
        Of the accountmap that made it.
    schema
        Of the database.
    source
        Of which database it is, without secrets.
    contents
        What it should hold.
    """

    made_at: datetime
    version: str
    schema: str
    source: str
    contents: Contents


def make_backup(source: Database, file: Path, *, now: datetime, overwrite: bool, progress: Progress) -> Manifest:
    """Write a backup of a database, as it is at one moment, while others work with it.

    Raises
    ------
    TargetExists
        If there is a file at the place, unless it is a backup and `overwrite`.
    StoreCorrupted
        If the database is damaged: a backup of it would be no good.
    """
    schema = source.schema()
    if schema is None:
        raise WorkspaceNotFound(source.place)
    if overwrite and file.is_file() and file.stat().st_size and not _is_backup(file):
        raise TargetExists(str(file), "no-backup")
    with new_file(file, overwrite=overwrite) as part:
        if isinstance(source, SqliteDatabase):
            source.copy_pages(part, progress)
        backup = SqliteDatabase(part, "write", place=str(file))
        try:
            if not isinstance(source, SqliteDatabase):
                _copy_all(source, backup, schema, progress)
            backup.check_sound()
            return backup.write(lambda connection: _write_manifest(connection, schema, source.place, now))
        finally:
            backup.close()


def read_manifest(file: Path) -> Manifest:
    """Return what a backup says of itself, once that is proven.

    Raises
    ------
    WorkspaceNotFound
        If there is no file.
    BackupRejected
        If the file is no backup, or does not hold what it should.
    """
    check_place(file, "read")
    backup = SqliteDatabase(file, "read")
    try:
        backup.check_sound()
        with backup.reading() as connection:
            if MANIFEST.name not in inspect(connection).get_table_names():
                raise BackupRejected(str(file), "no-backup")
            manifest = _manifest(str(connection.execute(select(MANIFEST.c.body)).scalar_one()))
            if read_contents(connection, tables_of(connection, manifest.schema)) != manifest.contents:
                raise BackupRejected(str(file), "changed")
            return manifest
    except (StoreCorrupted, KeyError, TypeError, ValueError):  # the file, or what it says of itself
        raise BackupRejected(str(file), "damaged") from None
    finally:
        backup.close()


@contextmanager
def opened_backup(file: Path) -> Iterator[tuple[Database, Manifest]]:
    """Yield a database with all a backup holds, in today's schema; the backup itself is not touched.

    Raises as `read_manifest` does.
    """
    with tempfile.TemporaryDirectory(prefix="accountmap-") as folder:
        copied = Path(folder) / "backup.db"
        check_place(file, "read")
        copy_privately(file, copied)
        manifest = _named(file, copied)
        database = SqliteDatabase(copied, "write")
        try:
            database.write(MANIFEST.drop)
            database.bring_up_to_date()
            yield database, manifest
        finally:
            database.close()


def _is_backup(file: Path) -> bool:
    """Tell whether a file is a backup, sound or not; a workspace that is worked with is none."""
    found = SqliteDatabase(file, "read")
    try:
        with found.reading() as connection:
            return MANIFEST.name in inspect(connection).get_table_names()
    except StoreUnavailable:
        return False
    finally:
        found.close()


def _named(file: Path, copied: Path) -> Manifest:
    """Read the manifest of the copy, and speak of the file."""
    try:
        return read_manifest(copied)
    except BackupRejected as error:
        raise BackupRejected(str(file), error.reason) from None


def _copy_all(source: Database, backup: SqliteDatabase, schema: str, progress: Progress) -> None:
    if schema == known_schemas()[-1]:
        backup.bring_up_to_date()
    else:
        backup.migrate(schema)
    with source.reading() as sent:
        tables = tables_of(sent, schema)
        backup.write(
            lambda received: copy_rows(sent, received, progress, sent=tables, received=tables_of(received, schema))
        )


def _write_manifest(connection: Connection, schema: str, place: str, now: datetime) -> Manifest:
    """Write into a backup what it holds; a manifest that came with a backup of a backup is replaced."""
    MANIFEST.drop(connection, checkfirst=True)
    manifest = Manifest(now, VERSION, schema, place, read_contents(connection, tables_of(connection, schema)))
    MANIFEST.create(connection)
    body = json.dumps(asdict(manifest) | {"made_at": now.isoformat()}, ensure_ascii=False)
    connection.execute(insert(MANIFEST), {"body": body})
    return manifest


def _manifest(body: str) -> Manifest:
    values = json.loads(body)
    tables = {name: TableContents(**table) for name, table in values.pop("contents")["tables"].items()}
    return Manifest(**values | {"made_at": datetime.fromisoformat(values["made_at"]), "contents": Contents(tables)})


def tables_of(connection: Connection, schema: str) -> dict[str, Table]:
    """Return the tables of a schema: as they are declared today, or as an older one is found to have them."""
    if schema == known_schemas()[-1]:
        return dict(TABLES)
    found = MetaData()
    found.reflect(connection)
    for column in (column for table in found.tables.values() for column in table.columns):
        if isinstance(column.type, JSON):
            column.type.none_as_null = True  # nothing stays nothing, and does not become the JSON value null
    ours = (table for table in found.tables.values() if table.name not in {"alembic_version", MANIFEST.name})
    return {table.name: table for table in sorted(ours, key=lambda table: table.name)}
