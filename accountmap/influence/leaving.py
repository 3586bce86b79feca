"""A map after somebody left it, theirs or ours, and how likely somebody is to leave."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from accountmap.model.account_map import AccountMap
from accountmap.model.accounts import AccountKind
from accountmap.model.functions import Function
from accountmap.model.ids import PersonId, TeamMemberId
from accountmap.model.text import match_key

LEAVING_A_YEAR: Final = 0.15
CATEGORY_MANAGER_LEAVING: Final = 0.40
"""Assumptions of the house: category managers are moved on every two or three years."""
_CATEGORY: Final = ("category", "категор")


def leaving_probability(maps: Sequence[AccountMap], person: PersonId) -> float:
    """Return with what probability somebody leaves their post within a year, at the first of some accounts they are at.

    A category manager is who works in purchasing at a retail chain, or has "category" in a title.
    """
    account_map = next((one for one in maps if person in one.person_by_id), maps[0])
    seats = account_map.positions_of.get(person, ())
    by_title = any(word in match_key(seat.title) for seat in seats for word in _CATEGORY)
    is_retail = account_map.account.kind is AccountKind.RETAIL_CHAIN
    if by_title or (is_retail and Function.PURCHASING in account_map.functions_of(person)):
        return CATEGORY_MANAGER_LEAVING
    return LEAVING_A_YEAR


def without_person(account_map: AccountMap, person: PersonId) -> AccountMap:
    """Return the map without somebody of the client; their positions stay, vacant.

    Roles, stance, links and relationships go along; touchpoints stay as they were, as history.

    Raises
    ------
    PersonNotFound
        If they are not on the map.
    """
    account_map.person(person)
    return replace(
        account_map,
        people=tuple(one for one in account_map.people if one.id != person),
        assignments=tuple(one for one in account_map.assignments if one.person != person),
        lateral_links=tuple(one for one in account_map.lateral_links if person not in (one.from_person, one.to_person)),
        buying_roles=tuple(one for one in account_map.buying_roles if one.person != person),
        stances=tuple(one for one in account_map.stances if one.person != person),
        motivations=tuple(one for one in account_map.motivations if one.person != person),
        relationships=tuple(one for one in account_map.relationships if one.person != person),
        consents=tuple(one for one in account_map.consents if person not in (one.person, one.about)),
        contact_bans=tuple(one for one in account_map.contact_bans if one.person != person),
        distinctions=tuple(one for one in account_map.distinctions if person not in (one.person, one.other)),
    )


def without_member(account_map: AccountMap, member: TeamMemberId) -> AccountMap:
    """Return the map without one of ours: what they alone touched and declared is gone, colleagues keep their part."""
    return replace(
        account_map,
        team=tuple(one for one in account_map.team if one.id != member),
        relationships=tuple(one for one in account_map.relationships if one.member != member),
        stand_ins=tuple(one for one in account_map.stand_ins if member not in (one.member, one.stand_in)),
        consents=tuple(one for one in account_map.consents if one.member != member),
        touchpoints=tuple(
            replace(touch, members=tuple(one for one in touch.members if one != member))
            if member in touch.members
            else touch
            for touch in account_map.touchpoints
            if touch.members != (member,)
        ),
    )
