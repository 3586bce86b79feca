"""The outcome of an import as JSON."""

from __future__ import annotations

from typing import Annotated, Any, Final

from pydantic import Field

from accountmap.errors import RowProblem
from accountmap.exchange import ImportSummary, Subject, describe_problem
from accountmap.i18n import Locale
from accountmap.operations import ImportReport
from accountmap.schemas.base import Shape
from accountmap.schemas.duplicates import DuplicateOut
from accountmap.schemas.history import StoryOut

MOST_NAMED: Final = 5


class ProblemRow(Shape):
    """What is wrong at one place of a file, and the fix."""

    row: Annotated[int, Field(description="Line of the file from 1; 0: the file as a whole.", examples=[17])]
    column: Annotated[str, Field(examples=["Manager"])]
    value: Annotated[str, Field(examples=["Ada Sampelton"])]
    code: Annotated[str, Field(examples=["manager-not-found"])]
    text: str

    @classmethod
    def of(cls, problem: RowProblem, locale: Locale) -> ProblemRow:
        """Make the shape of a problem."""
        text = describe_problem(problem, locale)
        return cls(row=problem.row, column=problem.column, value=problem.value, code=problem.code, text=text)


class Counts(Shape):
    """What an import does, in numbers."""

    people_added: Annotated[int, Field(examples=[290])]
    people_updated: int
    people_unchanged: int
    vacancies_added: Annotated[int, Field(description="Seats nobody holds.")]
    placeholders_added: Annotated[int, Field(description="Seats whose holder is not known.")]
    lines_added: Annotated[int, Field(description="Reporting lines, solid and dotted.", examples=[289])]
    team_members_added: Annotated[int, Field(description="People of ours who were not known.")]
    accounts_added: int
    accounts_updated: int
    accounts_unchanged: int
    touchpoints_added: int
    touchpoints_updated: int
    touchpoints_unchanged: int


class _Named(Shape):
    id: str
    name: str
    created: Annotated[bool, Field(description="Whether the account was made by this import.")]
    revision: Annotated[int, Field(description="Of the account afterwards.")]


class ImportedAccount(Counts, _Named):
    """What an import did to one account."""

    changes: Annotated[
        list[StoryOut], Field(description="What would change, if this is only tried; else empty, the history tells it.")
    ]


class _Read(Shape):
    subject: Annotated[Subject, Field(description="What the rows are about.")]
    dry_run: Annotated[bool, Field(description="True: nothing was written.")]
    rows: Annotated[int, Field(description="Rows that are not blank.", examples=[296])]


class ImportOut(Counts, _Read):
    """What an import found and did; the numbers are those of all accounts together."""

    accounts: list[ImportedAccount]
    unknown_headers: Annotated[list[str], Field(description="Columns that were not read.")]
    problems: list[ProblemRow]
    duplicates_found: Annotated[
        int | None,
        Field(
            description="Pairs of people who may be one, of whom at least one is new; null: there are too many people "
            "for a search with every import, ask for the list of duplicates.",
            examples=[3],
        ),
    ]
    duplicates: Annotated[
        list[DuplicateOut],
        Field(description="The likeliest five of them; in a dry run the ids of new people are not kept."),
    ]

    @classmethod
    def of(cls, report: ImportReport, locale: Locale) -> ImportOut:
        """Make the shape of a report."""
        return cls(
            subject=report.subject,
            dry_run=report.dry_run,
            rows=report.summary.rows,
            accounts=[
                ImportedAccount(
                    id=outcome.account.id,
                    name=outcome.account.name,
                    created=outcome.created,
                    revision=outcome.revision,
                    changes=[StoryOut.of(story, locale) for story in outcome.stories],
                    **_counts(outcome.summary),
                )
                for outcome in report.accounts
            ],
            unknown_headers=list(report.summary.unknown_headers),
            problems=[ProblemRow.of(problem, locale) for problem in report.problems],
            duplicates_found=len(report.twins.pairs) if report.twins.is_searched else None,
            duplicates=[DuplicateOut.of(pair, locale) for pair in report.twins.pairs[:MOST_NAMED]],
            **_counts(report.summary),
        )


def _counts(summary: ImportSummary) -> dict[str, Any]:
    return {name: getattr(summary, name) for name in Counts.model_fields}
