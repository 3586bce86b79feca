"""The store: one workspace in one database, opened for reading or for writing."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from sqlalchemy import Connection, bindparam, select

from accountmap.errors import AccountNotFound, StaleRevision, StoreReadOnly
from accountmap.model.account_map import AccountMap
from accountmap.model.actors import Actor, Scope
from accountmap.model.changes import ChangeSet
from accountmap.model.ids import AccountId, PersonId
from accountmap.model.nearest import nearest
from accountmap.model.paging import EVERYTHING, Page, PageRequest
from accountmap.model.people import Person
from accountmap.model.progress import Progress, Stage, Steps, unwatched, unwatched_steps
from accountmap.model.team import TeamMember
from accountmap.model.text import match_key, without_forbidden
from accountmap.model.visibility import sees_judgements
from accountmap.store import tables
from accountmap.store.account_lists import ALL_ACCOUNTS, AccountFilter, AccountRow, AccountSort, read_accounts
from accountmap.store.contents import read_contents
from accountmap.store.database import Database
from accountmap.store.directory import PersonRow, find_people, read_named, read_team, sets_about_person
from accountmap.store.feed import FeedEntry, latest_place, read_feed
from accountmap.store.forget_place import beside
from accountmap.store.forgetting import Forgotten, forget, forgotten_people, logged_people
from accountmap.store.journal import Entry, JournalQuery, read_journal, undone_among
from accountmap.store.kept_answers import KeptAnswer, keep, read_kept
from accountmap.store.loading import MapReader
from accountmap.store.log_reading import LoggedChangeSet, read_log
from accountmap.store.past import read_past_map
from accountmap.store.row_locks import lock_accounts
from accountmap.store.rows import readable
from accountmap.store.standing import Standing, read_reverts, read_standing
from accountmap.store.unit import Units
from accountmap.store.verifying import LoggedAccount, VerifiedLog, logged_accounts, missing_places, verify_log
from accountmap.store.writing import PASSES, write_change_set

LOCAL_WORKSPACE: Final = "local"
# Made once: they are asked for with each request.
_BY_ID, _BY_NAME = (
    select(tables.account.c.id, tables.account.c.revision, tables.account.c.open_revision).where(
        tables.account.c.workspace == bindparam("workspace"), column == bindparam("text")
    )
    for column in (tables.account.c.id, tables.account.c.match_key)
)


class Store:
    """A workspace; made by `open_store`, closed by `close` or as a context manager."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._units = Units(database)
        self._workspace = LOCAL_WORKSPACE

    @property
    def workspace(self) -> str:
        """Which workspace of the database it is."""
        return self._workspace

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the database and let other processes write to it; a closed store is of no further use."""
        self._database.close()

    def accounts(self, actor: Actor) -> tuple[AccountRow, ...]:
        """Return the accounts in order of name, as the actor may see them."""
        return self.page_of_accounts(actor).items

    def page_of_accounts(
        self,
        actor: Actor,
        wanted: AccountFilter = ALL_ACCOUNTS,
        order: AccountSort = AccountSort.NAME,
        page: PageRequest = EVERYTHING,
    ) -> Page[AccountRow]:
        """Return the accounts that are wanted, in order; all of them unless a page is asked for.

        Raises
        ------
        InvalidCursor
            If the page begins at a place of another order.
        """
        with self._reading() as connection:
            return read_accounts(connection, self._workspace, actor.scope, wanted=wanted, order=order, page=page)

    def find_account(self, name_or_id: str) -> AccountId:
        """Return the id of an account given by id or name.

        Raises
        ------
        AccountNotFound
            With up to three similar names.
        """
        return self.revision_of(name_or_id, Scope.OWNER)[0]

    def revision_of(self, name_or_id: str, scope: Scope) -> tuple[AccountId, int]:
        """Return the id of an account given by id or name, and its revision as the scope may see it.

        Raises
        ------
        AccountNotFound
            With up to three similar names.
        """
        with self._reading() as connection:
            found = self._find(connection, name_or_id, scope)
            if found is not None:
                return found
            table = tables.account
            here = select(table.c.name).where(table.c.workspace == self._workspace)
            names = connection.execute(here.order_by(table.c.sort_key)).scalars().all()
        raise AccountNotFound(name_or_id, nearest(name_or_id, names))

    def revision_at_once(self, name_or_id: str, scope: Scope) -> tuple[AccountId, int] | None:
        """Return what `revision_of` does, ``None`` where there is no such account or it would have to be waited for.

        It reads one row of an index, so that an event loop may call it.
        """
        with self._database.reading_at_once() as connection, readable():
            return None if connection is None else self._find(connection, name_or_id, scope)

    def _find(self, connection: Connection, name_or_id: str, scope: Scope) -> tuple[AccountId, int] | None:
        if name_or_id != without_forbidden(name_or_id):
            return None
        for statement, text in ((_BY_ID, name_or_id), (_BY_NAME, match_key(name_or_id))):
            row = connection.execute(statement, {"workspace": self._workspace, "text": text}).one_or_none()
            if row is not None:
                return AccountId(row.id), row.revision if sees_judgements(scope) else row.open_revision
        return None

    def find_logged_account(self, name_or_id: str) -> AccountId:
        """Return the id of an account given by id or name or, if it is not there any more, by id.

        Raises
        ------
        AccountNotFound
            With up to three similar names.
        """
        try:
            return self.find_account(name_or_id)
        except AccountNotFound:
            if name_or_id != without_forbidden(name_or_id):
                raise
            log = tables.change_set_account
            here = select(log.c.account).where(log.c.workspace == self._workspace, log.c.account == name_or_id)
            with self._reading() as connection:
                if connection.execute(here.limit(1)).first() is None:
                    raise
            return AccountId(name_or_id)

    def has_account(self, account: str) -> bool:
        """Tell whether there is an account of this id."""
        table = tables.account
        here = select(table.c.id).where(table.c.workspace == self._workspace, table.c.id == account)
        with self._reading() as connection:
            return connection.execute(here).first() is not None

    def load_account_map(self, account: AccountId, scope: Scope, known_on: datetime | None = None) -> AccountMap:
        """Return the map of an account without what the scope may not see, of one moment.

        Parameters
        ----------
        known_on
            As it was recorded at this moment; ``None``: as it is recorded now.

        Raises
        ------
        AccountNotFound
            If there is none of this id, or was none at the moment.
        NotKnownYet
            If nothing was recorded of it by then.

        Notes
        -----
        The past is read from the nearest snapshot and the changes after it.
        """
        with self._reading() as connection:
            if known_on is None:
                return MapReader(connection, self._workspace, account, scope).read()
            return read_past_map(connection, self._workspace, account, scope, known_on)

    def commit(
        self,
        account: AccountId,
        change_set: ChangeSet,
        *,
        actor: Actor,
        at: datetime,
        seen_revision: int | None = None,
        reverts: str | None = None,
    ) -> int:
        """Apply a change set, all of it or nothing, and return the account's new revision.

        A person, relationship or touchpoint that is on other maps too raises the revisions of those. An empty change
        set changes nothing and returns the present revision.

        Parameters
        ----------
        reverts
            The change set this one takes back.

        Raises
        ------
        AccountNotFound
            If there is no such account and the set does not add it.
        StaleRevision
            If the account is not at `seen_revision`.
        ChangeConflict
            If a change does not fit what is stored, or leaves something that names what is not there.
        DuplicateAccount
            If the name given to an account is taken.
        """
        return self._units.write(
            lambda connection: self._write(
                connection, account, change_set, actor=actor, at=at, seen_revision=seen_revision, reverts=reverts
            )
        )

    def commit_all(
        self,
        change_sets: Iterable[tuple[AccountId, ChangeSet]],
        *,
        actor: Actor,
        at: datetime,
        seen_revisions: Mapping[AccountId, int] | None = None,
        progress: Progress = unwatched,
    ) -> tuple[int, ...]:
        """Apply change sets to several accounts, in order, all of them or nothing.

        Each is a change set of its own in the log.

        Parameters
        ----------
        seen_revisions
            The revisions at which accounts must be before the first set is applied.
        progress
            Told of the changes as they are written; breaking off leaves nothing.

        Returns
        -------
        tuple[int, ...]
            The revision of each one's account after it.

        Raises
        ------
        AccountNotFound, StaleRevision, ChangeConflict, DuplicateAccount
            As `commit`.
        """
        in_order = tuple(change_sets)
        total = sum(len(change_set.changes) for _, change_set in in_order)

        def write_all(connection: Connection) -> tuple[int, ...]:
            steps = Steps(progress, Stage.WRITING, total, passes=PASSES)
            lock_accounts(connection, self._workspace, (account for account, _ in in_order))
            # Looked at before anything is written: a set may raise the revision of an account whose turn comes later.
            for account, seen in sorted((seen_revisions or {}).items()):
                current = self._revision(connection, account, hold=True)
                if current != seen:
                    raise StaleRevision(account, seen, current)
            revisions = tuple(
                self._write(connection, account, change_set, actor=actor, at=at, seen_revision=None, steps=steps)
                for account, change_set in in_order
            )
            steps.reach(total)
            return revisions

        return self._units.write(write_all)

    def as_one(self) -> AbstractContextManager[None]:
        """Make one transaction of all that this thread writes within the block; an error takes all of it back.

        The transaction begins with the first write; what is done before it keeps nobody waiting.
        """
        return self._units.as_one()

    def kept_answer(self, actor: Actor, key: str, since: datetime) -> KeptAnswer | None:
        """Return the answer that was kept for an actor's request since a moment, ``None`` if there is none."""
        with self._reading() as connection:
            return read_kept(connection, self._workspace, actor.id, key, since)

    def keep_answer(self, actor: Actor, key: str, answer: KeptAnswer, *, at: datetime, since: datetime) -> None:
        """Keep the answer to an actor's request, and drop those kept before `since`.

        Raises
        ------
        AnswerIsKept
            If there is one under this key.
        """
        self._units.write(
            lambda connection: keep(connection, self._workspace, actor.id, key, answer, at=at, since=since)
        )

    def people(self, ids: Iterable[str]) -> tuple[Person, ...]:
        """Return the people of the workspace with these ids; those that are not there are left out."""
        with self._reading() as connection:
            return read_named(connection, self._workspace, Person, ids)

    def members(self, ids: Iterable[str]) -> tuple[TeamMember, ...]:
        """Return the team members of the workspace with these ids; those that are not there are left out."""
        with self._reading() as connection:
            return read_named(connection, self._workspace, TeamMember, ids)

    def find_people(self, texts: Collection[str]) -> tuple[PersonRow, ...]:
        """Return the people of the workspace whose id, name, e-mail or reference is among some texts."""
        with self._reading() as connection:
            return find_people(connection, self._workspace, texts)

    def team(self) -> tuple[TeamMember, ...]:
        """Return all team members of the workspace, in order of name."""
        with self._reading() as connection:
            return read_team(connection, self._workspace)

    def sets_about_person(self, person: PersonId) -> int:
        """Return how many change sets hold values of a person, the one that added them included."""
        with self._reading() as connection:
            return sets_about_person(connection, self._workspace, person)

    def accounts_of(self, person: PersonId) -> tuple[AccountId, ...]:
        """Return the accounts on whose maps a person is: the one where they were added, then the others by id."""
        table = tables.account_person
        here = select(table.c.account).where(table.c.workspace == self._workspace, table.c.person == person)
        in_order = here.order_by(table.c.added_here.desc(), table.c.account)
        with self._reading() as connection:
            return tuple(AccountId(account) for account in connection.execute(in_order).scalars())

    def accounts_sharing_people(self, account: AccountId) -> tuple[AccountId, ...]:
        """Return the other accounts on whose maps somebody of this one is, too, in order of id."""
        here, there = tables.account_person.alias(), tables.account_person.alias()
        shared = (here.c.workspace == there.c.workspace) & (here.c.person == there.c.person)
        accounts = select(there.c.account).distinct().join_from(here, there, shared).order_by(there.c.account)
        others = accounts.where(
            here.c.workspace == self._workspace, here.c.account == account, there.c.account != account
        )
        with self._reading() as connection:
            return tuple(AccountId(other) for other in connection.execute(others).scalars())

    def changes(self, account: AccountId, scope: Scope) -> tuple[LoggedChangeSet, ...]:
        """Return the change sets that touched an account, oldest first, as far as the scope may see them."""
        with self._reading() as connection:
            return read_log(connection, self._workspace, account, scope)

    def journal(self, scope: Scope, query: JournalQuery, limit: int) -> tuple[Entry, ...]:
        """Return up to `limit` change sets, latest first, each with the map before and after it, for this scope.

        Notes
        -----
        For each account, linear in the stretch of its log between the first and the last of them.
        """
        with self._reading() as connection:
            return read_journal(connection, self._workspace, scope, query, limit)

    def latest_place(self, scope: Scope) -> int:
        """Return the place of the last change set that the scope may know of, 0 if there is none."""
        with self._reading() as connection:
            return latest_place(connection, self._workspace, scope)

    def feed(
        self, scope: Scope, *, after: int, limit: int, account: AccountId | None = None
    ) -> tuple[tuple[FeedEntry, ...], int]:
        """Return up to `limit` change sets after a place, oldest first, and the last place there is by then.

        Parameters
        ----------
        account
            Only those that touched this account.
        """
        with self._reading() as connection:
            latest = latest_place(connection, self._workspace, scope)
            return read_feed(connection, self._workspace, scope, after=after, limit=limit, account=account), latest

    def when_written(self, callback: Callable[[], None]) -> None:
        """Call something after each transaction in which this store wrote, in the thread that did."""
        self._units.when_written(callback)

    def standing(self, account: AccountId, number: str, scope: Scope) -> Standing | None:
        """Return a set of an account's log with what came after it; ``None``: there is none of this id."""
        with self._reading() as connection:
            return read_standing(connection, self._workspace, account, number, scope)

    def reverts(self, account: AccountId, scope: Scope) -> tuple[tuple[str, str | None], ...]:
        """Return id and reverted set of every change set that was written to an account, in order."""
        with self._reading() as connection:
            return read_reverts(connection, self._workspace, account, scope)

    def undone(self, numbers: Collection[str]) -> set[str]:
        """Return which of these change sets are taken back."""
        with self._reading() as connection:
            return undone_among(connection, self._workspace, numbers)

    def logged_accounts(self) -> tuple[LoggedAccount, ...]:
        """Return the accounts there are, or of which there is a log, in order of name."""
        with self._reading() as connection:
            return logged_accounts(connection, self._workspace)

    def verify_log(self, account: LoggedAccount) -> VerifiedLog:
        """Tell whether the log of an account is as it was written.

        Notes
        -----
        Linear in the account's log, of which it holds some changes at once.
        """
        with self._reading() as connection:
            return verify_log(connection, account)

    def missing_change_sets(self) -> int:
        """Return how many change sets were written that are in no log any more."""
        with self._reading() as connection:
            return missing_places(connection, self._workspace)

    def forget(
        self,
        account: AccountId,
        person: PersonId,
        *,
        actor: Actor,
        at: datetime,
        source: str,
        also: Sequence[str] = (),
        seen_revision: int | None = None,
    ) -> Forgotten:
        """Erase what is personal of somebody, here and in the log, all of it or nothing; `wipe` afterwards.

        Parameters
        ----------
        account
            The account in whose log it is told.
        also
            Further words for them that are cut out of all texts.

        Raises
        ------
        PersonNotFound, PersonForgotten, AccountNotFound, StaleRevision
            As `accountmap.store.forgetting.forget`.
        """
        if self._database.mode == "read":
            raise StoreReadOnly(self._database.place)
        return self._units.write(
            lambda connection: forget(
                connection,
                self._workspace,
                account,
                person,
                actor=actor,
                at=at,
                source=source,
                also=also,
                seen_revision=seen_revision,
            )
        )

    def place_of_forget_list(self) -> Path | None:
        """Return where the forget-list is by itself: beside an SQLite file; ``None``: nowhere."""
        return None if self._database.file is None else beside(self._database.file)

    def wipe(self) -> bool:
        """Have what was erased leave the database's files, too; ``False``: some of it waits for those who read."""
        return self._database.wipe()

    def forgotten_people(self) -> Mapping[str, int]:
        """Return who was forgotten, and when, in microseconds since 1970."""
        with self._reading() as connection:
            return forgotten_people(connection, self._workspace)

    def was_ever_known(self, person: str) -> bool:
        """Tell whether somebody of this id is, or was, in the workspace."""
        with self._reading() as connection:
            return bool(logged_people(connection, self._workspace, person))

    def digest(self) -> str:
        """Return a digest of all rows of all tables, those of other workspaces included; the same on every database."""
        with self._reading() as connection:
            return read_contents(connection).digest

    def _write(
        self,
        connection: Connection,
        account: AccountId,
        change_set: ChangeSet,
        *,
        actor: Actor,
        at: datetime,
        seen_revision: int | None,
        reverts: str | None = None,
        steps: Steps | None = None,
    ) -> int:
        if not change_set:
            return self._revision(connection, account)
        if self._database.mode == "read":
            raise StoreReadOnly(self._database.place)
        return write_change_set(
            connection,
            self._workspace,
            account,
            change_set,
            actor=actor,
            at=at,
            seen_revision=seen_revision,
            reverts=reverts,
            steps=steps or unwatched_steps(),
        )

    def _revision(self, connection: Connection, account: AccountId, *, hold: bool = False) -> int:
        """Return an account's revision; `hold`: nobody else may change it until the transaction ends."""
        table = tables.account
        here = select(table.c.revision).where(table.c.workspace == self._workspace, table.c.id == account)
        here = here.with_for_update() if hold else here
        revision = connection.execute(here).scalar_one_or_none()
        if revision is None:
            raise AccountNotFound(account)
        return int(revision)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._units.reading() as connection, readable():
            yield connection
