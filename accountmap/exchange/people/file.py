"""A file of people, read and understood, not yet compared with what is recorded."""

from __future__ import annotations

from dataclasses import dataclass

from accountmap.errors import RowProblem
from accountmap.exchange.fields import Field
from accountmap.exchange.people.draft import Draft
from accountmap.exchange.people.reading import RowReader
from accountmap.exchange.tables import Table
from accountmap.exchange.vocabulary import Columns, read_columns
from accountmap.model.progress import Progress, unwatched


@dataclass(frozen=True)
class PeopleFile:
    """What a file says.

    Parameters
    ----------
    table, columns
        The file and where its fields stand.
    drafts
        What its rows say, in order.
    problems
        What was not understood on the way.
    """

    table: Table
    columns: Columns
    drafts: tuple[Draft, ...]
    problems: tuple[RowProblem, ...]

    @property
    def names_accounts(self) -> bool:
        """Whether a column names the accounts of the rows."""
        return bool(self.columns.header(Field.ACCOUNT) or self.columns.header(Field.ACCOUNT_ID))

    def account_references(self, draft: Draft) -> tuple[str, ...]:
        """Return how the row's account is called in the system that the file comes from."""
        ids = [part.strip() for part in draft.account_id.split(";") if part.strip()]
        export = self.columns.export
        return tuple(filter(None, (export.reference(one) if export else one for one in ids)))


def read_people(table: Table, progress: Progress = unwatched) -> PeopleFile:
    """Read the rows of a table of people.

    Raises
    ------
    ImportRejected
        If no column names people.
    """
    columns = read_columns(table)
    problems = [*table.problems, *columns.problems]
    drafts = tuple(RowReader(table, columns, problems).drafts(progress))
    return PeopleFile(table, columns, drafts, tuple(problems))
