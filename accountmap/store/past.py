"""An account as it was recorded once: the change log replayed, from the nearest snapshot if there is one.

A map is put together from the log by the rules by which `MapReader` puts it together from rows: what is keyed by
account belongs to the account a change set was written to; a person is on a map by being added there or by an
assignment there; relationships, touches and distinctions follow their people, team members follow their ties. Whoever
comes onto a map from elsewhere was not told of in this account's log before: they are looked up in the whole log.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Final, cast

from sqlalchemy import Connection, and_, func, or_, select

from accountmap.errors import AccountNotFound, NotKnownYet
from accountmap.model.account_map import AccountMap
from accountmap.model.accounts import Account
from accountmap.model.actors import Scope
from accountmap.model.changes import COLLECTION_OF, ENTITY_KINDS, Change
from accountmap.model.courtesy import Consent
from accountmap.model.facts import Entity
from accountmap.model.ids import AccountId
from accountmap.model.people import Assignment, Distinction
from accountmap.model.team import Relationship, StandIn, Touchpoint
from accountmap.model.visibility import seen_map, sees_judgements
from accountmap.store import tables
from accountmap.store.account_rows import chunks, is_keyed_by_account
from accountmap.store.json_text import read_json
from accountmap.store.log_reading import LoggedChangeSet, read_log
from accountmap.store.rows import from_json, microseconds, moment
from accountmap.store.snapshots import Snapshot, nearest_snapshot

_OF_ACCOUNT: Final = tuple(kind for kind in ENTITY_KINDS if is_keyed_by_account(tables.metadata.tables[kind]))
_TIES: Final = ("relationship", "touchpoint", "distinction")


@dataclass(frozen=True, slots=True)
class Step:
    """One change set of an account's log, with the map before and after it; ``None``: the account was not there."""

    logged: LoggedChangeSet
    before: AccountMap | None
    after: AccountMap | None


@dataclass
class _State:
    """What is on the map so far, by kind and id; who and whom of ours were added on this very map."""

    account: Account | None = None
    entities: dict[str, dict[str, Entity]] = field(default_factory=lambda: {kind: {} for kind in COLLECTION_OF})
    people_added: set[str] = field(default_factory=set)
    members_added: set[str] = field(default_factory=set)


class Past:
    """The past of one account, within one transaction."""

    def __init__(self, connection: Connection, workspace: str, account: AccountId) -> None:
        self._connection = connection
        self._workspace = workspace
        self._account = account

    def revision_at(self, known_on: datetime) -> int:
        """Return the account's revision at a moment; 0 before there was any."""
        sets, log = tables.change_set, tables.change_set_account
        latest = (
            select(func.max(log.c.revision))
            .join(sets, and_(sets.c.workspace == log.c.workspace, sets.c.id == log.c.change_set))
            .where(log.c.workspace == self._workspace, log.c.account == self._account)
            .where(sets.c.at <= microseconds(known_on))
        )
        return int(self._connection.execute(latest).scalar_one() or 0)

    def first_moment(self) -> datetime | None:
        """Return when something was recorded of the account for the first time."""
        sets, log = tables.change_set, tables.change_set_account
        earliest = (
            select(func.min(sets.c.at))
            .join(log, and_(log.c.workspace == sets.c.workspace, log.c.change_set == sets.c.id))
            .where(log.c.workspace == self._workspace, log.c.account == self._account)
        )
        found = self._connection.execute(earliest).scalar_one()
        return None if found is None else moment(found)

    def open_revision(self, revision: int) -> int:
        """Return a revision as those count who may not see judgements."""
        log = tables.change_set_account
        latest = select(func.max(log.c.open_revision)).where(
            log.c.workspace == self._workspace, log.c.account == self._account, log.c.revision <= revision
        )
        return int(self._connection.execute(latest).scalar_one() or 0)

    def at(self, revision: int) -> AccountMap | None:
        """Return the map at a revision, ``None`` if the account was not there then.

        Notes
        -----
        Linear in the nearest snapshot and the changes after it.
        """
        state, start = self._start(revision)
        for logged in self._log(start, revision):
            self._apply(state, logged)
        return _map_of(state, revision)

    def steps(self, first: int, last: int) -> Iterator[Step]:
        """Yield the steps that led to the revisions from `first` to `last`, oldest first."""
        state, start = self._start(first - 1)
        before = None
        for logged in self._log(start, last):
            if logged.revision == first:
                before = _map_of(state, first - 1)
            self._apply(state, logged)
            if logged.revision >= first:
                after = _map_of(state, logged.revision)
                yield Step(logged, before, after)
                before = after

    def _log(self, above: int, last: int) -> tuple[LoggedChangeSet, ...]:
        return read_log(self._connection, self._workspace, self._account, Scope.OWNER, above=above, last=last)

    def _start(self, revision: int) -> tuple[_State, int]:
        """Return the state of the nearest snapshot up to a revision, and its revision."""
        snapshot = nearest_snapshot(self._connection, self._workspace, self._account, revision)
        return (_State(), 0) if snapshot is None else (_state_of(snapshot), snapshot.map.revision)

    def _apply(self, state: _State, logged: LoggedChangeSet) -> None:
        for change in logged.change_set.changes:
            self._apply_change(state, logged, change)
        self._settle(state, logged.place)

    def _apply_change(self, state: _State, logged: LoggedChangeSet, change: Change) -> None:
        kind, key = change.kind, change.entity_id
        if kind == "account":
            self._apply_to_account(state, change)
            return
        is_of_here = logged.account == self._account
        if kind in _OF_ACCOUNT and not is_of_here and not self._held_then(logged, kind, key):
            return
        items = state.entities[kind]
        if change.after is None:
            items.pop(key, None)
            state.people_added.discard(key) if kind == "person" else None
            state.members_added.discard(key) if kind == "team_member" else None
        elif kind in {"person", "team_member"}:
            added = state.people_added if kind == "person" else state.members_added
            if change.before is None and is_of_here:
                added.add(key)
            if key in items or key in added:
                items[key] = change.after
        else:
            items[key] = change.after

    def _apply_to_account(self, state: _State, change: Change) -> None:
        if change.entity_id == self._account:
            state.account = cast("Account | None", change.after)
            if change.after is None:
                state.members_added.clear()

    def _held_then(self, logged: LoggedChangeSet, kind: str, key: str) -> bool:
        """Tell of a change in a set whose account an early log does not tell whether it is of this account."""
        if logged.account is not None:
            return False
        table = tables.metadata.tables[kind]
        here = select(table.c.id).where(
            table.c.workspace == self._workspace, table.c.account == self._account, table.c.id == key
        )
        return self._connection.execute(here).first() is not None

    def _settle(self, state: _State, place: int) -> None:
        """Bring onto the map who belongs there by now, with their ties, and take off it who does not."""
        people, ties = state.entities["person"], {kind: state.entities[kind] for kind in _TIES}
        held = cast("Iterable[Assignment]", state.entities["assignment"].values())
        on_map = state.people_added | {assignment.person for assignment in held}
        joining = on_map - people.keys()
        if joining:
            people |= self._latest("person", joining, place)
            for kind, found in self._ties_of(joining, place).items():
                ties[kind] |= found
        for key in people.keys() - on_map:
            del people[key]
        for items in ties.values():
            for key in [key for key, tie in items.items() if not self._is_shown(tie, people.keys())]:
                del items[key]
        self._settle_team(state, place)

    def _settle_team(self, state: _State, place: int) -> None:
        members = state.entities["team_member"]
        needed = state.members_added | set(_members_named(state))
        missing = needed - members.keys()
        if missing:
            members |= self._latest("team_member", missing, place)
        for key in members.keys() - needed:
            del members[key]

    def _is_shown(self, tie: Entity, people: Iterable[str]) -> bool:
        match tie:
            case Relationship():
                return tie.person in people
            case Distinction():
                return tie.person in people or tie.other in people
            case Touchpoint(account=None):
                return any(person in people for person in tie.people)
            case Touchpoint():
                return tie.account == self._account
        return False

    def _latest(self, kind: str, ids: Iterable[str], place: int) -> dict[str, Entity]:
        """Return entities of the whole workspace as they were at a place of the feed."""
        sets, change, value = tables.change_set, tables.change, tables.change_value
        found: dict[str, Entity] = {}
        for chunk in chunks(sorted(ids)):
            rows = (
                select(change.c.entity, value.c.after)
                .join(sets, and_(sets.c.workspace == change.c.workspace, sets.c.id == change.c.change_set))
                .join(value, _same_change())
                .where(change.c.workspace == self._workspace, change.c.entity.in_(chunk), change.c.kind == kind)
                .where(sets.c.place <= place)
                .order_by(sets.c.place, change.c.ordinal)
            )
            last = {row.entity: row.after for row in self._connection.execute(rows)}
            found |= {
                key: from_json(ENTITY_KINDS[kind], read_json(after)) for key, after in last.items() if after is not None
            }
        return found

    def _ties_of(self, people: set[str], place: int) -> dict[str, dict[str, Entity]]:
        """Return the ties of people who come from elsewhere, as they were at a place of the feed.

        A person stays on the map where they were added, so that account's log tells all their ties.
        """
        change, log, sets = tables.change, tables.change_set_account, tables.change_set
        candidates: defaultdict[str, set[str]] = defaultdict(set)
        for chunk in chunks(sorted(self._homes(people, place))):
            rows = (
                select(change.c.kind, change.c.entity)
                .join(sets, and_(sets.c.workspace == change.c.workspace, sets.c.id == change.c.change_set))
                .join(log, and_(log.c.workspace == sets.c.workspace, log.c.change_set == sets.c.id))
                .where(log.c.workspace == self._workspace, log.c.account.in_(chunk), change.c.kind.in_(_TIES))
                .where(sets.c.place <= place)
                .distinct()
            )
            for row in self._connection.execute(rows):
                candidates[row.kind].add(row.entity)
        found = {kind: self._latest(kind, ids, place) for kind, ids in candidates.items()}
        return {
            kind: {key: tie for key, tie in ties.items() if self._is_shown(tie, people)} for kind, ties in found.items()
        }

    def _homes(self, people: set[str], place: int) -> set[str]:
        """Return the accounts on whose maps people were added."""
        change, log, sets = tables.change, tables.change_set_account, tables.change_set
        homes: set[str] = set()
        for chunk in chunks(sorted(people)):
            rows = (
                select(log.c.account)
                .join(sets, and_(sets.c.workspace == log.c.workspace, sets.c.id == log.c.change_set))
                .join(change, and_(change.c.workspace == sets.c.workspace, change.c.change_set == sets.c.id))
                .where(change.c.workspace == self._workspace, change.c.entity.in_(chunk), change.c.kind == "person")
                .where(change.c.action == "add", sets.c.place <= place)
                .where(or_(sets.c.account.is_(None), sets.c.account == log.c.account))
                .distinct()
            )
            homes |= set(self._connection.execute(rows).scalars())
        return homes


def read_past_map(
    connection: Connection, workspace: str, account: AccountId, scope: Scope, known_on: datetime
) -> AccountMap:
    """Return the map of an account as it was recorded at a moment, as the scope sees it.

    Raises
    ------
    NotKnownYet
        If nothing was recorded of it by then.
    AccountNotFound
        If it was removed by then, or never was.
    """
    past = Past(connection, workspace, account)
    revision = past.revision_at(known_on)
    account_map = past.at(revision) if revision else None
    if account_map is None:
        first = past.first_moment()
        if first is None or revision:
            raise AccountNotFound(account)
        raise NotKnownYet(account, first.date().isoformat())
    if sees_judgements(scope):
        return account_map
    return replace(seen_map(account_map, scope), revision=past.open_revision(revision))


def _same_change() -> Any:
    change, value = tables.change, tables.change_value
    return and_(
        value.c.workspace == change.c.workspace,
        value.c.change_set == change.c.change_set,
        value.c.ordinal == change.c.ordinal,
    )


def _members_named(state: _State) -> Iterator[str]:
    """Yield the members whom the ties on the map name."""
    for kind in ("relationship", "touchpoint", "stand_in", "consent"):
        for tie in state.entities[kind].values():
            match tie:
                case Relationship():
                    yield tie.member
                case Touchpoint():
                    yield from tie.members
                case StandIn():
                    yield from (tie.member, tie.stand_in)
                case Consent(member=str() as member):
                    yield member
                case _:
                    pass


def _map_of(state: _State, revision: int) -> AccountMap | None:
    if state.account is None:
        return None
    collections: dict[str, Any] = {name: tuple(state.entities[kind].values()) for kind, name in COLLECTION_OF.items()}
    return AccountMap(account=state.account, revision=revision, **collections)


def _state_of(snapshot: Snapshot) -> _State:
    account_map = snapshot.map
    return _State(
        account=account_map.account,
        entities={kind: {item.id: item for item in getattr(account_map, name)} for kind, name in COLLECTION_OF.items()},
        people_added=set(snapshot.people_added),
        members_added=set(snapshot.members_added),
    )
