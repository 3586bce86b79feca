"""A difference as JSON: the counts, and what differs, in words."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date, datetime
from typing import Annotated

from pydantic import Field

from accountmap.history import DifferenceCounts
from accountmap.i18n import Locale
from accountmap.operations import Difference, FileDifference
from accountmap.schemas.base import Shape
from accountmap.schemas.history import StoryOut
from accountmap.schemas.imports import ProblemRow


class DifferenceCountsOut(Shape):
    """A difference in numbers."""

    joined: Annotated[int, Field(description="People who are there only afterwards.")]
    left: Annotated[int, Field(description="People who are there only before.")]
    moved: Annotated[int, Field(description="People who hold other positions than before.")]
    seats_new: Annotated[int, Field(description="Positions that are there only afterwards.")]
    seats_closed: Annotated[int, Field(description="Positions that are there only before.")]
    holders: Annotated[int, Field(description="Positions, there on both sides, with another holder.")]
    managers: Annotated[int, Field(description="Positions, there on both sides, that report to another one.")]
    titles: Annotated[int, Field(description="Positions, there on both sides, with another title.")]
    units: Annotated[int, Field(description="Positions, there on both sides, in another department.")]

    @classmethod
    def of(cls, counts: DifferenceCounts) -> DifferenceCountsOut:
        """Make the shape of counts."""
        return cls(**asdict(counts))


class DifferenceOut(Shape):
    """What differs in an account between two days, or between two states of what was recorded."""

    account: Annotated[str, Field(description="Id of the account.")]
    account_name: Annotated[str, Field(examples=["Fablewick Stores"])]
    from_day: Annotated[date | None, Field(description="Null: all that is recorded was compared.")]
    to_day: date
    known_from: Annotated[datetime | None, Field(description="By what was recorded then; null: as at `known_to`.")]
    known_to: Annotated[datetime | None, Field(description="By what was recorded then; null: now.")]
    counts: DifferenceCountsOut
    changes: list[StoryOut]

    @classmethod
    def of(cls, difference: Difference, locale: Locale) -> DifferenceOut:
        """Make the shape of a difference, its sentences in `locale`."""
        span = difference.span
        return cls(
            account=difference.account.id,
            account_name=difference.account.name,
            from_day=span.from_day,
            to_day=span.to_day,
            known_from=span.known_from,
            known_to=span.known_to,
            counts=DifferenceCountsOut.of(difference.counts),
            changes=[StoryOut.of(story, locale) for story in difference.stories],
        )


class FileDifferenceOut(Shape):
    """What differs between two files; one item, or of files of our JSON one for each account."""

    before: Annotated[str, Field(examples=["march.csv"])]
    after: Annotated[str, Field(examples=["june.csv"])]
    items: list[DifferenceOut]
    problems_before: list[ProblemRow]
    problems_after: list[ProblemRow]

    @classmethod
    def of(cls, difference: FileDifference, locale: Locale) -> FileDifferenceOut:
        """Make the shape of a difference of files."""
        return cls(
            before=difference.before,
            after=difference.after,
            items=[DifferenceOut.of(one, locale) for one in difference.differences],
            problems_before=[ProblemRow.of(problem, locale) for problem in difference.problems_before],
            problems_after=[ProblemRow.of(problem, locale) for problem in difference.problems_after],
        )
