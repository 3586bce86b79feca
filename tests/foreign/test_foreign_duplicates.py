"""What the search for duplicates proposes on public lists: nothing but what is one person."""

from __future__ import annotations

from datetime import date
from itertools import count
from pathlib import Path

import pytest

from accountmap.duplicates import candidates_of, find_duplicates
from accountmap.exchange.people import import_people
from accountmap.exchange.tables import read_table
from accountmap.model.account_map import AccountMap
from accountmap.model.accounts import Account
from accountmap.model.changes import apply

pytestmark = pytest.mark.foreign

TODAY = date(2026, 11, 24)
# In the organograms a pseudonym stands for one name, so equal ones are one person, or were one word in the source.
PROPOSED = {
    "adventureworks_employees/DimEmployee.csv": 0,
    "gitlab_team_2022/team.csv": 0,
    "salesforce_export/Contact.csv": 0,
    "contacts_csv/hubspot_contacts_ila.csv": 0,
    "contacts_csv/google_constellation.csv": 0,
    "uk_organograms/300913-NHSEngland-Organogram-ver4-senior.csv": 0,
    "uk_organograms/Copy-of-300913-DWP-senior.csv": 0,
    "uk_organograms/cabinet_office-2011-03-31-senior.csv": 1,
    "uk_organograms/cabinet_office-2011-09-30-senior.csv": 2,
    "uk_organograms/cabinet_office-2012-03-31-senior.csv": 0,
}


def people_of(path: Path) -> AccountMap:
    """Import a file into an empty account."""
    numbers = count()
    empty = AccountMap(account=Account(id="a", name="Foreign", known_since=TODAY))
    table = read_table(path.read_bytes(), path.name)
    done = import_people(table, empty, today=TODAY, new_id=lambda: f"id{next(numbers)}")
    return apply(empty, done.change_set)


@pytest.mark.parametrize("name", PROPOSED)
def test_proposals_on_public_lists(foreign_data: Path, name: str):
    """Few are proposed, and each pair has one name."""
    account_map = people_of(foreign_data / name)
    pairs = find_duplicates(candidates_of(account_map, TODAY, "US"))
    assert len(pairs) == PROPOSED[name]
    for pair in pairs:
        assert account_map.person(pair.person).name == account_map.person(pair.other).name
