"""A full disk, a clock that goes back, places where nothing can be written: nothing is lost, and it is said."""

from __future__ import annotations

import resource
import secrets
import shutil
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from accountmap.errors import StoreFull, StoreReadOnly
from accountmap.exchange import SourceFile
from accountmap.model.accounts import Account
from accountmap.model.actors import LOCAL_OWNER, Scope
from accountmap.model.changes import Change, ChangeSet
from accountmap.model.people import Person
from accountmap.operations import import_people_file
from accountmap.operations.databases import backup_database, check_database, copy_database
from accountmap.store import Store, open_store
from workspaces import NOW, add_person, digest, fill

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX limits")


@contextmanager
def room_for(size: int) -> Iterator[None]:
    """Let no file grow beyond a size, as on a disk that is full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def fill_up(store: Store, acknowledged: list[int]) -> None:
    """Add people until something stops it, and note each revision that was acknowledged."""
    while True:
        acknowledged.append(add_person(store, secrets.token_hex(4)))


def test_full_disk_keeps_what_was_acknowledged(tmp_path: Path):
    """Changes that find no room are refused whole; those before are there, and with room it goes on."""
    url = f"sqlite:///{tmp_path / 'w.db'}"
    fill(url)
    with open_store(url, mode="write") as store:
        acknowledged = [add_person(store, "first")]
        with room_for((tmp_path / "w.db").stat().st_size), pytest.raises(StoreFull) as full:
            fill_up(store, acknowledged)
        last = store.load_account_map("demo-brambleshire", Scope.OWNER).revision
        assert full.value.place == str(tmp_path / "w.db")
        assert last == acknowledged[-1]
        assert add_person(store, "later") == last + 1
    assert check_database(url, LOCAL_OWNER).flaws == ()


def test_backup_and_copy_without_room_leave_nothing(tmp_path: Path):
    """What cannot be written whole is not there, and what it would have replaced is."""
    url, folder = f"sqlite:///{tmp_path / 'w.db'}", tmp_path / "there"
    fill(url)
    folder.mkdir()
    kept = folder / "kept.db"
    shutil.copy(tmp_path / "w.db", kept)
    before = kept.read_bytes()
    with room_for(50_000):
        with pytest.raises(StoreFull):
            backup_database(url, LOCAL_OWNER, folder / "b.db", now=NOW, progress=lambda *_: None)
        with pytest.raises(StoreFull):
            copy_database(url, f"sqlite:///{kept}", LOCAL_OWNER, overwrite=True, progress=lambda *_: None)
    assert {path.name for path in folder.iterdir()} <= {"kept.db", "kept.db.lock"}
    assert kept.read_bytes() == before


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a folder where nobody can write")
def test_place_that_cannot_be_written_is_named(tmp_path: Path):
    """A backup to where nothing can be written says where that is."""
    url = f"sqlite:///{tmp_path / 'w.db'}"
    fill(url)
    before = digest(url)
    with pytest.raises(StoreReadOnly) as refused:
        backup_database(url, LOCAL_OWNER, Path("/proc/backup.db"), now=NOW, progress=lambda *_: None)
    assert "/proc" in refused.value.place
    assert digest(url) == before


def test_clock_that_goes_back_does_not_turn_the_log(store: Store):
    """A change made after the clock was set back counts as no earlier than the one before it."""
    acme = Account(id="acme", name="Acme", known_since=date(2026, 1, 1))
    times = (NOW, NOW - timedelta(days=400), NOW - timedelta(seconds=1), NOW + timedelta(seconds=1))
    for number, at in enumerate(times):
        change = Change(None, Person(id=f"p{number}", name="P")) if number else Change(None, acme)
        store.commit("acme", ChangeSet((change,)), actor=LOCAL_OWNER, at=at)
    told = [entry.at for entry in store.changes("acme", Scope.OWNER)]
    assert told == [NOW, NOW, NOW, NOW + timedelta(seconds=1)]


def test_import_after_the_clock_went_back(store: Store):
    """A list imported by a clock forty days behind is written after what was there, and again changes nothing."""
    staff = (b"Name,Title\nAda Boss,Director\n", b"Name,Title\nAda Boss,Chair\nBen Buyer,Buyer\n")
    for text, at in zip(staff, (NOW, NOW - timedelta(days=40)), strict=True):
        import_people_file(store, LOCAL_OWNER, SourceFile("staff.csv", text), now=at, account="New", create=True)
    (account,) = store.accounts(LOCAL_OWNER)
    assert [entry.at for entry in store.changes(account.account.id, Scope.OWNER)] == [NOW, NOW]
    account_map = store.load_account_map(account.account.id, Scope.OWNER)
    assert {seat.title for seat in account_map.on(NOW.date()).positions} == {"Chair", "Buyer"}
    before = store.digest()
    file = SourceFile("staff.csv", staff[1])
    import_people_file(store, LOCAL_OWNER, file, now=NOW - timedelta(days=40), account="New")
    assert store.digest() == before


def test_longest_names_fit_every_index(store: Store):
    """A name of 500 characters that unfold into many more is stored, found and taken once on every database."""
    unfolding = [c for c in map(chr, range(0x3300, 0xFDFC)) if len(unicodedata.normalize("NFKC", c)) > 3]
    name = "".join(unfolding[number * 7 % len(unfolding)] for number in range(500))
    account = Account(id="long", name=name, known_since=date(2026, 1, 1))
    now = datetime(2026, 11, 24, tzinfo=UTC)
    person = Person(id="p", name="𠀀" * 500)
    store.commit("long", ChangeSet((Change(None, account), Change(None, person))), actor=LOCAL_OWNER, at=now)
    assert store.find_account(account.name) == "long"
    assert store.load_account_map("long", Scope.OWNER).people == (person,)
