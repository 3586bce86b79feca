"""Change sets: applying, undoing and comparing, on values and in the store."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given

from accountmap.model.account_map import AccountMap
from accountmap.model.actors import LOCAL_OWNER, Scope
from accountmap.model.changes import Change, ChangeSet, apply, difference
from accountmap.store import Store, open_store
from strategies import account_maps, same_account

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


def saved(store: Store, account_map: AccountMap) -> int:
    """Commit a whole map to an empty store and return the revision."""
    content = difference(AccountMap(account=account_map.account), account_map)
    creation = ChangeSet((Change(None, account_map.account), *content.changes), "test")
    return store.commit(account_map.account.id, creation, actor=LOCAL_OWNER, at=NOW)


@given(account_maps())
def test_what_is_saved_is_what_is_loaded(account_map: AccountMap):
    """Every map survives the database, whatever its texts, dates and numbers."""
    with open_store("sqlite://", mode="write") as store:
        revision = saved(store, account_map)
        loaded = store.load_account_map(account_map.account.id, Scope.OWNER)
    assert loaded == replace(account_map, revision=revision)


@given(account_maps(), account_maps())
def test_difference_leads_from_one_map_to_the_other(old: AccountMap, new: AccountMap):
    """Applying the difference gives the other state, one revision later; its inverse leads back."""
    later = same_account(old, new)
    change_set = difference(old, later)
    there = apply(old, change_set)
    assert there == replace(later, revision=1)
    assert apply(there, change_set.inverse()) == replace(old, revision=2)


@given(account_maps(), account_maps())
def test_inverse_is_identity_of_state_in_the_store(old: AccountMap, new: AccountMap):
    """A change set and its inverse leave the stored account as it was, two revisions later; the log tells both."""
    change_set = difference(old, same_account(old, new), "edit")
    with open_store("sqlite://", mode="write") as store:
        saved(store, old)
        before = store.load_account_map(old.account.id, Scope.OWNER)
        for step in (change_set, change_set.inverse()):
            store.commit(old.account.id, step, actor=LOCAL_OWNER, at=NOW)
        after = store.load_account_map(old.account.id, Scope.OWNER)
        log = store.changes(old.account.id, Scope.OWNER)
    assert replace(after, revision=0) == replace(before, revision=0)
    if change_set:
        assert [entry.change_set for entry in log[1:]] == [change_set, change_set.inverse()]
        assert [entry.revision for entry in log] == [1, 2, 3]
