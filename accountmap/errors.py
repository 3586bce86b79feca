"""Everything accountmap can refuse, as one tree.

::

    AccountmapError
    ├── NotFound
    │   ├── AccountNotFound
    │   ├── PersonNotFound
    │   ├── ChangeSetNotFound        no change set of the account has this id
    │   ├── LintNotFound             the chart has no such lint, or no such fix
    │   ├── NotKnownYet              nothing was recorded of the account at that moment
    │   ├── EntityNotFound           nothing of this kind has this id
    │   └── WorkspaceNotFound        no database where one was expected
    ├── Conflict
    │   ├── StaleRevision            the account changed since it was read
    │   ├── DuplicateAccount
    │   ├── ReportingCycle           a solid line would close a circle
    │   ├── SecondManager            a seat has one solid manager
    │   ├── ReportsUndecided         somebody goes, and nobody said whom the reports get
    │   ├── HasHistory               people with history are ended, not deleted
    │   ├── StillNamed               other things stand on what would be removed
    │   ├── AccountNotEmpty
    │   ├── AlreadyRecorded          the same fact is there
    │   ├── SeatTaken                somebody holds the position
    │   ├── SeveralPositions         a person holds several: say which
    │   ├── SeveralLines             several lines join the two: say which
    │   ├── AlreadyLeft              a person holds no position any more
    │   ├── AmbiguousName            several people have this name
    │   ├── TargetExists             something is there already where a database would be written
    │   ├── NothingToUndo
    │   ├── NothingToRedo
    │   ├── AlreadyUndone
    │   ├── UndoRefused              later changes stand on it
    │   ├── ChangesForgotten         what it changed was forgotten by law
    │   ├── PersonForgotten          the person was forgotten by law
    │   ├── GroupCycle               a company would belong to itself
    │   └── ChangeConflict           a change does not fit what is there
    ├── InvalidInput
    │   ├── InvalidText              a character no text may hold
    │   ├── InvalidValue             a value outside its range
    │   ├── UnknownReference         a field names what is not there
    │   ├── BulkRejected             several things at once, each with what is wrong
    │   ├── KeyReused                an idempotency key that came with another request
    │   ├── InvalidCursor            a place in another list, or in none
    │   ├── UnknownParameter         a parameter that an address does not take
    │   ├── BackupRejected           a file that is no backup, or not as it was made
    │   └── ImportRejected           a file, with its problems by row
    ├── StoreUnavailable
    │   ├── StoreBusy                another process owns the database
    │   ├── StoreReadOnly
    │   ├── StoreFull                no room is left on its disk
    │   ├── StoreUnreachable         the database server does not answer
    │   ├── StoreRefused             the database server does not let us in
    │   ├── StoreMissing             the database server has no such database
    │   ├── TooManyListeners         the feed of changes has as many as it serves
    │   ├── ConnectionLost           the database server went away meanwhile
    │   ├── CopyDiffers              what arrived is not what was sent
    │   ├── DriverMissing            what speaks to the database is not installed
    │   ├── StoreCorrupted
    │   └── StoreTooNew              written by a newer accountmap
    ├── RenderFailed
    ├── Cancelled                    whoever wanted it does not want it any more; nothing was written
    └── NotPermitted

Each leaf has a stable ``code`` and typed attributes. Words for people come from the message catalogue under
``error-<code>``; the attributes are its parameters. Nothing here knows of HTTP, exit codes or languages.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, ClassVar


class AccountmapError(Exception):
    """Base of everything accountmap raises on purpose."""

    code: ClassVar[str] = "error"
    edit: int
    """Where several edits were given: which of them is refused, counted from 0; else not set."""

    @property
    def parameters(self) -> dict[str, object]:
        """The typed attributes, by name; they fill the placeholders of the message."""
        return dict(vars(self))

    def __str__(self) -> str:
        """Say the code and the attributes; for logs and tracebacks, not for people."""
        inside = ", ".join(f"{name}={value!r}" for name, value in self.parameters.items())
        return f"{self.code}({inside})"


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


class InvalidInput(AccountmapError):
    """What was given cannot be taken as it is."""


@dataclass(eq=False)
class InvalidText(InvalidInput):
    """A text holds a character that no text may hold.

    `character` is its code point as ``U+0000``, `position` counts from 1.
    """

    code: ClassVar[str] = "invalid-text"
    field: str
    character: str
    position: int


@dataclass(eq=False)
class InvalidValue(InvalidInput):
    """A value is outside its range; `allowed` says what would be taken."""

    code: ClassVar[str] = "invalid-value"
    field: str
    value: str
    allowed: str


@dataclass(eq=False)
class UnknownReference(InvalidInput):
    """A field names something of a kind that is not there."""

    code: ClassVar[str] = "unknown-reference"
    field: str
    value: str
    kind: str


@dataclass(eq=False)
class BulkRejected(InvalidInput):
    """Some of several things cannot be taken, so none was; `refusals` are the errors by place, counted from 0."""

    code: ClassVar[str] = "bulk-rejected"
    refusals: tuple[tuple[int, AccountmapError], ...] = ()

    @property
    def parameters(self) -> dict[str, object]:
        """How many are refused; what is wrong with each is told apart."""
        return {"count": len(self.refusals)}


@dataclass(eq=False)
class KeyReused(InvalidInput):
    """An idempotency key came with another request within 24 hours."""

    code: ClassVar[str] = "key-reused"
    key: str


@dataclass(eq=False)
class InvalidCursor(InvalidInput):
    """A cursor is damaged, or belongs to another list or to the same one asked otherwise."""

    code: ClassVar[str] = "invalid-cursor"


@dataclass(eq=False)
class UnknownParameter(InvalidInput):
    """An address does not take this query parameter; `similar` is the nearest it takes, `known` are all."""

    code: ClassVar[str] = "unknown-parameter"
    parameter: str
    similar: tuple[str, ...] = ()
    known: tuple[str, ...] = ()


@dataclass(eq=False)
class BackupRejected(InvalidInput):
    """A file cannot be restored; `reason` is ``no-backup``, ``changed`` (since it was made) or ``damaged``."""

    code: ClassVar[str] = "backup-rejected"
    file: str
    reason: str


@dataclass(frozen=True)
class RowProblem:
    """What is wrong with one place of a file.

    `row` counts lines of the file from 1, 0 meaning the file as a whole; `code` names a message
    ``import-<code>`` that says what is wrong and how to mend it.
    """

    row: int
    column: str
    value: str
    code: str
    detail: str = ""


@dataclass(eq=False)
class ImportRejected(InvalidInput):
    """A file could not be taken; nothing was written."""

    code: ClassVar[str] = "import-rejected"
    file: str
    problems: tuple[RowProblem, ...] = field(default=())


class StoreUnavailable(AccountmapError):
    """The database cannot be used just now."""


@dataclass(eq=False)
class StoreBusy(StoreUnavailable):
    """Another process owns the database; `owner` says which."""

    code: ClassVar[str] = "store-busy"
    place: str
    owner: str


@dataclass(eq=False)
class StoreReadOnly(StoreUnavailable):
    """The database, or its folder, may not be written."""

    code: ClassVar[str] = "store-read-only"
    place: str


@dataclass(eq=False)
class StoreFull(StoreUnavailable):
    """There is no room left on the disk of the database; nothing was changed."""

    code: ClassVar[str] = "store-full"
    place: str


@dataclass(eq=False)
class StoreUnreachable(StoreUnavailable):
    """The database server does not answer, or not yet."""

    code: ClassVar[str] = "store-unreachable"
    place: str


@dataclass(eq=False)
class StoreRefused(StoreUnavailable):
    """The database server does not let this user in; `reason` is what it said."""

    code: ClassVar[str] = "store-refused"
    place: str
    reason: str


@dataclass(eq=False)
class StoreMissing(StoreUnavailable):
    """The database server has no database of this name."""

    code: ClassVar[str] = "store-missing"
    place: str


@dataclass(eq=False)
class ConnectionLost(StoreUnavailable):
    """The database server went away; a change just being written is there whole, or not at all."""

    code: ClassVar[str] = "connection-lost"
    place: str


@dataclass(eq=False)
class CopyDiffers(StoreUnavailable):
    """What arrived in these tables is not what was sent; nothing was kept of it."""

    code: ClassVar[str] = "copy-differs"
    tables: tuple[str, ...]


@dataclass(eq=False)
class TooManyListeners(StoreUnavailable):
    """The feed of changes has `limit` listeners already, as many as are served at a time."""

    code: ClassVar[str] = "too-many-listeners"
    limit: int


@dataclass(eq=False)
class DriverMissing(StoreUnavailable):
    """The package that speaks to this kind of database is not installed."""

    code: ClassVar[str] = "driver-missing"
    package: str


@dataclass(eq=False)
class StoreCorrupted(StoreUnavailable):
    """The file is not a sound accountmap database."""

    code: ClassVar[str] = "store-corrupted"
    place: str
    detail: str


@dataclass(eq=False)
class StoreTooNew(StoreUnavailable):
    """The database has schema `found`; this accountmap knows up to `known`."""

    code: ClassVar[str] = "store-too-new"
    place: str
    found: str
    known: str


@dataclass(eq=False)
class RenderFailed(AccountmapError):
    """A picture could not be drawn."""

    code: ClassVar[str] = "render-failed"
    reason: str


@dataclass(eq=False)
class Cancelled(AccountmapError):
    """Whoever asked for it does not want it any more; it was broken off before anything was written."""

    code: ClassVar[str] = "cancelled"


@dataclass(eq=False)
class NotPermitted(AccountmapError):
    """The actor may not do this."""

    code: ClassVar[str] = "not-permitted"
    action: str
