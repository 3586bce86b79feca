"""Reporting lines: whom a manager's cell means, and what cannot be drawn."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from accountmap.exchange.people.references import MOST_SUGGESTIONS
from accountmap.exchange.problems import ProblemCode

LATER = date(2027, 3, 1)


@pytest.mark.parametrize(
    ("column", "manager"),
    [
        ("Manager", "Ada Sampleton"),
        ("Manager", "ADA  sampleton"),
        ("Manager", "7"),
        ("Manager", "P1"),
        ("Manager", "Ada@x.example"),
        ("Manager id", "7"),
        ("Reports to senior post", "p1"),
        ("Manager e-mail", "ada@x.example"),
        ("Manager name", "Ada Sampleton"),
        ("Руководитель", "Ada Sampleton"),
    ],
)
def test_managers_by_id_post_email_and_name(account, column, manager):
    """Every kind of reference finds the same manager."""
    header = f"Id,Name,E-mail,Post reference,{column}\n"
    account.take(f"{header}8,Ben,,,{manager}\n7,Ada Sampleton,ada@x.example,P1,xx\n")
    assert account.lines() == {("Ada Sampleton", "Ben", "solid")}
    assert account.codes == []


def test_generic_reference_tries_id_post_email_name_in_this_order(account):
    """What is an id of one and a post of another means the id."""
    account.take("Id,Name,Post reference,Manager\n1,Ada,2,xx\n2,Ben,1,xx\n3,Cy,,1\n")
    assert account.lines() == {("Ada", "Cy", "solid")}


def test_special_reference_means_only_its_kind(account):
    """An id column is not searched by name."""
    account.take("Id,Name,Manager id\n1,Ada,xx\n2,Ben,Ada\n")
    assert account.problems(ProblemCode.MANAGER_ABSENT) == [(3, "Manager id", "Ada", "")]


def test_second_reference_helps_where_the_first_fails(account):
    """A row may name its manager in several columns."""
    account.take("Name,Manager id,Manager name\nAda,,\nBen,99,Ada\n")
    assert account.lines() == {("Ada", "Ben", "solid")}
    assert account.codes == []


def test_manager_named_without_the_middle_name(account):
    """First and last name find a person whose row gives a middle name apart."""
    account.take("Last name,First name,Middle name,Manager\nВыдумкина,Анна,Сергеевна,\nТестов,Пётр,,Выдумкина Анна\n")
    assert account.lines() == {("Выдумкина Анна Сергеевна", "Тестов Пётр", "solid")}


def test_manager_who_is_on_the_map_but_not_in_the_file(account):
    """The present state counts as much as the file."""
    account.take("Name,E-mail,Title\nAda,ada@x.example,Head\n")
    account.take("Name,Manager\nBen,Ada\nCy,ada@x.example\n")
    assert account.lines() == {("Ada", "Ben", "solid"), ("Ada", "Cy", "solid")}


def test_vacancy_as_manager(account):
    """An empty seat is found by its id or post, never by the word for empty."""
    account.take(
        "Id,Name,Title,Post reference,Manager\n1,Vacant,Head,P1,xx\n2,Ada,Buyer,,1\n3,Ben,Buyer,,p1\n4,Cy,x,,Vacant\n"
    )
    assert account.lines() == {("Head", "Ada", "solid"), ("Head", "Ben", "solid")}
    assert account.problems(ProblemCode.MANAGER_NOT_FOUND) == [(5, "Manager", "Vacant", "")]


def test_id_of_a_former_row_means_the_person(account):
    """Whoever reports to a manager's old row reports to where the manager sits now."""
    account.take(
        "Id,Name,E-mail,Title,Start,End,Manager id\n"
        "1,Ada,a@x.example,Clerk,2020-01-01,2021-12-31,\n"
        "2,Ada,a@x.example,Head,2022-01-01,,\n"
        "3,Ben,b@x.example,Buyer,,,1\n"
    )
    (line,) = account.map.on(date(2026, 11, 24)).reporting_lines
    assert account.map.position_by_id[line.manager].title == "Head"


@pytest.mark.parametrize("word", ["xx", "XX", "top", "нет", "-", "N/D", ""])
def test_words_for_no_manager_are_silent(account, word):
    """A root is no problem."""
    account.take(f"Name,Manager\nAda,{word}\n")
    assert (account.lines(), account.codes) == (set(), [])


def test_self_report_is_reported_and_not_drawn(account):
    """By name, by id, and from one seat of a person to another."""
    account.take("Id,Name,Title,Manager\n1,Ada,Head,Ada\n2,Ben,Buyer,2\n3,Cy,Clerk,\n3,Cy,Driver,Cy\n")
    assert account.lines() == set()
    assert [row for row, *_ in account.problems(ProblemCode.REPORTS_TO_SELF)] == [2, 3, 5]


def test_manager_not_found_comes_with_the_nearest_name(account):
    """The message proposes who may be meant."""
    account.take("Name,Manager\nAda Sampleton,xx\nBen,Ada Sampelton\nCy,Zoltan Quux\n")
    assert account.problems(ProblemCode.MANAGER_ABSENT) == [
        (3, "Manager", "Ada Sampelton", "Ada Sampleton"),
        (4, "Manager", "Zoltan Quux", ""),
    ]


def test_proposals_are_limited(account):
    """A file of unknown managers does not take an hour."""
    rows = "".join(f"P{n},Ada Sampelton {n}\n" for n in range(MOST_SUGGESTIONS + 5))
    account.take(f"Name,Manager\nAda Sampleton,xx\n{rows}")
    details = [detail for *_, detail in account.problems(ProblemCode.MANAGER_ABSENT)]
    assert (len(details), sum(map(bool, details))) == (MOST_SUGGESTIONS + 5, MOST_SUGGESTIONS)


def test_ambiguous_manager_is_reported(account):
    """Two people of that name: no line is guessed."""
    account.take("Name,E-mail,Manager\nAda,a@x.example,\nAda,b@x.example,\nBen,c@x.example,Ada\n")
    assert account.lines() == set()
    assert account.problems(ProblemCode.MANAGER_AMBIGUOUS) == [(4, "Manager", "Ada", "2")]


def test_last_line_of_a_circle_is_left_out_and_everybody_named(account):
    """The lines before it stay."""
    text = "Name,Manager\nAda,Ben\nBen,Cy\nCy,Ada\nDee,Ada\n"
    account.take(text)
    assert account.lines() == {("Ben", "Ada", "solid"), ("Cy", "Ben", "solid"), ("Ada", "Dee", "solid")}
    assert account.problems(ProblemCode.REPORTING_CIRCLE) == [(4, "Manager", "Ada", "Cy → Ada → Ben → Cy")]
    assert not account.take(text, today=LATER).change_set


def test_circle_closed_over_recorded_lines(account):
    """A line that closes a circle with the map is left out; the old line stays."""
    account.take("Name,Manager\nAda,xx\nBen,Ada\nCy,Ben\n")
    account.take("Name,Manager\nAda,Cy\nBen,Ada\n", today=LATER)
    assert account.lines(LATER) == {("Ada", "Ben", "solid"), ("Ben", "Cy", "solid")}
    assert [row for row, *_ in account.problems(ProblemCode.REPORTING_CIRCLE)] == [2]


def test_swapped_manager_and_report_is_no_circle(account):
    """A file may turn a line round."""
    account.take("Name,Manager\nAda,xx\nBen,Ada\n")
    account.take("Name,Manager\nAda,Ben\nBen,xx\n", today=LATER)
    assert account.lines(LATER) == {("Ben", "Ada", "solid")}
    assert account.codes == []


def test_new_manager_ends_the_old_line(account):
    """A change of manager is dated."""
    account.take("Name,Manager\nAda,xx\nBen,xx\nCy,Ada\n")
    account.take("Name,Manager\nAda,xx\nBen,xx\nCy,Ben\n", today=LATER)
    assert (account.lines(), account.lines(LATER)) == ({("Ada", "Cy", "solid")}, {("Ben", "Cy", "solid")})
    account.take("Name,Manager\nAda,xx\nBen,xx\nCy,Ada\n", today=LATER)
    assert account.lines(LATER) == {("Ada", "Cy", "solid")}
    assert len(account.map.reporting_lines) == 2


def test_empty_cell_keeps_the_manager_and_top_ends_the_line(account):
    """No word about a manager is not the word that there is none."""
    account.take("Name,Manager\nAda,xx\nBen,Ada\n")
    assert not account.take("Name,Manager\nBen,\n").change_set
    account.take("Name,Manager\nBen,нет\n", today=LATER)
    assert account.lines(LATER) == set()


def test_dotted_managers(account):
    """Any number of functional managers beside the solid one, each drawn once."""
    text = "Name,Manager,Functional manager\nAda,,\nBen,,\nCy,Ada,Ben; Dee\nDee,,Dee\nEve,,Nobody\n"
    account.take(text)
    drawn = {("Ada", "Cy", "solid"), ("Ben", "Cy", "dotted"), ("Dee", "Cy", "dotted"), ("Nobody", "Eve", "dotted")}
    assert account.lines() == drawn
    assert sorted(account.codes) == ["manager-absent", "reports-to-self"]
    assert not account.take(text, today=LATER).change_set


def test_line_to_another_seat_of_the_same_manager_is_kept(account):
    """Where a manager holds two seats, the one on the map is not moved by a file that names the person."""
    account.take(
        "Name,E-mail,Title,Post reference,Manager\n"
        "Ada,a@x.example,Head,P1,\nAda,a@x.example,Deputy,P2,\nBen,,Buyer,,P2\n"
    )
    assert not account.take("Name,E-mail,Manager\nBen,,a@x.example\n", today=LATER).change_set


def test_long_circles_are_named_in_part(account):
    """A circle of twenty names the first dozen and where it closes."""
    names = [f"Person {letter}" for letter in "ABCDEFGHIJKLMNOPQRST"]
    rows = "".join(f"{name},{names[(place + 1) % 20]}\n" for place, name in enumerate(names))
    account.take(f"Name,Manager\n{rows}")
    ((row, _, _, circle),) = account.problems(ProblemCode.REPORTING_CIRCLE)
    assert (row, circle.count("→"), circle.split(" → ")[-2:]) == (21, 13, ["…", "Person T"])
    assert len(account.lines()) == 19


def test_recorded_circle_is_left_as_it_is(account):
    """A circle somebody drew by hand is not the file's business."""
    account.take("Name,Manager\nAda,Ben\nBen,xx\nCy,xx\n")
    (line,) = account.map.reporting_lines
    back = replace(line, id="back", manager=line.report, report=line.manager)
    account.map = replace(account.map, reporting_lines=(line, back))
    account.take("Name,Manager\nCy,Ada\n", today=LATER)
    assert account.lines(LATER) == {("Ben", "Ada", "solid"), ("Ada", "Ben", "solid"), ("Ada", "Cy", "solid")}
    assert account.problems(ProblemCode.REPORTING_CIRCLE) == []


def test_one_of_two_recorded_managers_is_enough(account):
    """Where the map has two solid lines, a file that names one of them changes nothing."""
    account.take("Name,Manager\nAda,xx\nBen,xx\nCy,Ada\n")
    (line,) = account.map.reporting_lines
    other = replace(line, id="zz", manager=account.seat("Ben").id)
    account.map = replace(account.map, reporting_lines=(line, other))
    assert not account.take("Name,Manager\nCy,Ada\n", today=LATER).change_set
