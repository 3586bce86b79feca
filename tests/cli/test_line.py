"""Reporting lines from the command line, one by one."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from click.testing import Result

Run = Callable[..., Result]
ADA, BEN, CY, DEE = "Ada Sampleton", "Ben Specimen", "Cy Placeholder", "Dee Example"


@pytest.fixture
def line(run: Run) -> Run:
    """Return ``accountmap line …`` on a chart of four: Ben above Ada above Cy, and Dee apart."""
    run("accounts", "add", "Fablewick")
    for name, *manager in ((BEN,), (ADA, BEN), (CY, ADA), (DEE,)):
        given = ("--manager", *manager) if manager else ()
        assert run("person", "add", "Fablewick", name, "--title", "Buyer", *given).exit_code == 0
    return lambda what, *rest: run("line", what, "Fablewick", *rest)


def recorded(line: Run, *filters: str) -> list[dict]:
    """Return lines as they are recorded, whatever day they are of."""
    items: list[dict] = json.loads(line("list", "--any-day", "--json", *filters).output)["items"]
    return items


def test_dotted_line_is_drawn_told_and_listed_in_both_languages(line: Run):
    """It stands beside the solid one; who asks about one person sees theirs only."""
    assert line("add", CY, DEE, "--kind", "dotted").output == f"{CY}: reports to {DEE} (dotted)\n"
    told = line("list", "--who", DEE).output
    assert told.startswith(f"{CY} – reports to, dotted: {DEE} · ")
    assert "подчиняется функционально" in line("list", "--lang", "ru").output
    assert len(recorded(line)) == 3
    assert len(recorded(line, "--who", BEN)) == 1


def test_second_solid_manager_and_circle_are_refused_with_names(line: Run):
    """Both refusals name who is concerned and what to do, and write nothing."""
    before = recorded(line)
    second = line("add", CY, DEE)
    assert second.exit_code == 5
    assert f"{CY} reports to {ADA} already" in second.stderr
    assert "--kind dotted" in second.stderr
    circle = line("add", BEN, CY, "--lang", "ru")
    assert circle.exit_code == 5
    assert all(name in circle.stderr for name in (ADA, BEN, CY))
    assert "accountmap line end" in circle.stderr
    assert recorded(line) == before


def test_line_is_dated_by_saying_it_again(line: Run):
    """The line that is there takes the days; it is not recorded twice."""
    line("add", CY, ADA, "--from", "2026-01-01", "--until", "2030-01-01")
    (found,) = recorded(line, "--who", CY)
    assert (found["valid_from"], found["valid_to"]) == ("2026-01-01", "2030-01-01")
    assert "from 1 Jan 2026 · until 1 Jan 2030" in line("list", "--who", CY).output


def test_line_is_made_dotted_and_solid_again(line: Run):
    """The same line changes its kind; where one of that kind is there already, one is left."""
    line("make", CY, ADA, "dotted")
    assert [one["kind"] for one in recorded(line, "--who", CY)] == ["dotted"]
    line("add", CY, ADA)
    assert sorted(one["kind"] for one in recorded(line, "--who", CY)) == ["dotted", "solid"]
    line("make", CY, ADA, "dotted")
    assert [one["kind"] for one in recorded(line, "--who", CY)] == ["dotted"]
    assert line("make", CY, ADA, "dotted").exit_code == 3


def test_line_is_ended_and_stays_known(line: Run):
    """On the day it is over; the list shows it with --any-day."""
    assert line("end", CY, ADA, "--on", "2026-03-01").exit_code == 0
    assert CY not in line("list").output
    assert "until 1 Mar 2026" in line("list", "--any-day").output


def test_line_is_taken_out(line: Run):
    """Nothing of it is left, not even for the past."""
    assert line("remove", CY, ADA, "--dry-run").output.startswith("Nothing written")
    assert line("remove", CY, ADA).exit_code == 0
    assert len(recorded(line)) == 1


def test_two_lines_between_the_same_two_need_the_kind(line: Run):
    """The refusal says so with the option; with it, the one that is meant ends."""
    line("add", CY, ADA, "--kind", "dotted")
    refused = line("end", CY, ADA, "--lang", "ru")
    assert refused.exit_code == 5
    assert "--kind dotted" in refused.stderr
    assert line("end", CY, ADA, "--kind", "dotted", "--on", "2026-01-01").exit_code == 0
    assert [one["kind"] for one in recorded(line, "--who", CY) if not one["valid_to"]] == ["solid"]


def test_line_that_is_not_there_is_refused_with_those_that_are(line: Run):
    """Who looked for the wrong manager is told the right one; nobody unknown is guessed."""
    refused = line("end", CY, BEN)
    assert refused.exit_code == 3
    assert f"There is: {ADA}." in refused.stderr
    assert line("end", CY, "Benn Specimen").exit_code == 3
    assert "Did you mean Ben Specimen" in line("end", CY, "Benn Specimen").stderr
    assert line("add", CY, "Benn").exit_code == 4


def test_line_of_somebody_who_left_is_found_by_name(line: Run, run: Run):
    """A line that outlived the manager's time is ended by naming the manager."""
    run("line", "add", "Fablewick", CY, DEE, "--kind", "dotted")
    run("person", "end", "Fablewick", DEE, "--on", "2026-02-01")
    assert line("end", CY, DEE, "--on", "2026-02-01").exit_code == 0
    dotted = next(one for one in recorded(line) if one["kind"] == "dotted")
    assert dotted["valid_to"] == "2026-02-01"
