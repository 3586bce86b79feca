"""Import a file of accounts."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from accountmap.exchange import ImportSummary, SourceFile, Subject
from accountmap.exchange.accounts import AccountImport, AccountsImport, import_accounts
from accountmap.history import Story
from accountmap.model.account_map import AccountMap
from accountmap.model.actors import Actor
from accountmap.model.changes import Change, ChangeSet
from accountmap.model.progress import Progress, unwatched
from accountmap.operations.identity import new_id
from accountmap.operations.imports.report import AccountOutcome, ImportReport
from accountmap.operations.imports.writing import write_outcomes
from accountmap.operations.permissions import Right, require
from accountmap.operations.tried_imports import tell_import
from accountmap.store import Store


def import_accounts_file(
    store: Store,
    actor: Actor,
    file: SourceFile,
    *,
    now: datetime,
    dry_run: bool = False,
    progress: Progress = unwatched,
) -> ImportReport:
    """Read a CSV or XLSX file of accounts, all of it or nothing.

    Raises
    ------
    ImportRejected
        If the file cannot be read at all; nothing was written.
    StaleRevision
        If somebody else changed an account meanwhile; nothing was written.
    Cancelled
        By `progress`, which is told how far it is; nothing was written.
    """
    require(actor, Right.WRITE_MAP)
    require(actor, Right.CREATE_ACCOUNT)
    rows = store.accounts(actor)
    table = file.table(progress)
    result = import_accounts(table, [row.account for row in rows], today=now.astimezone(UTC).date(), new_id=new_id)
    revisions = {row.account.id: row.revision for row in rows}
    in_order = _parents_first(result)
    outcomes = tuple(_outcome(one, result, revisions.get(one.after.id, 0)) for one in in_order)
    if dry_run:
        day = now.astimezone(UTC).date()
        outcomes = tuple(
            replace(outcome, stories=_told(one, day)) for outcome, one in zip(outcomes, in_order, strict=True)
        )
    else:
        outcomes = write_outcomes(store, actor, outcomes, now=now, progress=progress)
    return ImportReport(Subject.ACCOUNTS, dry_run, outcomes, result.summary, result.problems)


def _told(one: AccountImport, day: date) -> tuple[Story, ...]:
    """Tell what changes in an account itself; its map stays as it is."""
    before = None if one.before is None else AccountMap(account=one.before)
    return tell_import(before, AccountMap(account=one.after), day)


def _parents_first(result: AccountsImport) -> list[AccountImport]:
    """Put new accounts before those below them, so that each change names what is there."""
    by_id = {one.after.id: one for one in result.accounts}
    ordered: dict[str, AccountImport] = {}
    for one in result.accounts:
        above = []
        step: AccountImport | None = one
        while step is not None and step.after.id not in ordered:
            above.append(step)
            ordered_ids = {item.after.id for item in above}
            parent = step.after.parent
            step = by_id.get(parent) if parent and parent not in ordered_ids else None
        ordered |= {item.after.id: item for item in reversed(above)}
    return list(ordered.values())


def _outcome(one: AccountImport, result: AccountsImport, revision: int) -> AccountOutcome:
    changes = () if one.before == one.after else (Change(one.before, one.after),)
    created = one.before is None
    summary = ImportSummary(
        accounts_added=int(created),
        accounts_updated=int(bool(changes) and not created),
        accounts_unchanged=int(not changes),
    )
    return AccountOutcome(one.after, created, revision, ChangeSet(changes, result.source), summary)
