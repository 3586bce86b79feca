"""People as CSV and XLSX: whatever is exported comes back without a change, and nothing in it is a formula."""

from __future__ import annotations

import csv
import io
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from accountmap.exchange import import_people, read_table
from accountmap.exchange.people.writing import header_of_people, rows_of_people
from accountmap.exchange.sheets import SheetFormat, escaped, unescaped, write_sheet
from accountmap.exchange.words import read_functions, read_level, read_roles, read_stance
from accountmap.i18n import Locale, say
from accountmap.model.account_map import AccountMap
from accountmap.model.accounts import Account
from accountmap.model.buying import BuyingRole, DecisionArea, RoleKind, Stance
from accountmap.model.functions import Function
from accountmap.model.ids import (
    AccountId,
    AssignmentId,
    BuyingRoleId,
    PersonId,
    PositionId,
    ReportingLineId,
    StanceId,
)
from accountmap.model.links import ReportingLine
from accountmap.model.people import Assignment, Person, Position
from accountmap.model.team import Level
from strategies import TODAY, texts

_STARTS = ["", "=", "+", "-", "@", "'=", "''@", "'"]
_WORDS = ["Anna", "Щур", "O'Neil; Bo", 'the "chief", too', "1+1", "two\nlines"]
spiced = st.builds("{}{}".format, st.sampled_from(_STARTS), st.sampled_from(_WORDS))
lines = spiced.filter(lambda text: "\n" not in text)


@st.composite
def charts(draw: st.DrawFn) -> AccountMap:
    """Return a chart of a few people, some with equal names, and vacancies, every text of it spiced."""
    size = draw(st.integers(1, 6))
    people, positions, assignments, reporting, roles, stances = [], [], [], [], [], []
    for number in range(size):
        person, seat = PersonId(f"p{number}"), PositionId(f"s{number}")
        is_held = number == 0 or draw(st.integers(0, 3)) > 0
        title, function = f"{draw(lines)} {number}", draw(st.none() | st.sampled_from(Function))
        seniority = draw(st.none() | st.integers(1, 6))
        positions.append(
            Position(id=seat, title=title, unit=draw(lines), function=function, seniority=seniority, source="s")
        )
        if number:
            manager = PositionId(f"s{draw(st.integers(0, number - 1))}")
            reporting.append(ReportingLine(id=ReportingLineId(f"l{number}"), manager=manager, report=seat))
        if is_held:
            name = f"{draw(lines)} {draw(st.sampled_from(['Sample', 'Specimen']))}"
            phones = ("+7 900 000-00-0%d" % number,) if draw(st.booleans()) else ()  # noqa: UP031 - a number
            email = (f"p{number}@vymysel.example",)
            people.append(Person(id=person, name=name, emails=email, phones=phones, note=draw(spiced)))
            since = draw(st.none() | st.just(TODAY.replace(year=2020)))
            assignments.append(
                Assignment(id=AssignmentId(f"a{number}"), person=person, position=seat, valid_from=since)
            )
            kind, area = draw(st.sampled_from(RoleKind)), draw(st.sampled_from(DecisionArea))
            roles.append(BuyingRole(id=BuyingRoleId(f"r{number}"), person=person, kind=kind, area=area))
            value = draw(st.integers(-2, 2))
            stances.append(Stance(id=StanceId(f"t{number}"), person=person, value=value))
    return AccountMap(
        account=Account(id=AccountId("a"), name="=Quillmarsh", known_since=TODAY),
        people=tuple(people),
        positions=tuple(positions),
        assignments=tuple(assignments),
        reporting_lines=tuple(reporting),
        buying_roles=tuple(roles),
        stances=tuple(stances),
    )


@pytest.mark.parametrize("sheet_format", SheetFormat)
@pytest.mark.parametrize("locale", Locale)
@given(chart=charts())
def test_export_imports_back_without_a_change(chart: AccountMap, locale: Locale, sheet_format: SheetFormat):
    """Names, titles and notes that begin like formulas included, in both languages and both kinds of files."""
    numbers = count()
    content = write_sheet([header_of_people(locale), *rows_of_people(chart, TODAY, locale)], sheet_format)
    table = read_table(content, f"people.{sheet_format}")
    result = import_people(table, chart, today=TODAY, new_id=lambda: f"new{next(numbers)}")
    assert result.change_set.changes == ()


@given(rows=st.lists(st.lists(texts() | spiced, min_size=2, max_size=4), min_size=1, max_size=4))
def test_no_cell_is_a_formula_and_every_text_comes_back(rows: list[list[str]]):
    """As csv and openpyxl read the files."""
    read = list(csv.reader(io.StringIO(write_sheet(rows, SheetFormat.CSV).decode("utf-8-sig"), newline="")))
    book = load_workbook(io.BytesIO(write_sheet(rows, SheetFormat.XLSX)))
    for line, row in enumerate(rows):
        for place, text in enumerate(row):
            cell = book.worksheets[0].cell(line + 1, place + 1)
            assert cell.data_type == "s"
            for found in (read[line][place], str(cell.value)):
                assert found[0] not in "=+-@\t\r"
                assert unescaped(found) == text


@given(text=texts() | spiced)
def test_escaping_is_taken_back(text: str):
    """Apostrophes that were there before stay."""
    assert unescaped(escaped(text)) == text


@pytest.mark.parametrize("locale", Locale)
def test_every_word_of_a_sheet_is_read_back(locale: Locale):
    """Functions, levels and stances by the terms of the catalogue."""
    assert all(read_functions(say(locale, f"function-{one.value}"))[0] for one in Function)
    assert all(read_level(say(locale, f"level-{one.value}")) is one for one in Level)
    assert read_stance(say(locale, "stance-opponent")) == (-2, True)
    assert read_roles(f"{say(locale, 'role-decider')} ({say(locale, 'area-contracts')})")[0] == (
        (RoleKind.DECIDER, DecisionArea.CONTRACTS),
    )
