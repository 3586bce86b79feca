"""Who is who in a workspace, whatever map they are on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, TypeVar

from sqlalchemy import Connection, Table, func, select

from accountmap.model.people import Person
from accountmap.model.team import TeamMember
from accountmap.store import tables
from accountmap.store.account_rows import chunks
from accountmap.store.rows import from_row

T = TypeVar("T", Person, TeamMember)
_TABLE_OF: Final[dict[type[Person | TeamMember], Table]] = {
    Person: tables.person,
    TeamMember: tables.team_member,
}


def read_named(connection: Connection, workspace: str, kind: type[T], ids: Iterable[str]) -> tuple[T, ...]:
    """Return the people, or team members, of a workspace with these ids; those that are not there are left out."""
    table = _TABLE_OF[kind]
    found: list[T] = []
    for chunk in chunks(sorted(set(ids))):
        rows = select(table).where(table.c.workspace == workspace, table.c.id.in_(chunk))
        found += [from_row(kind, row) for row in connection.execute(rows).mappings()]
    return tuple(found)


def read_team(connection: Connection, workspace: str) -> tuple[TeamMember, ...]:
    """Return all team members of a workspace, in order of name."""
    table = tables.team_member
    rows = select(table).where(table.c.workspace == workspace).order_by(table.c.sort_key, table.c.id)
    return tuple(from_row(TeamMember, row) for row in connection.execute(rows).mappings())


def sets_about_person(connection: Connection, workspace: str, person: str) -> int:
    """Return how many change sets hold values of a person, the one that added them included."""
    table = tables.change_value
    sets = select(func.count(table.c.change_set.distinct()))
    return int(connection.execute(sets.where(table.c.workspace == workspace, table.c.person == person)).scalar_one())
