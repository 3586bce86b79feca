"""The forget-list: who was forgotten, by id only, in a file outside the database.

A backup made before somebody was forgotten still holds them. When it is restored, the list says who has to be forgotten
again. It is text, a line for each person: when, workspace, id.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Final

from sqlalchemy import Connection

from accountmap.errors import PersonForgotten, PersonNotFound, StoreReadOnly
from accountmap.model.actors import Actor, Scope
from accountmap.model.ids import PersonId
from accountmap.store.forget_place import beside
from accountmap.store.forgetting import forget, home_of
from accountmap.store.sqlite import create_private
from accountmap.store.urls import database_of, url_of

_SOURCE: Final = "forget-list"
_REPLAYING: Final = Actor("restore", Scope.OWNER)


def forget_list_of(url: str) -> Path | None:
    """Return where the forget-list of a database is by itself: beside an SQLite file; ``None``: nowhere.

    Examples
    --------
    >>> forget_list_of("sqlite:///maps.db").name
    'maps.db.forgotten'
    """
    place = database_of(url)
    return beside(place) if isinstance(place, Path) else None


def note_forgotten(file: Path, workspace: str, people: Iterable[str], at: datetime) -> None:
    """Add people to a forget-list, and have them on the disk.

    Raises
    ------
    StoreReadOnly
        If the file cannot be written.
    """
    lines = "".join(f"{at.isoformat()}\t{workspace}\t{person}\n" for person in sorted(people))
    create_private(file)
    try:
        with file.open("a", encoding="utf-8", newline="\n") as opened:
            opened.write(lines)
            opened.flush()
            os.fsync(opened.fileno())
    except OSError:
        raise StoreReadOnly(str(file)) from None


def read_forgotten(file: Path | None) -> tuple[tuple[str, str], ...]:
    """Return workspace and id of everybody on a forget-list; of a list that is not there nobody.

    A last line that was not written whole is left out.
    """
    try:
        text = "" if file is None else file.read_text(encoding="utf-8")
    except FileNotFoundError:
        return ()
    except OSError:
        raise StoreReadOnly(str(file)) from None
    whole = text[: text.rfind("\n") + 1].splitlines()
    return tuple(dict.fromkeys(_entries(whole)))


class ForgetAgain:
    """Forgets, in a database that was restored or copied, everybody on forget-lists.

    Parameters
    ----------
    files
        The lists; ``None``, and one that is not there: nobody.
    now
        When it counts as done, in the log.
    """

    def __init__(self, files: Iterable[Path | None], now: datetime) -> None:
        self._files = set(files)
        self._now = now
        self.count = 0

    def heed(self, source: str) -> None:
        """Heed the list beside a database, too, given by URL or as it is called in messages."""
        self._files.add(forget_list_of(url_of(source)))

    def __call__(self, connection: Connection) -> bool:
        """Forget them, and tell whether there was anything to forget."""
        listed = sorted({entry for file in self._files for entry in read_forgotten(file)})
        self.count = sum(self._forget(connection, workspace, PersonId(person)) for workspace, person in listed)
        return bool(self.count)

    def _forget(self, connection: Connection, workspace: str, person: PersonId) -> bool:
        """Forget one of them; they may be unknown here, or forgotten already."""
        home = home_of(connection, workspace, person)
        if home is None:
            return False
        try:
            forget(connection, workspace, home, person, actor=_REPLAYING, at=self._now, source=_SOURCE)
        except (PersonNotFound, PersonForgotten):
            return False
        return True


def _entries(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    for line in lines:
        parts = line.split("\t")
        if len(parts) == 3 and not line.startswith("#"):
            yield parts[1], parts[2]
