"""``/duplicates``: people who may be one, merging them, and saying that they are two."""

from __future__ import annotations

from typing import Annotated, Any, Final

from fastapi import APIRouter, Path, Query, Request, Response

from accountmap.api.conditional import ReadingDep
from accountmap.api.dependencies import ActorDep, DayDep, LocaleDep, StoreDep, phone_region
from accountmap.api.paging import PagingDep
from accountmap.api.problems import responses
from accountmap.api.repeats import repeatable
from accountmap.api.writing import WritingDep
from accountmap.duplicates import THRESHOLD
from accountmap.model.paging import Place, page_of
from accountmap.model.people import Person
from accountmap.operations import Proposal, get_person, list_duplicates, mark_as_different, merge
from accountmap.schemas import DISTINCTION, DuplicateList, OtherPerson, PersonDetail

router = APIRouter(tags=["duplicates"])
Least = Annotated[float, Query(ge=0, le=1, description="The least score to list.")]
Who = Annotated[str, Path(description="Id, e-mail or name of a person of the map.")]
_WRITE: Final = responses(403, 404, 409, 412, 422, 503)


@router.get(
    "/duplicates", operation_id="listDuplicates", response_model=DuplicateList, responses=responses(304, 422, 503)
)
async def get_all(
    request: Request,
    store: StoreDep,
    actor: ActorDep,
    locale: LocaleDep,
    day: DayDep,
    reading: ReadingDep,
    paging: PagingDep,
    least: Least = THRESHOLD,
) -> Response:
    """List pairs of people of any accounts who may be one, the likeliest first; nobody is merged by itself."""

    def make() -> DuplicateList:
        found = list_duplicates(store, actor, day, region=phone_region(request), least=least)
        page = page_of(found, _place, paging.wanted)
        return DuplicateList.of(page.items, day, locale, paging.follow(page))

    return await reading.of_content(make)


@router.get(
    "/accounts/{account}/duplicates",
    operation_id="listDuplicatesOfAccount",
    response_model=DuplicateList,
    responses=responses(304, 404, 422, 503),
)
async def get_of_account(
    request: Request,
    account: str,
    store: StoreDep,
    actor: ActorDep,
    locale: LocaleDep,
    day: DayDep,
    reading: ReadingDep,
    paging: PagingDep,
    least: Least = THRESHOLD,
) -> Response:
    """List pairs of people of an account who may be one, the likeliest first."""

    def make() -> DuplicateList:
        found = list_duplicates(store, actor, day, account=account, region=phone_region(request), least=least)
        page = page_of(found, _place, paging.wanted)
        return DuplicateList.of(page.items, day, locale, paging.follow(page))

    return await reading.of_account(account, make)


@router.post("/accounts/{account}/people/{person}/merge", operation_id="mergePeople", responses=_WRITE)
@repeatable
def post_merge(
    request: Request,
    account: str,
    person: Who,
    merged: OtherPerson,
    store: StoreDep,
    actor: ActorDep,
    locale: LocaleDep,
    writing: WritingDep,
) -> PersonDetail:
    """Merge another person into this one, on all maps; what the other said differently stands in the note."""
    region = phone_region(request)
    done = merge(store, actor, person, merged.other, writing.occasion, account=account, region=region, locale=locale)
    kept = done[-1].entity
    account_map, kept_id = get_person(store, actor, account, kept.id if isinstance(kept, Person) else person)
    writing.is_at(account_map.revision)
    return PersonDetail.of(account_map, kept_id, writing.occasion.today)


@router.post(
    "/accounts/{account}/people/{person}/not-the-same",
    operation_id="tellPeopleApart",
    status_code=201,
    response_model=DISTINCTION.out,
    responses=_WRITE,
)
@repeatable
def post_not_the_same(
    account: str, person: Who, apart: OtherPerson, store: StoreDep, actor: ActorDep, writing: WritingDep
) -> Any:
    """Record that this person and another are two people: they are proposed no more."""
    edited = mark_as_different(store, actor, person, apart.other, writing.occasion, account=account)
    return DISTINCTION.read(writing.changed(edited))


def _place(proposal: Proposal) -> Place:
    pair = proposal.duplicate
    return -pair.score, pair.person, pair.other
