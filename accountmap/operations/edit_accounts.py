"""Change what is recorded of an account, or delete an empty one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from accountmap.editing import Correction, Draft, carry_out
from accountmap.errors import AccountNotEmpty, GroupCycle, StillNamed, UnknownReference
from accountmap.model.account_map import COLLECTIONS
from accountmap.model.accounts import Account
from accountmap.model.actors import Actor
from accountmap.model.facts import Entity
from accountmap.model.ids import AccountId
from accountmap.operations.editing import Edited, Occasion, edit_map
from accountmap.operations.permissions import Right, require
from accountmap.store import Store


def update_account(store: Store, actor: Actor, account: str, values: Mapping[str, Any], occasion: Occasion) -> Edited:
    """Change some values of an account, ``None`` clearing them.

    Raises
    ------
    DuplicateAccount
        If another account has the name.
    UnknownReference
        If the parent is no account.
    GroupCycle
        If the account would belong to one that belongs to it.
    AccountmapError
        As `edit_map`.
    """

    def plan(draft: Draft) -> tuple[Entity | None, ...]:
        done = carry_out(draft, [Correction("account", draft.account.id, values)])
        _check_group(store, actor, draft.account)
        return done

    return edit_map(store, actor, account, plan, occasion)


def delete_account(store: Store, actor: Actor, account: str, occasion: Occasion) -> Edited:
    """Delete an account on whose map nothing is.

    Raises
    ------
    AccountNotEmpty
        If anybody or anything is on its map.
    StillNamed
        If other accounts belong to it.
    NotPermitted
        If the actor is not an owner.
    AccountmapError
        As `edit_map`.
    """
    require(actor, Right.DELETE_ACCOUNT)

    def plan(draft: Draft) -> None:
        kinds = [kind for kind in COLLECTIONS if kind != "team"]
        there = {kind: len(getattr(draft.map, kind)) for kind in kinds}
        if any(there.values()):
            people, positions = there.pop("people"), there.pop("positions")
            raise AccountNotEmpty(draft.account.name, people, positions, sum(there.values()))
        daughters = [row.account.name for row in store.accounts(actor) if row.account.parent == draft.account.id]
        if daughters:
            raise StillNamed("account", draft.account.name, tuple(daughters))
        draft.drop(draft.account)

    return edit_map(store, actor, account, plan, occasion)


def _check_group(store: Store, actor: Actor, changed: Account) -> None:
    """Refuse a parent that is not there, and a circle of parents."""
    if changed.parent is None:
        return
    accounts = {row.account.id: row.account for row in store.accounts(actor)} | {changed.id: changed}
    if changed.parent not in accounts:
        raise UnknownReference("parent", changed.parent, "account")
    above: list[AccountId] = [changed.id]
    while (parent := accounts[above[-1]].parent) is not None and parent in accounts:
        if parent == changed.id:
            raise GroupCycle(tuple(accounts[one].name for one in above))
        if parent in above:
            return
        above.append(parent)
