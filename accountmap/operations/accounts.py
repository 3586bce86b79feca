"""Accounts: list them, make one, load one's map."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from accountmap.model.account_map import AccountMap
from accountmap.model.accounts import Account, AccountKind, HeadcountBand, Tier
from accountmap.model.actors import Actor
from accountmap.model.changes import Change, ChangeSet
from accountmap.model.ids import AccountId
from accountmap.operations.identity import new_id
from accountmap.operations.permissions import Right, require
from accountmap.store import Store


@dataclass(frozen=True, slots=True)
class AccountSummary:
    """An account with the number of people on its map and its revision."""

    account: Account
    people: int
    revision: int


def list_accounts(store: Store, actor: Actor) -> tuple[AccountSummary, ...]:
    """Return the accounts the actor may see, in order of name."""
    require(actor, Right.READ_MAP)
    return tuple(AccountSummary(row.account, row.people, row.revision) for row in store.accounts(actor))


def load_map(store: Store, actor: Actor, account: str) -> AccountMap:
    """Return the map of an account given by id or name, without what the actor may not see.

    Raises
    ------
    AccountNotFound
        With the nearest names.
    """
    require(actor, Right.READ_MAP)
    return store.load_account_map(store.find_account(account), actor.scope)


def create_account(
    store: Store,
    actor: Actor,
    name: str,
    *,
    now: datetime,
    kind: AccountKind = AccountKind.STANDARD,
    tier: Tier | None = None,
    headcount: HeadcountBand | None = None,
) -> AccountMap:
    """Make an empty account and return its map.

    Raises
    ------
    DuplicateAccount
        If an account of this name exists.
    InvalidText, InvalidValue
        If the name cannot be stored.
    """
    require(actor, Right.CREATE_ACCOUNT)
    today = now.astimezone(UTC).date()
    account = Account(id=AccountId(new_id()), name=name, known_since=today, kind=kind, tier=tier, headcount=headcount)
    store.commit(account.id, ChangeSet((Change(None, account),), "account"), actor=actor, at=now)
    return store.load_account_map(account.id, actor.scope)
