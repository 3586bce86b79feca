"""What was understood of a touch typed in one line, as JSON."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from accountmap.model.people import Channel
from accountmap.model.team import Direction
from accountmap.operations import UnderstoodTouch
from accountmap.schemas.base import Shape


class TypedTouchOut(Shape):
    """A touch as a typed line tells it; nothing is written."""

    account: str
    day: date
    channel: Channel
    direction: Direction
    members: Annotated[list[str], Field(description="Ids of ours.")]
    people: Annotated[list[str], Field(description="Ids of theirs.")]
    topic: str
    next_step: str

    @classmethod
    def of(cls, understood: UnderstoodTouch) -> TypedTouchOut:
        """Make the shape of what was understood."""
        typed = understood.typed
        return cls(
            account=understood.account_map.account.id,
            day=typed.day,
            channel=typed.channel,
            direction=typed.direction,
            members=list(understood.members),
            people=list(typed.people),
            topic=typed.topic,
            next_step=typed.next_step,
        )
