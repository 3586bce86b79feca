"""``accountmap history``, as a customer runs it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
HEAD = "name,title,department,manager\n"


@pytest.fixture
def account(run: Run, tmp_path: Path) -> str:
    """Return an account with two imports in its history."""
    first, second = tmp_path / "march.csv", tmp_path / "june.csv"
    first.write_text(HEAD + "Ada Sample,Head,Purchasing,\nBen Moor,Buyer,Purchasing,Ada Sample\n")
    second.write_text(HEAD + "Ben Moor,Head buyer,Purchasing,Ada Sample\nCy Novak,Clerk,,Ben Moor\n")
    for file in (first, second):
        assert run("import", "people", str(file), "--account", "Fablewick", "--create").exit_code == 0
    return "Fablewick"


def test_history_tells_the_latest_change_first(run: Run, account: str):
    """Who, when, from which file; then a line for each person."""
    lines = run("history", account).output.splitlines()
    assert "· owner · june.csv ·" in lines[0]
    assert lines[1:3] == [
        "  Cy Novak: new on the map – “Clerk”; reports to Ben Moor",
        "  Ben Moor: position “Buyer” → “Head buyer”",
    ]
    assert "march.csv" in lines[4]
    assert lines[5] == "  Fablewick: added as an account"


def test_history_speaks_russian(run: Run, account: str):
    """The same in Russian, with --lang."""
    assert "  Ben Moor: должность «Buyer» → «Head buyer»" in run("history", account, "--lang", "ru").output


def test_history_of_one_person(run: Run, account: str):
    """Only the sets and lines that concern the person; somebody unknown gets the nearest names."""
    answer = json.loads(run("history", account, "--person", "cy novak", "--json").output)
    assert [(item["source"], [change["name"] for change in item["changes"]]) for item in answer["items"]] == [
        ("june.csv", ["Cy Novak"])
    ]
    refused = run("history", account, "--person", "Cy Nowak")
    assert (refused.exit_code, "Did you mean Cy Novak?" in refused.output) == (3, True)


def test_history_filters_and_pages(run: Run, account: str):
    """By user and day; no more than asked for, and it says that there is more."""
    assert run("history", "--by", "nobody").output == "Nothing was recorded that fits.\n"
    assert run("history", "--since", "2100-01-01").output == "Nothing was recorded that fits.\n"
    one = run("history", "--limit", "1").output
    assert "june.csv" in one
    assert "march.csv" not in one
    assert "--limit shows more" in one
    assert account in one


def test_long_changes_are_cut_and_shown_whole_on_demand(run: Run, tmp_path: Path):
    """Thirty new people: the first lines and a count; with --all every one."""
    file = tmp_path / "staff.csv"
    file.write_text("name\n" + "".join(f"Person {letter}\n" for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
    run("import", "people", str(file), "--account", "Big", "--create")
    assert "… and 19 more; --all shows everything." in run("history", "Big").output
    assert "Person Z: new on the map" in run("history", "Big", "--all").output
