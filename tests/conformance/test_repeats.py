"""A request sent again is carried out once, on every database, whoever is killed when."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from itertools import count
from threading import Barrier

import pytest

from accountmap.errors import ChangeConflict, KeyReused, StoreBusy
from accountmap.model.accounts import Account
from accountmap.model.actors import LOCAL_OWNER, Actor, Scope
from accountmap.model.changes import Change, ChangeSet
from accountmap.model.people import Position
from accountmap.operations import answer_once, create_account
from accountmap.store import KeptAnswer, Store, open_store

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
OTHER = Actor("kim", Scope.TEAM)


class Making:
    """Makes an account each time it is carried out, and answers with its id."""

    def __init__(self, store: Store, request: str = "make") -> None:
        self._store = store
        self._request = request
        self.times = 0

    def __call__(self) -> KeptAnswer:
        """Make an account."""
        self.times += 1
        made = create_account(self._store, LOCAL_OWNER, f"Account {time.monotonic_ns()}", now=NOW)
        return KeptAnswer(self._request, 201, made.account.id)


def ids(store: Store) -> set[str]:
    """Return the ids of all accounts."""
    return {row.account.id for row in store.accounts(LOCAL_OWNER)}


def test_second_sending_gets_the_answer_of_the_first(store: Store):
    """Same key, same request: one account, one answer."""
    making = Making(store)
    first = answer_once(store, LOCAL_OWNER, "k", "make", making, NOW)
    second = answer_once(store, LOCAL_OWNER, "k", "make", making, NOW + timedelta(hours=23))
    assert (first, second) == ((second[0], False), (first[0], True))
    assert making.times == 1
    assert ids(store) == {first[0].body}


def test_key_holds_for_one_request_of_one_actor(store: Store):
    """Another request under the key is refused and not carried out; another actor's key is another key."""
    answer_once(store, LOCAL_OWNER, "k", "make", Making(store), NOW)
    before = store.digest()
    with pytest.raises(KeyReused):
        answer_once(store, LOCAL_OWNER, "k", "make something else", Making(store), NOW)
    assert store.digest() == before
    assert answer_once(store, OTHER, "k", "make something else", Making(store, "make something else"), NOW)[1] is False
    assert len(ids(store)) == 2


def test_answer_is_kept_for_a_day_and_then_removed(store: Store):
    """After 24 hours the key is free, and nothing of the old answer is left in the database."""
    first, _ = answer_once(store, LOCAL_OWNER, "k", "make", Making(store), NOW)
    later = NOW + timedelta(hours=24, microseconds=1)
    assert answer_once(store, LOCAL_OWNER, "other", "make", Making(store), later)[1] is False
    assert store.kept_answer(LOCAL_OWNER, "k", NOW) is None
    again, is_repeated = answer_once(store, LOCAL_OWNER, "k", "make", Making(store), later)
    assert (is_repeated, again.body == first.body) == (False, False)


def test_clock_that_goes_back_does_not_lose_the_answer(store: Store):
    """An answer that seems to come from the future is still the answer."""
    making = Making(store)
    first = answer_once(store, LOCAL_OWNER, "k", "make", making, NOW)
    assert answer_once(store, LOCAL_OWNER, "k", "make", making, NOW - timedelta(days=3)) == (first[0], True)


def test_refusal_is_not_kept_and_leaves_nothing(store: Store):
    """What fails after it wrote is taken back whole; sent again, it is tried again."""

    def fails() -> KeptAnswer:
        create_account(store, LOCAL_OWNER, "Half", now=NOW)
        raise StoreBusy("here", "somebody")

    before = store.digest()
    with pytest.raises(StoreBusy):
        answer_once(store, LOCAL_OWNER, "k", "make", fails, NOW)
    assert store.digest() == before
    assert answer_once(store, LOCAL_OWNER, "k", "make", Making(store), NOW)[1] is False


def test_sent_many_times_at_once_it_is_carried_out_once(store: Store):
    """Whoever wins, all get the same answer, and there is one account."""
    together = Barrier(6, timeout=60)
    making = Making(store)

    def send(_: int) -> str:
        together.wait()
        return answer_once(store, LOCAL_OWNER, "k", "make", making, NOW)[0].body

    with ThreadPoolExecutor(6) as pool:
        answers = set(pool.map(send, range(6)))
    assert answers == ids(store)
    assert len(answers) == 1


def test_loser_that_meets_the_winners_account_gets_the_winners_answer(store: Store):
    """A second sending that would be a conflict, because the first was carried out meanwhile, is answered as it was."""
    together = Barrier(4, timeout=60)

    def make() -> KeptAnswer:
        return KeptAnswer("make", 201, create_account(store, LOCAL_OWNER, "Acme", now=NOW).account.id)

    def send(_: int) -> tuple[str, int]:
        together.wait()
        answer, _ = answer_once(store, LOCAL_OWNER, "k", "make", make, NOW)
        return answer.body, answer.status

    with ThreadPoolExecutor(4) as pool:
        answers = set(pool.map(send, range(4)))
    assert len(answers) == len(ids(store)) == 1


def test_reads_within_a_unit_see_its_writes_and_others_do_not(store: Store, url: str):
    """What is written within is there for who writes it, and for others once all of it is."""
    numbers = count()

    def save() -> None:
        account = Account(id=f"a{next(numbers)}", name=f"A {next(numbers)}", known_since=date(2026, 1, 1))
        store.commit(account.id, ChangeSet((Change(None, account),)), actor=LOCAL_OWNER, at=NOW)

    with store.as_one():
        save()
        save()
        assert len(ids(store)) == 2
        if url.startswith("postgresql"):
            with open_store(url, mode="read") as other:
                assert ids(other) == set()
    assert len(ids(store)) == 2


def test_write_that_fails_within_a_unit_leaves_nothing_of_itself(store: Store):
    """The unit can go on after a refused change set, at the revision it was at before, and keeps what else it wrote."""
    absent = ChangeSet((Change(Position(id="p", title="P"), None),))
    with store.as_one():
        first = create_account(store, LOCAL_OWNER, "First", now=NOW).account.id
        with pytest.raises(ChangeConflict):
            store.commit(first, absent, actor=LOCAL_OWNER, at=NOW)
        second = create_account(store, LOCAL_OWNER, "Second", now=NOW).account.id
    assert store.revision_of("First", Scope.OWNER) == (first, 1)
    assert ids(store) == {first, second}


SENDER = """
import json, sys
from datetime import UTC, datetime
from accountmap.model.actors import LOCAL_OWNER
from accountmap.operations import answer_once, create_account
from accountmap.operations.identity import new_id
from accountmap.store import KeptAnswer, open_store
with open_store(sys.argv[1], mode="write", wait_seconds=30) as store:
    number = int(sys.argv[2])
    while True:
        key, now = f"key-{number}", datetime.now(UTC)
        def make():
            return KeptAnswer("make", 201, create_account(store, LOCAL_OWNER, f"{key} {new_id()}", now=now).account.id)
        answer, repeated = answer_once(store, LOCAL_OWNER, key, "make", make, now)
        print(json.dumps([key, answer.body, repeated]), flush=True)
        number += 1
"""


def test_killed_sender_sends_again_and_nothing_is_made_twice(url: str):
    """Killed at any moment and sent again under the same key, every request was carried out exactly once."""
    if url == "sqlite://":
        pytest.skip("a database in memory dies with its process")
    open_store(url, mode="write").close()
    acknowledged: dict[str, str] = {}
    for moment in (0.01, 0.05, 0.11):
        sender = subprocess.Popen(  # noqa: S603 - our own interpreter
            [sys.executable, "-c", SENDER, url, str(len(acknowledged))], stdout=subprocess.PIPE, text=True
        )
        assert sender.stdout is not None
        lines = [sender.stdout.readline()]
        time.sleep(moment)
        sender.send_signal(signal.SIGKILL)
        rest, _ = sender.communicate()
        for line in lines + rest.splitlines(keepends=True):
            if line.endswith("\n"):
                key, made, _repeated = json.loads(line)
                assert acknowledged.setdefault(key, made) == made
    with open_store(url, mode="write", wait_seconds=30) as store:
        last = f"key-{len(acknowledged)}"
        answer_once(store, LOCAL_OWNER, last, "make", Making(store), datetime.now(UTC))
        rows = store.accounts(LOCAL_OWNER)
        made_by_key = Counter(row.account.name.split()[0] for row in rows if row.account.name.startswith("key-"))
        assert set(made_by_key.values()) == {1}
        assert set(acknowledged.values()) <= {row.account.id for row in rows}
        for key, made in acknowledged.items():
            assert store.kept_answer(LOCAL_OWNER, key, NOW - timedelta(days=1)).body == made
