"""What is stored names only what is stored: checked for everything a change set writes or removes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Column, ColumnElement, Table, select

from accountmap.errors import ChangeConflict
from accountmap.model.ids import AccountId
from accountmap.model.net_changes import NetChange, NetChanges, added, removed
from accountmap.model.progress import Steps
from accountmap.store import tables
from accountmap.store.account_rows import AccountRows, is_keyed_by_account


@dataclass(frozen=True, slots=True)
class Reference:
    """A field in which one kind of entity names another, and the column by which those that name it are found."""

    kind: str
    field: str
    target: str
    column: Column[Any]

    def named_by(self, change: NetChange) -> tuple[str, ...]:
        """Return the ids an entity names in this field after a change."""
        named = getattr(change.after, self.field) if change.after is not None else None
        if named is None:
            return ()
        return named if isinstance(named, tuple) else (named,)


REFERENCES: Final = (
    Reference("assignment", "person", "person", tables.assignment.c.person),
    Reference("assignment", "position", "position", tables.assignment.c.position),
    Reference("reporting_line", "manager", "position", tables.reporting_line.c.manager),
    Reference("reporting_line", "report", "position", tables.reporting_line.c.report),
    Reference("lateral_link", "from_person", "person", tables.lateral_link.c.from_person),
    Reference("lateral_link", "to_person", "person", tables.lateral_link.c.to_person),
    Reference("buying_role", "person", "person", tables.buying_role.c.person),
    Reference("stance", "person", "person", tables.stance.c.person),
    Reference("motivation", "person", "person", tables.motivation.c.person),
    Reference("function_status", "served_by", "account", tables.function_status.c.served_by),
    Reference("stand_in", "member", "team_member", tables.stand_in.c.member),
    Reference("stand_in", "stand_in", "team_member", tables.stand_in.c.stand_in),
    Reference("consent", "person", "person", tables.consent.c.person),
    Reference("consent", "about", "person", tables.consent.c.about),
    Reference("consent", "member", "team_member", tables.consent.c.member),
    Reference("contact_ban", "person", "person", tables.contact_ban.c.person),
    Reference("distinction", "person", "person", tables.distinction.c.person),
    Reference("distinction", "other", "person", tables.distinction.c.other),
    Reference("relationship", "person", "person", tables.relationship.c.person),
    Reference("relationship", "member", "team_member", tables.relationship.c.member),
    Reference("touchpoint", "people", "person", tables.touchpoint_person.c.person),
    Reference("touchpoint", "members", "team_member", tables.touchpoint_member.c.member),
)
_ON_A_MAP: Final[tuple[Table, ...]] = (
    tables.account_person,
    tables.position,
    tables.assignment,
    tables.reporting_line,
    tables.lateral_link,
    tables.buying_role,
    tables.stance,
    tables.motivation,
    tables.function_status,
    tables.stand_in,
    tables.consent,
    tables.contact_ban,
    tables.contact_policy,
    tables.touchpoint,
)


def naming_now(rows: AccountRows, kind: str, key: str) -> Iterator[tuple[str, str]]:
    """Yield kind and id of what names something now; positions are named within their account only.

    An account is named by whatever stands on its map, too.
    """
    for reference in REFERENCES:
        if reference.target != kind:
            continue
        table = reference.column.table
        own_id = table.c.touchpoint if "touchpoint" in table.c else table.c.id
        here = select(own_id).where(table.c.workspace == rows.workspace, reference.column == key)
        if kind == "position":
            here = here.where(table.c.account == rows.account)
        yield from ((reference.kind, one) for one in rows.connection.execute(here).scalars())
    if kind == "account":
        for table in _ON_A_MAP:
            own_id = table.c.person if table is tables.account_person else table.c.id
            of_kind = "person" if table is tables.account_person else table.name
            there = select(own_id).where(table.c.workspace == rows.workspace, table.c.account == key)
            yield from ((of_kind, one) for one in rows.connection.execute(there).scalars())


def check_references(
    rows: AccountRows, net: NetChanges, touched: Iterable[AccountId], left: set[str], steps: Steps
) -> None:
    """Refuse changes that leave something naming what is not there; call it when all rows are written.

    Whatever belongs to an account names people and positions on that account's map; relationships and touchpoints
    name anybody in the workspace.

    Parameters
    ----------
    touched
        The accounts on whose maps the changed people stand, or stood.
    left
        People who are on the account's map no more; nothing that belongs to the account may name them.
    steps
        Asked now and then whether to go on.

    Raises
    ------
    ChangeConflict
        With the entity that names what is missing, or the one that is removed though something names it.
    """
    new = {kind: added(changes) for kind, changes in net.items()}
    for reference in REFERENCES:
        steps.step(0)
        _check_named(rows, reference, net[reference.kind], there=new[reference.target])
        _check_unnamed(rows, reference, removed(net[reference.target]), sorted(touched))
        if reference.target == "person" and is_keyed_by_account(reference.column.table):
            _check_unnamed(rows, reference, left, [rows.account])
    for account in sorted(removed(net["account"])):
        _check_empty(rows, account)


def _check_named(
    rows: AccountRows, reference: Reference, changes: Sequence[NetChange], *, there: Collection[str]
) -> None:
    """Refuse an entity that names what is not there; what the same changes add is there."""
    named = {one for change in changes for one in reference.named_by(change)}.difference(there)
    key = tables.metadata.tables[reference.target].c.id
    if reference.target == "person" and is_keyed_by_account(reference.column.table):
        key = tables.account_person.c.person
    missing = named - rows.lookup(key, key, named, *rows.scope(key.table))
    if missing:
        first = min(missing)
        naming = (change.entity_id for change in changes if first in reference.named_by(change))
        raise ChangeConflict(reference.kind, min(naming))


def _check_unnamed(rows: AccountRows, reference: Reference, gone: set[str], touched: list[AccountId]) -> None:
    """Refuse the removal of what is still named."""
    table = reference.column.table
    # Positions are named within their account only; people wherever they stood.
    # Members and companies may be named anywhere.
    there: list[ColumnElement[bool]] = []
    if is_keyed_by_account(table) and reference.target in {"position", "person"}:
        there = [table.c.account.in_([rows.account] if reference.target == "position" else touched)]
    still_named = rows.lookup(reference.column, reference.column, gone, *there)
    if still_named:
        raise ChangeConflict(reference.target, min(still_named))


def _check_empty(rows: AccountRows, account: str) -> None:
    """Refuse the removal of an account with something left on its map."""
    for table in _ON_A_MAP:
        left = select(table.c.account).where(table.c.workspace == rows.workspace, table.c.account == account).limit(1)
        if rows.connection.execute(left).first():
            raise ChangeConflict("account", account)
