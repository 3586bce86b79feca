"""Who changed what: the change log, latest first, told subject by subject."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from difflib import get_close_matches
from itertools import islice
from typing import Final

from accountmap.errors import PersonNotFound
from accountmap.history import Phrase, Story, StorySubject, tell
from accountmap.model.actors import Actor
from accountmap.model.ids import AccountId
from accountmap.model.paging import EVERYTHING, Page, PageRequest, cut
from accountmap.model.text import match_key, without_forbidden
from accountmap.operations.permissions import Right, require
from accountmap.store import Entry, JournalQuery, Store

_CHUNK: Final = 50
_SIMILAR: Final = 3


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One change set, told.

    Parameters
    ----------
    account, account_name
        Of whose map it is told.
    place
        In the feed, as this reader counts.
    reverts
        The set it takes back, if it does.
    is_undone
        Whether it was taken back itself.
    stories
        What changed; of a history of one person only what concerns them.
    forgotten
        How many of its changes were forgotten by law: nothing of them is left to tell.
    forgets
        Whether somebody was forgotten with it.
    """

    id: str
    place: int
    account: AccountId
    account_name: str
    at: datetime
    actor: str
    source: str
    reverts: str | None
    is_undone: bool
    stories: tuple[Story, ...]
    forgotten: int
    forgets: bool


def list_history(
    store: Store,
    actor: Actor,
    account: str | None = None,
    *,
    person: str | None = None,
    since: datetime | None = None,
    until: datetime | None = None,
    by: str | None = None,
    page: PageRequest = EVERYTHING,
) -> Page[HistoryEntry]:
    """Return who changed what, latest first.

    Parameters
    ----------
    account
        Id or name; ``None``: every account the actor may see.
    person
        Id or name of somebody at the client: only what concerns them.
    since, until
        First and last moment.
    by
        Only what this actor did.
    page
        Which part of it.

    Raises
    ------
    InvalidCursor
        If the page begins at a place of another list.
    AccountNotFound
        With the nearest names.
    PersonNotFound
        If nobody of this name was ever on the map.

    Notes
    -----
    A history of one person reads the log until the page is full, at worst all of it.
    """
    require(actor, Right.READ_MAP)
    found = None if account is None else store.find_account(account)
    after = page.place_of(int)
    if by is not None and by != without_forbidden(by):
        return Page(())
    before = None if after is None else int(after[0])
    query = JournalQuery(account=found, since=since, until=until, by=by, before=before)
    wanted = None if person is None else _Wanted(person)
    entries = _told(store, actor, query, _CHUNK if page.limit is None or wanted else page.limit + 1, wanted)
    some = list(islice(entries, None if page.limit is None else page.limit + 1))
    if wanted is not None and not some and after is None and not wanted.was_seen:
        raise PersonNotFound(wanted.text, wanted.similar())
    return cut([((entry.place,), entry) for entry in some], page.limit)


def _told(
    store: Store, actor: Actor, query: JournalQuery, chunk: int, wanted: _Wanted | None
) -> Iterator[HistoryEntry]:
    """Yield the entries of a journal, those left out of which nothing is to be told."""
    while True:
        some = store.journal(actor.scope, query, chunk)
        for entry in some:
            told = entry_of(entry)
            if wanted is not None:
                told = replace(told, stories=tuple(wanted.stories(entry, told.stories)))
            if told.stories or (wanted is None and (told.forgotten or told.forgets)):
                yield told
        if len(some) < chunk:
            return
        query = replace(query, before=some[-1].step.logged.place)


def entry_of(entry: Entry) -> HistoryEntry:
    """Tell a change set of the journal."""
    logged, step = entry.step.logged, entry.step
    known = step.after or step.before
    return HistoryEntry(
        id=logged.id,
        place=logged.place,
        account=entry.account,
        account_name=known.account.name if known else entry.account,
        at=logged.at,
        actor=logged.actor,
        source=logged.change_set.source,
        reverts=logged.reverts,
        is_undone=entry.is_undone,
        stories=tell(step.before, step.after, logged.at.date()),
        forgotten=logged.forgotten,
        forgets=logged.forgets,
    )


class _Wanted:
    """Somebody by id or name; under earlier names, too, once one came across them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._people: set[str] = set()
        self._key = match_key(text)
        self._names: dict[str, str] = {}

    @property
    def was_seen(self) -> bool:
        """Whether they were on a map one came across."""
        return bool(self._people)

    def stories(self, entry: Entry, stories: tuple[Story, ...]) -> Iterator[Story]:
        """Yield what concerns the person: their own story, and the touches with them."""
        people, names = self._people, set()
        for side in (entry.step.before, entry.step.after):
            for person in side.people if side else ():
                self._names[match_key(person.name)] = person.name
                if person.id in people or self.text == person.id or self._key == match_key(person.name):
                    people.add(person.id)
                    names.add(person.name)
        for story in stories:
            if story.subject is StorySubject.PERSON and story.id in people:
                yield story
            elif story.subject is StorySubject.TOUCHES:
                events = tuple(event for event in story.events if _is_with(event, names))
                if events:
                    yield replace(story, events=events)

    def similar(self) -> tuple[str, ...]:
        """Return the nearest names one came across."""
        return tuple(self._names[key] for key in get_close_matches(self._key, self._names, n=_SIMILAR))


def _is_with(event: Phrase, names: set[str]) -> bool:
    theirs = event.values.get("theirs", ())
    return isinstance(theirs, tuple) and not names.isdisjoint(one for one in theirs if isinstance(one, str))
