"""`accountmap lint ACCOUNT`: what is odd about a chart, and commands that mend it when they are typed."""

from __future__ import annotations

import json
import shlex
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from accountmap.lints import LintCode
from accountmap.model.account_map import AccountMap
from accountmap.model.actors import LOCAL_OWNER
from accountmap.model.buying import RoleKind
from accountmap.model.changes import Change, ChangeSet, difference
from accountmap.model.functions import Function
from accountmap.model.links import LineKind, ReportingLine
from accountmap.model.people import Assignment, Person, Position
from accountmap.store import open_store
from maps import P, a_map

Run = Callable[..., Result]
TODAY = date.today()  # noqa: DTZ011 - the command line takes the user's day
YESTERDAY = TODAY - timedelta(days=1)
BUYING = {"does": Function.PURCHASING}


def messy_map() -> AccountMap:
    """Return a map that has nearly every lint."""
    account_map = a_map(
        P("ceo", level=6),
        P("dora", under="ceo", level=5, **BUYING),
        P("hugo", under="dora", level=4, **BUYING),
        P("skip", under="ceo", level=2, **BUYING),
        P("equal", under="hugo", level=4, **BUYING),
        P("twice", under="dora", level=3, **BUYING),
        P("circle1", under="circle2"),
        P("circle2", under="circle1"),
        P("gone", under="ceo", roles=(RoleKind.BUYER,)),
        P("left", under="gone"),
        P("closed", under="ceo"),
        P("below", under="closed"),
        P("tina"),
        P("tom", under="tina"),
        P("otto", met=True),
        P("gap", vacant=True),
    )
    second = ReportingLine(id="second", manager="seat-hugo", report="seat-twice")
    looped = ReportingLine(id="looped", manager="seat-skip", report="seat-ceo", kind=LineKind.DOTTED)
    twins = (Person(id="t1", name="Анна Примерова"), Person(id="t2", name="Primerova Anna"))
    return replace(
        account_map,
        people=(*account_map.people, *twins),
        positions=(
            *(
                replace(seat, valid_to=YESTERDAY) if seat.id == "seat-closed" else seat
                for seat in account_map.positions
            ),
            *(Position(id=f"seat-{twin.id}", title="Buyer", function=Function.PURCHASING) for twin in twins),
        ),
        assignments=(
            *(replace(a, valid_to=YESTERDAY) if a.person == "gone" else a for a in account_map.assignments),
            *(Assignment(id=f"h-{twin.id}", person=twin.id, position=f"seat-{twin.id}") for twin in twins),
        ),
        reporting_lines=(*account_map.reporting_lines, second, looped),
    )


@pytest.fixture
def workspace(run: Run, tmp_path: Path) -> Run:
    """Save the messy map as the workspace of the command line."""
    account_map = messy_map()
    content = difference(AccountMap(account=account_map.account), account_map)
    with open_store(f"sqlite:///{tmp_path / 'accountmap.db'}", mode="write") as store:
        created = ChangeSet((Change(None, account_map.account), *content.changes), "test")
        store.commit(account_map.account.id, created, actor=LOCAL_OWNER, at=datetime.now(UTC))
    return run


def lints(run: Run) -> list[dict[str, Any]]:
    """Return the lints of the account as JSON."""
    said = run("lint", "acme", "--json")
    assert said.exit_code == 0, said.output
    return json.loads(said.output)["items"]


def test_every_command_that_is_proposed_mends_its_lint(workspace: Run, tmp_path: Path):
    """Each command of each lint, typed as printed on a fresh copy, ends well, and the lint is gone."""
    found = lints(workspace)
    missing = set(LintCode) - {lint["code"] for lint in found}
    assert missing == {LintCode.BOSS_AT_ANOTHER_COMPANY}
    shutil.copy(tmp_path / "accountmap.db", tmp_path / "messy.db")
    for lint in found:
        for fix in lint["fixes"]:
            shutil.copy(tmp_path / "messy.db", tmp_path / "fresh.db")
            program, *arguments = shlex.split(fix["command"])
            assert program == "accountmap"
            done = workspace(*arguments, "--database", "fresh.db")
            assert done.exit_code == 0, (fix, done.output, done.stderr)
            left = json.loads(workspace("lint", "acme", "--json", "--database", "fresh.db").output)["items"]
            assert lint["key"] not in {one["key"] for one in left}, fix


def test_commands_and_sentences_are_printed(workspace: Run):
    """A person reads who and what, what each fix does, and what to type; in both languages."""
    english, russian = (workspace("lint", "acme", "--lang", lang).output for lang in ("en", "ru"))
    assert "wrong: Twice has 2 solid managers: Dora and Hugo." in english
    assert "make the line from Twice to Hugo a dotted one" in english
    assert "accountmap lint acme --fix" in english
    assert "неверно: Подчинение идёт по кругу: Circle1 → Circle2 → Circle1." in russian
    assert "возможно, один человек" in russian
    assert "None" not in english + russian


def test_fix_says_what_it_did(workspace: Run):
    """--fix mends one thing, says so, and is not found a second time; KEY.2 takes the second way."""
    lint = next(one for one in lints(workspace) if one["code"] == "level-not-below")
    done = workspace("lint", "acme", "--fix", f"{lint['key']}.2")
    assert done.output == "Mended: set the level of Hugo to 5.\n"
    again = workspace("lint", "acme", "--fix", str(lint["key"]))
    assert again.exit_code == 3
    assert "perhaps it is mended" in again.stderr


@pytest.mark.parametrize("key", ["nothing", "nothing.2", "", ".", "x.y"])
def test_key_that_names_nothing_changes_nothing(workspace: Run, key: str):
    """A wrong key is not found, and the list is as before."""
    before = lints(workspace)
    assert workspace("lint", "acme", "--fix", key).exit_code == 3
    assert lints(workspace) == before


def test_number_of_a_fix_that_is_not_there(workspace: Run):
    """KEY.9 of a lint with two ways is not found; nor is KEY.0."""
    key = lints(workspace)[0]["key"]
    assert workspace("lint", "acme", "--fix", f"{key}.9").exit_code == 3
    assert workspace("lint", "acme", "--fix", f"{key}.0").exit_code == 3


def test_exit_code_for_programs(workspace: Run):
    """--fail-on error ends with 1 where something is wrong, and lists it all the same."""
    assert workspace("lint", "--fail-on", "error").exit_code == 1
    assert workspace("lint", "--fail-on", "warning").exit_code == 1
    assert workspace("lint").exit_code == 0


def test_all_accounts_as_json(workspace: Run):
    """Without an account, one document holds the lists of all."""
    found = json.loads(workspace("lint", "--json").output)
    assert [one["account"] for one in found["items"]] == ["acme"]


def test_past_day(workspace: Run):
    """As of the day before yesterday, nobody had left."""
    day = (TODAY - timedelta(days=2)).isoformat()
    codes = {one["code"] for one in json.loads(workspace("lint", "acme", "--json", "--day", day).output)["items"]}
    assert "heads-after-leaving" not in codes
    assert "two-solid-bosses" in codes


def test_clean_account_and_empty_workspace(run: Run):
    """Nothing to mend is said, and so is that there is no account yet."""
    run("accounts", "add", "Acme")
    assert run("lint", "Acme").output == "Acme: nothing to mend.\n"
    assert run("lint", "Acne").exit_code == 3


def typed(line: str) -> list[list[str]]:
    """Return the arguments of commands joined by ``&&``, as a shell would hand them over."""
    words = shlex.split(line)
    ends = [place for place, word in enumerate([*words, "&&"]) if word == "&&"]
    starts = [0, *(end + 1 for end in ends)]
    found = [words[start:end] for start, end in zip(starts, ends, strict=False)]
    assert all(program == "accountmap" for program, *_ in found)
    return [arguments for _, *arguments in found]


def content(run: Run, database: str, known: str) -> str:
    """Return what a workspace holds, ids that were not there before blanked."""
    exported = run("export", "acme", "-o", "-", "--database", database)
    assert exported.exit_code == 0, exported.output
    account = json.loads(exported.stdout)["accounts"]
    found = {
        kind: sorted(json.dumps(item | {"id": item["id"] if f'"{item["id"]}"' in known else ""}) for item in items)
        for kind, items in account[0].items()
        if isinstance(items, list)
    }
    return json.dumps(found, indent=1)


def test_plain_commands_do_exactly_what_the_fix_does(workspace: Run, tmp_path: Path):
    """What is named beside a fix, pasted into a shell, ends in the same map; every kind of fix here has it."""
    known = (workspace("export", "acme", "-o", "-")).stdout
    shutil.copy(tmp_path / "accountmap.db", tmp_path / "messy.db")
    for lint in lints(workspace):
        for fix in lint["fixes"]:
            assert fix["plain"], fix
            ends = []
            for name, lines in (("fixed.db", typed(fix["command"])), ("plain.db", typed(fix["plain"]))):
                shutil.copy(tmp_path / "messy.db", tmp_path / name)
                for line in lines:
                    done = workspace(*line, "--database", name)
                    assert done.exit_code == 0, (fix, done.output, done.stderr)
                ends.append(content(workspace, name, known))
            assert ends[0] == ends[1], fix


def test_plain_commands_are_printed_with_names(workspace: Run):
    """A reader sees what a fix is called without lints, in both languages."""
    english, russian = (workspace("lint", "acme", "--lang", lang).output for lang in ("en", "ru"))
    command = "accountmap line make acme Twice Hugo dotted"
    assert f"        the same as: {command}\n" in english
    assert f"        то же самое: {command}\n" in russian
    assert "the same as: accountmap merge" not in english
