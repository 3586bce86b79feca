"""Consents, bans and the client's rules of conduct in a difference."""

from __future__ import annotations

from accountmap.history.book import Book
from accountmap.history.phrases import Phrase, StorySubject
from accountmap.model.courtesy import Consent, ContactBan
from accountmap.model.facts import Entity


def tell_courtesies(book: Book) -> None:
    """Tell which of them are new, gone, or say something else."""
    for change in book.changes("consent", "contact_ban", "contact_policy"):
        subject, key = _subject(book, change.entity)
        what = Phrase(f"change-kind-{change.kind}")
        if change.before is None:
            book.add(subject, key, "change-courtesy-new", what=what)
        elif change.after is None:
            book.add(subject, key, "change-courtesy-gone", what=what)
        else:
            book.add_details(subject, key, change)


def _subject(book: Book, entity: Entity) -> tuple[StorySubject, str]:
    if isinstance(entity, Consent):
        return StorySubject.PERSON, entity.about
    if isinstance(entity, ContactBan) and entity.person:
        return StorySubject.PERSON, entity.person
    return StorySubject.ACCOUNT, book.after.map.account.id
