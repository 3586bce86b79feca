"""The seats of a difference: what they are called, whom they report to, which of them nobody holds."""

from __future__ import annotations

from typing import Final

from accountmap.history.book import Book
from accountmap.history.fields import field_events
from accountmap.history.phrases import StorySubject
from accountmap.model.ids import PositionId
from accountmap.model.links import LineKind, ReportingLine

Key = tuple[StorySubject, str]
_FIELDS: Final = (
    ("function", "function"),
    ("further_functions", "function"),
    ("seniority", ""),
    ("reference", ""),
)
_MANAGER: Final = {LineKind.SOLID: "change-manager", LineKind.DOTTED: "change-dotted"}


def tell_seats(book: Book) -> None:
    """Tell the seats nobody holds now; those with holders are told with their people."""
    changed = {PositionId(change.entity_id): change for change in book.changes("position")}
    lines: dict[PositionId, ReportingLine] = {}
    for change in book.changes("reporting_line"):
        for line in (change.before, change.after):
            if isinstance(line, ReportingLine):
                lines[line.report] = line
    for position in sorted(changed.keys() | lines.keys()):
        if position in book.after.holders_of:
            continue
        if position not in book.before.holders_of:
            _tell_empty(book, position)
        elif book.after.has_seat(position):
            _tell_vacated(book, position)
    _tell_the_rest(book)


def _tell_vacated(book: Book, position: PositionId) -> None:
    """Tell what else differs in a seat whose holders gave it up, which is told with them."""
    key = (StorySubject.SEAT, position)
    tell_position(book, key, position)
    for kind in LineKind:
        tell_managers(book, key, kind, position, position)


def _tell_empty(book: Book, position: PositionId) -> None:
    """Tell one seat nobody held before and nobody holds now."""
    key = (StorySubject.SEAT, position)
    was, is_now = book.before.has_seat(position), book.after.has_seat(position)
    if not is_now:
        if was:
            book.add(*key, "change-seat-gone")
        return
    if was:
        tell_position(book, key, position)
    else:
        book.add(*key, f"change-seat-new-{book.after.emptiness(position)}")
    for kind in LineKind:
        tell_managers(book, key, kind, position if was else None, position)


def _tell_the_rest(book: Book) -> None:
    """Say of seats and lines about which nothing was told that they were put more precisely."""
    for change in book.changes("position", "reporting_line"):
        position = PositionId(getattr(change.entity, "report", change.entity_id))
        holders = book.after.holders_of.get(position, ()) or book.before.holders_of.get(position, ())
        keys: list[Key] = [(StorySubject.PERSON, holder) for holder in holders] or [(StorySubject.SEAT, position)]
        if not any(book.has(*key) for key in keys):
            for key in keys:
                book.add_details(*key, change)


def tell_position(book: Book, key: Key, position: PositionId) -> None:
    """Tell what differs in a seat that is there on both sides."""
    before, after = book.before.map.position_by_id[position], book.after.map.position_by_id[position]
    for name in ("title", "unit"):
        old, new = getattr(before, name), getattr(after, name)
        if old != new and old and new:
            book.add(*key, f"change-{name}", before=old, after=new)
        elif old != new:
            for event in field_events(before, after, [(name, "")]):
                book.note(*key, event)
    for event in field_events(before, after, _FIELDS):
        book.note(*key, event)
    is_empty = position not in book.before.holders_of and position not in book.after.holders_of
    if before.placeholder != after.placeholder and is_empty:
        book.add(*key, "change-now-unknown" if after.placeholder else "change-now-vacant")
    if after.valid_to and after.valid_to != before.valid_to:
        book.add(*key, "change-seat-until", day=after.valid_to)


def tell_managers(book: Book, key: Key, kind: LineKind, old: PositionId | None, new: PositionId) -> None:
    """Tell whom a seat reports to, if that differs; `old` is the seat held before, ``None`` if there was none."""
    before = book.before.managers(old, kind) if old else ()
    after = book.after.managers(new, kind)
    if before == after:
        return
    code = _MANAGER[kind]
    was = book.before.manager_names(old, kind) if old else ()
    now = book.after.manager_names(new, kind)
    if old is None or not was:
        book.add(*key, code, after=now)
    elif not now:
        book.add(*key, f"{code}-none", before=was)
    elif was != now:
        book.add(*key, f"{code}-moved", before=was, after=now)
    else:
        _tell_managers_of_one_name(book, key, kind, old, new)


def _tell_managers_of_one_name(book: Book, key: Key, kind: LineKind, old: PositionId, new: PositionId) -> None:
    """Tell whom a seat reports to where the names are those of before: in another seat, or a namesake."""
    now = book.after.manager_names(new, kind, with_seats=True)
    people = book.after.managing_people(new, kind)
    if people and people == book.before.managing_people(old, kind):
        book.add(*key, f"{_MANAGER[kind]}-same", after=now)
    else:
        book.add(
            *key, f"{_MANAGER[kind]}-moved", before=book.before.manager_names(old, kind, with_seats=True), after=now
        )
