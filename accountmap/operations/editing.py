"""How every edit is made: load the map, plan on a draft, check it, write it at the revision that was read."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Final

from accountmap.editing import Draft, check
from accountmap.errors import StaleRevision
from accountmap.model.account_map import AccountMap
from accountmap.model.actors import Actor
from accountmap.model.changes import ChangeSet, id_of
from accountmap.model.facts import Entity
from accountmap.operations.accounts import load_map
from accountmap.operations.identity import new_id
from accountmap.operations.permissions import Right, require
from accountmap.store import Store

Plan = Callable[[Draft], Entity | tuple[Entity | None, ...] | None]
_TRIES: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """When and on what grounds an edit is made.

    Parameters
    ----------
    now
        The moment.
    day
        Today, on the calendar of whoever edits; ``None``: the UTC day of `now`.
    source
        Where the change comes from, for the change log: "api", "a talk with Anna".
    seen
        The revision the writer looked at; ``None``: whatever it is. Of an edit of several accounts, the first one's.
    """

    now: datetime
    day: date | None = None
    source: str = ""
    seen: int | None = None

    @property
    def today(self) -> date:
        """The day from which a change counts that names no other."""
        return self.day or self.now.astimezone(UTC).date()

    def draft(self, account_map: AccountMap) -> Draft:
        """Return a draft of a map for this occasion.

        Raises
        ------
        StaleRevision
            If the map is not the one the writer saw.
        """
        if self.seen is not None and self.seen != account_map.revision:
            raise StaleRevision(account_map.account.name, self.seen, account_map.revision)
        return Draft(account_map, today=self.today, new_id=new_id)


@dataclass(frozen=True, slots=True)
class Edited:
    """What an edit did.

    Parameters
    ----------
    entities
        What each edit added or changed; ``None``: it was taken out.
    change_set
        Everything that changed; empty if nothing did.
    before, after
        The map when the edit was planned, and after it was written.
    revision
        The account's revision made by the edit.
    """

    entities: tuple[Entity | None, ...]
    change_set: ChangeSet
    before: AccountMap
    after: AccountMap
    revision: int

    @property
    def entity(self) -> Entity | None:
        """What the only edit added or changed."""
        return self.entities[0] if self.entities else None

    @property
    def entity_id(self) -> str:
        """The id of what the only edit added or changed."""
        if self.entity is None:
            raise ValueError("nothing is left of what was edited")
        return id_of(self.entity)


def edit_map(store: Store, actor: Actor, account: str, plan: Plan, occasion: Occasion) -> Edited:
    """Make an edit of one account's map, all of it or nothing; raise as `edit_maps`."""
    (edited,) = edit_maps(store, actor, ((account, plan),), occasion)
    return edited


def edit_maps(store: Store, actor: Actor, plans: Iterable[tuple[str, Plan]], occasion: Occasion) -> tuple[Edited, ...]:
    """Make an edit of several accounts' maps, all of it or nothing.

    Where somebody else writes at the same moment and the writer did not say what they saw, the edit is planned anew.

    Raises
    ------
    AccountNotFound
        With the nearest names.
    NotPermitted
        If the actor may not write.
    StaleRevision
        If the first account is not at the revision the writer saw.
    AccountmapError
        As the plans and `accountmap.editing.check` raise; nothing was written.
    """
    require(actor, Right.WRITE_MAP)
    of_accounts = tuple(plans)
    for _ in range(_TRIES - 1):
        try:
            return _edit(store, actor, of_accounts, occasion)
        except StaleRevision:
            if occasion.seen is not None:
                raise
    return _edit(store, actor, of_accounts, occasion)


def _edit(store: Store, actor: Actor, plans: tuple[tuple[str, Plan], ...], occasion: Occasion) -> tuple[Edited, ...]:
    planned: list[tuple[tuple[Entity | None, ...], ChangeSet, AccountMap]] = []
    for number, (account, plan) in enumerate(plans):
        before = load_map(store, actor, account)
        draft = (occasion if number == 0 else replace(occasion, seen=None)).draft(before)
        done = plan(draft)
        check(draft)
        planned.append((done if isinstance(done, tuple) else (done,), draft.change_set(occasion.source), before))
    revisions = store.commit_all(
        [(before.account.id, change_set) for _, change_set, before in planned],
        actor=actor,
        at=occasion.now,
        seen_revisions={before.account.id: before.revision for _, _, before in planned},
    )
    return tuple(
        Edited(entities, change_set, before, _written(store, actor, before, change_set), revision)
        for (entities, change_set, before), revision in zip(planned, revisions, strict=True)
    )


def _written(store: Store, actor: Actor, before: AccountMap, change_set: ChangeSet) -> AccountMap:
    """Return the map as it is written; as it was, if nothing changed or the account itself was deleted."""
    is_deleted = any(change.kind == "account" and change.after is None for change in change_set.changes)
    if not change_set or is_deleted:
        return before
    return store.load_account_map(before.account.id, actor.scope)


def bring_named(store: Store, draft: Draft, *, people: Iterable[str] = (), members: Iterable[str] = ()) -> None:
    """Make known to a draft whom an edit names, by id, of the workspace besides those on the map."""
    others = set(people) - draft.map.person_by_id.keys()
    ours = set(members) - draft.map.member_by_id.keys()
    for entity in (*(store.people(others) if others else ()), *(store.members(ours) if ours else ())):
        draft.bring(entity)


def bring_team(store: Store, draft: Draft) -> None:
    """Make known to a draft all of ours, so that they can be named by name."""
    for member in store.team():
        draft.bring(member)
