"""The past of a workspace: who changed what, what differs between two days, undo and redo."""

from __future__ import annotations

from datetime import UTC, date, datetime

from accountmap.model.paging import PageRequest
from accountmap.operations import (
    Difference,
    HistoryEntry,
    Span,
    compare_days,
    list_history,
    redo,
    undo,
)
from accountmap.workspace.base import WorkspaceBase


class Past(WorkspaceBase):
    """The part of `Workspace` that looks back and takes back."""

    def history(
        self,
        account: str | None = None,
        *,
        person: str | None = None,
        since: datetime | None = None,
        by: str | None = None,
        limit: int | None = None,
    ) -> tuple[HistoryEntry, ...]:
        """Return who changed what, latest first: of one account or of all, of one person if asked for.

        Raises
        ------
        AccountNotFound, PersonNotFound
            With the nearest names.
        """
        page = PageRequest(limit)
        return list_history(self._store, self._actor, account, person=person, since=since, by=by, page=page).items

    def difference(
        self,
        account: str,
        from_day: date | None = None,
        to_day: date | None = None,
        *,
        known_from: datetime | None = None,
        known_to: datetime | None = None,
    ) -> Difference:
        """Tell what differs in an account between two days, the second today if none is given.

        Parameters
        ----------
        known_from, known_to
            By what was recorded at these moments. Without `from_day`: what was recorded between them.

        Raises
        ------
        InvalidValue
            If it is not said from when on, or if it ends before it begins.
        NotKnownYet
            If nothing was recorded of the account at one of the moments.

        Examples
        --------
        >>> from accountmap import Locale, change_lines, open_workspace
        >>> with open_workspace("sqlite://") as workspace:
        ...     _ = workspace.add_account("Fablewick Stores")
        ...     fablewick = workspace.edit("Fablewick Stores")
        ...     _ = fablewick.add_person("Anna", title="Buyer")
        ...     _ = fablewick.end_person("Anna", date(2026, 5, 1))
        ...     told = workspace.difference("Fablewick Stores", date(2026, 4, 1), date(2026, 5, 1))
        ...     list(change_lines(told.stories, Locale.EN))
        ['Anna: no longer holds “Buyer” (since 1 May 2026); the position is vacant now']
        """
        now = date.today()  # noqa: DTZ011 - the user's day
        span = Span(to_day or now, from_day, known_from, known_to)
        return compare_days(self._store, self._actor, account, span, today=now)

    def undo(self, account: str, change_set: str | None = None) -> HistoryEntry:
        """Take the latest change of an account back, or a certain change set; return the one that does.

        Raises
        ------
        UndoRefused
            With the later changes that stand on it.
        """
        return undo(self._store, self._actor, account, change_set, now=datetime.now(UTC))

    def redo(self, account: str, change_set: str | None = None) -> HistoryEntry:
        """Do again what was undone; return the change set that does."""
        return redo(self._store, self._actor, account, change_set, now=datetime.now(UTC))
