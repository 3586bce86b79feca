"""Accounts and their maps: list, make, edit, read, audit, lint, draw."""

from __future__ import annotations

from datetime import UTC, date, datetime

from accountmap.coverage import CoverageAudit
from accountmap.editor import MapEditor
from accountmap.i18n import Locale
from accountmap.lints import Lint
from accountmap.model.account_map import AccountMap
from accountmap.model.accounts import Account, AccountKind, Tier
from accountmap.operations import (
    Edited,
    MapFormat,
    audit_account,
    create_account,
    lint_account,
    list_accounts,
    load_map,
    mend_lint,
    render_map,
)
from accountmap.render import View
from accountmap.workspace.base import WorkspaceBase


class AccountsAndMaps(WorkspaceBase):
    """The part of `Workspace` about accounts and their maps."""

    def accounts(self) -> tuple[Account, ...]:
        """Return the accounts in order of name."""
        return tuple(summary.account for summary in list_accounts(self._store, self._actor).items)

    def add_account(
        self, name: str, *, kind: AccountKind = AccountKind.STANDARD, tier: Tier | None = None
    ) -> AccountMap:
        """Make an empty account and return its map.

        Raises
        ------
        DuplicateAccount
            If an account of this name exists.
        """
        return create_account(self._store, self._actor, name, now=datetime.now(UTC), kind=kind, tier=tier)

    def edit(self, account: str, *, source: str = "Python", seen: int | None = None) -> MapEditor:
        """Return an editor of an account's map, given by id or name.

        Parameters
        ----------
        source
            Where the changes come from, for the change log.
        seen
            The revision of the map on which the edits are based; at another they raise `StaleRevision`.

        Examples
        --------
        >>> from accountmap import open_workspace
        >>> with open_workspace("sqlite://") as workspace:
        ...     _ = workspace.add_account("Fablewick Stores")
        ...     fablewick = workspace.edit("Fablewick Stores")
        ...     _ = fablewick.add_person("Boris", title="Head of purchasing")
        ...     _ = fablewick.add_person("Anna", title="Buyer", manager="Boris")
        ...     _ = fablewick.give_role("Boris", "decider")
        ...     moved = fablewick.end_person("Boris", date(2026, 5, 1), successor="Anna")
        ...     [seat.title for seat in moved.after.on(date(2026, 5, 1)).positions]
        ['Head of purchasing']
        """
        return MapEditor(self._store, self._actor, account, source, seen)

    def map(self, account: str, *, known_on: datetime | None = None) -> AccountMap:
        """Return the map of an account: what is recorded now, or what was recorded at `known_on`.

        Raises
        ------
        AccountNotFound
            With the nearest names.
        """
        return load_map(self._store, self._actor, account, known_on)

    def audit(self, account: str, day: date | None = None, *, known_on: datetime | None = None) -> CoverageAudit:
        """Audit an account as of a day, today if none is given, by what was recorded at `known_on` if it is given."""
        when = day or date.today()  # noqa: DTZ011 - the user's day
        return audit_account(self._store, self._actor, account, when, known_on=known_on).audit

    def lint(
        self, account: str, day: date | None = None, *, region: str = "RU", known_on: datetime | None = None
    ) -> tuple[Lint, ...]:
        """Return what about an account's chart wants a look, gravest first, each with the ways to mend it.

        Parameters
        ----------
        region
            The country whose phone numbers need no country code.
        known_on
            As in `map`.
        """
        when = day or date.today()  # noqa: DTZ011 - the user's day
        return lint_account(self._store, self._actor, account, when, region=region, known_on=known_on).lints

    def mend(self, account: str, fix: str, *, region: str = "RU", locale: Locale = Locale.EN) -> tuple[Edited, ...]:
        """Mend a lint of today by its key; ``KEY.2`` by the second of its fixes.

        Raises
        ------
        LintNotFound
            If the chart has no such lint, or the lint no such fix.
        """
        occasion = self._occasion()
        return mend_lint(self._store, self._actor, account, fix, occasion, region=region, locale=locale).edited

    def draw(
        self,
        account: str,
        day: date | None = None,
        *,
        locale: Locale = Locale.EN,
        file_format: MapFormat = MapFormat.SVG,
    ) -> bytes:
        """Return the drawn map of an account as the bytes of an SVG (or DOT) file."""
        view = View(locale=locale, day=day or date.today())  # noqa: DTZ011 - the user's day
        return render_map(self.map(account), self._actor, view, file_format)
