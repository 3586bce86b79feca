"""Look a file over before it is imported: what it holds, and what the importer would make of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from accountmap.errors import ImportRejected, RowProblem
from accountmap.exchange import ImportSummary, RawFindings, count_findings, import_people, read_table
from accountmap.model.account_map import AccountMap
from accountmap.model.accounts import Account
from accountmap.model.ids import AccountId
from accountmap.operations.identity import new_id

_NOBODY_YET: Final = "lint"


@dataclass(frozen=True, slots=True)
class FileLint:
    """What a file holds, and what would become of it.

    Parameters
    ----------
    findings
        The counts, before anything is repaired.
    summary
        What an import into an empty account would make; ``None``: it would be refused.
    problems
        What the import would say; of a refused file the one reason.
    """

    findings: RawFindings
    summary: ImportSummary | None
    problems: tuple[RowProblem, ...]


def lint_file(
    content: bytes,
    file: str,
    *,
    today: date,
    encoding: str | None = None,
    junior: tuple[bytes, str] | None = None,
) -> FileLint:
    """Count what a CSV or XLSX file of people or posts holds, and try to import it into an empty account.

    Nothing is stored and no account is read, so anybody may ask.

    Parameters
    ----------
    file
        The file's name.
    today
        The day the import would happen.
    encoding
        Of a CSV file that is neither UTF-8 nor UTF-16.
    junior
        Content and name of a second file whose rows hang on the posts of the first one.

    Raises
    ------
    ImportRejected
        If one of the files is no table that can be read.
    """
    table = read_table(content, file, encoding=encoding)
    below = read_table(*junior, encoding=encoding) if junior else None
    findings = count_findings(table, below)
    empty = AccountMap(account=Account(id=AccountId(_NOBODY_YET), name=_NOBODY_YET, known_since=today))
    try:
        result = import_people(table, empty, today=today, new_id=new_id)
    except ImportRejected as refused:
        return FileLint(findings, None, refused.problems)
    return FileLint(findings, result.summary, result.problems)


def by_code(problems: Sequence[RowProblem]) -> dict[str, list[RowProblem]]:
    """Group problems of one kind, in the order in which the kinds first turn up."""
    groups: dict[str, list[RowProblem]] = {}
    for problem in problems:
        groups.setdefault(str(problem.code), []).append(problem)
    return groups
