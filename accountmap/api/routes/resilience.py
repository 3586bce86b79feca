"""``/accounts/{account}/resilience``: what an account hangs on, and what would be if somebody left."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Response

from accountmap.api.conditional import ReadingDep
from accountmap.api.dependencies import ActorDep, DayDep, KnownOnDep, LocaleDep, StoreDep
from accountmap.api.problems import responses
from accountmap.operations import assess_resilience
from accountmap.schemas import ResilienceOut

router = APIRouter(tags=["influence"])
_RESILIENCE = "/accounts/{account}/resilience"


@router.get(
    _RESILIENCE,
    operation_id="assessResilience",
    response_model=ResilienceOut,
    responses=responses(304, 404, 409, 422, 503),
)
async def get_resilience(
    account: str,
    store: StoreDep,
    actor: ActorDep,
    locale: LocaleDep,
    day: DayDep,
    known_on: KnownOnDep,
    reading: ReadingDep,
    if_leaves: Annotated[
        str | None,
        Query(
            description="Also what would be if this one left: theirs or ours, by id, e-mail or name.", max_length=500
        ),
    ] = None,
) -> Response:
    """Say what the ways to those who decide hang on, theirs and ours, whom to meet, and who holds contacts alone."""

    def make() -> ResilienceOut:
        found = assess_resilience(store, actor, account, day, if_leaves=if_leaves, known_on=known_on)
        return ResilienceOut.of(found, locale)

    return await reading.of_content(make)
