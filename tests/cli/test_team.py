"""Our own people and their stand-ins from the command line."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from click.testing import Result

Run = Callable[..., Result]


@pytest.fixture
def ours(run: Run) -> Run:
    """Return the command line in a folder with an account, a person there, and two of ours."""
    run("accounts", "add", "Fablewick")
    run("person", "add", "Fablewick", "Ada Sampleton")
    for name in ("Tess Tester", "Uma Tryout"):
        assert run("team", "add", "Fablewick", name, "--function", "sales", "--seniority", "3").exit_code == 0
    return run


def team(run: Run) -> dict[str, dict]:
    """Return ours by name."""
    return {item["name"]: item for item in json.loads(run("team", "list", "--json").output)["items"]}


def test_member_is_added_edited_and_listed_in_both_languages(ours: Run):
    """What is given changes, what is cleared is empty; the list says whom they may meet."""
    assert "Uma Tryout · sales, seniority 3, may meet up to 5" in ours("team", "list").output
    ours(
        "team",
        "edit",
        "Fablewick",
        "uma tryout",
        "--may-meet",
        "6",
        "--email",
        "uma@ours.example",
        "--clear",
        "seniority",
    )
    now = team(ours)["Uma Tryout"]
    assert (now["may_meet_up_to"], now["seniority"], now["function"]) == (6, None, "sales")
    ours("team", "edit", "Fablewick", "uma@ours.example", "--name", "Uma Trial")
    assert team(ours)["Uma Trial"]["id"] == now["id"]
    assert (
        "Uma Trial · продажи, встречается до уровня 6 · uma@ours.example" in ours("team", "list", "--lang", "ru").output
    )


def test_unknown_member_is_refused_with_the_nearest_name(ours: Run):
    """The answer names who may be meant, in either language."""
    for lang, there in (("en", "There is: Uma Tryout."), ("ru", "Есть: Uma Tryout.")):
        refused = ours("team", "edit", "Fablewick", "Uma Tryuot", "--phone", "1", "--lang", lang)
        assert (refused.exit_code, there in refused.stderr) == (3, True)


def test_member_with_contacts_anywhere_is_not_taken_out(ours: Run):
    """Contacts of another account count, too; without any, a mistake goes."""
    ours("accounts", "add", "Quillmarsh")
    ours("person", "add", "Quillmarsh", "Quentin Mock")
    ours("contact", "Quillmarsh", "Uma Tryout", "Quentin Mock", "--level", "met")
    refused = ours("team", "remove", "Fablewick", "Uma Tryout")
    assert refused.exit_code == 5
    assert "Uma Tryout" in team(ours)
    ours("contact", "Quillmarsh", "Uma Tryout", "Quentin Mock", "--remove")
    assert ours("team", "remove", "Fablewick", "Uma Tryout").exit_code == 0
    assert list(team(ours)) == ["Tess Tester"]


def test_stand_in_is_recorded_introduced_and_ended(ours: Run):
    """From a day to a day; that the client met them is added to what is there; it ends."""
    line = ("Fablewick", "Tess Tester", "Uma Tryout")
    told = ours("stand-in", "add", *line, "--from", "2026-01-07", "--until", "2030-12-21")
    assert told.output == "Tess Tester: stood in for by Uma Tryout from 7 Jan 2026 until 21 Dec 2030\n"
    ours("stand-in", "add", *line, "--introduced")
    (found,) = json.loads(ours("stand-in", "list", "Fablewick", "--json").output)["items"]
    assert (found["introduced"], found["valid_from"], found["valid_to"]) == (True, "2026-01-07", "2030-12-21")
    assert "Uma Tryout stands in for Tess Tester, introduced" in ours("stand-in", "list", "Fablewick").output
    assert "Uma Tryout замещает: Tess Tester" in ours("stand-in", "list", "Fablewick", "--lang", "ru").output
    assert ours("stand-in", "end", *line, "--on", "2026-02-01").exit_code == 0
    assert "none that holds today" in ours("stand-in", "list", "Fablewick").output
    assert "until 1 Feb 2026" in ours("stand-in", "list", "Fablewick", "--any-day", "--who", "Uma Tryout").output


def test_stand_in_that_is_not_there_is_refused_with_who_is(ours: Run):
    """Who stands in for somebody is named; nobody stands in for themselves."""
    ours("stand-in", "add", "Fablewick", "Tess Tester", "Uma Tryout")
    refused = ours("stand-in", "end", "Fablewick", "Tess Tester", "Tess Tester")
    assert (refused.exit_code, "There is: Uma Tryout." in refused.stderr) == (3, True)
    assert ours("stand-in", "end", "Fablewick", "Uma Tryout", "Tess Tester").exit_code == 3
    assert ours("stand-in", "add", "Fablewick", "Tess Tester", "Tess Tester").exit_code == 4


def test_nobody_of_ours_yet(run: Run):
    """The empty list says how to add somebody."""
    run("accounts", "add", "Fablewick")
    assert "accountmap team add" in run("team", "list").output
