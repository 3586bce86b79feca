"""What somebody gave that cannot be used."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from accountmap.errors.base import AccountmapError


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
class OneOfOurs(InvalidInput):
    """Who is to be reached at the client is a member of our own team."""

    code: ClassVar[str] = "one-of-ours"
    member: str


@dataclass(eq=False)
class NobodyNamed(InvalidInput):
    """A typed line names nobody at the client; `similar` are the nearest names."""

    code: ClassVar[str] = "nobody-named"
    line: str
    similar: tuple[str, ...] = ()


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
