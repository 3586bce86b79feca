"""Files in and out of a workspace."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path

from accountmap import operations
from accountmap.exchange import NO_MAPPING, SourceFile
from accountmap.exchange.sheets import SheetFormat
from accountmap.i18n import Locale
from accountmap.model.progress import Progress, unwatched
from accountmap.operations import (
    DocumentOutcome,
    FileDifference,
    ImportReport,
    export_document,
    export_people,
    import_accounts_file,
    import_document,
    import_people_file,
    import_touchpoints_file,
)
from accountmap.workspace.base import WorkspaceBase


class Files(WorkspaceBase):
    """The part of `Workspace` that reads and writes files."""

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
