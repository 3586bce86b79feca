"""A map while it is edited: what it holds so far, and what changed since it was read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final, TypeVar, cast

from accountmap.errors import EntityNotFound, PersonNotFound
from accountmap.model.account_map import COLLECTIONS, AccountMap
from accountmap.model.accounts import Account
from accountmap.model.changes import ENTITY_KINDS, Change, ChangeSet, id_of
from accountmap.model.facts import Entity
from accountmap.model.people import Person

E = TypeVar("E", bound=Entity)
_KIND_OF: Final[dict[type[Entity], str]] = {entity: kind for kind, entity in ENTITY_KINDS.items()}


class Draft:
    """A working copy of an account's map.

    Parameters
    ----------
    account_map
        The map as it was read; it stays as it is.
    today
        The day of the edit: what is present, and from when a change without a date counts.
    new_id
        Makes the id of each new thing.

    Notes
    -----
    Making a draft and its change set are linear in the size of the map.
    """

    def __init__(self, account_map: AccountMap, *, today: date, new_id: Callable[[], str]) -> None:
        self.map = account_map
        self.today = today
        self.new_id = new_id
        self._before: dict[str, dict[str, Entity]] = {kind: {} for kind in ENTITY_KINDS}
        self._before["account"][account_map.account.id] = account_map.account
        for name in COLLECTIONS:
            for item in getattr(account_map, name):
                self._before[kind_of(item)][item.id] = item
        self._now = {kind: dict(items) for kind, items in self._before.items()}

    @property
    def account(self) -> Account:
        """The account as it is so far."""
        return self.get(Account, self.map.account.id)

    def all(self, kind: type[E]) -> list[E]:
        """Return everything of a kind, as it is so far."""
        return cast("list[E]", list(self._now[_KIND_OF[kind]].values()))

    def find(self, kind: type[E], entity_id: str) -> E | None:
        """Return the entity of a kind with this id, or ``None``."""
        return cast("E | None", self._now[_KIND_OF[kind]].get(entity_id))

    def ever(self, kind: type[E], entity_id: str) -> E | None:
        """Return the entity as it is so far or, if it was taken out, as it was."""
        return self.find(kind, entity_id) or cast("E | None", self._before[_KIND_OF[kind]].get(entity_id))

    def get(self, kind: type[E], entity_id: str) -> E:
        """Return the entity of a kind with this id.

        Raises
        ------
        PersonNotFound, EntityNotFound
            If the map has none.
        """
        found = self.find(kind, entity_id)
        if found is not None:
            return found
        if kind is Person:
            raise PersonNotFound(entity_id)
        raise EntityNotFound(_KIND_OF[kind], entity_id)

    def put(self, entity: E) -> E:
        """Add an entity, or replace the one with its id; return it."""
        self._now[kind_of(entity)][id_of(entity)] = entity
        return entity

    def drop(self, entity: Entity) -> None:
        """Take an entity out."""
        self._now[kind_of(entity)].pop(id_of(entity), None)

    def bring(self, entity: Entity) -> None:
        """Make known what is of the workspace though not on this map: a person or team member that may be named."""
        if id_of(entity) not in self._before[kind_of(entity)]:
            self._before[kind_of(entity)][id_of(entity)] = entity
            self._now[kind_of(entity)].setdefault(id_of(entity), entity)

    def changes(self) -> list[Change]:
        """Return what changed so far, in an order to apply: what others stand on comes first and goes last."""
        removed: list[Change] = []
        written: list[Change] = []
        for kind in ENTITY_KINDS:
            before, now = self._before[kind], self._now[kind]
            written += [Change(before.get(key), item) for key, item in now.items() if before.get(key) != item]
            removed += [Change(item, None) for key, item in before.items() if key not in now]
        return [*reversed(removed), *written]

    def change_set(self, source: str = "") -> ChangeSet:
        """Return what changed so far as one change set."""
        return ChangeSet(tuple(self.changes()), source)


def kind_of(entity: Entity) -> str:
    """Return the kind of an entity, as in `ENTITY_KINDS`."""
    return _KIND_OF[type(entity)]
