"""``/accounts``."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Query, Response

from accountmap.api.conditional import ReadingDep
from accountmap.api.dependencies import ActorDep, KnownOnDep, StoreDep
from accountmap.api.filters import AccountFilterDep
from accountmap.api.paging import PagingDep
from accountmap.api.problems import responses
from accountmap.api.repeats import repeatable
from accountmap.operations import AccountSort, create_account, create_accounts, list_accounts, load_map
from accountmap.schemas import AccountList, AccountOut, NewAccount, NewAccounts

router = APIRouter(prefix="/accounts", tags=["accounts"])


@router.get("", operation_id="listAccounts", response_model=AccountList, responses=responses(304, 422, 503))
async def get_accounts(
    store: StoreDep,
    actor: ActorDep,
    reading: ReadingDep,
    paging: PagingDep,
    wanted: AccountFilterDep,
    sort: Annotated[AccountSort, Query(description="Within a tier by name; `-` turns it round.")] = AccountSort.NAME,
) -> Response:
    """List the accounts."""

    def make() -> AccountList:
        page = list_accounts(store, actor, wanted, sort, paging.wanted)
        return AccountList.of(page.items, paging.follow(page))

    return await reading.of_content(make)


@router.post("", operation_id="createAccount", status_code=201, responses=responses(403, 409, 422, 503))
@repeatable
def post_account(account: NewAccount, store: StoreDep, actor: ActorDep) -> AccountOut:
    """Make an empty account."""
    made = create_account(
        store,
        actor,
        account.name,
        now=datetime.now(UTC),
        kind=account.kind,
        tier=account.tier,
        headcount=account.headcount,
    )
    return AccountOut.of_map(made)


@router.post("/bulk", operation_id="createAccounts", status_code=201, responses=responses(403, 409, 422, 503))
@repeatable
def post_accounts(accounts: NewAccounts, store: StoreDep, actor: ActorDep) -> AccountList:
    """Make several empty accounts, all of them or none."""
    values = [one.model_dump() for one in accounts.items]
    return AccountList.of(create_accounts(store, actor, values, now=datetime.now(UTC)))


@router.get("/{account}", operation_id="getAccount", response_model=AccountOut, responses=responses(304, 404, 422, 503))
async def get_account(
    account: str, store: StoreDep, actor: ActorDep, known_on: KnownOnDep, reading: ReadingDep
) -> Response:
    """Return one account, by id or name."""
    return await reading.of_account(account, lambda: AccountOut.of_map(load_map(store, actor, account, known_on)))
