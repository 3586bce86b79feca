"""Fill a workspace with the demo accounts."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from accountmap.demo import demo_maps
from accountmap.model.account_map import AccountMap
from accountmap.model.actors import Actor
from accountmap.model.changes import Change, ChangeSet, difference
from accountmap.operations.permissions import Right, require
from accountmap.store import Store

SOURCE = "demo"


def create_demo_workspace(store: Store, actor: Actor, now: datetime) -> int:
    """Add the demo accounts, dated relative to today, unless the workspace holds accounts already.

    Returns
    -------
    int
        How many accounts were added; 0 if there were some.
    """
    require(actor, Right.CREATE_ACCOUNT)
    if store.accounts(actor):
        return 0
    maps = demo_maps(now.astimezone(UTC).date())
    known: set[str] = set()
    for account_map in maps:
        store.commit(account_map.account.id, _creation(account_map, known), actor=actor, at=now)
        known |= {member.id for member in account_map.team}
    return len(maps)


def _creation(account_map: AccountMap, known_members: set[str]) -> ChangeSet:
    """Return the change set that makes an account with all it holds; members of other maps exist already."""
    empty = AccountMap(account=account_map.account)
    new_team = tuple(member for member in account_map.team if member.id not in known_members)
    content = difference(empty, replace(account_map, team=new_team))
    return ChangeSet((Change(None, account_map.account), *content.changes), SOURCE)
