"""Writing the change log: what was changed, by whom, when; appended with each commit, sealed."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import islice
from typing import Any, Final

from sqlalchemy import Connection, and_, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from accountmap.model.actors import Actor
from accountmap.model.buying import BuyingRole, Motivation, Stance
from accountmap.model.changes import Change, ChangeSet
from accountmap.model.courtesy import ContactBan
from accountmap.model.facts import Entity
from accountmap.model.ids import AccountId
from accountmap.model.people import Assignment, Person
from accountmap.model.progress import Steps
from accountmap.model.team import Relationship
from accountmap.model.text import clean_line
from accountmap.model.visibility import is_open as changes_openly
from accountmap.store import tables
from accountmap.store.account_rows import AccountRows
from accountmap.store.bulk import Values, insert_values
from accountmap.store.json_text import canonical
from accountmap.store.revisions import Revision
from accountmap.store.rows import microseconds, to_json
from accountmap.store.seal import digest_of_set, digest_of_values, seal

Row = dict[str, Any]
_AT_ONCE: Final = 2000
_SALT_BYTES: Final = 16
_CHANGE: Final = ("ordinal", "is_open", "kind", "entity", "action", "digest")
_VALUE: Final = ("ordinal", "person", "salt", "before", "after")


def write_log(
    rows: AccountRows,
    change_set: ChangeSet,
    *,
    actor: Actor,
    at: datetime,
    revisions: dict[AccountId, Revision],
    reverts: str | None,
    is_open: bool,
    steps: Steps,
) -> None:
    """Append a change set, under the new revision of every account it touched.

    The log's time never runs backwards: a set counts as no earlier than those before it on the same accounts.

    Parameters
    ----------
    is_open
        Whether something in it changes that every reader of the map may see.
    steps
        Counts the changes.
    """
    connection, key = rows.connection, {"workspace": rows.workspace}
    number = secrets.token_hex(8)
    source = clean_line(change_set.source, "source")
    moment = max(microseconds(at), _latest(rows, revisions))
    place, open_place = _next_place(rows, is_open=is_open)
    head = (number, place, rows.account, moment, actor.id, source, reverts)
    names = ("id", "place", "account", "at", "actor", "source", "reverts")
    connection.execute(
        insert(tables.change_set), key | {"open_place": open_place} | dict(zip(names, head, strict=True))
    )
    digest = digest_of_set(head, _write_changes(connection, key | {"change_set": number}, change_set, steps))
    for account, revision in sorted(revisions.items()):
        _seal(rows, account, revision, number, digest)


def person_of(entity: Entity) -> str | None:
    """Return whose personal values a change holds, so that they can be forgotten together."""
    if isinstance(entity, Person):
        return entity.id
    if isinstance(entity, Assignment | BuyingRole | Stance | Motivation | Relationship | ContactBan):
        return entity.person
    return None


def _write_changes(
    connection: Connection, place: Row, change_set: ChangeSet, steps: Steps
) -> Iterator[tuple[str, str, str, str]]:
    """Write the changes of a set and their values, some at a time, and yield what its digest is made of."""
    numbered = enumerate(change_set.changes)
    while some := list(islice(numbered, _AT_ONCE)):
        changes, values = _change_rows(place, some)
        insert_values(connection, tables.change, (*place, *_CHANGE), changes)
        insert_values(connection, tables.change_value, (*place, *_VALUE), values)
        steps.step(len(some))
        yield from (row[-4:] for row in changes)


def _change_rows(place: Row, numbered: Iterable[tuple[int, Change]]) -> tuple[list[Values], list[Values]]:
    """Return the rows of some changes, and those of their values."""
    changes: list[Values] = []
    values: list[Values] = []
    key = tuple(place.values())
    numbered = list(numbered)
    salts = secrets.token_hex(_SALT_BYTES * len(numbered))
    for number, (ordinal, change) in enumerate(numbered):
        before = None if change.before is None else canonical(to_json(change.before))
        after = None if change.after is None else canonical(to_json(change.after))
        salt = salts[number * 2 * _SALT_BYTES :][: 2 * _SALT_BYTES]
        digest = digest_of_values(salt, before, after)
        what = (change.kind, change.entity_id, change.action.value, digest)
        changes.append((*key, ordinal, changes_openly(change), *what))
        values.append((*key, ordinal, person_of(change.entity), salt, before, after))
    return changes, values


def _seal(rows: AccountRows, account: AccountId, revision: Revision, number: str, digest: str) -> None:
    """Add a revision to an account's log, sealed, and keep the seal in the account's row."""
    table, log = tables.account, tables.change_set_account
    latest = (
        select(log.c.seal)
        .where(log.c.workspace == rows.workspace, log.c.account == account)
        .order_by(log.c.revision.desc())
        .limit(1)
    )
    new = seal(rows.connection.execute(latest).scalar_one_or_none() or "", account, revision.number, digest)
    key = {"workspace": rows.workspace, "account": account}
    numbers = {"revision": revision.number, "open_revision": revision.open_number}
    rows.connection.execute(insert(log), key | numbers | {"change_set": number, "seal": new})
    here = and_(table.c.workspace == rows.workspace, table.c.id == account)
    rows.connection.execute(update(table).where(here).values(log_head=new))


def _latest(rows: AccountRows, revisions: dict[AccountId, Revision]) -> int:
    """Return the time of the latest change set of these accounts."""
    sets, log = tables.change_set, tables.change_set_account
    newest = (
        select(func.max(sets.c.at))
        .join(log, and_(log.c.workspace == sets.c.workspace, log.c.change_set == sets.c.id))
        .where(log.c.workspace == rows.workspace)
    )
    before = [
        rows.connection.execute(
            newest.where(log.c.account == account, log.c.revision == revision.number - 1)
        ).scalar_one()
        for account, revision in revisions.items()
    ]
    return max((at for at in before if at is not None), default=0)


def _next_place(rows: AccountRows, *, is_open: bool) -> tuple[int, int | None]:
    """Take the next place in the workspace's feed and, for what is open, the next among what is open.

    The row stays locked until the transaction ends.
    """
    feed = tables.feed
    raised = (
        update(feed)
        .where(feed.c.workspace == rows.workspace)
        .values(place=feed.c.place + 1, open_place=feed.c.open_place + int(is_open))
    )
    if rows.connection.execute(raised).rowcount == 0:
        try:
            with rows.connection.begin_nested():
                rows.connection.execute(insert(feed), {"workspace": rows.workspace, "place": 0, "open_place": 0})
        except IntegrityError:
            pass  # somebody else made it just now
        rows.connection.execute(raised)
    here = select(feed.c.place, feed.c.open_place).where(feed.c.workspace == rows.workspace)
    place, open_place = rows.connection.execute(here).one()
    return int(place), int(open_place) if is_open else None
