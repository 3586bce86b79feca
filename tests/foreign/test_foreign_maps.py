"""Real charts through the whole product: imported, audited and drawn whole, with every name where it belongs."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from defusedxml import ElementTree

from accountmap.coverage import Verdict
from accountmap.exchange import SourceFile
from accountmap.i18n import Locale
from accountmap.model.account_map import AccountMap
from accountmap.model.actors import LOCAL_OWNER
from accountmap.operations import MapFormat, audit_account, import_people_file, load_map, render_map
from accountmap.render import View, build_diagram, layout
from accountmap.render.diagram import CardKind
from accountmap.store import Store, open_store

pytestmark = pytest.mark.foreign
TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, tzinfo=UTC)
ADVENTURE_WORKS = "adventureworks_employees/DimEmployee.csv"
NHS = "uk_organograms/300913-NHSEngland-Organogram-ver4-senior.csv"


@pytest.fixture
def store() -> Iterator[Store]:
    """Yield an empty workspace."""
    with open_store("sqlite://", mode="write") as opened:
        yield opened


def imported(store: Store, file: Path, account: str = "Foreign") -> AccountMap:
    """Import a file into a new account and return its map."""
    source = SourceFile(file.name, file.read_bytes())
    import_people_file(store, LOCAL_OWNER, source, now=NOW, account=account, create=True)
    return load_map(store, LOCAL_OWNER, account)


def rows_of(file: Path) -> list[dict[str, str]]:
    """Read a file by the standard library alone."""
    return list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8-sig"))))


def drawn_names(svg: bytes) -> dict[str, str]:
    """Return the title of each person's primary card by the person's id."""
    names: dict[str, str] = {}
    for node in ElementTree.fromstring(svg).iter():
        if node.get("data-kind") == "primary":
            person = node.get("data-person") or ""
            assert person not in names, "two primary cards"
            names[person] = node.findtext("{http://www.w3.org/2000/svg}title") or ""
    return names


@pytest.mark.parametrize(("path", "people"), [(ADVENTURE_WORKS, 290), (NHS, 293)])
def test_chart_is_drawn_whole(store: Store, foreign_data: Path, path: str, people: int):
    """Each person of the file has one card with their name; the lines drawn are the lines recorded."""
    account_map = imported(store, foreign_data / path)
    assert len(account_map.people) == people
    svg = render_map(account_map, LOCAL_OWNER, View(locale=Locale.EN, day=TODAY), MapFormat.SVG)
    drawn = drawn_names(svg)
    assert drawn.keys() == {person.id for person in account_map.people}
    assert all(drawn[person.id].startswith(person.name) for person in account_map.people)
    root = ElementTree.fromstring(svg)
    lines = [node for node in root.iter() if node.get("data-kind") == "solid"]
    assert len(lines) == len(account_map.on(TODAY).reporting_lines) == people - 1
    width, height = (float(root.get(name) or 0) for name in ("width", "height"))
    assert 1 <= width / height <= 3


@pytest.mark.parametrize(
    "body",
    ["Home-Office", "NHSEngland", "Natural", "DWP", "DCLG", "Environment", "2011-03-31", "2011-09-30", "2012-03-31"],
)
def test_every_body_is_drawn_readably(store: Store, foreign_data: Path, body: str):
    """Clean or dirty, with circles or 143 roots: no two cards overlap, the page is no strip and not mostly empty."""
    for file in sorted((foreign_data / "uk_organograms").glob(f"*{body}*senior.csv")):
        account_map = imported(store, file, file.stem)
        diagram = build_diagram(account_map, View(locale=Locale.EN, day=TODAY))
        page = layout(diagram)
        people = {card.person for card in diagram.cards if card.kind is CardKind.PRIMARY}
        assert people == {person.id for person in account_map.on(TODAY).people}
        boxes = sorted(page.boxes.values())
        for index, box in enumerate(boxes):
            for other in boxes[index + 1 :]:
                if other.x >= box.right:
                    break
                assert other.y >= box.bottom or box.y >= other.bottom
        assert 1 <= page.width / page.height <= 3
        assert sum(box.width * box.height for box in boxes) >= 0.2 * page.width * page.height


def test_adventure_works_holds_the_names_of_the_file(store: Store, foreign_data: Path):
    """Names and managers are those a plain reading of the file gives, historical rows followed to the person."""
    rows = rows_of(foreign_data / ADVENTURE_WORKS)
    key_of = {row["EmployeeKey"]: row["LoginID"] for row in rows}
    current = {row["LoginID"]: row for row in rows if row["Status"] == "Current"}
    expected = {
        row["EmailAddress"]: key_of[row["ParentEmployeeKey"]] if row["ParentEmployeeKey"] != "NULL" else ""
        for row in current.values()
    }
    login_to_mail = {login: row["EmailAddress"] for login, row in current.items()}
    account_map = imported(store, foreign_data / ADVENTURE_WORKS).on(TODAY)
    managers = {}
    for person in account_map.people:
        (seat,) = account_map.positions_of[person.id]
        lines = account_map.lines_to_managers_of.get(seat.id, ())
        managers[person.emails[0]] = [account_map.holders_of[line.manager][0].emails[0] for line in lines]
    assert managers == {mail: [login_to_mail[boss]] if boss else [] for mail, boss in expected.items()}


@pytest.mark.parametrize("path", [ADVENTURE_WORKS, NHS])
def test_chart_nobody_of_ours_works_with_is_early_not_failing(store: Store, foreign_data: Path, path: str):
    """A chart just imported raises questions: who decides, whom to meet; it does not fail."""
    imported(store, foreign_data / path)
    audited = audit_account(store, LOCAL_OWNER, "Foreign", TODAY).audit
    assert (audited.verdict, audited.early, audited.contacts) == (Verdict.UNKNOWN, True, ())
    assert audited.findings[1].questions[0].code == "c2-who-decides"


def test_audit_names_real_people_of_the_wanted_functions(store: Store, foreign_data: Path):
    """In AdventureWorks somebody of document control is the one to meet in records."""
    account_map = imported(store, foreign_data / ADVENTURE_WORKS)
    audited = audit_account(store, LOCAL_OWNER, "Foreign", TODAY).audit
    meet = {s.functions[0]: account_map.person(s.people[0]).name for s in audited.findings[2].missing if s.people}
    there = [row for row in rows_of(foreign_data / ADVENTURE_WORKS) if row["DepartmentName"] == "Document Control"]
    assert meet["records"] in {f"{row['FirstName']} {row['LastName']}" for row in there}
