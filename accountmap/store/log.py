"""The change log: what was changed, by whom, when; written with each commit, read back as change sets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select

from accountmap.model.actors import Actor
from accountmap.model.buying import BuyingRole, Stance
from accountmap.model.changes import ENTITY_KINDS, Change, ChangeSet
from accountmap.model.facts import Entity
from accountmap.model.ids import AccountId
from accountmap.model.people import Assignment, Person
from accountmap.model.team import Relationship
from accountmap.model.text import clean_line
from accountmap.store import tables
from accountmap.store.rows import from_json, microseconds, moment, to_json


@dataclass(frozen=True, slots=True)
class LoggedChangeSet:
    """A change set as the log has it.

    Parameters
    ----------
    revision
        The account's revision after it.
    """

    revision: int
    at: datetime
    actor: str
    change_set: ChangeSet


def write_log(
    connection: Connection,
    workspace: str,
    number: str,
    change_set: ChangeSet,
    *,
    actor: Actor,
    at: datetime,
    revisions: dict[AccountId, int],
) -> None:
    """Append a change set, under the new revision of every account it touched."""
    key = {"workspace": workspace}
    source = clean_line(change_set.source, "source")
    head = key | {"id": number, "at": microseconds(at), "actor": actor.id, "source": source}
    connection.execute(insert(tables.change_set), head)
    touched = [
        key | {"account": account, "revision": revision, "change_set": number}
        for account, revision in revisions.items()
    ]
    connection.execute(insert(tables.change_set_account), touched)
    place: dict[str, Any] = key | {"change_set": number}
    skeleton: list[dict[str, Any]] = []
    values: list[dict[str, Any]] = []
    for ordinal, change in enumerate(change_set.changes):
        at_ordinal = place | {"ordinal": ordinal}
        skeleton.append(at_ordinal | {"kind": change.kind, "entity": change.entity_id, "action": change.action.value})
        values.append(
            at_ordinal
            | {
                "person": _person_of(change.entity),
                "before": change.before and to_json(change.before),
                "after": change.after and to_json(change.after),
            }
        )
    connection.execute(insert(tables.change), skeleton)
    connection.execute(insert(tables.change_value), values)


def read_log(connection: Connection, workspace: str, account: AccountId) -> tuple[LoggedChangeSet, ...]:
    """Return the change sets that touched an account, oldest first."""
    sets, touched, change, value = tables.change_set, tables.change_set_account, tables.change, tables.change_value
    heads = connection.execute(
        select(touched.c.revision, sets.c.id, sets.c.at, sets.c.actor, sets.c.source)
        .join(sets, (sets.c.workspace == touched.c.workspace) & (sets.c.id == touched.c.change_set))
        .where(touched.c.workspace == workspace, touched.c.account == account)
        .order_by(touched.c.revision)
    ).all()
    logged = []
    for head in heads:
        rows = connection.execute(
            select(change.c.kind, value.c.before, value.c.after)
            .join(
                value,
                (value.c.workspace == change.c.workspace)
                & (value.c.change_set == change.c.change_set)
                & (value.c.ordinal == change.c.ordinal),
            )
            .where(change.c.workspace == workspace, change.c.change_set == head.id)
            .order_by(change.c.ordinal)
        ).all()
        changes = tuple(Change(_entity(row.kind, row.before), _entity(row.kind, row.after)) for row in rows)
        logged.append(LoggedChangeSet(head.revision, moment(head.at), head.actor, ChangeSet(changes, head.source)))
    return tuple(logged)


def _entity(kind: str, value: dict[str, Any] | None) -> Entity | None:
    return None if value is None else from_json(ENTITY_KINDS[kind], value)


def _person_of(entity: Entity) -> str | None:
    """Return whose personal values a change holds, so that they can be blanked together."""
    if isinstance(entity, Person):
        return entity.id
    if isinstance(entity, Assignment | BuyingRole | Stance | Relationship):
        return entity.person
    return None
