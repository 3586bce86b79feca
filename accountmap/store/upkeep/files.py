"""New database files: written beside their place, complete and on the disk before they are put there."""

from __future__ import annotations

import os
import secrets
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from errno import ENOSPC
from pathlib import Path
from typing import Final

from accountmap.errors import StoreBusy, StoreFull, StoreReadOnly, TargetExists
from accountmap.store.database import UNKNOWN_OWNER
from accountmap.store.lock import WriterLock
from accountmap.store.sqlite import check_place, create_private

_BESIDE: Final = ("-wal", "-shm", "-journal")


@contextmanager
def new_workspace_file(place: Path, *, overwrite: bool, wait_seconds: float) -> Iterator[Path]:
    """Yield a file to write a workspace to; when that is done, it takes its place, and until then nothing is there.

    Nobody else writes to the workspace meanwhile. An older workspace stays whole to the last moment.

    Raises
    ------
    TargetExists
        If there is a file at the place, unless `overwrite`.
    StoreBusy, StoreReadOnly, StoreCorrupted
        If somebody writes to it, or nothing can be written there.
    """
    check_place(place, "write")
    lock = WriterLock(place)
    lock.acquire(wait_seconds, "accountmap db")
    try:
        _refuse_to_overwrite(place, overwrite=overwrite)
        with _beside(place) as part:
            yield part
            _settle(place)
            part.replace(place)
            _write_through(place.parent)
    finally:
        lock.release()


@contextmanager
def new_file(place: Path, *, overwrite: bool) -> Iterator[Path]:
    """Yield a file to write a backup to; when that is done, it takes its place, and until then nothing is there.

    Raises
    ------
    TargetExists
        If there is a file at the place, unless `overwrite`.
    StoreReadOnly
        If nothing can be written there.
    """
    check_place(place, "write")
    _refuse_to_overwrite(place, overwrite=overwrite)
    with _beside(place) as part:
        yield part
        if overwrite:
            _settle(place)
            part.replace(place)
        else:
            _put_where_nothing_is(part, place)
        _write_through(place.parent)


def _refuse_to_overwrite(place: Path, *, overwrite: bool) -> None:
    if not overwrite and place.exists() and place.stat().st_size:
        raise TargetExists(str(place))


@contextmanager
def _beside(place: Path) -> Iterator[Path]:
    """Yield a private file in the same folder, which is taken away whatever happens."""
    part = place.with_name(f".{place.name}.{secrets.token_hex(4)}.part")
    create_private(part)
    try:
        yield part
    finally:
        for suffix in ("", *_BESIDE):
            with suppress(OSError):
                part.with_name(part.name + suffix).unlink()


def _put_where_nothing_is(part: Path, place: Path) -> None:
    try:
        if place.exists() and not place.stat().st_size:
            place.unlink()
        os.link(part, place)
    except FileExistsError:
        raise TargetExists(str(place)) from None
    except OSError:  # a file system without hard links
        part.replace(place)


def _settle(place: Path) -> None:
    """Fold the log of an old database into its file, so that the file alone is whole, and take the log away.

    A log left behind would be taken for that of the new file.
    """
    if place.with_name(place.name + "-wal").exists():
        with suppress(sqlite3.DatabaseError), closing(sqlite3.connect(place)) as old:  # a damaged one goes as it is
            if old.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:
                raise StoreBusy(str(place), UNKNOWN_OWNER)
    for suffix in _BESIDE:
        place.with_name(place.name + suffix).unlink(missing_ok=True)


def _write_through(folder: Path) -> None:
    """Have the new name of the file on the disk, where the system can do that."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def copy_privately(file: Path, place: Path) -> None:
    """Copy a file to a private one."""
    create_private(place)
    try:
        shutil.copyfile(file, place)
    except OSError as error:
        raise StoreFull(str(place.parent)) if error.errno == ENOSPC else StoreReadOnly(str(file)) from None
