"""``/titles``: what titles say; ``/accounts/{account}/functions``: what people work on, as said or by title."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Response

from accountmap.api.conditional import ReadingDep
from accountmap.api.dependencies import ActorDep, DayDep, KnownOnDep, LocaleDep, StoreDep
from accountmap.api.paging import PagingDep
from accountmap.api.problems import responses
from accountmap.model.paging import page_of
from accountmap.operations import place_of_title, read_titles
from accountmap.schemas import AccountTitleList, TitleList

router = APIRouter(tags=["people"])
_MOST_AT_ONCE = 100


@router.get("/titles", operation_id="readTitles", response_model=TitleList, responses=responses(304, 422, 503))
async def get_titles(
    locale: LocaleDep,
    reading: ReadingDep,
    title: Annotated[
        list[Annotated[str, Query(max_length=500)]],
        Query(description="A title; may be given again.", max_length=_MOST_AT_ONCE),
    ],
    unit: Annotated[str, Query(description="The department that all of them are of.", max_length=500)] = "",
) -> Response:
    """Read what titles say their holders work on, how senior they are and what they may have a say in."""
    return await reading.of_content(lambda: TitleList.of(((one, unit) for one in title), locale))


@router.get(
    "/accounts/{account}/functions",
    operation_id="listFunctions",
    response_model=AccountTitleList,
    responses=responses(304, 404, 422, 503),
)
async def get_functions(
    account: str,
    store: StoreDep,
    actor: ActorDep,
    locale: LocaleDep,
    day: DayDep,
    known_on: KnownOnDep,
    reading: ReadingDep,
    paging: PagingDep,
) -> Response:
    """List what an account's people work on and how senior they are: as somebody said, else as their titles say."""

    def make() -> AccountTitleList:
        found = read_titles(store, actor, account, day, known_on=known_on)
        page = page_of(found.held, place_of_title, paging.wanted)
        return AccountTitleList.of(found, page.items, locale, paging.follow(page))

    return await reading.of_account(account, make)
