"""The people of a difference: who left, joined, moved, to whom they report now, what else changed about them."""

from __future__ import annotations

from datetime import date
from typing import Final

from accountmap.history.book import Book
from accountmap.history.fields import field_events
from accountmap.history.phrases import Phrase, StorySubject
from accountmap.history.seats import tell_managers, tell_position
from accountmap.history.side import dated, is_called, seat
from accountmap.model.ids import PersonId, PositionId
from accountmap.model.links import LineKind, ReportingLine
from accountmap.model.people import Assignment, Person, Position

_FIELDS: Final = (
    ("name", ""),
    ("emails", ""),
    ("phones", ""),
    ("messengers", ""),
    ("form_of_address", ""),
    ("preferred_channel", "channel"),
    ("references", ""),
    ("note", ""),
)


def tell_people(book: Book) -> None:
    """Tell everybody whose person, seat or reporting line differs."""
    for person in sorted(_touched(book)):
        _Person(book, person).tell()
    for change in book.changes("person"):
        if isinstance(change.before, Person) and isinstance(change.after, Person):
            for event in field_events(change.before, change.after, _FIELDS):
                book.note(StorySubject.PERSON, change.entity_id, event)
        if not book.has(StorySubject.PERSON, change.entity_id):
            book.add_details(StorySubject.PERSON, change.entity_id, change)
    for change in book.changes("assignment"):
        person = change.entity.person  # type: ignore[attr-defined]
        if book.stays(person) and not book.has(StorySubject.PERSON, person):
            book.add_details(StorySubject.PERSON, person, change)


def _touched(book: Book) -> set[PersonId]:
    """Return everybody whose seat may have changed, or its place in the structure."""
    people = {PersonId(change.entity_id) for change in book.changes("person")}
    seats: set[PositionId] = set()
    for change in book.changes("assignment", "position", "reporting_line"):
        for entity in (change.before, change.after):
            match entity:
                case Assignment():
                    people.add(entity.person)
                case Position():
                    seats.add(entity.id)
                case ReportingLine():
                    seats.add(entity.report)
                case _:
                    pass
    for side in (book.before, book.after):
        people |= {person for one in seats for person in side.holders_of.get(one, ())}
    return people


class _Person:
    """Tells one person's seats."""

    def __init__(self, book: Book, person: PersonId) -> None:
        self._book = book
        self._id = person
        self._old = book.before.seats_of.get(person, {})
        self._new = book.after.seats_of.get(person, {})
        self._was_there = person in book.before.map.person_by_id
        self._is_there = person in book.after.map.person_by_id
        self._gone = sorted(self._old.keys() - self._new.keys())
        self._taken = sorted(self._new.keys() - self._old.keys())
        self._has_told = False

    def tell(self) -> None:
        """Tell what is new, gone and kept."""
        if not self._is_there and not self._book.compares_days:
            self._add("change-removed")
        elif not self._was_there:
            self._tell_joining()
        elif self._gone and not self._new:
            self._tell_leaving("change-left")
        elif len(self._gone) == len(self._taken) == 1:
            self._tell_move(self._gone[0], self._taken[0])
        else:
            self._tell_leaving("change-gave-up")
            for position in self._taken:
                self._tell_taken("change-also-takes" if len(self._new) > 1 else "change-takes", position)
        if self._was_there and self._is_there:
            for position in sorted(self._old.keys() & self._new.keys()):
                self._tell_kept(position)

    def _add(self, code: str, **values: object) -> None:
        self._book.add(StorySubject.PERSON, self._id, code, **values)  # type: ignore[arg-type]  # of any kind

    def _tell_joining(self) -> None:
        if not self._taken:
            self._add("change-joined-unplaced")
        for number, position in enumerate(self._taken):
            self._tell_taken("change-also-takes" if number else "change-joined", position)

    def _tell_leaving(self, code: str) -> None:
        for position in self._gone:
            left, ended = self._book.before.map.position_by_id[position], self._end_of(self._old[position])
            called = {"seat": seat(left)}
            if code == "change-left" and not is_called(left):
                code, called = "change-gone", {}
            self._add(code, **called) if ended is None else self._add(f"{code}-on", **called, day=ended)
            self._tell_what_became_of(position)

    def _tell_what_became_of(self, position: PositionId, prefix: str = "change") -> None:
        """Tell who has a seat that was given up, or that nobody has it."""
        before, after = self._book.before, self._book.after
        holders = after.holders_of.get(position, ())
        successors = [person for person in holders if position not in before.seats_of.get(person, {})]
        if successors:
            self._add(f"{prefix}-successor", people=tuple(after.map.person_by_id[p].name for p in successors))
        elif not after.has_seat(position):
            if is_called(before.map.position_by_id[position]):
                self._add(f"{prefix}-seat-closed")
        elif position not in after.holders_of:
            self._add(f"{prefix}-now-{after.emptiness(position)}")

    def _tell_move(self, old: PositionId, new: PositionId) -> None:
        """Tell a move from one seat to another by what differs between them."""
        before, after = self._book.before.map.position_by_id[old], self._book.after.map.position_by_id[new]
        if before.title != after.title and before.unit != after.unit:
            event = Phrase("change-moved", {"before": seat(before), "after": seat(after)})
        elif before.title != after.title and before.title and after.title:
            event = Phrase("change-title", {"before": before.title, "after": after.title})
        elif before.unit != after.unit and before.unit and after.unit:
            event = Phrase("change-unit", {"before": before.unit, "after": after.unit})
        elif before.title != after.title or before.unit != after.unit:
            event = Phrase("change-moved", {"before": seat(before), "after": seat(after)})
        else:
            event = Phrase("change-other-seat", {"seat": seat(after)})
        self._add_dated(event, self._new[new])
        self._tell_origin(new)
        self._tell_what_became_of(old, "change-former")
        for kind in LineKind:
            tell_managers(self._book, (StorySubject.PERSON, self._id), kind, old, new)

    def _tell_taken(self, code: str, position: PositionId) -> None:
        taken = self._book.after.map.position_by_id[position]
        is_nameless = code == "change-joined" and not is_called(taken)
        event = Phrase("change-joined-unplaced") if is_nameless else Phrase(code, {"seat": seat(taken)})
        self._add_dated(event, self._new[position])
        self._tell_origin(position)
        for kind in LineKind:
            tell_managers(self._book, (StorySubject.PERSON, self._id), kind, None, position)

    def _tell_origin(self, position: PositionId) -> None:
        """Tell whose a seat was that is taken, or that it was empty."""
        before, after = self._book.before, self._book.after
        if not before.has_seat(position):
            is_named = is_called(self._book.after.map.position_by_id[position])
            if self._book.compares_days and before.map.positions and is_named:
                self._add("change-seat-created")
            return
        holders = before.holders_of.get(position, ())
        previous = [person for person in holders if position not in after.seats_of.get(person, {})]
        if previous:
            self._add("change-previously", people=tuple(before.map.person_by_id[person].name for person in previous))
        elif not holders:
            self._add(f"change-fills-{before.emptiness(position)}")
        was, now = before.map.position_by_id[position], after.map.position_by_id[position]
        if (was.title, was.unit) != (now.title, now.unit) and is_called(was):
            self._add("change-seat-was", seat=seat(was))

    def _tell_kept(self, position: PositionId) -> None:
        """Tell what changed about a seat that is kept, and since or until when it is held."""
        old, new = self._old[position], self._new[position]
        if old.valid_to != new.valid_to:
            code = "change-held-until" if new.valid_to else "change-held-on"
            self._add(code, **({"day": new.valid_to} if new.valid_to else {}))
        if old.valid_from != new.valid_from:
            code = "change-held-since" if new.valid_from else "change-held-since-unknown"
            self._add(code, **({"day": new.valid_from} if new.valid_from else {}))
        tell_position(self._book, (StorySubject.PERSON, self._id), position)
        for kind in LineKind:
            tell_managers(self._book, (StorySubject.PERSON, self._id), kind, position, position)

    def _add_dated(self, event: Phrase, assignment: Assignment) -> None:
        begins = assignment.valid_from if assignment.valid_from != self._book.day else None
        told = dated(event, begins, None if self._book.compares_days else assignment.valid_to)
        assert isinstance(told, Phrase)  # noqa: S101 - a phrase with a date is one
        self._add(told.code, **told.values)

    def _end_of(self, assignment: Assignment) -> date | None:
        """Return the day on which an assignment ended, as it is known afterwards."""
        known = next((a for a in self._book.after.map.assignments if a.id == assignment.id), assignment)
        return known.valid_to if known.valid_to and known.valid_to <= self._book.day else None
