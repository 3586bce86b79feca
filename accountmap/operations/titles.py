"""Say what the titles of an account's people say they work on, how senior they are and what they may decide."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from accountmap.model.account_map import AccountMap
from accountmap.model.actors import Actor
from accountmap.model.paging import Place
from accountmap.model.people import Person, Position
from accountmap.model.text import sort_key
from accountmap.operations.accounts import load_map
from accountmap.store import Store


@dataclass(frozen=True, slots=True)
class HeldTitle:
    """A person with a position they hold; the position has what was said and what is read."""

    person: Person
    position: Position


@dataclass(frozen=True, slots=True)
class AccountTitles:
    """The titles of an account's people with the map of the day."""

    account_map: AccountMap
    day: date
    held: tuple[HeldTitle, ...]


def read_titles(
    store: Store, actor: Actor, account: str, day: date, *, known_on: datetime | None = None
) -> AccountTitles:
    """Read the titles of an account, given by id or name, as of `day`; errors and `known_on` as in `load_map`."""
    account_map = load_map(store, actor, account, known_on).on(day)
    held = (
        HeldTitle(person, position)
        for person in account_map.people
        for position in account_map.positions_of.get(person.id, ())
    )
    return AccountTitles(account_map, day, tuple(sorted(held, key=place_of_title)))


def place_of_title(held: HeldTitle) -> Place:
    """Return the place of a title in the order of names."""
    return sort_key(held.person.name), held.person.id, held.position.id
