"""``--known-on``: what was recorded at a moment, for every command that reads a map."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
ACCOUNT = "Quillmarsh"


@pytest.fixture
def then(run: Run) -> str:
    """Add Ada, wait for a moment, which is returned, and give her another name."""
    assert run("accounts", "add", ACCOUNT).exit_code == 0
    assert run("person", "add", ACCOUNT, "Ada Sample", "--title", "Buyer").exit_code == 0
    moment = datetime.now(UTC).isoformat()
    assert run("person", "edit", ACCOUNT, "Ada Sample", "--name", "Ada Newname").exit_code == 0
    return moment


def test_commands_read_the_past(run: Run, then: str, tmp_path: Path):
    """People, one of them, the file, lints and the audit as they were recorded, beside what is recorded now."""
    assert "Ada Sample" in run("person", "list", ACCOUNT, "--known-on", then).stdout
    assert "Ada Newname" in run("person", "list", ACCOUNT).stdout
    assert run("person", "show", ACCOUNT, "Ada Sample", "--known-on", then).exit_code == 0
    assert run("person", "show", ACCOUNT, "Ada Sample").exit_code != 0
    for command in (("entity", "list", ACCOUNT, "person"), ("position", "list", ACCOUNT)):
        assert "Ada Sample" in run(*command, "--known-on", then).stdout
        assert "Ada Newname" in run(*command).stdout
    file = tmp_path / "a.json"
    assert run("export", ACCOUNT, "-o", str(file), "--known-on", then).exit_code == 0
    (account,) = json.loads(file.read_text(encoding="utf-8"))["accounts"]
    assert [person["name"] for person in account["people"]] == ["Ada Sample"]
    linted = json.loads(run("lint", ACCOUNT, "--json", "--known-on", then).stdout)
    assert "Ada Newname" not in json.dumps(linted)


@pytest.mark.usefixtures("then")
def test_before_anything_was_recorded(run: Run, tmp_path: Path):
    """Each command says since when something is known, in either language; all accounts together are none."""
    for command in (("person", "list"), ("audit",), ("lint",), ("export", "-o", str(tmp_path / "a.json"))):
        said = run(*command, ACCOUNT, "--known-on", "2020-01-01", "--lang", "ru")
        assert said.exit_code != 0, command
        assert "тогда ещё ничего не было записано" in said.stderr
        assert "Traceback" not in said.stderr
    assert json.loads(run("lint", "--json", "--known-on", "2020-01-01").stdout)["items"] == []
    assert "soon" in run("person", "list", ACCOUNT, "--known-on", "soon").stderr


def test_lists_are_as_of_a_day(run: Run):
    """Who reported to whom on a day: a line that ended is there before its last day, and not after."""
    assert run("accounts", "add", ACCOUNT).exit_code == 0
    assert run("person", "add", ACCOUNT, "Ada Sample", "--title", "Head").exit_code == 0
    assert run("person", "add", ACCOUNT, "Ben Mock", "--manager", "Ada Sample").exit_code == 0
    assert run("line", "end", ACCOUNT, "Ben Mock", "Ada Sample", "--on", "2026-06-30").exit_code == 0
    assert "Ben Mock" in run("line", "list", ACCOUNT, "--day", "2026-06-29").stdout
    assert "Ben Mock" not in run("line", "list", ACCOUNT, "--day", "2026-06-30").stdout
    assert "Ben Mock" in run("line", "list", ACCOUNT, "--any-day").stdout
