"""Edits of single entities of any kind, and several of them in one go.

Later edits may name what earlier ones add: by an id that is chosen for the new thing, or by a temporary one that
begins with ``$`` and is replaced by a real one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any, Final

from accountmap.editing.draft import Draft, kind_of
from accountmap.editing.people import Elsewhere, remove_person
from accountmap.editing.reporting import Reports
from accountmap.editing.seats import remove_seat
from accountmap.editing.values import made, patched
from accountmap.errors import AccountmapError, AlreadyRecorded, InvalidValue, UnknownReference
from accountmap.model.accounts import Account
from accountmap.model.changes import ENTITY_KINDS
from accountmap.model.facts import Entity
from accountmap.model.ids import PersonId, PositionId
from accountmap.model.people import Person, Position
from accountmap.model.references import REFERENCES

TEMPORARY: Final = "$"


@dataclass(frozen=True, slots=True)
class Addition:
    """A new entity.

    Parameters
    ----------
    id
        Chosen by whoever edits, or temporary (``$anna``); ``None``: nobody cares.
    """

    kind: str
    values: Mapping[str, Any]
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """An entity with some values changed."""

    kind: str
    id: str
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Removal:
    """An entity taken out.

    Parameters
    ----------
    reports
        For a person or position that others report to: who gets them.
    """

    kind: str
    id: str
    reports: Reports | None = None


Edit = Addition | Correction | Removal


def carry_out(
    draft: Draft, edits: Iterable[Edit], elsewhere: Mapping[PersonId, Elsewhere] | None = None
) -> tuple[Entity | None, ...]:
    """Make edits in their order.

    Parameters
    ----------
    elsewhere
        For each person to be removed, what of them the map does not tell.

    Returns
    -------
    tuple[Entity | None, ...]
        What each edit made of its entity; ``None`` for one taken out.

    Raises
    ------
    AccountmapError
        As the edit that cannot be made; its attribute `edit` says which, counted from 0.
    """
    real: dict[str, str] = {}
    done = []
    for number, edit in enumerate(edits):
        try:
            done.append(carry_out_one(draft, edit, elsewhere, real))
        except AccountmapError as error:
            error.edit = number
            raise
    return tuple(done)


def people_removed(edits: Iterable[Edit]) -> frozenset[PersonId]:
    """Return the people whom edits take out."""
    return frozenset(PersonId(edit.id) for edit in edits if isinstance(edit, Removal) and edit.kind == "person")


def named_in(edits: Iterable[Edit], target: str) -> frozenset[str]:
    """Return the ids of a kind that the values of edits name."""
    named: set[str] = set()
    for edit in edits:
        if isinstance(edit, Removal):
            continue
        for field, kind in REFERENCES.get(edit.kind, {}).items():
            value = edit.values.get(field)
            if kind == target and value is not None:
                named.update([value] if isinstance(value, str) else value)
    return frozenset(one for one in named if not one.startswith(TEMPORARY))


def carry_out_one(
    draft: Draft,
    edit: Edit,
    elsewhere: Mapping[PersonId, Elsewhere] | None = None,
    real: dict[str, str] | None = None,
) -> Entity | None:
    """Make one edit and return what it made of its entity; see `carry_out`.

    Parameters
    ----------
    real
        The real ids of temporary ones; those of this edit are added.
    """
    real = {} if real is None else real
    kind = ENTITY_KINDS.get(edit.kind)
    if kind is None:
        raise InvalidValue("kind", edit.kind, ", ".join(ENTITY_KINDS))
    match edit:
        case Addition():
            return draft.put(_added(draft, kind, edit, real))
        case Correction():
            before = draft.get(kind, real.get(edit.id, edit.id))
            return draft.put(patched(before, _resolved(edit.kind, edit.values, real)))
        case Removal():
            _remove(draft, draft.get(kind, real.get(edit.id, edit.id)), edit, elsewhere or {})
            return None


def _added(draft: Draft, kind: type[Entity], edit: Addition, real: dict[str, str]) -> Entity:
    if kind is Account:
        raise InvalidValue("kind", edit.kind, ", ".join(name for name in ENTITY_KINDS if name != edit.kind))
    is_temporary = edit.id is not None and edit.id.startswith(TEMPORARY)
    new = draft.new_id() if edit.id is None or is_temporary else edit.id
    if edit.id in real or draft.find(kind, new):
        raise AlreadyRecorded(edit.kind, edit.id or new)
    values = _resolved(edit.kind, edit.values, real)
    if "account" in {field.name for field in fields(kind)}:
        values.setdefault("account", draft.account.id)
    added = made(kind, values, id=new)
    if edit.id is not None and is_temporary:
        real[edit.id] = new
    return added


def _remove(draft: Draft, entity: Entity, edit: Removal, elsewhere: Mapping[PersonId, Elsewhere]) -> None:
    """Take an entity out; people and positions by their own rules."""
    match entity:
        case Person():
            remove_person(draft, entity.id, elsewhere=elsewhere.get(entity.id, Elsewhere()), reports=edit.reports)
        case Position():
            remove_seat(draft, PositionId(entity.id), edit.reports)
        case Account():
            raise InvalidValue("kind", kind_of(entity), ", ".join(name for name in ENTITY_KINDS if name != "account"))
        case _:
            draft.drop(entity)


def _resolved(kind: str, values: Mapping[str, Any], real: Mapping[str, str]) -> dict[str, Any]:
    """Return values with temporary ids replaced by real ones."""
    resolved = dict(values)
    for field, target in REFERENCES.get(kind, {}).items():
        value = resolved.get(field)
        if value is None:
            continue
        ids = [value] if isinstance(value, str) else list(value)
        unknown = [one for one in ids if one.startswith(TEMPORARY) and one not in real]
        if unknown:
            raise UnknownReference(field, unknown[0], target)
        ids = [real.get(one, one) for one in ids]
        resolved[field] = ids[0] if isinstance(value, str) else tuple(ids)
    return resolved
