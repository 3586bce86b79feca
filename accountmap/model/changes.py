"""Changes as values: what was added, updated or removed, and how to apply, undo and compare.

Every write to accountmap is a `ChangeSet`. A change holds the whole entity before and after, so a change set can be
applied to a map, inverted, and read in the log years later without asking anything else.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from accountmap.errors import ChangeConflict
from accountmap.model.account_map import COLLECTIONS, AccountMap
from accountmap.model.accounts import Account, FunctionStatus
from accountmap.model.buying import BuyingRole, Motivation, Stance
from accountmap.model.courtesy import Consent, ContactBan, ContactPolicy
from accountmap.model.facts import Entity
from accountmap.model.links import LateralLink, ReportingLine
from accountmap.model.people import Assignment, Distinction, Person, Position
from accountmap.model.team import Relationship, StandIn, TeamMember, Touchpoint

ENTITY_KINDS: Final[dict[str, type[Entity]]] = {
    "account": Account,
    "person": Person,
    "position": Position,
    "assignment": Assignment,
    "reporting_line": ReportingLine,
    "lateral_link": LateralLink,
    "buying_role": BuyingRole,
    "stance": Stance,
    "motivation": Motivation,
    "function_status": FunctionStatus,
    "team_member": TeamMember,
    "relationship": Relationship,
    "stand_in": StandIn,
    "consent": Consent,
    "contact_ban": ContactBan,
    "contact_policy": ContactPolicy,
    "touchpoint": Touchpoint,
    "distinction": Distinction,
}
_KIND_OF: Final = {entity: kind for kind, entity in ENTITY_KINDS.items()}
COLLECTION_OF: Final[dict[str, str]] = {
    "person": "people",
    "position": "positions",
    "assignment": "assignments",
    "reporting_line": "reporting_lines",
    "lateral_link": "lateral_links",
    "buying_role": "buying_roles",
    "stance": "stances",
    "motivation": "motivations",
    "function_status": "function_statuses",
    "team_member": "team",
    "relationship": "relationships",
    "stand_in": "stand_ins",
    "consent": "consents",
    "contact_ban": "contact_bans",
    "contact_policy": "contact_policies",
    "touchpoint": "touchpoints",
    "distinction": "distinctions",
}


class Action(StrEnum):
    """What a change does."""

    ADD = "add"
    UPDATE = "update"
    REMOVE = "remove"


@dataclass(frozen=True, slots=True)
class Change:
    """One entity before and after; ``None`` before: added, ``None`` after: removed."""

    before: Entity | None
    after: Entity | None

    def __post_init__(self) -> None:
        """Refuse a change of nothing, of kind or of id."""
        if self.before is None and self.after is None:
            raise ValueError("a change needs an entity before or after")
        if self.before is not None and self.after is not None:
            same = type(self.before) is type(self.after) and id_of(self.before) == id_of(self.after)
            if not same:
                raise ValueError("before and after are different entities")

    @property
    def action(self) -> Action:
        """Whether the entity is added, updated or removed."""
        if self.before is None:
            return Action.ADD
        return Action.REMOVE if self.after is None else Action.UPDATE

    @property
    def entity(self) -> Entity:
        """The entity as it is after the change, or was before its removal."""
        return self.after if self.after is not None else self.before  # type: ignore[return-value]

    @property
    def kind(self) -> str:
        """The kind of entity, as in `ENTITY_KINDS`."""
        return _KIND_OF[type(self.entity)]

    @property
    def entity_id(self) -> str:
        """The id of the entity."""
        return id_of(self.entity)

    def inverse(self) -> Change:
        """Return the change that undoes this one."""
        return Change(self.after, self.before)


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """Changes that are applied together or not at all.

    Parameters
    ----------
    changes
        In the order in which they are applied.
    source
        Where they come from: a file's name, "page", "demo".
    """

    changes: tuple[Change, ...]
    source: str = ""

    def __bool__(self) -> bool:
        """Tell whether anything changes."""
        return bool(self.changes)

    def inverse(self) -> ChangeSet:
        """Return the change set that undoes this one.

        ``apply(apply(m, c), c.inverse())`` has the state of ``m``; its revision is two higher.
        """
        return ChangeSet(tuple(change.inverse() for change in reversed(self.changes)), self.source)


def apply(account_map: AccountMap, change_set: ChangeSet) -> AccountMap:
    """Return the map after a change set, one revision later.

    Raises
    ------
    ChangeConflict
        If a change adds what is there, or updates or removes what is not there as it expects.

    Notes
    -----
    Linear in the size of the map plus the number of changes.
    """
    account = account_map.account
    state: dict[str, dict[str, Entity]] = {
        name: {item.id: item for item in getattr(account_map, name)} for name in COLLECTIONS
    }
    for change in change_set.changes:
        if isinstance(change.entity, Account):
            if change.before != account or not isinstance(change.after, Account):
                raise ChangeConflict(change.kind, change.entity_id)
            account = change.after
            continue
        collection = state[COLLECTION_OF[change.kind]]
        if collection.get(change.entity_id) != change.before:
            raise ChangeConflict(change.kind, change.entity_id)
        if change.after is None:
            del collection[change.entity_id]
        else:
            collection[change.entity_id] = change.after
    collections = {name: tuple(items.values()) for name, items in state.items()}
    return replace(account_map, account=account, revision=account_map.revision + 1, **collections)  # type: ignore[arg-type]


def difference(old: AccountMap, new: AccountMap, source: str = "") -> ChangeSet:
    """Return the change set that turns the state of `old` into that of `new`.

    Removals of what stands on other things come first and additions of foundations come first, so the set can be
    applied in order.
    """
    changes = [] if old.account == new.account else [Change(old.account, new.account)]
    removed: list[Change] = []
    for name in COLLECTIONS:
        before = {item.id: item for item in getattr(old, name)}
        after = {item.id: item for item in getattr(new, name)}
        changes += [Change(before.get(key), item) for key, item in after.items() if before.get(key) != item]
        removed += [Change(item, None) for key, item in before.items() if key not in after]
    return ChangeSet(tuple(removed[::-1] + changes), source)


def id_of(entity: Entity) -> str:
    """Return the id every kind of entity has."""
    return entity.id  # type: ignore[attr-defined,no-any-return]
