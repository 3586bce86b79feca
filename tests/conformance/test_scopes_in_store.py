"""What a scope is told of maps and of the log: the same whether or not there are judgements it may not see."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from accountmap.model.accounts import Account
from accountmap.model.actors import LOCAL_OWNER, Actor, Scope
from accountmap.model.buying import Motivation, Stance
from accountmap.model.changes import Change, ChangeSet
from accountmap.model.links import LateralKind, LateralLink
from accountmap.model.people import Assignment, Person, Position
from accountmap.model.team import Relationship, TeamMember
from accountmap.model.visibility import seen_change_set
from accountmap.store import Store, open_store

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
VIEWER = Actor("vic", Scope.VIEWER)
ADA = Person(id="ada", name="Ada Sampleton")
BEN = Person(id="ben", name="Ben Placeholder", note="plays chess")
TESS = TeamMember(id="tess", name="Tess Tester")
STANCE = Stance(id="s", person="ada", value=-2, reason="lost our tender")
PEER = LateralLink(id="k", from_person="ada", to_person="ben", kind=LateralKind.PEER)
SEAT = Position(id="seat", title="Buyer")

# Account, change, and whether a viewer may know of it.
STEPS: tuple[tuple[str, Change, bool], ...] = (
    ("acme", Change(None, Account(id="acme", name="Acme", known_since=date(2026, 1, 1))), True),
    ("acme", Change(None, ADA), True),
    ("acme", Change(None, STANCE), False),
    ("beta", Change(None, Account(id="beta", name="Beta", known_since=date(2026, 1, 1))), True),
    ("acme", Change(None, BEN), True),
    ("beta", Change(None, SEAT), True),
    ("beta", Change(None, Assignment(id="h", person="ada", position="seat")), True),
    ("acme", Change(ADA, replace(ADA, note="collects stamps")), False),
    ("acme", Change(None, PEER), True),
    ("acme", Change(PEER, replace(PEER, note="since school")), False),
    ("acme", Change(None, Motivation(id="m", person="ada", rewarded_for="short stock")), False),
    ("acme", Change(None, LateralLink(id="f", from_person="ada", to_person="ben", kind=LateralKind.FRIEND)), False),
    ("acme", Change(None, TESS), True),
    ("acme", Change(None, Relationship(id="r", member="tess", person="ada", is_owner=True)), True),
    ("acme", Change(STANCE, replace(STANCE, value=1)), False),
    ("beta", Change(SEAT, replace(SEAT, title="Senior buyer")), True),
)


def write(store: Store, scope: Scope = Scope.OWNER) -> None:
    """Write each change, as a scope sees it, as a set of its own, a minute apart."""
    for minute, (account, change, _) in enumerate(STEPS):
        changes = seen_change_set(ChangeSet((change,)), scope)
        store.commit(account, changes, actor=LOCAL_OWNER, at=NOW + timedelta(minutes=minute))


def told(store: Store, actor: Actor) -> dict[str, Any]:
    """Return all that a reader is told, but for the ids of change sets, which are random."""
    accounts = store.accounts(actor)
    return {
        "accounts": accounts,
        "maps": [store.load_account_map(row.account.id, actor.scope) for row in accounts],
        "log": [[replace(logged, id="") for logged in store.changes(row.account.id, actor.scope)] for row in accounts],
    }


@pytest.fixture
def full(tmp_path: Path) -> Path:
    """Return a workspace's file to which every step was written."""
    with open_store(f"sqlite:///{tmp_path / 'full.db'}", mode="write") as store:
        write(store)
    return tmp_path / "full.db"


def test_viewer_is_told_the_same_with_and_without_judgements(full: Path):
    """Maps, counts, revisions, places and times are equal, byte for byte, where only judgements differ."""
    with open_store("sqlite://", mode="write") as plain, open_store(f"sqlite:///{full}", mode="read") as store:
        write(plain, Scope.VIEWER)
        assert repr(told(store, VIEWER)) == repr(told(plain, VIEWER))
        owner = Actor("owner", Scope.OWNER)
        assert told(store, owner) != told(plain, owner)


def test_viewers_numbers_have_no_gaps(full: Path):
    """Revisions and places count from 1 to the end, so that no gap tells of something hidden."""
    with open_store(f"sqlite:///{full}", mode="read") as store:
        logs = [store.changes(key, Scope.VIEWER) for key in ("acme", "beta")]
        assert [[entry.revision for entry in log] for log in logs] == [[1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5]]
        places = sorted(entry.place for entry in {entry.id: entry for log in logs for entry in log}.values())
        assert places == list(range(1, 1 + sum(shown for _, _, shown in STEPS)))
        assert [store.load_account_map(key, Scope.VIEWER).revision for key in ("acme", "beta")] == [6, 5]
        assert store.load_account_map("acme", Scope.OWNER).revision == 12


def test_a_log_written_before_is_numbered_alike(full: Path):
    """Bringing an older database up to date gives the numbers that would have been given at the time."""
    with open_store(f"sqlite:///{full}", mode="read") as store:
        before = [told(store, actor) for actor in (VIEWER, LOCAL_OWNER)]
    with closing(sqlite3.connect(full)) as connection:
        for table, column in (
            ("change", "is_open"),
            ("change_set", "open_place"),
            ("change_set_account", "open_revision"),
            ("account", "open_revision"),
            ("feed", "open_place"),
        ):
            connection.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
        for table in ("consent", "contact_ban", "contact_policy"):
            connection.execute(f"DROP TABLE {table}")
        connection.execute("UPDATE alembic_version SET version_num = '0004'")
        connection.commit()
    open_store(f"sqlite:///{full}", mode="write").close()
    with open_store(f"sqlite:///{full}", mode="read") as store:
        assert [told(store, actor) for actor in (VIEWER, LOCAL_OWNER)] == before
