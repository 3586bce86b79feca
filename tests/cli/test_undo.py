"""``accountmap undo`` and ``redo``, as a customer runs them."""

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
    """Return an account with two imports in its history, the second standing on the first."""
    first, second = tmp_path / "march.csv", tmp_path / "june.csv"
    first.write_text(HEAD + "Ada Sample,Head,Purchasing,\nBen Moor,Buyer,Purchasing,Ada Sample\n")
    second.write_text(HEAD + "Ben Moor,Head buyer,Purchasing,Ada Sample\nCy Novak,Clerk,,Ben Moor\n")
    for file in (first, second):
        assert run("import", "people", str(file), "--account", "Fablewick", "--create").exit_code == 0
    return "Fablewick"


def ids(run: Run, account: str) -> dict[str, str]:
    """Return the ids of the change sets by source."""
    items = json.loads(run("history", account, "--json").output)["items"]
    return {item["source"]: item["id"] for item in items}


def test_undo_and_redo_of_the_latest_change(run: Run, account: str):
    """It goes back in words, comes again in words, and each says how to reverse it."""
    undone = run("undo", account).output
    assert "takes back" in undone
    assert "  Ben Moor: position “Head buyer” → “Buyer”\n" in undone
    assert "accountmap redo" in undone
    assert "taken back since" in run("history", account).output
    redone = run("redo", account, "--lang", "ru").output
    assert "  Ben Moor: должность «Buyer» → «Head buyer»\n" in redone
    assert run("redo", account).exit_code == 5


def test_undo_is_refused_with_what_stands_on_it(run: Run, account: str):
    """The later change is told with who, when and what; a change set that is not there is not found."""
    refused = run("undo", account, ids(run, account)["march.csv"])
    assert refused.exit_code == 5
    assert "later changes stand on it" in refused.output
    assert "· owner · june.csv ·" in refused.output
    assert "    Ben Moor: position “Buyer” → “Head buyer”" in refused.output
    assert run("undo", account, "0123456789abcdef").exit_code == 3


def test_an_account_made_by_mistake_goes_and_comes_back(run: Run, account: str):
    """Undoing all of a history removes the account; redo finds it by its id."""
    march = ids(run, account)["march.csv"]
    run("undo", account)
    gone = json.loads(run("undo", account, march, "--json").output)
    assert run("accounts").output.startswith("No accounts yet")
    assert run("undo", account).exit_code == 3
    assert run("redo", gone["account"], march).exit_code == 0
    assert "Fablewick" in run("accounts").output
    assert "Ada Sample" in run("history", account, "--person", "Ada Sample").output


def test_undo_twice_says_how_to_redo(run: Run, account: str):
    """What is undone is not undone again."""
    june = ids(run, account)["june.csv"]
    assert run("undo", account, june).exit_code == 0
    refused = run("undo", account, june)
    assert (refused.exit_code, "taken back already" in refused.output) == (5, True)
