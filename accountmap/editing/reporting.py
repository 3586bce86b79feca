"""Who reports to whom: setting a manager, for good or from a day, and passing on the reports of somebody who goes.

A correction says the record was wrong and replaces the line. A move says the world changed: the old line ends on a
day and the new one begins. Whether the result is sound is for `accountmap.editing.checks` to say.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from accountmap.editing.draft import Draft
from accountmap.editing.naming import seat_name
from accountmap.editing.periods import ended, is_open, meet
from accountmap.errors import InvalidValue, ReportsUndecided
from accountmap.model.ids import PositionId, ReportingLineId
from accountmap.model.links import LineKind, ReportingLine


class HandOver(StrEnum):
    """What becomes of the reports of a seat that goes."""

    UP = "up"
    TO = "to"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Reports:
    """An answer to "to whom do they report then?".

    Parameters
    ----------
    hand_over
        Up: to the manager's manager. To: to the holder of `to`, or the seat `to`. None: to nobody for now.
    """

    hand_over: HandOver
    to: str = ""


def read_reports(text: str | None) -> Reports | None:
    """Return the answer a text gives: ``up``, ``to:ID`` or ``none``; ``None`` for no answer.

    Raises
    ------
    InvalidValue
        If it is none of these.

    Examples
    --------
    >>> read_reports("to:boris")
    Reports(hand_over=<HandOver.TO: 'to'>, to='boris')
    """
    if not text:
        return None
    word, _, named = text.partition(":")
    if word in {HandOver.UP, HandOver.NONE} and not named:
        return Reports(HandOver(word))
    if word == HandOver.TO and named:
        return Reports(HandOver.TO, named)
    raise InvalidValue("reports", text, "up, to:ID, none")


def lines_to_managers(draft: Draft, seat: PositionId, kind: LineKind) -> list[ReportingLine]:
    """Return the lines of a kind from a seat upwards that hold today or later, the earliest first."""
    lines = [line for line in draft.all(ReportingLine) if line.report == seat and line.kind is kind]
    return sorted((line for line in lines if is_open(line, draft.today)), key=_start)


def lines_to_reports(draft: Draft, seat: PositionId, day: date) -> list[ReportingLine]:
    """Return the lines from a seat down to its reports that hold on `day` or later."""
    return [line for line in draft.all(ReportingLine) if line.manager == seat and is_open(line, day)]


def manager_of(draft: Draft, seat: PositionId, day: date) -> PositionId | None:
    """Return the seat of the solid manager on a day."""
    lines = lines_to_managers(draft, seat, LineKind.SOLID)
    return next((line.manager for line in lines if line.is_valid_on(day)), None)


def set_manager(draft: Draft, seat: PositionId, manager: PositionId | None, since: date | None = None) -> None:
    """Make a seat report to `manager` by a solid line, to nobody for ``None``.

    Parameters
    ----------
    since
        The first day on which it holds, ending what held before; lines recorded for later are replaced. ``None``: a
        correction of what is recorded now; days before the present line stay as they are.
    """
    if since is not None:
        _end_lines(draft, _solid_lines(draft, seat), since)
        if manager is not None:
            _add(draft, manager, seat, LineKind.SOLID, since)
        return
    recorded = lines_to_managers(draft, seat, LineKind.SOLID)
    present = next((line for line in recorded if line.is_valid_on(draft.today)), None)
    if present is not None:
        draft.drop(present)
    if manager is not None and present is not None:
        draft.put(replace(present, manager=manager))
    elif manager is not None:
        past = any(not is_open(line, draft.today) for line in _solid_lines(draft, seat))
        until = recorded[0].valid_from if recorded else None
        _add(draft, manager, seat, LineKind.SOLID, draft.today if past else None, until)


def set_dotted_managers(
    draft: Draft, seat: PositionId, managers: Iterable[PositionId], since: date | None = None
) -> None:
    """Make a seat report to exactly these by dotted lines, from `since`, or as a correction."""
    wanted = dict.fromkeys(managers)
    for line in lines_to_managers(draft, seat, LineKind.DOTTED):
        if line.manager in wanted:
            del wanted[line.manager]
        elif since is None:
            draft.drop(line)
        else:
            _end_lines(draft, [line], since)
    for manager in wanted:
        _add(draft, manager, seat, LineKind.DOTTED, since)


def hand_over_reports(
    draft: Draft, seat: PositionId, answer: Reports | None, *, to: PositionId | None, day: date | None, goes: str = ""
) -> None:
    """Give the reports of a seat that goes to somebody else.

    Parameters
    ----------
    to
        The seat that ``to:ID`` means.
    goes
        The name of who goes, for the question; the seat's if none is given.
    day
        From when; ``None``: as if the seat had never been, for a seat that is removed.

    Raises
    ------
    ReportsUndecided
        If there are reports and no answer.
    """
    lines = lines_to_reports(draft, seat, day or draft.today)
    if lines and answer is None:
        reports = dict.fromkeys(line.report for line in lines)
        names = tuple(seat_name(draft, report) for report in reports)
        raise ReportsUndecided(goes or seat_name(draft, seat), names, tuple(reports))
    above = manager_of(draft, seat, day or draft.today)
    heir = above if answer and answer.hand_over is HandOver.UP else to
    for line in lines:
        # One of the reports who takes over the others reports to whom the seat reported.
        _pass_on(draft, line, above if heir == line.report else heir, day)


def end_lines_of(draft: Draft, seat: PositionId, day: date) -> None:
    """End the lines from a seat upwards on a day."""
    _end_lines(draft, [line for line in draft.all(ReportingLine) if line.report == seat and is_open(line, day)], day)


def _pass_on(draft: Draft, line: ReportingLine, heir: PositionId | None, day: date | None) -> None:
    """Give one report to the heir, unless they report to the heir already; to nobody if there is no heir."""
    others = (other for other in lines_to_managers(draft, line.report, line.kind) if other.id != line.id)
    is_there = any(other.manager == heir and meet(other, line) for other in others)
    if day is not None:
        _end_lines(draft, [line], day)
    elif heir is None or is_there:
        draft.drop(line)
    else:
        draft.put(replace(line, manager=heir))
    if day is not None and heir is not None and not is_there:
        _add(draft, heir, line.report, line.kind, max(day, line.valid_from or day), line.valid_to)


def _solid_lines(draft: Draft, seat: PositionId) -> list[ReportingLine]:
    return [line for line in draft.all(ReportingLine) if line.report == seat and line.kind is LineKind.SOLID]


def _end_lines(draft: Draft, lines: Iterable[ReportingLine], day: date) -> None:
    """End lines on a day; those that would begin no earlier are taken out."""
    for line in lines:
        left = ended(line, day)
        if left is None:
            draft.drop(line)
        else:
            draft.put(left)


def _add(
    draft: Draft, manager: PositionId, report: PositionId, kind: LineKind, since: date | None, until: date | None = None
) -> None:
    line_id = ReportingLineId(draft.new_id())
    draft.put(ReportingLine(id=line_id, manager=manager, report=report, kind=kind, valid_from=since, valid_to=until))


def _start(line: ReportingLine) -> date:
    return line.valid_from or date.min
