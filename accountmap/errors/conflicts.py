"""What does not go with what is there."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, ClassVar

from accountmap.errors.base import AccountmapError


@dataclass(frozen=True)
class LaterChange:
    """A change set that stands on an earlier one.

    `what` tells what it changed, as stories that the message catalogue has words for.
    """

    id: str
    at: datetime
    actor: str
    source: str
    what: tuple[Any, ...] = field(default=(), repr=False)

    def __str__(self) -> str:
        """Name the change set."""
        return self.id


class Conflict(AccountmapError):
    """The request is fine by itself but not with what is stored."""


@dataclass(eq=False)
class StaleRevision(Conflict):
    """The account is at `current`, the writer had seen `seen`."""

    code: ClassVar[str] = "stale-revision"
    account: str
    seen: int
    current: int


@dataclass(eq=False)
class DuplicateAccount(Conflict):
    """An account of this name exists."""

    code: ClassVar[str] = "duplicate-account"
    account: str


@dataclass(eq=False)
class ReportingCycle(Conflict):
    """Solid lines would run in a circle through these people or seats."""

    code: ClassVar[str] = "reporting-cycle"
    members: tuple[str, ...]


@dataclass(eq=False)
class SecondManager(Conflict):
    """`person` reports to `manager` already; a position has one solid manager at a time."""

    code: ClassVar[str] = "second-manager"
    person: str
    manager: str


@dataclass(eq=False)
class ReportsUndecided(Conflict):
    """`person` goes, these people report to them, and nobody said to whom they report then."""

    code: ClassVar[str] = "reports-undecided"
    person: str
    reports: tuple[str, ...]
    report_ids: tuple[str, ...] = ()
    choices: tuple[str, ...] = ("up", "to:ID", "none")


@dataclass(eq=False)
class HasHistory(Conflict):
    """Something is known of `name` that would be lost; each number says how much of it."""

    code: ClassVar[str] = "has-history"
    name: str
    touchpoints: int = 0
    relationships: int = 0
    past_positions: int = 0
    other_accounts: int = 0
    earlier_changes: int = 0


@dataclass(eq=False)
class StillNamed(Conflict):
    """What would be removed is named by other things, up to ten of them given."""

    code: ClassVar[str] = "still-named"
    kind: str
    name: str
    named_by: tuple[str, ...]


@dataclass(eq=False)
class AccountNotEmpty(Conflict):
    """An account with people or positions on its map is not deleted."""

    code: ClassVar[str] = "account-not-empty"
    account: str
    people: int
    positions: int
    other: int


@dataclass(eq=False)
class AlreadyRecorded(Conflict):
    """The same thing is recorded, for the same days."""

    code: ClassVar[str] = "already-recorded"
    kind: str
    name: str


@dataclass(eq=False)
class SeatTaken(Conflict):
    """Somebody holds the position."""

    code: ClassVar[str] = "seat-taken"
    position: str
    holder: str


@dataclass(eq=False)
class SeveralPositions(Conflict):
    """A person holds several positions, and nobody said which is meant."""

    code: ClassVar[str] = "several-positions"
    person: str
    positions: tuple[str, ...]
    position_ids: tuple[str, ...]


@dataclass(eq=False)
class SeveralLines(Conflict):
    """Several reporting lines run between the two that were named, and nobody said which is meant."""

    code: ClassVar[str] = "several-lines"
    report: str
    manager: str
    lines: tuple[str, ...]


@dataclass(eq=False)
class AlreadyLeft(Conflict):
    """A person holds no position at the account any more."""

    code: ClassVar[str] = "already-left"
    person: str
    account: str


@dataclass(eq=False)
class GroupCycle(Conflict):
    """Companies would belong to each other in a circle."""

    code: ClassVar[str] = "group-cycle"
    members: tuple[str, ...]


@dataclass(eq=False)
class AmbiguousName(Conflict):
    """Several have this name; `ids` tells them apart."""

    code: ClassVar[str] = "ambiguous-name"
    name: str
    ids: tuple[str, ...]


@dataclass(eq=False)
class NothingToUndo(Conflict):
    """Nothing of the account's history is there to be taken back."""

    code: ClassVar[str] = "nothing-to-undo"
    account: str


@dataclass(eq=False)
class NothingToRedo(Conflict):
    """Nothing was taken back, or not this change set."""

    code: ClassVar[str] = "nothing-to-redo"
    account: str


@dataclass(eq=False)
class AlreadyUndone(Conflict):
    """The change set was taken back before."""

    code: ClassVar[str] = "already-undone"
    change_set: str


@dataclass(eq=False)
class UndoRefused(Conflict):
    """The change set is not taken back, because `later` ones changed the same fields or name what would vanish."""

    code: ClassVar[str] = "undo-refused"
    change_set: str
    later: tuple[LaterChange, ...] = ()


@dataclass(eq=False)
class ChangesForgotten(Conflict):
    """What the change set changed was forgotten by law, so it cannot be taken back."""

    code: ClassVar[str] = "changes-forgotten"
    change_set: str


@dataclass(eq=False)
class PersonForgotten(Conflict):
    """The person was forgotten by law: nothing is to be erased any more, and nobody gives them a name again."""

    code: ClassVar[str] = "person-forgotten"
    person: str


@dataclass(eq=False)
class ChangeConflict(Conflict):
    """A change does not fit: adds what is there, or touches what is not as it expected."""

    code: ClassVar[str] = "change-conflict"
    entity: str
    entity_id: str


@dataclass(eq=False)
class TargetExists(Conflict):
    """Something is there already where a database or a backup would be written; nothing was changed.

    `reason` is ``occupied`` (and may be overwritten), ``no-backup`` (what is there is none, so no backup replaces it)
    or ``same`` (it is what would be copied).
    """

    code: ClassVar[str] = "target-exists"
    place: str
    reason: str = "occupied"
