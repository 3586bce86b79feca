"""SQLite files: who may open them, what can be wrong with them, and that a killed writer hurts nobody."""

from __future__ import annotations

import os
import signal
import sqlite3
import stat
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Literal

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from accountmap.errors import (
    InvalidValue,
    StoreBusy,
    StoreCorrupted,
    StoreReadOnly,
    StoreTooNew,
    WorkspaceNotFound,
)
from accountmap.model.accounts import Account
from accountmap.model.actors import LOCAL_OWNER, Scope
from accountmap.model.changes import Change, ChangeSet
from accountmap.model.people import Person
from accountmap.store import open_store
from accountmap.store.sqlite import SqliteDatabase
from accountmap.store.tables import metadata

NOW = datetime(2026, 11, 24, tzinfo=UTC)
ACME = Account(id="acme", name="Acme", known_since=date(2026, 1, 1))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a workspace file with one account."""
    path = tmp_path / "w.db"
    with open_store(f"sqlite:///{path}", mode="write") as store:
        store.commit("acme", ChangeSet((Change(None, ACME),)), actor=LOCAL_OWNER, at=NOW)
    return path


def names(path: Path) -> list[str]:
    """Return the names of the accounts in a file, read beside whoever writes."""
    with open_store(f"sqlite:///{path}", mode="read") as store:
        return [row.account.name for row in store.accounts(LOCAL_OWNER)]


def read_everything(path: Path, mode: Literal["read", "write"]) -> None:
    """Read all of an account; damage may be found on opening or only when reading gets there."""
    with open_store(f"sqlite:///{path}", mode=mode) as store:
        store.load_account_map("acme", Scope.OWNER)
        store.changes("acme", Scope.OWNER)


def test_migrations_make_the_tables_of_the_code():
    """What the migrations build and what the code declares are the same."""
    database = SqliteDatabase(None, "write")
    database.migrate("head")
    with database.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    database.close()


def test_files_are_the_owners_only(file: Path):
    """Nobody else on the machine may read a workspace, its journal or its lock."""
    with open_store(f"sqlite:///{file}", mode="write"):
        for kept in file.parent.glob("w.db*"):
            assert stat.S_IMODE(kept.stat().st_mode) & 0o077 == 0, kept.name


def test_second_writer_is_told_who_owns_it_and_readers_are_served(file: Path):
    """One process writes; another waits and learns which; a third reads meanwhile."""
    with open_store(f"sqlite:///{file}", mode="write", purpose="accountmap serve, http://127.0.0.1:8000"):
        with pytest.raises(StoreBusy) as busy:
            open_store(f"sqlite:///{file}", mode="write", wait_seconds=0.1)
        assert "accountmap serve, http://127.0.0.1:8000" in busy.value.owner
        assert str(os.getpid()) in busy.value.owner
        assert names(file) == ["Acme"]
    open_store(f"sqlite:///{file}", mode="write", wait_seconds=0.1).close()


def test_reader_cannot_write(file: Path):
    """A store opened for reading refuses a commit and the file stays as it is."""
    with open_store(f"sqlite:///{file}", mode="read") as store, pytest.raises(StoreReadOnly):
        store.commit("acme", ChangeSet((Change(None, Person(id="p", name="P")),)), actor=LOCAL_OWNER, at=NOW)
    with open_store(f"sqlite:///{file}", mode="read") as store:
        assert store.load_account_map("acme", Scope.OWNER).people == ()


def test_reading_what_is_not_there_creates_nothing(tmp_path: Path):
    """A missing workspace is said to be missing, and no file appears."""
    with pytest.raises(WorkspaceNotFound):
        open_store(f"sqlite:///{tmp_path / 'no.db'}", mode="read")
    assert list(tmp_path.iterdir()) == []


def test_folder_and_missing_folder_are_refused(tmp_path: Path):
    """A folder is no database, and none is made in a folder that is not there."""
    with pytest.raises(StoreCorrupted):
        open_store(f"sqlite:///{tmp_path}", mode="write")
    with pytest.raises(StoreReadOnly):
        open_store(f"sqlite:///{tmp_path / 'no' / 'w.db'}", mode="write")


@pytest.mark.parametrize("mode", ["read", "write"])
@pytest.mark.parametrize("damage", ["garbage", "cut", "holes"])
def test_damaged_file_is_refused_and_kept(file: Path, mode: Literal["read", "write"], damage: str):
    """A damaged workspace is named as such and not touched."""
    content = file.read_bytes()
    damaged = {
        "garbage": b"notes of somebody" * 1000,
        "cut": content[: len(content) // 2],
        "holes": content[:4096] + b"\xff" * 8192 + content[12288:],
    }[damage]
    file.write_bytes(damaged)
    with pytest.raises(StoreCorrupted):
        read_everything(file, mode)
    assert file.read_bytes() == damaged


def test_database_of_another_program_is_refused(tmp_path: Path):
    """Tables of something else are left alone."""
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE song (title TEXT)")
    other.close()
    before = path.read_bytes()
    for mode in ("read", "write"):
        with pytest.raises(StoreCorrupted, match="song"):
            open_store(f"sqlite:///{path}", mode=mode)
    assert path.read_bytes() == before


def test_newer_schema_is_refused(file: Path):
    """A workspace of a newer accountmap is not opened by an older one."""
    with sqlite3.connect(file) as raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")
    raw.close()
    for mode in ("read", "write"):
        with pytest.raises(StoreTooNew) as refused:
            open_store(f"sqlite:///{file}", mode=mode)
        assert refused.value.found == "9999"


def test_empty_file_becomes_a_workspace_even_when_only_read(tmp_path: Path):
    """An empty file has the oldest schema of all: it is brought up to date, then read."""
    path = tmp_path / "new.db"
    path.touch()
    assert names(path) == []


def test_other_databases_are_refused_by_name():
    """A URL of no supported database is a value outside its range."""
    for url in ("mysql://x/y", "nonsense"):
        with pytest.raises(InvalidValue):
            open_store(url, mode="read")


def test_odd_file_names_are_taken_as_they_are(tmp_path: Path):
    """Blanks, percent signs, question marks and Cyrillic in a path are no URL syntax."""
    path = tmp_path / "карта 100% ?#.db"
    open_store(f"sqlite:///{path}", mode="write").close()
    assert names(path) == []


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX permissions")
def test_read_only_folder_is_said_to_be_read_only(file: Path):
    """A user without the right to write is told so; a reader is served."""
    script = (
        "import os, sys; os.setgid(65534); os.setuid(65534)\n"
        "from accountmap.store import open_store\n"
        "open_store(sys.argv[1], mode='write', wait_seconds=0)"
    )
    if os.geteuid() != 0:
        file.parent.chmod(0o500)
        script = script.split("\n", 1)[1]
    for kept in file.parents:
        if kept.stat().st_uid == os.geteuid() and "pytest" in str(kept):
            kept.chmod(0o755)
    file.chmod(0o644)
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", "import accountmap.store\n" + script, f"sqlite:///{file}"],
        capture_output=True,
        text=True,
        check=False,
    )
    file.parent.chmod(0o700)
    assert "StoreReadOnly" in done.stderr, done.stderr


WRITER = """
import sys
from datetime import UTC, datetime
from accountmap.model.actors import LOCAL_OWNER
from accountmap.model.changes import Change, ChangeSet
from accountmap.model.people import Person
from accountmap.store import open_store
with open_store(sys.argv[1], mode="write") as store:
    number = int(sys.argv[2])
    while True:
        people = [Person(id=f"p{number}-{part}", name=f"P {number} {part}") for part in range(50)]
        changes = ChangeSet(tuple(Change(None, person) for person in people))
        print(store.commit("acme", changes, actor=LOCAL_OWNER, at=datetime.now(UTC)), flush=True)
        number += 1
"""


def test_killed_writer_leaves_whole_change_sets_and_loses_none(file: Path):
    """After a kill at any moment, what was acknowledged is there, nothing is half-written, and the lock is free."""
    acknowledged = 1
    for attempt in range(4):
        writer = subprocess.Popen(  # noqa: S603 - our own interpreter
            [sys.executable, "-c", WRITER, f"sqlite:///{file}", str(attempt * 100_000)],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert writer.stdout is not None
        acknowledged = int(writer.stdout.readline())
        time.sleep(0.05 * (attempt + 1))
        writer.send_signal(signal.SIGKILL)
        rest, _ = writer.communicate()
        acknowledged = max([acknowledged, *(int(line) for line in rest.split("\n")[:-1])])
        with open_store(f"sqlite:///{file}", mode="write", wait_seconds=1) as store:
            account_map = store.load_account_map("acme", Scope.OWNER)
            log = store.changes("acme", Scope.OWNER)
        assert account_map.revision >= acknowledged
        assert len(account_map.people) == 50 * (account_map.revision - 1)
        assert [entry.revision for entry in log] == list(range(1, account_map.revision + 1))


def test_who_reads_waits_for_no_writer(file: Path):
    """While one thread writes, another reads what was committed before, and both go on."""
    with open_store(f"sqlite:///{file}", mode="write") as store, ThreadPoolExecutor(1) as other:
        with store.as_one():
            renamed = ChangeSet((Change(ACME, replace(ACME, name="Bolt")),))
            store.commit("acme", renamed, actor=LOCAL_OWNER, at=NOW)
            assert other.submit(store.revision_of, "acme", Scope.OWNER).result(timeout=30) == ("acme", 1)
            assert other.submit(store.revision_at_once, "acme", Scope.OWNER).result(timeout=30) == ("acme", 1)
        assert store.revision_of("bolt", Scope.OWNER) == ("acme", 2)


def test_nobody_waits_who_wants_an_answer_at_once(file: Path):
    """While another thread reads, there is no revision at once; nor for an account that is not there."""
    with open_store(f"sqlite:///{file}", mode="write") as store, ThreadPoolExecutor(1) as other:
        assert store.revision_at_once("nobody", Scope.OWNER) is None
        with store._database.reading():
            assert other.submit(store.revision_at_once, "acme", Scope.OWNER).result(timeout=30) is None
        assert other.submit(store.revision_at_once, "acme", Scope.OWNER).result(timeout=30) == ("acme", 1)
