"""Everything accountmap can refuse, as one tree.

::

    AccountmapError
    ├── NotFound
    │   ├── AccountNotFound
    │   ├── PersonNotFound
    │   └── WorkspaceNotFound        no database where one was expected
    ├── Conflict
    │   ├── StaleRevision            the account changed since it was read
    │   ├── DuplicateAccount
    │   ├── ReportingCycle           a solid line would close a circle
    │   └── ChangeConflict           a change does not fit what is there
    ├── InvalidInput
    │   ├── InvalidText              a character no text may hold
    │   ├── InvalidValue             a value outside its range
    │   └── ImportRejected           a file, with its problems by row
    ├── StoreUnavailable
    │   ├── StoreBusy                another process owns the database
    │   ├── StoreReadOnly
    │   ├── StoreCorrupted
    │   └── StoreTooNew              written by a newer accountmap
    ├── RenderFailed
    └── NotPermitted

Each leaf has a stable ``code`` and typed attributes. Words for people come from the message catalogue under
``error-<code>``; the attributes are its parameters. Nothing here knows of HTTP, exit codes or languages.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar


class AccountmapError(Exception):
    """Base of everything accountmap raises on purpose."""

    code: ClassVar[str] = "error"

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
    """No person of the account has this id."""

    code: ClassVar[str] = "person-not-found"
    person: str


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
class ChangeConflict(Conflict):
    """A change does not fit: adds what is there, or touches what is not as it expected."""

    code: ClassVar[str] = "change-conflict"
    entity: str
    entity_id: str


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
class NotPermitted(AccountmapError):
    """The actor may not do this."""

    code: ClassVar[str] = "not-permitted"
    action: str
