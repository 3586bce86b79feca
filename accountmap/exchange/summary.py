"""What an import does, in numbers."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace


@dataclass(frozen=True)
class ImportSummary:
    """Numbers of one account, or of a whole file; they add up.

    Parameters
    ----------
    rows
        Rows of the file that are not blank.
    people_added, people_updated, people_unchanged
        The people of the file; updated: anything about them changes, their seat and lines included.
    vacancies_added, placeholders_added
        Empty seats, and seats whose holder nobody knows.
    lines_added
        Reporting lines drawn, solid and dotted.
    team_members_added
        People of ours who were not known.
    accounts_added, accounts_updated, accounts_unchanged
        Accounts the file is about.
    touchpoints_added, touchpoints_updated, touchpoints_unchanged
        Touchpoints of the file.
    unknown_headers
        Columns that were not read.
    """

    rows: int = 0
    people_added: int = 0
    people_updated: int = 0
    people_unchanged: int = 0
    vacancies_added: int = 0
    placeholders_added: int = 0
    lines_added: int = 0
    team_members_added: int = 0
    accounts_added: int = 0
    accounts_updated: int = 0
    accounts_unchanged: int = 0
    touchpoints_added: int = 0
    touchpoints_updated: int = 0
    touchpoints_unchanged: int = 0
    unknown_headers: tuple[str, ...] = ()

    def __add__(self, other: ImportSummary) -> ImportSummary:
        counts = {name: getattr(self, name) + getattr(other, name) for name in COUNTS}
        return replace(self, **counts)


COUNTS = tuple(field.name for field in fields(ImportSummary) if field.name != "unknown_headers")
