"""Understand a touch typed in one line; it is written only once somebody says yes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from accountmap.editing.finding import member_meant
from accountmap.errors import InvalidValue
from accountmap.exchange.typed_line import TypedTouch, read_line
from accountmap.model.account_map import AccountMap
from accountmap.model.actors import Actor
from accountmap.model.ids import TeamMemberId
from accountmap.operations.accounts import load_map
from accountmap.operations.edit_facts import log_touch
from accountmap.operations.editing import Edited, Occasion
from accountmap.operations.permissions import Right, require
from accountmap.store import Store

_NOON = time(12, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class UnderstoodTouch:
    """What a typed line means at an account, with the map of the day, which has the names.

    Parameters
    ----------
    members
        Who of ours: those the line names, else those who were given, else who owns the contact, else our only one.
    """

    account_map: AccountMap
    typed: TypedTouch
    members: tuple[TeamMemberId, ...]


def understand_touch(
    store: Store, actor: Actor, account: str, line: str, today: date, *, ours: Sequence[str] = ()
) -> UnderstoodTouch:
    """Return what a typed line means; nothing is written.

    Parameters
    ----------
    account
        Id or name.
    ours
        Who of ours met, if the line does not say so; by id, e-mail or name.

    Raises
    ------
    AccountNotFound, EntityNotFound
        With the nearest names.
    NobodyNamed, AmbiguousName, InvalidValue
        As `read_line`; also if it is open who of ours it was.
    """
    require(actor, Right.WRITE_MAP)
    account_map = load_map(store, actor, account).on(today)
    team = store.team()
    typed = read_line(line, account_map.people, team, today)
    members = typed.members or tuple(member_meant(one, team) for one in ours) or _likely(account_map, typed)
    if not members and len(team) == 1:
        members = (team[0].id,)
    if not members:
        raise InvalidValue("ours", "", ", ".join(member.name for member in team) or "team add")
    return UnderstoodTouch(account_map, typed, members)


def log_understood(store: Store, actor: Actor, account: str, understood: UnderstoodTouch, occasion: Occasion) -> Edited:
    """Write a touch that was understood and confirmed; raise as `log_touch`."""
    typed = understood.typed
    is_today = typed.day == occasion.today
    values = {
        "at": occasion.now if is_today else datetime.combine(typed.day, _NOON),
        "channel": typed.channel,
        "direction": typed.direction,
        "topic": typed.topic,
        "next_step": typed.next_step,
    }
    return log_touch(store, actor, account, understood.members, typed.people, occasion, values=values)


def _likely(account_map: AccountMap, typed: TypedTouch) -> tuple[TeamMemberId, ...]:
    """Return who owns the contacts, if it is one of ours for all of them."""
    owners = {
        tie.member for person in typed.people for tie in account_map.relationships_of.get(person, ()) if tie.is_owner
    }
    return tuple(owners) if len(owners) == 1 else ()
