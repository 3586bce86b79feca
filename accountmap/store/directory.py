"""Who is who in a workspace, whatever map they are on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Final, TypeVar

from sqlalchemy import Connection, Table, func, select

from accountmap.model.ids import AccountId, PersonId
from accountmap.model.people import Person
from accountmap.model.team import TeamMember
from accountmap.model.text import match_key
from accountmap.store import tables
from accountmap.store.account_rows import chunks
from accountmap.store.rows import from_row

T = TypeVar("T", Person, TeamMember)
_TABLE_OF: Final[dict[type[Person | TeamMember], Table]] = {
    Person: tables.person,
    TeamMember: tables.team_member,
}


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person and the accounts on whose maps they are."""

    person: Person
    accounts: tuple[AccountId, ...]


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


def find_people(connection: Connection, workspace: str, texts: Collection[str]) -> tuple[PersonRow, ...]:
    """Return everybody whose id, name, e-mail or reference is among some texts, in order of id.

    Names and ids are looked up; only texts that may be an e-mail or a reference cost a walk over all people.
    """
    table = tables.person
    here = select(table).where(table.c.workspace == workspace)
    found: dict[str, Person] = {}
    keys = {match_key(text) for text in texts}
    for column, wanted in ((table.c.match_key, keys), (table.c.id, set(texts))):
        for chunk in chunks(sorted(wanted)):
            for row in connection.execute(here.where(column.in_(chunk))).mappings():
                found[row["id"]] = from_row(Person, row)
    if any("@" in text or ":" in text for text in texts):
        listed = select(table.c.id, table.c.emails, table.c.references).where(table.c.workspace == workspace)
        named = {
            row.id
            for row in connection.execute(listed)
            if any(match_key(email) in keys for email in row.emails) or any(one in texts for one in row.references)
        }
        for chunk in chunks(sorted(named - found.keys())):
            for row in connection.execute(here.where(table.c.id.in_(chunk))).mappings():
                found[row["id"]] = from_row(Person, row)
    on_map = tables.account_person
    accounts: defaultdict[str, list[AccountId]] = defaultdict(list)
    for chunk in chunks(sorted(found)):
        pairs = select(on_map.c.person, on_map.c.account).where(
            on_map.c.workspace == workspace, on_map.c.person.in_(chunk)
        )
        for pair in connection.execute(pairs.order_by(on_map.c.person, on_map.c.account)):
            accounts[pair.person].append(AccountId(pair.account))
    return tuple(PersonRow(found[key], tuple(accounts[PersonId(key)])) for key in sorted(found))


def sets_about_person(connection: Connection, workspace: str, person: str) -> int:
    """Return how many change sets hold values of a person, the one that added them included."""
    table = tables.change_value
    sets = select(func.count(table.c.change_set.distinct()))
    return int(connection.execute(sets.where(table.c.workspace == workspace, table.c.person == person)).scalar_one())
