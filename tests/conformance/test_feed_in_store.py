"""The feed on every database: places in order, nothing a reader may not know of, and what other processes wrote."""

from __future__ import annotations

import asyncio
from datetime import UTC, date, datetime
from threading import Thread

import pytest

from accountmap.api.feed import ChangeFeed, Source, follow
from accountmap.errors import InvalidCursor
from accountmap.model.accounts import Account
from accountmap.model.actors import LOCAL_OWNER, Actor, Scope
from accountmap.model.buying import Stance
from accountmap.model.changes import Change, ChangeSet
from accountmap.model.ids import AccountId
from accountmap.model.people import Assignment, Person, Position
from accountmap.operations import read_changes_after
from accountmap.store import Store, open_store

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
VIEWER = Actor("vic", Scope.VIEWER)
ADA = Person(id="ada", name="Ada Sampleton")
ACME, BETA = (Account(id=key, name=key.upper(), known_since=date(2026, 1, 1)) for key in ("acme", "beta"))
SEAT = (Position(id="seat", title="Boss"), Assignment(id="held", person="ada", position="seat"))


def write(store: Store) -> None:
    """Write five sets, the third of which holds only a judgement, the last of which touches both accounts."""
    later = Person(id="ada", name="Ada Newname")
    for account, changes in (
        ("acme", (Change(None, ACME), Change(None, ADA))),
        ("beta", (Change(None, BETA), *(Change(None, one) for one in SEAT))),
        ("acme", (Change(None, Stance(id="s", person="ada", value=-2)),)),
        ("acme", (Change(ACME, Account(id="acme", name="Acme Mills", known_since=ACME.known_since)),)),
        ("beta", (Change(ADA, later),)),
    ):
        store.commit(AccountId(account), ChangeSet(changes, "test"), actor=LOCAL_OWNER, at=NOW)


def test_places_follow_each_other_for_each_reader(store: Store):
    """An owner hears of five sets, a viewer of four, counted without a gap; each with the accounts it touched."""
    write(store)
    owner = read_changes_after(store, LOCAL_OWNER, 0)
    viewer = read_changes_after(store, VIEWER, 0)
    assert [entry.place for entry in owner.entries] == [1, 2, 3, 4, 5]
    assert [entry.place for entry in viewer.entries] == [1, 2, 3, 4]
    assert (owner.last, viewer.last) == (5, 4)
    seen = {entry.id for entry in viewer.entries}
    assert [entry.id in seen for entry in owner.entries] == [True, True, False, True, True]
    assert owner.entries[-1].touched == (("acme", 4), ("beta", 2))
    assert viewer.entries[-1].touched == (("acme", 3), ("beta", 2))


def test_of_one_account_and_page_by_page(store: Store):
    """Only what touched the account; the end of the feed is its end, too; beyond it there is no place."""
    write(store)
    beta = read_changes_after(store, VIEWER, 0, account=AccountId("beta"))
    assert ([entry.place for entry in beta.entries], beta.last, beta.is_whole) == ([2, 4], 4, True)
    part = read_changes_after(store, LOCAL_OWNER, 1, limit=2)
    assert ([entry.place for entry in part.entries], part.last, part.is_whole) == ([2, 3], 3, False)
    assert read_changes_after(store, VIEWER, None).last == 4
    with pytest.raises(InvalidCursor):
        read_changes_after(store, VIEWER, 5)


def test_what_another_process_writes_is_heard(postgresql_url: str):
    """A listener of one store hears within seconds what another store writes to the same workspace, once."""
    with open_store(postgresql_url, mode="write") as here, open_store(postgresql_url, mode="write") as there:
        feed = ChangeFeed(look_seconds=0.1)
        here.when_written(feed.wake)
        source = Source(lambda place: read_changes_after(here, VIEWER, place), lambda: here.latest_place(Scope.VIEWER))

        async def listen() -> list[bytes]:
            answer = await follow(feed, source, None, 20)
            found: list[bytes] = []
            writer = Thread(target=write, args=(there,))
            async for sent in answer.body_iterator:
                if not found:
                    writer.start()
                found.append(sent)  # type: ignore[arg-type]
                if len(found) == 5:
                    feed.stop()
            writer.join()
            return found

        sent = asyncio.run(listen())
    assert [one.count(b"event: change") for one in sent] == [0, 1, 1, 1, 1]
    assert sent[-1].strip().endswith(b"id: 4")


def test_a_set_taken_back_or_refused_wakes_nobody(store: Store):
    """Listeners are woken by what was kept, once for each transaction."""
    woken: list[int] = []
    store.when_written(lambda: woken.append(1))

    def fail() -> None:
        with store.as_one():
            store.commit(ACME.id, ChangeSet((Change(None, ACME),), "test"), actor=LOCAL_OWNER, at=NOW)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert woken == []
    with store.as_one():
        store.commit(ACME.id, ChangeSet((Change(None, ACME),), "test"), actor=LOCAL_OWNER, at=NOW)
        store.commit(BETA.id, ChangeSet((Change(None, BETA),), "test"), actor=LOCAL_OWNER, at=NOW)
        assert woken == []
    assert woken == [1]
