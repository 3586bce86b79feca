"""Managers whom a file names and does not list: a placeholder stands for them until they turn up."""

from __future__ import annotations

from datetime import date

import pytest

from accountmap.errors import ImportRejected
from accountmap.exchange.problems import ProblemCode

LATER = date(2027, 3, 1)
TEAM = "Id,Name,Title,Manager\n1,Ada,Buyer,77\n2,Ben,Clerk,77\n3,Cy,Driver,1\n"


def test_one_placeholder_for_all_who_name_the_manager(account):
    """It has the number for its reference, carries both lines, and is told once, with its first row."""
    account.take(TEAM)
    (seat,) = account.empty_seats()
    assert (seat.reference, seat.title, seat.placeholder) == ("77", "", True)
    assert account.problems(ProblemCode.MANAGER_ABSENT) == [(2, "Manager", "77", "")]
    assert len([line for line in account.map.reporting_lines if line.manager == seat.id]) == 2
    assert account.result.summary.placeholders_added == 1


def test_same_file_again_finds_the_placeholder(account):
    """Nothing is added twice, and the missing manager is told again."""
    account.take(TEAM)
    assert not account.take(TEAM, today=LATER).change_set
    assert account.codes == ["manager-absent"]


@pytest.mark.parametrize(
    ("column", "value", "row"),
    [
        ("Manager", "77", "Id,Name,Title\n77,Dee,Head\n"),
        ("Manager id", "77", "Id,Name,Title\n77,Dee,Head\n"),
        ("Reports to senior post", "P-7", "Name,Title,Post reference\nDee,Head,P-7\n"),
        ("Manager", "Dee", "Name,Title\nDee,Head\n"),
        ("Manager", "Dee Doe", "Last name,First name,Middle name,Title\nDoe,Dee,Ann,Head\n"),
        ("Manager e-mail", "dee@x.example", "Name,Title,E-mail\nDee,Head,Dee@x.example\n"),
    ],
)
def test_who_turns_up_later_takes_the_seat_and_its_lines(account, column, value, row):
    """By number, post, name or e-mail; the seat then tells what the row says, and nothing of the placeholder."""
    account.take(f"Name,{column}\nAda,{value}\nBen,{value}\n")
    before = account.map.reporting_lines
    account.take(row, today=LATER)
    assert account.map.reporting_lines == before
    (manager,) = {line.manager for line in before}
    seat = account.map.position_by_id[manager]
    (holder,) = account.map.holders_of[manager]
    assert holder.name.startswith("Dee")
    assert (seat.title, seat.placeholder, account.empty_seats()) == ("Head", False, [])
    assert not account.take(row, today=LATER).change_set


def test_a_vacancy_that_turns_up_takes_the_seat(account):
    """The number of an empty seat means that seat, which is a vacancy from then on."""
    account.take(TEAM)
    account.take("Id,Name,Title\n77,Vacant,Head\n", today=LATER)
    (seat,) = account.empty_seats()
    assert (seat.title, seat.placeholder) == ("Head", False)
    assert len([line for line in account.map.reporting_lines if line.manager == seat.id]) == 2


def test_a_name_becomes_the_title_and_a_number_the_reference(account):
    """Both, where a row gives both; a bare word in a column of numbers is a number."""
    account.take("Name,Manager id,Manager name\nAda,77,Dee Doe\n")
    (both,) = account.empty_seats()
    assert (both.reference, both.title) == ("77", "Dee Doe")
    account.take("Id,Name,Manager\nann,Ann,\nben,Ben,ann\ncyd,Cyd,dee\n")
    assert [seat.reference for seat in account.empty_seats()] == ["77", "dee"]


def test_a_placeholder_is_taken_once(account):
    """Of two who answer to it, one by number and one by name, the first in the file gets the seat."""
    account.take("Name,Manager id,Manager name\nAda,77,Dee Doe\n")
    account.take("Id,Name\n77,Fay Foe\n78,Dee Doe\n", today=LATER)
    assert account.lines(LATER) == {("Fay Foe", "Ada", "solid")}
    assert account.seat("Dee Doe", LATER) != account.seat("Fay Foe", LATER)


def test_a_seat_keeps_the_manager_it_has(account):
    """A number nobody knows does not push out a manager who is on the map."""
    account.take("Name,Manager\nAda,xx\nBen,Ada\n")
    account.take("Name,Manager\nBen,Dee Doe\n", today=LATER)
    assert account.lines(LATER) == {("Ada", "Ben", "solid")}
    assert account.problems(ProblemCode.MANAGER_NOT_FOUND) == [(2, "Manager", "Dee Doe", "")]


def test_a_corrected_file_ends_the_placeholder(account):
    """Where nobody reports to it any more it goes, dated and told; a misspelt name leaves no ghost."""
    account.take("Name,Manager\nAda Sampleton,xx\nBen,Ada Sampelton\n")
    account.take("Name,Manager\nAda Sampleton,xx\nBen,Ada Sampleton\n", today=LATER)
    assert account.lines(LATER) == {("Ada Sampleton", "Ben", "solid")}
    assert [position.title for position in account.map.on(LATER).positions] == ["", ""]
    assert account.problems(ProblemCode.PLACEHOLDER_ENDED) == [(0, "", "Ada Sampelton", "")]


def test_a_placeholder_with_other_reports_stays(account):
    """It is ended only with its last line."""
    account.take("Name,Manager\nAda,xx\nBen,Dee Doe\nCy,Dee Doe\n")
    account.take("Name,Manager\nBen,Ada\n", today=LATER)
    assert account.lines(LATER) == {("Ada", "Ben", "solid"), ("Dee Doe", "Cy", "solid")}


def test_a_row_for_the_seat_itself_is_not_an_absent_manager(account):
    """A post whose holder is not disclosed is a row of the file; who reports to it is no problem."""
    account.take("Name,Title,Post reference,Reports to senior post\nN/D,Head,P1,xx\nAda,Buyer,P2,P1\n")
    assert account.codes == []
    (seat,) = account.empty_seats()
    assert (seat.title, seat.placeholder) == ("Head", True)


def test_equal_vacancies_under_absent_managers_are_told_apart(account):
    """The number of a manager who is absent tells vacancies apart as a present one's name does."""
    text = "Name,Title,Manager\nVacant,Buyer,71\nVacant,Buyer,72\nVacant,Buyer,73\n"
    account.take(text)
    again = "Name,Title,Manager\nVacant,Buyer,73\nVacant,Buyer,71\nVacant,Buyer,72\n"
    assert not account.take(again, today=LATER).change_set


def test_what_the_importer_had_to_choose_is_marked(account):
    """Rivals for one post, lines to it, and seats whose own line was left out have less confidence than the rest."""
    account.take(
        "Name,Title,Post reference,Reports to senior post\n"
        "Ada,Head,P1,xx\nBen,Director,P1,xx\nCy,Buyer,P2,P1\nDee,Clerk,P3,P3\nEve,Driver,P4,P2\n"
    )
    confidence = {
        "Ada": account.assignments("Ada")[0].confidence,
        "Ben": account.assignments("Ben")[0].confidence,
        "Cy": account.assignments("Cy")[0].confidence,
        "seat of Ben": account.seat("Ben").confidence,
        "seat of Dee": account.seat("Dee").confidence,
        "seat of Eve": account.seat("Eve").confidence,
    }
    assert confidence == {"Ada": 0.5, "Ben": 0.5, "Cy": 1, "seat of Ben": 0.5, "seat of Dee": 0.5, "seat of Eve": 1}
    lines = {account.map.position_by_id[line.report].reference: line.confidence for line in account.map.reporting_lines}
    assert lines == {"P2": 0.5, "P4": 1}


def test_two_tellings_of_one_post_make_it_uncertain(account):
    """A row that names nobody and disagrees with the holder's is left out; holder and lines are marked."""
    account.take(
        "Name,Title,Post reference,Reports to senior post\nN/D,Director,P1,P9\nAda,Head,P1,xx\nCy,Buyer,P2,P1\n"
    )
    assert (account.assignments("Ada")[0].confidence, account.map.reporting_lines[0].confidence) == (0.5, 0.5)


def test_a_column_or_a_remark_may_say_that_a_seat_is_empty(account):
    """A row whose kind is a vacancy names nobody, whatever stands for its name; a remark is told, not imported."""
    account.take("kind,Name,Title\nvacancy,Thomas Acts,Head\nperson,Vacant (Ada acts),Buyer\nvacancy,Vacant,Clerk\n")
    assert account.names == []
    assert account.problems(ProblemCode.TAKEN_AS_VACANCY) == [
        (2, "Name", "Thomas Acts", ""),
        (3, "Name", "Vacant (Ada acts)", ""),
    ]


@pytest.mark.parametrize(
    ("header", "column"),
    [
        ("Reporting Senior Post,Grade,Generic Job Title,Number of Posts in FTE", "Number of Posts in FTE"),
        ("Подразделение,Разряд,Должность,Количество штатных единиц", "Количество штатных единиц"),
    ],
)
def test_counted_posts_are_recognised(account, header, column):
    """A staffing table is refused for what it is, not for want of a name column."""
    with pytest.raises(ImportRejected) as refused:
        account.take(f"{header}\n2UKBA18,AO,Clerk,53.2\n2UKBA18,EO,Officer,7\n")
    (problem,) = refused.value.problems
    assert (problem.code, problem.column, problem.value) == (ProblemCode.POSTS_WITHOUT_PEOPLE, column, "2")


def test_titles_from_web_pages_are_plain_text(account):
    """Anchors and entities of a title are left away."""
    account.take('Name,role_html\nAda,"<a href=""/jobs/fpa"">FP&amp;A Manager</a>, <b>EMEA</b>"\n')
    assert account.seat("Ada").title == "FP&A Manager, EMEA"
