"""What an import of our own JSON did."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated

from pydantic import Field

from accountmap.i18n import Locale
from accountmap.operations import DocumentOutcome
from accountmap.schemas.base import Shape
from accountmap.schemas.history import StoryOut


class DocumentAccountOut(Shape):
    """One account of the file."""

    id: Annotated[str, Field(examples=["demo-fablewick"])]
    name: Annotated[str, Field(examples=["Fablewick Stores"])]
    created: Annotated[bool, Field(description="It was not here before.")]
    added: Annotated[int, Field(description="Entries that are new here.", examples=[123])]
    updated: Annotated[int, Field(description="Entries that were here with other values.")]
    revision: int
    changes: Annotated[
        list[StoryOut], Field(description="What would change, if this is only tried; else empty, the history tells it.")
    ]


class DocumentImportOut(Shape):
    """The accounts of a file of our own JSON."""

    dry_run: bool
    accounts: list[DocumentAccountOut]

    @classmethod
    def of(cls, outcomes: Iterable[DocumentOutcome], locale: Locale, *, dry_run: bool) -> DocumentImportOut:
        """Make the shape of an outcome, its sentences in `locale`."""
        accounts = [
            DocumentAccountOut(
                id=one.account.id,
                name=one.account.name,
                created=one.created,
                added=one.added,
                updated=one.updated,
                revision=one.revision,
                changes=[StoryOut.of(story, locale) for story in one.stories],
            )
            for one in outcomes
        ]
        return cls(dry_run=dry_run, accounts=accounts)
