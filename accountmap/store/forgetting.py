"""Forgetting a person in the store: everywhere, in one transaction, and for good.

What is recorded now is changed by change sets like any other, so that maps get new revisions; then the log itself,
those sets included, loses what was personal and is sealed anew. What goes: `accountmap.model.forgetting`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, Table, and_, delete, insert, select

from accountmap.errors import PersonForgotten, PersonNotFound
from accountmap.model.accounts import Account
from accountmap.model.actors import Actor
from accountmap.model.changes import ENTITY_KINDS, Change, ChangeSet
from accountmap.model.facts import Entity
from accountmap.model.forgetting import Forgetting, forgetting_of
from accountmap.model.ids import AccountId, PersonId
from accountmap.model.people import Person
from accountmap.model.progress import unwatched_steps
from accountmap.store import tables
from accountmap.store.account_rows import is_keyed_by_account
from accountmap.store.json_text import read_json, without_escapes
from accountmap.store.resealing import erase, find_traces, note_resealing, reseal, stretches
from accountmap.store.row_locks import lock_accounts
from accountmap.store.rows import from_json, from_row, microseconds
from accountmap.store.writing import write_change_set

MERGED: Final = "merged:"
_AT_ONCE: Final = 500
_MOST_MENTIONS: Final = 50


@dataclass(frozen=True, slots=True)
class Mention:
    """A text recorded now that may still speak of a person by surname.

    Parameters
    ----------
    account
        Whose it is; ``None``: of no single account.
    """

    kind: str
    id: str
    account: AccountId | None
    field: str
    text: str


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was erased of a person.

    Parameters
    ----------
    people
        Their id, and those of people who were merged into them.
    accounts
        The accounts on whose maps or in whose logs something of them stood.
    facts
        How many of the things recorded now lost something.
    changes
        How many changes of the log did.
    sources
        How many change sets had a source that named them.
    sets
        How many change sets were sealed anew, those of each account counted.
    answers
        How many kept answers were dropped.
    revision
        The account's revision afterwards.
    mentions
        Where they may still be spoken of, the first ones.
    """

    person: PersonId
    people: tuple[PersonId, ...]
    accounts: tuple[AccountId, ...]
    facts: int
    changes: int
    sources: int
    sets: int
    answers: int
    revision: int
    mentions: tuple[Mention, ...] = ()


def forget(
    connection: Connection,
    workspace: str,
    account: AccountId,
    person: PersonId,
    *,
    actor: Actor,
    at: datetime,
    source: str,
    also: Sequence[str] = (),
    seen_revision: int | None = None,
) -> Forgotten:
    """Erase what is personal of somebody, within the caller's transaction.

    Parameters
    ----------
    account
        The account in whose log it is told.
    person
        Somebody of the workspace, or somebody who was removed and of whom the log still tells.
    also
        Further words for them that are cut out of all texts.

    Raises
    ------
    PersonNotFound
        If nobody of this id is, or was, in the workspace.
    PersonForgotten
        If they are forgotten already, and there are no further words.
    AccountNotFound, StaleRevision
        As a commit.

    Notes
    -----
    Linear in the workspace, its log included; nobody else writes meanwhile.
    """
    lock_accounts(connection, workspace, _accounts(connection, workspace))
    person = PersonId(_kept(connection, workspace, person))
    forgetting = _forgetting(connection, workspace, person, also)
    recorded = _recorded(connection, workspace, forgetting)
    traces = find_traces(connection, workspace, forgetting)
    parts = stretches(connection, workspace, traces.sets)
    there = _accounts(connection, workspace)
    others = sorted((recorded.accounts.keys() | parts.keys()).intersection(there) - {account})
    revisions: dict[AccountId, int] = {}
    for one in (account, *others):
        changes = recorded.of(one, is_first=one == account) or (_unchanged(connection, workspace, one),)
        revisions[one] = write_change_set(
            connection,
            workspace,
            one,
            ChangeSet(changes, source),
            actor=actor,
            at=at,
            seen_revision=seen_revision if one == account else None,
            steps=unwatched_steps(),
            is_open=True,
        )
    gone = {one: part for one, part in parts.items() if one not in there}
    numbers = {one: _number(connection, workspace, one, revision) for one, revision in revisions.items()}
    for one, number in numbers.items():
        note_resealing(connection, workspace, number, {one: parts.get(one)} | (gone if one == account else {}))
    left = traces | find_traces(connection, workspace, forgetting, among=numbers.values())
    erase(connection, workspace, left)
    for one, part in stretches(connection, workspace, left.sets | set(numbers.values())).items():
        reseal(connection, workspace, one, part.first, forgetting)
    answers = _drop_answers(connection, workspace, forgetting)
    _note(connection, workspace, forgetting.people, at)
    return Forgotten(
        person=person,
        people=tuple(map(PersonId, sorted(forgetting.people))),
        accounts=tuple(sorted({account, *recorded.accounts, *parts})),
        facts=recorded.count,
        changes=len(traces.values),
        sources=len(traces.sources),
        sets=sum(part.last - part.first + 1 for part in parts.values()),
        answers=answers,
        revision=revisions[account],
        mentions=recorded.mentions,
    )


def forgotten_people(connection: Connection, workspace: str) -> dict[str, int]:
    """Return who was forgotten, and when, in microseconds."""
    table = tables.forgotten
    rows = select(table.c.person, table.c.at).where(table.c.workspace == workspace).order_by(table.c.at, table.c.person)
    return {row.person: row.at for row in connection.execute(rows)}


def home_of(connection: Connection, workspace: str, person: PersonId) -> AccountId | None:
    """Return an account in whose log a forgetting can be told: one of the person's, else the first there is."""
    table = tables.account_person
    here = select(table.c.account).where(table.c.workspace == workspace, table.c.person == person)
    found = connection.execute(here.order_by(table.c.added_here.desc(), table.c.account)).scalars().first()
    accounts = (AccountId(found),) if found else _accounts(connection, workspace)
    return accounts[0] if accounts else None


def logged_people(connection: Connection, workspace: str, person: str) -> tuple[Person, ...]:
    """Return all that was ever recorded of who a person is, from the log and from what is recorded now."""
    change, value, table = tables.change, tables.change_value, tables.person
    same = and_(
        value.c.workspace == change.c.workspace,
        value.c.change_set == change.c.change_set,
        value.c.ordinal == change.c.ordinal,
    )
    logged = (
        select(value.c.before, value.c.after)
        .join(change, same)
        .where(change.c.workspace == workspace, change.c.entity == person, change.c.kind == "person")
    )
    found = [
        from_json(Person, read_json(text))
        for row in connection.execute(logged)
        for text in (row.before, row.after)
        if text is not None
    ]
    now = connection.execute(select(table).where(table.c.workspace == workspace, table.c.id == person)).mappings()
    return tuple(dict.fromkeys([*found, *(from_row(Person, row) for row in now)]))


def _forgetting(connection: Connection, workspace: str, person: str, also: Sequence[str]) -> Forgetting:
    """Return what to erase: of the person, and of those who were merged into them."""
    people, waiting, versions = set[str](), [person], list[Person]()
    while waiting:
        one = waiting.pop()
        found = logged_people(connection, workspace, one)
        if not people and not found:
            raise PersonNotFound(person)
        if not people and not also and all(version.is_forgotten for version in found):
            raise PersonForgotten(person)
        people.add(one)
        versions += found
        references = {reference for version in found for reference in version.references}
        merged = {reference.removeprefix(MERGED) for reference in references if reference.startswith(MERGED)}
        waiting += sorted(merged - people - set(waiting) - _there(connection, workspace, merged))
    return forgetting_of(people, versions, also)


def _kept(connection: Connection, workspace: str, person: str) -> str:
    """Return the person itself or, if it was merged into another, that one."""
    table = tables.person
    rows = select(table.c.id, table.c.references).where(table.c.workspace == workspace)
    if not _there(connection, workspace, {person}):
        with connection.execute(rows.execution_options(yield_per=_AT_ONCE)) as found:
            return next((row.id for row in found if f"{MERGED}{person}" in row.references), person)
    return person


def _there(connection: Connection, workspace: str, people: Iterable[str]) -> set[str]:
    """Return which people are in the workspace now: a merging that was undone made them two again."""
    table = tables.person
    here = select(table.c.id).where(table.c.workspace == workspace, table.c.id.in_(list(people)))
    return set(connection.execute(here).scalars())


@dataclass(frozen=True, slots=True)
class _Recorded:
    """What is recorded now and is erased: by account, and what is of no single one."""

    accounts: Mapping[AccountId, list[Change]]
    others: list[Change]
    mentions: tuple[Mention, ...]

    def of(self, account: AccountId, *, is_first: bool) -> tuple[Change, ...]:
        """Return what is erased at an account; at the first also what is of no single one."""
        return (*(self.others if is_first else ()), *self.accounts.get(account, ()))

    @property
    def count(self) -> int:
        return len(self.others) + sum(map(len, self.accounts.values()))


def _recorded(connection: Connection, workspace: str, forgetting: Forgetting) -> _Recorded:
    """Return what of the things recorded now is erased; linear in them."""
    accounts: defaultdict[AccountId, list[Change]] = defaultdict(list)
    others: list[Change] = []
    mentions: list[Mention] = []
    for kind, entity in ENTITY_KINDS.items():
        table = tables.metadata.tables[kind]
        for row in _rows(connection, workspace, table):
            if not _may_tell(row.values(), forgetting):
                continue
            before: Entity = from_row(entity, row)
            after = forgetting.of(before)
            account = row["id"] if kind == "account" else row["account"] if is_keyed_by_account(table) else None
            if after != before:
                (others if account is None else accounts[account]).append(Change(before, after))
            field = forgetting.may_speak_of_them(after) if len(mentions) < _MOST_MENTIONS else None
            if field is not None:
                mentions.append(Mention(kind, row["id"], account, field, getattr(after, field)))
    return _Recorded(dict(accounts), others, tuple(mentions))


def _rows(connection: Connection, workspace: str, table: Table) -> Iterator[Any]:
    here = select(table).where(table.c.workspace == workspace).order_by(*table.primary_key.columns)
    yield from connection.execute(here.execution_options(yield_per=_AT_ONCE)).mappings()


def _may_tell(values: Iterable[Any], forgetting: Forgetting) -> bool:
    """Tell at a glance whether a row may hold something of the person."""
    for value in values:
        if isinstance(value, str):
            if value in forgetting.people or forgetting.finds(value) or forgetting.hints_at(value):
                return True
        elif isinstance(value, list) and not forgetting.people.isdisjoint(value):
            return True
    return False


def _accounts(connection: Connection, workspace: str) -> tuple[AccountId, ...]:
    table = tables.account
    ids = connection.execute(select(table.c.id).where(table.c.workspace == workspace).order_by(table.c.id)).scalars()
    return tuple(AccountId(one) for one in ids)


def _unchanged(connection: Connection, workspace: str, account: AccountId) -> Change:
    """Return a change of nothing, for an account whose log alone forgets: its readers are to read anew."""
    table = tables.account
    row = connection.execute(select(table).where(table.c.workspace == workspace, table.c.id == account)).mappings()
    entity = from_row(Account, row.one())
    return Change(entity, entity)


def _number(connection: Connection, workspace: str, account: AccountId, revision: int) -> str:
    """Return the id of the change set that made a revision."""
    log = tables.change_set_account
    here = select(log.c.change_set).where(
        log.c.workspace == workspace, log.c.account == account, log.c.revision == revision
    )
    return str(connection.execute(here).scalar_one())


def _drop_answers(connection: Connection, workspace: str, forgetting: Forgetting) -> int:
    """Drop the kept answers that tell of the person; a request sent again would then be carried out again."""
    table = tables.kept_answer
    rows = select(table.c.actor, table.c.key, table.c.body).where(table.c.workspace == workspace)
    gone = [(row.actor, row.key) for row in connection.execute(rows) if _is_told(row.body, forgetting)]
    for actor, key in gone:
        here = and_(table.c.workspace == workspace, table.c.actor == actor, table.c.key == key)
        connection.execute(delete(table).where(here))
    return len(gone)


def _is_told(body: str, forgetting: Forgetting) -> bool:
    text = without_escapes(without_escapes(body))  # JSON that holds JSON
    return any(person in text for person in forgetting.people) or forgetting.finds(text)


def _note(connection: Connection, workspace: str, people: Iterable[str], at: datetime) -> None:
    """Note that people were forgotten, unless that is noted already."""
    table = tables.forgotten
    known = forgotten_people(connection, workspace)
    rows = [{"workspace": workspace, "person": one, "at": microseconds(at)} for one in sorted(people)]
    new = [row for row in rows if row["person"] not in known]
    if new:
        connection.execute(insert(table), new)
