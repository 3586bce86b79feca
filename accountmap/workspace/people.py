"""Who may be one person, and who is to be forgotten."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from accountmap.i18n import Locale
from accountmap.operations import (
    Edited,
    Forgetting,
    Occasion,
    Proposal,
    forget_person,
    list_duplicates,
    mark_as_different,
    merge,
)
from accountmap.workspace.base import WorkspaceBase


class People(WorkspaceBase):
    """The part of `Workspace` about people who are twice on a map, or to be forgotten."""

    def duplicates(
        self, account: str | None = None, day: date | None = None, *, region: str = "RU"
    ) -> tuple[Proposal, ...]:
        """Return pairs of people who may be one, the likeliest first; of one account, or of all.

        Parameters
        ----------
        region
            The country whose phone numbers need no country code.
        """
        when = day or date.today()  # noqa: DTZ011 - the user's day
        return list_duplicates(self._store, self._actor, when, account=account, region=region)

    def merge(
        self, keep: str, other: str, account: str | None = None, *, region: str = "RU", locale: Locale = Locale.EN
    ) -> tuple[Edited, ...]:
        """Merge the person `other` into `keep`, on all maps, all of it or nothing.

        Parameters
        ----------
        keep, other
            Ids; or e-mails or names, of `account` if one is given.
        locale
            The language of the note that says what the other said differently.

        Raises
        ------
        PersonNotFound, AmbiguousName
            If one of them is not found, or a name is that of several.
        """
        return merge(
            self._store, self._actor, keep, other, self._occasion(), account=account, region=region, locale=locale
        )

    def mark_as_different(self, one: str, other: str, account: str | None = None) -> Edited:
        """Record that two people are two, so that they are not proposed again."""
        return mark_as_different(self._store, self._actor, one, other, self._occasion(), account=account)

    def forget_person(
        self,
        account: str,
        person: str,
        *,
        also: Sequence[str] = (),
        source: str = "Python",
        forget_list: Path | None = None,
    ) -> Forgetting:
        """Erase by law what is personal of somebody, everywhere and in the log; this cannot be undone.

        Parameters
        ----------
        person
            Id, e-mail or name; of somebody who was taken out, the id.
        also
            Further words for them that are cut out of all texts.
        source
            On what grounds, for the history; not their name.
        forget_list
            Where to note their id for restored backups; ``None``: beside the SQLite file.

        Raises
        ------
        AccountNotFound, PersonNotFound
            With the nearest names.
        PersonForgotten
            If that was done before.
        """
        occasion = Occasion(now=datetime.now(UTC), source=source)
        return forget_person(self._store, self._actor, account, person, occasion, also=also, forget_list=forget_list)
