"""An account that takes in files one after the other, and answers in names."""

from __future__ import annotations

from datetime import date
from itertools import count

import pytest

from accountmap.exchange.people import PeopleImport, import_people
from accountmap.exchange.problems import ProblemCode
from accountmap.exchange.tables import read_table
from accountmap.model.account_map import AccountMap
from accountmap.model.accounts import Account
from accountmap.model.changes import apply
from accountmap.model.people import Assignment, Person, Position

TODAY = date(2026, 11, 24)


class ImportingAccount:
    """Imports CSV texts into one account and keeps what became of them."""

    def __init__(self) -> None:
        self.map = AccountMap(account=Account(id="a", name="Quillmarsh", known_since=TODAY))
        self.result: PeopleImport
        self._numbers = count(1)

    def new_id(self) -> str:
        """Return a new id; the order of ids tells nothing of the order in the file."""
        number = next(self._numbers)
        return f"{number * 7919 % 10007:05d}-{number}"

    def take(
        self, text: str, *, today: date = TODAY, file: str = "staff.csv", is_complete: bool = False
    ) -> PeopleImport:
        """Import a file and apply what it changes."""
        table = read_table(text.encode(), file)
        self.result = import_people(table, self.map, today=today, new_id=self.new_id, is_complete=is_complete)
        if self.result.change_set:
            self.map = apply(self.map, self.result.change_set)
        return self.result

    def problems(self, code: ProblemCode) -> list[tuple[int, str, str, str]]:
        """Return the places of the last import's problems of one code: row, column, value, detail."""
        found = (problem for problem in self.result.problems if problem.code == code)
        return [(problem.row, problem.column, problem.value, problem.detail) for problem in found]

    @property
    def codes(self) -> list[str]:
        """The codes of the last import's problems."""
        return [str(problem.code) for problem in self.result.problems]

    @property
    def names(self) -> list[str]:
        """The names of all people, sorted."""
        return sorted(person.name for person in self.map.people)

    def person(self, name: str) -> Person:
        """Return the one person of this name."""
        (found,) = (person for person in self.map.people if person.name == name)
        return found

    def assignments(self, name: str) -> list[Assignment]:
        """Return a person's assignments, oldest first."""
        person = self.person(name).id
        found = [assignment for assignment in self.map.assignments if assignment.person == person]
        return sorted(
            found, key=lambda assignment: (assignment.valid_from or date.min, assignment.valid_to or date.max)
        )

    def seat(self, name: str, day: date = TODAY) -> Position:
        """Return the one seat a person holds on a day."""
        (found,) = (a.position for a in self.assignments(name) if a.is_valid_on(day))
        return self.map.position_by_id[found]

    def empty_seats(self) -> list[Position]:
        """Return the seats nobody ever held, by reference and title."""
        held = {assignment.position for assignment in self.map.assignments}
        found = [position for position in self.map.positions if position.id not in held]
        return sorted(found, key=lambda position: (position.reference, position.title))

    def lines(self, day: date = TODAY) -> set[tuple[str, str, str]]:
        """Return the lines of a day as manager, report, kind; empty seats go by their title."""
        present = self.map.on(day)
        return {
            (self._label(present, line.manager), self._label(present, line.report), line.kind.value)
            for line in present.reporting_lines
        }

    def _label(self, present: AccountMap, seat: str) -> str:
        holders = present.holders_of.get(seat, ())
        return holders[0].name if holders else present.position_by_id[seat].title


@pytest.fixture
def account() -> ImportingAccount:
    """Return an empty account."""
    return ImportingAccount()
