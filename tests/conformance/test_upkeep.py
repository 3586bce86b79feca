"""Checks, copies, backups, restores and drills, on every database that outlives its process."""

from __future__ import annotations

import os
import secrets
import shutil
import sqlite3
import stat
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from accountmap.errors import BackupRejected, NotPermitted, StoreBusy, TargetExists, WorkspaceNotFound
from accountmap.model.actors import LOCAL_OWNER, Actor, Scope
from accountmap.operations.databases import (
    backup_database,
    check_database,
    copy_database,
    drill_backup,
    restore_backup,
    upgrade_database,
)
from accountmap.store import open_store
from accountmap.store.upkeep import FlawKind
from postgresql_server import PostgresqlServer
from workspaces import ADDED, NOW, add_one, add_person, digest, fill, maps

DATABASES = os.environ.get("ACCOUNTMAP_TEST_DATABASES", "file,postgresql").replace("memory,", "").split(",")
MANAGER = Actor("max", Scope.MANAGER)


def quietly(done: int, total: int) -> None:
    """Show no progress, and see that it makes sense."""
    assert 0 <= done <= total


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a filled workspace file to copy."""
    path = tmp_path_factory.mktemp("filled") / "w.db"
    fill(f"sqlite:///{path}")
    backup_database(f"sqlite:///{path}", LOCAL_OWNER, path.with_name("backup.db"), now=NOW, progress=quietly)
    return path


@pytest.fixture(params=DATABASES)
def source(request: pytest.FixtureRequest, tmp_path: Path, filled: Path) -> str:
    """Return the URL of a filled workspace in each kind of database."""
    if request.param == "postgresql":
        url: str = request.getfixturevalue("postgresql_url")
        fill(url)
        return url
    return f"sqlite:///{shutil.copy(filled, tmp_path / 'source.db')}"


@pytest.fixture
def file(filled: Path, tmp_path: Path) -> Path:
    """Return a filled workspace file."""
    return Path(shutil.copy(filled, tmp_path / "w.db"))


@pytest.fixture
def made(filled: Path, tmp_path: Path) -> Path:
    """Return a backup of it."""
    return Path(shutil.copy(filled.with_name("backup.db"), tmp_path / "backup.db"))


def test_sound_workspace_passes_its_check(source: str):
    """Nothing is found in what was written by accountmap, and the counts are those of the rows."""
    report = check_database(source, LOCAL_OWNER)
    assert report.flaws == ()
    assert report.contents is not None
    assert report.contents.tables["account"].rows == 2
    assert report.contents.digest == digest(source)
    upgraded = upgrade_database(source, LOCAL_OWNER)
    assert (upgraded.before, upgraded.after) == (report.schema, report)


def test_backup_restores_to_the_same_rows_in_any_database(source: str, tmp_path: Path):
    """What comes back is what was there, by digest and by every map, and the drill says so beforehand."""
    backup, restored = tmp_path / "backup.db", f"sqlite:///{tmp_path / 'restored.db'}"
    manifest = backup_database(source, LOCAL_OWNER, backup, now=NOW, progress=quietly)
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    assert manifest.contents.digest == digest(source)
    drill = drill_backup(backup, LOCAL_OWNER, progress=quietly)
    assert (drill.is_good, drill.is_equal, drill.manifest) == (True, True, manifest)
    restore_backup(backup, restored, LOCAL_OWNER, progress=quietly)
    assert (digest(restored), maps(restored)) == (digest(source), maps(source))
    assert {path.name for path in tmp_path.glob("*.part")} | {path.name for path in tmp_path.glob(".*")} == set()
    assert add_one(restored) == maps(source)[0].revision + 1


def test_copy_there_and_back_again(source: str, postgresql: PostgresqlServer, tmp_path: Path):
    """From any database to a file, to PostgreSQL and back to a file: the digest stays, and all can be worked with."""
    there, back = (f"sqlite:///{tmp_path / name}" for name in ("there.db", "back.db"))
    server = postgresql.new_database()
    expected = digest(source)
    assert copy_database(source, there, LOCAL_OWNER, progress=quietly).digest == expected
    assert copy_database(there, server, LOCAL_OWNER, progress=quietly).digest == expected
    assert copy_database(server, back, LOCAL_OWNER, progress=quietly).digest == expected
    assert digest(source) == digest(there) == digest(server) == digest(back) == expected
    assert check_database(server, LOCAL_OWNER).flaws == ()
    assert maps(server) == maps(source)
    assert add_one(server) == add_one(back)


def test_restore_replaces_only_when_told(made: Path, source: str):
    """A workspace that is there is kept, until somebody says that it shall be replaced."""
    add_one(source)
    before = digest(source)
    with pytest.raises(TargetExists):
        restore_backup(made, source, LOCAL_OWNER, progress=quietly)
    assert digest(source) == before
    manifest = restore_backup(made, source, LOCAL_OWNER, overwrite=True, progress=quietly)
    assert digest(source) == manifest.contents.digest != before
    assert check_database(source, LOCAL_OWNER).flaws == ()


def test_copy_that_is_broken_off_leaves_the_target_as_it_was(made: Path, source: str, tmp_path: Path):
    """Ctrl-C in the midst of it: the old workspace is whole, and nothing half-written lies about."""
    before = digest(source)

    def stop(done: int, total: int) -> None:
        if done > total / 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        restore_backup(made, source, LOCAL_OWNER, overwrite=True, progress=stop)
    assert digest(source) == before
    with pytest.raises(KeyboardInterrupt):
        copy_database(f"sqlite:///{made}", f"sqlite:///{tmp_path / 'new.db'}", LOCAL_OWNER, progress=stop)
    assert [path.name for path in tmp_path.iterdir() if "new.db" in path.name and not path.name.endswith(".lock")] == []


def test_nothing_is_restored_where_somebody_works(made: Path, source: str):
    """An open workspace keeps a restore out, and its owner is named."""
    before = digest(source)
    with open_store(source, mode="write", purpose="accountmap serve, there"), pytest.raises(StoreBusy) as busy:
        restore_backup(made, source, LOCAL_OWNER, overwrite=True, wait_seconds=0.1, progress=quietly)
    assert "accountmap serve, there" in busy.value.owner
    assert digest(source) == before


def test_backup_beside_a_writer_is_of_one_moment(source: str, tmp_path: Path):
    """While somebody writes without pause, each backup is whole: its log tells just the people it holds."""
    stop = threading.Event()

    def write() -> None:
        with open_store(source, mode="write") as store:
            while not stop.is_set():
                add_person(store, secrets.token_hex(4))

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for number in range(3):
            path = tmp_path / f"{number}.db"
            backup_database(source, LOCAL_OWNER, path, now=NOW, progress=quietly)
            assert check_database(f"sqlite:///{path}", LOCAL_OWNER).flaws == ()
            first = maps(f"sqlite:///{path}")[0]
            assert len([person for person in first.people if person.name == ADDED]) == first.revision - 2
    finally:
        stop.set()
        writer.join()
    assert first.revision > 3


def test_reader_keeps_its_moment_while_a_file_is_replaced(made: Path, file: Path):
    """A reader that was there before a restore is not disturbed, nor is the old file's log taken for the new one's."""
    url = f"sqlite:///{file}"
    old = digest(url)
    with open_store(url, mode="read") as reader:
        reader.digest()
        add_one(url)
        restore_backup(made, url, LOCAL_OWNER, overwrite=True, progress=quietly)
        assert reader.digest() != ""
        assert add_one(url) == 3
    assert check_database(url, LOCAL_OWNER).flaws == ()
    assert digest(url) != old


@pytest.mark.parametrize("damage", ["row", "cut", "flipped", "garbage", "workspace", "manifest"])
def test_unsound_backup_is_refused_by_name(made: Path, file: Path, tmp_path: Path, damage: str):
    """A backup that was changed, cut or is none restores nothing, and the reason is told."""
    content = made.read_bytes()
    if damage in {"row", "manifest"}:
        with sqlite3.connect(made) as raw:
            raw.execute("UPDATE person SET note = 'x'" if damage == "row" else "UPDATE backup_manifest SET body = '{}'")
        raw.close()
    else:
        place = content.index("Ünal".encode())
        made.write_bytes(
            {
                "cut": content[: len(content) // 2],
                "flipped": content[:place] + b"Ue" + content[place + 2 :],
                "garbage": b"somebody's notes" * 1000,
                "workspace": file.read_bytes(),
            }[damage]
        )
    reasons = {"row": "changed", "flipped": "changed", "workspace": "no-backup"}
    target = tmp_path / "restored.db"
    for attempt in (
        lambda: restore_backup(made, f"sqlite:///{target}", LOCAL_OWNER, progress=quietly),
        lambda: drill_backup(made, LOCAL_OWNER, progress=quietly),
    ):
        with pytest.raises(BackupRejected) as refused:
            attempt()
        assert (refused.value.file, refused.value.reason) == (str(made), reasons.get(damage, "damaged"))
    assert not target.exists()


def test_backup_replaces_backups_only(file: Path, made: Path, tmp_path: Path):
    """A new backup may take the place of an old one, never that of a workspace or of anything else."""
    url = f"sqlite:///{file}"
    add_one(url)
    with pytest.raises(TargetExists):
        backup_database(url, LOCAL_OWNER, made, now=NOW, progress=quietly)
    manifest = backup_database(url, LOCAL_OWNER, made, now=NOW, overwrite=True, progress=quietly)
    assert drill_backup(made, LOCAL_OWNER, progress=quietly).manifest == manifest
    notes = tmp_path / "notes.txt"
    notes.write_text("mine", encoding="utf-8")
    for kept in (file, notes):
        before = kept.read_bytes()
        with pytest.raises(TargetExists) as refused:
            backup_database(url, LOCAL_OWNER, kept, now=NOW, overwrite=True, progress=quietly)
        assert (refused.value.reason, kept.read_bytes()) == ("no-backup", before)


def test_copy_onto_itself_and_from_nowhere_are_refused(file: Path, tmp_path: Path):
    """A workspace is not replaced by itself, however its path is written; what is not there is not copied."""
    with pytest.raises(TargetExists) as refused:
        copy_database(
            f"sqlite:///{file}", f"sqlite:///{file.parent}/./{file.name}", LOCAL_OWNER, overwrite=True, progress=quietly
        )
    assert refused.value.reason == "same"
    with pytest.raises(WorkspaceNotFound):
        copy_database(f"sqlite:///{tmp_path / 'no.db'}", f"sqlite:///{file}", LOCAL_OWNER, progress=quietly)


@pytest.mark.parametrize(
    ("damage", "kind", "where"),
    [
        ("DELETE FROM person WHERE id = (SELECT min(person) FROM assignment)", FlawKind.REFERENCE_BROKEN, "person"),
        ("DELETE FROM position WHERE id = (SELECT min(position) FROM assignment)", FlawKind.REFERENCE_BROKEN, "assign"),
        ("DELETE FROM account_person", FlawKind.REFERENCE_BROKEN, "assignment.person"),
        ("DELETE FROM change_set WHERE place = 2", FlawKind.REFERENCE_BROKEN, "change.change_set"),
        ("UPDATE change_value SET after = replace(after, 'a', 'b')", FlawKind.LOG_ALTERED, "demo-"),
        ("UPDATE change_set SET actor = 'somebody'", FlawKind.LOG_ALTERED, "demo-"),
        ("DELETE FROM change_set_account WHERE revision = 2", FlawKind.LOG_ALTERED, "demo-brambleshire"),
        ("UPDATE feed SET place = 1", FlawKind.FEED_BEHIND, "local"),
        ("UPDATE position SET function = 'juggling'", FlawKind.MAP_UNREADABLE, "demo-"),
        ("DROP INDEX ix_person_workspace_match_key", FlawKind.SCHEMA_DIFFERS, "add_index"),
        ("UPDATE alembic_version SET version_num = '0003'", FlawKind.SCHEMA_OLD, ""),
    ],
)
def test_check_finds_what_is_wrong(file: Path, damage: str, kind: FlawKind, where: str):
    """Each kind of damage is named with its place."""
    with sqlite3.connect(file) as raw:
        raw.execute(damage)
    raw.close()
    before = file.read_bytes()
    flaws = check_database(f"sqlite:///{file}", LOCAL_OWNER).flaws
    assert [flaw for flaw in flaws if flaw.kind is kind and where in flaw.where], flaws
    assert file.read_bytes() == before


def test_check_finds_a_damaged_file(file: Path):
    """Pages that were overwritten are found, and nothing is said to be in order."""
    content = file.read_bytes()
    file.write_bytes(content[:8192] + b"\xff" * 16384 + content[24576:])
    report = check_database(f"sqlite:///{file}", LOCAL_OWNER)
    assert {flaw.kind for flaw in report.flaws} == {FlawKind.FILE_DAMAGED}


@pytest.mark.parametrize(
    "use",
    [
        lambda url, _: upgrade_database(url, MANAGER),
        lambda url, _: check_database(url, MANAGER),
        lambda url, path: backup_database(url, MANAGER, path, now=NOW, progress=quietly),
        lambda url, path: restore_backup(path, url, MANAGER, progress=quietly),
        lambda _, path: drill_backup(path, MANAGER, progress=quietly),
        lambda url, path: copy_database(url, f"sqlite:///{path}", MANAGER, progress=quietly),
    ],
)
def test_only_the_owner_looks_after_databases(use: Callable[[str, Path], object], tmp_path: Path):
    """A copy of everything is nobody's but the owner's."""
    with pytest.raises(NotPermitted):
        use(f"sqlite:///{tmp_path / 'w.db'}", tmp_path / "b.db")
    assert list(tmp_path.iterdir()) == []
