"""Edit single entities of any kind on an account's map, one or several in one go."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from accountmap.editing import (
    Addition,
    Correction,
    Draft,
    Edit,
    Elsewhere,
    Removal,
    carry_out,
    carry_out_one,
    find_member,
    find_person,
    named_in,
    people_removed,
    seat_meant,
)
from accountmap.errors import EntityNotFound, InvalidValue, PersonNotFound, UnknownReference
from accountmap.model.account_map import COLLECTIONS, AccountMap
from accountmap.model.actors import Actor
from accountmap.model.changes import ENTITY_KINDS, id_of
from accountmap.model.facts import Entity
from accountmap.model.ids import PersonId
from accountmap.model.people import Assignment, Position
from accountmap.model.references import REFERENCES, named_by
from accountmap.operations.accounts import load_map, revision_of
from accountmap.operations.edit_people import known_elsewhere
from accountmap.operations.editing import Edited, Occasion, bring_named, edit_map
from accountmap.operations.identity import new_id
from accountmap.store import Store


def edit_entity(store: Store, actor: Actor, account: str, edit: Edit, occasion: Occasion) -> Edited:
    """Add, correct or take out one entity of an account's map.

    Raises
    ------
    PersonNotFound, EntityNotFound
        If the map does not hold what is to be corrected or taken out.
    AccountmapError
        As `edit_map`.
    """
    return edit_map(
        store, actor, account, lambda draft: carry_out_one(draft, edit, _prepare(store, draft, [edit])), occasion
    )


def edit_entities(store: Store, actor: Actor, account: str, edits: Sequence[Edit], occasion: Occasion) -> Edited:
    """Make several edits of one map in one change set, all of them or none.

    Later edits may name what earlier ones add, by the id that was chosen for it or by a temporary one (``$anna``).

    Raises
    ------
    AccountmapError
        As `edit_entity`; the attribute `edit` of the error says which edit is refused, counted from 0.
    """
    return edit_map(
        store, actor, account, lambda draft: carry_out(draft, edits, _prepare(store, draft, edits)), occasion
    )


def edit_named_entity(store: Store, actor: Actor, account: str, edit: Edit, occasion: Occasion) -> Edited:
    """Make an edit as `edit_entity` does, in whose values people, ours, positions and accounts may be named by name.

    Raises
    ------
    PersonNotFound, AmbiguousName, SeveralPositions, AccountNotFound
        If it is not clear who or what is meant.
    AccountmapError
        As `edit_entity`.
    """

    def plan(draft: Draft) -> Entity | None:
        meant = edit if isinstance(edit, Removal) else replace(edit, values=_with_ids(store, actor, draft, edit))
        return carry_out_one(draft, meant, _prepare(store, draft, [meant]))

    return edit_map(store, actor, account, plan, occasion)


def list_entities(
    store: Store, actor: Actor, account: str, kind: str, known_on: datetime | None = None
) -> tuple[AccountMap, tuple[Entity, ...]]:
    """Return an account's map and everything of a kind on it, in order of id.

    Parameters
    ----------
    known_on
        As in `load_map`.

    Raises
    ------
    AccountNotFound
        With the nearest names.
    NotKnownYet
        As `load_map`.
    InvalidValue
        If there is no such kind.
    """
    account_map = load_map(store, actor, account, known_on)
    return account_map, entities_of(account_map, kind)


def entities_about(
    store: Store, actor: Actor, account: str, kind: str, who: str, known_on: datetime | None = None
) -> tuple[AccountMap, tuple[Entity, ...]]:
    """Return an account's map and what of a kind names somebody, or a position that somebody holds or held.

    Parameters
    ----------
    who
        Id of a position; id, e-mail or name of one of theirs or of ours.
    known_on
        As in `load_map`.

    Raises
    ------
    PersonNotFound
        With the nearest names.
    AccountmapError
        As `list_entities`.
    """
    account_map, found = list_entities(store, actor, account, kind, known_on)
    draft = Draft(account_map, today=date.min, new_id=new_id)
    for member in store.team():
        draft.bring(member)
    meant = _ids_meant(draft, who)
    return account_map, tuple(
        one for one in found if meant & {id_of(one), *(named for *_, named in named_by(kind, one))}
    )


def get_entity(
    store: Store, actor: Actor, account: str, kind: str, entity_id: str, known_on: datetime | None = None
) -> Entity:
    """Return one entity of an account's map.

    Parameters
    ----------
    known_on
        As in `load_map`.

    Raises
    ------
    AccountNotFound
        With the nearest names.
    NotKnownYet
        As `load_map`.
    PersonNotFound, EntityNotFound
        If the map has none of this id that the actor may see.
    """
    _, found = list_entities(store, actor, account, kind, known_on)
    for entity in found:
        if id_of(entity) == entity_id:
            return entity
    raise PersonNotFound(entity_id) if kind == "person" else EntityNotFound(kind, entity_id)


def entities_of(account_map: AccountMap, kind: str) -> tuple[Entity, ...]:
    """Return everything of a kind on a map, in order of id."""
    wanted = ENTITY_KINDS.get(kind)
    if wanted is None:
        raise InvalidValue("kind", kind, ", ".join(ENTITY_KINDS))
    found = (item for name in COLLECTIONS for item in getattr(account_map, name))
    return tuple(item for item in found if type(item) is wanted)


def _ids_meant(draft: Draft, who: str) -> frozenset[str]:
    """Return the ids of whom a text means: theirs with their positions, else ours, else the position of this id."""
    if draft.find(Position, who):
        return frozenset({who})
    try:
        person = find_person(draft, who)
    except PersonNotFound:
        with suppress(EntityNotFound):
            return frozenset({find_member(draft, who)})
        raise
    return frozenset({person, *(held.position for held in draft.all(Assignment) if held.person == person)})


def _with_ids(store: Store, actor: Actor, draft: Draft, edit: Addition | Correction) -> dict[str, Any]:
    """Return the values of an edit with ids in place of names."""
    find: dict[str, Callable[[str], str]] = {
        "person": lambda text: find_person(draft, text),
        "team_member": lambda text: find_member(draft, text),
        "position": lambda text: seat_meant(draft, text),
        "account": lambda text: revision_of(store, actor, text)[0],
    }
    for member in store.team():
        draft.bring(member)
    values = dict(edit.values)
    for field, target in REFERENCES.get(edit.kind, {}).items():
        named = values.get(field)
        if isinstance(named, str):
            values[field] = find[target](named)
        elif named is not None:
            values[field] = tuple(find[target](one) for one in named)
    return values


def _prepare(store: Store, draft: Draft, edits: Sequence[Edit]) -> dict[PersonId, Elsewhere]:
    """Make known to a draft whom edits name; return what of the people they take out the map does not tell.

    Raises
    ------
    UnknownReference
        If edits name a company of which there is no account.
    """
    bring_named(store, draft, people=named_in(edits, "person"), members=named_in(edits, "team_member"))
    for named in sorted(named_in(edits, "account") - {draft.account.id}):
        if not store.has_account(named):
            raise UnknownReference("served_by", named, "account")
    return {person: known_elsewhere(store, person) for person in people_removed(edits)}
