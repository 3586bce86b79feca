"""``/accounts/{account}/people/{person}/etiquette``: whether we may go to this person."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Response

from accountmap.api.conditional import ReadingDep
from accountmap.api.dependencies import ActorDep, DayDep, KnownOnDep, LocaleDep, StoreDep
from accountmap.api.problems import responses
from accountmap.model.people import Channel
from accountmap.model.team import Purpose
from accountmap.operations import Wish, judge_approach
from accountmap.planning.approach import Place
from accountmap.schemas import EtiquetteOut

router = APIRouter(tags=["people"])
_MOST_MEMBERS = 20


@router.get(
    "/accounts/{account}/people/{person}/etiquette",
    operation_id="judgeApproach",
    response_model=EtiquetteOut,
    responses=responses(304, 404, 409, 422, 503),
)
async def get_etiquette(
    account: str,
    person: str,
    store: StoreDep,
    actor: ActorDep,
    locale: LocaleDep,
    day: DayDep,
    known_on: KnownOnDep,
    reading: ReadingDep,
    ours: Annotated[
        list[str],
        Query(description="Who of ours goes, by id, e-mail or name; the first leads.", max_length=_MOST_MEMBERS),
    ] = [],  # noqa: B006 - the framework copies it
    channel: Annotated[Channel, Query(description="How.")] = Channel.CALL,
    purpose: Annotated[Purpose, Query(description="Why we turn there.")] = Purpose.COMMERCIAL,
    about: Annotated[
        str, Query(description="Decision area or function it is about; empty: what they work on.", max_length=40)
    ] = "",
    place: Annotated[Place | None, Query(description="Where, or what comes with it.")] = None,
    theirs: Annotated[int, Query(description="How many of theirs take part.", ge=1, le=100)] = 1,
) -> Response:
    """Say whether we may go to a person now, what speaks against it, and what to do first."""

    def make() -> EtiquetteOut:
        wish = Wish(ours=tuple(ours), channel=channel, purpose=purpose, about=about, place=place, theirs=theirs)
        found = judge_approach(store, actor, account, person, day, wish, known_on=known_on)
        return EtiquetteOut.of(found, locale)

    return await reading.of_content(make)
