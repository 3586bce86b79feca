"""Import a file of accounts."""

from __future__ import annotations

from datetime import UTC, datetime

from accountmap.exchange import ImportSummary, SourceFile, Subject
from accountmap.exchange.accounts import AccountImport, AccountsImport, import_accounts
from accountmap.model.actors import Actor
from accountmap.model.changes import Change, ChangeSet
from accountmap.model.progress import Progress, unwatched
from accountmap.operations.identity import new_id
from accountmap.operations.imports.report import AccountOutcome, ImportReport
from accountmap.operations.imports.writing import write_outcomes
from accountmap.operations.permissions import Right, require
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
    outcomes = tuple(_outcome(one, result, revisions.get(one.after.id, 0)) for one in _parents_first(result))
    if not dry_run:
        outcomes = write_outcomes(store, actor, outcomes, now=now, progress=progress)
    return ImportReport(Subject.ACCOUNTS, dry_run, outcomes, result.summary, result.problems)


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
