"""Edit the people of an account in simple words: add, change, move, let go; open positions, find holders for them.

People are named by id, e-mail or name; managers, too, or by the id of a position.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from accountmap import editing
from accountmap.editing import Draft, Elsewhere, PersonValues, Reports, SeatAfter, SeatValues, find_person, person_meant
from accountmap.errors import InvalidValue
from accountmap.model.account_map import AccountMap
from accountmap.model.actors import Actor
from accountmap.model.facts import Entity
from accountmap.model.ids import PersonId, PositionId
from accountmap.model.people import Person, Position
from accountmap.operations.accounts import load_map
from accountmap.operations.editing import Edited, Occasion, Plan, bring_named, edit_map, edit_maps
from accountmap.operations.permissions import Right, require
from accountmap.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaving:
    """How somebody leaves a position.

    Parameters
    ----------
    position
        Which one, where a person who moves holds several.
    seat
        What becomes of it. ``None``: it stays vacant if it is needed: when somebody left the account, when others
        report to it, or when the client has a number for it.
    successor
        Who of the map takes it.
    new_successor
        Who takes it and is not on the map yet.
    reports
        Who gets the reports of a position that is closed.
    """

    position: str | None = None
    seat: SeatAfter | None = None
    successor: str | None = None
    new_successor: PersonValues | None = None
    reports: Reports | None = None


def get_person(
    store: Store, actor: Actor, account: str, person: str, known_on: datetime | None = None
) -> tuple[AccountMap, PersonId]:
    """Return an account's map and the person of it whom an id, an e-mail or a name means.

    Parameters
    ----------
    known_on
        As in `load_map`.

    Raises
    ------
    AccountNotFound, PersonNotFound
        With the nearest names.
    NotKnownYet
        As `load_map`.
    AmbiguousName
        If several people have this name.
    """
    account_map = load_map(store, actor, account, known_on)
    return account_map, person_meant(person, account_map.people)


def add_person(
    store: Store,
    actor: Actor,
    account: str,
    values: PersonValues,
    occasion: Occasion,
    *,
    position: str | None = None,
    since: date | None = None,
) -> Edited:
    """Add a person with a position of their own, or on the vacancy `position`, under their managers.

    Raises
    ------
    SeatTaken
        If somebody holds `position`.
    AccountmapError
        As `edit_map`.
    """

    def plan(draft: Draft) -> Entity:
        return editing.add_person(draft, values, position=_position(draft, position), since=since)

    return edit_map(store, actor, account, plan, occasion)


def change_person(
    store: Store,
    actor: Actor,
    account: str,
    person: str,
    values: PersonValues,
    occasion: Occasion,
    *,
    position: str | None = None,
) -> Edited:
    """Correct what is recorded of a person and their position; for a change in the world there is `move_person`.

    Raises
    ------
    SeveralPositions
        If the person holds several positions and `position` does not say which is meant.
    AccountmapError
        As `edit_map`.
    """

    def plan(draft: Draft) -> Entity:
        found = find_person(draft, person)
        return editing.change_person(draft, found, values, position=_position(draft, position))

    return edit_map(store, actor, account, plan, occasion)


def move_person(
    store: Store,
    actor: Actor,
    account: str,
    person: str,
    values: SeatValues,
    occasion: Occasion,
    *,
    since: date | None = None,
    to: str | None = None,
    leaving: Leaving | None = None,
) -> Edited:
    """Record that a person has another manager, title or position from a day on, today if none is given.

    Raises
    ------
    SeatTaken
        If somebody holds the position `to`.
    AccountmapError
        As `edit_map`.
    """
    left = leaving or Leaving()

    def plan(draft: Draft) -> Entity:
        return editing.move_person(
            draft,
            find_person(draft, person),
            values,
            since=since or draft.today,
            to=_position(draft, to),
            position=_position(draft, left.position),
            leaves=left.seat,
            reports=left.reports,
        )

    return edit_map(store, actor, account, plan, occasion)


def end_person(
    store: Store,
    actor: Actor,
    account: str,
    person: str,
    occasion: Occasion,
    *,
    day: date | None = None,
    leaving: Leaving | None = None,
) -> Edited:
    """Record that a person is at the account no more from a day on, today if none is given.

    Raises
    ------
    AlreadyLeft
        If the person holds no position then.
    AccountmapError
        As `edit_map`.
    """
    return edit_map(store, actor, account, _ending(person, day, leaving or Leaving()), occasion)


def remove_person(
    store: Store, actor: Actor, account: str, person: str, occasion: Occasion, *, reports: Reports | None = None
) -> Edited:
    """Take out a person who was added by mistake; whoever has a history is ended instead.

    Raises
    ------
    HasHistory
        If anything would be lost.
    ReportsUndecided
        If somebody reports to them and `reports` does not say who gets them.
    AccountmapError
        As `edit_map`.
    """

    def plan(draft: Draft) -> None:
        found = find_person(draft, person)
        editing.remove_person(draft, found, elsewhere=known_elsewhere(store, found), reports=reports)

    return edit_map(store, actor, account, plan, occasion)


def open_position(
    store: Store,
    actor: Actor,
    account: str,
    values: SeatValues,
    occasion: Occasion,
    *,
    placeholder: bool = False,
    since: date | None = None,
) -> Edited:
    """Add a vacancy, or a placeholder: a position somebody must hold, and we are to find out who.

    Raises
    ------
    AccountmapError
        As `edit_map`.
    """

    def plan(draft: Draft) -> Entity:
        return editing.open_seat(draft, values, placeholder=placeholder, since=since)

    return edit_map(store, actor, account, plan, occasion)


def fill_position(
    store: Store,
    actor: Actor,
    account: str,
    position: str,
    person: str,
    occasion: Occasion,
    *,
    since: date | None = None,
) -> Edited:
    """Give a vacancy or placeholder to somebody of the workspace, who may be new to this map.

    Raises
    ------
    SeatTaken
        If somebody holds it.
    AccountmapError
        As `edit_map`.
    """

    def plan(draft: Draft) -> Entity:
        found = _of_workspace(store, draft, person)
        editing.fill_seat(draft, draft.get(Position, position).id, found, since)
        return draft.get(Person, found)

    return edit_map(store, actor, account, plan, occasion)


def change_position(
    store: Store,
    actor: Actor,
    account: str,
    position: str,
    values: SeatValues,
    occasion: Occasion,
    *,
    placeholder: bool | None = None,
) -> Edited:
    """Correct what is recorded of a position, also for the days before.

    Parameters
    ----------
    position
        By id, or by id, e-mail or name of who holds it.
    placeholder
        Whether somebody holds it whom we do not know; ``None``: as it is.

    Raises
    ------
    PersonNotFound, EntityNotFound, SeveralPositions
        If it is not clear which position is meant.
    SeatTaken
        If it shall be a placeholder and somebody holds it.
    AccountmapError
        As `edit_map`.
    """

    def plan(draft: Draft) -> Entity:
        return editing.change_seat(draft, editing.seat_meant(draft, position), values, placeholder=placeholder)

    return edit_map(store, actor, account, plan, occasion)


def remove_position(
    store: Store, actor: Actor, account: str, position: str, occasion: Occasion, *, reports: Reports | None = None
) -> Edited:
    """Take out a position, by id, that was added by mistake: one that nobody holds or held.

    Raises
    ------
    SeatTaken, HasHistory
        If somebody holds it, or held it.
    ReportsUndecided
        If somebody reports to it and `reports` does not say who gets them.
    AccountmapError
        As `edit_map`.
    """

    def plan(draft: Draft) -> None:
        editing.remove_seat(draft, draft.get(Position, position).id, reports)

    return edit_map(store, actor, account, plan, occasion)


def place_person(
    store: Store,
    actor: Actor,
    account: str,
    person: str,
    values: SeatValues,
    occasion: Occasion,
    *,
    position: str | None = None,
    since: date | None = None,
) -> Edited:
    """Give somebody of the workspace a further position at an account; it brings them onto its map.

    Raises
    ------
    PersonNotFound
        If the workspace has no such person.
    AccountmapError
        As `edit_map`.
    """
    return edit_map(store, actor, account, _placing(store, person, values, position, since), occasion)


def end_position(
    store: Store,
    actor: Actor,
    account: str,
    position: str,
    occasion: Occasion,
    *,
    day: date | None = None,
    reports: Reports | None = None,
) -> Edited:
    """Close a position from a day on, today if none is given; its holder leaves it.

    Raises
    ------
    ReportsUndecided
        If somebody reports to it and `reports` does not say who gets them.
    AccountmapError
        As `edit_map`.
    """

    def plan(draft: Draft) -> Entity | None:
        found = draft.get(Position, position)
        return editing.end_seat(draft, found.id, day or draft.today, reports)

    return edit_map(store, actor, account, plan, occasion)


def change_employer(
    store: Store,
    actor: Actor,
    person: str,
    accounts: tuple[str, str],
    values: SeatValues,
    occasion: Occasion,
    *,
    since: date | None = None,
    position: str | None = None,
    leaving: Leaving | None = None,
) -> tuple[Edited, Edited]:
    """Record that a person left the first account and began at the second on a day, today if none is given.

    They stay the same person, with all that is known of them. Both maps change, or neither.

    Parameters
    ----------
    position
        The vacancy they take at the second account; ``None``: a new position.

    Raises
    ------
    InvalidValue
        If both are one account.
    AccountmapError
        As `end_person` and `place_person`.
    """
    require(actor, Right.WRITE_MAP)
    old, new = accounts
    if store.find_account(old) == store.find_account(new):
        raise InvalidValue("account", new, f"≠ {old}")
    day = since or occasion.today
    found = find_person(occasion.draft(load_map(store, actor, old)), person)
    plans = (
        (old, _ending(found, day, leaving or Leaving())),
        (new, _placing(store, found, values, position, day)),
    )
    left, joined = edit_maps(store, actor, plans, occasion)
    return left, joined


def known_elsewhere(store: Store, person: PersonId) -> Elsewhere:
    """Return what of a person one map does not tell."""
    return Elsewhere(len(store.accounts_of(person)) - 1, store.sets_about_person(person) - 1)


def _ending(person: str, day: date | None, leaving: Leaving) -> Plan:
    def plan(draft: Draft) -> Entity:
        return editing.end_person(
            draft,
            find_person(draft, person),
            day or draft.today,
            seat=leaving.seat or SeatAfter.VACANT,
            successor=find_person(draft, leaving.successor) if leaving.successor else None,
            new_successor=leaving.new_successor,
            reports=leaving.reports,
        )

    return plan


def _placing(store: Store, person: str, values: SeatValues, position: str | None, since: date | None) -> Plan:
    def plan(draft: Draft) -> Entity:
        found = _of_workspace(store, draft, person)
        editing.seat_person(draft, found, values, position=_position(draft, position), since=since)
        return draft.get(Person, found)

    return plan


def _of_workspace(store: Store, draft: Draft, person: str) -> PersonId:
    """Return a person of the map, or of the workspace by id."""
    bring_named(store, draft, people=[person])
    return find_person(draft, person)


def _position(draft: Draft, position: str | None) -> PositionId | None:
    return draft.get(Position, position).id if position else None
