"""Rows to seats: which position each row of a file speaks of.

A seat is known by its post reference. Without one it is bound to the person: a new title or unit for the same person
changes that seat. Rows that name nobody are empty seats; they are found again by title, unit and manager. Rows of the
past get a seat that ended with them, unless the person sits there still.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from accountmap.exchange.absence import Holder
from accountmap.exchange.people.claims import Claims
from accountmap.exchange.people.draft import Draft
from accountmap.exchange.people.draft_map import UNCERTAIN, DraftMap
from accountmap.exchange.people.grouping import Entry
from accountmap.exchange.people.labels import ManagerLabels, recorded_manager_labels
from accountmap.exchange.people.placeholders import Placeholders, described
from accountmap.model.ids import PersonId, PositionId
from accountmap.model.people import Assignment, Position
from accountmap.model.text import match_key


class Seating:
    """Gives every row of a file its seat, and describes the seats as the rows do.

    Parameters
    ----------
    draft_map
        Receives the positions.
    person_of
        The person of each entry, by the entry's row.
    claims
        Which rows a post reference belongs to.
    placeholders
        Seats that stand for managers whom earlier files named and did not list.
    """

    def __init__(
        self, draft_map: DraftMap, person_of: Mapping[int, PersonId], claims: Claims, placeholders: Placeholders
    ) -> None:
        self._map = draft_map
        self._person_of = person_of
        self._claims = claims
        self._placeholders = placeholders
        self._seat_of: dict[int, PositionId] = {}
        self._by_reference: dict[str, PositionId] = {}
        self._renumbered: set[PositionId] = set()
        for position in sorted(draft_map.positions.values(), key=_oldest_first):
            if position.reference:
                self._by_reference[match_key(position.reference)] = position.id
        self._assignments_of: defaultdict[PersonId, list[Assignment]] = defaultdict(list)
        self._held_before: set[PositionId] = set()
        self._held_now: set[PositionId] = set()
        for assignment in draft_map.assignments.values():
            self._assignments_of[assignment.person].append(assignment)
            self._held_before.add(assignment.position)
            if draft_map.is_open(assignment):
                self._held_now.add(assignment.position)

    def seat(
        self, entries: Sequence[Entry], holderless: Iterable[Draft], labels: ManagerLabels
    ) -> dict[int, PositionId]:
        """Return the position of every row; rows that tell of a post a second time are absent.

        Linear in the number of rows, but for equal vacancies under different managers.
        """
        for entry in self._map.steps.over(entries):
            self._seat_person(entry)
        empty = [draft for draft in holderless if draft.row not in self._claims.superfluous]
        self._seat_nobody(empty, labels)
        rows = sorted((draft for entry in entries for draft in entry.drafts), key=Draft.lateness)
        for draft in self._map.steps.over((*rows, *empty)):
            self._describe(draft)
        self._end_past_seats(rows)
        return self._seat_of

    # ── people ─────────────────────────────────────────────────────────────────────────────────────────────────────

    def _seat_person(self, entry: Entry) -> None:
        """Choose the seat of each row: by reference, by title and unit, as the only one left, or a new one."""
        held = self._held(self._person_of[entry.row])
        for draft in entry.drafts[::-1]:
            if self._reference(draft):
                self._seat_of[draft.row] = self._referenced_seat(draft, held)
        others = [draft for draft in entry.drafts[::-1] if not self._reference(draft)]
        self._seat_unnumbered([draft for draft in others if draft.seat_key != ("", "")], held, entry)
        # Rows with neither title nor unit come last: they can mean the seat of any other row.
        self._seat_unnumbered([draft for draft in others if draft.seat_key == ("", "")], held, entry)

    def _seat_unnumbered(self, drafts: Sequence[Draft], held: Sequence[Position], entry: Entry) -> None:
        """Seat rows in the order of certainty: same title and unit and period, same title and unit, another title."""
        for draft in drafts:
            fitting = [seat for seat in held if self._fits(draft, seat)]
            alike = [seat.id for seat in fitting if _seat_key(seat) == draft.seat_key]
            alike += [seat.id for seat in fitting if draft.may_mean(*_seat_key(seat))]
            same_period = next((seat for seat in self._seats_of_period(draft, entry) if seat in alike), None)
            seat = same_period or self._alike_in_file(draft, entry) or next(iter(alike), None)
            if seat:
                self._seat_of[draft.row] = seat
        for draft in drafts:
            if draft.row not in self._seat_of:
                self._seat_of[draft.row] = (
                    self._alike_in_file(draft, entry)
                    or self._other_title(draft, held, entry)
                    or self._seat_nobody_had(draft)
                )

    def _held(self, person: PersonId) -> tuple[Position, ...]:
        """Return the positions a person holds or held: the longest lasting first, then the unnumbered."""
        found = [
            (assignment.valid_to or date.max, self._map.positions[assignment.position])
            for assignment in self._assignments_of.get(person, ())
        ]
        found.sort(key=lambda item: (item[0], not item[1].reference, item[1].title, item[1].id), reverse=True)
        return tuple(dict.fromkeys(position for _, position in found))

    def _reference(self, draft: Draft) -> str:
        return "" if draft.row in self._claims.displaced else draft.reference_key

    def _referenced_seat(self, draft: Draft, held: Sequence[Position]) -> PositionId:
        """Return the seat with this reference; an unnumbered seat of the person becomes it."""
        key = self._reference(draft)
        known = self._by_reference.get(key)
        # A post that was ended and is back is another seat with the same number.
        if known is None or not self._fits(draft, self._map.positions[known]):
            unnumbered = [seat for seat in held if not seat.reference and seat.id in self._held_now]
            alike = [seat for seat in unnumbered if _seat_key(seat) == draft.seat_key] or unnumbered
            becomes = len(alike) == 1 and alike[0].id not in self._renumbered and not self._is_over(draft)
            seat = alike[0].id if becomes else self._seat_nobody_had(draft)
            self._renumbered.add(seat)
            self._by_reference[key] = seat
        return self._by_reference[key]

    def _alike_in_file(self, draft: Draft, entry: Entry) -> PositionId | None:
        """Return the seat of another row of this person with the same title and unit, or any if this has neither."""
        for other in entry.drafts[::-1]:
            seat = self._seat_of.get(other.row)
            if seat and draft.seat_key in {other.seat_key, ("", "")} and self._fits(draft, self._map.positions[seat]):
                return seat
        return None

    def _seats_of_period(self, draft: Draft, entry: Entry) -> Iterator[PositionId]:
        for assignment in self._assignments_of.get(self._person_of[entry.row], ()):
            seat = self._map.positions[assignment.position]
            if draft.matches(assignment.valid_from, assignment.valid_to) and self._fits(draft, seat):
                yield seat.id

    def _other_title(self, draft: Draft, held: Sequence[Position], entry: Entry) -> PositionId | None:
        """Return the seat a row with another title can only mean: of the same period, or the only one held.

        Seats that another row of the person means are taken.
        """
        taken = {self._seat_of.get(other.row) for other in entry.drafts}
        same_period = next((seat for seat in self._seats_of_period(draft, entry) if seat not in taken), None)
        if same_period or self._is_over(draft):
            return same_period
        left = (seat.id for seat in held if seat.id in self._held_now and seat.id not in taken)
        return next(left, None)

    def _fits(self, draft: Draft, position: Position) -> bool:
        """Tell whether a row can mean a seat: one of the present not a seat that is no more."""
        return self._is_over(draft) or self._map.is_open(position)

    def _is_over(self, draft: Draft) -> bool:
        return draft.is_over(self._map.today)

    # ── nobody ─────────────────────────────────────────────────────────────────────────────────────────────────────

    def _seat_nobody(self, drafts: Sequence[Draft], labels: ManagerLabels) -> None:
        """Find the seat of rows without a person by reference; without one, by title and unit, then manager."""
        unnumbered = [draft for draft in drafts if not draft.reference]
        for draft in drafts:
            if draft.reference:
                self._seat_of[draft.row] = self._numbered_seat(draft)
        if unnumbered:
            free = self._free_seats()
            managers = recorded_manager_labels(self._map.before)
            for likeness in (3, 2, 1, 0):
                for draft in unnumbered:
                    self._take_free(draft, free, labels, managers, likeness)
        for draft in unnumbered:
            if draft.row not in self._seat_of:
                self._seat_of[draft.row] = self._seat_nobody_had(draft)

    def _numbered_seat(self, draft: Draft) -> PositionId:
        known = self._by_reference.get(draft.reference_key)
        if known is None or not self._fits(draft, self._map.positions[known]):
            self._by_reference[draft.reference_key] = self._new_seat(self._map.begins)
        return self._by_reference[draft.reference_key]

    def _free_seats(self) -> dict[tuple[str, str], list[Position]]:
        """Return the recorded seats without number that nobody ever held, by title and unit."""
        free: defaultdict[tuple[str, str], list[Position]] = defaultdict(list)
        for seat in self._map.before.positions:
            if seat.id not in self._held_before and not seat.reference and self._map.is_open(seat):
                free[_seat_key(seat)].append(seat)
        return free

    def _take_free(
        self,
        draft: Draft,
        free: Mapping[tuple[str, str], list[Position]],
        labels: ManagerLabels,
        managers: Mapping[PositionId, frozenset[str]],
        likeness: int,
    ) -> None:
        """Take a free seat at least so much like the row; what tells equal vacancies apart are their managers."""
        alike = free.get(draft.seat_key, []) if draft.row not in self._seat_of else []
        for seat in alike:
            known, named = managers.get(seat.id, frozenset()), labels.of(draft)
            same_kind = seat.placeholder == (draft.holder is Holder.UNKNOWN)
            if (known == named) + (known == named or bool(known & named)) + same_kind >= likeness:
                alike.remove(seat)
                self._seat_of[draft.row] = seat.id
                return

    # ── positions ──────────────────────────────────────────────────────────────────────────────────────────────────

    def _seat_nobody_had(self, draft: Draft) -> PositionId:
        """Return the seat that stood for the row's person under their number or name, else a new one."""
        seat = None if self._is_over(draft) else self._placeholders.take(draft)
        if seat:
            self._map.positions[seat] = described(self._map.positions[seat], draft)
            return seat
        begins = None if self._is_over(draft) else self._map.begins
        return self._new_seat(begins, uncertain=draft.row in self._claims.displaced)

    def _new_seat(self, begins: date | None, *, uncertain: bool = False) -> PositionId:
        position = Position(
            id=PositionId(self._map.new_id()),
            valid_from=begins,
            source=self._map.source,
            confidence=UNCERTAIN if uncertain else 1.0,
        )
        self._map.positions[position.id] = position
        return position.id

    def _describe(self, draft: Draft) -> None:
        """Write what a row says onto its seat; empty cells say nothing."""
        seat = self._seat_of[draft.row]
        position = self._map.positions[seat]
        said: dict[str, Any] = {
            "title": draft.title or position.title,
            "unit": draft.unit or position.unit,
            "reference": position.reference or ("" if draft.row in self._claims.displaced else draft.reference),
            "function": draft.functions[0] if draft.functions else position.function,
            "further_functions": draft.functions[1:] if draft.functions else position.further_functions,
            "seniority": draft.seniority or position.seniority,
            "placeholder": draft.holder is not Holder.PERSON and position.placeholder,
        }
        if any(getattr(position, name) != value for name, value in said.items()):
            self._map.positions[seat] = replace(position, **said, source=self._map.source)

    def _end_past_seats(self, drafts: Iterable[Draft]) -> None:
        """Give new, unnumbered seats that only rows of the past speak of the period of those rows."""
        rows_of: defaultdict[PositionId, list[Draft]] = defaultdict(list)
        for draft in drafts:
            rows_of[self._seat_of[draft.row]].append(draft)
        for seat, rows in rows_of.items():
            position = self._map.positions[seat]
            is_new = seat not in self._map.before.position_by_id
            if is_new and not position.reference and all(self._is_over(draft) for draft in rows):
                starts = [draft.start for draft in rows if draft.start]
                since = min(starts) if len(starts) == len(rows) else None
                until = max(draft.until for draft in rows if draft.until)
                self._map.positions[seat] = replace(position, valid_from=since, valid_to=until)


def _seat_key(position: Position) -> tuple[str, str]:
    return match_key(position.title), match_key(position.unit)


def _oldest_first(position: Position) -> tuple[date, str]:
    return position.valid_to or date.max, position.id
