"""Import a file of touchpoints."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Final

from accountmap.errors import AccountNotFound
from accountmap.exchange import ImportSummary, SourceFile, Subject
from accountmap.exchange.accounts import AccountDirectory
from accountmap.exchange.correspondence import read_calendar, read_mailbox, touches_of
from accountmap.exchange.file_kinds import FileKind
from accountmap.exchange.problems import place_of
from accountmap.exchange.touchpoints import (
    People,
    Team,
    TouchFile,
    TouchPlacer,
    import_touchpoints,
    read_touchpoints,
    texts_naming_people,
)
from accountmap.history import Story
from accountmap.model.account_map import AccountMap
from accountmap.model.actors import Actor
from accountmap.model.changes import ChangeSet, apply
from accountmap.model.ids import AccountId
from accountmap.model.progress import Progress, Stage, Steps, unwatched
from accountmap.model.text import match_key
from accountmap.operations.accounts import load_map
from accountmap.operations.identity import new_id
from accountmap.operations.imports.report import AccountOutcome, ImportReport
from accountmap.operations.imports.writing import write_outcomes
from accountmap.operations.permissions import Right, require
from accountmap.operations.tried_imports import tell_import
from accountmap.store import Store

_LOOKING_BACK: Final = timedelta(days=731)


def import_touchpoints_file(
    store: Store,
    actor: Actor,
    file: SourceFile,
    *,
    now: datetime,
    account: str | None = None,
    dry_run: bool = False,
    progress: Progress = unwatched,
) -> ImportReport:
    """Read a CSV or XLSX file of touchpoints, a calendar or a mailbox, all of it or nothing.

    Parameters
    ----------
    account
        Id or name of the account all touches count in; without it a column may name the accounts, and where a row
        names none the people do.
    progress
        Told how far it is.

    Raises
    ------
    AccountNotFound
        If `account` is not there, with the nearest names.
    ImportRejected
        If the file cannot be read at all; nothing was written.
    StaleRevision
        If somebody else changed an account meanwhile; nothing was written.
    Cancelled
        By `progress`; nothing was written.
    """
    require(actor, Right.WRITE_MAP)
    touches = _read(store, file, now, progress)
    directory = AccountDirectory(row.account for row in store.accounts(actor))
    named = _named_account(store, directory, account)
    maps: dict[AccountId, AccountMap] = {}
    people = _people(store, actor, touches, directory, named, maps)
    team = Team()
    for member in store.team():
        team.put(member)
    placer = TouchPlacer(touches, directory, people, team, named)
    placed = placer.place(Steps(progress, Stage.MATCHING, len(touches.drafts)))
    for home in {touch.home for touch in placed} - maps.keys():
        maps[home] = load_map(store, actor, home)
    result = import_touchpoints(touches, placed, maps, new_id=new_id)
    outcomes = tuple(
        AccountOutcome(
            maps[home].account,
            created=False,
            revision=maps[home].revision,
            change_set=result.change_sets.get(home, ChangeSet((), touches.table.source)),
            summary=summary,
        )
        for home, summary in result.summaries.items()
    )
    if dry_run:
        day = now.astimezone(UTC).date()
        outcomes = tuple(
            replace(one, stories=_told(store, maps[one.account.id], one.change_set, day)) for one in outcomes
        )
    else:
        outcomes = write_outcomes(store, actor, outcomes, now=now, progress=progress)
    summary = sum((outcome.summary for outcome in outcomes), ImportSummary(unknown_headers=touches.columns.unknown))
    problems = sorted((*touches.problems, *placer.problems, *result.problems), key=place_of)
    return ImportReport(
        Subject.TOUCHPOINTS, dry_run, outcomes, replace(summary, rows=len(touches.table.rows)), tuple(problems)
    )


def _read(store: Store, file: SourceFile, now: datetime, progress: Progress) -> TouchFile:
    """Read the touches of a table, or of who met and wrote to whom in a calendar or a mailbox."""
    kind = file.kind
    if kind not in {FileKind.CALENDAR, FileKind.MAILBOX}:
        return read_touchpoints(file.table(progress), now.astimezone(UTC).date())
    steps = Steps(progress, Stage.READING)
    if kind is FileKind.CALENDAR:
        since = file.since or (now - _LOOKING_BACK).date()
        reading = read_calendar(file.content, file.name, since=since, until=now, zone=file.zone, steps=steps)
    else:
        reading = read_mailbox(file.content, now=now, since=file.since, subjects=file.subjects, steps=steps)
    addresses = {address for exchange in reading.exchanges for address in exchange.addresses}
    people = store.find_people(addresses) if addresses else ()
    theirs = {match_key(email) for row in people for email in row.person.emails}
    ours = {match_key(member.email) for member in store.team() if member.email}
    return touches_of(reading, file.name, ours=ours, theirs=theirs)


def _told(store: Store, before: AccountMap, change_set: ChangeSet, day: date) -> tuple[Story, ...]:
    """Tell what changes on a map; whom of ours the touches name may not be on it yet."""
    after = apply(before, change_set)
    team = {member.id: member for member in (*store.team(), *after.team)}
    return tell_import(before, replace(after, team=tuple(team.values())), day)


def _named_account(store: Store, directory: AccountDirectory, account: str | None) -> AccountId | None:
    if account is None:
        return None
    found = directory.get(account) or directory.find(account)
    if found is None:
        store.find_account(account)
        raise AccountNotFound(account)
    return found.id


def _people(
    store: Store,
    actor: Actor,
    touches: TouchFile,
    directory: AccountDirectory,
    named: AccountId | None,
    maps: dict[AccountId, AccountMap],
) -> People:
    """Return who may be named: everybody on the maps that are named, and for other rows whom the cells may mean."""
    people = People()
    accounts = {named} if named else set()
    for draft in touches.drafts if named is None else ():
        found = directory.find(draft.account or draft.account_id, (draft.account_id,))
        if found is not None:
            accounts.add(found.id)
    for account in sorted(accounts):
        maps[account] = load_map(store, actor, account)
        for person in maps[account].people:
            people.put(person, (account,))
    without_account = [draft for draft in touches.drafts if not (named or draft.account or draft.account_id)]
    texts = texts_naming_people(cell for draft in without_account for cell in draft.theirs)
    for row in store.find_people(texts) if texts else ():
        visible = [account for account in row.accounts if directory.get(account)]
        if visible:
            people.put(row.person, visible)
    return people
