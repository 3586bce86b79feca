"""Locks on accounts, and on what a change set names beyond its account, where several transactions write at once."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, select

from accountmap.model.ids import AccountId
from accountmap.model.net_changes import NetChange, NetChanges
from accountmap.store import tables
from accountmap.store.account_rows import AccountRows, chunks
from accountmap.store.references import REFERENCES

_LOCKED = (tables.person, tables.team_member, tables.account)


def lock_accounts(connection: Connection, workspace: str, accounts: Iterable[AccountId]) -> None:
    """Lock accounts in order of id, until the end: who writes to the same ones in another order waits their turn."""
    if connection.dialect.name == "sqlite":
        return
    table = tables.account
    for chunk in chunks(sorted(set(accounts))):
        here = select(table.c.id).where(table.c.workspace == workspace, table.c.id.in_(chunk))
        connection.execute(here.order_by(table.c.id).with_for_update()).all()


def lock_named(rows: AccountRows, net: NetChanges) -> None:
    """Lock the people, members and companies that changes are about or name, in order of id, until the end.

    So nobody is removed while another names them, and nobody comes onto a map while another changes them and looks up
    on which maps they are. Call it before anything is looked up. SQLite has one writer and needs none of it.
    """
    if rows.connection.dialect.name == "sqlite":
        return
    for table in _LOCKED:
        for chunk in chunks(sorted(_named(net, table.name))):
            here = select(table.c.id).where(table.c.workspace == rows.workspace, table.c.id.in_(chunk))
            rows.connection.execute(here.order_by(table.c.id).with_for_update(key_share=True)).all()


def _named(net: NetChanges, target: str) -> set[str]:
    """Return the ids of one kind that changes are about, or name before or after."""
    named = {change.entity_id for change in net[target] if target != "account"}
    for reference in REFERENCES:
        if reference.target == target:
            for change in net[reference.kind]:
                before = NetChange(change.entity_id, None, change.before)
                named.update(reference.named_by(change), reference.named_by(before))
    return named
