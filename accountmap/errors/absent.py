"""What is not there, or may not be seen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from accountmap.errors.base import AccountmapError


class NotFound(AccountmapError):
    """What was asked for is not there, or may not be seen: the two read alike."""


@dataclass(eq=False)
class AccountNotFound(NotFound):
    """No account has this id or name; `similar` are the nearest names."""

    code: ClassVar[str] = "account-not-found"
    account: str
    similar: tuple[str, ...] = ()


@dataclass(eq=False)
class PersonNotFound(NotFound):
    """No person of the account has this id or name; `similar` are the nearest names."""

    code: ClassVar[str] = "person-not-found"
    person: str
    similar: tuple[str, ...] = ()


@dataclass(eq=False)
class PersonNotThere(NotFound):
    """Somebody was at the account, or will be, but not on the day (ISO) that is asked about."""

    code: ClassVar[str] = "person-not-there"
    person: str
    day: str


@dataclass(eq=False)
class NotKnownYet(NotFound):
    """Nothing was recorded of the account at the moment asked for; the first record is of `first`, a day (UTC)."""

    code: ClassVar[str] = "not-known-yet"
    account: str
    first: str


@dataclass(eq=False)
class ChangeSetNotFound(NotFound):
    """No change set in the history of the account has this id."""

    code: ClassVar[str] = "change-set-not-found"
    change_set: str


@dataclass(eq=False)
class EntityNotFound(NotFound):
    """Nothing of this kind has this id on the account's map; `similar` is what may be meant instead."""

    code: ClassVar[str] = "entity-not-found"
    kind: str
    entity_id: str
    similar: tuple[str, ...] = ()


@dataclass(eq=False)
class LintNotFound(NotFound):
    """The chart of the account has no lint, or no fix of one, that is called so; perhaps it is mended already."""

    code: ClassVar[str] = "lint-not-found"
    lint: str
    account: str


@dataclass(eq=False)
class WorkspaceNotFound(NotFound):
    """There is no database yet at this place."""

    code: ClassVar[str] = "workspace-not-found"
    place: str
