"""Imports of any file: nobody is lost, the map stays sound, and the same file again changes nothing."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from accountmap.exchange.people import PeopleImport, import_people
from accountmap.exchange.problems import describe_problem
from accountmap.exchange.records import Record
from accountmap.exchange.tables import Table
from accountmap.i18n.catalogue import Locale
from accountmap.model.account_map import AccountMap
from accountmap.model.accounts import Account
from accountmap.model.changes import apply

TODAY = date(2026, 11, 24)
PEOPLE = ("Ada Sampleton", "Ben Placeholder", "Cy Specimen", "Тестов Пётр", "Выдумкина Анна")
EMAILS = {name: f"{letter}@x.example" for name, letter in zip(PEOPLE, "abcde", strict=True)}
POSTS = ("P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8")
COLUMNS = {
    "Id": ("1", "2", "3", "4", "5"),
    "Title": ("Buyer", "Head", "Clerk", ""),
    "Unit": ("Purchasing", "Склад", ""),
    "Start": ("2020-01-01", "2024-06-30", "2027-01-01", "", ""),
    "End": ("2022-12-31", "2026-12-31", "", "", ""),
    "Manager": ("1", "2", "P1", "P2", "a@x.example", "Cy Specimen", "Тестов Пётр", "xx", "Nobody", ""),
    "Dotted manager": ("3", "P3", "Ada Sampleton", "", ""),
    "Role": ("ЛПР", "decider (contracts); user", "wizard", ""),
    "Stance": ("ally", "-1", "odd", ""),
    "Ours": ("Tom", "t@us.example; Tom", ""),
    "Level": ("met", "trusts; met", "deep", ""),
    "Last contact": ("2026-01-01", "2025-05-05", "soon", ""),
    "Channel": ("call", ""),
    "Note": ("one", "two", ""),
    "Phone": ("+7 900 000-00-01", "111 22 33", ""),
}


@st.composite
def files(draw: st.DrawFn) -> list[Table]:
    """Return files of a few people, in which rows repeat, contradict each other and name the wrong things.

    All of one list number their posts, or none does; from file to file people may change posts.
    """
    numbered = draw(st.booleans())
    return draw(st.lists(_tables(numbered=numbered), min_size=1, max_size=3))


@st.composite
def _tables(draw: st.DrawFn, *, numbered: bool) -> Table:
    header = ["Name", "E-mail", *(["Post reference"] if numbered else [])]
    header += draw(st.lists(st.sampled_from(sorted(COLUMNS)), unique=True))
    nobody = ("Vacant", "N/D", "") if numbered else ()
    post_of = dict(zip((*PEOPLE, *nobody), draw(st.permutations(POSTS)), strict=False))
    rows = []
    for line in range(2, 2 + draw(st.integers(1, 7))):
        person = draw(st.sampled_from((*PEOPLE, *PEOPLE, *nobody)))
        cells = {column: draw(st.sampled_from(COLUMNS[column])) for column in header if column in COLUMNS}
        cells |= {"Name": person, "E-mail": EMAILS.get(person, ""), "Post reference": post_of[person]}
        if "Id" in header:
            cells["Id"] = str(line)
        rows.append(Record(line, tuple(cells[column] for column in header)))
    return Table("any.csv", tuple(header), tuple(rows))


def _import(table: Table, account_map: AccountMap, today: date, numbers: count[int]) -> PeopleImport:
    return import_people(table, account_map, today=today, new_id=lambda: f"{next(numbers) * 7919 % 10007:05d}")


@given(files())
def test_any_file_after_any_other(tables: list[Table]):
    """After each file: all its people are there, the map holds together on every day, and nothing is news again."""
    account_map = AccountMap(account=Account(id="a", name="Quillmarsh", known_since=TODAY))
    numbers = count(1)
    today = TODAY
    for table in tables:
        result = _import(table, account_map, today, numbers)
        account_map = apply(account_map, result.change_set)
        _assert_nobody_is_lost(table, account_map, result)
        _assert_soundness(account_map)
        for later in (0, 20, 1500):
            again = _import(table, account_map, today + timedelta(days=later), numbers)
            assert not again.change_set, (later, again.change_set)
        today += timedelta(days=200)


def _assert_nobody_is_lost(table: Table, account_map: AccountMap, result: PeopleImport) -> None:
    names = {person.name for person in account_map.people}
    references = {position.reference for position in account_map.positions}
    reported = {problem.row for problem in result.problems}
    for row in table.rows:
        if row.cells[0] in PEOPLE:
            assert row.cells[0] in names
        else:
            assert "Post reference" in table.header
            reference = row.cells[table.header.index("Post reference")]
            assert reference in references or row.line in reported
    for problem in result.problems:
        assert all(describe_problem(problem, locale) for locale in Locale)


def _assert_soundness(account_map: AccountMap) -> None:
    for day in (date(2019, 1, 1), date(2021, 1, 1), TODAY, date(2027, 6, 1), date(2040, 1, 1)):
        present = account_map.on(day)
        managers: dict[str, set[str]] = {}
        for line in present.reporting_lines:
            assert {line.manager, line.report} <= present.position_by_id.keys()
            if line.kind == "solid":
                managers.setdefault(line.report, set()).add(line.manager)
        assert all(len(found) == 1 for found in managers.values())
        for assignment in present.assignments:
            assert assignment.position in present.position_by_id
        pairs = [(assignment.person, assignment.position) for assignment in present.assignments]
        assert len(pairs) == len(set(pairs))
