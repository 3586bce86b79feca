"""Say what an account hangs on, and what would be if somebody left."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from accountmap.editing.finding import member_meant, person_meant
from accountmap.errors import AmbiguousName, EntityNotFound, PersonNotFound
from accountmap.influence.departure import Departure, if_member_leaves, if_person_leaves
from accountmap.influence.resilience import Footing, Resilience, resilience_of
from accountmap.model.account_map import AccountMap
from accountmap.model.actors import Actor
from accountmap.model.ids import PersonId, TeamMemberId
from accountmap.operations.accounts import load_map
from accountmap.operations.neighbours import neighbouring_maps
from accountmap.store import Store


@dataclass(frozen=True, slots=True)
class ResilientAccount:
    """What an account hangs on.

    Parameters
    ----------
    maps
        The account's map of the day first, then those of other accounts through which ways may lead.
    departure
        What would be if somebody left, if it was asked for.
    """

    maps: tuple[AccountMap, ...]
    day: date
    resilience: Resilience
    departure: Departure | None = None

    @property
    def account_map(self) -> AccountMap:
        """The map of the account that was asked about."""
        return self.maps[0]


def assess_resilience(
    store: Store,
    actor: Actor,
    account: str,
    day: date,
    *,
    if_leaves: str | None = None,
    known_on: datetime | None = None,
) -> ResilientAccount:
    """Return what an account, given by id or name, hangs on as of `day`.

    Ways may lead through other companies where people of this map hold positions, too, as far as the actor may see.

    Parameters
    ----------
    if_leaves
        Also what would be if this one left: theirs or ours, given by id, e-mail or name.
    known_on
        As in `load_map`.

    Raises
    ------
    AccountNotFound, PersonNotFound
        With the nearest names.
    AmbiguousName
        If several have this name.
    NotKnownYet
        As `load_map`.
    """
    account_map = load_map(store, actor, account, known_on).on(day)
    footing = Footing((account_map, *neighbouring_maps(store, actor, account_map, day, known_on)), day)
    departure = None
    if if_leaves is not None:
        person, member = _meant(account_map, if_leaves)
        if person is not None:
            departure = if_person_leaves(footing, person)
        elif member is not None:
            departure = if_member_leaves(footing, member)
    return ResilientAccount(footing.maps, day, resilience_of(footing), departure)


def _meant(account_map: AccountMap, text: str) -> tuple[PersonId | None, TeamMemberId | None]:
    """Return who of theirs or of ours is meant; raise if nobody is, or one on each side."""
    person, member = None, None
    similar: list[str] = []
    try:
        person = person_meant(text, account_map.people)
    except PersonNotFound as error:
        similar += error.similar
    try:
        member = member_meant(text, account_map.team)
    except EntityNotFound as error:
        similar += error.similar
    if person is not None and member is not None:
        raise AmbiguousName(text, (person, member))
    if person is None and member is None:
        raise PersonNotFound(text, tuple(dict.fromkeys(similar)))
    return person, member
