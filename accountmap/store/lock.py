"""One process owns the database file for writing, and others can see which."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout

from accountmap.errors import StoreBusy, StoreReadOnly
from accountmap.store.database import UNKNOWN_OWNER


class WriterLock:
    """The right to write to one SQLite file, held by one process at a time.

    The lock is the operating system's, so it ends with the process however that ends. The file beside it only tells
    who holds it.
    """

    def __init__(self, database: Path) -> None:
        self._database = database
        # The process holds the lock, not the thread: a server may be closed by another thread than opened it.
        self._lock = FileLock(f"{database}.lock", mode=0o600, thread_local=False)
        self._note = Path(f"{database}.owner")

    def acquire(self, wait_seconds: float, purpose: str) -> None:
        """Take the lock, waiting so long for another process.

        Raises
        ------
        StoreBusy
            With the purpose and number of the process that holds it.
        StoreReadOnly
            If no file can be written there.
        """
        try:
            self._lock.acquire(timeout=wait_seconds, poll_interval=0.05)
        except Timeout:
            raise StoreBusy(str(self._database), self._owner()) from None
        except OSError:
            raise StoreReadOnly(str(self._database)) from None
        try:
            self._introduce(purpose)
        except OSError:
            self.release()
            raise StoreReadOnly(str(self._database)) from None

    def release(self) -> None:
        """Give the lock back."""
        if self._lock.is_locked:
            with suppress(OSError):
                self._note.unlink()
            self._lock.release()

    def _introduce(self, purpose: str) -> None:
        """Write down who holds the lock."""
        note = json.dumps({"pid": os.getpid(), "purpose": purpose})
        descriptor = os.open(self._note, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(note)

    def _owner(self) -> str:
        try:
            note = json.loads(self._note.read_text(encoding="utf-8"))
            return f"{note['purpose'] or 'accountmap'} (process {int(note['pid'])})"
        except (OSError, ValueError, KeyError, TypeError):
            return UNKNOWN_OWNER
