"""The fixes of lints as commands that say what they do, with names where a name leaves no doubt, else ids."""

from __future__ import annotations

from collections import Counter
from datetime import date
from shlex import join

from accountmap.lints import Fix, Lint, Step, StepKind
from accountmap.model.account_map import AccountMap
from accountmap.model.ids import PersonId, PositionId
from accountmap.model.links import LineKind, ReportingLine
from accountmap.model.text import match_key


class FixCommands:
    """Writes the fixes of one account's lints as the commands one would type without any lint.

    Parameters
    ----------
    account_map
        The map with everything recorded.
    day
        Today, from which the commands count.
    """

    def __init__(self, account_map: AccountMap, day: date) -> None:
        self._map = account_map
        self._day = day
        self._account = str(account_map.account.id)
        self._names = Counter(match_key(person.name) for person in account_map.people)
        self._lines = {line.id: line for line in account_map.reporting_lines}
        self._roles = {role.id: role for role in account_map.buying_roles}

    def plain(self, lint: Lint, number: int) -> str:
        """Return the commands of one of a lint's fixes, counted from 1, as a shell takes them.

        Returns
        -------
        str
            Empty if plain commands cannot say exactly this.
        """
        commands = self._commands(lint.fixes[number - 1], lint.since)
        return " && ".join(dict.fromkeys(join(["accountmap", *words]) for words in commands))

    def _commands(self, fix: Fix, since: date | None) -> list[list[str]]:
        found: list[list[str]] = []
        for step in fix:
            commands = self._of_step(step, since)
            if not commands:
                return []
            found += commands
        return found

    def _of_step(self, step: Step, since: date | None) -> list[list[str]]:
        match step.kind:
            case StepKind.MAKE_DOTTED | StepKind.REMOVE_LINE | StepKind.END_LINE:
                return self._of_line(step, since)
            case StepKind.SET_MANAGER:
                return self._setting_manager(step, since)
            case StepKind.END_ROLE:
                return self._ending_role(step, since)
            case StepKind.JOIN_GROUP if step.company is not None:
                return [["accounts", "edit", self._account, "--parent", str(step.company.id)]]
            case StepKind.MERGE | StepKind.TELL_APART:
                apart = ["--not-the-same"] if step.kind is StepKind.TELL_APART else []
                return [["merge", str(step.person), str(step.other), *apart]]
            case _:
                return self._of_position(step)

    def _of_line(self, step: Step, since: date | None) -> list[list[str]]:
        line = self._lines[step.line] if step.line else None
        if line is None:
            return []
        alike = [one for one in self._lines.values() if (one.report, one.manager) == (line.report, line.manager)]
        if sum(one.kind is line.kind for one in alike) > 1:
            return []  # of several of one kind, a command would not say which
        ends = [self._account, self._seat(line.report), self._seat(line.manager)]
        if step.kind is StepKind.MAKE_DOTTED:
            return [["line", "make", *ends, LineKind.DOTTED]]
        which = ["--kind", str(line.kind)] if len(alike) > 1 else []
        if step.kind is StepKind.REMOVE_LINE:
            return [["line", "remove", *ends, *which]]
        return [["line", "end", *ends, *which, *self._on(since)]]

    def _setting_manager(self, step: Step, since: date | None) -> list[list[str]]:
        manager = self._seat(step.manager or PositionId(""))
        if step.position is None:
            return [["person", "edit", self._account, self._person(step.person), "--manager", manager]]
        if since is None:
            return [[*self._editing(step.position), "--manager", manager]]
        report = self._seat(step.position)
        if report != step.position:
            move = ["person", "move", self._account, report, "--manager", manager, "--from", since.isoformat()]
            return [move]
        before = [
            line for line in self._map.lines_to_managers_of.get(step.position, ()) if self._ends_later(line, since)
        ]
        if len(before) > 1:
            return []
        ended = [
            ["line", "end", self._account, report, self._seat(line.manager), "--on", since.isoformat()]
            for line in before
        ]
        return [*ended, ["line", "add", self._account, report, manager, "--from", since.isoformat()]]

    def _ending_role(self, step: Step, since: date | None) -> list[list[str]]:
        role = self._roles[step.role] if step.role else None
        if role is None:
            return []
        return [["role", "end", self._account, self._person(role.person), str(role.kind), *self._on(since)]]

    def _of_position(self, step: Step) -> list[list[str]]:
        position = step.position or PositionId("")
        match step.kind:
            case StepKind.SET_SENIORITY:
                return [[*self._editing(position), "--seniority", str(step.seniority)]]
            case StepKind.SET_FUNCTION:
                return [[*self._editing(position), "--function", str(step.function)]]
            case StepKind.MARK_UNKNOWN_HOLDER:
                return [["position", "edit", self._account, position, "--placeholder"]]
            case StepKind.REMOVE_POSITION:
                return [["position", "remove", self._account, position]]
            case StepKind.END_POSITION:
                return [["position", "end", self._account, position]]
        return []

    def _editing(self, position: PositionId) -> list[str]:
        """Return the beginning of a command that corrects a position: as its holder's, if one person names it."""
        named = self._seat(position)
        return [*(("position", "edit") if named == position else ("person", "edit")), self._account, named]

    def _seat(self, position: PositionId) -> str:
        """Return what to call a position: its holder, if they never held another and nobody shares it, else its id."""
        held = [one for one in self._map.assignments if one.position == position]
        if len(held) != 1 or held[0].valid_to is not None or not held[0].is_valid_on(self._day):
            return position
        person = held[0].person
        elsewhere = sum(one.person == person for one in self._map.assignments) > 1
        name = self._person(person)
        return position if elsewhere or name == person else name

    def _person(self, person: PersonId | None) -> str:
        """Return a person's name, if nobody else has it and it cannot be taken for an option, else the id."""
        if person is None:
            return ""
        found = self._map.person_by_id[person]
        is_unclear = self._names[match_key(found.name)] > 1 or found.name.startswith("-") or found.is_forgotten
        return person if is_unclear else found.name

    @staticmethod
    def _on(since: date | None) -> list[str]:
        return ["--on", since.isoformat()] if since else []

    @staticmethod
    def _ends_later(line: ReportingLine, since: date) -> bool:
        return line.kind is LineKind.SOLID and (line.valid_to is None or line.valid_to > since)
