"""``/accounts``."""

from __future__ import annotations

from datetime import UTC, datetime

from fastapi import APIRouter

from accountmap.api.dependencies import ActorDep, StoreDep
from accountmap.api.problems import responses
from accountmap.operations import create_account, list_accounts, load_map
from accountmap.schemas import AccountList, AccountOut, NewAccount

router = APIRouter(prefix="/accounts", tags=["accounts"])


@router.get("", operation_id="listAccounts", responses=responses(503))
def get_accounts(store: StoreDep, actor: ActorDep) -> AccountList:
    """List the accounts in order of name."""
    return AccountList(items=[AccountOut.of_summary(summary) for summary in list_accounts(store, actor)])


@router.post("", operation_id="createAccount", status_code=201, responses=responses(403, 409, 422, 503))
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


@router.get("/{account}", operation_id="getAccount", responses=responses(404, 422, 503))
def get_account(account: str, store: StoreDep, actor: ActorDep) -> AccountOut:
    """Return one account, by id or name."""
    return AccountOut.of_map(load_map(store, actor, account))
