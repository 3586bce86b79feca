"""Import a file without being told what it is about."""

from __future__ import annotations

from datetime import date, datetime

from accountmap.exchange import SourceFile, Subject, subject_of
from accountmap.exchange.document import is_document
from accountmap.exchange.file_kinds import FileKind
from accountmap.exchange.problems import ProblemCode, rejection
from accountmap.model.actors import Actor
from accountmap.model.progress import Progress, unwatched
from accountmap.operations.documents import DocumentOutcome, import_document
from accountmap.operations.imports.accounts import import_accounts_file
from accountmap.operations.imports.people import import_people_file
from accountmap.operations.imports.report import ImportReport
from accountmap.operations.imports.touchpoints import import_touchpoints_file
from accountmap.operations.permissions import Right, require
from accountmap.store import Store


def import_file(
    store: Store,
    actor: Actor,
    file: SourceFile,
    *,
    now: datetime,
    account: str | None = None,
    create: bool = False,
    as_of: date | None = None,
    close_missing: bool = False,
    dry_run: bool = False,
    progress: Progress = unwatched,
) -> ImportReport | tuple[DocumentOutcome, ...]:
    """Read a file of people, accounts or touchpoints, whichever it tells of, a calendar, a mailbox, or our own JSON.

    All of it is written, or nothing. Our JSON names its accounts and makes those that are not there.

    Raises
    ------
    ImportRejected
        If the columns leave it open, if `as_of` or `close_missing` is given and the file does not list people, or as
        the import of the subject.
    """
    require(actor, Right.WRITE_MAP)
    if is_document(file.content):
        _refuse(file, account, dated=bool(as_of) or close_missing)
        return import_document(store, actor, file.content, file=file.name, now=now, dry_run=dry_run, progress=progress)
    if file.kind in {FileKind.CALENDAR, FileKind.MAILBOX}:
        _refuse(file, None, dated=bool(as_of) or close_missing)
        return import_touchpoints_file(store, actor, file, now=now, account=account, dry_run=dry_run, progress=progress)
    subject = subject_of(file.table(progress))
    if subject is Subject.ACCOUNTS:
        _refuse(file, account, dated=bool(as_of) or close_missing)
        return import_accounts_file(store, actor, file, now=now, dry_run=dry_run, progress=progress)
    if subject is Subject.TOUCHPOINTS:
        _refuse(file, None, dated=bool(as_of) or close_missing)
        return import_touchpoints_file(store, actor, file, now=now, account=account, dry_run=dry_run, progress=progress)
    return import_people_file(
        store,
        actor,
        file,
        now=now,
        account=account,
        create=create,
        as_of=as_of,
        close_missing=close_missing,
        dry_run=dry_run,
        progress=progress,
    )


def _refuse(file: SourceFile, account: str | None, *, dated: bool) -> None:
    """Refuse what a file of this subject has no use for."""
    if account is not None:
        raise rejection(file.name, ProblemCode.ACCOUNTS_OF_ACCOUNT, value=account)
    if dated:
        raise rejection(file.name, ProblemCode.DAYS_ARE_OF_PEOPLE)
