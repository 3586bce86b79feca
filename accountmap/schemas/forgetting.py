"""A forgotten person as JSON: ids and counts; nothing of whom it was."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from accountmap.operations import Forgetting
from accountmap.schemas.base import Shape


class ForgetPerson(Shape):
    """How somebody is forgotten."""

    also: Annotated[
        tuple[Annotated[str, Field(min_length=3, max_length=200)], ...],
        Field(
            max_length=20,
            description="Further words for them, cut out of all texts: a nickname, the surname in another case.",
        ),
    ] = ()


class MentionOut(Shape):
    """A text that may still speak of the person by surname."""

    kind: Annotated[str, Field(examples=["touchpoint"])]
    id: str
    field: Annotated[str, Field(examples=["note"])]


class ForgettingOut(Shape):
    """What was erased of a person, or would be."""

    person: Annotated[str, Field(description="Id of the person, who stays on the map without a name.")]
    people: Annotated[list[str], Field(description="Ids of those merged into them, too.")]
    accounts: Annotated[list[str], Field(description="Accounts on whose maps or in whose logs something stood.")]
    facts: Annotated[int, Field(description="How many of the things recorded now lost something.")]
    changes: Annotated[int, Field(description="How many changes of the log did.")]
    sources: Annotated[int, Field(description="How many change sets had a source that named them.")]
    resealed: Annotated[int, Field(description="How many change sets were sealed anew.")]
    answers: Annotated[int, Field(description="How many answers kept for repeated requests were dropped.")]
    listed: Annotated[bool, Field(description="Whether they are on a forget-list, for restored backups.")]
    wiped: Annotated[bool, Field(description="Whether they left the database's files, too.")]
    mentions: Annotated[list[MentionOut], Field(description="Where they may still be spoken of, the first ones.")]
    dry_run: bool

    @classmethod
    def of(cls, forgetting: Forgetting, *, dry_run: bool) -> ForgettingOut:
        """Make the shape of a forgetting."""
        erased = forgetting.erased
        return cls(
            person=erased.person,
            people=list(erased.people),
            accounts=list(erased.accounts),
            facts=erased.facts,
            changes=erased.changes,
            sources=erased.sources,
            resealed=erased.sets,
            answers=erased.answers,
            listed=forgetting.listed is not None,
            wiped=forgetting.is_wiped,
            mentions=[MentionOut(kind=one.kind, id=one.id, field=one.field) for one in erased.mentions],
            dry_run=dry_run,
        )
