"""Erasing values from the change log, and sealing the log anew from the first change set that lost something.

A log that forgets is not what was written any more, and does not pretend to be: for each account it keeps, sealed like
everything else, which revisions were sealed anew, when, and the seal that stood there before. Whoever noted that seal
elsewhere can tell a forgetting from a forgery. Every value that stays is proven as before.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any, Final

from sqlalchemy import Connection, and_, bindparam, func, insert, select, update

from accountmap.model.changes import ENTITY_KINDS
from accountmap.model.forgetting import Forgetting
from accountmap.model.ids import AccountId
from accountmap.store import tables
from accountmap.store.account_rows import chunks
from accountmap.store.json_text import canonical, read_json, without_escapes
from accountmap.store.rows import from_json, moment, to_json
from accountmap.store.seal import RESEALED, UNSEALED, digest_of_set, digest_of_values, seal
from accountmap.store.snapshots import redact_snapshots

_AT_ONCE: Final = 500
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Resealing:
    """That a log was sealed anew when somebody was forgotten.

    Parameters
    ----------
    at
        When.
    first, last
        The revisions sealed anew; none if `last` is below `first`.
    seal
        That of `last` before.
    """

    at: datetime
    first: int
    last: int
    seal: str


@dataclass(frozen=True, slots=True)
class Traces:
    """What the log holds of a person: changes by set and ordinal with what is to stand there, and sources by set."""

    values: Mapping[tuple[str, int], tuple[str | None, str | None]]
    sources: Mapping[str, str]

    def __or__(self, other: Traces) -> Traces:
        """Return these and others."""
        return Traces({**self.values, **other.values}, {**self.sources, **other.sources})

    @property
    def sets(self) -> set[str]:
        """The change sets that lose something."""
        return {number for number, _ in self.values} | self.sources.keys()


@dataclass(frozen=True, slots=True)
class Stretch:
    """The part of an account's log from the first set that loses something, and the seal at its end."""

    first: int
    last: int
    seal: str


def find_traces(
    connection: Connection, workspace: str, forgetting: Forgetting, *, among: Iterable[str] | None = None
) -> Traces:
    """Return what the log of a workspace holds of a person, or only some of its sets; linear in it."""
    change, value, sets = tables.change, tables.change_value, tables.change_set
    same = and_(
        value.c.workspace == change.c.workspace,
        value.c.change_set == change.c.change_set,
        value.c.ordinal == change.c.ordinal,
    )
    rows = (
        select(value.c.change_set, value.c.ordinal, value.c.before, value.c.after, change.c.kind)
        .join(change, same)
        .where(value.c.workspace == workspace, change.c.kind.in_(list(ENTITY_KINDS)))
    )
    named = select(sets.c.id, sets.c.source).where(sets.c.workspace == workspace, sets.c.source != "")
    if among is not None:
        only = list(among)
        rows, named = rows.where(value.c.change_set.in_(only)), named.where(sets.c.id.in_(only))
    values: dict[tuple[str, int], tuple[str | None, str | None]] = {}
    for row in connection.execute(rows.execution_options(yield_per=_AT_ONCE)):
        if _may_tell(row.before, forgetting) or _may_tell(row.after, forgetting):
            left = (_left(row.kind, row.before, forgetting), _left(row.kind, row.after, forgetting))
            if left != (row.before, row.after):
                values[row.change_set, row.ordinal] = left
    found = connection.execute(named.execution_options(yield_per=_AT_ONCE))
    return Traces(values, {row.id: forgetting.cut(row.source) for row in found if forgetting.finds(row.source)})


def stretches(connection: Connection, workspace: str, numbers: Iterable[str]) -> dict[AccountId, Stretch]:
    """Return, for each account whose log holds one of these sets, the part of it that is to be sealed anew."""
    log = tables.change_set_account
    first: dict[AccountId, int] = {}
    for chunk in chunks(sorted(numbers)):
        rows = select(log.c.account, func.min(log.c.revision).label("revision")).group_by(log.c.account)
        for row in connection.execute(rows.where(log.c.workspace == workspace, log.c.change_set.in_(chunk))):
            first[row.account] = min(row.revision, first.get(row.account, row.revision))
    return {
        account: Stretch(revision, *_end(connection, workspace, account)) for account, revision in sorted(first.items())
    }


def erase(connection: Connection, workspace: str, traces: Traces) -> None:
    """Put into the log what is left of the values; its seals do not fit until `reseal`."""
    key = {"its_workspace": workspace}
    values, digests = [], []
    for (number, ordinal), (before, after) in traces.values.items():
        salt, place = secrets.token_hex(16), key | {"its_set": number, "its_ordinal": ordinal}
        values.append(place | {"salt": salt, "before": before, "after": after})
        digests.append(place | {"digest": digest_of_values(salt, before, after)})
    for table, rows in ((tables.change_value, values), (tables.change, digests)):
        names = [name for name in (rows[0] if rows else ()) if not name.startswith("its_")]
        here = and_(
            table.c.workspace == bindparam("its_workspace"),
            table.c.change_set == bindparam("its_set"),
            table.c.ordinal == bindparam("its_ordinal"),
        )
        if rows:
            connection.execute(update(table).where(here).values({name: bindparam(name) for name in names}), rows)
    sets = tables.change_set
    for number, source in traces.sources.items():
        connection.execute(update(sets).where(sets.c.workspace == workspace, sets.c.id == number).values(source=source))


def note_resealing(
    connection: Connection, workspace: str, number: str, stretches_of: Mapping[AccountId, Stretch | None]
) -> None:
    """Add to a change set that somebody was forgotten, and which parts of logs are sealed anew; ``None``: none."""
    change = tables.change
    there = select(func.count()).where(change.c.workspace == workspace, change.c.change_set == number)
    begin = int(connection.execute(there).scalar_one())
    for ordinal, (account, stretch) in enumerate(sorted(stretches_of.items()), begin):
        kept = stretch or Stretch(1, 0, UNSEALED)
        after, salt = canonical({"first": kept.first, "last": kept.last, "seal": kept.seal}), secrets.token_hex(16)
        key = {"workspace": workspace, "change_set": number, "ordinal": ordinal}
        row = {"kind": RESEALED, "entity": account, "action": "update", "is_open": False}
        connection.execute(insert(change), key | row | {"digest": digest_of_values(salt, None, after)})
        connection.execute(
            insert(tables.change_value), key | {"person": None, "salt": salt, "before": None, "after": after}
        )


def reseal(connection: Connection, workspace: str, account: AccountId, first: int, forgetting: Forgetting) -> None:
    """Seal an account's log anew from a revision on, and bring its snapshots in line; linear in that part of it.

    Revisions written before logs were sealed stay without a seal.
    """
    log, row_of = tables.change_set_account, tables.account
    here = and_(log.c.workspace == workspace, log.c.account == account)
    before = connection.execute(select(log.c.seal).where(here, log.c.revision == first - 1)).scalar_one_or_none() or ""
    seals: list[Row] = []
    for revision, old, digest in _sets(connection, workspace, account, first):
        if old != UNSEALED:
            before = seal(before, account, revision, digest)
            seals.append({"its_revision": revision, "seal": before})
    if seals:
        changed = update(log).where(here, log.c.revision == bindparam("its_revision"))
        connection.execute(changed.values(seal=bindparam("seal")), seals)
        connection.execute(
            update(row_of).where(row_of.c.workspace == workspace, row_of.c.id == account).values(log_head=before)
        )
    redact_snapshots(connection, workspace, account, first, forgetting)


def read_resealings(connection: Connection, workspace: str, account: AccountId) -> tuple[Resealing, ...]:
    """Return how often, and how far, an account's log was sealed anew, in order."""
    sets, change, value = tables.change_set, tables.change, tables.change_value
    rows = (
        select(sets.c.at, value.c.after)
        .join(change, and_(change.c.workspace == sets.c.workspace, change.c.change_set == sets.c.id))
        .join(
            value,
            and_(
                value.c.workspace == change.c.workspace,
                value.c.change_set == change.c.change_set,
                value.c.ordinal == change.c.ordinal,
            ),
        )
        .where(change.c.workspace == workspace, change.c.kind == RESEALED, change.c.entity == account)
        .order_by(sets.c.place)
    )
    found = (Resealing(at=moment(row.at), **read_json(row.after)) for row in connection.execute(rows))
    return tuple(one for one in found if one.first <= one.last)


def _may_tell(text: str | None, forgetting: Forgetting) -> bool:
    """Tell at a glance whether the text of a value may hold something of the person."""
    if text is None:
        return False
    return any(f'"{person}"' in text for person in forgetting.people) or forgetting.finds(without_escapes(text))


def _left(kind: str, text: str | None, forgetting: Forgetting) -> str | None:
    if text is None:
        return None
    return canonical(to_json(forgetting.of(from_json(ENTITY_KINDS[kind], read_json(text)))))


def _end(connection: Connection, workspace: str, account: AccountId) -> tuple[int, str]:
    """Return the last revision of an account's log and its seal."""
    log = tables.change_set_account
    last = select(log.c.revision, log.c.seal).where(log.c.workspace == workspace, log.c.account == account)
    row = connection.execute(last.order_by(log.c.revision.desc()).limit(1)).one()
    return int(row.revision), str(row.seal)


def _sets(connection: Connection, workspace: str, account: AccountId, first: int) -> Iterator[tuple[int, str, str]]:
    """Yield revision, seal and digest of an account's change sets from a revision on."""
    sets, log, change = tables.change_set, tables.change_set_account, tables.change
    rows = (
        select(log.c.revision, log.c.seal, sets.c.id, sets.c.place, sets.c.account, sets.c.at, sets.c.actor)
        .add_columns(sets.c.source, sets.c.reverts, change.c.ordinal, change.c.kind, change.c.entity, change.c.action)
        .add_columns(change.c.digest)
        .join(sets, and_(sets.c.workspace == log.c.workspace, sets.c.id == log.c.change_set))
        .join(change, and_(change.c.workspace == sets.c.workspace, change.c.change_set == sets.c.id), isouter=True)
        .where(log.c.workspace == workspace, log.c.account == account, log.c.revision >= first)
        .order_by(log.c.revision, change.c.ordinal)
    )
    found = connection.execute(rows.execution_options(yield_per=_AT_ONCE))
    for revision, group in groupby(found, key=lambda row: int(row.revision)):
        changes = list(group)
        head = changes[0]
        facts = (head.id, head.place, head.account, head.at, head.actor, head.source, head.reverts)
        parts = ((row.kind, row.entity, row.action, row.digest) for row in changes if row.ordinal is not None)
        yield revision, head.seal, digest_of_set(facts, parts)
