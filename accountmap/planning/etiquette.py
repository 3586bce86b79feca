"""Etiquette: may one of ours turn to one of theirs now, in this way, about this? The aim is to embarrass nobody.

The rules E1 to E3, E5, E6, E9 and E10 are predicates over the map of a day and an approach; each failing one becomes an
objection with a reason and a remedy. E4 binds paths and has predicates of its own. The cap on pressure (E7) belongs to
the plan.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from typing import Final

from accountmap.coverage.contacts import active_contacts
from accountmap.graph import ReportingChart
from accountmap.model.account_map import AccountMap
from accountmap.model.buying import RoleKind
from accountmap.model.courtesy import BanKind, ContactBan
from accountmap.model.ids import PersonId
from accountmap.model.links import LateralKind
from accountmap.model.people import Channel
from accountmap.model.team import Direction, Purpose
from accountmap.planning.approach import PLACE_OF, Approach, Cause, Objection, Place, Remedy, Rule, Verdict
from accountmap.planning.stepping_over import consents_to, is_agreed, stepped_over

WEEK: Final = timedelta(days=7)
FRIEND_ASKED_WITHIN: Final = timedelta(days=90)
_IN_PERSON: Final = frozenset({Channel.MEETING, Channel.VISIT, Channel.EVENT})


def may_approach(account_map: AccountMap, approach: Approach) -> Verdict:
    """Hold an approach against the rules of etiquette.

    Parameters
    ----------
    account_map
        As of the approach's day (see `AccountMap.on`).

    Returns
    -------
    Verdict
        All objections, by precedence E5, E9, E6, E3, E1, E10, E2, within a rule those that forbid first.

    Raises
    ------
    PersonNotFound
        If the person is not on the map.

    Notes
    -----
    Linear in the map, and for each active contact in the line one walk down the chart.

    Examples
    --------
    >>> from accountmap.model.accounts import Account
    >>> from accountmap.model.people import Person
    >>> day = date(2026, 11, 24)
    >>> acme = AccountMap(account=Account(id="acme", name="Acme", known_since=day), people=(Person(id="b", name="Bo"),))
    >>> may_approach(acme, Approach(member=None, person="b", day=day)).answer
    <Answer.YES: 'yes'>
    """
    account_map.person(approach.person)
    contacts = active_contacts(account_map, approach.day)
    chart = ReportingChart(account_map)
    found = [
        *_bans(account_map, approach),
        *_collisions(account_map, approach),
        *_gatekeepers(account_map, frozenset(contact.person for contact in contacts), approach),
        *stepped_over(account_map, contacts, chart, approach),
        *_conduct(account_map, approach),
        *_rank(account_map, approach),
    ]
    return Verdict(approach, tuple(sorted(found, key=lambda one: (PLACE_OF[one.rule], not one.hard))))


def may_pass_through(account_map: AccountMap, person: PersonId) -> bool:
    """Tell whether a path may lead through a person: not through one who stands against us (E4).

    Of somebody whose stance is not known, or is withheld from the reader, nothing is held against them.
    """
    stance = account_map.stance_of.get(person)
    return stance is None or stance.value >= 0


def may_ask_friend(account_map: AccountMap, friend: PersonId, about: PersonId, day: date) -> bool:
    """Tell whether a friend may be asked for a favour with another: not twice within 90 days (E4)."""
    ends = {friend, about}
    are_friends = any(
        {link.from_person, link.to_person} == ends and link.kind is LateralKind.FRIEND
        for link in account_map.lateral_links
    )
    asked = (one.valid_from for one in account_map.consents if (one.person, one.about) == (friend, about))
    return not are_friends or not any(on is not None and on <= day < on + FRIEND_ASKED_WITHIN for on in asked)


def _bans(account_map: AccountMap, approach: Approach) -> Iterator[Objection]:
    """E5 and E9: somebody does not want it, or the client is closed for a time but for its formal channel."""
    for ban in account_map.contact_bans:
        if not _means(account_map, ban, approach.person) or (ban.channels and approach.channel not in ban.channels):
            continue
        facts = partial(Objection, hard=True, people=(approach.person,), ban=ban, since=ban.valid_from)
        if ban.kind is BanKind.OPT_OUT:
            yield facts(reason=Cause.OPT_OUT, rule=Rule.E5, remedy=Remedy.LEAVE, until=ban.valid_to)
        elif approach.channel is not Channel.BULK:
            yield facts(reason=Cause.ACCESS_WINDOW, rule=Rule.E9, remedy=Remedy.FORMAL_CHANNEL, until=ban.valid_to)


def _means(account_map: AccountMap, ban: ContactBan, person: PersonId) -> bool:
    if ban.person is not None:
        return ban.person == person
    if not ban.functions and not ban.roles:
        return True
    roles = {role.kind for role in account_map.roles_of.get(person, ())}
    return bool(roles.intersection(ban.roles)) or bool(set(ban.functions) & set(account_map.functions_of(person)))


def _collisions(account_map: AccountMap, approach: Approach) -> Iterator[Objection]:
    """E6: a colleague's commercial approach to the same person within seven days, in which none of these took part."""
    if approach.purpose is not Purpose.COMMERCIAL or not approach.ours:
        return
    touches = [
        touch
        for touch in account_map.touchpoints_of.get(approach.person, ())
        if touch.purpose is Purpose.COMMERCIAL
        and touch.direction is not Direction.IN
        and timedelta(0) <= approach.day - touch.day < WEEK
        and touch.members
        and approach.ours.isdisjoint(touch.members)
    ]
    if touches:
        latest = touches[-1]
        yield Objection(
            reason=Cause.COLLISION,
            rule=Rule.E6,
            hard=True,
            remedy=Remedy.JOIN_OR_WAIT,
            people=(approach.person,),
            members=latest.members,
            since=latest.day,
            until=latest.day + WEEK,
        )


def _gatekeepers(account_map: AccountMap, active: frozenset[PersonId], approach: Approach) -> Iterator[Objection]:
    """E3: the first touch goes by whoever guards the person; waived where the guard may not be contacted."""
    consents = consents_to(account_map, approach)
    for guard in gatekeepers_of(account_map, approach.person):
        if is_agreed(consents, guard) or is_agreed(consents, approach.person):
            continue
        bans = (ban for ban in account_map.contact_bans if ban.kind is BanKind.OPT_OUT and not ban.channels)
        shut = any(ban.person == guard for ban in bans)
        yield Objection(
            reason=Cause.GATEKEEPER_UNREACHABLE if shut else Cause.GATEKEEPER,
            rule=Rule.E3,
            hard=not shut and approach.person not in active,
            remedy=Remedy.TELL if shut else Remedy.ASK_CONSENT,
            people=(guard,),
        )


def gatekeepers_of(account_map: AccountMap, person: PersonId) -> tuple[PersonId, ...]:
    """Return who guards a person: those with this role who report to them directly, in order of id."""
    guards = set()
    for seat in account_map.positions_of.get(person, ()):
        for line in account_map.lines_to_reports_of.get(seat.id, ()):
            guards |= {holder.id for holder in account_map.holders_of.get(line.report, ())}
    kept = {role.person for role in account_map.buying_roles if role.kind is RoleKind.GATEKEEPER}
    return tuple(sorted((guards & kept) - {person}))


def _conduct(account_map: AccountMap, approach: Approach) -> Iterator[Objection]:
    """E10: what the client's rules of conduct allow."""
    e10 = partial(Objection, rule=Rule.E10, remedy=Remedy.CHANGE_FORM)
    policies = account_map.contact_policies
    no_meals = any(one.no_meals for one in policies)
    outside = any(one.no_outside_meetings for one in policies)
    forbidden = {
        Place.MEAL: (Cause.NO_MEALS, no_meals),
        Place.GIFT: (Cause.NO_GIFTS, any(one.no_gifts for one in policies)),
        Place.OUTSIDE: (Cause.OFFICE_ONLY, outside),
    }
    if approach.place in forbidden:
        reason, is_forbidden = forbidden[approach.place]
        if is_forbidden:
            yield e10(reason=reason, hard=True)
    if approach.channel not in _IN_PERSON:
        return
    least = max((one.least_participants for one in policies), default=1)
    if approach.theirs < least:
        yield e10(reason=Cause.MORE_PEOPLE, hard=True, count=least)
    if approach.place is None and (no_meals or outside):
        yield e10(reason=Cause.PLACE_NOT_SAID, hard=False)


def _rank(account_map: AccountMap, approach: Approach) -> Iterator[Objection]:
    """E2: upward only; somebody above what one of ours may meet alone is met with our senior."""
    level = account_map.seniority_of(approach.person)
    ours = [account_map.member_by_id[one] for one in sorted(approach.ours) if one in account_map.member_by_id]
    if level is None or not ours or any(level <= max(one.may_meet_up_to, one.seniority or 0) for one in ours):
        return
    unknown = tuple(one.id for one in ours if one.seniority is None)
    if unknown:
        yield Objection(
            reason=Cause.RANK_UNKNOWN,
            rule=Rule.E2,
            hard=False,
            remedy=Remedy.ASK_RANK,
            members=unknown,
            count=level,
        )
        return
    able = [one for one in account_map.team if level <= max(one.may_meet_up_to, one.seniority or 0)]
    best = tuple(one.id for one in sorted(able, key=lambda one: (-(one.seniority or 0), one.id)))
    yield Objection(
        reason=Cause.ABOVE_RANK,
        rule=Rule.E2,
        hard=False,
        remedy=Remedy.BRING_SENIOR,
        members=best[:1],
        count=level,
    )
