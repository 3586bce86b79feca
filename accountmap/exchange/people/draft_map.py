"""The account map while an import works on it: entities by id, to be added and replaced, never removed.

The change set is the difference between the map before and after, so a stage that writes what is there already
changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Final

from accountmap.errors import RowProblem
from accountmap.exchange.problems import ProblemCode
from accountmap.model.account_map import AccountMap
from accountmap.model.buying import BuyingRole, Stance
from accountmap.model.facts import Fact
from accountmap.model.ids import (
    AssignmentId,
    BuyingRoleId,
    PersonId,
    PositionId,
    RelationshipId,
    ReportingLineId,
    StanceId,
    TeamMemberId,
    TouchpointId,
)
from accountmap.model.links import ReportingLine
from accountmap.model.people import Assignment, Person, Position
from accountmap.model.progress import Steps, unwatched_steps
from accountmap.model.team import Relationship, TeamMember, Touchpoint

UNCERTAIN: Final = 0.5
"""The confidence of facts that a file tells in two ways, of which one had to be chosen."""


class DraftMap:
    """The present state of an import.

    Parameters
    ----------
    before
        The account as it is recorded.
    source
        The file's name, for the facts that come from it.
    today
        The day of the import.
    new_id
        Makes an id that was never used.
    problems
        Receives what the stages have to say.
    begins
        The day on which new facts begin that the file does not date; ``None``: they held before we looked.
    steps
        Counts what the stages do, row by row.
    """

    def __init__(
        self,
        before: AccountMap,
        source: str,
        *,
        today: date,
        new_id: Callable[[], str],
        problems: list[RowProblem],
        begins: date | None = None,
        steps: Steps | None = None,
    ) -> None:
        self.before = before
        self.source = source
        self.today = today
        self.new_id = new_id
        self.problems = problems
        self.begins = begins
        self.steps = steps or unwatched_steps()
        self.people: dict[PersonId, Person] = dict(before.person_by_id)
        self.positions: dict[PositionId, Position] = dict(before.position_by_id)
        self.assignments: dict[AssignmentId, Assignment] = {item.id: item for item in before.assignments}
        self.lines: dict[ReportingLineId, ReportingLine] = {item.id: item for item in before.reporting_lines}
        self.roles: dict[BuyingRoleId, BuyingRole] = {item.id: item for item in before.buying_roles}
        self.stances: dict[StanceId, Stance] = {item.id: item for item in before.stances}
        self.team: dict[TeamMemberId, TeamMember] = dict(before.member_by_id)
        self.relationships: dict[RelationshipId, Relationship] = {item.id: item for item in before.relationships}
        self.touchpoints: dict[TouchpointId, Touchpoint] = {item.id: item for item in before.touchpoints}

    def report(self, code: ProblemCode, row: int, column: str, value: str, detail: str = "") -> None:
        """Note a problem."""
        self.problems.append(RowProblem(row, column, value, code, detail))

    def is_open(self, fact: Fact) -> bool:
        """Tell whether a fact holds today or will begin."""
        return fact.valid_to is None or fact.valid_to > self.today

    def close_assignment(self, assignment: Assignment, day: date) -> None:
        """End an assignment on `day`; if it would begin later, then as it begins; never later than it ends."""
        until = max(day, assignment.valid_from or day)
        until = min(until, assignment.valid_to or until)
        self.assignments[assignment.id] = replace(assignment, valid_to=until, source=self.source)

    def after(self) -> AccountMap:
        """Return the map as the import leaves it."""
        return replace(
            self.before,
            people=tuple(self.people.values()),
            positions=tuple(self.positions.values()),
            assignments=tuple(self.assignments.values()),
            reporting_lines=tuple(self.lines.values()),
            buying_roles=tuple(self.roles.values()),
            stances=tuple(self.stances.values()),
            team=tuple(self.team.values()),
            relationships=tuple(self.relationships.values()),
            touchpoints=tuple(self.touchpoints.values()),
        )
