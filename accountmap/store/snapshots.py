"""Snapshots: whole maps kept at some revisions, so that the past is not replayed from the beginning each time.

A snapshot says nothing the log does not say. One that does not fit the log's seal of its revision, or that was altered,
is passed over, and an older one or the beginning is taken.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Final

from sqlalchemy import Connection, and_, insert, select

from accountmap.model.account_map import AccountMap
from accountmap.model.accounts import Account
from accountmap.model.actors import Scope
from accountmap.model.changes import COLLECTION_OF, ENTITY_KINDS
from accountmap.model.ids import AccountId
from accountmap.store import tables
from accountmap.store.json_text import canonical, read_json
from accountmap.store.loading import MapReader
from accountmap.store.rows import UnreadableRow, from_json, readable, to_json

EVERY: Final = 200
"""A snapshot is kept at each revision that is a multiple of this."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A map as it was at its revision, with those who were added on it and not brought onto it."""

    map: AccountMap
    people_added: tuple[str, ...]
    members_added: tuple[str, ...]


def keep_snapshots(connection: Connection, workspace: str, revisions: Mapping[AccountId, int]) -> None:
    """Keep the maps of the accounts that have just reached a revision to be kept; call it when all is written."""
    for account, revision in revisions.items():
        if revision % EVERY == 0 and _is_there(connection, workspace, account):
            body = _body(connection, workspace, account, revision)
            row = {"workspace": workspace, "account": account, "revision": revision, "body": body}
            connection.execute(insert(tables.map_snapshot), row)


def nearest_snapshot(connection: Connection, workspace: str, account: AccountId, revision: int) -> Snapshot | None:
    """Return the latest sound snapshot of an account at a revision or before."""
    kept, log = tables.map_snapshot, tables.change_set_account
    rows = (
        select(kept.c.revision, kept.c.body, log.c.seal)
        .join(
            log,
            and_(
                log.c.workspace == kept.c.workspace,
                log.c.account == kept.c.account,
                log.c.revision == kept.c.revision,
            ),
        )
        .where(kept.c.workspace == workspace, kept.c.account == account, kept.c.revision <= revision)
        .order_by(kept.c.revision.desc())
    )
    for row in connection.execute(rows):
        snapshot = _read(row.body, row.revision, row.seal)
        if snapshot is not None:
            return snapshot
    return None


def _is_there(connection: Connection, workspace: str, account: AccountId) -> bool:
    table = tables.account
    here = select(table.c.id).where(table.c.workspace == workspace, table.c.id == account)
    return connection.execute(here).first() is not None


def _body(connection: Connection, workspace: str, account: AccountId, revision: int) -> str:
    account_map = MapReader(connection, workspace, account, Scope.OWNER).read()
    people, members, log = tables.account_person, tables.account_member, tables.change_set_account
    added = select(people.c.person).where(people.c.workspace == workspace, people.c.account == account)
    ours = select(members.c.member).where(members.c.workspace == workspace, members.c.account == account)
    seal = select(log.c.seal).where(log.c.workspace == workspace, log.c.account == account, log.c.revision == revision)
    content: dict[str, Any] = {
        kind: [to_json(item) for item in getattr(account_map, name)] for kind, name in COLLECTION_OF.items()
    }
    content |= {
        "account": to_json(account_map.account),
        "people_added": sorted(connection.execute(added.where(people.c.added_here.is_(True))).scalars()),
        "members_added": sorted(connection.execute(ours).scalars()),
    }
    return canonical({"content": content, "digest": _digest(content, connection.execute(seal).scalar_one())})


def _digest(content: Mapping[str, Any], seal: str) -> str:
    return sha256(f"{seal}\n{canonical(content)}".encode()).hexdigest()


def _read(body: str, revision: int, seal: str) -> Snapshot | None:
    """Return the snapshot a body holds, ``None`` if it is not what was written at this revision."""
    try:
        with readable():
            kept = read_json(body)
            content = kept["content"]
            if kept["digest"] != _digest(content, seal):
                return None
            collections: dict[str, Any] = {
                name: tuple(from_json(ENTITY_KINDS[kind], value) for value in content[kind])
                for kind, name in COLLECTION_OF.items()
            }
            account_map = AccountMap(account=from_json(Account, content["account"]), revision=revision, **collections)
            return Snapshot(account_map, tuple(content["people_added"]), tuple(content["members_added"]))
    except UnreadableRow:
        return None
