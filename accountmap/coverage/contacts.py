"""Active contacts: the people we really are in touch with, as opposed to those who are only on the map."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from accountmap.influence import two_way_days
from accountmap.influence.freshness import cadence_for
from accountmap.model.account_map import AccountMap
from accountmap.model.ids import PersonId, TeamMemberId
from accountmap.model.team import Level, Relationship

SECOND_DAY_WITHIN: Final = timedelta(days=365)


@dataclass(frozen=True, slots=True, kw_only=True)
class ActiveContact:
    """A person we are in touch with.

    Parameters
    ----------
    owner
        The one of ours who answers for the contact.
    last_two_way
        Last day of two-way contact with anyone of ours, if any.
    declared_only
        True where no fresh two-way contact backs it, only what a colleague declared.
    active_until
        The last day on which it stays active if nothing happens.
    """

    person: PersonId
    owner: TeamMemberId
    last_two_way: date | None
    declared_only: bool
    active_until: date


def active_contacts(account_map: AccountMap, day: date) -> tuple[ActiveContact, ...]:
    """Return the active contacts of an account on `day`, in order of person id.

    A person is active if one of ours owns the contact and either the last two-way touch is fresh and there were
    two-way touches on two different days within a year, or a declared level of at least "works with us" was
    confirmed within the same time. Tie strength is no part of the test, so activity changes on known days only.

    Parameters
    ----------
    account_map
        The map as of `day` (see `AccountMap.on`).
    """
    found = (_contact(account_map, person.id, day) for person in account_map.people)
    return tuple(contact for contact in found if contact is not None)


def _contact(account_map: AccountMap, person: PersonId, day: date) -> ActiveContact | None:
    relationships = account_map.relationships_of.get(person, ())
    owner = next((r.member for r in relationships if r.is_owner and r.member in account_map.member_by_id), None)
    if owner is None:
        return None
    fresh = timedelta(days=cadence_for(account_map, person).fresh)
    days = two_way_days(account_map.touchpoints_of.get(person, ()), day)
    by_touch = _until_by_touch(days, fresh)
    by_word = _until_by_word(relationships, fresh, day)
    ends = [end for end in (by_touch, by_word) if end is not None and end >= day]
    if not ends:
        return None
    return ActiveContact(
        person=person,
        owner=owner,
        last_two_way=days[-1] if days else None,
        declared_only=by_touch is None or by_touch < day,
        active_until=max(ends),
    )


def _until_by_touch(days: tuple[date, ...], fresh: timedelta) -> date | None:
    """Return the last day on which the touches alone keep the contact active."""
    if len(days) < 2:
        return None
    return min(days[-1] + fresh, days[-2] + SECOND_DAY_WITHIN)


def _until_by_word(relationships: tuple[Relationship, ...], fresh: timedelta, day: date) -> date | None:
    """Return the last day on which a declaration alone keeps the contact active."""
    confirmed = [
        r.confirmed_on
        for r in relationships
        if r.declared_level is not None
        and r.declared_level.rank >= Level.WORKS_WITH_US.rank
        and r.confirmed_on is not None
        and r.confirmed_on <= day
    ]
    return max(confirmed) + fresh if confirmed else None
