"""What titles say."""

from __future__ import annotations

from datetime import date, datetime

from accountmap.operations import HeldTitle, read_titles
from accountmap.workspace.base import WorkspaceBase


class Titles(WorkspaceBase):
    """The part of `Workspace` about titles."""

    def titles(
        self, account: str, day: date | None = None, *, known_on: datetime | None = None
    ) -> tuple[HeldTitle, ...]:
        """Return the positions of an account's people on a day, today if none is given; by name.

        A position's `functions` and `rung` are what counts; `said_functions` and `seniority` what somebody said, and
        `read` what its title and department say, with the words that decided.

        Raises
        ------
        AccountNotFound
            With the nearest names.

        Examples
        --------
        >>> from accountmap import open_workspace
        >>> with open_workspace("sqlite://") as workspace:
        ...     _ = workspace.add_account("Fablewick Stores")
        ...     _ = workspace.edit("Fablewick Stores").add_person("Anna", title="Senior buyer")
        ...     [(one.position.functions[0].value, one.position.rung) for one in workspace.titles("Fablewick Stores")]
        [('purchasing', 3)]
        """
        when = day or date.today()  # noqa: DTZ011 - the user's day
        return read_titles(self._store, self._actor, account, when, known_on=known_on).held
