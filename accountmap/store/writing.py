"""Writing a change set: check that it fits, change the rows, raise the revisions, append to the log."""

from __future__ import annotations

import secrets
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, Table, and_, bindparam, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from accountmap.errors import AccountNotFound, ChangeConflict, DuplicateAccount, StaleRevision
from accountmap.model.accounts import Account
from accountmap.model.actors import Actor
from accountmap.model.changes import ENTITY_KINDS, Action, Change, ChangeSet
from accountmap.model.facts import Entity
from accountmap.model.ids import AccountId
from accountmap.model.people import Person
from accountmap.model.team import Relationship, TeamMember, Touchpoint
from accountmap.store import tables
from accountmap.store.log import write_log
from accountmap.store.rows import from_row, to_row

Row = dict[str, Any]
_TABLE_OF: Final[dict[str, Table]] = {kind: tables.metadata.tables[kind] for kind in ENTITY_KINDS}
_CHUNK: Final = 500


def write_change_set(
    connection: Connection,
    workspace: str,
    account: AccountId,
    change_set: ChangeSet,
    *,
    actor: Actor,
    at: datetime,
    seen_revision: int | None,
) -> int:
    """Write a change set inside the caller's transaction and return the account's new revision.

    Raises
    ------
    AccountNotFound, StaleRevision, ChangeConflict, DuplicateAccount
        In which case the caller rolls back.

    Notes
    -----
    Rows are written in bulk, table by table: linear in the number of changes.
    """
    writer = _Writer(connection, workspace, account)
    net = _net_changes(change_set)
    revisions = writer.raise_revisions(net, seen_revision)
    for kind, changes in net.items():
        writer.write(kind, changes)
    writer.put_on_map(net)
    write_log(connection, workspace, secrets.token_hex(8), change_set, actor=actor, at=at, revisions=revisions)
    return revisions[account]


def _net_changes(change_set: ChangeSet) -> dict[str, list[Change]]:
    """Return by kind what a change set does to each entity in the end; successive changes must fit each other."""
    net: dict[str, dict[str, tuple[Entity | None, Entity | None]]] = {kind: {} for kind in ENTITY_KINDS}
    for change in change_set.changes:
        of_kind = net[change.kind]
        before, now = of_kind.get(change.entity_id, (change.before, change.before))
        if now != change.before:
            raise ChangeConflict(change.kind, change.entity_id)
        of_kind[change.entity_id] = (before, change.after)
    return {
        kind: [Change(before, after) for before, after in pairs.values() if before is not None or after is not None]
        for kind, pairs in net.items()
    }


class _Writer:
    """Writes to one account of one workspace."""

    def __init__(self, connection: Connection, workspace: str, account: AccountId) -> None:
        self._connection = connection
        self._workspace = workspace
        self._account = account

    def raise_revisions(self, net: Mapping[str, list[Change]], seen: int | None) -> dict[AccountId, int]:
        """Raise the revision of every account the changes touch, in order of id, and return the new ones."""
        table = tables.account
        created = {AccountId(change.entity_id) for change in net["account"] if change.before is None}
        revisions = dict.fromkeys(created, 1)
        for account in sorted({self._account, *self._accounts_touched(net)} - created):
            here = and_(table.c.workspace == self._workspace, table.c.id == account)
            current = self._connection.execute(select(table.c.revision).where(here)).scalar_one_or_none()
            if current is None:
                raise AccountNotFound(account)
            expected = current if seen is None or account != self._account else seen
            done = self._connection.execute(
                update(table).where(here, table.c.revision == expected).values(revision=expected + 1)
            )
            if done.rowcount != 1:
                raise StaleRevision(account, expected, current)
            revisions[account] = expected + 1
        return revisions

    def _accounts_touched(self, net: Mapping[str, list[Change]]) -> set[AccountId]:
        """Return the accounts on whose maps the people and members of the changes already stand."""
        people = {change.entity_id for change in net["person"] if change.before is not None}
        for change in (*net["relationship"], *net["touchpoint"]):
            people |= _people_of(change)
        members = {change.entity_id for change in net["team_member"] if change.before is not None}
        found = self._column(tables.account_person, "person", people, "account")
        found |= self._column(tables.account_member, "member", members, "account")
        return {AccountId(account) for account in found}

    def write(self, kind: str, changes: Sequence[Change]) -> None:
        """Check that the changes fit what is stored, and change the rows of one kind."""
        by_action: defaultdict[Action, list[Change]] = defaultdict(list)
        for change in changes:
            if change.before != change.after:
                by_action[change.action].append(change)
        self._check(kind, by_action[Action.UPDATE] + by_action[Action.REMOVE])
        self._remove(kind, by_action[Action.REMOVE])
        self._update(kind, by_action[Action.UPDATE])
        self._add(kind, by_action[Action.ADD])

    def _check(self, kind: str, changes: Sequence[Change]) -> None:
        """Raise `ChangeConflict` if an entity is not stored as the change has it before."""
        table = _TABLE_OF[kind]
        for chunk in _chunks(changes):
            ids = [change.entity_id for change in chunk]
            rows = self._connection.execute(select(table).where(*self._scope(table), table.c.id.in_(ids))).mappings()
            stored = {row["id"]: from_row(ENTITY_KINDS[kind], row) for row in rows}
            for change in chunk:
                if stored.get(change.entity_id) != change.before:
                    raise ChangeConflict(kind, change.entity_id)

    def _add(self, kind: str, changes: Sequence[Change]) -> None:
        if not changes:
            return
        rows = [self._row(kind, change.entity) for change in changes]
        try:
            self._connection.execute(insert(_TABLE_OF[kind]), rows)
        except IntegrityError:
            if kind == "account":
                raise DuplicateAccount(rows[0]["name"]) from None
            raise ChangeConflict(kind, self._already_there(kind, changes)) from None
        self._link_touchpoints(kind, changes)

    def _update(self, kind: str, changes: Sequence[Change]) -> None:
        if not changes:
            return
        table = _TABLE_OF[kind]
        rows = [self._row(kind, change.entity) for change in changes]
        for row in rows:
            row["key_id"] = row.pop("id")
            row.pop("revision", None)
        statement = update(table).where(*self._scope(table), table.c.id == bindparam("key_id"))
        fixed = {"workspace", "account"} if "account" in table.primary_key.columns else {"workspace"}
        columns: dict[str, Any] = {name: bindparam(name) for name in rows[0] if name != "key_id" and name not in fixed}
        kept = [{name: value for name, value in row.items() if name not in fixed} for row in rows]
        self._connection.execute(statement.values(columns), kept)
        self._unlink_touchpoints(kind, changes)
        self._link_touchpoints(kind, changes)

    def _remove(self, kind: str, changes: Sequence[Change]) -> None:
        table = _TABLE_OF[kind]
        for chunk in _chunks(changes):
            ids = [change.entity_id for change in chunk]
            self._connection.execute(delete(table).where(*self._scope(table), table.c.id.in_(ids)))
            for membership, column in ((tables.account_person, "person"), (tables.account_member, "member")):
                if kind == {"person": "person", "member": "team_member"}[column]:
                    self._connection.execute(
                        delete(membership).where(
                            membership.c.workspace == self._workspace, membership.c[column].in_(ids)
                        )
                    )
        self._unlink_touchpoints(kind, changes)

    def put_on_map(self, net: Mapping[str, list[Change]]) -> None:
        """Note who is on this account's map: people and members added here, and members that ties name."""
        people = {change.entity_id for change in net["person"] if change.before is None}
        members = {change.entity_id for change in net["team_member"] if change.before is None}
        for change in (*net["relationship"], *net["touchpoint"]):
            if change.after is not None:
                members |= _members_of(change.after)
        self._insert_missing(tables.account_person, "person", people)
        self._insert_missing(tables.account_member, "member", members)

    def _insert_missing(self, membership: Table, column: str, wanted: set[str]) -> None:
        here = select(membership.c[column]).where(
            membership.c.workspace == self._workspace, membership.c.account == self._account
        )
        missing = sorted(wanted - set(self._connection.execute(here).scalars()))
        if missing:
            key = {"workspace": self._workspace, "account": self._account}
            self._connection.execute(insert(membership), [key | {column: one} for one in missing])

    def _link_touchpoints(self, kind: str, changes: Sequence[Change]) -> None:
        if kind != "touchpoint":
            return
        links = [
            {"workspace": self._workspace, "person": person, "touchpoint": change.entity_id}
            for change in changes
            for person in sorted(_people_of(Change(None, change.after)))
        ]
        self._connection.execute(insert(tables.touchpoint_person), links)

    def _unlink_touchpoints(self, kind: str, changes: Sequence[Change]) -> None:
        if kind != "touchpoint":
            return
        table = tables.touchpoint_person
        for chunk in _chunks(changes):
            ids = [change.entity_id for change in chunk]
            self._connection.execute(
                delete(table).where(table.c.workspace == self._workspace, table.c.touchpoint.in_(ids))
            )

    def _row(self, kind: str, entity: Entity) -> Row:
        row = to_row(entity) | {"workspace": self._workspace}
        if "account" in _TABLE_OF[kind].primary_key.columns:
            row["account"] = self._account
        if isinstance(entity, Account):
            row["revision"] = 1
        return row

    def _scope(self, table: Table) -> list[Any]:
        scope = [table.c.workspace == self._workspace]
        if "account" in table.primary_key.columns:
            scope.append(table.c.account == self._account)
        return scope

    def _already_there(self, kind: str, changes: Iterable[Change]) -> str:
        """Return the id of an added entity that is stored already, or, for a second tie of a pair, the first added."""
        ids = {change.entity_id for change in changes}
        return min(self._column(_TABLE_OF[kind], "id", ids, "id") or ids)

    def _column(self, table: Table, key: str, values: set[str], wanted: str) -> set[str]:
        """Return a column's values in the rows whose key is among `values`."""
        found: set[str] = set()
        for chunk in _chunks(sorted(values)):
            rows = select(table.c[wanted]).where(table.c.workspace == self._workspace, table.c[key].in_(chunk))
            found |= set(self._connection.execute(rows).scalars())
        return found


def _people_of(change: Change) -> set[str]:
    """Return the client's people that a tie names before or after the change."""
    people: set[str] = set()
    for entity in (change.before, change.after):
        if isinstance(entity, Relationship):
            people.add(entity.person)
        elif isinstance(entity, Touchpoint):
            people.update(entity.people)
        elif isinstance(entity, Person):
            people.add(entity.id)
    return people


def _members_of(entity: Entity) -> set[str]:
    if isinstance(entity, Relationship):
        return {entity.member}
    if isinstance(entity, Touchpoint):
        return set(entity.members)
    return {entity.id} if isinstance(entity, TeamMember) else set()


def _chunks(items: Sequence[Any]) -> Iterator[Any]:
    return (items[start : start + _CHUNK] for start in range(0, len(items), _CHUNK))
