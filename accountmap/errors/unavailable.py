"""A database that cannot be used as it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from accountmap.errors.base import AccountmapError


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
