"""What a scope sees of entities and of changes: sensitive things are left out, sensitive fields are emptied."""

from __future__ import annotations

from dataclasses import MISSING, fields, replace
from functools import cache
from typing import Any, Final, TypeVar

from accountmap.model.account_map import COLLECTIONS, AccountMap, Withheld
from accountmap.model.accounts import Account
from accountmap.model.actors import Scope
from accountmap.model.buying import Motivation, Stance
from accountmap.model.changes import ENTITY_KINDS, Change, ChangeSet
from accountmap.model.facts import Entity, FieldClass
from accountmap.model.field_classes import is_sensitive, is_sensitive_kind, open_fields, sensitive_fields

E = TypeVar("E", bound=Entity)
WITHHELD_OF: Final[dict[type[Entity], Withheld]] = {
    Stance: Withheld.STANCES,
    Motivation: Withheld.MOTIVATIONS,
}


def sees_judgements(scope: Scope) -> bool:
    """Tell whether a scope is shown what is sensitive."""
    return scope.may_read(FieldClass.SENSITIVE)


def sees_kind(scope: Scope, kind: type[Entity]) -> bool:
    """Tell whether a scope is shown entities of a kind at all."""
    return sees_judgements(scope) or not is_sensitive_kind(kind)


def withheld_from(scope: Scope) -> frozenset[Withheld]:
    """Return the kinds of things that a scope is not given."""
    if sees_judgements(scope):
        return frozenset()
    whole = {WITHHELD_OF[kind] for kind in ENTITY_KINDS.values() if is_sensitive_kind(kind)}
    return frozenset({*whole, Withheld.FRIENDSHIPS, Withheld.NOTES})


def seen(entity: E, scope: Scope) -> E | None:
    """Return an entity as a scope sees it; ``None``: for this scope it does not exist."""
    if sees_judgements(scope):
        return entity
    if is_sensitive(entity):
        return None
    blanks = blank_values(type(entity))  # type: ignore[arg-type]  # mypy takes the class for its instances
    return replace(entity, **blanks) if blanks else entity


def seen_map(account_map: AccountMap, scope: Scope) -> AccountMap:
    """Return a map as a scope sees it, with what was withheld; its revision stays as it is."""
    if sees_judgements(scope):
        return account_map
    shown: dict[str, Any] = {}
    for name in COLLECTIONS:
        items = (seen(item, scope) for item in getattr(account_map, name))
        shown[name] = tuple(item for item in items if item is not None)
    account = replace(account_map.account, **blank_values(Account))
    return replace(account_map, account=account, withheld=account_map.withheld | withheld_from(scope), **shown)


def seen_change(change: Change, scope: Scope) -> Change | None:
    """Return a change as a scope sees it; ``None`` if nothing that it may see changes.

    A link that turns into a friendship is removed, for those who may not see friendships.
    """
    if sees_judgements(scope):
        return change
    if not is_open(change):
        return None
    return Change(*(None if end is None else seen(end, scope) for end in (change.before, change.after)))


def seen_change_set(change_set: ChangeSet, scope: Scope) -> ChangeSet:
    """Return the changes of a set that a scope sees, in order."""
    found = (seen_change(change, scope) for change in change_set.changes)
    return ChangeSet(tuple(change for change in found if change is not None), change_set.source)


def is_open(change: Change) -> bool:
    """Tell whether something changes that every reader of the map may see."""
    return differs_openly(change.before, change.after)


def differs_openly(before: Entity | None, after: Entity | None) -> bool:
    """Tell whether two states of an entity (``None``: absent) differ in anything that is not sensitive."""
    shown = [entity for entity in (before, after) if entity is not None and not is_sensitive(entity)]
    if len(shown) < 2:
        return bool(shown)
    one, other = shown
    return any(getattr(one, name) != getattr(other, name) for name in open_fields(type(one)))  # type: ignore[arg-type]


@cache
def blank_values(kind: type[Entity]) -> dict[str, Any]:
    """Return, for an entity some of whose fields are sensitive, what stands there for those who may not see them."""
    by_name = {field.name: field for field in fields(kind)}
    blanks = {}
    for name in sensitive_fields(kind):  # type: ignore[arg-type]
        field = by_name[name]
        blanks[name] = field.default_factory() if field.default_factory is not MISSING else field.default
    return blanks
