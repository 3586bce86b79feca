"""``accountmap diff``, as a customer runs it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
HEAD = "post reference,name,title,department,manager\n"
MARCH = HEAD + "1,Ada Sample,Head,Purchasing,\n2,Ben Moor,Buyer,Purchasing,1\n3,Cy Novak,Clerk,Stock,2\n"
JUNE = HEAD + "1,Ada Sample,Head,Purchasing,\n2,Dora Fay,Buyer,Purchasing,1\n4,Cy Novak,Planner,Stock,1\n"


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    """Return the list of staff of two days."""
    paths = tmp_path / "march.csv", tmp_path / "june.csv"
    for path, text in zip(paths, (MARCH, JUNE), strict=True):
        path.write_text(text, encoding="utf-8")
    return str(paths[0]), str(paths[1])


@pytest.fixture
def account(run: Run, files: tuple[str, str]) -> str:
    """Return an account into which both lists were imported."""
    options = ("--account", "Fablewick", "--create", "--close-missing", "--as-of")
    for file, day in zip(files, ("2025-03-31", "2025-06-30"), strict=True):
        assert run("import", "people", file, *options, day).exit_code == 0
    return "Fablewick"


def test_two_days_in_words(run: Run, account: str):
    """How much differs, then who left, who is new, who moved, and what became of the positions."""
    assert run("diff", account, "--from", "2025-03-31", "--to", "2025-06-30").output.splitlines() == [
        "Fablewick: 31 Mar 2025 → 30 Jun 2025",
        "1 joined; 1 left; 1 in another position; 1 new position; 1 position closed; the holder of 1 position changed",
        "  Ben Moor: no longer holds “Buyer”, Purchasing (since 30 Jun 2025); succeeded by Dora Fay",
        "  Dora Fay: new on the map – “Buyer”, Purchasing; before that: Ben Moor; reports to Ada Sample",
        (
            "  Cy Novak: position “Clerk” → “Planner”; the former position was closed; the position is new; "
            "manager: Ben Moor → Ada Sample"
        ),
    ]


def test_two_days_in_russian_and_backwards(run: Run, account: str):
    """The same in Russian; days in the wrong order are refused with the fix."""
    lines = run("diff", account, "--from", "2025-03-31", "--lang", "ru").output.splitlines()
    assert lines[1] == (
        "пришёл 1 человек; ушёл 1 человек; 1 человек на другой должности; 1 новая должность; закрыта 1 должность; "
        "на 1 должности сменился человек"
    )
    assert lines[2] == (
        "  Ben Moor: больше не на должности «Buyer», Purchasing (с 30 июн. 2025); теперь на этой должности: Dora Fay"
    )
    refused = run("diff", account, "--from", "2025-06-30", "--to", "2025-03-31")
    assert (refused.exit_code, "2025-03-31" in refused.stderr) == (4, True)
    assert run("diff", account).exit_code == 4


def test_nothing_changed_is_said(run: Run, account: str):
    """Two days between which nothing happened."""
    answer = run("diff", account, "--from", "2025-04-01", "--to", "2025-06-29")
    assert answer.output.splitlines() == ["Fablewick: 1 Apr 2025 → 29 Jun 2025", "Nothing changed."]


def test_what_was_entered_in_between(run: Run, account: str):
    """With --known-from the difference is that of what was recorded, not of what was true."""
    first = json.loads(run("history", account, "--json").output)["items"][1]["at"]
    lines = run("diff", account, "--known-from", first, "--all").output.splitlines()
    assert lines[0].startswith("Fablewick: what was entered since ")
    assert any(line.startswith("  Dora Fay: new on the map – “Buyer”, Purchasing from 30 Jun 2025") for line in lines)
    answer = json.loads(run("diff", account, "--known-from", first, "--json").output)
    assert (answer["counts"]["joined"], answer["from_day"]) == (1, None)
    early = run("diff", account, "--known-from", "2000-01-01")
    assert early.exit_code == 3
