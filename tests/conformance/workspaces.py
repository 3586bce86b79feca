"""Workspaces with something of everything in them, to be copied, damaged and brought back."""

from __future__ import annotations

import secrets
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from accountmap.demo import demo_maps
from accountmap.model.account_map import AccountMap
from accountmap.model.actors import LOCAL_OWNER, Scope
from accountmap.model.changes import Change, ChangeSet, difference
from accountmap.model.people import Person
from accountmap.store import Store, open_store

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
ADDED = "Somebody Added"
KEYS = ("demo-brambleshire", "demo-kitezh")


def fill(url: str) -> None:
    """Write two of the demo accounts, and change one, so that the log has something to tell."""
    with open_store(url, mode="write") as store:
        for account_map in demo_maps(NOW.date()):
            if account_map.account.id in KEYS:
                add(store, account_map)
        renamed = store.load_account_map(KEYS[0], Scope.OWNER).people[0]
        change = Change(renamed, replace(renamed, name="Ünal Новая-Фамилия"))
        store.commit(KEYS[0], ChangeSet((change,), "page"), actor=LOCAL_OWNER, at=NOW + timedelta(days=1))


def add(store: Store, account_map: AccountMap) -> None:
    """Write an account with all its map holds but the members that are there already."""
    known = {member.id for member in store.team()}
    new = replace(account_map, team=tuple(member for member in account_map.team if member.id not in known))
    creation = (
        Change(None, account_map.account),
        *difference(AccountMap(account=account_map.account), new, "").changes,
    )
    store.commit(account_map.account.id, ChangeSet(creation, "demo"), actor=LOCAL_OWNER, at=NOW)


def add_person(store: Store, key: str) -> int:
    """Add somebody to the first account and return its revision."""
    added = ChangeSet((Change(None, Person(id=key, name=ADDED)),), "test")
    return store.commit(KEYS[0], added, actor=LOCAL_OWNER, at=NOW)


def add_one(url: str) -> int:
    """Open a workspace, add somebody and return the account's revision."""
    with open_store(url, mode="write") as store:
        return add_person(store, secrets.token_hex(4))


def digest(url: str) -> str:
    """Return the digest of all tables of a database."""
    with open_store(url, mode="read") as store:
        return store.digest()


def maps(url: str) -> list[AccountMap]:
    """Return all maps of a database."""
    with open_store(url, mode="read") as store:
        return [store.load_account_map(key, Scope.OWNER) for key in KEYS]
