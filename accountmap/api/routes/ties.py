"""``/accounts/{account}/ties``: who of ours knows whom; ``/calibration``: whether that can be relied on."""

from __future__ import annotations

from functools import partial
from typing import Annotated

from fastapi import APIRouter, Query, Response

from accountmap.api.conditional import ReadingDep
from accountmap.api.dependencies import ActorDep, DayDep, KnownOnDep, LocaleDep, StoreDep
from accountmap.api.paging import PagingDep
from accountmap.api.problems import responses
from accountmap.influence.strength import TieState
from accountmap.influence.tie import TieOrder, place_of
from accountmap.model.paging import page_of
from accountmap.operations import TieFilter, calibrate_strength, list_ties
from accountmap.schemas import CalibrationOut, TieList

router = APIRouter(tags=["influence"])
_OF_ACCOUNT = "/accounts/{account}/ties"
_ERRORS = responses(304, 404, 409, 422, 503)


@router.get(_OF_ACCOUNT, operation_id="listTies", response_model=TieList, responses=_ERRORS)
async def get_ties(
    account: str,
    store: StoreDep,
    actor: ActorDep,
    locale: LocaleDep,
    day: DayDep,
    known_on: KnownOnDep,
    reading: ReadingDep,
    paging: PagingDep,
    person: Annotated[str | None, Query(description="Id, e-mail or name at the client.", max_length=500)] = None,
    member: Annotated[str | None, Query(description="Id, e-mail or name of one of ours.", max_length=500)] = None,
    state: Annotated[list[TieState] | None, Query(description="One of these.")] = None,
    cold: Annotated[bool | None, Query(description="Went cold, or did not.")] = None,
    sort: Annotated[
        TieOrder,
        Query(description="First the strongest, what fades most, what is longest without contact, or is most wanting."),
    ] = TieOrder.STRENGTH,
) -> Response:
    """List who of ours knows whom at an account, each with the factors of the number and in words."""

    def make() -> TieList:
        wanted = TieFilter(person, member, tuple(state or ()), cold)
        found = list_ties(store, actor, account, day, wanted, order=sort, known_on=known_on)
        page = page_of(found.ties, partial(place_of, order=sort), paging.wanted)
        return TieList.of(found, page.items, locale, paging.follow(page))

    return await reading.of_account(account, make)


@router.get("/calibration", operation_id="calibrate", response_model=CalibrationOut, responses=responses(304, 422, 503))
async def get_calibration(store: StoreDep, actor: ActorDep, day: DayDep, reading: ReadingDep) -> Response:
    """Hold the strength of all ties against the contacts that followed within 30 days; nothing is written."""
    return await reading.of_content(lambda: CalibrationOut.of(calibrate_strength(store, actor, day)))
