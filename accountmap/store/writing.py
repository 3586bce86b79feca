"""Writing a change set: check that it fits, change the rows, raise the revisions, append to the log."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, Table, bindparam, delete, select, update
from sqlalchemy.exc import IntegrityError

from accountmap.errors import ChangeConflict, DuplicateAccount, PersonForgotten
from accountmap.model.actors import Actor
from accountmap.model.changes import ENTITY_KINDS, ChangeSet
from accountmap.model.facts import Entity
from accountmap.model.ids import AccountId
from accountmap.model.net_changes import NetChange, net_changes
from accountmap.model.people import Person
from accountmap.model.progress import Steps
from accountmap.model.team import Relationship
from accountmap.model.visibility import is_open as changes_openly
from accountmap.store import tables
from accountmap.store.account_rows import AccountRows, chunks, is_keyed_by_account
from accountmap.store.bulk import insert_rows
from accountmap.store.log import write_log
from accountmap.store.membership import check_removed_here, join_and_leave
from accountmap.store.references import check_references
from accountmap.store.revisions import Revision, raise_revisions
from accountmap.store.row_locks import lock_named
from accountmap.store.rows import from_row, readable, to_row
from accountmap.store.seal import UNSEALED
from accountmap.store.snapshots import keep_snapshots

Row = dict[str, Any]
_TABLE_OF: Final[dict[str, Table]] = {kind: tables.metadata.tables[kind] for kind in ENTITY_KINDS}
_MEMBERSHIP: Final = {
    "person": tables.account_person.c.person,
    "team_member": tables.account_member.c.member,
}
_NAMED_BY_TOUCHES: Final = {
    "people": tables.touchpoint_person.c.person,
    "members": tables.touchpoint_member.c.member,
}
PASSES: Final = 3
"""How often a change is looked at: it is compared with what is stored, written, and logged."""
_UNIQUE: Final = {"account": ("match_key",), "relationship": ("person", "member")}


def write_change_set(
    connection: Connection,
    workspace: str,
    account: AccountId,
    change_set: ChangeSet,
    *,
    actor: Actor,
    at: datetime,
    seen_revision: int | None,
    reverts: str | None = None,
    steps: Steps,
    is_open: bool | None = None,
) -> int:
    """Write a change set inside the caller's transaction and return the account's new revision.

    Parameters
    ----------
    steps
        Counts `PASSES` for each change.
    is_open
        Whether every reader of the map is told of it; ``None``: if it changes something they may see.

    Raises
    ------
    AccountNotFound, StaleRevision, ChangeConflict, DuplicateAccount
        In which case the caller rolls back.

    Notes
    -----
    Rows are written in bulk, table by table: linear in the number of changes.
    """
    rows = AccountRows(connection, workspace, account)
    net = net_changes(change_set)
    openly = any(map(changes_openly, change_set.changes)) if is_open is None else is_open
    lock_named(rows, net)
    check_removed_here(rows, net)
    revisions = raise_revisions(rows, net, seen_revision, is_open=openly)
    try:
        for kind, changes in net.items():
            _KindWriter(rows, kind, revisions, steps).write(changes)
    except IntegrityError as error:  # two names or pairs that change places: possible step by step, not at once
        raise ChangeConflict("account", account) from error
    left = join_and_leave(rows, net)
    check_references(rows, net, revisions, left, steps)
    write_log(rows, change_set, actor=actor, at=at, revisions=revisions, reverts=reverts, is_open=openly, steps=steps)
    keep_snapshots(connection, workspace, {key: revision.number for key, revision in revisions.items()})
    return revisions[account].number


class _KindWriter:
    """Writes the entities of one kind."""

    def __init__(self, rows: AccountRows, kind: str, revisions: dict[AccountId, Revision], steps: Steps) -> None:
        self._rows = rows
        self._connection = rows.connection
        self._kind = kind
        self._table = _TABLE_OF[kind]
        self._revisions = revisions
        self._steps = steps

    def write(self, changes: Sequence[NetChange]) -> None:
        """Check that the changes fit what is stored, then remove, update and add rows."""
        self._check(changes)
        gone: list[str] = []
        kept: list[Entity] = []
        new: list[Entity] = []
        for change in changes:
            if change.before == change.after:
                continue
            stays = _stays_in_its_row(change)
            if change.before is not None and not stays:
                gone.append(change.entity_id)
            if change.after is not None:
                (kept if stays else new).append(change.after)
        self._remove(gone)
        if self._kind in _UNIQUE:
            self._check_unique([self._row(entity) for entity in kept + new])
        for some in chunks(kept):
            self._update([self._row(entity) for entity in some])
            self._steps.step(len(some))
        for some in chunks(new):
            self._add([self._row(entity) for entity in some])
            self._steps.step(len(some))

    def _check(self, changes: Sequence[NetChange]) -> None:
        """Raise `ChangeConflict` if an entity is not stored as the change has it before."""
        for chunk in chunks(changes):
            ids = [change.entity_id for change in chunk]
            here = select(self._table).where(*self._rows.scope(self._table), self._table.c.id.in_(ids))
            found = self._connection.execute(here).mappings()
            with readable():
                stored = {row["id"]: from_row(ENTITY_KINDS[self._kind], row) for row in found}
            self._steps.step(len(chunk))
            for change in chunk:
                if stored.get(change.entity_id) != change.before:
                    raise ChangeConflict(self._kind, change.entity_id)
                _refuse_to_remember(change)

    def _check_unique(self, written: Sequence[Row]) -> None:
        """Raise if an account's name, or a relationship's pair, is taken by another."""
        columns = [self._table.c[name] for name in _UNIQUE[self._kind]]
        own = {row["id"] for row in written}
        taken: dict[tuple[str, ...], str] = {}
        for chunk in chunks(sorted({row[columns[0].name] for row in written})):
            others = select(self._table.c.id, *columns).where(*self._rows.scope(self._table), columns[0].in_(chunk))
            taken |= {tuple(key): key_id for key_id, *key in self._connection.execute(others) if key_id not in own}
        for row in written:
            if taken.setdefault(tuple(row[column.name] for column in columns), row["id"]) == row["id"]:
                continue
            raise DuplicateAccount(row["name"]) if self._kind == "account" else ChangeConflict(self._kind, row["id"])

    def _remove(self, ids: Sequence[str]) -> None:
        self._delete(self._table.c.id, ids)
        if self._kind in _MEMBERSHIP:
            self._delete(_MEMBERSHIP[self._kind], ids)
        if self._kind == "account":
            self._delete(tables.account_member.c.account, ids)
        self._forget_names(ids)

    def _update(self, updated: Sequence[Row]) -> None:
        fixed = {"id", "revision", "open_revision", "log_head", *(column.name for column in self._table.primary_key)}
        names = [name for name in updated[0] if name not in fixed]
        key = self._table.c.id == bindparam("key_id")
        statement = update(self._table).where(*self._rows.scope(self._table), key)
        values = [{"key_id": row["id"]} | {name: row[name] for name in names} for row in updated]
        self._connection.execute(statement.values({name: bindparam(name) for name in names}), values)
        self._forget_names([row["id"] for row in updated])
        self._note_names(updated)

    def _add(self, new: Sequence[Row]) -> None:
        insert_rows(self._connection, self._table, new)
        self._note_names(new)
        if self._kind in _MEMBERSHIP:
            column = _MEMBERSHIP[self._kind]
            key: Row = {"workspace": self._rows.workspace, "account": self._rows.account}
            if column.table is tables.account_person:
                key["added_here"] = True
            insert_rows(self._connection, column.table, [key | {column.name: row["id"]} for row in new])

    def _note_names(self, written: Sequence[Row]) -> None:
        """Write down, row by row, whom touches name, so that touches are found by either side."""
        if self._kind != "touchpoint":
            return
        for field, column in _NAMED_BY_TOUCHES.items():
            named = [
                {"workspace": row["workspace"], "touchpoint": row["id"], column.name: one}
                for row in written
                for one in sorted(set(row[field]))
            ]
            insert_rows(self._connection, column.table, named)

    def _forget_names(self, ids: Sequence[str]) -> None:
        if self._kind != "touchpoint":
            return
        for column in _NAMED_BY_TOUCHES.values():
            self._delete(column.table.c.touchpoint, ids)

    def _delete(self, key: Any, ids: Sequence[str]) -> None:
        """Delete the rows with these keys: this account's, or the workspace's where a row is not of one account."""
        of_all_maps = key.table in {tables.account_person, tables.account_member}
        scope = [key.table.c.workspace == self._rows.workspace] if of_all_maps else self._rows.scope(key.table)
        for chunk in chunks(ids):
            self._connection.execute(delete(key.table).where(*scope, key.in_(chunk)))

    def _row(self, entity: Entity) -> Row:
        row = to_row(entity)
        row["workspace"] = self._rows.workspace
        if is_keyed_by_account(self._table):
            row["account"] = self._rows.account
        if self._kind == "account":
            made = self._revisions[row["id"]]
            row |= {"revision": made.number, "open_revision": made.open_number, "log_head": UNSEALED}
        return row


def _refuse_to_remember(change: NetChange) -> None:
    """Refuse to give somebody who was forgotten a name again; they may only be removed."""
    if isinstance(change.before, Person) and change.before.is_forgotten and change.after not in (None, change.before):
        raise PersonForgotten(change.entity_id)


def _stays_in_its_row(change: NetChange) -> bool:
    """Tell whether an entity is updated where it is; a relationship of another pair has another key."""
    match change.before, change.after:
        case (None, _) | (_, None):
            return False
        case Relationship() as before, Relationship() as after:
            return (before.person, before.member) == (after.person, after.member)
    return True
