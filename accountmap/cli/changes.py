"""How a change set looks on the command line: a heading, then a line for each subject."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Final

from accountmap.history import Story
from accountmap.i18n import Locale, say
from accountmap.i18n.change_words import change_lines

MOST_LINES: Final = 8


def heading(locale: Locale, at: datetime, *parts: str) -> str:
    """Return a line of when, in the user's time, and what else is worth knowing; empty parts are left out."""
    local = at.astimezone()
    moment = say(locale, "history-when", day=local.date(), time=f"{local:%H:%M}")
    return " · ".join(filter(None, (moment, *parts)))


def story_lines(
    locale: Locale, stories: Iterable[Story], *, all_lines: bool = False, most: int = MOST_LINES
) -> Iterator[str]:
    """Yield a line for each story, the first ones and a count if they are many."""
    lines = list(change_lines(stories, locale))
    shown = lines if all_lines or len(lines) <= most + 1 else lines[:most]
    yield from shown
    if len(shown) < len(lines):
        yield say(locale, "change-more", count=len(lines) - len(shown))
