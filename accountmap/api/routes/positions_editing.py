"""What is done to positions in simple words: open one, find its holder, close it."""

from __future__ import annotations

from typing import Annotated, Final

from fastapi import APIRouter, Path

from accountmap.api.dependencies import ActorDep, StoreDep
from accountmap.api.problems import responses
from accountmap.api.repeats import repeatable
from accountmap.api.writing import WritingDep
from accountmap.editing import read_reports
from accountmap.model.ids import PersonId
from accountmap.operations import end_position, fill_position, open_position
from accountmap.schemas import POSITION, EndPosition, FillPosition, OpenPosition, PersonDetail
from accountmap.schemas.base import Shape

router = APIRouter(prefix="/accounts/{account}", tags=["positions"])

Seat = Annotated[str, Path(description="Id of the position.")]
_WRITE: Final = responses(403, 404, 409, 412, 422, 503)


@router.post("/vacancies", operation_id="openPosition", status_code=201, response_model=POSITION.out, responses=_WRITE)
@repeatable
def post_vacancy(account: str, seat: OpenPosition, store: StoreDep, actor: ActorDep, writing: WritingDep) -> Shape:
    """Add a position without a holder, or a placeholder whose holder is to be found out, with its managers."""
    edited = open_position(
        store, actor, account, seat.values, writing.occasion, placeholder=seat.placeholder, since=seat.since
    )
    return POSITION.read(writing.changed(edited))


@router.post("/positions/{position}/fill", operation_id="fillPosition", responses=_WRITE)
@repeatable
def post_fill(
    account: str, position: Seat, fill: FillPosition, store: StoreDep, actor: ActorDep, writing: WritingDep
) -> PersonDetail:
    """Give a vacancy or placeholder to somebody, who inherits its managers and reports."""
    edited = fill_position(store, actor, account, position, fill.person, writing.occasion, since=fill.since)
    writing.done(edited)
    return PersonDetail.of(edited.after, PersonId(edited.entity_id), writing.occasion.today)


@router.post("/positions/{position}/end", operation_id="endPosition", status_code=204, responses=_WRITE)
@repeatable
def post_end(
    account: str, position: Seat, end: EndPosition, store: StoreDep, actor: ActorDep, writing: WritingDep
) -> None:
    """Close a position from a day on; its holder leaves it, its reports go where you say."""
    reports = read_reports(end.reports)
    writing.done(end_position(store, actor, account, position, writing.occasion, day=end.day, reports=reports))
