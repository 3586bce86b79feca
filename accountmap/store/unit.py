"""Several writes in one transaction, with whatever is read between them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from threading import local
from typing import TypeVar

from sqlalchemy import Connection

from accountmap.store.database import Database

T = TypeVar("T")


class Units:
    """The transactions of a database: one for each write, but for writes that a thread wants to be one.

    Such a unit takes its transaction with its first write, not before: what is read, parsed and computed until then
    keeps nobody waiting.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._own = local()
        self._callbacks: list[Callable[[], None]] = []

    def when_written(self, callback: Callable[[], None]) -> None:
        """Call something after each transaction that was kept, in the thread that wrote."""
        self._callbacks.append(callback)

    @contextmanager
    def as_one(self) -> Iterator[None]:
        """Make one transaction of all that this thread writes within the block; an error takes all of it back."""
        if getattr(self._own, "stack", None) is not None:
            raise RuntimeError("a unit within a unit")
        with ExitStack() as stack:
            self._own.stack = stack
            try:
                yield
            finally:
                has_written = getattr(self._own, "connection", None) is not None
                self._own.stack = self._own.connection = None
        if has_written:
            self._tell()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Yield a connection that sees what is stored, and what the unit wrote."""
        connection = getattr(self._own, "connection", None)
        if connection is not None:
            with self._database.translated():
                yield connection
            return
        with self._database.reading() as connection:
            yield connection

    def write(self, work: Callable[[Connection], T]) -> T:
        """Do some work within the unit's transaction, or within one of its own; if it fails, nothing of it is kept."""
        stack = getattr(self._own, "stack", None)
        if stack is None:
            done = self._database.write(work)
            self._tell()
            return done
        if getattr(self._own, "connection", None) is None:
            self._own.connection = stack.enter_context(self._database.writing())
        with self._database.translated(), self._own.connection.begin_nested():
            return work(self._own.connection)

    def _tell(self) -> None:
        for callback in self._callbacks:
            callback()
