"""What an edit did, told: what changed about whom, and what the coverage rule says now; also of an edit only tried."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from accountmap.coverage import Verdict, audit
from accountmap.history import Story, tell
from accountmap.operations.editing import Edited
from accountmap.store import Store

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Effect:
    """What an edit did.

    Parameters
    ----------
    stories
        What changed, subject by subject; nothing if nothing did.
    verdicts
        The account's verdict before and after.
    """

    edited: Edited
    stories: tuple[Story, ...]
    verdicts: tuple[Verdict, Verdict]


class _TakenBack(Exception):
    """Ends a rehearsal."""


def effect_of(edited: Edited, day: date) -> Effect:
    """Tell what an edit did, as seen from `day`."""
    before, after = edited.before, edited.after
    return Effect(edited, tell(before, after, day), (audit(before, day).verdict, audit(after, day).verdict))


def rehearse(store: Store, perform: Callable[[], T]) -> T:
    """Carry something out, take it back, and return what it would have done.

    Raises
    ------
    AccountmapError
        As `perform` does: what would be refused is refused.
    """
    done: list[T] = []
    try:
        with store.as_one():
            done.append(perform())
            raise _TakenBack  # noqa: TRY301 - only an error takes a transaction back
    except _TakenBack:
        return done[0]
