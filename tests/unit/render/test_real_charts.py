"""Charts of real organisations, from the public data sets beside the project."""

from __future__ import annotations

import csv
import re
from collections import Counter

import pytest

from accountmap.render import layout, render_svg
from accountmap.render.diagram import CardKind

pytestmark = pytest.mark.foreign


def with_posts(draft, file):
    """Add the posts of a UK organogram, the first row of each."""
    with file.open(encoding="utf-8-sig", errors="replace") as rows:
        posts = {row["Post Unique Reference"]: row for row in reversed(list(csv.DictReader(rows)))}
    for reference, row in posts.items():
        boss = row["Reports to Senior Post"]
        manager = re.sub(r"\W", "_", boss) if boss in posts and boss != reference else None
        draft.person(
            re.sub(r"\W", "_", reference), manager, name=row["Name"] or "N/D", title=row["Job Title"], unit=row["Unit"]
        )
    return len(posts)


def with_employees(draft, file):
    """Add the current employees of AdventureWorks."""
    with file.open(encoding="utf-8-sig") as rows:
        employees = list(csv.DictReader(rows))
    number = {row["EmployeeKey"]: row["EmployeeNationalIDAlternateKey"] for row in employees}
    current = {number[row["EmployeeKey"]]: row for row in employees if row["Status"] == "Current"}
    for key, row in current.items():
        name = f"{row['FirstName']} {row['LastName']}"
        draft.person(
            key, number.get(row["ParentEmployeeKey"]), name=name, title=row["Title"], unit=row["DepartmentName"]
        )
    return len(current)


def assert_drawn(draft, people):
    """Check that everybody is there once, apart from the others, on a page of a good shape."""
    diagram = draft.diagram()
    page = layout(diagram)
    persons = Counter(card.person for card in diagram.cards if card.kind is CardKind.PRIMARY)
    assert len(persons) == people == sum(persons.values())
    boxes = sorted(page.boxes.values())
    for index, box in enumerate(boxes):
        for other in boxes[index + 1 :]:
            if other.x >= box.right:
                break
            assert other.y >= box.bottom or box.y >= other.bottom
    assert 1 <= page.width / page.height <= 3
    area = sum(box.width * box.height for box in boxes)
    assert area >= 0.25 * page.width * page.height
    assert len(render_svg(diagram, page)) < 1200 * people


def test_adventure_works_is_a_picture_one_can_read(draft, foreign_data):
    """A manufacturer of 290 with a manager of 24 reports: no strip, little white."""
    people = with_employees(draft, foreign_data / "adventureworks_employees" / "DimEmployee.csv")
    assert people == 290
    assert_drawn(draft, people)


@pytest.mark.parametrize("body", ["NHSEngland", "DWP", "DCLG", "Home-Office", "Environment", "cabinet_office-2011-03"])
def test_public_bodies_are_drawn_with_all_their_defects(draft, foreign_data, body):
    """Circles, posts that report to themselves, many roots."""
    (file,) = (foreign_data / "uk_organograms").glob(f"*{body}*senior.csv")
    assert_drawn(draft, with_posts(draft, file))
