"""``/accounts/{account}/people``."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Response

from accountmap.api.conditional import ReadingDep
from accountmap.api.dependencies import ActorDep, DayDep, KnownOnDep, StoreDep
from accountmap.api.filters import PersonFilterDep
from accountmap.api.paging import PagingDep
from accountmap.api.problems import responses
from accountmap.operations import PersonSort, list_people
from accountmap.schemas import PersonList

router = APIRouter(prefix="/accounts/{account}/people", tags=["people"])


@router.get("", operation_id="listPeople", response_model=PersonList, responses=responses(304, 404, 422, 503))
async def get_people(
    account: str,
    store: StoreDep,
    actor: ActorDep,
    day: DayDep,
    known_on: KnownOnDep,
    reading: ReadingDep,
    paging: PagingDep,
    wanted: PersonFilterDep,
    sort: Annotated[PersonSort, Query(description="Of one seniority by name; unknown comes last.")] = PersonSort.NAME,
) -> Response:
    """List the people on an account's map, with their managers, roles and whether they are active contacts."""

    def make() -> PersonList:
        page = list_people(store, actor, account, day, wanted, order=sort, page=paging.wanted, known_on=known_on)
        return PersonList.of(page, paging.follow(page.people))

    return await reading.of_account(account, make)
