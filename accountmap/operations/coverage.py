"""Audit coverage: of one account, of all accounts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from accountmap.coverage import CoverageAudit, Verdict, audit
from accountmap.model.account_map import AccountMap
from accountmap.model.actors import Actor
from accountmap.operations.accounts import load_map
from accountmap.operations.permissions import Right, require
from accountmap.store import Store

_WORST_FIRST: Final = (Verdict.FAIL, Verdict.UNKNOWN, Verdict.PASS)


@dataclass(frozen=True, slots=True)
class AuditedAccount:
    """An audit with the map it was made of, which has the names."""

    account_map: AccountMap
    audit: CoverageAudit


def audit_account(store: Store, actor: Actor, account: str, day: date) -> AuditedAccount:
    """Audit one account, given by id or name, as of `day`.

    Raises
    ------
    AccountNotFound
        With the nearest names.
    """
    account_map = load_map(store, actor, account)
    return AuditedAccount(account_map, audit(account_map, day))


def audit_portfolio(store: Store, actor: Actor, day: date) -> tuple[AuditedAccount, ...]:
    """Audit every account the actor may see, worst first.

    Failed ones come first, then unknown, then passed; within these the more rules fail the earlier, then by tier, then
    by name.
    """
    require(actor, Right.READ_MAP)
    rows = store.accounts(actor)
    maps = (store.load_account_map(row.account.id, actor.scope) for row in rows)
    audited = [AuditedAccount(account_map, audit(account_map, day)) for account_map in maps]
    return tuple(sorted(audited, key=_badness))


def _badness(one: AuditedAccount) -> tuple[int, int, int, str]:
    verdicts = [finding.verdict for finding in one.audit.findings]
    tier = one.account_map.account.tier
    return (
        _WORST_FIRST.index(one.audit.verdict),
        -verdicts.count(Verdict.FAIL),
        -verdicts.count(Verdict.UNKNOWN),
        tier.value if tier else "none",
    )
