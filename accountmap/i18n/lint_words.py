"""Lints in words: what is odd about a chart, and what each fix would do; names instead of ids."""

from __future__ import annotations

from collections.abc import Iterable

from accountmap.i18n.catalogue import Locale, say
from accountmap.i18n.duplicate_words import describe_reason
from accountmap.lints import Fix, Lint, Step, StepKind
from accountmap.model.account_map import AccountMap
from accountmap.model.ids import PersonId, PositionId, ReportingLineId

_MOST_NAMED = 5


class LintWords:
    """Speaks of the lints of one account in one language.

    Parameters
    ----------
    account_map
        The map with everything recorded; gives the names.
    """

    def __init__(self, account_map: AccountMap, locale: Locale) -> None:
        self._map = account_map
        self._locale = locale
        self._lines = {line.id: line for line in account_map.reporting_lines}
        self._roles = {role.id: role for role in account_map.buying_roles}

    def lint(self, lint: Lint) -> str:
        """Say a lint in one sentence."""
        above, below = lint.levels or (0, 0)
        seats = [self._seat(position) for position in lint.positions] or [self._person(one) for one in lint.people]
        return say(
            self._locale,
            f"lint-{lint.code}",
            first=seats[0],
            second=seats[1] if len(seats) > 1 else "",
            others=self._listed(seats[1:]),
            chain=self._chain(seats),
            people=self._listed(self._person(one) for one in lint.people),
            company=lint.company.name if lint.company else "",
            count=lint.count,
            above=above,
            below=below,
            since=lint.since or "",
            roles=", ".join(say(self._locale, f"role-{role}") for role in lint.roles),
            reasons=", ".join(describe_reason(reason, self._locale) for reason in lint.reasons),
        )

    def fix(self, fix: Fix) -> str:
        """Say what a fix does."""
        return "; ".join(self._step(step) for step in fix)

    def _step(self, step: Step) -> str:
        manager, report = self._ends(step.line)
        if step.kind is StepKind.SET_MANAGER and step.manager:
            manager = self._seat(step.manager)
            report = self._seat(step.position) if step.position else self._person(step.person)
        role = self._roles.get(step.role) if step.role else None
        return say(
            self._locale,
            f"fix-{step.kind}",
            manager=manager,
            report=report,
            position=self._seat(step.position) if step.position else "",
            person=self._person(step.person),
            other=self._person(step.other),
            seniority=step.seniority or 0,
            function=say(self._locale, f"function-{step.function}") if step.function else "",
            role=say(self._locale, f"role-{role.kind}") if role else "",
            company=step.company.name if step.company else "",
        )

    def _ends(self, line: ReportingLineId | None) -> tuple[str, str]:
        found = self._lines.get(line) if line else None
        return (self._seat(found.manager), self._seat(found.report)) if found else ("", "")

    def _person(self, person: PersonId | None) -> str:
        return self._map.person_by_id[person].name if person else ""

    def _seat(self, position: PositionId) -> str:
        """Name who holds a position; else say its title, and that it is vacant or whose it was."""
        seat = self._map.position_by_id[position]
        open_ones = [a for a in self._map.assignments if a.position == position and a.valid_to is None]
        if open_ones:
            return " / ".join(self._person(assignment.person) for assignment in open_ones)
        title = seat.title or seat.unit or seat.reference or say(self._locale, "audit-untitled")
        return say(self._locale, "audit-placeholder" if seat.placeholder else "audit-vacancy", title=title)

    def _chain(self, seats: list[str]) -> str:
        shown = seats[:_MOST_NAMED] + (["…"] if len(seats) > _MOST_NAMED else [])
        return " → ".join([*shown, *seats[:1]])

    def _listed(self, names: Iterable[str]) -> str:
        found = list(names)
        if len(found) < 2:
            return "".join(found)
        return say(self._locale, "audit-and", first=", ".join(found[:-1]), last=found[-1])
