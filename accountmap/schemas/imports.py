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
    rows: Annotated[int, Field(description="Rows read.", examples=[296])]
    added: Annotated[int, Field(description="People new to the account.", examples=[290])]
    updated: int
    unchanged: int
    lines: Annotated[int, Field(description="Reporting lines the file gives.", examples=[289])]
    unknown_headers: list[str]
    problems: list[ProblemRow]

    @classmethod
    def of(cls, report: ImportReport, locale: Locale, *, dry_run: bool) -> ImportOut:
        """Make the shape of a report."""
        result = report.result
        return cls(
            account=report.account.id,
            created=report.created,
            dry_run=dry_run,
            revision=report.revision,
            rows=result.rows,
            added=result.added,
            updated=result.updated,
            unchanged=result.unchanged,
            lines=result.lines,
            unknown_headers=list(result.unknown_headers),
            problems=[ProblemRow.of(problem, locale) for problem in result.problems],
        )
