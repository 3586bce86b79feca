"""People of an account in a list: which of them, in which order, which part."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from accountmap.coverage import ActiveContact, active_contacts
from accountmap.model.account_map import AccountMap
from accountmap.model.actors import Actor
from accountmap.model.buying import RoleKind
from accountmap.model.functions import Function
from accountmap.model.ids import PersonId
from accountmap.model.paging import EVERYTHING, Page, PageRequest, Place, page_of
from accountmap.model.people import Person
from accountmap.model.text import clean_line, match_key, sort_key
from accountmap.operations.accounts import load_map
from accountmap.store import Store


class PersonSort(StrEnum):
    """Orders of a list of people; those of one seniority go by name."""

    NAME = "name"
    NAME_DOWN = "-name"
    SENIORITY = "seniority"
    SENIORITY_DOWN = "-seniority"


class Known(StrEnum):
    """What may be known of a person, or be missing."""

    EMAIL = "email"
    PHONE = "phone"
    TITLE = "title"
    FUNCTION = "function"
    SENIORITY = "seniority"
    MANAGER = "manager"
    ROLE = "role"
    STANCE = "stance"
    OWNER = "owner"
    TOUCHPOINT = "touchpoint"


@dataclass(frozen=True, slots=True)
class PersonFilter:
    """Which people are wanted; what is not given does not matter.

    Parameters
    ----------
    functions, roles
        Has one of these; none given: any.
    active
        Is an active contact, or is none.
    owner
        Id or name of the one of ours who owns the contact.
    name
        How the name, or a word of it, begins, whatever its case.
    has, lacks
        All of these are known; none of these is.
    """

    functions: tuple[Function, ...] = ()
    roles: tuple[RoleKind, ...] = ()
    active: bool | None = None
    owner: str | None = None
    name: str = ""
    has: tuple[Known, ...] = ()
    lacks: tuple[Known, ...] = ()


@dataclass(frozen=True, slots=True)
class PeoplePage:
    """Part of the people on an account's map as of a day.

    Parameters
    ----------
    account_map
        The map, cut to the day.
    contacts
        The active contacts among all people of the map.
    """

    account_map: AccountMap
    day: date
    contacts: dict[PersonId, ActiveContact]
    people: Page[Person]


ALL_PEOPLE: Final = PersonFilter()
_HIGHEST: Final = 6


def list_people(
    store: Store,
    actor: Actor,
    account: str,
    day: date,
    wanted: PersonFilter = ALL_PEOPLE,
    *,
    order: PersonSort = PersonSort.NAME,
    page: PageRequest = EVERYTHING,
    known_on: datetime | None = None,
) -> PeoplePage:
    """Return the people that are wanted on an account's map as of `day`, in order; all unless a page is asked for.

    Parameters
    ----------
    known_on
        By what was recorded at this moment; ``None``: by what is recorded now.

    Raises
    ------
    AccountNotFound
        With the nearest names.
    InvalidText, InvalidValue
        If a text of the filter can be nobody's name.
    InvalidCursor
        If the page begins at a place of another order.
    """
    return select_people(load_map(store, actor, account, known_on), day, wanted, order, page)


def select_people(
    recorded: AccountMap,
    day: date,
    wanted: PersonFilter = ALL_PEOPLE,
    order: PersonSort = PersonSort.NAME,
    page: PageRequest = EVERYTHING,
) -> PeoplePage:
    """Return the people that are wanted of a map that is loaded; see `list_people`."""
    account_map = recorded.on(day)
    contacts = {contact.person: contact for contact in active_contacts(account_map, day)}
    is_wanted = _condition(account_map, contacts, wanted)
    people = page_of(
        filter(is_wanted, account_map.people),
        lambda person: _place(account_map, person, order),
        page,
        reverse=order is PersonSort.NAME_DOWN,
    )
    return PeoplePage(account_map, day, contacts, people)


def _place(account_map: AccountMap, person: Person, order: PersonSort) -> Place:
    """Return what puts a person in order; unknown seniority comes last, whichever way it runs."""
    level = account_map.seniority_of(person.id)
    rank = 0
    if order is PersonSort.SENIORITY:
        rank = level or _HIGHEST + 1
    elif order is PersonSort.SENIORITY_DOWN:
        rank = _HIGHEST - (level or -1)
    return (rank, sort_key(person.name), person.id)


def _condition(
    account_map: AccountMap, contacts: dict[PersonId, ActiveContact], wanted: PersonFilter
) -> Callable[[Person], bool]:
    """Return the function that tells whether a person is wanted."""
    functions, roles = set(wanted.functions), set(wanted.roles)
    beginning = match_key(clean_line(wanted.name, "name"))
    owner = None if wanted.owner is None else clean_line(wanted.owner, "owner")
    known = {name: _KNOWN[name] for name in (*wanted.has, *wanted.lacks)}

    def is_wanted(person: Person) -> bool:
        return (
            (not functions or not functions.isdisjoint(account_map.functions_of(person.id)))
            and (not roles or any(role.kind in roles for role in account_map.roles_of.get(person.id, ())))
            and wanted.active in (None, person.id in contacts)
            and (owner is None or _is_owned_by(account_map, person, owner))
            and _begins(person.name, beginning)
            and all(known[name](account_map, person) for name in wanted.has)
            and not any(known[name](account_map, person) for name in wanted.lacks)
        )

    return is_wanted


def _is_owned_by(account_map: AccountMap, person: Person, owner: str) -> bool:
    owners = [tie.member for tie in account_map.relationships_of.get(person.id, ()) if tie.is_owner]
    members = (account_map.member_by_id[member] for member in owners if member in account_map.member_by_id)
    return any(owner == member.id or match_key(owner) == match_key(member.name) for member in members)


def _begins(name: str, beginning: str) -> bool:
    key = match_key(name)
    return key.startswith(beginning) or f" {beginning}" in key


def _has_manager(account_map: AccountMap, person: Person) -> bool:
    seats = account_map.positions_of.get(person.id, ())
    return any(account_map.lines_to_managers_of.get(seat.id) for seat in seats)


_KNOWN: Final[dict[Known, Callable[[AccountMap, Person], bool]]] = {
    Known.EMAIL: lambda _, person: bool(person.emails),
    Known.PHONE: lambda _, person: bool(person.phones),
    Known.TITLE: lambda account_map, person: any(p.title for p in account_map.positions_of.get(person.id, ())),
    Known.FUNCTION: lambda account_map, person: bool(account_map.functions_of(person.id)),
    Known.SENIORITY: lambda account_map, person: account_map.seniority_of(person.id) is not None,
    Known.MANAGER: _has_manager,
    Known.ROLE: lambda account_map, person: person.id in account_map.roles_of,
    Known.STANCE: lambda account_map, person: person.id in account_map.stance_of,
    Known.OWNER: lambda account_map, person: any(r.is_owner for r in account_map.relationships_of.get(person.id, ())),
    Known.TOUCHPOINT: lambda account_map, person: person.id in account_map.touchpoints_of,
}
