"""Our own JSON, out and in again: nothing is lost, nothing changes, and equal content is equal bytes."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given, settings

from accountmap.model.account_map import AccountMap
from accountmap.model.actors import LOCAL_OWNER, Actor, Scope
from accountmap.model.changes import Change, ChangeSet, difference
from accountmap.operations.documents import export_document, import_document
from accountmap.store import Store, open_store
from strategies import account_maps

NOW = datetime(2026, 11, 24, tzinfo=UTC)
VIEWER = Actor("eve", Scope.VIEWER)


def filled(account_map: AccountMap) -> Store:
    """Return a workspace that holds one map."""
    store = open_store("sqlite://", mode="write")
    content = difference(AccountMap(account=account_map.account), account_map)
    change_set = ChangeSet((Change(None, account_map.account), *content.changes))
    store.commit(account_map.account.id, change_set, actor=LOCAL_OWNER, at=NOW)
    return store


def of(store: Store, account_map: AccountMap) -> AccountMap:
    """Return the map as recorded, at revision 0."""
    return replace(store.load_account_map(account_map.account.id, Scope.OWNER), revision=0)


@settings(max_examples=12)
@given(account_maps())
def test_a_map_comes_back_whole(account_map: AccountMap):
    """Export, import into an empty workspace: the same map and the same bytes; again: no change there or here."""
    with filled(account_map) as here, open_store("sqlite://", mode="write") as there:
        exported = export_document(here, LOCAL_OWNER, None)
        import_document(there, LOCAL_OWNER, exported, file="all.json", now=NOW)
        assert of(there, account_map) == of(here, account_map)
        assert export_document(there, LOCAL_OWNER, None) == exported
        for store in (here, there):
            (again,) = import_document(store, LOCAL_OWNER, exported, file="all.json", now=NOW)
            assert (again.created, again.added, again.updated) == (False, 0, 0)


@settings(max_examples=12)
@given(account_maps())
def test_a_viewers_file_holds_no_judgement(account_map: AccountMap):
    """No stance, motivation, friendship or note is in it, it says what is missing, and it empties nobody's account."""
    secret = replace(account_map, people=tuple(replace(person, note="CANARY-4711") for person in account_map.people))
    with filled(secret) as store:
        exported = export_document(store, VIEWER, None)
        (section,) = json.loads(exported)["accounts"]
        assert (section["stances"], section["motivations"]) == ([], [])
        assert all(link["kind"] != "friend" and not link["note"] for link in section["lateral_links"])
        assert b"CANARY" not in exported
        assert json.loads(exported)["withheld"]
