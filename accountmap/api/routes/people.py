"""``/accounts/{account}/people``."""

from __future__ import annotations

from fastapi import APIRouter

from accountmap.api.dependencies import ActorDep, DayDep, StoreDep
from accountmap.api.problems import responses
from accountmap.operations import load_map
from accountmap.schemas import PersonList

router = APIRouter(prefix="/accounts/{account}/people", tags=["people"])


@router.get("", operation_id="listPeople", responses=responses(404, 422, 503))
def get_people(account: str, store: StoreDep, actor: ActorDep, day: DayDep) -> PersonList:
    """List the people on an account's map, with their managers, roles and whether they are active contacts."""
    return PersonList.of_map(load_map(store, actor, account), day)
