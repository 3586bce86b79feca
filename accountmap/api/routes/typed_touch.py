"""``/accounts/{account}/typed-touch``: what a typed line means, to be confirmed."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Response

from accountmap.api.conditional import ReadingDep
from accountmap.api.dependencies import ActorDep, StoreDep, today
from accountmap.api.problems import responses
from accountmap.operations import understand_touch
from accountmap.schemas import TypedTouchOut

router = APIRouter(tags=["touchpoints"])
_ADDRESS = "/accounts/{account}/typed-touch"
_ERRORS = responses(304, 403, 404, 409, 422, 503)


@router.get(_ADDRESS, operation_id="readTypedTouch", response_model=TypedTouchOut, responses=_ERRORS)
async def get_typed_touch(
    account: str,
    store: StoreDep,
    actor: ActorDep,
    reading: ReadingDep,
    line: Annotated[
        str,
        Query(
            description="What was typed, in English or Russian.",
            examples=["yesterday call with Ada, price list agreed"],
            max_length=2000,
        ),
    ],
    ours: Annotated[list[str] | None, Query(description="Who of ours, if the line does not say so.")] = None,
) -> Response:
    """Say what a typed line means as a touch; send it as a touchpoint to write it."""

    def make() -> TypedTouchOut:
        return TypedTouchOut.of(understand_touch(store, actor, account, line, today(), ours=tuple(ours or ())))

    return await reading.of_content(make)
