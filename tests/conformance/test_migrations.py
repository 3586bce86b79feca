"""From every earlier schema to today's: what accountmap wrote at the time is kept, on every database, whatever happens.

``schemas/`` holds workspaces as text, each written by the accountmap of its schema: the demo's wholesaler, with one
person renamed.
"""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import inspect

from accountmap.model.account_map import AccountMap
from accountmap.model.actors import LOCAL_OWNER, Scope
from accountmap.model.changes import ChangeSet
from accountmap.operations.databases import backup_database, check_database, restore_backup, upgrade_database
from accountmap.store import open_as_it_is, open_store
from accountmap.store.database import known_schemas
from accountmap.store.postgresql import PostgresqlDatabase
from accountmap.store.sqlite import SqliteDatabase
from accountmap.store.upkeep.backups import tables_of
from accountmap.store.upkeep.copying import copy_rows
from accountmap.store.urls import database_of
from nurseries import Nursery
from postgresql_server import PostgresqlServer
from workspaces import NOW

WRITTEN = sorted((Path(__file__).parent / "schemas").glob("*.sql"))
ACCOUNT = "demo-tallowmere"
KILLS_SQLITE = int(os.environ.get("ACCOUNTMAP_KILLS", "25"))
KILLS_POSTGRESQL = 3


def old_file(written: Path, file: Path) -> str:
    """Make a workspace file as it was written at the time, and return its URL."""
    with sqlite3.connect(file) as raw:
        raw.executescript(written.read_text(encoding="utf-8"))
    raw.close()
    return f"sqlite:///{file}"


def old_database(written: Path, server: PostgresqlServer, file: Path) -> str:
    """Make a PostgreSQL workspace of the same schema with the same rows, and return its URL."""
    old_file(written, file)
    url = server.new_database()
    target, source = PostgresqlDatabase(database_of(url), "write"), SqliteDatabase(file, "read")
    target.migrate(written.stem)
    with source.reading() as sent:
        rows = tables_of(sent, written.stem)
        target.write(
            lambda received: copy_rows(
                sent, received, lambda *_: None, sent=rows, received=tables_of(received, written.stem)
            )
        )
    source.close()
    target.close()
    return url


def told(url: str) -> tuple[AccountMap, list[ChangeSet], str]:
    """Return the map, the log and the digest of an upgraded workspace."""
    with open_store(url, mode="read") as store:
        log = [entry.change_set for entry in store.changes(ACCOUNT, Scope.OWNER)]
        return store.load_account_map(ACCOUNT, Scope.OWNER), log, store.digest()


def dump(url: str) -> str:
    """Return all a file holds, as text."""
    with sqlite3.connect(url.removeprefix("sqlite:///")) as raw:
        text = "\n".join(raw.iterdump())
    raw.close()
    return text


def test_every_schema_has_its_workspace():
    """A migration comes with what was written before it."""
    assert [written.stem for written in WRITTEN] == list(known_schemas())


def test_every_schema_is_brought_up_to_date_alike(postgresql: PostgresqlServer, tmp_path: Path):
    """Whatever schema a workspace had and whatever database holds it, afterwards it tells the same, and it is sound."""
    answers = {}
    for written in WRITTEN:
        urls = [
            old_file(written, tmp_path / f"{written.stem}.db"),
            old_database(written, postgresql, tmp_path / f"{written.stem}-sent.db"),
        ]
        for url in urls:
            report = upgrade_database(url, LOCAL_OWNER)
            assert (report.before, report.after.schema) == (written.stem, known_schemas()[-1])
            assert report.after.flaws == (), url
        on_file, on_server = map(told, urls)
        assert on_file == on_server
        answers[written.stem] = on_file[:2]
    account_map, log = answers[WRITTEN[-1].stem]
    assert [person.name for person in account_map.people].count("Ünal Новая-Фамилия") == 1
    assert (account_map.revision, len(log), len(account_map.people)) == (2, 2, len(account_map.assignments))
    for schema, answer in answers.items():
        assert answer == (account_map, log), schema


@pytest.mark.parametrize("written", WRITTEN[:-1], ids=lambda written: written.stem)
def test_backup_of_an_old_schema_is_made_as_it_is_and_restored_up_to_date(written: Path, tmp_path: Path):
    """Before an upgrade one can make a backup; it is restored by today's accountmap."""
    url, backup, restored = old_file(written, tmp_path / "w.db"), tmp_path / "b.db", f"sqlite:///{tmp_path / 'r.db'}"
    before = dump(url)
    manifest = backup_database(url, LOCAL_OWNER, backup, now=NOW, progress=lambda *_: None)
    assert (manifest.schema, dump(url)) == (written.stem, before)
    restore_backup(backup, restored, LOCAL_OWNER, progress=lambda *_: None)
    upgrade_database(url, LOCAL_OWNER)
    assert told(restored) == told(url)


def test_killed_migration_leaves_the_old_schema_or_the_new_one(nursery: Nursery, tmp_path: Path):
    """Killed before any of its statements, a migration of a file is as if it had not begun, or is complete."""
    written = WRITTEN[0]
    url = old_file(written, tmp_path / "w.db")
    old = dump(url)
    ((_, _, statements),) = nursery.run("upgrade", old_file(written, tmp_path / "whole.db"), "-1")
    new = dump(f"sqlite:///{tmp_path / 'whole.db'}")
    found = []
    for number in range(KILLS_SQLITE):
        moment = number * int(statements) // KILLS_SQLITE
        if dump(url) != old:
            (tmp_path / "w.db").unlink()
            old_file(written, tmp_path / "w.db")
        assert nursery.run("upgrade", url, str(moment)) == []
        assert dump(url) in {old, new}, moment
        found.append(dump(url) == old)
    assert found.count(True) > KILLS_SQLITE // 3
    assert upgrade_database(url, LOCAL_OWNER).after.flaws == ()


def test_killed_migration_on_a_server_leaves_the_old_schema_or_the_new_one(
    nursery: Nursery, postgresql: PostgresqlServer, tmp_path: Path
):
    """The same on PostgreSQL: whoever is killed while migrating leaves what was there."""
    url = old_database(WRITTEN[0], postgresql, tmp_path / "sent.db")
    other = old_database(WRITTEN[0], postgresql, tmp_path / "other.db")
    ((_, _, statements),) = nursery.run("upgrade", other, "-1")
    for number in range(1, KILLS_POSTGRESQL + 1):
        assert nursery.run("upgrade", url, str(number * int(statements) // (2 * KILLS_POSTGRESQL))) == []
        database = open_as_it_is(url)
        schema = database.schema()
        with database.reading() as connection:
            tables = inspect(connection).get_table_names()
        database.close()
        assert schema in {WRITTEN[0].stem, known_schemas()[-1]}
        assert ("touchpoint_member" in tables) == (schema != WRITTEN[0].stem)
    upgrade_database(url, LOCAL_OWNER)
    assert told(url) == told(other)
    assert check_database(url, LOCAL_OWNER).flaws == ()
