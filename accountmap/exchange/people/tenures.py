"""Rows to assignments: who holds which seat from when to when, and who left it.

Somebody new on a numbered post succeeds whoever held it. A person who turns up on another seat has moved there. An
empty row for a numbered post says that its holder left. Each of these closes an assignment on the row's start, or
today, and is said.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from operator import itemgetter

from accountmap.exchange.absence import Holder
from accountmap.exchange.fields import Field
from accountmap.exchange.people.claims import Claims
from accountmap.exchange.people.draft import Draft
from accountmap.exchange.people.draft_map import UNCERTAIN, DraftMap
from accountmap.exchange.people.grouping import Entry
from accountmap.exchange.problems import ProblemCode, listed
from accountmap.exchange.vocabulary import Columns
from accountmap.model.ids import AssignmentId, PersonId, PositionId
from accountmap.model.people import Assignment


@dataclass(frozen=True, eq=False)
class _Tenure:
    """A period of one person on one seat, and the row that tells of it; equal only to itself."""

    start: date | None
    until: date | None
    draft: Draft


class Tenures:
    """Records who holds the seats of a file.

    Parameters
    ----------
    draft_map
        Receives assignments and problems.
    person_of, seat_of
        The person of each entry and the seat of each row.
    claims
        Which post references several people claim; their assignments are uncertain.
    columns
        For the places of problems.
    """

    def __init__(
        self,
        draft_map: DraftMap,
        person_of: Mapping[int, PersonId],
        seat_of: Mapping[int, PositionId],
        claims: Claims,
        columns: Columns,
    ) -> None:
        self._map = draft_map
        self._claims = claims
        self._person_of = person_of
        self._seat_of = seat_of
        self._columns = columns
        self._recorded_of_person: defaultdict[PersonId, list[AssignmentId]] = defaultdict(list)
        self._recorded_of_seat: defaultdict[PositionId, list[AssignmentId]] = defaultdict(list)
        for assignment in draft_map.before.assignments:
            self._recorded_of_person[assignment.person].append(assignment.id)
            self._recorded_of_seat[assignment.position].append(assignment.id)

    def record(self, entries: Sequence[Entry], holderless: Iterable[Draft]) -> None:
        """Add and correct the assignments of all rows, then close those of people whom rows show to have left."""
        stays = {(self._person_of[entry.row], self._seat_of[row.row]) for entry in entries for row in entry.drafts}
        gained = [(entry, draft) for entry in self._map.steps.over(entries) for draft in self._assign(entry)]
        for entry, draft in gained:
            self._close_predecessors(entry, draft, stays)
            self._close_old_seats(entry, draft, stays)
        empty = [draft for draft in holderless if draft.row in self._seat_of]
        for draft in empty:
            if draft.holder is Holder.NOBODY:
                self._close_holders(draft, stays)

    def mark_placeholders(self, entries: Iterable[Entry], holderless: Iterable[Draft]) -> None:
        """Tell unheld seats whose holder nobody knows from vacancies, once all who left are ended."""
        open_ones = filter(self._map.is_open, self._map.assignments.values())
        held = {self._seat_of[draft.row] for entry in entries for draft in entry.drafts}
        held |= {assignment.position for assignment in open_ones}
        for draft in holderless:
            if draft.row not in self._seat_of:
                continue
            seat = self._map.positions[self._seat_of[draft.row]]
            unknown = draft.holder is Holder.UNKNOWN and seat.id not in held
            if seat.placeholder != unknown:
                self._map.positions[seat.id] = replace(seat, placeholder=unknown, source=self._map.source)

    def _assign(self, entry: Entry) -> list[Draft]:
        """Record the tenures of an entry; return the rows of the present that are news."""
        person = self._person_of[entry.row]
        rows_of: defaultdict[PositionId, list[Draft]] = defaultdict(list)
        for draft in entry.drafts:
            rows_of[self._seat_of[draft.row]].append(draft)
        recorded = [self._map.assignments[known] for known in self._recorded_of_person.get(person, ())]
        gained = []
        for seat, rows in rows_of.items():
            here = [known for known in recorded if known.position == seat]
            tenures = _tenures(rows)
            meant = _meant(tenures, here, self._map.today)
            others = [known for known in here if known not in meant.values()]
            for tenure in tenures:
                if tenure in meant:
                    self._correct(meant[tenure], _beside(others, tenure) if tenure.start else tenure)
                    continue
                is_over = tenure.until is not None and tenure.until <= self._map.today
                is_news = bool(recorded or self._recorded_of_seat.get(seat)) and not is_over
                since = self._map.today if is_news else None if is_over else self._map.begins
                self._add(person, seat, _beside(others, replace(tenure, start=tenure.start or since)))
                if is_news:
                    gained.append(tenure.draft)
        return gained

    def _add(self, person: PersonId, seat: PositionId, tenure: _Tenure) -> None:
        if tenure.until and tenure.until <= (tenure.start or date.min):
            return
        added = Assignment(
            id=AssignmentId(self._map.new_id()),
            person=person,
            position=seat,
            valid_from=tenure.start,
            valid_to=tenure.until,
            source=self._map.source,
            confidence=UNCERTAIN if tenure.draft.reference_key in self._claims.contested else 1.0,
        )
        self._map.assignments[added.id] = added
        self._cover(added)

    def _cover(self, assignment: Assignment) -> None:
        """Widen the period of a seat that is no more to the assignments to it."""
        seat = self._map.positions[assignment.position]
        since, until = seat.valid_from, seat.valid_to
        if since and (assignment.valid_from is None or assignment.valid_from < since):
            since = assignment.valid_from
        if until and (assignment.valid_to is None or assignment.valid_to > until):
            until = assignment.valid_to
        if (since, until) != (seat.valid_from, seat.valid_to):
            self._map.positions[seat.id] = replace(seat, valid_from=since, valid_to=until, source=self._map.source)

    def _correct(self, assignment: Assignment, tenure: _Tenure) -> None:
        """Take over the days rows name; days they do not name stay."""
        start = tenure.start or assignment.valid_from
        until = tenure.until or assignment.valid_to
        in_order = not (start and until and until < start)
        if in_order and (start, until) != (assignment.valid_from, assignment.valid_to):
            corrected = replace(assignment, valid_from=start, valid_to=until, source=self._map.source)
            self._map.assignments[assignment.id] = corrected
            self._cover(corrected)

    def _close_predecessors(self, entry: Entry, draft: Draft, stays: set[tuple[PersonId, PositionId]]) -> None:
        seat = self._seat_of[draft.row]
        if not self._map.positions[seat].reference:
            return
        for assignment in self._leaving(self._recorded_of_seat.get(seat, ()), stays):
            self._map.close_assignment(assignment, draft.start or self._map.today)
            change = f"{self._map.people[assignment.person].name} → {entry.name}"
            column = self._columns.header(Field.POST_REFERENCE)
            self._map.report(ProblemCode.SUCCEEDED, draft.row, column, draft.reference, change)

    def _close_old_seats(self, entry: Entry, draft: Draft, stays: set[tuple[PersonId, PositionId]]) -> None:
        person = self._person_of[entry.row]
        for assignment in self._leaving(self._recorded_of_person.get(person, ()), stays):
            self._map.close_assignment(assignment, draft.start or self._map.today)
            left, taken = self._map.positions[assignment.position], self._map.positions[self._seat_of[draft.row]]
            change = f"{left.title or left.reference} → {taken.title or taken.reference}"
            self._map.report(ProblemCode.MOVED, draft.row, self._columns.name_header, entry.name, change)

    def _close_holders(self, draft: Draft, stays: set[tuple[PersonId, PositionId]]) -> None:
        leaving = self._leaving(self._recorded_of_seat.get(self._seat_of[draft.row], ()), stays)
        for assignment in leaving:
            self._map.close_assignment(assignment, draft.start or self._map.today)
        if leaving:
            names = listed([self._map.people[assignment.person].name for assignment in leaving])
            column = self._columns.header(Field.POST_REFERENCE)
            self._map.report(ProblemCode.HOLDER_LEFT, draft.row, column, draft.reference, names)

    def _leaving(self, recorded: Iterable[AssignmentId], stays: set[tuple[PersonId, PositionId]]) -> list[Assignment]:
        """Return the present ones among recorded assignments that no row of the file confirms."""
        current = (self._map.assignments[known] for known in recorded)
        return [item for item in current if self._map.is_open(item) and (item.person, item.position) not in stays]


def _tenures(rows: Sequence[Draft]) -> list[_Tenure]:
    """Return the periods that rows of one person and one seat make together, none overlapping the next.

    Of equal starts the latest row counts; a period ends at the latest where the next begins. A row without a start
    lies before all others if it ended by then; else it goes on where the last of them ends.
    """
    by_start = {row.start: row for row in sorted(rows, key=Draft.lateness)}
    undated = by_start.pop(None, None)
    dated = sorted(((start, row) for start, row in by_start.items() if start), key=itemgetter(0))
    starts = [start for start, _ in dated]
    found = [
        _Tenure(start, _earlier(row.until, following), row)
        for (start, row), following in zip(dated, [*starts[1:], None], strict=False)
    ]
    if undated is None:
        return found
    if not found or (undated.until and undated.until <= starts[0]):
        return [_Tenure(None, undated.until, undated), *found]
    last = found[-1].until
    if last and (undated.until is None or last < undated.until):
        found.append(_Tenure(last, undated.until, undated))
    return found


def _meant(tenures: Sequence[_Tenure], recorded: Sequence[Assignment], today: date) -> dict[_Tenure, Assignment]:
    """Find the recorded assignment of each tenure: by its start, by its end, or the one that lasts."""
    found: dict[_Tenure, Assignment] = {}
    free = list(recorded)
    for fits in (_starts_alike, _ends_alike, _starts_unknown):
        for tenure in tenures:
            same = [known for known in free if tenure not in found and fits(tenure, known)]
            if same:
                found[tenure] = same[0]
                free.remove(same[0])
    lasting = [known for known in free if known.valid_to is None or known.valid_to > today]
    open_tenures = [tenure for tenure in tenures if tenure not in found]
    if lasting and open_tenures:
        found[open_tenures[-1]] = lasting[0]
    return found


def _beside(recorded: Iterable[Assignment], tenure: _Tenure) -> _Tenure:
    """Return a tenure cut to days that no recorded one of the same person and seat has; at worst none is left."""
    start, until = tenure.start, tenure.until
    for known in recorded:
        if known.valid_to is None:
            until = _earlier(until, known.valid_from or date.min)
        elif until is None or (known.valid_from or date.min) < until:
            start = max(start or date.min, known.valid_to)
    return replace(tenure, start=start, until=until)


def _starts_alike(tenure: _Tenure, assignment: Assignment) -> bool:
    return tenure.start is not None and tenure.start == assignment.valid_from


def _ends_alike(tenure: _Tenure, assignment: Assignment) -> bool:
    return tenure.until is not None and tenure.until == assignment.valid_to


def _starts_unknown(tenure: _Tenure, assignment: Assignment) -> bool:
    return tenure.start is None and tenure.until is not None and assignment.valid_from is None


def _earlier(first: date | None, second: date | None) -> date | None:
    return min(filter(None, (first, second)), default=None)
