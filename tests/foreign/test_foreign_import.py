"""The import on public files that nobody here wrote; what is expected is worked out again from the plain CSV."""

from __future__ import annotations

import csv
import itertools
from collections import Counter, defaultdict
from collections.abc import Callable
from datetime import UTC, date, datetime
from html.parser import HTMLParser
from itertools import count
from pathlib import Path

import pytest

from accountmap.exchange.absence import Holder, holder_of
from accountmap.exchange.people import PeopleImport, import_people
from accountmap.exchange.problems import ProblemCode
from accountmap.exchange.tables import SourceFile, read_table
from accountmap.i18n import Locale
from accountmap.model.account_map import COLLECTIONS, AccountMap
from accountmap.model.accounts import Account
from accountmap.model.actors import LOCAL_OWNER, Scope
from accountmap.model.changes import apply
from accountmap.model.ids import AccountId
from accountmap.model.people import Assignment
from accountmap.operations import import_accounts_file, import_people_file
from accountmap.render import View, build_diagram, layout
from accountmap.store import open_store

pytestmark = pytest.mark.foreign

TODAY, LATER = date(2026, 11, 24), date(2027, 6, 1)
SENIOR_FILES = [
    "130930-Home-Office-Organogram-Data",
    "300913-NHSEngland-Organogram-ver4",
    "300913-Natural-England-Organogram",
    "Copy-of-300913-DWP",
    "DCLG-Government-staff-and-salary-data-blank-template---September-2013-FINAL",
    "Environment-Agency-September-2013-Final",
    "cabinet_office-2011-03-31",
    "cabinet_office-2011-09-30",
    "cabinet_office-2012-03-31",
    "department_for_business_innovation_and_skills-2011-03-31",
    "home_office-2011-09-30",
]
NOW = datetime(2026, 11, 24, tzinfo=UTC)
LEFT_OUT = {ProblemCode.NO_ACCOUNT_IN_ROW, ProblemCode.NOTHING_TO_IMPORT, ProblemCode.ROWS_OF_NOBODY}
EMPTY = AccountMap(account=Account(id=AccountId("a"), name="Foreign", known_since=TODAY))


def source(path: Path) -> SourceFile:
    """Return a file as somebody hands it over."""
    return SourceFile(path.name, path.read_bytes())


def taken(
    path: Path, before: AccountMap = EMPTY, *, today: date = TODAY, new_id: Callable[[], str] | None = None
) -> tuple[AccountMap, PeopleImport]:
    """Import a file, check that the same file changes nothing more, and return the map and the result."""
    numbers = count()
    next_id = new_id or (lambda: f"id{next(numbers)}")
    table = read_table(path.read_bytes(), path.name)
    result = import_people(table, before, today=today, new_id=next_id)
    after = apply(before, result.change_set)
    for day in (today, LATER):
        assert not import_people(table, after, today=day, new_id=next_id).change_set
    return after, result


def rows_of(path: Path) -> list[dict[str, str]]:
    """Return the rows of a file as the standard library reads them."""
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def manager_names(account_map: AccountMap, day: date = TODAY) -> dict[str, str | None]:
    """Return each present person's manager by name, ``None`` for none; a seat without a person goes by its title."""
    present = account_map.on(day)
    managers = {line.report: line.manager for line in present.reporting_lines}
    found: dict[str, str | None] = {}
    for position, holders in present.holders_of.items():
        manager = managers.get(position)
        above = present.holders_of.get(manager, ()) if manager else ()
        name = above[0].name if above else present.position_by_id[manager].title if manager else None
        found.update({holder.name: name for holder in holders})
    return found


def depth(account_map: AccountMap) -> int:
    """Return how many levels the longest line of command has."""
    managers = {line.report: line.manager for line in account_map.reporting_lines}

    def level(seat: str) -> int:
        return 1 + (level(managers[seat]) if seat in managers else 0)

    return max(level(position.id) for position in account_map.positions)


def posts(account_map: AccountMap) -> dict[str, str]:
    """Return the reference of each numbered post's manager post, by reference."""
    reference = {position.id: position.reference for position in account_map.positions}
    return {reference[line.report]: reference[line.manager] for line in account_map.reporting_lines}


def test_adventureworks_people_lines_and_history(foreign_data: Path):
    """290 people from 296 rows, 289 present lines under one chief executive, 6 former periods."""
    after, result = taken(foreign_data / "adventureworks_employees" / "DimEmployee.csv")
    present = after.on(TODAY)
    assert (len(after.people), len(present.reporting_lines)) == (290, 289)
    assert (result.summary.rows, result.summary.people_added, result.problems) == (296, 290, ())
    former = [assignment for assignment in after.assignments if assignment.valid_to is not None]
    assert len(former) == 6
    assert len(present.assignments) == 290
    roots = [name for name, manager in manager_names(after).items() if manager is None]
    assert roots == ["Ken Sánchez"]
    (root,) = (person for person in after.people if person.name == roots[0])
    assert [position.title for position in present.positions_of[root.id]] == ["Chief Executive Officer"]
    assert depth(present) == 5


def test_adventureworks_names_and_managers(foreign_data: Path):
    """Every name and every manager is the one the plain file gives, through former rows too."""
    path = foreign_data / "adventureworks_employees" / "DimEmployee.csv"

    def name(row: dict[str, str]) -> str:
        middle = "" if row["MiddleName"] == "NULL" or len(row["MiddleName"].strip(".")) == 1 else row["MiddleName"]
        return " ".join(filter(None, (row["FirstName"], middle, row["LastName"])))

    rows = rows_of(path)
    by_key = {row["EmployeeKey"]: row for row in rows}
    after, _ = taken(path)
    expected = {
        name(row): name(by_key[row["ParentEmployeeKey"]]) if row["ParentEmployeeKey"] != "NULL" else None
        for row in rows
        if row["EndDate"] == "NULL"
    }
    assert {person.name for person in after.people} == set(map(name, rows))
    assert manager_names(after) == expected
    former = {row["EmployeeKey"] for row in rows if row["EndDate"] != "NULL"}
    assert sum(row["ParentEmployeeKey"] in former for row in rows) == 23


def test_nhs_england_names_and_managers(foreign_data: Path):
    """A clean file: 293 people, 292 lines, 6 levels, one root."""
    path = foreign_data / "uk_organograms" / "300913-NHSEngland-Organogram-ver4-senior.csv"
    after, result = taken(path)
    rows = rows_of(path)
    by_post = {row["Post Unique Reference"]: row["Name"] for row in rows}
    expected = {row["Name"]: by_post.get(row["Reports to Senior Post"]) for row in rows}
    assert manager_names(after) == expected
    assert (len(after.people), len(after.reporting_lines), depth(after)) == (293, 292, 6)
    assert list(expected.values()).count(None) == 1
    assert result.problems == ()


@pytest.mark.parametrize("name", SENIOR_FILES)
def test_every_row_of_an_organogram_is_accounted_for(foreign_data: Path, name: str):
    """Each row is a person, an empty seat, or a problem that names its line; posts report as the file says."""
    path = foreign_data / "uk_organograms" / f"{name}-senior.csv"
    after, result = taken(path)
    rows = rows_of(path)
    named = [row for row in rows if holder_of(row["Name"]) is Holder.PERSON]
    repeated = sum(problem.code == ProblemCode.POST_TWICE for problem in result.problems)
    empty = result.summary.vacancies_added + result.summary.placeholders_added
    assert Counter(person.name for person in after.people) == Counter(row["Name"] for row in named)
    assert len(named) + empty + repeated == len(rows) == result.summary.rows
    managers: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows:
        managers[row["Post Unique Reference"]].add(row["Reports to Senior Post"])
    drawn = {report: manager for report, manager in posts(after).items() if report}
    assert all(manager in managers[report] for report, manager in drawn.items())
    sure = {post: next(iter(wanted)) for post, wanted in managers.items() if len(wanted) == 1}
    expected = {post: manager for post, manager in sure.items() if manager in managers and manager != post}
    assert {post: manager for post, manager in drawn.items() if post in sure} == expected
    in_doubt = [fact for name in COLLECTIONS for fact in getattr(after, name) if getattr(fact, "confidence", 1) < 1]
    told = {problem.code for problem in result.problems} & {ProblemCode.POST_TAKEN, ProblemCode.REPORTS_TO_SELF}
    assert bool(in_doubt) == bool(told or any(len(wanted) > 1 for wanted in managers.values()))


@pytest.mark.parametrize(
    ("name", "seats", "lines", "roots", "levels"),
    [
        ("130930-Home-Office-Organogram-Data", 256, 254, 2, 5),
        ("300913-NHSEngland-Organogram-ver4", 293, 292, 1, 6),
        ("300913-Natural-England-Organogram", 25, 24, 1, 3),
        # Two posts have two people at once; each gets a seat without a number beside it, and both have a line.
        ("Copy-of-300913-DWP", 225 + 2, 226, 1, 6),
        ("DCLG-Government-staff-and-salary-data-blank-template---September-2013-FINAL", 223, 80, 143, 4),
        ("Environment-Agency-September-2013-Final", 181, 180, 1, 5),
        ("cabinet_office-2011-03-31", 216, 215, 1, 5),
        ("cabinet_office-2011-09-30", 234, 231, 3, 5),
        ("cabinet_office-2012-03-31", 228, 226, 2, 4),
        ("department_for_business_innovation_and_skills-2011-03-31", 191, 190, 1, 4),
        ("home_office-2011-09-30", 148 + 1, 147 + 1, 1, 5),
    ],
)
def test_size_of_every_organogram(foreign_data: Path, name: str, seats: int, lines: int, roots: int, levels: int):
    """Seats, lines, roots and levels are those of the published counts, dirt repaired."""
    after, _ = taken(foreign_data / "uk_organograms" / f"{name}-senior.csv")
    reporting = {line.report for line in after.reporting_lines}
    assert (len(after.positions), len(after.reporting_lines)) == (seats, lines)
    assert (len(after.positions) - len(reporting), depth(after)) == (roots, levels)


def test_dwp_head_of_the_department(foreign_data: Path):
    """A number given to a director without a name and to the Permanent Secretary: the head is there, at the top."""
    after, result = taken(foreign_data / "uk_organograms" / "Copy-of-300913-DWP-senior.csv")
    (head,) = (position for position in after.positions if position.title == "Permanent Secretary")
    reporting = {line.report for line in after.reporting_lines}
    assert head.reference == "DWP135"
    assert after.holders_of[head.id][0].name == "Person e905f3a3"
    assert [position.id for position in after.positions if position.id not in reporting] == [head.id]
    assert Counter(str(problem.code) for problem in result.problems) == {"post-taken": 2, "post-twice": 2}
    contested = {line.report for line in after.reporting_lines if line.confidence < 1}
    assert {line.report for line in after.reporting_lines if line.manager == head.id} <= contested


def test_home_office_self_report_and_doubled_posts(foreign_data: Path):
    """256 posts, 254 lines, one root, one post that reports to itself."""
    after, result = taken(foreign_data / "uk_organograms" / "130930-Home-Office-Organogram-Data-senior.csv")
    reporting = {line.report for line in after.reporting_lines}
    tops = {position.reference for position in after.positions if position.id not in reporting}
    assert (len(after.positions), len(after.reporting_lines), tops) == (256, 254, {"4PO01", "2UKVI02"})
    (own,) = (problem for problem in result.problems if problem.code == ProblemCode.REPORTS_TO_SELF)
    assert own.value == "2UKVI02"
    assert {position.reference for position in after.positions if position.confidence < 1} == {"2UKVI02"}
    words = {"N/D", "Vacant", "Eliminated", "'Eliminated'"}
    assert words.isdisjoint(person.name for person in after.people)


def test_cabinet_office_at_three_dates(foreign_data: Path):
    """Three snapshots of one body: posts keep their identity, people succeed each other, nobody is on a post twice."""
    numbers = count()
    account_map = EMPTY
    for day in (date(2011, 3, 31), date(2011, 9, 30), date(2012, 3, 31)):
        path = foreign_data / "uk_organograms" / f"cabinet_office-{day}-senior.csv"
        account_map, _ = taken(path, account_map, today=day, new_id=lambda: f"id{next(numbers)}")
        present = account_map.on(day)
        for row in rows_of(path):
            if holder_of(row["Name"]) is Holder.PERSON:
                reference = row["Post Unique Reference"]
                (post,) = (p for p in present.positions if p.reference == reference)
                assert [person.name for person in present.holders_of[post.id]] == [row["Name"]]
    references = [position.reference for position in account_map.positions if position.reference]
    assert len(references) == len(set(references))


def test_differences_between_the_cabinet_offices_three_dates(foreign_data: Path):
    """Complete files of three days: who is there on each day, and who joined, left and moved between, as recounted."""
    numbers = count()
    days = (date(2011, 3, 31), date(2011, 9, 30), date(2012, 3, 31))
    files = {day: foreign_data / "uk_organograms" / f"cabinet_office-{day}-senior.csv" for day in days}
    account_map = EMPTY
    for day, path in files.items():
        table = read_table(path.read_bytes(), path.name)
        for is_again in (False, True):
            result = import_people(
                table, account_map, today=day, new_id=lambda: f"id{next(numbers)}", is_complete=True, begins=day
            )
            assert not (is_again and result.change_set)
            account_map = apply(account_map, result.change_set) if result.change_set else account_map
    there: dict[date, dict[str, frozenset[str]]] = {}
    for day, path in files.items():
        posts_of: defaultdict[str, set[str]] = defaultdict(set)
        for row in rows_of(path):
            if holder_of(row["Name"]) is Holder.PERSON:
                posts_of[row["Name"]].add(row["Post Unique Reference"])
        there[day] = {name: frozenset(found) for name, found in posts_of.items()}
        present = account_map.on(day)
        seats: defaultdict[str, set[str]] = defaultdict(set)
        for person in present.people:
            seats[person.name] |= {seat.reference for seat in present.positions_of[person.id]}
        assert {name: frozenset(found) for name, found in seats.items()} == there[day]
        assert {seat.reference for seat in present.positions} == {row["Post Unique Reference"] for row in rows_of(path)}
    for old, new in itertools.pairwise(days):
        joined, left = there[new].keys() - there[old].keys(), there[old].keys() - there[new].keys()
        names = [{person.name for person in account_map.on(day).people} for day in (old, new)]
        assert (names[1] - names[0], names[0] - names[1]) == (joined, left)
        held = [{(name, post) for name, posts_held in there[day].items() for post in posts_held} for day in (old, new)]

        def pairs(chosen: Callable[[Assignment], bool]) -> set[tuple[str, str]]:
            found = filter(chosen, account_map.assignments)
            seat = account_map.position_by_id
            return {(account_map.person(item.person).name, seat[item.position].reference) for item in found}

        begun = pairs(lambda item, day=new: item.valid_from == day)  # type: ignore[misc]
        ended = pairs(lambda item, day=new: item.valid_to == day)  # type: ignore[misc]
        assert (begun - ended, ended - begun) == (held[1] - held[0], held[0] - held[1])


def test_gitlab_team_with_absent_managers(foreign_data: Path):
    """918 managers are in the file; for the 139 who are not, a placeholder each, and all 1,507 seats are drawn."""
    path = foreign_data / "gitlab_team_2022" / "team.csv"
    rows = rows_of(path)
    slugs = {row["slug"] for row in rows}
    absent = {row["reports_to"] for row in rows} - slugs - {""}
    assert (len(rows), len(absent), sum(row["reports_to"] in absent for row in rows)) == (1368, 139, 450)
    after, result = taken(path)
    placeholders = {seat.reference: seat for seat in after.positions if seat.placeholder}
    assert placeholders.keys() == absent
    assert len(after.people) == sum(row["kind"] == "person" for row in rows) == 1336
    assert (result.summary.vacancies_added, result.summary.placeholders_added) == (32, 139)
    assert Counter(str(problem.code) for problem in result.problems) == {"manager-absent": 139, "taken-as-vacancy": 3}
    reports = Counter(line.manager for line in after.reporting_lines)
    assert {key: reports[seat.id] for key, seat in placeholders.items()} == {
        key: sum(row["reports_to"] == key for row in rows) for key in absent
    }
    assert len(after.reporting_lines) == 918 + 450
    diagram = build_diagram(after, View(locale=Locale.EN, day=TODAY))
    assert (len(diagram.cards), len(layout(diagram).boxes)) == (1507, 1507)


def test_gitlab_titles_are_plain_text(foreign_data: Path):
    """No anchor is left of the titles, and nothing else is lost: each is what a browser shows."""
    path = foreign_data / "gitlab_team_2022" / "team.csv"
    after, _ = taken(path)
    titles = Counter(seat.title for seat in after.positions if not (seat.placeholder and seat.reference))
    shown: Counter[str] = Counter()
    for row in rows_of(path):
        texts: list[str] = []
        parser = HTMLParser()
        parser.handle_data = texts.append  # type: ignore[method-assign, assignment]
        parser.feed(row["role_html"])
        parser.close()
        shown["".join("".join(texts).split())] += 1
    # Two anchors lack a bracket and hold no words at all.
    broken = [text for text in shown if "href" in text]
    shown[""] += sum(shown.pop(text) for text in broken)
    found: Counter[str] = Counter()
    for title, number in titles.items():
        found["".join(title.split())] += number
    assert (found, len(broken)) == (shown, 1)
    assert not any("<" in title or "href" in title for title in titles)


def test_salesforce_contacts_behind_one_mailbox(foreign_data: Path):
    """133 contacts with one e-mail address stay 133 people; all 30 managers are found by their ids."""
    path = foreign_data / "salesforce_export" / "Contact.csv"
    after, result = taken(path)
    by_id = {row["Id"]: row["Name"] for row in rows_of(path)}
    expected = {row["Name"]: by_id.get(row["ReportsToId"]) for row in rows_of(path)}
    assert manager_names(after) == expected
    assert sum(manager is not None for manager in expected.values()) == 30
    assert [str(problem.code) for problem in result.problems] == ["shared-email"]


@pytest.mark.parametrize(
    ("name", "people"),
    [
        ("generic_ru_socialsphere_a", 1),
        ("google_constellation", 2),
        ("google_ru_socialsphere", 1),
        ("hubspot_contacts_fr", 2),
        ("hubspot_contacts_ila", 2),
        ("linkedin_lni_reordered", 10),
        ("linkedin_six-hops", 4),
        ("linkedin_sourcer", 3),
        ("outlook_gpc_shared_contacts", 3),
    ],
)
def test_contact_exports_lose_nobody(foreign_data: Path, name: str, people: int):
    """Contact files of other systems bring in everybody they name."""
    after, _ = taken(foreign_data / "contacts_csv" / f"{name}.csv")
    assert len(after.people) == people


def test_salesforce_accounts_and_their_contacts(foreign_data: Path):
    """83 accounts, two of one name; 133 contacts go to the accounts their ids name, 30 lines stay within accounts."""
    folder = foreign_data / "salesforce_export"
    accounts, contacts = rows_of(folder / "Account.csv"), rows_of(folder / "Contact.csv")
    with open_store("sqlite://", mode="write") as store:
        for again in (False, True):
            imported = import_accounts_file(store, LOCAL_OWNER, source(folder / "Account.csv"), now=NOW)
            people = import_people_file(store, LOCAL_OWNER, source(folder / "Contact.csv"), now=NOW)
            changed = (imported.summary.accounts_updated, people.summary.people_updated)
            added = (imported.summary.accounts_added, people.summary.people_added)
            assert (added, changed) == (((0, 0) if again else (83, 133)), (0, 0))
        maps = [store.load_account_map(row.account.id, Scope.OWNER) for row in store.accounts(LOCAL_OWNER)]
    names = Counter(row["Name"] for row in accounts)
    assert Counter(account_map.account.name.removesuffix(" (2)") for account_map in maps) == names
    placed = {
        reference.removeprefix("salesforce:"): account_map.account.references[0].removeprefix("salesforce:")
        for account_map in maps
        for person in account_map.people
        for reference in person.references
    }
    assert placed == {row["Id"]: row["AccountId"] for row in contacts}
    lines = sum(len(account_map.reporting_lines) for account_map in maps)
    assert lines == sum(bool(row["ReportsToId"]) for row in contacts) == 30


@pytest.mark.parametrize(
    ("name", "people", "accounts"),
    [
        ("linkedin_lni_reordered", 10, 10),
        ("linkedin_six-hops", 3, 3),
        ("linkedin_sourcer", 2, 2),
        ("google_constellation", 2, 2),
        ("google_ru_socialsphere", 1, 1),
        ("hubspot_contacts_fr", 1, 1),
        ("hubspot_contacts_ila", 1, 1),
        ("outlook_gpc_shared_contacts", 1, 1),
        ("generic_ru_socialsphere_a", 1, 1),
    ],
)
def test_contact_exports_go_to_the_companies_they_name(foreign_data: Path, name: str, people: int, accounts: int):
    """Everybody with a company is there; every other row is named by its line; again is no change."""
    file = source(foreign_data / "contacts_csv" / f"{name}.csv")
    with open_store("sqlite://", mode="write") as store:
        report = import_people_file(store, LOCAL_OWNER, file, now=NOW, create=True)
        again = import_people_file(store, LOCAL_OWNER, file, now=NOW, create=True)
    assert (report.summary.people_added, report.summary.accounts_added) == (people, accounts)
    left_out = {problem.row for problem in report.problems if problem.code in LEFT_OUT}
    assert people + len(left_out) == report.summary.rows
    assert not any(outcome.change_set for outcome in again.accounts)
