"""What an import that is only tried would change, told as the history will tell it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from accountmap.history import Story, tell
from accountmap.model.account_map import COLLECTIONS, AccountMap
from accountmap.model.changes import id_of
from accountmap.model.ids import TeamMemberId


def tell_import(before: AccountMap | None, after: AccountMap, day: date) -> tuple[Story, ...]:
    """Tell what an import makes of an account's map; of our team only those who are on it.

    Parameters
    ----------
    before
        As it is recorded; ``None``: the account is not there yet.
    after
        With the whole team, as far as it was at hand.
    """
    known = {member.id for member in before.team} if before else set()
    shown = known | set(_members_named(after))
    return tell(before, replace(after, team=tuple(member for member in after.team if member.id in shown)), day)


def merged(before: AccountMap | None, brought: AccountMap) -> AccountMap:
    """Return a map with all that another one of the same account brings; what that one does not have stays."""
    if before is None:
        return brought
    kept = {
        name: {id_of(item): item for side in (before, brought) for item in getattr(side, name)} for name in COLLECTIONS
    }
    collections = {name: tuple(items.values()) for name, items in kept.items()}
    return replace(before, account=brought.account, **collections)  # type: ignore[arg-type]


def _members_named(account_map: AccountMap) -> Iterator[TeamMemberId]:
    for tie in account_map.relationships:
        yield tie.member
    for touch in account_map.touchpoints:
        yield from touch.members
    for one in account_map.stand_ins:
        yield from (one.member, one.stand_in)
    for consent in account_map.consents:
        if consent.member:
            yield consent.member
