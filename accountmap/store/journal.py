"""The change log, latest first, each change set with the map before and after it: what it takes to tell it in words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, Row, Select, and_, func, select

from accountmap.model.account_map import AccountMap
from accountmap.model.actors import Scope
from accountmap.model.ids import AccountId
from accountmap.model.visibility import seen_map, sees_judgements
from accountmap.store import tables
from accountmap.store.account_rows import chunks
from accountmap.store.log_reading import read_log
from accountmap.store.past import Past, Step
from accountmap.store.rows import microseconds

_WALKED_THROUGH: Final = 50
"""Change sets that are not asked for are walked through up to so many; else one starts again at a snapshot."""


@dataclass(frozen=True, slots=True)
class JournalQuery:
    """Which change sets are wanted.

    Parameters
    ----------
    account
        Those that touched this account; ``None``: all, each at the account it was written to.
    since, until
        First and last moment.
    by
        Who made them.
    before
        Only those before this place of the feed.
    number
        Only the set with this id.
    revision
        Only the one that made this revision of the account.
    """

    account: AccountId | None = None
    since: datetime | None = None
    until: datetime | None = None
    by: str | None = None
    before: int | None = None
    number: str | None = None
    revision: int | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A change set of the journal.

    Parameters
    ----------
    account
        Of whose map the step is.
    is_undone
        Whether a later set took it back.
    """

    account: AccountId
    step: Step
    is_undone: bool


def read_journal(
    connection: Connection, workspace: str, scope: Scope, query: JournalQuery, limit: int
) -> tuple[Entry, ...]:
    """Return up to `limit` change sets, latest first, as far as the scope may see them."""
    heads = connection.execute(_heads(workspace, scope, query).limit(limit)).all()
    of_account: defaultdict[AccountId, list[Row[Any]]] = defaultdict(list)
    for head in heads:
        of_account[AccountId(head.touched)].append(head)
    steps: dict[str, tuple[AccountId, Step]] = {}
    for account, some in of_account.items():
        steps |= {step.logged.id: (account, step) for step in _steps(connection, workspace, account, some, scope)}
    undone = undone_among(connection, workspace, [head.id for head in heads])
    return tuple(Entry(*steps[head.id], head.id in undone) for head in heads if head.id in steps)


def undone_among(connection: Connection, workspace: str, numbers: Collection[str]) -> set[str]:
    """Return which of these change sets are taken back: reverted by a set that is not taken back itself."""
    sets = tables.change_set
    reverting: defaultdict[str, list[str]] = defaultdict(list)
    waiting = list(numbers)
    while waiting:
        found: list[str] = []
        for chunk in chunks(waiting):
            rows = select(sets.c.id, sets.c.reverts).where(sets.c.workspace == workspace, sets.c.reverts.in_(chunk))
            for row in connection.execute(rows):
                reverting[row.reverts].append(row.id)
                found.append(row.id)
        waiting = found

    def is_undone(number: str) -> bool:
        return any(not is_undone(later) for later in reverting.get(number, ()))

    return set(filter(is_undone, numbers))


def _heads(workspace: str, scope: Scope, query: JournalQuery) -> Select[Any]:
    sets, log = tables.change_set, tables.change_set_account
    place = sets.c.place if sees_judgements(scope) else sets.c.open_place
    revision = log.c.revision if sees_judgements(scope) else log.c.open_revision
    heads = (
        select(sets.c.id, log.c.account.label("touched"), log.c.revision)
        .join(log, and_(log.c.workspace == sets.c.workspace, log.c.change_set == sets.c.id))
        .where(sets.c.workspace == workspace, place.is_not(None), revision.is_not(None))
        .order_by(place.desc())
    )
    if query.account is not None:
        heads = heads.where(log.c.account == query.account)
    else:
        heads = heads.where(log.c.account == func.coalesce(sets.c.account, _first_account(workspace)))
    conditions = (
        (query.since, lambda moment: sets.c.at >= microseconds(moment)),
        (query.until, lambda moment: sets.c.at <= microseconds(moment)),
        (query.by, lambda actor: sets.c.actor == actor),
        (query.before, lambda before: place < before),
        (query.number, lambda number: sets.c.id == number),
        (query.revision, lambda number: revision == number),
    )
    for value, condition in conditions:
        if value is not None:
            heads = heads.where(condition(value))
    return heads


def _first_account(workspace: str) -> Any:
    """Return the first account a set touched, where an early log does not tell which one it was written to."""
    log, sets = tables.change_set_account.alias(), tables.change_set
    return (
        select(func.min(log.c.account))
        .where(log.c.workspace == workspace, log.c.change_set == sets.c.id)
        .correlate(sets)
        .scalar_subquery()
    )


def _steps(
    connection: Connection, workspace: str, account: AccountId, heads: Iterable[Row[Any]], scope: Scope
) -> Iterator[Step]:
    """Yield the steps of some change sets of one account, as the scope sees them."""
    numbers = {head.revision: head.id for head in heads}
    told = {logged.id: logged for logged in read_log(connection, workspace, account, scope, numbers=numbers.values())}
    past = Past(connection, workspace, account)
    for first, last in _stretches(sorted(numbers)):
        for step in past.steps(first, last):
            if step.logged.id in told:
                logged = told[step.logged.id]
                before, after = _seen(step.before, scope), _seen(step.after, scope)
                yield Step(logged, before, after)


def _seen(account_map: AccountMap | None, scope: Scope) -> AccountMap | None:
    return None if account_map is None else seen_map(account_map, scope)


def _stretches(revisions: list[int]) -> Iterator[tuple[int, int]]:
    """Yield first and last of revisions that are near each other."""
    first = last = revisions[0]
    for revision in revisions[1:]:
        if revision - last > _WALKED_THROUGH:
            yield first, last
            first = revision
        last = revision
    yield first, last
