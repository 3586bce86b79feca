"""Import a file of people, into one account or into those that a column names."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

from accountmap.errors import AccountNotFound, RowProblem
from accountmap.exchange import ImportSummary, PeopleFile, PeopleImport, SourceFile, Subject, read_people
from accountmap.exchange.accounts import AccountDirectory
from accountmap.exchange.people import (
    PASSES,
    Elsewhere,
    Share,
    place_people,
    share_out,
    whole_share,
    without_known_elsewhere,
)
from accountmap.exchange.problems import ProblemCode, place_of, rejection
from accountmap.model.account_map import AccountMap
from accountmap.model.accounts import Account
from accountmap.model.actors import Actor
from accountmap.model.changes import Change, ChangeSet
from accountmap.model.ids import AccountId, PersonId
from accountmap.model.people import Person
from accountmap.model.progress import Progress, Stage, Steps, unwatched
from accountmap.model.team import TeamMember
from accountmap.operations.accounts import load_map
from accountmap.operations.identity import new_id, new_ids
from accountmap.operations.imports.report import AccountOutcome, ImportReport
from accountmap.operations.imports.twins import Grown, twins_of
from accountmap.operations.imports.writing import write_outcomes
from accountmap.operations.permissions import Right, require
from accountmap.operations.tried_imports import tell_import
from accountmap.store import Store


def import_people_file(
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
) -> ImportReport:
    """Read a CSV, XLSX or vCard file of people, all of it or nothing.

    Parameters
    ----------
    account
        Id or name of the account that all of the file is about; without it a column has to name the accounts.
    create
        Make accounts that are not there; they are written together with their people, so that a file which cannot
        be read leaves no empty account behind.
    as_of
        The day the file tells of; facts it does not date begin and end then. Today, if none is given.
    close_missing
        The file is complete: whoever is recorded and not in it has left.
    dry_run
        Report what would change and write nothing.
    progress
        Told how far it is.

    Raises
    ------
    AccountNotFound
        If `account` is not there, with the nearest names, unless `create`.
    ImportRejected
        If the file cannot be read at all, neither `account` nor a column names accounts, or `as_of` lies in the future
        or before what another file told of an account; nothing was written.
    StaleRevision
        If somebody else changed an account meanwhile; nothing was written.
    Cancelled
        By `progress`; nothing was written.
    """
    require(actor, Right.WRITE_MAP)
    today = now.astimezone(UTC).date()
    day = as_of or today
    if day > today:
        raise rejection(file.name, ProblemCode.AS_OF_IN_FUTURE, value=day.isoformat())
    people = read_people(file.table(progress), progress)
    shares, problems = _shares(store, actor, people, account, day, create=create)
    recorded_maps = _maps(store, actor, shares)
    if as_of:
        _refuse_older(recorded_maps, people.table.source, day, today)
    outcomes, grown = _place(
        store, people, shares, recorded_maps, day, begins=as_of, is_complete=close_missing, progress=progress
    )
    if dry_run:
        outcomes = tuple(
            replace(outcome, stories=tell_import(None if outcome.created else recorded, after, today))
            for outcome, recorded, (after, _) in zip(outcomes, recorded_maps, grown, strict=True)
        )
    twins = twins_of(grown, day, region=file.region, progress=progress)
    if not dry_run:
        outcomes = write_outcomes(store, actor, outcomes, now=now, progress=progress)
    found = [problem for outcome in outcomes for problem in outcome.problems]
    summary = sum((outcome.summary for outcome in outcomes), ImportSummary(unknown_headers=people.columns.unknown))
    return ImportReport(
        Subject.PEOPLE,
        dry_run,
        outcomes,
        replace(summary, rows=len(people.table.rows)),
        tuple(sorted((*people.problems, *problems, *found), key=place_of)),
        twins,
    )


def _shares(
    store: Store, actor: Actor, people: PeopleFile, account: str | None, today: date, *, create: bool
) -> tuple[tuple[Share, ...], tuple[RowProblem, ...]]:
    """Find out which rows belong to which account."""

    def make(name: str, references: tuple[str, ...]) -> Account:
        require(actor, Right.CREATE_ACCOUNT)
        return Account(id=AccountId(new_id()), name=name, known_since=today, references=references)

    if account is not None:
        found, created = _named_account(store, actor, account, make if create else None)
        share, problems = whole_share(people, found, created=created)
        return (share,), problems
    if not people.names_accounts:
        headers = ", ".join(header for header in people.table.header if header)
        raise rejection(people.table.file, ProblemCode.NO_ACCOUNT_NAMED, value=headers)
    directory = AccountDirectory(row.account for row in store.accounts(actor))
    shares, problems = share_out(people, directory, make if create else None)
    references = {reference for draft in people.drafts for reference in draft.references}
    known = {
        reference: tuple(filter(None, map(directory.get, row.accounts)))
        for row in (store.find_people(references) if references else ())
        for reference in row.person.references
    }
    shares, moved = without_known_elsewhere(shares, known)
    return shares, (*problems, *moved)


def _named_account(
    store: Store, actor: Actor, account: str, make: Callable[[str, tuple[str, ...]], Account] | None
) -> tuple[Account, bool]:
    """Return the account of this id or name, and whether it is yet to be made."""
    require(actor, Right.READ_MAP)
    directory = AccountDirectory(row.account for row in store.accounts(actor))
    found = directory.get(account) or directory.find(account)
    if found is not None:
        return found, False
    if make is None:
        store.find_account(account)
        raise AccountNotFound(account)
    return make(account, ()), True


def _maps(store: Store, actor: Actor, shares: tuple[Share, ...]) -> tuple[AccountMap, ...]:
    """Return the accounts as they are recorded; new ones are empty."""
    return tuple(
        AccountMap(account=share.account) if share.created else load_map(store, actor, share.account.id)
        for share in shares
    )


def _refuse_older(recorded_maps: tuple[AccountMap, ...], source: str, day: date, today: date) -> None:
    """Refuse a file that tells of a day before one of which another source told already.

    It would end today what began after its own day.
    """
    for before in recorded_maps:
        facts = (*before.positions, *before.assignments, *before.reporting_lines)
        others = [fact for fact in facts if fact.source != source]
        days = [fact.valid_from for fact in others] + [fact.valid_to for fact in others]
        latest = max((known for known in days if known and day < known <= today), default=None)
        if latest:
            shown = f"{before.account.name}, {latest.isoformat()}"
            raise rejection(source, ProblemCode.OLDER_THAN_RECORDED, value=day.isoformat(), detail=shown)


def _place(
    store: Store,
    people: PeopleFile,
    shares: tuple[Share, ...],
    recorded_maps: tuple[AccountMap, ...],
    day: date,
    *,
    begins: date | None,
    is_complete: bool,
    progress: Progress,
) -> tuple[tuple[AccountOutcome, ...], tuple[Grown, ...]]:
    """Work out what changes in each account, and what it grows to; our people are the same ones for all of them."""
    team: dict[str, TeamMember] = {member.id: member for member in store.team()}
    elsewhere = Elsewhere(shares if len(shares) > 1 else ())
    outcomes = []
    grown = []
    rows = 0
    steps = Steps(progress, Stage.MATCHING, sum(len(share.drafts) for share in shares), passes=PASSES)
    for share, recorded in zip(shares, recorded_maps, strict=True):
        known = team | {member.id: member for member in recorded.team}
        before = replace(recorded, team=tuple(known.values()))
        result = place_people(
            people,
            share.drafts,
            before,
            today=day,
            new_id=new_ids().__next__,
            elsewhere=elsewhere,
            is_complete=is_complete,
            begins=begins,
            steps=steps,
        )
        outcome = _outcome(share, before, result)
        outcomes.append(outcome)
        grown.append((result.after, _people_added(result.change_set)))
        rows += len(share.drafts)
        steps.reach(rows)
        added = (change.after for change in outcome.change_set.changes if isinstance(change.after, TeamMember))
        team |= {member.id: member for member in added}
    return tuple(outcomes), tuple(grown)


def _people_added(change_set: ChangeSet) -> frozenset[PersonId]:
    added = (change.after for change in change_set.changes if change.before is None)
    return frozenset(entity.id for entity in added if isinstance(entity, Person))


def _outcome(share: Share, before: AccountMap, result: PeopleImport) -> AccountOutcome:
    creation = (Change(None, share.account),) if share.created else ()
    change_set = ChangeSet((*creation, *result.change_set.changes), result.change_set.source)
    summary = replace(result.summary, accounts_added=int(share.created))
    return AccountOutcome(share.account, share.created, before.revision, change_set, summary, result.problems)
