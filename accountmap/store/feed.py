"""The feed: heads of change sets in the order of their places, for whoever follows what is written."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from accountmap.model.actors import Scope
from accountmap.model.ids import AccountId
from accountmap.model.visibility import sees_judgements
from accountmap.store import tables
from accountmap.store.account_rows import chunks
from accountmap.store.rows import moment


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """That a change set was written; nothing of what it holds.

    Who may not see judgements on people is not told of sets that hold nothing else; for that reader places and
    revisions count without them.

    Parameters
    ----------
    place
        In the workspace's feed; later sets have higher ones.
    account
        The account it was written to; ``None`` where an early log does not tell.
    touched
        The accounts whose maps it changed, with their revisions after it.
    """

    place: int
    id: str
    account: AccountId | None
    at: datetime
    actor: str
    source: str
    reverts: str | None
    touched: tuple[tuple[AccountId, int], ...]


def latest_place(connection: Connection, workspace: str, scope: Scope) -> int:
    """Return the place of the last change set that the scope may know of, 0 if there is none."""
    table = tables.feed
    place = table.c.place if sees_judgements(scope) else table.c.open_place
    return int(connection.execute(select(place).where(table.c.workspace == workspace)).scalar_one_or_none() or 0)


def read_feed(
    connection: Connection, workspace: str, scope: Scope, *, after: int, limit: int, account: AccountId | None = None
) -> tuple[FeedEntry, ...]:
    """Return up to `limit` change sets after a place, oldest first; of one account those that touched it."""
    sets, log = tables.change_set, tables.change_set_account
    place = sets.c.place if sees_judgements(scope) else sets.c.open_place
    revision = log.c.revision if sees_judgements(scope) else log.c.open_revision
    # A comparison with the empty place of a set that is not open leaves that set out.
    heads = select(sets, place.label("seen_place")).where(sets.c.workspace == workspace, place > after)
    if account is not None:
        touching = select(log.c.change_set).where(
            log.c.workspace == workspace, log.c.account == account, revision.is_not(None)
        )
        heads = heads.where(sets.c.id.in_(touching))
    found = connection.execute(heads.order_by(place).limit(limit)).all()
    touched: defaultdict[str, list[tuple[AccountId, int]]] = defaultdict(list)
    for chunk in chunks([head.id for head in found]):
        rows = select(log.c.change_set, log.c.account, revision.label("seen_revision")).where(
            log.c.workspace == workspace, log.c.change_set.in_(chunk), revision.is_not(None)
        )
        for row in connection.execute(rows.order_by(log.c.account)):
            touched[row.change_set].append((AccountId(row.account), row.seen_revision))
    return tuple(
        FeedEntry(
            place=head.seen_place,
            id=head.id,
            account=head.account,
            at=moment(head.at),
            actor=head.actor,
            source=head.source,
            reverts=head.reverts,
            touched=tuple(touched[head.id]),
        )
        for head in found
    )
