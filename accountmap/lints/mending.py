"""Taking the steps of a fix on a draft of the map."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from accountmap.editing import Draft, end_seat, remove_seat, seat_person
from accountmap.editing.periods import ended
from accountmap.editing.reporting import set_manager
from accountmap.lints.lint import Lint, Step, StepKind
from accountmap.model.buying import BuyingRole
from accountmap.model.ids import BuyingRoleId, PositionId, ReportingLineId
from accountmap.model.links import LineKind, ReportingLine
from accountmap.model.people import Position


def take_steps(draft: Draft, lint: Lint, steps: Iterable[Step]) -> None:
    """Take the steps of one of a lint's fixes; merging and telling apart is not done on one map, and refused here.

    Raises
    ------
    ValueError
        For a step that concerns more than one map.
    """
    for step in steps:
        _take(draft, step, lint.since)


def _take(draft: Draft, step: Step, since: date | None) -> None:
    match step.kind:
        case StepKind.MAKE_DOTTED:
            _make_dotted(draft, _line(draft, step))
        case StepKind.REMOVE_LINE:
            draft.drop(_line(draft, step))
        case StepKind.END_LINE:
            _end(draft, _line(draft, step), since)
        case StepKind.SET_MANAGER:
            _set_manager(draft, step, since)
        case StepKind.SET_SENIORITY | StepKind.SET_FUNCTION | StepKind.MARK_UNKNOWN_HOLDER:
            draft.put(_described(_position(draft, step), step))
        case StepKind.REMOVE_POSITION:
            remove_seat(draft, _position(draft, step).id)
        case StepKind.END_POSITION:
            end_seat(draft, _position(draft, step).id, draft.today)
        case StepKind.END_ROLE:
            _end(draft, draft.get(BuyingRole, step.role or BuyingRoleId("")), since)
        case StepKind.JOIN_GROUP if step.company is not None:
            draft.put(replace(draft.account, parent=step.company.id))
        case _:
            raise ValueError(f"{step.kind} is not done on one map")


def _described(position: Position, step: Step) -> Position:
    """Return a position with what a step says of it."""
    if step.kind is StepKind.MARK_UNKNOWN_HOLDER:
        return replace(position, placeholder=True)
    return replace(
        position, seniority=step.seniority or position.seniority, function=step.function or position.function
    )


def _make_dotted(draft: Draft, line: ReportingLine) -> None:
    """Turn a solid line into a dotted one, unless there is one already."""
    others = (other for other in draft.all(ReportingLine) if other.id != line.id and other.kind is LineKind.DOTTED)
    if any((other.manager, other.report) == (line.manager, line.report) for other in others):
        draft.drop(line)
    else:
        draft.put(replace(line, kind=LineKind.DOTTED))


def _set_manager(draft: Draft, step: Step, since: date | None) -> None:
    manager = PositionId(step.manager or "")
    if step.position is None and step.person is not None:
        seat_person(draft, step.person, {"manager": manager})
    else:
        set_manager(draft, _position(draft, step).id, manager, since)


def _end(draft: Draft, fact: BuyingRole | ReportingLine, since: date | None) -> None:
    """End a fact on the day from which it is wrong; take it out if it began no earlier."""
    left = ended(fact, since or draft.today)
    if left is None:
        draft.drop(fact)
    else:
        draft.put(left)


def _line(draft: Draft, step: Step) -> ReportingLine:
    return draft.get(ReportingLine, step.line or ReportingLineId(""))


def _position(draft: Draft, step: Step) -> Position:
    return draft.get(Position, step.position or PositionId(""))
