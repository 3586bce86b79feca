"""``/coverage`` and ``/accounts/{account}/coverage``."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Response

from accountmap.api.conditional import ReadingDep
from accountmap.api.dependencies import ActorDep, DayDep, KnownOnDep, LocaleDep, StoreDep
from accountmap.api.filters import AccountFilterDep
from accountmap.api.paging import PagingDep
from accountmap.api.problems import responses
from accountmap.coverage import Verdict
from accountmap.operations import AuditSort, audit_account, list_audits
from accountmap.schemas import AuditList, AuditOut

router = APIRouter(tags=["coverage"])
_OF_ACCOUNT = "/accounts/{account}/coverage"


@router.get("/coverage", operation_id="auditPortfolio", response_model=AuditList, responses=responses(304, 422, 503))
async def get_portfolio_audit(
    store: StoreDep,
    actor: ActorDep,
    locale: LocaleDep,
    day: DayDep,
    known_on: KnownOnDep,
    reading: ReadingDep,
    paging: PagingDep,
    wanted: AccountFilterDep,
    verdict: Annotated[list[Verdict] | None, Query(description="One of these.")] = None,
    sort: Annotated[AuditSort, Query(description="Worst first, or by name.")] = AuditSort.WORST,
) -> Response:
    """Audit all accounts; the failed ones come first."""

    def make() -> AuditList:
        page = list_audits(
            store,
            actor,
            day,
            wanted,
            verdicts=tuple(verdict or ()),
            order=sort,
            page=paging.wanted,
            known_on=known_on,
        )
        return AuditList.of(page.items, locale, day, paging.follow(page))

    return await reading.of_content(make)


@router.get(_OF_ACCOUNT, operation_id="auditAccount", response_model=AuditOut, responses=responses(304, 404, 422, 503))
async def get_audit(
    account: str,
    store: StoreDep,
    actor: ActorDep,
    locale: LocaleDep,
    day: DayDep,
    known_on: KnownOnDep,
    reading: ReadingDep,
) -> Response:
    """Audit one account: the verdict on each rule, who proves it, what is missing, what to ask."""

    def make() -> AuditOut:
        return AuditOut.of(audit_account(store, actor, account, day, known_on=known_on), locale)

    return await reading.of_account(account, make)
