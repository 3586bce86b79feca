"""What an import found and did."""

from __future__ import annotations

from dataclasses import dataclass

from accountmap.errors import RowProblem
from accountmap.exchange import ImportSummary, Subject
from accountmap.history import Story
from accountmap.model.accounts import Account
from accountmap.model.changes import ChangeSet
from accountmap.operations.imports.twins import NOBODY, Twins


@dataclass(frozen=True, slots=True)
class AccountOutcome:
    """What an import did to one account.

    Parameters
    ----------
    account
        As it is afterwards.
    created
        Whether the account was made by this import.
    revision
        Of the account afterwards; the old one if nothing changed or nothing was to be written.
    change_set
        What changed, or would change.
    summary
        The numbers.
    problems
        What concerns this account and no single row.
    stories
        Of an import that is only tried, what would change; else empty, for the history tells it.
    """

    account: Account
    created: bool
    revision: int
    change_set: ChangeSet
    summary: ImportSummary
    problems: tuple[RowProblem, ...] = ()
    stories: tuple[Story, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import found and did.

    Parameters
    ----------
    subject
        What the rows of the file are about.
    dry_run
        Nothing was written.
    accounts
        Those the file tells of, in its order.
    summary
        The numbers of all of them.
    problems
        By row; 0 is the file as a whole.
    twins
        Those whom the import adds and who may be somebody already, or one another.
    """

    subject: Subject
    dry_run: bool
    accounts: tuple[AccountOutcome, ...]
    summary: ImportSummary
    problems: tuple[RowProblem, ...]
    twins: Twins = NOBODY
