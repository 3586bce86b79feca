"""What stands on a change set: later sets about the same things, and how these are recorded now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, literal, select

from accountmap.model.actors import Scope
from accountmap.model.changes import ENTITY_KINDS
from accountmap.model.facts import Entity
from accountmap.model.ids import AccountId
from accountmap.model.net_changes import net_changes
from accountmap.model.people import Assignment
from accountmap.model.references import named_by
from accountmap.store import tables
from accountmap.store.account_rows import AccountRows, chunks, is_keyed_by_account
from accountmap.store.log_reading import LoggedChangeSet, changes_of, logged_of, read_log
from accountmap.store.references import naming_now
from accountmap.store.rows import from_row

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Standing:
    """A change set and what came after it.

    Parameters
    ----------
    target
        The change set.
    account
        The account it was written to.
    later
        The sets after it that touched what it touched, what names that, or what that names; in order. Whom it brought
        onto the map counts as touched.
    recorded
        How these things are recorded now, by kind and id.
    naming
        For each thing the set had added, what names it now.
    """

    target: LoggedChangeSet
    account: AccountId
    later: tuple[LoggedChangeSet, ...]
    recorded: Mapping[Key, Entity]
    naming: Mapping[Key, frozenset[Key]]


def read_standing(
    connection: Connection, workspace: str, account: AccountId, number: str, scope: Scope
) -> Standing | None:
    """Return a set of an account's log with what came after it; ``None``: there is none of this id for the scope."""
    found = read_log(connection, workspace, account, scope, numbers=[number])
    if not found:
        return None
    (target,) = found
    home = target.account or account
    rows = AccountRows(connection, workspace, home)
    touched: dict[Key, tuple[Entity | None, Entity | None]] = {
        (kind, change.entity_id): (change.before, change.after)
        for kind, changes in net_changes(target.change_set).items()
        for change in changes
    }
    added = {key for key, (before, _) in touched.items() if before is None}
    naming = {key: frozenset(naming_now(rows, *key)) for key in added}
    named = {
        (kind, one)
        for key, (before, _) in touched.items()
        if before is not None
        for _, kind, one in named_by(key[0], before)
    }
    brought = {after.person for before, after in touched.values() if before is None and isinstance(after, Assignment)}
    keys = touched.keys() | named | {key for keys in naming.values() for key in keys} | _naming_here(rows, brought)
    accounts = {AccountId(key) for kind, key in added if kind == "account"}
    later = _later(rows, keys, target.place, scope, accounts)
    return Standing(target, home, later, _recorded(rows, keys), naming)


def read_reverts(
    connection: Connection, workspace: str, account: AccountId, scope: Scope
) -> tuple[tuple[str, str | None], ...]:
    """Return id and reverted set of every change set that was written to an account, in order, for this scope."""
    sets = read_log(connection, workspace, account, scope, with_changes=False)
    return tuple((logged.id, logged.reverts) for logged in sets if logged.account in (None, account))


def _naming_here(rows: AccountRows, people: Iterable[str]) -> set[Key]:
    """Return what names people on this map, whom taking back their positions would take off it."""
    found = {key for person in people for key in naming_now(rows, "person", person)}
    return {(kind, key) for kind, key in found if is_keyed_by_account(tables.metadata.tables[kind])}


def _recorded(rows: AccountRows, keys: Iterable[Key]) -> dict[Key, Entity]:
    """Return the things of these kinds and ids that are there now."""
    by_kind: defaultdict[str, list[str]] = defaultdict(list)
    for kind, key in sorted(keys):
        by_kind[kind].append(key)
    found: dict[Key, Entity] = {}
    for kind, ids in by_kind.items():
        table = tables.metadata.tables[kind]
        for chunk in chunks(ids):
            here = select(table).where(*rows.scope(table), table.c.id.in_(chunk))
            for row in rows.connection.execute(here).mappings():
                found[kind, row["id"]] = from_row(ENTITY_KINDS[kind], row)
    return found


def _later(
    rows: AccountRows, keys: Iterable[Key], place: int, scope: Scope, accounts: Iterable[AccountId]
) -> tuple[LoggedChangeSet, ...]:
    """Return the sets after a place that touched one of these things, or were written to one of these accounts."""
    sets, change = tables.change_set, tables.change
    wanted = set(keys)
    numbers: set[str] = set()
    for chunk in chunks(sorted({key for _, key in wanted})):
        touching = (
            select(sets.c.id, sets.c.account, change.c.kind, change.c.entity)
            .join(change, (change.c.workspace == sets.c.workspace) & (change.c.change_set == sets.c.id))
            .where(sets.c.workspace == rows.workspace, sets.c.place > place, change.c.entity.in_(chunk))
        )
        for row in rows.connection.execute(touching):
            if (row.kind, row.entity) in wanted and _is_of(rows.account, row):
                numbers.add(row.id)
    for account in accounts:
        written = select(sets.c.id).where(
            sets.c.workspace == rows.workspace, sets.c.place > place, sets.c.account == account
        )
        numbers |= set(rows.connection.execute(written).scalars())
    return _sets(rows, numbers, scope)


def _is_of(account: AccountId, row: Any) -> bool:
    """Tell whether a change is of this account, or of what belongs to no single account."""
    keyed = is_keyed_by_account(tables.metadata.tables[row.kind])
    return not keyed or row.account in (None, account)


def _sets(rows: AccountRows, numbers: Iterable[str], scope: Scope) -> tuple[LoggedChangeSet, ...]:
    sets = tables.change_set
    found: list[LoggedChangeSet] = []
    for chunk in chunks(sorted(numbers)):
        heads = select(sets, literal(0).label("revision"), literal(0).label("open_revision")).where(
            sets.c.workspace == rows.workspace, sets.c.id.in_(chunk)
        )
        changes = changes_of(rows.connection, rows.workspace, list(chunk))
        found += [logged_of(head, changes.get(head.id, []), scope) for head in rows.connection.execute(heads).all()]
    return tuple(sorted(found, key=lambda logged: logged.place))
