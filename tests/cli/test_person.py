"""Editing people and positions from the command line."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


@pytest.fixture
def chart(run: Run) -> Run:
    """Return the command line in a folder with a small chart: Ben above Ada above Cy."""
    assert run("accounts", "add", "Fablewick").exit_code == 0
    for name, title, *manager in (
        ("Ben Specimen", "Managing director"),
        ("Ada Sampleton", "Head of purchasing", "Ben Specimen"),
        ("Cy Placeholder", "Buyer", "Ada Sampleton"),
    ):
        given = ["--manager", *manager] if manager else []
        assert run("person", "add", "Fablewick", name, "--title", title, *given).exit_code == 0
    return run


def people(run: Run) -> dict[str, dict]:
    """Return the people of the account by name."""
    listed = json.loads(run("person", "list", "Fablewick", "--json").output)
    return {item["name"]: item for item in listed["items"]}


def test_person_is_added_told_and_listed(chart: Run):
    """The answer says in one line who is new and to whom they report."""
    seat = ("--title", "Clerk", "--manager", "ada sampleton", "--function", "purchasing")
    added = chart("person", "add", "Fablewick", "Dee Example", *seat)
    assert added.output == "Dee Example: new on the map – “Clerk”; reports to Ada Sampleton\n"
    assert people(chart)["Dee Example"]["reports_to"] == [people(chart)["Ada Sampleton"]["id"]]
    assert "Dee Example · Clerk, purchasing" in chart("person", "list", "Fablewick", "--function", "purchasing").output


def test_person_is_corrected_and_fields_are_cleared(chart: Run):
    """What is given changes, what is cleared is empty, the rest stays."""
    chart(
        "person", "edit", "Fablewick", "Cy Placeholder", "--email", "cy@f.example", "--phone", "1", "--clear", "manager"
    )
    edited = people(chart)["Cy Placeholder"]
    assert (edited["emails"], edited["phones"], edited["reports_to"]) == (["cy@f.example"], ["1"], [])
    chart("person", "edit", "Fablewick", "cy@f.example", "--name", "Cyril Placeholder", "--clear", "phone")
    renamed = people(chart)["Cyril Placeholder"]
    assert (renamed["id"], renamed["title"], renamed["phones"]) == (edited["id"], "Buyer", [])


def test_same_edit_again_changes_nothing(chart: Run):
    """An edit that says what is recorded already says so, and leaves the revision."""
    line = ("person", "edit", "Fablewick", "Cy Placeholder", "--email", "cy@f.example")
    first = json.loads(chart(*line, "--json").output)
    again = json.loads(chart(*line, "--json").output)
    assert (again["changes"], again["revision"]) == ([], first["revision"])
    assert "Nothing changed" in chart(*line).output


def test_dry_run_tells_and_writes_nothing(chart: Run):
    """What would change is told, and nothing is written, in either language."""
    before = people(chart)
    tried = chart(
        "person", "move", "Fablewick", "Cy Placeholder", "--manager", "Ben Specimen", "--dry-run", "--lang", "ru"
    )
    assert tried.output.startswith("Ничего не записано")
    assert "Ben Specimen" in tried.output
    assert people(chart) == before


def test_edit_tells_the_new_verdict(run: Run, tmp_path: Path):
    """When the client's only decider goes, the line under the change says that the rule is no longer fulfilled."""
    run("demo", "--no-serve")
    database = ("--database", str(tmp_path / "demo" / "accountmap.db"))
    audits = json.loads(run("audit", "--json", *database).output)["items"]
    passed = next(audit for audit in audits if audit["verdict"] == "pass")
    chain = next(finding["witnesses"][0]["people"] for finding in passed["findings"] if finding["rule"] == "C2")
    line = ("person", "end", passed["account"], chain[0], "--reports", "none", *database)
    tried = json.loads(run(*line, "--dry-run", "--json").output)
    ended = run(*line)
    assert (tried["verdict_before"], tried["dry_run"]) == ("pass", True)
    assert tried["verdict"] != "pass"
    assert f"{passed['name']}: ✓ →" in ended.output


def test_who_goes_may_not_leave_people_without_a_word(chart: Run):
    """Not at a terminal, the refusal names the option; with it, the reports go where it says."""
    line = ("person", "end", "Fablewick", "Ada Sampleton", "--leaves", "closed")
    refused = chart(*line)
    assert refused.exit_code == 5
    assert "Cy Placeholder" in refused.stderr
    assert "--reports up" in refused.stderr
    assert chart(*line, "--reports", "up").exit_code == 0
    now = people(chart)
    assert now["Cy Placeholder"]["reports_to"] == [now["Ben Specimen"]["id"]]


def test_at_a_terminal_one_is_asked_who_gets_the_reports(chart: Run):
    """The question names both sides, and a name is an answer."""
    parent, child = pty.openpty()
    os.write(parent, b"Ben Specimen\n")
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [
            *(sys.executable, "-c", "from accountmap.cli import main; main()"),
            *("person", "end", "Fablewick", "Ada Sampleton", "--leaves", "closed"),
        ],
        stdin=child,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    os.close(parent)
    os.close(child)
    assert done.returncode == 0, done.stderr
    assert "Cy Placeholder report to" in done.stderr
    assert people(chart)["Cy Placeholder"]["reports_to"] == [people(chart)["Ben Specimen"]["id"]]


def test_name_of_two_is_refused_with_the_ids(chart: Run):
    """Two people of one name: the answer lists their ids, and one of them is taken."""
    chart("person", "add", "Fablewick", "Cy Placeholder", "--title", "Clerk")
    refused = chart("person", "show", "Fablewick", "Cy Placeholder")
    assert refused.exit_code == 5
    ids = [item["id"] for item in json.loads(chart("person", "list", "Fablewick", "--json").output)["items"]]
    named = [one for one in ids if one in refused.stderr]
    assert len(named) == 2
    assert chart("person", "remove", "Fablewick", named[1]).exit_code == 0


def test_person_changes_employer(chart: Run):
    """They leave one map and appear on the other, as the same person."""
    chart("accounts", "add", "Quillmarsh")
    told = chart("person", "employer", "Fablewick", "Cy Placeholder", "Quillmarsh", "--title", "Head of buying")
    assert "Cy Placeholder" in told.output
    assert "Cy Placeholder" not in people(chart)
    assert "Head of buying" in chart("person", "show", "Quillmarsh", "Cy Placeholder").output


def test_position_is_opened_filled_and_closed(chart: Run):
    """A placeholder becomes somebody's seat; a closed one is gone from the list."""
    opened = json.loads(
        chart(
            "position", "open", "Fablewick", "--title", "Clerk", "--placeholder", "--manager", "Ada Sampleton", "--json"
        ).output
    )
    assert "Clerk · not known who" in chart("position", "list", "Fablewick").output
    assert chart("position", "fill", "Fablewick", opened["id"], "Cy Placeholder").exit_code == 0
    assert "Cy Placeholder" in chart("position", "list", "Fablewick").output
    assert chart("position", "end", "Fablewick", opened["id"]).exit_code == 0
    assert opened["id"] not in chart("position", "list", "Fablewick").output


def test_empty_lists_say_how_to_fill_them(run: Run):
    """A new account has nobody and no positions; the answer says what to do."""
    run("accounts", "add", "Fablewick")
    assert "accountmap import people" in run("person", "list", "Fablewick").output
    assert "accountmap position open" in run("position", "list", "Fablewick").output


def test_position_is_corrected_by_id_and_by_its_holder(chart: Run):
    """What is given changes, what is cleared is empty; somebody's position is no placeholder."""
    line = ("position", "open", "Fablewick", "--title", "Clerk", "--manager", "Ada Sampleton", "--json")
    opened = json.loads(chart(*line).output)["id"]
    told = chart("position", "edit", "Fablewick", opened, "--seniority", "2", "--placeholder", "--clear", "manager")
    assert told.exit_code == 0, told.stderr
    recorded = json.loads(chart("position", "list", "Fablewick", "--json").output)["items"]
    seat = next(one for one in recorded if one["id"] == opened)
    assert (seat["seniority"], seat["placeholder"]) == (2, True)
    assert chart("line", "list", "Fablewick", "--who", opened).output.startswith("There is none")
    assert chart("position", "edit", "Fablewick", "Cy Placeholder", "--unit", "Buying").exit_code == 0
    assert "Buying" in chart("position", "list", "Fablewick").output
    assert "не выяснено" in chart("position", "list", "Fablewick", "--lang", "ru").output
    assert chart("position", "edit", "Fablewick", opened, "--vacant").exit_code == 0
    assert "vacant" in chart("position", "list", "Fablewick").output
    held = chart("position", "edit", "Fablewick", "Cy Placeholder", "--placeholder")
    assert (held.exit_code, "Cy Placeholder" in held.stderr) == (5, True)
    assert "Did you mean" in chart("position", "edit", "Fablewick", "Cy Placeholdr", "--unit", "x").stderr


def test_position_added_by_mistake_is_taken_out(chart: Run):
    """Its reports go where one says; a position that somebody holds stays."""
    line = ("position", "open", "Fablewick", "--title", "Clerk", "--manager", "Ada Sampleton", "--json")
    opened = json.loads(chart(*line).output)["id"]
    chart("person", "move", "Fablewick", "Cy Placeholder", "--manager", opened)
    refused = chart("position", "remove", "Fablewick", opened)
    assert (refused.exit_code, "--reports up" in refused.stderr) == (5, True)
    assert chart("position", "remove", "Fablewick", opened, "--reports", "up").exit_code == 0
    now = people(chart)
    assert now["Cy Placeholder"]["reports_to"] == [now["Ada Sampleton"]["id"]]
    listed = chart("position", "list", "Fablewick").output.splitlines()
    held = next(line.split(" · ")[-1] for line in listed if "Cy Placeholder" in line)
    refused = chart("position", "remove", "Fablewick", held)
    assert (refused.exit_code, "Cy Placeholder" in refused.stderr) == (5, True)
