"""Say whether one of ours may turn to a person now."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from accountmap.coverage import active_contacts
from accountmap.editing.finding import member_meant, person_meant
from accountmap.errors import InvalidValue
from accountmap.model.account_map import AccountMap
from accountmap.model.actors import Actor
from accountmap.model.buying import DecisionArea
from accountmap.model.functions import Function
from accountmap.model.ids import PersonId, TeamMemberId
from accountmap.model.people import Channel
from accountmap.model.team import Purpose
from accountmap.operations.accounts import load_map
from accountmap.planning.approach import Approach, Place, Verdict
from accountmap.planning.etiquette import may_approach
from accountmap.planning.stepping_over import account_owner
from accountmap.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """How we want to turn to a person.

    Parameters
    ----------
    ours
        By id, e-mail or name, the first one leads; none: who owns the contact, else who owns the account.
    about
        A decision area or a function, else what the person works on.
    theirs
        How many of theirs take part.
    """

    ours: tuple[str, ...] = ()
    channel: Channel = Channel.CALL
    purpose: Purpose = Purpose.COMMERCIAL
    about: str = ""
    place: Place | None = None
    theirs: int = field(default=1)


@dataclass(frozen=True, slots=True)
class JudgedApproach:
    """The verdict on an approach, with the map of its day, which has the names."""

    account_map: AccountMap
    verdict: Verdict


def judge_approach(
    store: Store,
    actor: Actor,
    account: str,
    person: str,
    day: date,
    wish: Wish,
    *,
    known_on: datetime | None = None,
) -> JudgedApproach:
    """Hold an approach to a person, given by id, e-mail or name, against the rules of etiquette.

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
    InvalidValue
        If it is about neither an area nor a function.
    NotKnownYet
        As `load_map`.
    """
    account_map = load_map(store, actor, account, known_on).on(day)
    target = person_meant(person, account_map.people)
    ours = tuple(member_meant(one, account_map.team) for one in wish.ours) or _who_goes(account_map, target, day)
    area, function = _subject(wish.about)
    approach = Approach(
        member=ours[0] if ours else None,
        joint_with=ours[1:],
        person=target,
        day=day,
        channel=wish.channel,
        purpose=wish.purpose,
        area=area,
        function=function,
        place=wish.place,
        theirs=wish.theirs,
    )
    return JudgedApproach(account_map, may_approach(account_map, approach))


def _who_goes(account_map: AccountMap, person: PersonId, day: date) -> tuple[TeamMemberId, ...]:
    owners = (tie.member for tie in account_map.relationships_of.get(person, ()) if tie.is_owner)
    owner = next(owners, None) or account_owner(active_contacts(account_map, day))
    return (owner,) if owner else ()


def _subject(about: str) -> tuple[DecisionArea | None, Function | None]:
    if not about:
        return None, None
    if about in list(DecisionArea):
        return DecisionArea(about), None
    if about in list(Function):
        return None, Function(about)
    raise InvalidValue("about", about[:40], ", ".join(dict.fromkeys([*DecisionArea, *Function])))
