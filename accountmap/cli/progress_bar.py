"""How far a long command is, on standard error, where somebody looks."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

from accountmap.cli.session import Session


@contextmanager
def shown_progress(session: Session, label: str) -> Iterator[Callable[[int, int], None]]:
    """Yield what is to be called with how much is done and how much there is.

    Parameters
    ----------
    label
        Code of the message that says what is counted.
    """
    if not sys.stderr.isatty():
        yield lambda _, __: None
        return
    with click.progressbar(length=1, label=session.say(label), file=sys.stderr) as bar:

        def show(done: int, total: int) -> None:
            bar.length = total
            bar.update(done - bar.pos)

        yield show
