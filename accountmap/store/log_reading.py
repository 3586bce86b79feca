"""Reading the change log back: change sets, whole or as heads."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, and_, select

from accountmap.model.actors import Scope
from accountmap.model.changes import ENTITY_KINDS, Change, ChangeSet
from accountmap.model.facts import Entity
from accountmap.model.ids import AccountId
from accountmap.model.visibility import seen_change, sees_judgements
from accountmap.store import tables
from accountmap.store.account_rows import chunks
from accountmap.store.json_text import read_json
from accountmap.store.rows import from_json, moment
from accountmap.store.seal import RESEALED


@dataclass(frozen=True, slots=True)
class LoggedChangeSet:
    """A change set as the log has it, as far as the reader may see it.

    Who may not see judgements on people is not told of sets that hold nothing else, and for that reader places and
    revisions count without them.

    Parameters
    ----------
    id
        Of the change set.
    place
        In the workspace's feed; later sets have higher ones.
    account
        The account it was written to; ``None`` where an early log does not tell.
    revision
        The revision after it of the account whose log was asked for.
    reverts
        The set it undoes, if it does.
    change_set
        What changed, without what was forgotten since.
    forgotten
        How many of its changes were forgotten by law: nothing of them is left to tell.
    forgets
        Whether somebody was forgotten with this set.
    """

    id: str
    place: int
    account: AccountId | None
    revision: int
    at: datetime
    actor: str
    reverts: str | None
    change_set: ChangeSet
    forgotten: int
    forgets: bool = False


def read_log(
    connection: Connection,
    workspace: str,
    account: AccountId,
    scope: Scope,
    *,
    above: int = 0,
    last: int | None = None,
    numbers: Iterable[str] | None = None,
    with_changes: bool = True,
) -> tuple[LoggedChangeSet, ...]:
    """Return the change sets that touched an account after revision `above` and up to `last`, oldest first.

    Parameters
    ----------
    above, last
        Revisions as this scope knows them.
    numbers
        Only the sets with these ids.
    with_changes
        Else only the heads are read, and nothing of what changed.
    """
    log = tables.change_set_account
    # A comparison with the empty number of a set that is not open leaves that set out.
    revision = log.c.revision if sees_judgements(scope) else log.c.open_revision
    heads = _heads(workspace, account).where(revision > above)
    if last is not None:
        heads = heads.where(revision <= last)
    if numbers is not None:
        heads = heads.where(tables.change_set.c.id.in_(list(numbers)))
    found = connection.execute(heads).all()
    changes = changes_of(connection, workspace, [head.id for head in found]) if with_changes else {}
    return tuple(logged_of(head, changes.get(head.id, []), scope) for head in found)


def _heads(workspace: str, account: AccountId) -> Select[Any]:
    sets, touched = tables.change_set, tables.change_set_account
    return (
        select(sets, touched.c.revision, touched.c.open_revision, touched.c.seal)
        .join(sets, and_(sets.c.workspace == touched.c.workspace, sets.c.id == touched.c.change_set))
        .where(touched.c.workspace == workspace, touched.c.account == account)
        .order_by(touched.c.revision)
    )


def changes_of(connection: Connection, workspace: str, numbers: list[str]) -> dict[str, list[Row[Any]]]:
    """Return the changes of some sets with their values, in order; values that were forgotten are empty."""
    change, value = tables.change, tables.change_value
    found: dict[str, list[Row[Any]]] = {}
    same = and_(
        value.c.workspace == change.c.workspace,
        value.c.change_set == change.c.change_set,
        value.c.ordinal == change.c.ordinal,
    )
    for chunk in chunks(numbers):
        rows = (
            select(change, value.c.salt, value.c.before, value.c.after)
            .join(value, same, isouter=True)
            .where(change.c.workspace == workspace, change.c.change_set.in_(chunk))
            .order_by(change.c.change_set, change.c.ordinal)
        )
        for row in connection.execute(rows):
            found.setdefault(row.change_set, []).append(row)
    return found


def logged_of(head: Row[Any], rows: list[Row[Any]], scope: Scope) -> LoggedChangeSet:
    """Return a change set of its head and the rows of its changes, as the scope sees it."""
    sees_all = sees_judgements(scope)
    shown = [row for row in rows if row.kind in ENTITY_KINDS and (sees_all or row.is_open)]
    remembered = [change for row in shown if (change := _remembered(row)) is not None]
    seen = (seen_change(change, scope) for change in remembered)
    return LoggedChangeSet(
        id=head.id,
        place=head.place if sees_all else head.open_place,
        account=head.account,
        revision=head.revision if sees_all else head.open_revision,
        at=moment(head.at),
        actor=head.actor,
        reverts=head.reverts,
        change_set=ChangeSet(tuple(change for change in seen if change is not None), head.source),
        forgotten=len(shown) - len(remembered),
        forgets=any(row.kind == RESEALED for row in rows),
    )


def _remembered(row: Row[Any]) -> Change | None:
    """Return a change as it was logged; ``None`` if nothing is left of it since somebody was forgotten."""
    before, after = _entity(row.kind, row.before), _entity(row.kind, row.after)
    return None if before == after else Change(before, after)


def _entity(kind: str, value: str | None) -> Entity | None:
    return None if value is None else from_json(ENTITY_KINDS[kind], read_json(value))
