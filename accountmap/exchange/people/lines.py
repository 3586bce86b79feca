"""References to managers as reporting lines between seats.

A seat has one solid manager; a new one closes the old line today and opens another. A manager whom nobody knows gets a
placeholder, unless the seat has a manager already. What cannot be drawn is said and left out: a manager named twice, a
seat that reports to itself, and of lines that close a circle the one that stands last in the file.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from accountmap.exchange.absence import Holder, holder_of
from accountmap.exchange.people.draft import Draft, Reference
from accountmap.exchange.people.draft_map import UNCERTAIN, DraftMap
from accountmap.exchange.people.placeholders import Placeholders
from accountmap.exchange.people.references import Resolver, Target
from accountmap.exchange.people.shares import Elsewhere
from accountmap.exchange.problems import ProblemCode
from accountmap.graph import circles
from accountmap.model.ids import PersonId, PositionId, ReportingLineId
from accountmap.model.links import LineKind, ReportingLine

_MOST_IN_CIRCLE_LISTED: Final = 12


@dataclass(frozen=True, slots=True)
class _Wish:
    """A row wants its seat to report to another."""

    draft: Draft
    reference: Reference
    report: PositionId
    manager: PositionId
    is_uncertain: bool = False


class LineDrawer:
    """Draws the reporting lines of a file.

    Parameters
    ----------
    draft_map
        Receives lines and problems.
    resolver
        Finds whom a cell means.
    seat_of, person_of_row
        The seat of each row, and its person; rows that name nobody have none.
    placeholders
        Receives the managers whom the file names and does not list.
    elsewhere
        Where the rows of other accounts are.
    """

    def __init__(
        self,
        draft_map: DraftMap,
        resolver: Resolver,
        seat_of: Mapping[int, PositionId],
        person_of_row: Mapping[int, PersonId],
        *,
        placeholders: Placeholders,
        elsewhere: Elsewhere,
    ) -> None:
        self._map = draft_map
        self._resolver = resolver
        self._seat_of = seat_of
        self._person_of_row = person_of_row
        self._placeholders = placeholders
        self._spoken_of = set(seat_of.values())
        self._absent: list[tuple[Draft, Sequence[Reference], LineKind]] = []
        self._reported: set[PositionId] = set()
        self._closed: list[ReportingLine] = []
        self._elsewhere = elsewhere
        self._holders: defaultdict[PositionId, dict[PersonId, None]] = defaultdict(dict)
        for assignment in draft_map.assignments.values():
            if draft_map.is_open(assignment):
                self._holders[assignment.position][assignment.person] = None
        self._open_lines: defaultdict[tuple[PositionId, LineKind], list[ReportingLine]] = defaultdict(list)
        self._ever_solid: set[PositionId] = set()
        for line in draft_map.before.reporting_lines:
            if line.kind is LineKind.SOLID:
                self._ever_solid.add(line.report)
            if draft_map.is_open(line):
                self._open_lines[line.report, line.kind].append(line)

    def draw(self, drafts: Iterable[Draft]) -> None:
        """Draw the lines of all rows that have a seat of the present; linear but for long series of circles."""
        present = [draft for draft in drafts if draft.row in self._seat_of and self._is_present(draft)]
        latest: dict[PositionId, Draft] = {}
        for draft in sorted(present, key=Draft.lateness):
            if draft.managers or draft.is_top:
                latest[self._seat_of[draft.row]] = draft
        wishes = {}
        for draft in self._map.steps.over(sorted(latest.values(), key=_row)):
            seat = self._seat_of[draft.row]
            if draft.is_top:
                self._close(self._open_lines.pop((seat, LineKind.SOLID), ()))
            wish = self._wish(draft, draft.managers, LineKind.SOLID)
            if wish:
                wishes[seat] = wish
        for wish in self._without_circles(wishes):
            self._draw_solid(wish)
        for draft in sorted(present, key=_row):
            for reference in draft.dotted_managers:
                self._draw_dotted(self._wish(draft, (reference,), LineKind.DOTTED))
        self._draw_to_placeholders()
        self._end_idle_placeholders()

    def _is_present(self, draft: Draft) -> bool:
        return self._map.is_open(self._map.positions[self._seat_of[draft.row]])

    # ── whom ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def _wish(self, draft: Draft, references: Sequence[Reference], kind: LineKind) -> _Wish | None:
        """Return the line a row wants by the first of its references that means one seat; report if none does."""
        seat = self._seat_of[draft.row]
        found = [(reference, self._resolver.find(reference)) for reference in references]
        for reference, targets in found:
            if len(targets) == 1 and targets[0].seat:
                target, manager = targets[0], targets[0].seat
                if manager == seat or (target.person and target.person == self._person_of_row.get(draft.row)):
                    self._report(ProblemCode.REPORTS_TO_SELF, draft, reference)
                    self._mark_uncertain(seat)
                    return None
                if manager in self._placeholders and manager not in self._spoken_of:
                    self._report_absent(manager, draft, reference)
                return _Wish(draft, reference, seat, self._known_manager(seat, target), target.is_uncertain)
        if any(targets for _, targets in found):
            self._report_unresolved(draft, *max(found, key=_most_telling))
        elif found:
            self._note_absent(draft, references, kind)
        return None

    def _known_manager(self, seat: PositionId, target: Target) -> PositionId:
        """Return the recorded manager's seat if the person meant holds it, even beside another one."""
        for line in self._open_lines[seat, LineKind.SOLID]:
            if target.person in self._holders[line.manager]:
                return line.manager
        return target.seat  # type: ignore[return-value]  # asked only for targets with a seat

    def _report_unresolved(self, draft: Draft, reference: Reference, targets: Sequence[Target]) -> None:
        if len(targets) > 1:
            self._report(ProblemCode.MANAGER_AMBIGUOUS, draft, reference, str(len(targets)))
            self._mark_uncertain(self._seat_of[draft.row])
        else:
            self._report(ProblemCode.MANAGER_LEFT, draft, reference)

    def _report(self, code: ProblemCode, draft: Draft, reference: Reference, detail: str = "") -> None:
        self._map.report(code, draft.row, reference.column, reference.value, detail)

    def _mark_uncertain(self, seat: PositionId) -> None:
        """Mark a new seat whose place in the chart could not be told."""
        if seat not in self._map.before.position_by_id:
            self._map.positions[seat] = replace(self._map.positions[seat], confidence=UNCERTAIN)

    # ── managers nobody knows ──────────────────────────────────────────────────────────────────────────────────────

    def _note_absent(self, draft: Draft, references: Sequence[Reference], kind: LineKind) -> None:
        """Keep a row for a placeholder; a seat keeps the manager it has, and a word for nobody names no seat."""
        for reference in references:
            other = self._elsewhere.find(reference)
            if other not in ("", self._map.before.account.name):
                self._report(ProblemCode.MANAGER_ELSEWHERE, draft, reference, other)
                return
        seat = self._seat_of[draft.row]
        names_somebody = all(holder_of(reference.value) is Holder.PERSON for reference in references)
        if names_somebody and not (kind is LineKind.SOLID and self._open_lines[seat, kind]):
            self._absent.append((draft, references, kind))
        else:
            nearest = self._resolver.nearest(references[0])
            self._report(ProblemCode.MANAGER_NOT_FOUND, draft, references[0], nearest)

    def _draw_to_placeholders(self) -> None:
        for draft, references, kind in self._absent:
            numbers = [reference.value for reference in references if self._resolver.is_number(reference)]
            names = [reference.value for reference in references if reference.value not in numbers]
            seat = self._placeholders.add((*numbers, "")[0], (*names[::-1], "")[0])
            self._report_absent(seat, draft, references[0])
            wish = _Wish(draft, references[0], self._seat_of[draft.row], seat)
            if kind is LineKind.SOLID:
                self._draw_solid(wish)
            else:
                self._draw_dotted(wish)

    def _report_absent(self, seat: PositionId, draft: Draft, reference: Reference) -> None:
        """Say once, at the first row that names the manager, that a placeholder stands for them."""
        if seat not in self._reported:
            self._reported.add(seat)
            is_number = self._resolver.is_number(reference)
            nearest = "" if is_number else self._resolver.nearest(reference)
            self._report(ProblemCode.MANAGER_ABSENT, draft, reference, nearest)

    def _end_idle_placeholders(self) -> None:
        for position in self._placeholders.end_idle((line.manager for line in self._closed), self._spoken_of):
            value = position.title or position.reference
            self._map.report(ProblemCode.PLACEHOLDER_ENDED, 0, "", value)

    # ── circles ────────────────────────────────────────────────────────────────────────────────────────────────────

    def _without_circles(self, wishes: dict[PositionId, _Wish]) -> list[_Wish]:
        """Leave out, of every circle, the wish that stands last in the file, and report it.

        A wish for a line that is recorded is none. The seat of one left out keeps the manager it had; that may close
        another circle, so the search goes on until none with a wish is left. Each round is linear and takes one wish
        out of every circle.
        """
        recorded = {
            seat: lines[-1].manager
            for (seat, kind), lines in self._open_lines.items()
            if kind is LineKind.SOLID and lines
        }
        kept = {seat: wish for seat, wish in wishes.items() if recorded.get(seat) != wish.manager}
        while True:
            broken = False
            wished = {seat: wish.manager for seat, wish in kept.items()}
            for circle in circles(recorded | wished):
                closing = max((kept[seat] for seat in circle if seat in kept), key=_wish_row, default=None)
                if closing:
                    del kept[closing.report]
                    broken = True
                    start = circle.index(closing.report)
                    names = self._names([*circle[start:], *circle[:start]])
                    self._report(ProblemCode.REPORTING_CIRCLE, closing.draft, closing.reference, names)
                    self._mark_uncertain(closing.report)
            if not broken:
                return list(kept.values())

    def _names(self, circle: Sequence[PositionId]) -> str:
        shown = [self._name(seat) for seat in circle[:_MOST_IN_CIRCLE_LISTED]]
        if len(circle) > _MOST_IN_CIRCLE_LISTED:
            shown.append("…")
        return " → ".join([*shown, self._name(circle[0])])

    def _name(self, seat: PositionId) -> str:
        holders = [self._map.people[person].name for person in self._holders[seat]]
        position = self._map.positions[seat]
        return ", ".join(holders) or position.title or position.reference

    # ── lines ──────────────────────────────────────────────────────────────────────────────────────────────────────

    def _draw_solid(self, wish: _Wish) -> None:
        known = self._open_lines[wish.report, LineKind.SOLID]
        others = [line for line in known if line.manager != wish.manager]
        if len(others) < len(known):
            return
        replaced = next((line for line in others if self._began_today(line)), None)
        if replaced:
            self._closed.append(replaced)
            self._map.lines[replaced.id] = replace(replaced, manager=wish.manager, source=self._map.source)
        else:
            self._add(wish, LineKind.SOLID, dated=wish.report in self._ever_solid)
        self._close([line for line in others if line is not replaced])

    def _draw_dotted(self, wish: _Wish | None) -> None:
        if wish and all(line.manager != wish.manager for line in self._open_lines[wish.report, LineKind.DOTTED]):
            self._add(wish, LineKind.DOTTED, dated=False)

    def _add(self, wish: _Wish, kind: LineKind, *, dated: bool) -> None:
        line = ReportingLine(
            id=ReportingLineId(self._map.new_id()),
            manager=wish.manager,
            report=wish.report,
            kind=kind,
            valid_from=self._map.today if dated else self._map.begins,
            source=self._map.source,
            confidence=UNCERTAIN if wish.is_uncertain else 1.0,
        )
        self._map.lines[line.id] = line
        self._open_lines[wish.report, kind].append(line)

    def _close(self, lines: Iterable[ReportingLine]) -> None:
        for line in lines:
            self._closed.append(line)
            until = max(self._map.today, line.valid_from or self._map.today)
            self._map.lines[line.id] = replace(line, valid_to=until, source=self._map.source)

    def _began_today(self, line: ReportingLine) -> bool:
        return line.valid_from is not None and line.valid_from >= self._map.today


def _most_telling(found: tuple[Reference, Sequence[Target]]) -> int:
    return len(found[1])


def _row(draft: Draft) -> int:
    return draft.row


def _wish_row(wish: _Wish) -> int:
    return wish.draft.row
