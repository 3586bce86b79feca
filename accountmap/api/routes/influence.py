"""``/accounts/{account}/influence`` and ``/accounts/{account}/structure``: whose word has weight, and the measures."""

from __future__ import annotations

from fastapi import APIRouter, Response

from accountmap.api.conditional import ReadingDep
from accountmap.api.dependencies import ActorDep, DayDep, KnownOnDep, LocaleDep, StoreDep
from accountmap.api.paging import PagingDep
from accountmap.api.problems import responses
from accountmap.influence.score import place_of
from accountmap.model.paging import page_of
from accountmap.operations import measure_structure, score_influence
from accountmap.schemas import InfluenceList, StructureOut

router = APIRouter(tags=["influence"])
_INFLUENCE = "/accounts/{account}/influence"
_STRUCTURE = "/accounts/{account}/structure"


@router.get(
    _INFLUENCE, operation_id="listInfluence", response_model=InfluenceList, responses=responses(304, 404, 422, 503)
)
async def get_influence(
    account: str,
    store: StoreDep,
    actor: ActorDep,
    locale: LocaleDep,
    day: DayDep,
    known_on: KnownOnDep,
    reading: ReadingDep,
    paging: PagingDep,
) -> Response:
    """List an account's people by the weight of their word, highest first, each with the terms it is made of."""

    def make() -> InfluenceList:
        scored = score_influence(store, actor, account, day, known_on=known_on)
        page = page_of(scored.scores, place_of, paging.wanted)
        return InfluenceList.of(scored, page.items, locale, paging.follow(page))

    return await reading.of_account(account, make)


@router.get(
    _STRUCTURE, operation_id="measureStructure", response_model=StructureOut, responses=responses(304, 404, 422, 503)
)
async def get_structure(
    account: str,
    store: StoreDep,
    actor: ActorDep,
    locale: LocaleDep,
    day: DayDep,
    known_on: KnownOnDep,
    reading: ReadingDep,
) -> Response:
    """Measure the structure of an account: Krackhardt's four, Johnston and Bonoma's five, Burt's, betweenness."""

    def make() -> StructureOut:
        return StructureOut.of(measure_structure(store, actor, account, day, known_on=known_on), locale)

    return await reading.of_account(account, make)
