"""What a change set does to each entity in the end, whatever steps it takes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from accountmap.errors import ChangeConflict
from accountmap.model.changes import ENTITY_KINDS, ChangeSet
from accountmap.model.facts import Entity
from accountmap.model.people import Distinction, Person
from accountmap.model.team import Relationship, Touchpoint


@dataclass(frozen=True, slots=True)
class NetChange:
    """One entity before a change set and after it; ``None`` twice: added and removed within the set."""

    entity_id: str
    before: Entity | None
    after: Entity | None


NetChanges = Mapping[str, list[NetChange]]


def net_changes(change_set: ChangeSet) -> NetChanges:
    """Return the net changes by kind of entity.

    Raises
    ------
    ChangeConflict
        If successive changes of one entity do not fit each other.
    """
    net: dict[str, dict[str, NetChange]] = {kind: {} for kind in ENTITY_KINDS}
    for change in change_set.changes:
        of_kind, entity_id = net[change.kind], change.entity_id
        earlier = of_kind.get(entity_id)
        if earlier is not None and earlier.after != change.before:
            raise ChangeConflict(change.kind, entity_id)
        before = change.before if earlier is None else earlier.before
        of_kind[entity_id] = NetChange(entity_id, before, change.after)
    return {kind: list(changes.values()) for kind, changes in net.items()}


def added(changes: list[NetChange]) -> set[str]:
    """Return the ids of entities that are new."""
    return {change.entity_id for change in changes if change.before is None and change.after is not None}


def removed(changes: list[NetChange]) -> set[str]:
    """Return the ids of entities that are there no more."""
    return {change.entity_id for change in changes if change.before is not None and change.after is None}


def people_of(change: NetChange) -> set[str]:
    """Return the client's people whom a change is about, or whom a tie names before or after it."""
    people: set[str] = set()
    for entity in (change.before, change.after):
        match entity:
            case Person():
                people.add(entity.id)
            case Relationship():
                people.add(entity.person)
            case Touchpoint():
                people.update(entity.people)
            case Distinction():
                people.update((entity.person, entity.other))
            case _:
                pass
    return people
