"""Find the ways in: influence paths to a person, to whoever plays a role, or to whoever works in a function."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from accountmap.editing.finding import person_meant
from accountmap.errors import InvalidValue, OneOfOurs, PersonNotFound, PersonNotThere
from accountmap.influence.network import influence_network
from accountmap.influence.paths import MOST_ALTERNATIVES
from accountmap.influence.ways_in import WaysIn, most_reliable_first, ways_in
from accountmap.model.account_map import AccountMap
from accountmap.model.actors import Actor
from accountmap.model.buying import DecisionArea, RoleKind
from accountmap.model.functions import Function
from accountmap.model.ids import PersonId
from accountmap.model.text import match_key
from accountmap.operations.accounts import load_map
from accountmap.operations.neighbours import neighbouring_maps
from accountmap.store import Store


@dataclass(frozen=True, slots=True)
class Target:
    """Whom to reach: one person by id, e-mail or name, or everybody of whom all that is given is true.

    Parameters
    ----------
    role, area
        Plays this part; counting for this area.
    function
        Works on this.
    """

    person: str | None = None
    role: RoleKind | None = None
    area: DecisionArea | None = None
    function: Function | None = None


@dataclass(frozen=True, slots=True)
class FoundPaths:
    """The ways to each person who was meant, the most reliable first.

    Parameters
    ----------
    maps
        The account's map of the day first, then those of other accounts through which ways may lead.
    """

    maps: tuple[AccountMap, ...]
    day: date
    target: Target
    ways: tuple[WaysIn, ...]

    @property
    def account_map(self) -> AccountMap:
        """The map of the account that was asked about."""
        return self.maps[0]


def find_paths(
    store: Store,
    actor: Actor,
    account: str,
    day: date,
    target: Target,
    *,
    alternatives: int = MOST_ALTERNATIVES,
    seed: int = 0,
    known_on: datetime | None = None,
) -> FoundPaths:
    """Return the ways to whom `target` means at an account, given by id or name, as of `day`.

    Ways may lead through other companies where people of this map hold positions, too, as far as the actor may see.

    Parameters
    ----------
    alternatives, seed
        As in `ways_in`.
    known_on
        As in `load_map`.

    Raises
    ------
    AccountNotFound, PersonNotFound
        With the nearest names.
    PersonNotThere
        If the person is not at the account on that day.
    OneOfOurs
        If a member of our team is named.
    AmbiguousName
        If several people have this name.
    InvalidValue
        If `target` means nobody in particular.
    """
    recorded = load_map(store, actor, account, known_on)
    account_map = recorded.on(day)
    meant = _meant(recorded, account_map, day, target)
    maps = (account_map, *neighbouring_maps(store, actor, account_map, day, known_on))
    network = influence_network(maps, day)
    ways = [ways_in(network, person, alternatives=alternatives, seed=seed) for person in meant]
    return FoundPaths(maps, day, target, tuple(sorted(ways, key=most_reliable_first)))


def _meant(recorded: AccountMap, account_map: AccountMap, day: date, target: Target) -> tuple[PersonId, ...]:
    """Return who is meant, in order of id."""
    if target == Target():
        raise InvalidValue("to", "", "a person, or a role, an area or a function")
    if target.person is not None:
        return (_person(recorded, account_map, day, target.person),)
    people = [person.id for person in account_map.people]
    if target.role or target.area:
        people = [person for person in people if _plays(account_map, person, target)]
    if target.function:
        people = [person for person in people if target.function in account_map.functions_of(person)]
    return tuple(people)


def _plays(account_map: AccountMap, person: PersonId, target: Target) -> bool:
    roles = account_map.roles_of.get(person, ())
    return any(target.role in (None, role.kind) and (target.area is None or role.covers(target.area)) for role in roles)


def _person(recorded: AccountMap, account_map: AccountMap, day: date, text: str) -> PersonId:
    try:
        return person_meant(text, account_map.people)
    except PersonNotFound:
        ours = (member.name for member in recorded.team if match_key(text) in {match_key(member.name), member.id})
        for name in ours:
            raise OneOfOurs(name) from None
        absent = [person for person in recorded.people if person.id not in account_map.person_by_id]
        known = {person.id: person.name for person in absent}
        try:
            raise PersonNotThere(known[person_meant(text, absent)], day.isoformat()) from None
        except PersonNotFound:
            pass
        raise
