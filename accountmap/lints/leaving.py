"""What people who left still have: reports, and roles in purchases."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from accountmap.lints.chart import Chart
from accountmap.lints.lint import Lint, LintCode, Step, StepKind
from accountmap.model.buying import BuyingRole
from accountmap.model.ids import PersonId, PositionId
from accountmap.model.people import Assignment


def heads_after_leaving(chart: Chart) -> Iterator[Lint]:
    """Find positions whose holder left, that nobody took, and to which people still report to it; linear."""
    last: dict[PositionId, Assignment] = {}
    for assignment in _ended(chart):
        if assignment.position not in last or _end(last[assignment.position]) < _end(assignment):
            last[assignment.position] = assignment
    for position in chart.present.positions:
        reports = chart.lines.out_degree(position.id)
        left = last.get(position.id)
        if left and reports and not position.placeholder and not chart.holders(position.id):
            yield Lint(
                code=LintCode.HEADS_AFTER_LEAVING,
                people=(left.person,),
                positions=(position.id,),
                count=reports,
                since=left.valid_to,
                fixes=((Step(kind=StepKind.MARK_UNKNOWN_HOLDER, position=position.id),),),
            )


def role_after_leaving(chart: Chart) -> Iterator[Lint]:
    """Find who left the account and still decides, buys or signs there; linear."""
    present = chart.present.person_by_id
    days: defaultdict[PersonId, list[date]] = defaultdict(list)
    for assignment in _ended(chart):
        days[assignment.person].append(_end(assignment))
    roles: defaultdict[PersonId, list[BuyingRole]] = defaultdict(list)
    for role in chart.recorded.buying_roles:
        if role.person not in present and role.person in days and role.is_valid_on(chart.day):
            roles[role.person].append(role)
    for person, left in roles.items():
        yield Lint(
            code=LintCode.ROLE_AFTER_LEAVING,
            people=(person,),
            since=max(days[person]),
            roles=tuple(dict.fromkeys(role.kind for role in left)),
            fixes=(tuple(Step(kind=StepKind.END_ROLE, role=role.id, person=person) for role in left),),
        )


def _ended(chart: Chart) -> Iterator[Assignment]:
    return (item for item in chart.recorded.assignments if item.valid_to is not None and item.valid_to <= chart.day)


def _end(assignment: Assignment) -> date:
    return assignment.valid_to or date.max
