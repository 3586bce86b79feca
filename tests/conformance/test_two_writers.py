"""Several processes that write at once to one PostgreSQL workspace: nobody loses what was acknowledged."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial
from threading import Barrier, Thread

import pytest
from sqlalchemy import Connection

from accountmap.errors import AccountmapError, ChangeConflict, DuplicateAccount, StaleRevision, StoreBusy
from accountmap.model.accounts import Account
from accountmap.model.actors import LOCAL_OWNER, Scope
from accountmap.model.changes import Change, ChangeSet
from accountmap.model.ids import AccountId
from accountmap.model.people import Assignment, Person, Position
from accountmap.model.team import Relationship, TeamMember
from accountmap.operations import Occasion, check_log, forget_person
from accountmap.operations.databases import check_database
from accountmap.store import Store, open_store
from accountmap.store.row_locks import lock_accounts
from nurseries import Nursery
from workspaces import digest

NOW = datetime(2026, 11, 24, tzinfo=UTC)
ACCOUNTS = tuple(Account(id=key, name=key.upper(), known_since=date(2026, 1, 1)) for key in ("acme", "beta"))
ADA = Person(id="ada", name="Ada Sampleton")
TESS = TeamMember(id="tess", name="Tess Tester")
SEAT = (Position(id="seat", title="Boss"), Assignment(id="held", person="ada", position="seat"))


@pytest.fixture
def url(postgresql_url: str) -> str:
    """Return a workspace with two accounts, one with a person, and a member of ours."""
    with open_store(postgresql_url, mode="write") as store:
        for account in ACCOUNTS:
            commit(store, account.id, Change(None, account))
        commit(store, "acme", Change(None, ADA), Change(None, TESS))
    return postgresql_url


def commit(store: Store, account: AccountId, *changes: Change, seen: int | None = None) -> int:
    """Write changes to an account."""
    return store.commit(account, ChangeSet(changes, "test"), actor=LOCAL_OWNER, at=NOW, seen_revision=seen)


def commit_to(account: AccountId, *changes_and_store: Change | Store) -> int:
    """Write changes to an account of the store given last."""
    *changes, store = changes_and_store
    return commit(store, account, *changes)


def at_once(url: str, *works: Callable[[Store], int]) -> list[int | AccountmapError]:
    """Do each work on connections of its own, all at one moment, and return what came of each."""
    start = Barrier(len(works))

    def run(work: Callable[[Store], int]) -> int | AccountmapError:
        with open_store(url, mode="write") as store:
            start.wait()
            try:
                return work(store)
            except AccountmapError as error:
                return error

    with ThreadPoolExecutor(len(works)) as pool:
        return list(pool.map(run, works))


def test_of_writers_who_saw_the_same_revision_one_wins(url: str):
    """Eight writers with the same seen revision: one is let through, the others are told that it changed."""
    outcomes = at_once(
        url,
        *(
            lambda store, key=f"p{number}": commit(store, "acme", Change(None, Person(id=key, name=key)), seen=2)
            for number in range(8)
        ),
    )
    assert [outcome for outcome in outcomes if isinstance(outcome, int)] == [3]
    assert {type(outcome) for outcome in outcomes if not isinstance(outcome, int)} == {StaleRevision}
    with open_store(url, mode="read") as store:
        assert len(store.load_account_map("acme", Scope.OWNER).people) == 2


def test_writers_who_saw_nothing_all_get_their_turn(url: str):
    """Without a seen revision everybody's change is kept, each under a revision of its own, the log in one order."""

    def add_many(store: Store, writer: int) -> int:
        for number in range(10):
            key = f"{writer}-{number}"
            commit(store, ("acme", "beta")[number % 2], Change(None, Person(id=key, name=key)))
        return 1

    outcomes = at_once(url, *(lambda store, writer=writer: add_many(store, writer) for writer in range(4)))
    assert outcomes == [1] * 4
    with open_store(url, mode="read") as store:
        for account, first in (("acme", 2), ("beta", 1)):
            log = store.changes(account, Scope.OWNER)
            assert [entry.revision for entry in log] == list(range(1, first + 21))
            assert [entry.place for entry in log] == sorted(entry.place for entry in log)
    assert check_database(url, LOCAL_OWNER).flaws == ()


def test_name_is_taken_once_by_writers_at_once(url: str):
    """Two accounts of one name made at one moment: one is there, the other is refused as a duplicate."""
    outcomes = at_once(
        url,
        *(
            lambda store, key=f"new{number}": commit(
                store, key, Change(None, Account(id=key, name="Ёж", known_since=date(2026, 1, 1)))
            )
            for number in range(4)
        ),
    )
    assert [outcome for outcome in outcomes if isinstance(outcome, int)] == [1]
    assert {type(outcome) for outcome in outcomes if not isinstance(outcome, int)} == {DuplicateAccount}


def test_what_goes_is_not_named_by_what_comes_at_the_same_moment(url: str):
    """One removes a member or a person, another ties somebody to them: one of both is refused, never both kept."""
    tie = Relationship(id="tie", member="tess", person="ada", is_owner=True)
    for number in range(6):
        ben = Person(id=f"b{number}", name=f"B {number}")
        outcomes = at_once(
            url,
            partial(commit_to, "acme", Change(TESS, None)),
            partial(commit_to, "beta", Change(None, ben), Change(None, replace(tie, person=ben.id))),
        )
        assert len([outcome for outcome in outcomes if isinstance(outcome, ChangeConflict)]) == 1, outcomes
        assert check_database(url, LOCAL_OWNER).flaws == ()
        with open_store(url, mode="write") as store:
            if isinstance(outcomes[0], int):
                commit(store, "acme", Change(None, TESS))
            else:
                commit(store, "beta", Change(replace(tie, person=ben.id), None))


def test_person_who_changes_while_joining_another_map_changes_on_both(url: str):
    """Whoever reads a map by its revision is not served what the person was before."""
    for number in range(6):
        with open_store(url, mode="read") as store:
            ada = store.load_account_map("acme", Scope.OWNER).people[0]
        renamed = replace(ada, name=f"Ada {number}")
        joins, leaves = (
            tuple(Change(None, one) for one in SEAT),
            tuple(Change(one, None) for one in reversed(SEAT)),
        )
        outcomes = at_once(url, partial(commit_to, "acme", Change(ada, renamed)), partial(commit_to, "beta", *joins))
        assert all(isinstance(outcome, int) for outcome in outcomes), outcomes
        with open_store(url, mode="write") as store:
            beta = store.load_account_map("beta", Scope.OWNER)
            assert [person.name for person in beta.people] == [renamed.name]
            log = [entry.change_set.changes for entry in store.changes("beta", Scope.OWNER)]
            joined = max(place for place, changes in enumerate(log) if changes == joins)
            told = any(Change(ada, renamed) in changes for changes in log[joined:])
            was_first = Change(ada, renamed) in store.changes("acme", Scope.OWNER)[-1].change_set.changes and not told
            places = {
                "joins": store.changes("beta", Scope.OWNER)[joined].place,
                "renames": store.changes("acme", Scope.OWNER)[-1].place,
            }
            assert told or (was_first and places["renames"] < places["joins"]), places
            commit(store, "beta", *leaves)


def test_deadlocked_writers_are_tried_again(url: str):
    """Of two transactions that wait for each other one is ended by the server; it is done again, without a word."""
    first_locks = Barrier(2)
    tries = []

    def cross(store: Store, *accounts: str) -> int:
        def work(connection: Connection) -> int:
            tries.append(accounts)
            lock_accounts(connection, store._workspace, accounts[:1])
            if len(tries) <= 2:
                first_locks.wait()
            lock_accounts(connection, store._workspace, accounts[1:])
            return 1

        return store._database.write(work)

    outcomes = at_once(url, lambda store: cross(store, "acme", "beta"), lambda store: cross(store, "beta", "acme"))
    assert outcomes == [1, 1]
    assert len(tries) == 3


def test_writers_to_the_same_accounts_wait_their_turn(url: str):
    """Two writers who want the same two accounts in opposite order, again and again, both get through."""

    def both(store: Store, first: str, second: str, key: str) -> int:
        done = 0
        for number in range(20):
            sets = [
                (account, ChangeSet((Change(None, Person(id=f"{key}{number}{account}", name=key)),), "test"))
                for account in (first, second)
            ]
            done = store.commit_all(sets, actor=LOCAL_OWNER, at=NOW)[0]
        return done

    outcomes = at_once(
        url, lambda store: both(store, "acme", "beta", "x"), lambda store: both(store, "beta", "acme", "y")
    )
    assert all(isinstance(outcome, int) for outcome in outcomes), outcomes
    assert check_database(url, LOCAL_OWNER).flaws == ()


def test_whoever_waits_too_long_is_told_that_it_is_in_use(url: str):
    """A writer that keeps an account for long keeps others waiting so long as they are willing to, and no reader."""
    before = digest(url)
    with open_store(url, mode="write") as slow, open_store(url, mode="write", wait_seconds=0.2) as quick:
        begun, go_on = Barrier(2), Barrier(2)

        def stall(connection: object) -> None:
            slow._write(  # the first half of a commit
                connection,
                "acme",
                ChangeSet((Change(None, Person(id="s", name="S")),), "test"),
                actor=LOCAL_OWNER,
                at=NOW,
                seen_revision=None,
            )
            begun.wait()
            go_on.wait()

        staller = Thread(target=lambda: slow._database.write(stall))
        staller.start()
        begun.wait()
        with pytest.raises(StoreBusy):
            commit(quick, "acme", Change(None, Person(id="q", name="Q")))
        assert quick.digest() == before
        go_on.wait()
        staller.join()
        assert commit(quick, "acme", Change(None, Person(id="q", name="Q"))) == 4


def test_two_processes_write_at_once(url: str, nursery: Nursery):
    """The nursery's child and this process write to one account; both have all they were told was kept."""
    told: list[list[str]] = []
    writer = Thread(target=lambda: told.extend(nursery.run("write_some", url, "child")))
    writer.start()
    with open_store(url, mode="write") as store:
        mine = [f"mine{number}" for number in range(20)]
        for key in mine:
            commit(store, "acme", Change(None, Person(id=key, name=key)))
        writer.join()
        people = {person.id for person in store.load_account_map("acme", Scope.OWNER).people}
    assert len(told) == 20
    assert {key for _, key, _ in told} | set(mine) | {"ada"} == people
    assert check_database(url, LOCAL_OWNER).flaws == ()


def test_somebody_is_forgotten_beside_writers(url: str):
    """Others go on writing about them meanwhile; the logs are in order, the name is gone, what was done stands."""
    seats = [Position(id=f"seat-{number}", title="Seat") for number in range(3)]
    held = [Assignment(id=f"held-{number}", person="ada", position=f"seat-{number}") for number in range(3)]
    writers = [
        partial(commit_to, account.id, Change(None, seat), Change(None, assignment))
        for account in ACCOUNTS
        for seat, assignment in zip(seats, held, strict=True)
    ]

    def forget(store: Store) -> int:
        return forget_person(store, LOCAL_OWNER, "acme", "ada", Occasion(now=NOW)).erased.revision

    outcomes = at_once(url, forget, *writers)
    assert all(isinstance(outcome, int | StoreBusy) for outcome in outcomes), outcomes
    with open_store(url, mode="write") as store:
        if isinstance(outcomes[0], StoreBusy):
            forget(store)
        done = sum(isinstance(outcome, int) for outcome in outcomes[1:])
        maps = [store.load_account_map(account.id, Scope.OWNER) for account in ACCOUNTS]
        assert sum(len(one.assignments) for one in maps) == done
        assert all(one.person_by_id[ADA.id].is_forgotten for one in maps if ADA.id in one.person_by_id)
        assert check_log(store, LOCAL_OWNER, progress=lambda _, __: None).is_sound
        assert "Sampleton" not in str([store.changes(account.id, Scope.OWNER) for account in ACCOUNTS])
    assert check_database(url, LOCAL_OWNER).flaws == ()
