"""Our side of a file: who of ours knows whom, how well, and when they last met.

Level, last contact and channel tell of the first one named, the owner; several levels go by place. A level is
confirmed on the day of the last contact; without one it is declared and not confirmed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, time
from typing import Any, Final

from accountmap.exchange.fields import Field
from accountmap.exchange.people.draft import Draft, OurSide
from accountmap.exchange.people.draft_map import DraftMap
from accountmap.exchange.people.grouping import Entry
from accountmap.exchange.problems import ProblemCode
from accountmap.exchange.vocabulary import Columns
from accountmap.model.ids import PersonId, RelationshipId, TeamMemberId, TouchpointId
from accountmap.model.team import Level, Relationship, TeamMember, Touchpoint
from accountmap.model.text import match_key

_NOON: Final = time(12, tzinfo=UTC)


class OurSideWriter:
    """Writes team members, relationships and touchpoints.

    Parameters
    ----------
    draft_map
        Receives them, and the problems.
    columns
        For the places of problems.
    """

    def __init__(self, draft_map: DraftMap, columns: Columns) -> None:
        self._map = draft_map
        self._columns = columns
        self._members: dict[str, TeamMemberId] = {}
        self._relationships = {(item.member, item.person): item.id for item in draft_map.relationships.values()}
        self._owned = {item.person for item in draft_map.relationships.values() if item.is_owner}
        self._touched = {
            (member, person, touch.day, touch.channel)
            for touch in draft_map.touchpoints.values()
            for member in touch.members
            for person in touch.people
        }
        self._unconfirmed = 0
        team = sorted(draft_map.team.values(), key=_by_id)
        for key in (_name_key, _email_key):
            for member in team:
                self._members.setdefault(key(member), member.id)

    def write(self, entries: Sequence[Entry], person_of: Mapping[int, PersonId]) -> None:
        """Write our side of every row, and say once how many levels nobody dated."""
        for entry in entries:
            for draft in entry.drafts:
                self._write_row(draft, person_of[entry.row])
        if self._unconfirmed:
            column = self._columns.header(Field.LEVEL)
            self._map.report(ProblemCode.LEVELS_UNCONFIRMED, 0, column, str(self._unconfirmed))

    def _write_row(self, draft: Draft, person: PersonId) -> None:
        ours = self._checked(draft)
        for place, text in enumerate(ours.members):
            member = self._member(text)
            level = ours.levels[place] if place < len(ours.levels) else None
            is_first = place == 0
            self._relate(member, person, level, ours if is_first else OurSide(), is_first=is_first)
        if ours.members:
            self._touch(self._member(ours.members[0]), person, ours)

    def _checked(self, draft: Draft) -> OurSide:
        """Report what cannot be used, and return the rest."""
        ours = draft.ours
        if not ours.members:
            told = [Field.LEVEL] * bool(ours.levels) + [Field.DESIRED_LEVEL] * bool(ours.desired_level)
            told += [Field.LAST_CONTACT] * bool(ours.last_contact) + [Field.CHANNEL] * bool(ours.channel)
            if told:
                headers = ", ".join(map(self._columns.header, told))
                self._map.report(ProblemCode.CONTACT_WITHOUT_MEMBER, draft.row, headers, draft.name)
            return OurSide()
        if ours.last_contact and ours.last_contact > self._map.today:
            column = self._columns.header(Field.LAST_CONTACT)
            self._map.report(ProblemCode.CONTACT_IN_FUTURE, draft.row, column, ours.last_contact.isoformat())
            ours = replace(ours, last_contact=None)
        elif ours.channel and not ours.last_contact:
            column = self._columns.header(Field.CHANNEL)
            self._map.report(ProblemCode.CHANNEL_WITHOUT_DATE, draft.row, column, ours.channel.value)
        return ours

    def _member(self, text: str) -> TeamMemberId:
        """Return the member with this e-mail or name; add one if there is none."""
        key = match_key(text)
        if key not in self._members:
            email = text if "@" in text else ""
            member = TeamMember(id=TeamMemberId(self._map.new_id()), name=text, email=email)
            self._map.team[member.id] = member
            self._members[key] = member.id
        return self._members[key]

    def _relate(
        self, member: TeamMemberId, person: PersonId, level: Level | None, ours: OurSide, *, is_first: bool
    ) -> None:
        known = self._map.relationships.get(self._relationships.get((member, person), RelationshipId("")))
        said = _levels(known, level, ours)
        said["is_owner"] = bool(known and known.is_owner) or (is_first and person not in self._owned)
        if known is None:
            said |= {"id": RelationshipId(self._map.new_id()), "member": member, "person": person}
            relationship = Relationship(**said, source=self._map.source)
        elif any(getattr(known, name) != value for name, value in said.items()):
            relationship = replace(known, **said, source=self._map.source)
        else:
            relationship = known
        self._map.relationships[relationship.id] = relationship
        self._relationships[member, person] = relationship.id
        if relationship.is_owner:
            self._owned.add(person)
        self._unconfirmed += level is not None and relationship.confirmed_on is None

    def _touch(self, member: TeamMemberId, person: PersonId, ours: OurSide) -> None:
        if ours.last_contact is None or ours.channel is None:
            return
        key = (member, person, ours.last_contact, ours.channel)
        if key in self._touched:
            return
        self._touched.add(key)
        touch = Touchpoint(
            id=TouchpointId(self._map.new_id()),
            account=self._map.before.account.id,
            members=(member,),
            people=(person,),
            at=datetime.combine(ours.last_contact, _NOON),
            channel=ours.channel,
            source=self._map.source,
        )
        self._map.touchpoints[touch.id] = touch


def _levels(known: Relationship | None, level: Level | None, ours: OurSide) -> dict[str, Any]:
    """Return the levels of a relationship and the day they were confirmed; that day only ever moves forward.

    A contact without a level makes somebody known who was not; it says nothing new of a level declared before.
    """
    known_level, known_day = (known.declared_level, known.confirmed_on) if known else (None, None)
    day = ours.last_contact
    if day and known_day and day < known_day:
        level = None
    declared = level or known_level or (Level.MET if day else None)
    confirms = level is not None or known_level in (None, Level.MET)
    days = [day if confirms else None, known_day if declared is known_level else None]
    return {
        "declared_level": declared,
        "confirmed_on": max(filter(None, days), default=None),
        "desired_level": ours.desired_level or (known.desired_level if known else None),
    }


def _by_id(member: TeamMember) -> str:
    return member.id


def _name_key(member: TeamMember) -> str:
    return match_key(member.name)


def _email_key(member: TeamMember) -> str:
    return match_key(member.email)
