"""The outcome of an import as JSON."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from accountmap.errors import RowProblem
from accountmap.exchange import describe_problem
from accountmap.i18n import Locale
from accountmap.operations import ImportReport
from accountmap.schemas.base import Shape


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


class ImportOut(Shape):
    """What an import found and did."""

    account: str
    created: Annotated[bool, Field(description="Whether the account was made by this import.")]
    dry_run: Annotated[bool, Field(description="True: nothing was written.")]
    revision: int
    rows: Annotated[int, Field(description="Rows that are not blank.", examples=[296])]
    people_added: Annotated[int, Field(examples=[290])]
    people_updated: int
    people_unchanged: int
    vacancies_added: Annotated[int, Field(description="Seats nobody holds.")]
    placeholders_added: Annotated[int, Field(description="Seats whose holder is not known.")]
    lines_added: Annotated[int, Field(description="Reporting lines, solid and dotted.", examples=[289])]
    team_members_added: Annotated[int, Field(description="People of ours who were not known.")]
    unknown_headers: list[str]
    problems: list[ProblemRow]

    @classmethod
    def of(cls, report: ImportReport, locale: Locale, *, dry_run: bool) -> ImportOut:
        """Make the shape of a report."""
        summary = report.result.summary
        return cls(
            account=report.account.id,
            created=report.created,
            dry_run=dry_run,
            revision=report.revision,
            rows=summary.rows,
            people_added=summary.people_added,
            people_updated=summary.people_updated,
            people_unchanged=summary.people_unchanged,
            vacancies_added=summary.vacancies_added,
            placeholders_added=summary.placeholders_added,
            lines_added=summary.lines_added,
            team_members_added=summary.team_members_added,
            unknown_headers=list(summary.unknown_headers),
            problems=[ProblemRow.of(problem, locale) for problem in report.result.problems],
        )
