"""Undo and redo, for any history: what is taken back is as it was, what stands on it is named."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from accountmap.errors import UndoRefused
from accountmap.model.account_map import AccountMap
from accountmap.model.actors import LOCAL_OWNER, Scope
from accountmap.model.changes import Change
from accountmap.operations import HistoryEntry, redo, undo
from accountmap.store import LoggedChangeSet, Store
from histories import ACCOUNTS, Edit, Teller, a_workspace, histories, present

State = tuple[AccountMap | None, ...]


def state(store: Store) -> State:
    """Return both accounts' maps without their revisions."""
    maps = (present(store, account) for account in ACCOUNTS)
    return tuple(None if one is None else replace(one, revision=0) for one in maps)


def log(store: Store) -> list[LoggedChangeSet]:
    """Return every change set of the workspace, oldest first."""
    found = {logged.id: logged for account in ACCOUNTS for logged in store.changes(account, Scope.OWNER)}
    return sorted(found.values(), key=lambda logged: logged.place)


@given(histories(4, 10))
@settings(max_examples=15)
def test_all_can_be_undone_and_redone_one_by_one(edits: list[Edit]):
    """Taking back the latest set again and again leads through every earlier state; redoing leads back."""
    with a_workspace() as store:
        teller, states = Teller(store), [state(store)]
        states += [state(store) for _ in teller.run(edits)]
        done = log(store)
        later = [teller.now + timedelta(minutes=n + 1) for n in range(2 * len(done))]
        for number, logged in enumerate(reversed(done)):
            undo(store, LOCAL_OWNER, logged.account, logged.id, now=later[number])
            assert state(store) == states[-2 - number]
        for number, logged in enumerate(done):
            redo(store, LOCAL_OWNER, logged.account, logged.id, now=later[len(done) + number])
            assert state(store) == states[number + 1]
        assert not any(store.verify_log(account).broken for account in store.logged_accounts())


def taken_back(store: Store, logged: LoggedChangeSet, teller: Teller) -> HistoryEntry | UndoRefused:
    """Try to take a set back."""
    try:
        return undo(store, LOCAL_OWNER, logged.account, logged.id, now=teller.now)
    except UndoRefused as refusal:
        return refusal


@given(histories(4, 12), st.data())
@settings(max_examples=20)
def test_any_set_goes_back_alone_or_is_refused_with_what_stands_on_it(edits: list[Edit], data: st.DataObject):
    """An earlier set: its own fields are as before and all else is untouched; or later sets are named, nothing done."""
    with a_workspace() as store:
        teller = Teller(store)
        list(teller.run(edits))
        done = log(store)
        logged = data.draw(st.sampled_from(done))
        before, digest = state(store), store.digest()
        entry = taken_back(store, logged, teller)
        if isinstance(entry, UndoRefused):
            assert store.digest() == digest
            assert entry.later
            assert {one.id for one in entry.later} <= {one.id for one in done if one.place > logged.place}
            return
        (undoing,) = (one for one in log(store) if one.id == entry.id)
        assert undoing.reverts == logged.id
        _assert_only_this_went_back(logged, undoing)
        redo(store, LOCAL_OWNER, logged.account, logged.id, now=teller.now)
        assert state(store) == before


def _assert_only_this_went_back(logged: LoggedChangeSet, undoing: LoggedChangeSet) -> None:
    """Every field that the set changed is as it was before it, and no other field changed."""
    first: dict[tuple[str, str], Change] = {}
    last: dict[tuple[str, str], Change] = {}
    for change in logged.change_set.changes:
        first.setdefault((change.kind, change.entity_id), change)
        last[change.kind, change.entity_id] = change
    for change in undoing.change_set.changes:
        before, after = first[change.kind, change.entity_id].before, last[change.kind, change.entity_id].after
        if change.before is None or change.after is None:
            assert (change.after is None) == (before is None)
            continue
        for field in fields(change.after):
            is_own = getattr(before, field.name) != getattr(after, field.name)
            expected = before if is_own else change.before
            assert getattr(change.after, field.name) == getattr(expected, field.name)
