"""The feed of changes as JSON: who wrote to which account and when, nothing of what was written."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from pydantic import Field

from accountmap.operations import FeedPart
from accountmap.schemas.base import Shape
from accountmap.store import FeedEntry


class TouchedAccount(Shape):
    """An account whose map a change set changed."""

    account: Annotated[str, Field(description="Its id.")]
    revision: Annotated[int, Field(description="Of its map after the change.")]


class FeedEventOut(Shape):
    """That a change set was written; what it changed is told by the history."""

    place: Annotated[int, Field(description="In the feed, as this reader counts; the id of the event.")]
    change_set: Annotated[str, Field(description="Its id.")]
    account: Annotated[str | None, Field(description="Id of the account it was written to; null: not recorded.")]
    at: datetime
    actor: Annotated[str, Field(examples=["owner"])]
    source: Annotated[str, Field(description="Where the changes come from.", examples=["staff.xlsx"])]
    reverts: Annotated[str | None, Field(description="Id of the change set it takes back.")]
    touched: list[TouchedAccount]

    @classmethod
    def of(cls, entry: FeedEntry) -> FeedEventOut:
        """Make the shape of an entry."""
        return cls(
            place=entry.place,
            change_set=entry.id,
            account=entry.account,
            at=entry.at,
            actor=entry.actor,
            source=entry.source,
            reverts=entry.reverts,
            touched=[TouchedAccount(account=account, revision=revision) for account, revision in entry.touched],
        )


class FeedPartOut(Shape):
    """Change sets after a place of the feed, oldest first."""

    items: list[FeedEventOut]
    last: Annotated[int, Field(description="Ask for what comes after this place next time.")]
    more: Annotated[bool, Field(description="Whether more is there already.")]

    @classmethod
    def of(cls, part: FeedPart) -> FeedPartOut:
        """Make the shape of a part of the feed."""
        return cls(items=[FeedEventOut.of(entry) for entry in part.entries], last=part.last, more=not part.is_whole)
