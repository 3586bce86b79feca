"""Accounts: list them, make one, load one's map."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from accountmap.errors import AccountmapError, BulkRejected, DuplicateAccount, NotKnownYet
from accountmap.model.account_map import AccountMap
from accountmap.model.accounts import Account, AccountKind, HeadcountBand, Tier
from accountmap.model.actors import Actor
from accountmap.model.changes import Change, ChangeSet
from accountmap.model.ids import AccountId
from accountmap.model.paging import EVERYTHING, Page, PageRequest
from accountmap.model.text import clean_line, match_key
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


def revision_at_once(store: Store, actor: Actor, account: str) -> tuple[AccountId, int] | None:
    """Return what `revision_of` does if it is there without waiting, else ``None``."""
    require(actor, Right.READ_MAP)
    return store.revision_at_once(account, actor.scope)


def load_map(store: Store, actor: Actor, account: str, known_on: datetime | None = None) -> AccountMap:
    """Return the map of an account given by id or name, without what the actor may not see.

    Parameters
    ----------
    known_on
        What was recorded at this moment; ``None``: what is recorded now.

    Raises
    ------
    AccountNotFound
        With the nearest names.
    NotKnownYet
        If nothing was recorded of the account by then.
    """
    require(actor, Right.READ_MAP)
    found = store.find_account(account)
    try:
        return store.load_account_map(found, actor.scope, known_on)
    except NotKnownYet as error:
        raise NotKnownYet(account, error.first) from None


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


def create_accounts(
    store: Store, actor: Actor, values: Sequence[Mapping[str, Any]], *, now: datetime
) -> tuple[AccountSummary, ...]:
    """Make several empty accounts, all of them or none.

    Parameters
    ----------
    values
        Fields of `Account` for each, the name at least.

    Raises
    ------
    BulkRejected
        With everything that is wrong with any of them.
    """
    require(actor, Right.CREATE_ACCOUNT)
    today = now.astimezone(UTC).date()
    taken = {match_key(row.account.name) for row in store.accounts(actor)}
    made: list[Account] = []
    refusals: list[tuple[int, AccountmapError]] = []
    for number, fields in enumerate(values):
        try:
            account = Account(id=AccountId(new_id()), known_since=today, **fields)
            if match_key(account.name) in taken:
                raise DuplicateAccount(account.name)
        except AccountmapError as error:
            refusals.append((number, error))
        else:
            taken.add(match_key(account.name))
            made.append(account)
    if refusals:
        raise BulkRejected(tuple(refusals))
    sets = [(account.id, ChangeSet((Change(None, account),), "account")) for account in made]
    revisions = store.commit_all(sets, actor=actor, at=now)
    return tuple(AccountSummary(account, 0, revision) for account, revision in zip(made, revisions, strict=True))
