"""Verifying the change log: whether every change set is there, in its place, as it was written.

Each account's log is a chain of seals, and its newest seal also stands in the account's row, so a log that was cut off
does not fit. The sets of a workspace have places in its feed without gaps, so a log that is gone leaves some.
Nothing here tells who altered a log: whoever may write to the database could seal it anew, from the first set to the
account's row. Against that helps a backup, whose seals are those of its day.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import chain, groupby
from typing import Any, Final

from sqlalchemy import Connection, Row, Select, and_, func, select

from accountmap.model.changes import Action
from accountmap.model.ids import AccountId
from accountmap.store import tables
from accountmap.store.resealing import Resealing, read_resealings
from accountmap.store.rows import moment
from accountmap.store.seal import UNSEALED, digest_of_set, digest_of_values, seal

_AT_ONCE: Final = 500


class LogFault(StrEnum):
    """What does not fit in a log."""

    ALTERED = "altered"
    """A set is not as it was written."""
    MISSING = "missing"
    """A set is not there, and later ones are."""
    CUT = "cut"
    """The latest sets are not there."""


@dataclass(frozen=True, slots=True)
class Break:
    """The first place at which a log does not fit.

    Parameters
    ----------
    revision
        The account's revision that should be there.
    change_set, at, actor
        Of the set found there; ``None``: there is none.
    """

    fault: LogFault
    revision: int
    change_set: str | None = None
    at: datetime | None = None
    actor: str | None = None


@dataclass(frozen=True, slots=True)
class VerifiedLog:
    """What came of verifying the log of one account.

    Parameters
    ----------
    account, name
        The name as it is now; the id if the account is not there any more.
    sets
        How many sets are in order, from the first on.
    unsealed
        How many of them were written before logs were sealed, and are taken as they are.
    broken
        Where it does not fit, if anywhere; nothing after it is proven.
    resealings
        The parts that were sealed anew when somebody was forgotten.
    """

    account: AccountId
    name: str
    sets: int
    unsealed: int
    broken: Break | None
    resealings: tuple[Resealing, ...] = ()


@dataclass(frozen=True, slots=True)
class LoggedAccount:
    """An account there is, or of which there is a log."""

    workspace: str
    id: AccountId
    name: str
    sets: int


def logged_accounts(connection: Connection, workspace: str | None = None) -> tuple[LoggedAccount, ...]:
    """Return the accounts there are, or of which there is a log, in order of name.

    Those that are not there any more come last and go by their id. Without a workspace, those of all are returned.
    """
    account, log = tables.account, tables.change_set_account
    counted = select(log.c.workspace, log.c.account, func.count()).group_by(log.c.workspace, log.c.account)
    here = select(account.c.workspace, account.c.id, account.c.name).order_by(account.c.workspace, account.c.sort_key)
    if workspace is not None:
        counted, here = counted.where(log.c.workspace == workspace), here.where(account.c.workspace == workspace)
    sets = {(row.workspace, row.account): row[2] for row in connection.execute(counted)}
    there = [
        LoggedAccount(row.workspace, AccountId(row.id), row.name, sets.pop((row.workspace, row.id), 0))
        for row in connection.execute(here)
    ]
    return (*there, *(LoggedAccount(*key, key[1], count) for key, count in sorted(sets.items())))


def verify_log(connection: Connection, account: LoggedAccount) -> VerifiedLog:
    """Verify the log of an account.

    Revisions written before logs were sealed are taken as they are.

    Notes
    -----
    Linear in the changes of the account; no more than some of them are held at once.
    """
    broken, sets, unsealed = _walk(connection, account)
    resealings = read_resealings(connection, account.workspace, account.id)
    return VerifiedLog(account.id, account.name, sets, unsealed, broken, resealings)


def _walk(connection: Connection, account: LoggedAccount) -> tuple[Break | None, int, int]:
    """Return where a log does not fit, how many sets are in order, and how many of these have no seal."""
    before, sets, unsealed = UNSEALED, 0, 0
    rows = connection.execute(_rows(account).execution_options(yield_per=_AT_ONCE))
    try:
        last: Row[Any] | None = None
        for revision, changes in groupby(rows, key=lambda row: int(row.revision)):
            expected = sets + 1
            head = next(changes)
            if revision != expected:
                return Break(LogFault.MISSING, expected), sets, unsealed
            if head.seal == UNSEALED and before == UNSEALED:
                unsealed += 1
            elif head.seal != _seal_again(account, head, changes, before):  # noqa: B031 - read once
                found = Break(LogFault.ALTERED, revision, head.id, moment(head.at), head.actor)
                return found, sets, unsealed
            before, sets, last = head.seal, expected, head
    finally:
        rows.close()
    return _cut(connection, account, before, sets, last), sets, unsealed


def missing_places(connection: Connection, workspace: str) -> int:
    """Return how many change sets the feed of a workspace counted that are not there."""
    feed, sets = tables.feed, tables.change_set
    place = connection.execute(select(feed.c.place).where(feed.c.workspace == workspace)).scalar_one_or_none()
    there = select(func.count(), func.max(sets.c.place)).where(sets.c.workspace == workspace)
    count, last = connection.execute(there).one()
    return max(int(place or 0), int(last or 0)) - int(count)


def _cut(connection: Connection, account: LoggedAccount, seal: str, sets: int, last: Row[Any] | None) -> Break | None:
    """Return where a log whose sets fit ends too early: its account's row knows its newest seal."""
    table = tables.account
    here = select(table.c.log_head, table.c.revision)
    kept = connection.execute(
        here.where(table.c.workspace == account.workspace, table.c.id == account.id)
    ).one_or_none()
    if kept is None:
        is_removed = last is not None and _removes(connection, account, last.id)
        return None if is_removed else Break(LogFault.CUT, sets + 1)
    if kept.revision > sets:
        return Break(LogFault.CUT, sets + 1)
    if (kept.log_head, kept.revision) == (seal, sets):
        return None
    found = () if last is None else (last.id, moment(last.at), last.actor)
    return Break(LogFault.ALTERED, max(sets, 1), *found)


def _removes(connection: Connection, account: LoggedAccount, number: str) -> bool:
    """Tell whether a set removes the account."""
    change = tables.change
    removal = select(change.c.ordinal).where(
        change.c.workspace == account.workspace,
        change.c.change_set == number,
        change.c.kind == "account",
        change.c.entity == account.id,
        change.c.action == Action.REMOVE.value,
    )
    return connection.execute(removal.limit(1)).first() is not None


def _rows(account: LoggedAccount) -> Select[Any]:
    """Return the statement that reads the changes of an account, in order, each with the head of its set."""
    sets, log, change, value = tables.change_set, tables.change_set_account, tables.change, tables.change_value
    return (
        select(log.c.revision, log.c.seal, sets.c.id, sets.c.place, sets.c.account, sets.c.at, sets.c.actor)
        .add_columns(sets.c.source, sets.c.reverts, change.c.ordinal, change.c.kind, change.c.entity, change.c.action)
        .add_columns(change.c.digest, value.c.salt, value.c.before, value.c.after)
        .join(sets, and_(sets.c.workspace == log.c.workspace, sets.c.id == log.c.change_set))
        .join(change, and_(change.c.workspace == sets.c.workspace, change.c.change_set == sets.c.id), isouter=True)
        .join(
            value,
            and_(
                value.c.workspace == change.c.workspace,
                value.c.change_set == change.c.change_set,
                value.c.ordinal == change.c.ordinal,
            ),
            isouter=True,
        )
        .where(log.c.workspace == account.workspace, log.c.account == account.id)
        .order_by(log.c.revision, change.c.ordinal)
    )


def _seal_again(account: LoggedAccount, head: Row[Any], further: Iterable[Row[Any]], before: str) -> str:
    """Compute the seal of a revision anew from what the log holds."""
    facts = (head.id, head.place, head.account, head.at, head.actor, head.source, head.reverts)
    return seal(before, account.id, head.revision, digest_of_set(facts, _digests(chain((head,), further))))


def _digests(rows: Iterable[Row[Any]]) -> Iterator[tuple[str, str, str, str]]:
    """Yield what the digest of a set is made of, from the values of its changes."""
    for row in rows:
        if row.ordinal is not None:
            yield row.kind, row.entity, row.action, digest_of_values(row.salt or "", row.before, row.after)
