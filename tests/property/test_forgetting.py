"""Forgetting somebody, after any history: no trace, a log in order, and a past that is as it was but for them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from accountmap.errors import NotFound
from accountmap.model.account_map import COLLECTIONS, AccountMap
from accountmap.model.actors import LOCAL_OWNER, Scope
from accountmap.model.changes import Change, ChangeSet
from accountmap.model.forgetting import Forgetting, forgetting_of
from accountmap.operations import Occasion, forget_person
from accountmap.store import Store
from accountmap.store.tables import metadata
from histories import ACCOUNTS, Edit, Teller, a_workspace, histories, present

NAME = "Zephyrine Quillwort"
NOTE = "canary of the note"


def past(store: Store, moments: list[datetime]) -> list[dict[str, Any] | None]:
    """Return both accounts' maps at some moments, without order and revisions."""
    found: list[dict[str, Any] | None] = []
    for moment in moments:
        for account in ACCOUNTS:
            try:
                found.append(content(store.load_account_map(account, Scope.OWNER, moment)))
            except NotFound:
                found.append(None)
    return found


def content(account_map: AccountMap) -> dict[str, Any]:
    """Return what is on a map, by collection and id."""
    return {name: {item.id: item for item in getattr(account_map, name)} for name in COLLECTIONS}


def without(told: dict[str, Any] | None, forgetting: Forgetting) -> dict[str, Any] | None:
    """Return what is left of a map's content."""
    if told is None:
        return None
    return {name: {key: forgetting.of(item) for key, item in items.items()} for name, items in told.items()}


@given(histories(4, 14), st.data())
@settings(max_examples=20)
def test_what_is_left_of_any_history_is_what_the_rule_leaves(edits: list[Edit], data: st.DataObject):
    """Every earlier map is the one of before with the person taken out by the rule, and all logs are in order."""
    with a_workspace() as store:
        teller = Teller(store)
        moments = [teller.now for _ in teller.run(edits)]
        there = [
            (account, person)
            for account in ACCOUNTS
            if (account_map := present(store, account)) is not None
            for person in account_map.people
        ]
        if not there:
            return
        account, person = data.draw(st.sampled_from(there))
        renamed = replace(person, name=NAME, note=NOTE)
        later = teller.now + timedelta(minutes=1)
        store.commit(account, ChangeSet((Change(person, renamed),), f"{NAME}.xlsx"), actor=LOCAL_OWNER, at=later)
        moments.append(later)
        before, now = past(store, moments), [present(store, one) for one in ACCOUNTS]
        versions = [
            one for told in before if told is not None for one in told["people"].values() if one.id == person.id
        ]
        forgetting = forgetting_of([person.id], [*versions, renamed])
        forget_person(store, LOCAL_OWNER, account, person.id, Occasion(now=later + timedelta(minutes=1)))
        assert past(store, moments) == [without(told, forgetting) for told in before]
        left = [present(store, one) for one in ACCOUNTS]
        assert [one and content(one) for one in left] == [one and without(content(one), forgetting) for one in now]
        assert not any(store.verify_log(one).broken for one in store.logged_accounts())
        with store._database.reading() as connection:
            everything = str([list(connection.execute(select(table))) for table in metadata.tables.values()])
        assert NAME not in everything
        assert NOTE not in everything
