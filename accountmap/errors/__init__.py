"""Everything accountmap can refuse, as one tree.

::

    AccountmapError
    ├── NotFound
    │   ├── AccountNotFound
    │   ├── PersonNotFound
    │   ├── PersonNotThere           not at the account on the day asked about
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
    │   ├── OneOfOurs                a path leads to somebody at the client
    │   ├── NobodyNamed              a typed line names nobody at the client
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

from accountmap.errors.absent import (
    AccountNotFound,
    ChangeSetNotFound,
    EntityNotFound,
    LintNotFound,
    NotFound,
    NotKnownYet,
    PersonNotFound,
    PersonNotThere,
    WorkspaceNotFound,
)
from accountmap.errors.base import AccountmapError, Cancelled, NotPermitted, RenderFailed
from accountmap.errors.conflicts import (
    AccountNotEmpty,
    AlreadyLeft,
    AlreadyRecorded,
    AlreadyUndone,
    AmbiguousName,
    ChangeConflict,
    ChangesForgotten,
    Conflict,
    DuplicateAccount,
    GroupCycle,
    HasHistory,
    LaterChange,
    NothingToRedo,
    NothingToUndo,
    PersonForgotten,
    ReportingCycle,
    ReportsUndecided,
    SeatTaken,
    SecondManager,
    SeveralLines,
    SeveralPositions,
    StaleRevision,
    StillNamed,
    TargetExists,
    UndoRefused,
)
from accountmap.errors.inputs import (
    BackupRejected,
    BulkRejected,
    ImportRejected,
    InvalidCursor,
    InvalidInput,
    InvalidText,
    InvalidValue,
    KeyReused,
    NobodyNamed,
    OneOfOurs,
    RowProblem,
    UnknownParameter,
    UnknownReference,
)
from accountmap.errors.unavailable import (
    ConnectionLost,
    CopyDiffers,
    DriverMissing,
    StoreBusy,
    StoreCorrupted,
    StoreFull,
    StoreMissing,
    StoreReadOnly,
    StoreRefused,
    StoreTooNew,
    StoreUnavailable,
    StoreUnreachable,
    TooManyListeners,
)

__all__ = [
    "AccountNotEmpty",
    "AccountNotFound",
    "AccountmapError",
    "AlreadyLeft",
    "AlreadyRecorded",
    "AlreadyUndone",
    "AmbiguousName",
    "BackupRejected",
    "BulkRejected",
    "Cancelled",
    "ChangeConflict",
    "ChangeSetNotFound",
    "ChangesForgotten",
    "Conflict",
    "ConnectionLost",
    "CopyDiffers",
    "DriverMissing",
    "DuplicateAccount",
    "EntityNotFound",
    "GroupCycle",
    "HasHistory",
    "ImportRejected",
    "InvalidCursor",
    "InvalidInput",
    "InvalidText",
    "InvalidValue",
    "KeyReused",
    "LaterChange",
    "LintNotFound",
    "NobodyNamed",
    "NotFound",
    "NotKnownYet",
    "NotPermitted",
    "NothingToRedo",
    "NothingToUndo",
    "OneOfOurs",
    "PersonForgotten",
    "PersonNotFound",
    "PersonNotThere",
    "RenderFailed",
    "ReportingCycle",
    "ReportsUndecided",
    "RowProblem",
    "SeatTaken",
    "SecondManager",
    "SeveralLines",
    "SeveralPositions",
    "StaleRevision",
    "StillNamed",
    "StoreBusy",
    "StoreCorrupted",
    "StoreFull",
    "StoreMissing",
    "StoreReadOnly",
    "StoreRefused",
    "StoreTooNew",
    "StoreUnavailable",
    "StoreUnreachable",
    "TargetExists",
    "TooManyListeners",
    "UndoRefused",
    "UnknownParameter",
    "UnknownReference",
    "WorkspaceNotFound",
]
