"""Which recorded person each person of the file is: by reference, by e-mail, by post and name, by name.

A name matches only where it stands once on both sides and no e-mail speaks against it. Among namesakes whatever else
is equal decides: title, unit, phone, manager. Nobody is matched twice.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from typing import Final

from accountmap.exchange.fields import Field
from accountmap.exchange.people.draft_map import DraftMap
from accountmap.exchange.people.grouping import Entry
from accountmap.exchange.people.labels import ManagerLabels, recorded_manager_labels
from accountmap.exchange.problems import ProblemCode
from accountmap.exchange.vocabulary import Columns
from accountmap.model.ids import PersonId, PositionId
from accountmap.model.people import Assignment, Person
from accountmap.model.text import match_key

Marks = frozenset[tuple[str, Hashable]]

_MOST_PAIRS: Final = 10_000


@dataclass(frozen=True)
class Matches:
    """Who is who.

    Parameters
    ----------
    person_of
        The recorded person of each entry, by the entry's row; new people are absent.
    left_out
        Rows of entries that cannot be told from several namesakes and have nothing but their name.
    """

    person_of: Mapping[int, PersonId]
    left_out: frozenset[int]


class Matcher:
    """Finds the recorded person of each entry.

    Parameters
    ----------
    entries
        The people of the file.
    draft_map
        Whose people may be matched; receives the problems.
    columns
        For the places of problems.
    labels
        The managers of the rows, as labels.
    """

    def __init__(self, entries: Sequence[Entry], draft_map: DraftMap, columns: Columns, labels: ManagerLabels) -> None:
        self._entries = entries
        self._draft_map = draft_map
        self._columns = columns
        self._labels = labels
        self._found: dict[int, PersonId] = {}
        self._claimed: set[PersonId] = set()
        self._left_out: set[int] = set()
        self._by_name: defaultdict[str, list[Person]] = defaultdict(list)
        for person in draft_map.before.people:
            self._by_name[match_key(person.name)].append(person)

    def match(self) -> Matches:
        """Find the recorded person of each entry.

        Linear, but for large groups of namesakes that nothing tells apart.
        """
        self._match_by_reference()
        self._match_by_email()
        self._match_by_post()
        self._match_by_name()
        return Matches(self._found, frozenset(self._left_out))

    def _claim(self, entry: Entry, person: Person) -> None:
        self._found[entry.row] = person.id
        self._claimed.add(person.id)

    def _match_by_reference(self) -> None:
        by_reference = {text: person for person in self._draft_map.before.people for text in person.references}
        for entry in self._entries if by_reference else ():
            for reference in (text for draft in entry.drafts for text in draft.references):
                person = by_reference.get(reference)
                if person and person.id not in self._claimed and entry.row not in self._found:
                    if match_key(person.name) != entry.name_key:
                        column = self._columns.name_header
                        self._draft_map.report(ProblemCode.RENAMED, entry.row, column, entry.name, person.name)
                    self._claim(entry, person)

    def _match_by_email(self) -> None:
        by_email: defaultdict[str, list[Person]] = defaultdict(list)
        for person in self._draft_map.before.people:
            for email in dict.fromkeys(map(match_key, person.emails)):
                by_email[email].append(person)
        for entry in self._draft_map.steps.over(self._entries):
            if entry.row in self._found:
                continue
            for email in sorted(entry.identifying_emails):
                owners = by_email.get(email, [])
                same_name = [person for person in owners if match_key(person.name) == entry.name_key]
                chosen = same_name if len(same_name) == 1 else owners
                if len(chosen) == 1 and chosen[0].id not in self._claimed and entry.row not in self._found:
                    self._claim_by_email(entry, chosen[0], email)

    def _claim_by_email(self, entry: Entry, person: Person, email: str) -> None:
        """Take the owner of an e-mail, unless the names have nothing in common: then it is a shared mailbox."""
        column = self._columns.header(Field.EMAIL)
        known = match_key(person.name)
        if known != entry.name_key:
            if not set(known.split()) & set(entry.name_key.split()):
                self._draft_map.report(
                    ProblemCode.SHARED_EMAIL, entry.row, column, email, f"{person.name}, {entry.name}"
                )
                return
            self._draft_map.report(ProblemCode.RENAMED, entry.row, self._columns.name_header, entry.name, person.name)
        self._claim(entry, person)

    def _match_by_post(self) -> None:
        holders = {
            (match_key(position.reference), match_key(person.name)): person
            for position_id, people in self._draft_map.before.holders_of.items()
            if (position := self._draft_map.before.position_by_id[position_id]).reference
            for person in people
        }
        for entry in self._entries:
            for draft in entry.drafts:
                person = holders.get((draft.reference_key, draft.name_key)) if draft.reference else None
                if person and person.id not in self._claimed and entry.row not in self._found:
                    self._claim(entry, person)

    def _match_by_name(self) -> None:
        times_in_file = Counter(entry.name_key for entry in self._entries)
        waiting: defaultdict[str, list[Entry]] = defaultdict(list)
        for entry in self._entries:
            if entry.row not in self._found and entry.name_key in self._by_name:
                waiting[entry.name_key].append(entry)
        for name, entries in waiting.items():
            recorded = self._by_name[name]
            free = [person for person in recorded if person.id not in self._claimed]
            if times_in_file[name] == 1 and len(recorded) == 1 and free:
                self._match_unique_name(entries[0], free[0])
            elif free:
                self._match_namesakes(entries, free)

    def _match_unique_name(self, entry: Entry, person: Person) -> None:
        if _emails_differ(entry, person):
            column = self._columns.header(Field.EMAIL)
            emails = ", ".join(sorted(entry.email_keys))
            self._draft_map.report(ProblemCode.NAMESAKE_WITH_OTHER_EMAIL, entry.row, column, entry.name, emails)
        else:
            self._claim(entry, person)

    def _match_namesakes(self, entries: Sequence[Entry], free: Sequence[Person]) -> None:
        marks_of_people = {person.id: self._person_marks(person) for person in free}
        marks_of_entries = {entry.row: self._entry_marks(entry) for entry in entries}
        alike: defaultdict[Marks, list[Person]] = defaultdict(list)
        for person in free:
            alike[marks_of_people[person.id]].append(person)
        for entry in entries:
            equals = alike.get(marks_of_entries[entry.row])
            if equals:
                self._claim(entry, equals.pop(0))
        entries_left = [entry for entry in entries if entry.row not in self._found]
        people_left = [person for person in free if person.id not in self._claimed]
        if len(entries_left) * len(people_left) <= _MOST_PAIRS:
            self._match_by_marks(entries_left, people_left, marks_of_entries, marks_of_people)
        self._match_remaining(entries, free)

    def _match_remaining(self, entries: Sequence[Entry], free: Sequence[Person]) -> None:
        """Pair in order as many namesakes as are recorded; of another number, add those that have more than a name.

        A row that has only the name of several people would add one more with every import.
        """
        entries_left = [entry for entry in entries if entry.row not in self._found]
        people_left = [person for person in free if person.id not in self._claimed]
        if len(entries_left) == len(people_left):
            for entry, person in zip(entries_left, people_left, strict=True):
                if not _emails_differ(entry, person):
                    self._claim(entry, person)
        elif people_left:
            for entry in entries_left:
                is_known_by_more = any(kind != "manager" for kind, _ in self._entry_marks(entry))
                code = ProblemCode.AMBIGUOUS_PERSON if is_known_by_more else ProblemCode.NAMESAKE_LEFT_OUT
                column = self._columns.name_header
                self._draft_map.report(code, entry.row, column, entry.name, str(len(people_left)))
                if not is_known_by_more:
                    self._left_out.add(entry.row)

    def _match_by_marks(
        self,
        entries: Sequence[Entry],
        people: Sequence[Person],
        marks_of_entries: Mapping[int, Marks],
        marks_of_people: Mapping[PersonId, Marks],
    ) -> None:
        """Pair those who have most in common first."""
        pairs = [
            (len(marks_of_entries[entry.row] & marks_of_people[person.id]), entry, person)
            for entry, person in product(entries, people)
            if not _emails_differ(entry, person)
        ]
        for in_common, entry, person in sorted(pairs, key=lambda pair: -pair[0]):
            if in_common and entry.row not in self._found and person.id not in self._claimed:
                self._claim(entry, person)

    def _entry_marks(self, entry: Entry) -> Marks:
        marks: set[tuple[str, Hashable]] = set()
        for draft in entry.drafts:
            title, unit = draft.seat_key
            marks |= {
                ("title", title),
                ("unit", unit),
                ("post", draft.reference_key),
                ("function", draft.functions[0] if draft.functions else None),
                ("seniority", draft.seniority),
                *(("manager", label) for label in self._labels.of(draft)),
                ("address", match_key(draft.form_of_address)),
                ("note", draft.note),
                ("start", draft.start),
                ("until", draft.until),
                ("stance", draft.stance),
                *(("email", match_key(email)) for email in draft.emails),
                *(("phone", phone) for phone in draft.phones),
                *(("messenger", messenger) for messenger in draft.messengers),
                *(("role", role) for role in draft.roles),
                *(("ours", match_key(member)) for member in draft.ours.members),
                *(("level", level) for level in draft.ours.levels),
            }
        return _meaningful(marks)

    def _person_marks(self, person: Person) -> Marks:
        before = self._draft_map.before
        stance = before.stance_of.get(person.id)
        relationships = before.relationships_of.get(person.id, ())
        marks: set[tuple[str, Hashable]] = {
            ("address", match_key(person.form_of_address)),
            ("note", person.note),
            ("stance", stance.value if stance else None),
            *(("email", match_key(email)) for email in person.emails),
            *(("phone", phone) for phone in person.phones),
            *(("messenger", messenger) for messenger in person.messengers),
            *(("role", (role.kind, role.area)) for role in before.roles_of.get(person.id, ())),
            *(("ours", match_key(before.member_by_id[known.member].name)) for known in relationships),
            *(("level", known.declared_level) for known in relationships),
        }
        for assignment in self._assignments_of.get(person.id, ()):
            position = before.position_by_id[assignment.position]
            marks |= {
                ("title", match_key(position.title)),
                ("unit", match_key(position.unit)),
                ("post", match_key(position.reference)),
                ("function", position.function),
                ("seniority", position.seniority),
                *(("manager", label) for label in self._recorded_managers.get(position.id, ())),
                ("start", assignment.valid_from),
                ("until", assignment.valid_to),
            }
        return _meaningful(marks)

    @cached_property
    def _recorded_managers(self) -> Mapping[PositionId, frozenset[str]]:
        return recorded_manager_labels(self._draft_map.before)

    @cached_property
    def _assignments_of(self) -> Mapping[PersonId, Sequence[Assignment]]:
        found: defaultdict[PersonId, list[Assignment]] = defaultdict(list)
        for assignment in self._draft_map.before.assignments:
            found[assignment.person].append(assignment)
        return found


def _meaningful(marks: Iterable[tuple[str, Hashable]]) -> Marks:
    return frozenset(mark for mark in marks if mark[1] not in (None, ""))


def _emails_differ(entry: Entry, person: Person) -> bool:
    """Tell whether both have e-mails and none in common."""
    known = {match_key(email) for email in person.emails}
    return bool(known and entry.email_keys) and not known & entry.email_keys
