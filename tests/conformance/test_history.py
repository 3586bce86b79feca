"""History, undo and redo, lints and their fixes, and the past, on every kind of database."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest

from accountmap.errors import UndoRefused
from accountmap.model.account_map import AccountMap
from accountmap.model.actors import LOCAL_OWNER, Scope
from accountmap.model.changes import Change, ChangeSet
from accountmap.model.links import ReportingLine
from accountmap.model.people import Person, Position
from accountmap.operations import (
    HistoryEntry,
    Occasion,
    add_person,
    change_person,
    create_account,
    lint_account,
    list_history,
    load_map,
    mend_lint,
    redo,
    undo,
)
from accountmap.store import Store

START = datetime(2026, 11, 24, 9, tzinfo=UTC)
ACCOUNT = "Quillmarsh"


class Clock:
    """Gives a later moment each time."""

    def __init__(self) -> None:
        self._minutes = count()

    def __call__(self) -> datetime:
        """Return the next minute."""
        return START + timedelta(minutes=next(self._minutes))


@pytest.fixture
def clock(store: Store) -> Clock:
    """Fill an account step by step: Ada, Ben under her, Ada's new title, and a second solid manager of Ben."""
    now = Clock()
    create_account(store, LOCAL_OWNER, ACCOUNT, now=now())
    for values in ({"name": "Ada Sample", "title": "Head"}, {"name": "Ben Mock", "manager": "Ada Sample"}):
        add_person(store, LOCAL_OWNER, ACCOUNT, values, Occasion(now=now(), source="test"))  # type: ignore[arg-type]
    change_person(store, LOCAL_OWNER, ACCOUNT, "Ada Sample", {"title": "Director"}, Occasion(now=now(), source="test"))
    add_person(store, LOCAL_OWNER, ACCOUNT, {"name": "Cy Test"}, Occasion(now=now(), source="test"))
    seats = {seat.id: holders[0].name for seat, holders in _holders(present(store))}
    (ben,) = (seat for seat, name in seats.items() if name == "Ben Mock")
    (cy,) = (seat for seat, name in seats.items() if name == "Cy Test")
    # As an import may leave it, and a correction may not.
    line = Change(None, ReportingLine(id="second", manager=cy, report=ben))
    store.commit(store.find_account(ACCOUNT), ChangeSet((line,), "test"), actor=LOCAL_OWNER, at=now())
    return now


def _holders(account_map: AccountMap) -> Iterator[tuple[Position, tuple[Person, ...]]]:
    return ((seat, account_map.holders_of.get(seat.id, ())) for seat in account_map.positions)


def present(store: Store) -> AccountMap:
    """Return the map as it is, without its revision."""
    return replace(load_map(store, LOCAL_OWNER, ACCOUNT), revision=0)


def history(store: Store) -> tuple[HistoryEntry, ...]:
    """Return what happened, latest first."""
    return list_history(store, LOCAL_OWNER, account=ACCOUNT).items


def test_all_is_undone_and_redone_as_it_was(store: Store, clock: Clock):
    """Taken back from the latest on, every state comes back, and again from the earliest on; all seals hold."""
    entries = history(store)[:-1]
    last = present(store)
    states = []
    for entry in entries:
        states.append(present(store))
        undo(store, LOCAL_OWNER, ACCOUNT, entry.id, now=clock())
    assert present(store).people == ()
    for entry, state in zip(reversed(entries), reversed(states), strict=True):
        redo(store, LOCAL_OWNER, ACCOUNT, entry.id, now=clock())
        assert present(store) == state
    assert present(store) == last
    assert not any(store.verify_log(one).broken for one in store.logged_accounts())


def test_what_others_stand_on_is_not_taken_back(store: Store, clock: Clock):
    """Ada cannot be taken back while Ben reports to her; the refusal names what stands on it, and nothing changes."""
    (added,) = (entry for entry in history(store) if entry.place == min(e.place for e in history(store)) + 1)
    digest = store.digest()
    with pytest.raises(UndoRefused) as refusal:
        undo(store, LOCAL_OWNER, ACCOUNT, added.id, now=clock())
    assert {one.id for one in refusal.value.later} <= {entry.id for entry in history(store)}
    assert store.digest() == digest


def test_lint_is_found_mended_and_taken_back(store: Store, clock: Clock):
    """Ben's two solid managers are told; a fix ends it, the history tells the fix, undo brings the lint back."""
    day = START.date()
    found = lint_account(store, LOCAL_OWNER, ACCOUNT, day, region="RU").lints
    (lint,) = (one for one in found if one.code == "two-solid-bosses")
    mend_lint(store, LOCAL_OWNER, ACCOUNT, lint.key, Occasion(now=clock(), source="test"), region="RU")
    assert lint.key not in {one.key for one in lint_account(store, LOCAL_OWNER, ACCOUNT, day, region="RU").lints}
    latest = history(store)[0]
    assert latest.stories
    undo(store, LOCAL_OWNER, ACCOUNT, latest.id, now=clock())
    assert lint.key in {one.key for one in lint_account(store, LOCAL_OWNER, ACCOUNT, day, region="RU").lints}
    assert [entry.is_undone for entry in history(store)[:2]] == [False, True]


def test_every_moment_is_read_as_it_was(store: Store, clock: Clock):
    """The map of each entry's moment is that of its revision, for whoever may see all and for who may not."""
    entries = history(store)
    for number, entry in enumerate(reversed(entries), start=1):
        for scope in (Scope.OWNER, Scope.VIEWER):
            account_map = store.load_account_map(entry.account, scope, entry.at)
            assert account_map.revision == number
    assert [entry.at for entry in entries] == sorted((entry.at for entry in entries), reverse=True)
    assert clock() > entries[0].at
