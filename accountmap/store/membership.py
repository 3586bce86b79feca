"""Who is on which map: people added there, and people of the workspace whom a position there brings onto it."""

from __future__ import annotations

from sqlalchemy import delete, insert

from accountmap.errors import ChangeConflict
from accountmap.model.net_changes import NetChanges, added, removed
from accountmap.model.people import Assignment
from accountmap.store import tables
from accountmap.store.account_rows import AccountRows, chunks


def check_removed_here(rows: AccountRows, net: NetChanges) -> None:
    """Refuse to remove somebody who was added on another account's map.

    Taking such a removal back would add them on this account instead, and what the log tells of the other account
    would no longer be true. Call it before any row is written: removing an account takes its members off first.

    Raises
    ------
    ChangeConflict
        Naming the first of them.
    """
    on_map, on_team = tables.account_person, tables.account_member
    for kind, key, here in (
        ("person", on_map.c.person, (on_map.c.account == rows.account, on_map.c.added_here)),
        ("team_member", on_team.c.member, (on_team.c.account == rows.account,)),
    ):
        gone = removed(net[kind])
        elsewhere = gone - rows.lookup(key, key, gone, *here)
        if elsewhere:
            raise ChangeConflict(kind, min(elsewhere))


def join_and_leave(rows: AccountRows, net: NetChanges) -> set[str]:
    """Bring onto the account's map whom an assignment names, and take off it whom none names any more.

    Somebody who was added on the map stays on it without any position. Call it when all rows are written, before
    references are checked. Somebody whom the workspace does not have joins nothing.

    Returns
    -------
    set[str]
        The people who are on the map no more.
    """
    named: set[str] = set()
    left: set[str] = set()
    for change in net["assignment"]:
        if isinstance(change.after, Assignment):
            named.add(change.after.person)
        if isinstance(change.before, Assignment):
            left.add(change.before.person)
    _join(rows, named - added(net["person"]))
    return _leave(rows, left)


def _join(rows: AccountRows, people: set[str]) -> None:
    on_map = tables.account_person
    known = rows.lookup(tables.person.c.id, tables.person.c.id, people)
    there = rows.lookup(on_map.c.person, on_map.c.person, people, on_map.c.account == rows.account)
    key = {"workspace": rows.workspace, "account": rows.account, "added_here": False}
    joining = [key | {"person": person} for person in sorted(known - there)]
    if joining:
        rows.connection.execute(insert(on_map), joining)


def _leave(rows: AccountRows, people: set[str]) -> set[str]:
    on_map, held = tables.account_person, tables.assignment
    stay = rows.lookup(held.c.person, held.c.person, people, held.c.account == rows.account)
    brought = (on_map.c.account == rows.account, on_map.c.added_here.is_(False))
    leaving = rows.lookup(on_map.c.person, on_map.c.person, people - stay, *brought)
    for chunk in chunks(sorted(leaving)):
        here = (on_map.c.workspace == rows.workspace, on_map.c.account == rows.account)
        rows.connection.execute(delete(on_map).where(*here, on_map.c.person.in_(chunk)))
    return leaving
