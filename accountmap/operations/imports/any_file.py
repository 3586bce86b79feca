"""Import a file without being told what it is about."""

from __future__ import annotations

from datetime import datetime

from accountmap.exchange import SourceFile, Subject, subject_of
from accountmap.exchange.document import is_document
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
    dry_run: bool = False,
    progress: Progress = unwatched,
) -> ImportReport | tuple[DocumentOutcome, ...]:
    """Read a file of people, accounts or touchpoints, whichever its columns tell of, or one of our own JSON.

    All of it is written, or nothing. Our JSON names its accounts and makes those that are not there.

    Raises
    ------
    ImportRejected
        If the columns leave it open, or as the import of the subject.
    """
    require(actor, Right.WRITE_MAP)
    if is_document(file.content):
        if account is not None:
            raise rejection(file.name, ProblemCode.ACCOUNTS_OF_ACCOUNT, value=account)
        return import_document(store, actor, file.content, file=file.name, now=now, dry_run=dry_run, progress=progress)
    subject = subject_of(file.table(progress))
    if subject is Subject.ACCOUNTS:
        if account is not None:
            raise rejection(file.name, ProblemCode.ACCOUNTS_OF_ACCOUNT, value=account)
        return import_accounts_file(store, actor, file, now=now, dry_run=dry_run, progress=progress)
    if subject is Subject.TOUCHPOINTS:
        return import_touchpoints_file(store, actor, file, now=now, account=account, dry_run=dry_run, progress=progress)
    return import_people_file(
        store, actor, file, now=now, account=account, create=create, dry_run=dry_run, progress=progress
    )
