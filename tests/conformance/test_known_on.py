"""What was recorded at a moment: by every reader, with snapshots sound, altered or absent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from sqlalchemy import delete, func, select, update

from accountmap.errors import AccountNotFound, NotKnownYet
from accountmap.model.accounts import Account
from accountmap.model.actors import LOCAL_OWNER, Scope
from accountmap.model.buying import Stance
from accountmap.model.changes import Change, ChangeSet
from accountmap.model.people import Person
from accountmap.operations import audit_portfolio, load_map
from accountmap.store import Store, open_store, snapshots, tables

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
ADA = Person(id="ada", name="Ada Sample")
STEPS = 7


def at(hour: int) -> datetime:
    """Return a moment of the history."""
    return NOW + timedelta(hours=hour)


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """Yield an account of seven revisions, an hour apart, with snapshots at the second, fourth and sixth."""
    monkeypatch.setattr(snapshots, "EVERY", 2)
    acme = Account(id="acme", name="Acme", known_since=NOW.date())
    names = ["Ada Sample", "Ada Two", "Ada Three", "Ada Four"]
    people = [replace(ADA, name=name) for name in names]
    stance = Stance(id="s", person="ada", value=2)
    changes = [Change(None, acme), Change(None, people[0]), Change(None, stance)]
    changes += [Change(before, after) for before, after in pairwise(people)]
    changes.append(Change(acme, replace(acme, name="Acme Holding")))
    with open_store("sqlite://", mode="write") as opened:
        for hour, change in enumerate(changes):
            opened.commit("acme", ChangeSet((change,), "test"), actor=LOCAL_OWNER, at=at(hour))
        yield opened


def name_of_ada(store: Store, hour: int) -> str | None:
    """Return Ada's name as it was recorded at an hour."""
    people = store.load_account_map("acme", Scope.OWNER, at(hour)).people
    return people[0].name if people else None


def test_each_hour_is_as_it_was(store: Store):
    """The moment of a change sees it, the microsecond before does not."""
    assert [name_of_ada(store, hour) for hour in range(STEPS)] == [
        None,
        "Ada Sample",
        "Ada Sample",
        "Ada Two",
        "Ada Three",
        "Ada Four",
        "Ada Four",
    ]
    before = store.load_account_map("acme", Scope.OWNER, at(3) - timedelta(microseconds=1))
    assert (before.people[0].name, before.revision) == ("Ada Sample", 3)
    assert store.load_account_map("acme", Scope.OWNER, at(100)) == store.load_account_map("acme", Scope.OWNER)


def test_before_the_first_record_and_of_no_account(store: Store):
    """It says since when something is recorded; an account that never was is not found."""
    with pytest.raises(NotKnownYet) as refusal:
        load_map(store, LOCAL_OWNER, "Acme Holding", at(-1))
    assert (refusal.value.account, refusal.value.first) == ("Acme Holding", "2026-11-24")
    with pytest.raises(AccountNotFound):
        store.load_account_map("nobody", Scope.OWNER, at(1))
    assert audit_portfolio(store, LOCAL_OWNER, NOW.date(), known_on=at(-1)) == ()
    assert [
        one.account_map.account.name for one in audit_portfolio(store, LOCAL_OWNER, NOW.date(), known_on=at(5))
    ] == ["Acme"]


def test_viewer_is_shown_the_past_without_judgements(store: Store):
    """No stance, and revisions that do not count the judgement."""
    seen = store.load_account_map("acme", Scope.VIEWER, at(2))
    assert (seen.stances, seen.revision) == ((), 2)
    assert store.load_account_map("acme", Scope.VIEWER, at(100)) == store.load_account_map("acme", Scope.VIEWER)


def alter(store: Store, revision: int, body: str) -> None:
    """Write something else into a snapshot."""
    kept = tables.map_snapshot
    altered = update(kept).where(kept.c.revision == revision).values(body=body)
    store._database.write(lambda connection: connection.execute(altered))


def test_altered_snapshots_are_passed_over(store: Store):
    """A body that was changed, a body of another revision, rubbish: the log tells, not the snapshot."""
    kept = tables.map_snapshot
    with store._reading() as connection:
        assert connection.execute(select(func.count()).select_from(kept)).scalar_one() == 3
        second = connection.execute(select(kept.c.body).where(kept.c.revision == 2)).scalar_one()
    for body in (second.replace("Ada Sample", "Eve Intruder"), second, "{}", "rubbish"):
        alter(store, 4, body)
        assert name_of_ada(store, 4) == "Ada Three"
    alter(store, 2, second.replace("Ada Sample", "Eve Intruder"))
    assert name_of_ada(store, 2) == "Ada Sample"
    store._database.write(lambda connection: connection.execute(delete(kept)))
    assert name_of_ada(store, 5) == "Ada Four"


def test_snapshot_is_what_is_read(store: Store):
    """The nearest sound snapshot is used: the log before it may be long, and is not read."""
    change_value = tables.change_value
    blank = update(change_value).where(change_value.c.ordinal == 0).values(before=None, after=None)
    store._database.write(lambda connection: connection.execute(blank))
    assert name_of_ada(store, 5) == "Ada Four"
