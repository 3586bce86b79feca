"""Who changed what, as JSON: each change set with what it changed, in words."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from pydantic import Field

from accountmap.errors import LaterChange
from accountmap.history import Story, StorySubject
from accountmap.i18n import Locale
from accountmap.i18n.change_words import event_text, name_text
from accountmap.model.paging import Page
from accountmap.operations import HistoryEntry
from accountmap.schemas.base import Listing, Shape


class StoryOut(Shape):
    """What changed about one subject: the account, a person, a seat nobody holds, a team member, touches."""

    subject: StorySubject
    id: Annotated[str, Field(description="Of the subject; empty for touches.")]
    name: Annotated[str, Field(examples=["Ada Sampleton"])]
    text: Annotated[str, Field(examples=["position “Buyer” → “Head of purchasing”; manager: Ben Moor → Cleo Vance"])]

    @classmethod
    def of(cls, story: Story, locale: Locale) -> StoryOut:
        """Make the shape of a story."""
        text = event_text(story.events, locale)
        return cls(subject=story.subject, id=story.id, name=name_text(story, locale), text=text)


class ChangeSetOut(Shape):
    """A change set: who did it and when, and what changed."""

    id: str
    account: Annotated[str, Field(description="Id of the account it was written to.")]
    account_name: Annotated[str, Field(examples=["Fablewick Stores"])]
    at: datetime
    actor: Annotated[str, Field(examples=["owner"])]
    source: Annotated[str, Field(description="Where the changes come from.", examples=["staff.xlsx"])]
    reverts: Annotated[str | None, Field(description="Id of the change set it takes back.")]
    undone: Annotated[bool, Field(description="Whether it was taken back itself.")]
    forgotten: Annotated[int, Field(description="How many of its changes were forgotten by law.")]
    forgets: Annotated[bool, Field(description="Whether somebody was forgotten by law with it.")]
    changes: list[StoryOut]

    @classmethod
    def of(cls, entry: HistoryEntry, locale: Locale) -> ChangeSetOut:
        """Make the shape of an entry."""
        return cls(
            id=entry.id,
            account=entry.account,
            account_name=entry.account_name,
            at=entry.at,
            actor=entry.actor,
            source=entry.source,
            reverts=entry.reverts,
            undone=entry.is_undone,
            forgotten=entry.forgotten,
            forgets=entry.forgets,
            changes=[StoryOut.of(story, locale) for story in entry.stories],
        )


class ChangeSetList(Listing):
    """A page of change sets, latest first."""

    items: list[ChangeSetOut]

    @classmethod
    def of(cls, page: Page[HistoryEntry], locale: Locale, following: str | None = None) -> ChangeSetList:
        """Make the list of some change sets."""
        return cls(items=[ChangeSetOut.of(entry, locale) for entry in page.items], next=following)


class LaterChangeOut(Shape):
    """A change set that stands on one that was to be taken back."""

    id: str
    at: datetime
    actor: str
    source: str
    changes: list[StoryOut]

    @classmethod
    def of(cls, later: LaterChange, locale: Locale) -> LaterChangeOut:
        """Make the shape of a later change."""
        stories = [StoryOut.of(story, locale) for story in later.what]
        return cls(id=later.id, at=later.at, actor=later.actor, source=later.source, changes=stories)
