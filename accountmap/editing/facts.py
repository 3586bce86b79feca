"""Single facts about people, said once more or anew: links, roles, stance, who of ours knows them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from accountmap.editing.draft import Draft
from accountmap.editing.naming import member_name, person_name
from accountmap.editing.periods import ended, is_open
from accountmap.editing.values import made, patched
from accountmap.errors import EntityNotFound
from accountmap.model.buying import BuyingRole, DecisionArea, Motivation, RoleKind, Stance
from accountmap.model.ids import (
    BuyingRoleId,
    LateralLinkId,
    MotivationId,
    PersonId,
    RelationshipId,
    StanceId,
    TeamMemberId,
)
from accountmap.model.links import DIRECTED_KINDS, LateralKind, LateralLink
from accountmap.model.team import Relationship
from accountmap.model.text import match_key


def link_people(
    draft: Draft, one: PersonId, other: PersonId, kind: LateralKind, values: Mapping[str, Any]
) -> LateralLink:
    """Record a link between two people; one of the kind that is there is changed instead.

    Directed kinds run from `one` to `other`; for the rest the order does not matter.
    """
    ends = {(one, other)} if kind in DIRECTED_KINDS else {(one, other), (other, one)}
    for link in draft.all(LateralLink):
        if link.kind is kind and (link.from_person, link.to_person) in ends and is_open(link, draft.today):
            return draft.put(patched(link, values))
    new = LateralLinkId(draft.new_id())
    return draft.put(made(LateralLink, values, id=new, from_person=one, to_person=other, kind=kind))


def unlink_people(draft: Draft, one: PersonId, other: PersonId, kind: LateralKind) -> None:
    """Take out a link between two people that was recorded by mistake.

    Raises
    ------
    EntityNotFound
        If there is none; `similar` is how the two are linked.
    """
    ends = {(one, other)} if kind in DIRECTED_KINDS else {(one, other), (other, one)}
    both = {(one, other), (other, one)}
    links = [link for link in draft.all(LateralLink) if (link.from_person, link.to_person) in both]
    of_kind = [link for link in links if link.kind is kind and (link.from_person, link.to_person) in ends]
    meant = [link for link in of_kind if is_open(link, draft.today)] or of_kind[-1:]
    if not meant:
        names = f"{person_name(draft, one)} {kind} {person_name(draft, other)}"
        raise EntityNotFound("lateral_link", names, tuple(dict.fromkeys(link.kind.value for link in links)))
    for link in meant:
        draft.drop(link)


def give_role(draft: Draft, person: PersonId, kind: RoleKind, area: DecisionArea | None = None) -> BuyingRole:
    """Record that a person plays a buying role; a role whose area was not known takes the area said now."""
    present = _roles(draft, person, kind)
    alike = next((role for role in present if role.area is area), None)
    alike = alike or next((role for role in present if role.area is None), None)
    if alike is not None:
        return draft.put(replace(alike, area=area or alike.area))
    return draft.put(BuyingRole(id=BuyingRoleId(draft.new_id()), person=person, kind=kind, area=area))


def end_role(draft: Draft, person: PersonId, kind: RoleKind, area: DecisionArea | None, day: date) -> BuyingRole:
    """Record that a person plays a buying role no more: for one area, or for all if none is given.

    Raises
    ------
    EntityNotFound
        If they do not play it; `similar` are the roles they play.
    """
    meant = [role for role in _roles(draft, person, kind) if area is None or role.area in (None, area)]
    if not meant:
        played = (role.kind.value for role in draft.all(BuyingRole) if role.person == person)
        raise EntityNotFound("buying_role", kind.value, tuple(dict.fromkeys(played)))
    for role in meant:
        _end(draft, role, day)
    return meant[0]


def set_stance(
    draft: Draft, person: PersonId, value: int | None, *, since: date | None, reason: str = ""
) -> Stance | None:
    """Record how a person stands towards us from a day; the stance before ends there.

    Parameters
    ----------
    value
        ``None``: we do not know any more.
    since
        ``None``: since before we looked, or since today if another stance was recorded.
    """
    recorded = [stance for stance in draft.all(Stance) if stance.person == person]
    present = [stance for stance in recorded if is_open(stance, since or draft.today)]
    same = next((s for s in present if s.value == value and s.valid_to is None and since in (None, s.valid_from)), None)
    if same is not None:
        return draft.put(replace(same, reason=reason or same.reason))
    day = since or (draft.today if recorded else None)
    for stance in present:
        _end(draft, stance, day or draft.today)
    if value is None:
        return None
    return draft.put(Stance(id=StanceId(draft.new_id()), person=person, value=value, valid_from=day, reason=reason))


def add_motivation(draft: Draft, person: PersonId, rewarded_for: str, values: Mapping[str, Any]) -> Motivation:
    """Record what a person is rewarded for; what is said in the same words already is changed instead."""
    for known in _motivations(draft, person):
        if match_key(known.rewarded_for) == match_key(rewarded_for):
            return draft.put(patched(known, {**values, "rewarded_for": rewarded_for}))
    new = MotivationId(draft.new_id())
    return draft.put(made(Motivation, {**values, "rewarded_for": rewarded_for}, id=new, person=person))


def end_motivation(draft: Draft, person: PersonId, rewarded_for: str | None, day: date) -> Motivation:
    """Record that a person is rewarded for something no more, for anything if it is not said what.

    Raises
    ------
    EntityNotFound
        If they are not; `similar` is what they are rewarded for.
    """
    present = _motivations(draft, person)
    meant = [one for one in present if rewarded_for is None or match_key(one.rewarded_for) == match_key(rewarded_for)]
    if not meant:
        told = tuple(one.rewarded_for for one in present)
        raise EntityNotFound("motivation", rewarded_for or person_name(draft, person), told)
    for one in meant:
        _end(draft, one, day)
    return meant[0]


def remove_relationship(draft: Draft, member: TeamMemberId, person: PersonId) -> None:
    """Take out that one of ours knows a person.

    Raises
    ------
    EntityNotFound
        If it is not recorded; `similar` are those of ours who know the person.
    """
    ties = [tie for tie in draft.all(Relationship) if tie.person == person]
    known = next((tie for tie in ties if tie.member == member), None)
    if known is None:
        names = f"{member_name(draft, member)} – {person_name(draft, person)}"
        raise EntityNotFound("relationship", names, tuple(member_name(draft, tie.member) for tie in ties))
    draft.drop(known)


def set_relationship(draft: Draft, member: TeamMemberId, person: PersonId, values: Mapping[str, Any]) -> Relationship:
    """Record how one of ours knows a person; a pair has one relationship, a person one owner."""
    ties = [tie for tie in draft.all(Relationship) if tie.person == person]
    known = next((tie for tie in ties if tie.member == member), None)
    if known is None:
        known = Relationship(id=RelationshipId(draft.new_id()), member=member, person=person)
    if values.get("is_owner"):
        for other in ties:
            if other.is_owner and other.member != member:
                draft.put(replace(other, is_owner=False))
    return draft.put(patched(known, values))


def _motivations(draft: Draft, person: PersonId) -> list[Motivation]:
    return [one for one in draft.all(Motivation) if one.person == person and is_open(one, draft.today)]


def _roles(draft: Draft, person: PersonId, kind: RoleKind) -> list[BuyingRole]:
    roles = [role for role in draft.all(BuyingRole) if role.person == person and role.kind is kind]
    return [role for role in roles if is_open(role, draft.today)]


def _end(draft: Draft, fact: BuyingRole | Stance | Motivation, day: date) -> None:
    left = ended(fact, day)
    if left is None:
        draft.drop(fact)
    else:
        draft.put(left)
