"""``/coverage`` and ``/accounts/{account}/coverage``."""

from __future__ import annotations

from fastapi import APIRouter

from accountmap.api.dependencies import ActorDep, DayDep, LocaleDep, StoreDep
from accountmap.api.problems import responses
from accountmap.operations import audit_account, audit_portfolio
from accountmap.schemas import AuditList, AuditOut

router = APIRouter(tags=["coverage"])


@router.get("/coverage", operation_id="auditPortfolio", responses=responses(422, 503))
def get_portfolio_audit(store: StoreDep, actor: ActorDep, locale: LocaleDep, day: DayDep) -> AuditList:
    """Audit all accounts; the failed ones come first."""
    return AuditList(day=day, items=[AuditOut.of(one, locale) for one in audit_portfolio(store, actor, day)])


@router.get("/accounts/{account}/coverage", operation_id="auditAccount", responses=responses(404, 422, 503))
def get_audit(account: str, store: StoreDep, actor: ActorDep, locale: LocaleDep, day: DayDep) -> AuditOut:
    """Audit one account: the verdict on each rule, who proves it, what is missing, what to ask."""
    return AuditOut.of(audit_account(store, actor, account, day), locale)
