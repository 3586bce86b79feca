"""Whom a cell means that names another person or post.

Everybody of the file and everybody recorded can be meant. Ids exist only within the file. A person is found on the
seat they hold at present, whichever of their rows is named.
"""

from __future__ import annotations

import difflib
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Final

from accountmap.exchange.fields import Field
from accountmap.exchange.people.claims import Claims
from accountmap.exchange.people.draft import Draft, Reference
from accountmap.exchange.people.draft_map import DraftMap
from accountmap.exchange.people.grouping import Entry
from accountmap.exchange.people.placeholders import Placeholders
from accountmap.exchange.problems import ProblemCode
from accountmap.exchange.vocabulary import Columns
from accountmap.model.ids import PersonId, PositionId
from accountmap.model.text import match_key

MOST_SUGGESTIONS: Final = 20
_MOST_COMPARED: Final = 2000
_PREFIX: Final = 3
_NUMBERS: Final = frozenset({Field.MANAGER_ID, Field.MANAGER_POST})
_NAME_SIGN: Final = re.compile(r"[\s@]")
_KINDS_OF: Final[Mapping[Field, tuple[Field, ...]]] = {
    Field.MANAGER: (Field.MANAGER_ID, Field.MANAGER_POST, Field.MANAGER_EMAIL, Field.MANAGER_NAME)
}


@dataclass(frozen=True, slots=True)
class Target:
    """Who is meant: a seat, and the person if it was a person who was named; no seat: they left.

    Uncertain is a number that the file gives to several.
    """

    seat: PositionId | None
    person: PersonId | None = None
    is_uncertain: bool = False


class Resolver:
    """Finds whom references mean.

    Parameters
    ----------
    draft_map
        People and positions, those of the file included.
    entries, holderless
        The rows of the file.
    person_of, seat_of
        The person of each entry and the seat of each row.
    claims
        Which post references several people claim.
    placeholders
        Seats that stand for managers named earlier.
    columns
        For the places of problems.
    """

    def __init__(
        self,
        draft_map: DraftMap,
        entries: Sequence[Entry],
        holderless: Sequence[Draft],
        person_of: Mapping[int, PersonId],
        seat_of: Mapping[int, PositionId],
        *,
        claims: Claims,
        placeholders: Placeholders,
        columns: Columns,
    ) -> None:
        self._map = draft_map
        self._seat_of = seat_of
        self._system = columns.export.system if columns.export else ""
        self._claims = claims
        self._placeholders = placeholders
        self._repeated_ids: set[str] = set()
        self._columns_of_numbers: set[str] = set()
        self._entry_of_person = {person_of[entry.row]: entry for entry in entries}
        self._suggestions_left = MOST_SUGGESTIONS
        self._ids: dict[str, Target] = {}
        self._posts: dict[str, list[Target]] = defaultdict(list)
        # Dictionaries serve as sets that keep their order.
        self._emails: dict[str, dict[PersonId, None]] = defaultdict(dict)
        self._names: dict[str, dict[PersonId, None]] = defaultdict(dict)
        self._collect_recorded()
        for entry in entries:
            person = person_of[entry.row]
            for draft in entry.drafts:
                self._names[draft.name_key][person] = None
                self._names[draft.short_name_key][person] = None
                for email in draft.email_keys:
                    self._emails[email][person] = None
                lasts = (draft.until or date.max) >= (entry.latest.until or date.max)
                own = seat_of[draft.row] if lasts else None
                seat = own if own and draft_map.is_open(draft_map.positions[own]) else self.present_seat(person)
                self._collect_id(draft, Target(seat, person), columns)
        for draft in holderless:
            if draft.row in seat_of:
                self._collect_id(draft, Target(seat_of[draft.row]), columns)

    def _collect_recorded(self) -> None:
        for person in self._map.before.people:
            self._names[match_key(person.name)][person.id] = None
            for email in person.emails:
                self._emails[match_key(email)][person.id] = None
        for position in self._map.positions.values():
            if position.reference and self._map.is_open(position):
                key = match_key(position.reference)
                self._posts[key].append(Target(position.id, is_uncertain=key in self._claims.contested))

    def _collect_id(self, draft: Draft, target: Target, columns: Columns) -> None:
        if draft.person_id and self._ids.setdefault(draft.person_id, target).person != target.person:
            self._repeated_ids.add(draft.person_id)
            column = columns.header(Field.PERSON_ID)
            self._map.report(ProblemCode.DUPLICATE_ID, draft.row, column, draft.person_id, draft.name)

    def find(self, reference: Reference) -> list[Target]:
        """Return everybody a reference may mean: nobody, one, or several."""
        for kind in _KINDS_OF.get(reference.field, (reference.field,)):
            found = self._find(kind, reference.value)
            if found:
                if kind in _NUMBERS:
                    self._columns_of_numbers.add(reference.column)
                return found
        placeholder = self._placeholders.find(match_key(reference.value))
        return [Target(placeholder)] if placeholder else []

    def is_number(self, reference: Reference) -> bool:
        """Tell whether a reference nobody answers to is a number rather than a name, by its column or its look."""
        if reference.field in _NUMBERS or reference.column in self._columns_of_numbers:
            return True
        return any(map(str.isdecimal, reference.value)) and not _NAME_SIGN.search(reference.value)

    def _find(self, kind: Field, value: str) -> list[Target]:
        key = match_key(value)
        if kind is Field.MANAGER_ID:
            target = self._ids.get(value) or self._recorded_id(value)
            return [replace(target, is_uncertain=value in self._repeated_ids)] if target else []
        if kind is Field.MANAGER_POST:
            return self._posts.get(key, [])
        people = (self._emails if kind is Field.MANAGER_EMAIL else self._names).get(key, {})
        return [Target(self.present_seat(person), person) for person in people]

    def _recorded_id(self, value: str) -> Target | None:
        """Return the recorded person that the file's system calls so."""
        person = self._by_reference.get(f"{self._system}:{value}") if self._system else None
        return Target(self.present_seat(person), person) if person else None

    @cached_property
    def _by_reference(self) -> Mapping[str, PersonId]:
        return {text: person.id for person in self._map.before.people for text in person.references}

    def present_seat(self, person: PersonId) -> PositionId | None:
        """Return the seat on which a person is found today: as the file's latest row says, else as recorded."""
        entry = self._entry_of_person.get(person)
        if entry:
            seats = (self._seat_of[draft.row] for draft in entry.drafts[::-1])
            return next((seat for seat in seats if self._map.is_open(self._map.positions[seat])), None)
        return self._recorded_seats.get(person)

    @cached_property
    def _recorded_seats(self) -> Mapping[PersonId, PositionId]:
        """The most senior present seat of each recorded person, the first title of equals."""
        held = [
            (assignment.person, self._map.positions[assignment.position])
            for assignment in self._map.assignments.values()
            if self._map.is_open(assignment)
        ]
        held.sort(key=lambda pair: (-(pair[1].seniority or 0), pair[1].title, pair[1].id))
        found: dict[PersonId, PositionId] = {}
        for person, position in held:
            if self._map.is_open(position):
                found.setdefault(person, position.id)
        return found

    def nearest(self, reference: Reference) -> str:
        """Return the known name, post or e-mail most like one that was not found; nothing after twenty a file."""
        known = self._known.get(reference.field)
        if known is None or not self._suggestions_left:
            return ""
        self._suggestions_left -= 1
        key = match_key(reference.value)
        alike = {word: None for beginning in _beginnings(key) for word in known.get(beginning, ())}
        close = difflib.get_close_matches(key, list(alike)[:_MOST_COMPARED], n=1)
        return self._spelled.get(close[0], close[0]) if close else ""

    @cached_property
    def _spelled(self) -> Mapping[str, str]:
        """Names, e-mails and posts as they are written, by key."""
        people, positions = self._map.people.values(), self._map.positions.values()
        texts = [position.reference for position in positions]
        texts += [text for person in people for text in (person.name, *person.emails)]
        return {match_key(text): text for text in texts}

    @cached_property
    def _known(self) -> Mapping[Field, Mapping[str, Sequence[str]]]:
        """What each kind of reference could mean, by the beginnings of its words."""
        names = _by_beginning(self._names)
        return {
            Field.MANAGER_POST: _by_beginning(self._posts),
            Field.MANAGER_EMAIL: _by_beginning(self._emails),
            Field.MANAGER_NAME: names,
            Field.MANAGER: names,
        }


def _by_beginning(keys: Iterable[str]) -> dict[str, list[str]]:
    found = defaultdict(list)
    for key in keys:
        for beginning in _beginnings(key):
            found[beginning].append(key)
    return found


def _beginnings(key: str) -> set[str]:
    return {word[:_PREFIX] for word in key.split()}
