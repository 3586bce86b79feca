"""Say who of ours knows whom, and whether the strength of ties says how likely the next contact is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from accountmap.editing.finding import member_meant, person_meant
from accountmap.influence.calibration import Calibration, calibrate
from accountmap.influence.strength import TieState
from accountmap.influence.tie import Tie, TieOrder, place_of
from accountmap.influence.ties import ties_of
from accountmap.model.account_map import AccountMap
from accountmap.model.actors import Actor
from accountmap.model.ids import PersonId, TeamMemberId, TouchpointId
from accountmap.model.team import Touchpoint
from accountmap.operations.accounts import list_accounts, load_map
from accountmap.operations.permissions import Right, require
from accountmap.store import Store


@dataclass(frozen=True, slots=True)
class TieFilter:
    """Which ties are wanted; what is not given does not matter.

    Parameters
    ----------
    person, member
        By id, e-mail or name.
    states
        One of these; none given: any.
    cold
        Went cold, or did not.
    """

    person: str | None = None
    member: str | None = None
    states: tuple[TieState, ...] = ()
    cold: bool | None = None


@dataclass(frozen=True, slots=True)
class AccountTies:
    """Our ties at an account in the order asked for, with the map of the day, which has the names."""

    account_map: AccountMap
    day: date
    ties: tuple[Tie, ...]


def list_ties(
    store: Store,
    actor: Actor,
    account: str,
    day: date,
    wanted: TieFilter,
    *,
    order: TieOrder = TieOrder.STRENGTH,
    known_on: datetime | None = None,
) -> AccountTies:
    """Return who of ours knows whom at an account, given by id or name, as of `day`.

    Parameters
    ----------
    known_on
        As in `load_map`.

    Raises
    ------
    AccountNotFound, PersonNotFound, EntityNotFound
        With the nearest names.
    AmbiguousName
        If several have this name.
    NotKnownYet
        As `load_map`.
    """
    account_map = load_map(store, actor, account, known_on).on(day)
    person = None if wanted.person is None else person_meant(wanted.person, account_map.people)
    member = None if wanted.member is None else member_meant(wanted.member, account_map.team)
    ties = tuple(
        tie
        for tie in ties_of(account_map, day)
        if person in (None, tie.strength.person)
        and member in (None, tie.strength.member)
        and (not wanted.states or tie.strength.state in wanted.states)
        and wanted.cold in (None, tie.cold)
    )
    return AccountTies(account_map, day, tuple(sorted(ties, key=partial(place_of, order=order))))


def calibrate_strength(store: Store, actor: Actor, today: date) -> Calibration:
    """Hold the strength of all ties the actor may see against the contacts that followed.

    Notes
    -----
    Reads every account.
    """
    require(actor, Right.READ_MAP)
    pairs: defaultdict[tuple[TeamMemberId, PersonId], dict[TouchpointId, Touchpoint]] = defaultdict(dict)
    for touch in _touches(store, actor):
        for member in touch.members:
            for person in touch.people:
                pairs[member, person][touch.id] = touch
    return calibrate([tuple(pairs[pair].values()) for pair in sorted(pairs)], today)


def _touches(store: Store, actor: Actor) -> Iterator[Touchpoint]:
    for row in list_accounts(store, actor).items:
        yield from load_map(store, actor, row.account.id).touchpoints
