"""Audit coverage: of one account, of all accounts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from accountmap.coverage import CoverageAudit, Verdict, audit
from accountmap.errors import NotFound
from accountmap.model.account_map import AccountMap
from accountmap.model.actors import Actor
from accountmap.model.ids import AccountId
from accountmap.model.paging import EVERYTHING, Page, PageRequest, Place, page_of
from accountmap.model.text import sort_key
from accountmap.operations.accounts import list_accounts, load_map
from accountmap.operations.permissions import Right, require
from accountmap.store import ALL_ACCOUNTS, AccountFilter, AccountSort, Store

_WORST_FIRST: Final = (Verdict.FAIL, Verdict.UNKNOWN, Verdict.PASS)


@dataclass(frozen=True, slots=True)
class AuditedAccount:
    """An audit with the map it was made of, which has the names."""

    account_map: AccountMap
    audit: CoverageAudit


class AuditSort(StrEnum):
    """Orders of a list of audits.

    Worst first: failed ones come first, then unknown, then passed; within these the more rules fail the earlier, then
    by tier, then by name.
    """

    WORST = "worst"
    NAME = "name"
    NAME_DOWN = "-name"


def audit_account(
    store: Store, actor: Actor, account: str, day: date, *, known_on: datetime | None = None
) -> AuditedAccount:
    """Audit one account, given by id or name, as of `day`, by what was recorded at `known_on` if it is given.

    Raises
    ------
    AccountNotFound
        With the nearest names.
    NotKnownYet
        If nothing was recorded of the account by then.
    """
    account_map = load_map(store, actor, account, known_on)
    return AuditedAccount(account_map, audit(account_map, day))


def audit_portfolio(
    store: Store, actor: Actor, day: date, *, known_on: datetime | None = None
) -> tuple[AuditedAccount, ...]:
    """Audit every account the actor may see, worst first."""
    return list_audits(store, actor, day, known_on=known_on).items


def list_audits(
    store: Store,
    actor: Actor,
    day: date,
    wanted: AccountFilter = ALL_ACCOUNTS,
    *,
    verdicts: tuple[Verdict, ...] = (),
    order: AuditSort = AuditSort.WORST,
    page: PageRequest = EVERYTHING,
    known_on: datetime | None = None,
) -> Page[AuditedAccount]:
    """Audit the accounts that are wanted and the actor may see, in order; all of them unless a page is asked for.

    Parameters
    ----------
    verdicts
        One of these; none given: any.
    known_on
        What was recorded at this moment, of the accounts that are wanted now; those of which nothing was recorded by
        then are left out.

    Raises
    ------
    InvalidText, InvalidValue
        If a text of the filter can be nobody's name.
    InvalidCursor
        If the page begins at a place of another order.

    Notes
    -----
    Audits all accounts that are wanted, whatever the page: who is worst, and whose verdict is which, shows only then.
    """
    require(actor, Right.READ_MAP)
    rows = list_accounts(store, actor, wanted, AccountSort.NAME).items
    maps = (_map_of(store, actor, row.account.id, known_on) for row in rows)
    audited = (AuditedAccount(account_map, audit(account_map, day)) for account_map in maps if account_map)
    kept = (one for one in audited if not verdicts or one.audit.verdict in verdicts)
    return page_of(kept, _PLACE[order], page, reverse=order is AuditSort.NAME_DOWN)


def _map_of(store: Store, actor: Actor, account: AccountId, known_on: datetime | None) -> AccountMap | None:
    try:
        return store.load_account_map(account, actor.scope, known_on)
    except NotFound:
        if known_on is None:
            raise
        return None


def _badness(one: AuditedAccount) -> Place:
    verdicts = [finding.verdict for finding in one.audit.findings]
    tier = one.account_map.account.tier
    return (
        _WORST_FIRST.index(one.audit.verdict),
        -verdicts.count(Verdict.FAIL),
        -verdicts.count(Verdict.UNKNOWN),
        tier.value if tier else "none",
        *_name(one),
    )


def _name(one: AuditedAccount) -> Place:
    account = one.account_map.account
    return (sort_key(account.name), account.id)


_PLACE: Final[dict[AuditSort, Callable[[AuditedAccount], Place]]] = {
    AuditSort.WORST: _badness,
    AuditSort.NAME: _name,
    AuditSort.NAME_DOWN: _name,
}
