"""What people call things: names for messages, never ids."""

from __future__ import annotations

from accountmap.editing.draft import Draft, kind_of
from accountmap.editing.periods import is_open
from accountmap.model.accounts import Account
from accountmap.model.changes import ENTITY_KINDS, id_of
from accountmap.model.facts import Entity
from accountmap.model.links import ReportingLine
from accountmap.model.people import Assignment, Person, Position
from accountmap.model.references import named_by
from accountmap.model.team import TeamMember, Touchpoint


def person_name(draft: Draft, person: str) -> str:
    """Return a person's name."""
    found = draft.ever(Person, person)
    return found.name if found else person


def member_name(draft: Draft, member: str) -> str:
    """Return the name of one of ours."""
    found = draft.ever(TeamMember, member)
    return found.name if found else member


def seat_name(draft: Draft, position: str) -> str:
    """Return the name of whoever holds a position now, else its title, unit or number."""
    holders = [
        person_name(draft, assignment.person)
        for assignment in draft.all(Assignment)
        if assignment.position == position and is_open(assignment, draft.today)
    ]
    if holders:
        return " / ".join(dict.fromkeys(holders))
    seat = draft.ever(Position, position)
    return post_name(seat) if seat else position


def post_name(seat: Position) -> str:
    """Return what a position is called, whoever holds it."""
    return seat.title or seat.unit or seat.reference or "–"


def name_of(draft: Draft, entity: Entity) -> str:
    """Return what to call any entity in a message: its own name, or the names of those it joins."""
    match entity:
        case Account() | Person() | TeamMember():
            name = entity.name
        case Position():
            name = seat_name(draft, entity.id)
        case ReportingLine():
            name = f"{seat_name(draft, entity.manager)} → {seat_name(draft, entity.report)}"
        case Touchpoint():
            name = f"{entity.day.isoformat()} {', '.join(person_name(draft, one) for one in entity.people)}"
        case _:
            name = " – ".join(_ends(draft, entity)) or str(getattr(entity, "function", id_of(entity)))
    return name


def _ends(draft: Draft, entity: Entity) -> list[str]:
    """Return the names of everybody and everything an entity joins."""
    names = []
    for _, target, named in named_by(kind_of(entity), entity):
        found = draft.ever(ENTITY_KINDS[target], named)
        match found:
            case Person() | TeamMember():
                names.append(found.name)
            case Position():
                names.append(post_name(found))
            case _:
                names.append(named)
    return names
