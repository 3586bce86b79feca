"""Real files as fixtures: no name is left in the bytes, and the file reads as before, defects included."""

from __future__ import annotations

import io
import re
from collections import Counter
from datetime import date
from itertools import count
from pathlib import Path

import pytest
from openpyxl import Workbook

from accountmap.exchange.anonymise import anonymise
from accountmap.exchange.people import import_people, read_people
from accountmap.exchange.tables import SourceFile
from accountmap.model.account_map import AccountMap
from accountmap.model.accounts import Account
from accountmap.model.changes import apply
from accountmap.model.ids import AccountId

pytestmark = pytest.mark.foreign
TODAY = date(2026, 11, 24)
EMPTY = AccountMap(account=Account(id=AccountId("a"), name="Foreign", known_since=TODAY))
FILES = [
    *("adventureworks_employees/DimEmployee.csv", "gitlab_team_2022/team.csv", "salesforce_export/Contact.csv"),
    *("uk_organograms/130930-Home-Office-Organogram-Data-senior.csv", "uk_organograms/Copy-of-300913-DWP-senior.csv"),
    *("contacts_csv/google_ru_socialsphere.csv", "contacts_csv/linkedin_sourcer.csv"),
    *("contacts_csv/outlook_gpc_shared_contacts.csv", "vcard_ez_vcard/John_Doe_ANDROID.vcf"),
    *("vcard_ez_vcard/John_Doe_EVOLUTION.vcf", "vcard_ez_vcard/outlook-2007.vcf", "vcard_ru/org_department.vcf"),
]


def shape(file: SourceFile) -> tuple[object, ...]:
    """Return what an import makes of a file, without a word of it: sizes, spans, reach, problems by row."""
    numbers = count()
    result = import_people(file.table(), EMPTY, today=TODAY, new_id=lambda: f"id{next(numbers)}")
    after = apply(EMPTY, result.change_set)
    spans = Counter(Counter(line.manager for line in after.reporting_lines).values())
    reach = Counter((len(person.emails), len(person.phones)) for person in after.people)
    titles = Counter(bool(seat.title) for seat in after.positions)
    problems = Counter((str(problem.code), problem.row) for problem in result.problems)
    return len(after.people), len(after.positions), len(after.assignments), spans, reach, titles, problems


def name_words(file: SourceFile) -> set[str]:
    """Return the words of three letters or more of everybody's name, as a plain search would look for them."""
    names = " ".join(draft.name for draft in read_people(file.table()).drafts)
    return {word.casefold() for word in re.findall(r"[^\W_]+", names) if len(word) >= 3 and word.isalpha()}


@pytest.mark.parametrize("name", FILES)
def test_structure_stays_and_names_go(foreign_data: Path, name: str):
    """Same people, seats, spans and problems on the same rows; no name word, in any case, is left."""
    path = foreign_data / name
    file = SourceFile(path.name, path.read_bytes())
    hidden = SourceFile(path.name, anonymise(file, b"key"))
    assert shape(hidden) == shape(file)
    assert hidden.content != file.content
    words = {word.casefold() for word in re.findall(r"[^\W_]+", hidden.content.decode(errors="replace"))}
    assert name_words(file) & words == set()


def test_a_workbook_keeps_its_shape_and_loses_its_author(foreign_data: Path):
    """The sheet that is read comes back with other names; the rest of the workbook does not come back at all."""
    path = foreign_data / "adventureworks_employees" / "DimEmployee.csv"
    book = Workbook()
    book.properties.creator = "Zebulon Author"
    for record in (SourceFile(path.name, path.read_bytes()).table().header,):
        book.active.append(record)
    for row in SourceFile(path.name, path.read_bytes()).table().rows:
        book.active.append(row.cells)
    book.create_sheet("Secret").append(["Zebulon Author"])
    target = io.BytesIO()
    book.save(target)
    file = SourceFile("staff.xlsx", target.getvalue())
    hidden = SourceFile("staff.xlsx", anonymise(file, b"key"))
    assert shape(hidden) == shape(file)
    assert b"Zebulon" not in hidden.content
