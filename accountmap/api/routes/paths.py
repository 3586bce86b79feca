"""``/accounts/{account}/paths``: the ways in."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Response

from accountmap.api.conditional import ReadingDep
from accountmap.api.dependencies import ActorDep, DayDep, KnownOnDep, LocaleDep, StoreDep
from accountmap.api.problems import responses
from accountmap.model.buying import DecisionArea, RoleKind
from accountmap.model.functions import Function
from accountmap.operations import Target, find_paths
from accountmap.schemas import WaysInList

router = APIRouter(tags=["influence"])
_OF_ACCOUNT = "/accounts/{account}/paths"


@router.get(
    _OF_ACCOUNT, operation_id="listPaths", response_model=WaysInList, responses=responses(304, 404, 409, 422, 503)
)
async def get_paths(
    account: str,
    store: StoreDep,
    actor: ActorDep,
    locale: LocaleDep,
    day: DayDep,
    known_on: KnownOnDep,
    reading: ReadingDep,
    to: Annotated[str | None, Query(description="Id, e-mail or name of the person to reach.", max_length=500)] = None,
    role: Annotated[RoleKind | None, Query(description="Whoever plays this part.")] = None,
    area: Annotated[DecisionArea | None, Query(description="Whoever plays a part, or that part, here.")] = None,
    function: Annotated[Function | None, Query(description="Whoever works on this.")] = None,
    ways: Annotated[int, Query(ge=1, le=20, description="The most paths to each person.")] = 5,
    seed: Annotated[int, Query(ge=0, description="Of the trials; same seed, same answer.")] = 0,
) -> Response:
    """List the ways in to a person, a role or a function: who passes a word on, how reliably, and the weakest step.

    At least one of `to`, `role`, `area` and `function` has to be given.
    """

    def make() -> WaysInList:
        target = Target(to, role, area, function)
        found = find_paths(store, actor, account, day, target, alternatives=ways, seed=seed, known_on=known_on)
        return WaysInList.of(found, locale)

    return await reading.of_content(make)
