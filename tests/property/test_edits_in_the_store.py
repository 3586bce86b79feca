"""Random edits through the use case on a real database."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from edit_strategies import edits
from hypothesis import given, settings
from hypothesis import strategies as st

from accountmap.errors import AccountmapError, ChangeConflict
from accountmap.model.account_map import AccountMap
from accountmap.model.actors import LOCAL_OWNER, Scope
from accountmap.model.changes import Change, ChangeSet, apply, difference
from accountmap.operations.editing import Occasion, edit_map
from accountmap.store import open_store
from strategies import TODAY, account_maps

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
WHEN = Occasion(now=NOW, day=TODAY)


@settings(max_examples=20)
@given(account_maps(max_people=6), st.data())
def test_store_holds_what_edits_say(account_map: AccountMap, data: st.DataObject):
    """Written: the map the change set makes, one revision later. Refused: nothing. Undone: as before.

    The database keeps to its own rules of references, and no edit that passed the checks runs into them.
    """
    key = account_map.account.id
    content = difference(AccountMap(account=account_map.account), account_map)
    with open_store("sqlite://", mode="write") as store:
        creation = ChangeSet((Change(None, account_map.account), *content.changes))
        store.commit(key, creation, actor=LOCAL_OWNER, at=NOW)
        for _ in range(data.draw(st.integers(1, 5))):
            before = store.load_account_map(key, Scope.OWNER)
            try:
                done = edit_map(store, LOCAL_OWNER, key, data.draw(edits(before)), WHEN)
            except ChangeConflict:
                raise
            except AccountmapError:
                assert store.load_account_map(key, Scope.OWNER) == before
                continue
            after = store.load_account_map(key, Scope.OWNER)
            if not done.change_set:
                assert after == before
                continue
            assert done.after == after == apply(before, done.change_set)
            if data.draw(st.booleans()):
                store.commit(key, done.change_set.inverse(), actor=LOCAL_OWNER, at=NOW)
                undone = store.load_account_map(key, Scope.OWNER)
                assert undone == replace(before, revision=before.revision + 2)
