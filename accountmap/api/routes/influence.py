"""``/accounts/{account}/influence``: whose word has weight."""

from __future__ import annotations

from fastapi import APIRouter, Response

from accountmap.api.conditional import ReadingDep
from accountmap.api.dependencies import ActorDep, DayDep, KnownOnDep, LocaleDep, StoreDep
from accountmap.api.paging import PagingDep
from accountmap.api.problems import responses
from accountmap.influence.score import place_of
from accountmap.model.paging import page_of
from accountmap.operations import score_influence
from accountmap.schemas import InfluenceList

router = APIRouter(tags=["influence"])
_OF_ACCOUNT = "/accounts/{account}/influence"


@router.get(
    _OF_ACCOUNT, operation_id="listInfluence", response_model=InfluenceList, responses=responses(304, 404, 422, 503)
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
