"""Whom a text means: a person or team member by id, e-mail or name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from accountmap.editing.draft import Draft
from accountmap.errors import AmbiguousName, EntityNotFound, PersonNotFound
from accountmap.model.ids import PersonId, TeamMemberId
from accountmap.model.nearest import nearest
from accountmap.model.people import Person
from accountmap.model.team import TeamMember
from accountmap.model.text import match_key

T = TypeVar("T", Person, TeamMember)


def find_person(draft: Draft, text: str) -> PersonId:
    """Return the person of the map whom an id, an e-mail or a name means.

    Raises
    ------
    PersonNotFound
        With up to three similar names.
    AmbiguousName
        If several people have this name.
    """
    found = draft.find(Person, text)
    return found.id if found else person_meant(text, draft.all(Person))


def person_meant(text: str, people: Sequence[Person]) -> PersonId:
    """Return which of some people an id, a name or an e-mail means; raise as `find_person`."""
    by_id = next((person for person in people if person.id == text), None)
    found = by_id or _by_name(text, people) or _by_email(text, [(person, person.emails) for person in people])
    if found is None:
        raise PersonNotFound(text, nearest(text, (one.name for one in people)))
    return found.id


def find_member(draft: Draft, text: str) -> TeamMemberId:
    """Return the one of ours whom an id, an e-mail or a name means.

    Raises
    ------
    EntityNotFound
        If there is none; `similar` are up to three similar names.
    AmbiguousName
        If several have this name.
    """
    found = draft.find(TeamMember, text)
    return found.id if found else member_meant(text, draft.all(TeamMember))


def member_meant(text: str, team: Sequence[TeamMember]) -> TeamMemberId:
    """Return which of some of ours an id, a name or an e-mail means; raise as `find_member`."""
    by_id = next((member for member in team if member.id == text), None)
    found = by_id or _by_name(text, team) or _by_email(text, [(member, (member.email,)) for member in team])
    if found is None:
        raise EntityNotFound("team_member", text, nearest(text, (one.name for one in team)))
    return found.id


def _by_name(text: str, among: Sequence[T]) -> T | None:
    key = match_key(text)
    found = [one for one in among if match_key(one.name) == key]
    if len(found) > 1:
        raise AmbiguousName(text, tuple(one.id for one in found))
    return found[0] if found else None


def _by_email(text: str, among: Sequence[tuple[T, Sequence[str]]]) -> T | None:
    key = match_key(text)
    found = [one for one, emails in among if key and key in map(match_key, emails)]
    return found[0] if len(found) == 1 else None
