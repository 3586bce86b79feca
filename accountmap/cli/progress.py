"""How far an import is, on one line that is overwritten; and Ctrl-C, which cancels it while that leaves nothing."""

from __future__ import annotations

import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Final

import click

from accountmap.cli.session import Session
from accountmap.errors import Cancelled
from accountmap.model.progress import Stage

_SILENT_SECONDS: Final = 1.0
_SECONDS_BETWEEN: Final = 0.1
_CLEARED: Final = "\r\x1b[K"


class Watch:
    """Shows progress where somebody looks, and breaks the work off if they ask for it.

    Ctrl-C is a wish: it is heeded where nothing is written yet. A second one ends the program wherever it is.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._is_shown = sys.stderr.isatty()
        self._next = time.monotonic() + _SILENT_SECONDS
        self._has_begun = False
        self._is_drawn = False
        self.is_cancelled = False

    def progress(self, stage: Stage, done: int, total: int) -> None:
        """Show how far it is; raise `Cancelled` if it shall go no further."""
        self._has_begun = True
        if self.is_cancelled:
            raise Cancelled
        if self._is_shown and time.monotonic() >= self._next:
            self._next = time.monotonic() + _SECONDS_BETWEEN
            line = self._session.say(f"progress-{stage}", done=done, total=total)
            click.echo(_CLEARED + line, nl=False, err=True)
            self._is_drawn = True

    def clear(self) -> None:
        """Take the line away."""
        if self._is_drawn:
            click.echo(_CLEARED, nl=False, err=True)

    def interrupt(self, number: int, frame: FrameType | None) -> None:
        """Note Ctrl-C; before anything has begun, and at the second, end what is going on at once."""
        if self.is_cancelled or not self._has_begun:
            signal.default_int_handler(number, frame)
        self.is_cancelled = True


@contextmanager
def watched(session: Session) -> Iterator[Watch]:
    """Watch what is done within the block.

    Raises
    ------
    Cancelled
        At Ctrl-C; nothing was written.
    """
    watch = Watch(session)
    before = signal.signal(signal.SIGINT, watch.interrupt)
    try:
        yield watch
    except KeyboardInterrupt:
        if watch.is_cancelled:
            raise
        raise Cancelled from None
    finally:
        watch.clear()
        signal.signal(signal.SIGINT, before)
