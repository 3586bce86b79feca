"""Accounts: list them, make one, load one's map."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from accountmap.model.account_map import AccountMap
from accountmap.model.accounts import Account, AccountKind, HeadcountBand, Tier
from accountmap.model.actors import Actor
from accountmap.model.changes import Change, ChangeSet
from accountmap.model.ids import AccountId
from accountmap.model.paging import EVERYTHING, Page, PageRequest
from accountmap.model.text import clean_line
from accountmap.operations.identity import new_id
from accountmap.operations.permissions import Right, require
from accountmap.store import ALL_ACCOUNTS, AccountFilter, AccountSort, Store


@dataclass(frozen=True, slots=True)
class AccountSummary:
    """An account with the number of people on its map and its revision."""

    account: Account
    people: int
    revision: int


def list_accounts(
    store: Store,
    actor: Actor,
    wanted: AccountFilter = ALL_ACCOUNTS,
    order: AccountSort = AccountSort.NAME,
    page: PageRequest = EVERYTHING,
) -> Page[AccountSummary]:
    """Return the accounts that are wanted and the actor may see, in order; all of them unless a page is asked for.

    Raises
    ------
    InvalidText, InvalidValue
        If a text of the filter can be nobody's name.
    InvalidCursor
        If the page begins at a place of another order.
    """
    require(actor, Right.READ_MAP)
    for field in ("name", "owner", "parent"):
        clean_line(getattr(wanted, field) or "", field)
    found = store.page_of_accounts(actor, wanted, order, page)
    return Page(tuple(AccountSummary(row.account, row.people, row.revision) for row in found.items), found.next)


def revision_of(store: Store, actor: Actor, account: str) -> tuple[AccountId, int]:
    """Return the id and the revision of an account given by id or name.

    Raises
    ------
    AccountNotFound
        With the nearest names.
    """
    require(actor, Right.READ_MAP)
    return store.revision_of(account, actor.scope)


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
