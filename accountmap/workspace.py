"""The Python API's way in: a workspace on disk, opened, asked and closed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from accountmap import operations
from accountmap.coverage import CoverageAudit
from accountmap.editor import MapEditor
from accountmap.exchange import NO_MAPPING, SourceFile
from accountmap.exchange.sheets import SheetFormat
from accountmap.i18n import Locale
from accountmap.lints import Lint
from accountmap.model.account_map import AccountMap
from accountmap.model.accounts import Account, AccountKind, Tier
from accountmap.model.actors import LOCAL_OWNER, Actor
from accountmap.model.paging import PageRequest
from accountmap.model.progress import Progress, unwatched
from accountmap.operations import (
    Difference,
    DocumentOutcome,
    Edited,
    FileDifference,
    Forgetting,
    HistoryEntry,
    ImportReport,
    MapFormat,
    Occasion,
    Proposal,
    Span,
    audit_account,
    compare_days,
    create_account,
    export_document,
    export_people,
    forget_person,
    import_accounts_file,
    import_document,
    import_people_file,
    import_touchpoints_file,
    lint_account,
    list_accounts,
    list_duplicates,
    list_history,
    load_map,
    mark_as_different,
    mend_lint,
    merge,
    redo,
    render_map,
    undo,
)
from accountmap.render import View
from accountmap.store import Store, open_store
from accountmap.store.urls import url_of


class Workspace:
    """One organisation's accounts; made by `open_workspace`.

    Everything that reads takes accounts by id or name. Nothing here depends on the clock unless a day is left out.
    """

    def __init__(self, store: Store, actor: Actor = LOCAL_OWNER) -> None:
        self._store = store
        self._actor = actor

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the workspace and let other processes write to it."""
        self._store.close()

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
        >>> from accountmap import change_lines
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

    def import_people(
        self,
        file: str | Path,
        account: str | None = None,
        *,
        create: bool = False,
        as_of: date | None = None,
        close_missing: bool = False,
        encoding: str | None = None,
        mapping: Mapping[str, str] = NO_MAPPING,
        dry_run: bool = False,
        progress: Progress = unwatched,
    ) -> ImportReport:
        """Read a CSV, XLSX or vCard file of people, all of it or nothing.

        Parameters
        ----------
        account
            The account all of the file is about; without it a column has to name the accounts.
        create
            Make accounts that are not there.
        as_of
            The day the file tells of; today, if none is given.
        close_missing
            The file is complete: whoever is recorded and not in it has left.
        progress
            Told the stage, what is done and what there is in all; may raise `Cancelled`, and nothing is written.

        Raises
        ------
        ImportRejected
            If the file cannot be read at all.
        AccountNotFound
            Unless `create`.
        """
        return import_people_file(
            self._store,
            self._actor,
            _source(file, encoding, mapping),
            now=datetime.now(UTC),
            account=account,
            create=create,
            as_of=as_of,
            close_missing=close_missing,
            dry_run=dry_run,
            progress=progress,
        )

    def export(self, *accounts: str, known_on: datetime | None = None) -> bytes:
        """Return accounts as a file of our own JSON, all of the workspace if none is named.

        Parameters
        ----------
        known_on
            As in `map`.

        Raises
        ------
        AccountNotFound
            With the nearest names.
        """
        return export_document(self._store, self._actor, accounts or None, known_on)

    def export_people(
        self,
        *accounts: str,
        sheet_format: SheetFormat = SheetFormat.XLSX,
        locale: Locale = Locale.EN,
        known_on: datetime | None = None,
    ) -> bytes:
        """Return who holds which seat today as a table that imports back unchanged; at all accounts if none is named.

        Parameters
        ----------
        locale
            The language of columns and words.
        known_on
            As in `map`.

        Raises
        ------
        AccountNotFound
            With the nearest names.
        """
        day = date.today()  # noqa: DTZ011 - the user's day
        return export_people(
            self._store, self._actor, accounts or None, sheet_format, day=day, locale=locale, known_on=known_on
        )

    def import_json(
        self, file: str | Path, *, dry_run: bool = False, progress: Progress = unwatched
    ) -> tuple[DocumentOutcome, ...]:
        """Write what a file of our own JSON holds, all of it or nothing.

        Raises
        ------
        ImportRejected
            With every place that is wrong.
        """
        path = Path(file)
        now, content = datetime.now(UTC), path.read_bytes()
        return import_document(
            self._store, self._actor, content, file=path.name, now=now, dry_run=dry_run, progress=progress
        )

    def import_accounts(
        self,
        file: str | Path,
        *,
        encoding: str | None = None,
        mapping: Mapping[str, str] = NO_MAPPING,
        dry_run: bool = False,
        progress: Progress = unwatched,
    ) -> ImportReport:
        """Read a CSV or XLSX file of accounts, all of it or nothing.

        Raises
        ------
        ImportRejected
            If the file cannot be read at all.
        """
        source = _source(file, encoding, mapping)
        return import_accounts_file(
            self._store, self._actor, source, now=datetime.now(UTC), dry_run=dry_run, progress=progress
        )

    def import_touchpoints(
        self,
        file: str | Path,
        account: str | None = None,
        *,
        encoding: str | None = None,
        mapping: Mapping[str, str] = NO_MAPPING,
        dry_run: bool = False,
        progress: Progress = unwatched,
    ) -> ImportReport:
        """Read a CSV or XLSX file of touchpoints, all of it or nothing.

        Raises
        ------
        ImportRejected
            If the file cannot be read at all.
        AccountNotFound
            With the nearest names.
        """
        return import_touchpoints_file(
            self._store,
            self._actor,
            _source(file, encoding, mapping),
            now=datetime.now(UTC),
            account=account,
            dry_run=dry_run,
            progress=progress,
        )

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

    @staticmethod
    def _occasion() -> Occasion:
        return Occasion(now=datetime.now(UTC), source="Python")

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


def compare_files(
    before: str | Path,
    after: str | Path,
    *,
    day: date | None = None,
    encoding: str | None = None,
    mapping: Mapping[str, str] = NO_MAPPING,
) -> FileDifference:
    """Tell what differs between two files of people, each taken for complete; no workspace is needed.

    Parameters
    ----------
    before, after
        CSV, XLSX, vCard, or our own JSON.
    day
        What the files date beyond this day, by default today, has not come.

    Raises
    ------
    ImportRejected
        If one of them cannot be read.
    """
    when = day or date.today()  # noqa: DTZ011 - the user's day
    files = (_source(file, encoding, mapping) for file in (before, after))
    return operations.compare_files(*files, today=when)


def _source(file: str | Path, encoding: str | None, mapping: Mapping[str, str], region: str = "RU") -> SourceFile:
    path = Path(file)
    return SourceFile(path.name, path.read_bytes(), encoding, mapping, region)


def open_workspace(
    place: str | Path = "accountmap.db", *, mode: Literal["read", "write"] = "write", wait_seconds: float = 5.0
) -> Workspace:
    """Open a workspace: an SQLite file, made if there is none, or a database URL.

    Parameters
    ----------
    place
        A path, or a URL such as ``sqlite://`` for one in memory.
    mode
        Reading needs no lock and works beside a running server.
    wait_seconds
        How long to wait for another process that writes.

    Raises
    ------
    StoreUnavailable
        If it is in use, may not be written, is damaged or too new.
    WorkspaceNotFound
        In mode ``read``, if there is none.

    Examples
    --------
    >>> with open_workspace("sqlite://") as workspace:
    ...     _ = workspace.add_account("Fablewick Stores")
    ...     [account.name for account in workspace.accounts()]
    ['Fablewick Stores']
    """
    return Workspace(open_store(url_of(str(place)), mode=mode, wait_seconds=wait_seconds, purpose="Python"))
