"""The feed of changes: what was written after a place, oldest first, for whoever follows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from accountmap.errors import InvalidCursor
from accountmap.model.actors import Actor
from accountmap.model.ids import AccountId
from accountmap.operations.permissions import Right, require
from accountmap.store import FeedEntry, Store

MOST_EVENTS: Final = 500


@dataclass(frozen=True, slots=True)
class FeedPart:
    """A stretch of the feed.

    Parameters
    ----------
    entries
        Oldest first.
    last
        The place up to which this is all; ask for what comes after it.
    is_whole
        Whether nothing more was there.
    """

    entries: tuple[FeedEntry, ...]
    last: int
    is_whole: bool


def read_changes_after(
    store: Store, actor: Actor, after: int | None, *, account: AccountId | None = None, limit: int = MOST_EVENTS
) -> FeedPart:
    """Return the change sets after a place of the feed, as far as the actor may know of them.

    Parameters
    ----------
    after
        A place as this actor counts; ``None``: the end of the feed, to begin with what is still to come.
    account
        Only those that touched the map of this account.

    Raises
    ------
    InvalidCursor
        If the feed does not go as far as `after`: it is a place of another workspace.
    """
    require(actor, Right.READ_MAP)
    if after is None:
        return FeedPart((), store.latest_place(actor.scope), is_whole=True)
    entries, latest = store.feed(actor.scope, after=after, limit=limit, account=account)
    if after > latest:
        raise InvalidCursor
    is_whole = len(entries) < limit
    return FeedPart(entries, latest if is_whole else entries[-1].place, is_whole)


def feed_account(store: Store, actor: Actor, account: str) -> AccountId:
    """Return the id of an account whose feed is wanted, given by id or name.

    Raises
    ------
    AccountNotFound
        With the nearest names.
    """
    require(actor, Right.READ_MAP)
    return store.find_account(account)
