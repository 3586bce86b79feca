"""Snapshots: whole maps kept at some revisions, so that the past is not replayed from the beginning each time.

A snapshot says nothing the log does not say. One that does not fit the log's seal of its revision, or that was altered,
is passed over, and an older one or the beginning is taken.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Final

from sqlalchemy import Connection, and_, delete, insert, select, update

from accountmap.model.account_map import AccountMap
from accountmap.model.accounts import Account
from accountmap.model.actors import Scope
from accountmap.model.changes import COLLECTION_OF, ENTITY_KINDS
from accountmap.model.facts import Entity
from accountmap.model.forgetting import Forgetting
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


def redact_snapshots(
    connection: Connection, workspace: str, account: AccountId, first: int, forgetting: Forgetting
) -> None:
    """Bring the snapshots from a revision on in line with a log that has forgotten somebody and is sealed anew.

    One that cannot be read is dropped: it may hold what is to be forgotten.
    """
    kept = tables.map_snapshot
    here = and_(kept.c.workspace == workspace, kept.c.account == account)
    revisions = connection.execute(select(kept.c.revision).where(here, kept.c.revision >= first)).scalars().all()
    for revision in revisions:
        body = connection.execute(select(kept.c.body).where(here, kept.c.revision == revision)).scalar_one()
        try:
            with readable():
                content = read_json(body)["content"]
                for kind in COLLECTION_OF:
                    content[kind] = [_left(ENTITY_KINDS[kind], one, forgetting) for one in content[kind]]
                content["account"] = _left(Account, content["account"], forgetting)
        except UnreadableRow:
            connection.execute(delete(kept).where(here, kept.c.revision == revision))
            continue
        new = canonical(
            {"content": content, "digest": _digest(content, _seal(connection, workspace, account, revision))}
        )
        connection.execute(update(kept).where(here, kept.c.revision == revision).values(body=new))


def _left(kind: type[Entity], value: Mapping[str, Any], forgetting: Forgetting) -> dict[str, Any]:
    return to_json(forgetting.of(from_json(kind, value)))


def _seal(connection: Connection, workspace: str, account: AccountId, revision: int) -> str:
    log = tables.change_set_account
    here = and_(log.c.workspace == workspace, log.c.account == account, log.c.revision == revision)
    return str(connection.execute(select(log.c.seal).where(here)).scalar_one())


def _is_there(connection: Connection, workspace: str, account: AccountId) -> bool:
    table = tables.account
    here = select(table.c.id).where(table.c.workspace == workspace, table.c.id == account)
    return connection.execute(here).first() is not None


def _body(connection: Connection, workspace: str, account: AccountId, revision: int) -> str:
    account_map = MapReader(connection, workspace, account, Scope.OWNER).read()
    people, members = tables.account_person, tables.account_member
    added = select(people.c.person).where(people.c.workspace == workspace, people.c.account == account)
    ours = select(members.c.member).where(members.c.workspace == workspace, members.c.account == account)
    content: dict[str, Any] = {
        kind: [to_json(item) for item in getattr(account_map, name)] for kind, name in COLLECTION_OF.items()
    }
    content |= {
        "account": to_json(account_map.account),
        "people_added": sorted(connection.execute(added.where(people.c.added_here.is_(True))).scalars()),
        "members_added": sorted(connection.execute(ours).scalars()),
    }
    return canonical({"content": content, "digest": _digest(content, _seal(connection, workspace, account, revision))})


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
