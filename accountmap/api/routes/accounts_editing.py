"""``/accounts/{account}``: correct an account, delete an empty one."""

from __future__ import annotations

from typing import Final

from fastapi import APIRouter

from accountmap.api.dependencies import ActorDep, StoreDep
from accountmap.api.problems import responses
from accountmap.api.writing import WritingDep
from accountmap.operations import delete_account, update_account
from accountmap.schemas import ACCOUNT_PATCH, AccountOut
from accountmap.schemas.base import Shape

router = APIRouter(prefix="/accounts/{account}", tags=["accounts"])

_WRITE: Final = responses(403, 404, 409, 412, 422, 503)


def patch_account(account: str, values: Shape, store: StoreDep, actor: ActorDep, writing: WritingDep) -> AccountOut:
    """Correct an account: the fields that are given change, null clears."""
    given = values.model_dump(exclude_unset=True)
    return AccountOut.of_map(writing.done(update_account(store, actor, account, given, writing.occasion)).after)


@router.delete("", operation_id="deleteAccount", status_code=204, responses=_WRITE)
def delete(account: str, store: StoreDep, actor: ActorDep, writing: WritingDep) -> None:
    """Delete an account on whose map nothing is."""
    writing.done(delete_account(store, actor, account, writing.occasion))


# The framework reads the shape of a body from the annotation; this one is made from another.
patch_account.__annotations__["values"] = ACCOUNT_PATCH
router.patch("", operation_id="changeAccount", responses=_WRITE)(patch_account)
