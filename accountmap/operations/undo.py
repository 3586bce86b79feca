"""Undo and redo: a change set is taken back by another one, unless later ones stand on it."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from accountmap.editing import Draft, check
from accountmap.errors import (
    AlreadyRecorded,
    AlreadyUndone,
    ChangeConflict,
    ChangeSetNotFound,
    ChangesForgotten,
    DuplicateAccount,
    LaterChange,
    NothingToRedo,
    NothingToUndo,
    ReportingCycle,
    SecondManager,
    StaleRevision,
    StillNamed,
    UndoRefused,
    UnknownReference,
)
from accountmap.history import Done, Undoing, counting, latest_in_effect, plan_undoing
from accountmap.model.account_map import AccountMap
from accountmap.model.accounts import Account
from accountmap.model.actors import Actor, Scope
from accountmap.model.changes import ChangeSet
from accountmap.model.ids import AccountId
from accountmap.model.links import ReportingLine
from accountmap.model.people import Person
from accountmap.model.team import TeamMember
from accountmap.model.text import without_forbidden
from accountmap.operations.history import HistoryEntry, entry_of
from accountmap.operations.identity import new_id
from accountmap.operations.permissions import Right, require
from accountmap.store import JournalQuery, Standing, Store

UNDO, REDO = "undo", "redo"
_TRIES: Final = 3
_MOST_TOLD: Final = 10


def undo(store: Store, actor: Actor, account: str, change_set: str | None = None, *, now: datetime) -> HistoryEntry:
    """Take a change set back and return the one that does.

    Only what the set itself changed goes back; other fields of the same things stay as later sets left them.

    Parameters
    ----------
    account
        Id or name of an account in whose history the set is.
    change_set
        Its id; ``None``: the latest one written to the account that is not taken back.

    Raises
    ------
    AccountNotFound, ChangeSetNotFound
        If there is no such account, or no such set in its history.
    NothingToUndo
        If everything is taken back already, or the set left everything as it was.
    AlreadyUndone
        If the set is taken back already.
    UndoRefused
        With the later sets that stand on it.
    ChangesForgotten
        If what it changed was forgotten.
    NotPermitted
        If the actor may not write, or may not make or delete an account where the set deleted or made one.
    """
    require(actor, Right.WRITE_MAP)
    found = store.find_account(account)
    if change_set is not None:
        return _take_back(store, actor, found, change_set, UNDO, now)
    sets = list(store.reverts(found, actor.scope))
    while (number := latest_in_effect(sets, undone=False)) is not None:
        try:
            return _take_back(store, actor, found, number, UNDO, now)
        except NothingToUndo:  # the set left everything as it was
            sets = [one for one in sets if one[0] != number]
    raise NothingToUndo(account)


def redo(store: Store, actor: Actor, account: str, change_set: str | None = None, *, now: datetime) -> HistoryEntry:
    """Do again what was undone, by taking the undoing back, and return the change set that does.

    Parameters
    ----------
    change_set
        The id of the set that was undone, or of the undoing; ``None``: the latest undoing that is in effect.

    Raises
    ------
    NothingToRedo
        If nothing is undone, or not this set.
    AccountNotFound, ChangeSetNotFound, UndoRefused, ChangesForgotten, NotPermitted
        As `undo`.
    """
    require(actor, Right.WRITE_MAP)
    found = store.find_logged_account(account)
    sets = store.reverts(found, actor.scope)
    number = latest_in_effect(sets, undone=True) if change_set is None else _undoing_of(store, found, change_set, actor)
    if number is None:
        raise NothingToRedo(account)
    return _take_back(store, actor, found, number, REDO, now)


def _undoing_of(store: Store, account: AccountId, number: str, actor: Actor) -> str | None:
    """Return the undoing that is in effect and that is meant by it or by the set it takes back."""
    sets = store.reverts(account, actor.scope)
    reverts = dict(sets)
    if number not in reverts:
        raise ChangeSetNotFound(number)
    undone = store.undone([number, *(one for one, reverted in sets if reverted == number)])
    if number in undone:
        return next((one for one, reverted in reversed(sets) if reverted == number and one not in undone), None)
    return number if reverts[number] else None


def _take_back(store: Store, actor: Actor, account: AccountId, number: str, source: str, now: datetime) -> HistoryEntry:
    """Plan and commit; anew if somebody else wrote in between."""
    for attempt in range(_TRIES):
        try:
            return _take_back_once(store, actor, account, number, source, now)
        except StaleRevision:
            if attempt == _TRIES - 1:
                raise
    raise AssertionError


def _take_back_once(
    store: Store, actor: Actor, account: AccountId, number: str, source: str, now: datetime
) -> HistoryEntry:
    is_text = number == without_forbidden(number)
    standing = store.standing(account, number, actor.scope) if is_text else None
    if standing is None:
        raise ChangeSetNotFound(number)
    if store.undone([number]):
        raise AlreadyUndone(number)
    if standing.target.forgotten:
        raise ChangesForgotten(number)
    plan = _plan(standing)
    _require_accounts(actor, plan)
    if plan.is_blocked:
        raise _refusal(store, actor, standing, plan.standing)
    if not plan.changes:
        raise NothingToUndo(account)
    try:
        revision = _commit(store, actor, standing, plan, source, now)
    except (ChangeConflict, DuplicateAccount, UnknownReference, StillNamed, AlreadyRecorded):
        later = tuple(logged.id for logged in standing.later if logged.reverts is None)
        raise _refusal(store, actor, standing, later) from None
    query = JournalQuery(account=standing.account, revision=revision)
    (entry,) = store.journal(actor.scope, query, 1)
    return entry_of(entry)


def _plan(standing: Standing) -> Undoing:
    target = standing.target
    later = [Done.of(logged.id, logged.reverts, logged.change_set) for logged in standing.later]
    done = Done.of(target.id, target.reverts, target.change_set)
    return plan_undoing(done, later, standing.recorded, standing.naming)


def _require_accounts(actor: Actor, plan: Undoing) -> None:
    """Undoing makes or deletes an account only for those who may do that by themselves."""
    for change in plan.changes:
        if isinstance(change.entity, Account) and change.after is None:
            require(actor, Right.DELETE_ACCOUNT)
        if isinstance(change.entity, Account) and change.before is None:
            require(actor, Right.CREATE_ACCOUNT)


def _commit(store: Store, actor: Actor, standing: Standing, plan: Undoing, source: str, now: datetime) -> int:
    account, seen = standing.account, None
    draws_lines = any(isinstance(change.after, ReportingLine) for change in plan.changes)
    if draws_lines and store.has_account(account):
        before = store.load_account_map(account, Scope.OWNER)
        seen = before.revision
        try:
            _check_lines(before, standing, plan, now)
        except (ReportingCycle, SecondManager):
            # A chart may have been like that before: it is given back as it was, unless lines were drawn since.
            if _lines_changed_since(store, actor, standing):
                raise
    return store.commit(
        account,
        ChangeSet(plan.changes, source),
        actor=actor,
        at=now,
        seen_revision=seen,
        reverts=standing.target.id,
    )


def _lines_changed_since(store: Store, actor: Actor, standing: Standing) -> bool:
    """Tell whether a later set that is in effect changed reporting lines of the account."""
    sets = store.changes(standing.account, actor.scope)
    later = [one for one in sets if one.place > standing.target.place and one.account in (None, standing.account)]
    done = counting([Done.of(one.id, one.reverts, one.change_set) for one in later])
    own = {standing.target.id}
    return any(kind == "reporting_line" for one in done if one.reverts not in own for kind, _ in one.net)


def _check_lines(before: AccountMap, standing: Standing, plan: Undoing, now: datetime) -> None:
    """Refuse lines that would run in a circle by now, or give a seat a second manager."""
    draft = Draft(before, today=now.date(), new_id=new_id)
    for entity in standing.recorded.values():
        if isinstance(entity, Person | TeamMember):
            draft.bring(entity)
    for change in plan.changes:
        if change.after is not None:
            draft.put(change.after)
        elif change.before is not None:
            draft.drop(change.before)
    check(draft)


def _refusal(store: Store, actor: Actor, standing: Standing, numbers: tuple[str, ...]) -> UndoRefused:
    """Return the refusal with the later sets told, the latest ones if they are many."""
    later = []
    for number in numbers[-_MOST_TOLD:]:
        for entry in store.journal(actor.scope, JournalQuery(number=number), 1):
            told = entry_of(entry)
            later.append(LaterChange(told.id, told.at, told.actor, told.source, told.stories))
    return UndoRefused(standing.target.id, tuple(later))
