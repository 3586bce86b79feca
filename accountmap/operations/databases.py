"""Look after databases: bring the schema up to date, check, back up, restore, drill, copy; on the host only."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from accountmap.errors import TargetExists, WorkspaceNotFound
from accountmap.model.actors import Actor
from accountmap.operations.permissions import Right, require
from accountmap.store import open_as_it_is, open_database
from accountmap.store.contents import Contents
from accountmap.store.database import known_schemas
from accountmap.store.upkeep import CheckReport, Manifest, Progress, check, copy_to, make_backup, opened_backup
from accountmap.store.upkeep.forget_list import ForgetAgain
from accountmap.store.urls import Place, database_of, shown

DEFAULT_WAIT_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class UpgradeReport:
    """What an upgrade did.

    Parameters
    ----------
    before
        The schema before; ``None``: there was no workspace.
    after
        The check of the database afterwards.
    """

    before: str | None
    after: CheckReport


@dataclass(frozen=True, slots=True)
class DrillReport:
    """What came of restoring a backup.

    Parameters
    ----------
    manifest
        What the backup says of itself.
    restored
        The check of what was restored.
    is_equal
        Whether it holds what the backup says; ``None``: the backup has an older schema, and cannot be compared
        after it was brought up to date.
    """

    manifest: Manifest
    restored: CheckReport
    is_equal: bool | None

    @property
    def is_good(self) -> bool:
        """Whether the backup can be relied on."""
        return not self.restored.flaws and self.is_equal is not False


def upgrade_database(url: str, actor: Actor, *, wait_seconds: float = DEFAULT_WAIT_SECONDS) -> UpgradeReport:
    """Bring the schema of a database up to date, all of it or not at all, and check the database.

    Raises
    ------
    WorkspaceNotFound
        If there is no file.
    StoreUnavailable
        If it cannot be used.
    """
    require(actor, Right.MAINTAIN)
    before = _schema(url)
    database = open_database(url, mode="write", wait_seconds=wait_seconds, purpose="accountmap db upgrade")
    try:
        return UpgradeReport(before, check(database))
    finally:
        database.close()


def check_database(url: str, actor: Actor) -> CheckReport:
    """Check a database, as it is at one moment, beside those who work with it; nothing is changed.

    Raises
    ------
    WorkspaceNotFound
        If there is no workspace.
    StoreUnavailable
        If it cannot be used.
    """
    require(actor, Right.MAINTAIN)
    database = open_as_it_is(url)
    try:
        return check(database)
    finally:
        database.close()


def backup_database(
    url: str, actor: Actor, file: Path, *, now: datetime, overwrite: bool = False, progress: Progress
) -> Manifest:
    """Write a backup of a database to a file, beside those who work with it.

    Raises
    ------
    TargetExists
        If there is a file at the place, unless it is a backup and `overwrite`.
    """
    require(actor, Right.MAINTAIN)
    database = open_as_it_is(url)
    try:
        return make_backup(database, file, now=now, overwrite=overwrite, progress=progress)
    finally:
        database.close()


def restore_backup(
    file: Path,
    url: str,
    actor: Actor,
    *,
    overwrite: bool = False,
    wait_seconds: float = DEFAULT_WAIT_SECONDS,
    progress: Progress,
    forget: ForgetAgain | None = None,
) -> Manifest:
    """Make a database of a backup; it is proven first, and the database has all of it or is as it was.

    Parameters
    ----------
    forget
        Whom to forget again, within the same transaction.

    Raises
    ------
    BackupRejected
        If the backup is none, or not as it was made.
    TargetExists
        If the database holds something, unless `overwrite`.
    """
    require(actor, Right.MAINTAIN)
    with opened_backup(file) as (backup, manifest):
        if forget is not None:
            forget.heed(manifest.source)
        copy_to(
            backup,
            _target(url),
            overwrite=overwrite,
            wait_seconds=wait_seconds,
            progress=progress,
            afterwards=forget,
        )
    return manifest


def drill_backup(file: Path, actor: Actor, *, progress: Progress) -> DrillReport:
    """Restore a backup to a temporary place, check what came of it, and compare it with what the backup says.

    Raises
    ------
    BackupRejected
        If the backup is none, or not as it was made.
    """
    require(actor, Right.MAINTAIN)
    with tempfile.TemporaryDirectory(prefix="accountmap-") as folder:
        place = Path(folder) / "restored.db"
        manifest = restore_backup(file, f"sqlite:///{place}", actor, progress=progress)
        restored = check_database(f"sqlite:///{place}", actor)
    is_comparable = manifest.schema == known_schemas()[-1]
    return DrillReport(manifest, restored, restored.contents == manifest.contents if is_comparable else None)


def copy_database(
    source: str,
    target: str,
    actor: Actor,
    *,
    overwrite: bool = False,
    wait_seconds: float = DEFAULT_WAIT_SECONDS,
    progress: Progress,
    forget: ForgetAgain | None = None,
) -> Contents:
    """Copy all a database holds to another, of the same kind or not; all of it or nothing.

    Parameters
    ----------
    forget
        Whom to forget in the copy, within the same transaction.

    Raises
    ------
    TargetExists
        If the target holds something, unless `overwrite`, or is the source.
    CopyDiffers
        If what arrived is not what was sent.
    """
    require(actor, Right.MAINTAIN)
    place = _target(target)
    sent = database_of(source)
    if sent == place or (isinstance(sent, Path) and isinstance(place, Path) and sent.resolve() == place.resolve()):
        raise TargetExists(target if isinstance(place, Path) else shown(place), "same")
    database = open_database(source, mode="read", wait_seconds=wait_seconds, purpose="accountmap db copy")
    try:
        return copy_to(
            database,
            place,
            overwrite=overwrite,
            wait_seconds=wait_seconds,
            progress=progress,
            afterwards=forget,
        )
    finally:
        database.close()


def _schema(url: str) -> str | None:
    """Return the schema of a database before anything is done to it."""
    database = open_as_it_is(url)
    try:
        return database.schema()
    finally:
        database.close()


def _target(url: str) -> Place:
    """Return where to write; a database in memory would be gone at once."""
    place = database_of(url)
    if place is None:
        raise WorkspaceNotFound(url)
    return place
