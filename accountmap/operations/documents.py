"""Export accounts as our own JSON, and import them: every entity with all its fields."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Final

from accountmap.errors import NotKnownYet
from accountmap.exchange.document import Document, read_document, write_document
from accountmap.exchange.problems import ProblemCode, rejection
from accountmap.history import Story
from accountmap.model.account_map import COLLECTIONS, AccountMap
from accountmap.model.accounts import Account
from accountmap.model.actors import Actor
from accountmap.model.changes import Action, Change, ChangeSet, id_of
from accountmap.model.facts import Entity
from accountmap.model.ids import AccountId
from accountmap.model.people import Distinction, Person
from accountmap.model.progress import Progress, Stage, Steps, unwatched
from accountmap.model.team import Relationship, TeamMember, Touchpoint
from accountmap.operations.accounts import load_map
from accountmap.operations.permissions import Right, require
from accountmap.operations.tried_imports import merged, tell_import
from accountmap.store import Store

# These belong to the workspace and may stand in the sections of several accounts.
_SHARED: Final = (Person, TeamMember, Relationship, Touchpoint, Distinction)
Key = tuple[type[Entity], str]


@dataclass(frozen=True, slots=True)
class DocumentOutcome:
    """What a file of our JSON did to one account; an entity of several accounts counts where it was written.

    If it is only tried, `stories` tell what would change.
    """

    account: Account
    created: bool
    added: int
    updated: int
    revision: int
    stories: tuple[Story, ...] = ()


def export_document(
    store: Store, actor: Actor, accounts: Sequence[str] | None, known_on: datetime | None = None
) -> bytes:
    """Return accounts, given by id or name, as a file of our JSON; ``None``: all that the actor may see.

    They are loaded for the actor: what the actor may not see is not in the file, and the file says so.

    Parameters
    ----------
    known_on
        As in `load_map`; people of other maps are called as they are now. Of all accounts those are left out of which
        nothing was recorded then.

    Raises
    ------
    AccountNotFound
        With the nearest names.
    NotKnownYet
        As `load_map`.
    """
    require(actor, Right.EXPORT_MAP)
    if accounts is None:
        maps = list(_all_maps(store, actor, known_on))
    else:
        maps = [load_map(store, actor, account, known_on) for account in accounts]
    return write_document(_document_of(store, maps))


def _all_maps(store: Store, actor: Actor, known_on: datetime | None) -> Iterator[AccountMap]:
    for row in store.accounts(actor):
        with suppress(NotKnownYet):
            yield load_map(store, actor, row.account.id, known_on)


def document_of_account(
    store: Store, actor: Actor, account: str, known_on: datetime | None = None
) -> tuple[bytes, bool]:
    """Return one account, given by id or name, as our JSON in one line.

    Parameters
    ----------
    known_on
        As in `export_document`.

    Returns
    -------
    tuple[bytes, bool]
        The document, and whether it depends on the account's map alone: it does not where touchpoints name people of
        other maps.

    Raises
    ------
    AccountNotFound
        With the nearest names.
    NotKnownYet
        As `load_map`.
    """
    require(actor, Right.EXPORT_MAP)
    document = _document_of(store, [load_map(store, actor, account, known_on)])
    return write_document(document, indent=None), not document.outside


def _document_of(store: Store, loaded: Iterable[AccountMap]) -> Document:
    maps = {account_map.account.id: account_map for account_map in loaded}
    there = {person.id for account_map in maps.values() for person in account_map.people}
    named = {person for account_map in maps.values() for touch in account_map.touchpoints for person in touch.people}
    named |= {person for one in maps.values() for item in one.distinctions for person in (item.person, item.other)}
    outside = tuple(Person(id=person.id, name=person.name) for person in store.people(sorted(named - there)))
    return Document(tuple(maps.values()), outside)


def import_document(
    store: Store,
    actor: Actor,
    content: bytes,
    *,
    file: str,
    now: datetime,
    dry_run: bool = False,
    progress: Progress = unwatched,
) -> tuple[DocumentOutcome, ...]:
    """Write what a file of our JSON holds, all of it or nothing; what is recorded and not in it stays.

    Raises
    ------
    ImportRejected
        With every place that is wrong; also if the file leaves out what its exporter may not see and an account is
        here already, because that would be emptied.
    ChangeConflict
        If something names what is neither in the file nor here, or the ids of the file belong to other things here.
    Cancelled
        By `progress`, which is told how far it is; nothing was written.
    """
    require(actor, Right.WRITE_MAP)
    progress(Stage.READING, 0, 0)
    document = read_document(content, file)
    steps = Steps(progress, Stage.MATCHING, len(document.maps))
    recorded = {one.account.id: _recorded(store, actor, one.account.id) for one in steps.over(document.maps)}
    for account_map in document.maps:
        if recorded[account_map.account.id] is None:
            require(actor, Right.CREATE_ACCOUNT)
        elif account_map.withheld:
            kinds = ", ".join(sorted(kind.value for kind in account_map.withheld))
            name = account_map.account.name
            raise rejection(file, ProblemCode.DOCUMENT_INCOMPLETE, value=name, detail=kinds)
    merge = _Merge(store, actor, document, recorded)
    sets = [(account, ChangeSet(changes, file[-200:])) for account, changes in merge.steps() if changes]
    seen = {key: before.revision for key, before in recorded.items() if before is not None}
    revisions: dict[AccountId, int] = dict(seen)
    if not dry_run and sets:
        touched = {account for account, _ in sets}
        written = store.commit_all(
            sets,
            actor=actor,
            at=now,
            seen_revisions={key: at for key, at in seen.items() if key in touched},
            progress=progress,
        )
        revisions |= dict(zip((account for account, _ in sets), written, strict=True))
    outcomes = tuple(_outcome(one, sets, recorded, revisions) for one in document.maps)
    if not dry_run:
        return outcomes
    day = now.astimezone(UTC).date()
    return tuple(
        replace(outcome, stories=tell_import(before, merged(before, one), day))
        for outcome, one in zip(outcomes, document.maps, strict=True)
        for before in (recorded[one.account.id],)
    )


def _recorded(store: Store, actor: Actor, account: AccountId) -> AccountMap | None:
    return load_map(store, actor, account) if store.has_account(account) else None


def _outcome(
    account_map: AccountMap,
    sets: Iterable[tuple[AccountId, ChangeSet]],
    recorded: dict[AccountId, AccountMap | None],
    revisions: dict[AccountId, int],
) -> DocumentOutcome:
    key = account_map.account.id
    actions = [change.action for account, changes in sets if account == key for change in changes.changes]
    return DocumentOutcome(
        account=account_map.account,
        created=recorded[key] is None,
        added=actions.count(Action.ADD),
        updated=actions.count(Action.UPDATE),
        revision=revisions.get(key, 0),
    )


class _Merge:
    """The changes that bring a document into a workspace, in an order in which each finds what it names."""

    def __init__(
        self, store: Store, actor: Actor, document: Document, recorded: dict[AccountId, AccountMap | None]
    ) -> None:
        self._document = document
        self._recorded = recorded
        self._shared: dict[Key, Entity] = {}
        maps = [before for before in recorded.values() if before is not None]
        people = sorted({person.id for one in document.maps for person in one.people})
        elsewhere = {account for person in people for account in store.accounts_of(person)} - recorded.keys()
        maps += [load_map(store, actor, account) for account in sorted(elsewhere)]
        for account_map in maps:
            self._note(item for name in COLLECTIONS for item in getattr(account_map, name))
        self._note(store.people([*people, *(one.id for one in document.outside)]))
        self._note(store.members(sorted({member.id for one in document.maps for member in one.team})))

    def _note(self, items: Iterable[Entity]) -> None:
        self._shared.update({(type(item), id_of(item)): item for item in items if isinstance(item, _SHARED)})

    def steps(self) -> Iterator[tuple[AccountId, tuple[Change, ...]]]:
        """Yield accounts with their changes: first accounts, people and team, then all that names them."""
        home = self._homes()
        for account_map in self._document.maps:
            added: list[Entity] = [*account_map.people, *account_map.team]
            first = [item for item in added if home[id_of(item)] == account_map.account.id]
            if account_map is self._document.maps[0]:
                first += [one for one in self._document.outside if (Person, one.id) not in self._shared]
            before = self._recorded[account_map.account.id]
            own = before.account if before else None
            account = [] if own == account_map.account else [Change(own, account_map.account)]
            yield account_map.account.id, (*account, *self._changes(first, {}))
        for account_map in self._document.maps:
            before = self._recorded[account_map.account.id] or AccountMap(account=account_map.account)
            changes: list[Change] = []
            for name in COLLECTIONS:
                if name not in {"people", "team"}:
                    known = {item.id: item for item in getattr(before, name)}
                    changes += self._changes(getattr(account_map, name), known)
            yield account_map.account.id, tuple(changes)

    def _changes(self, items: Iterable[Entity], known: dict[str, Entity]) -> Iterator[Change]:
        """Yield the changes to entities; one that an earlier account brought is not written twice."""
        for item in items:
            key = (type(item), id_of(item))
            before = self._shared.get(key) if isinstance(item, _SHARED) else known.get(key[1])
            if before != item:
                yield Change(before, item)
            if isinstance(item, _SHARED):
                self._shared[key] = item

    def _homes(self) -> dict[str, AccountId]:
        """Return where each person and each of ours is added: where nothing else would bring them onto the map."""
        chosen: dict[str, AccountId] = {}
        sure: set[str] = set()
        for account_map in self._document.maps:
            held = {assignment.person for assignment in account_map.assignments}
            tied = {tie.member for tie in account_map.relationships}
            tied |= {member for touch in account_map.touchpoints for member in touch.members}
            tied |= {member for one in account_map.stand_ins for member in (one.member, one.stand_in)}
            tied |= {one.member for one in account_map.consents if one.member}
            brought: set[str] = {*held, *tied}
            for key in [*(person.id for person in account_map.people), *(member.id for member in account_map.team)]:
                if key not in chosen or not (key in brought or key in sure):
                    chosen[key] = account_map.account.id
                if key not in brought:
                    sure.add(key)
        return chosen
