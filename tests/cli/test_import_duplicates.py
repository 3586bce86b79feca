"""New people who may be somebody already are proposed by the import that brings them, and never merged."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from accountmap.operations.imports import twins

Run = Callable[..., Result]

FIRST = "Name,E-mail,Phone\nАнна Примерова,a@kitezh.example,+7 900 123-45-67\nBoris Testov,b@kitezh.example,\n"
LATER = "Name,E-mail,Phone\nAnna Primerova,anna@home.example,8 (900) 123-45-67\nClara Draft,,\n"


@pytest.fixture
def bring(run: Run, tmp_path: Path) -> Callable[..., Result]:
    """Return a function that writes a list and imports it into one account."""

    def bring_list(text: str, *options: str) -> Result:
        (tmp_path / "list.csv").write_text(text, encoding="utf-8")
        result = run("import", "people", "list.csv", *options, *(() if "Account" in text else ("--account", "Китеж")))
        assert result.exit_code == 0, result.output
        return result

    bring_list(FIRST, "--create")
    return bring_list


def report(result: Result) -> dict[str, Any]:
    """Return what ``--json`` printed."""
    return json.loads(result.output)


@pytest.mark.parametrize(("language", "heading"), [("en", "Possible duplicates of"), ("ru", "Возможные дубликаты")])
def test_pair_is_named_with_the_command_and_nobody_is_merged(
    run: Run, bring: Callable[..., Result], language: str, heading: str
):
    """The same person in the other script is told, the command named shows the pair, and both people are there."""
    told = bring(LATER, "--lang", language).output
    assert heading in told
    assert "Anna Primerova (Китеж, anna@home.example" in told
    assert "accountmap duplicates 'Китеж'" in told
    assert report(run("accounts", "--json"))["items"][0]["people"] == 4
    (pair,) = report(run("duplicates", "Китеж", "--json"))["items"]
    assert {pair["person"]["name"], pair["other"]["name"]} == {"Анна Примерова", "Anna Primerova"}


def test_dry_run_names_the_pair_before_anything_is_written(run: Run, bring: Callable[..., Result]):
    """It is seen in time; the command would find nothing yet, and is not named."""
    told = bring(LATER, "--dry-run").output
    assert "Possible duplicates of new people (1 pair)" in told
    assert "accountmap duplicates" not in told
    assert report(run("duplicates", "--json"))["items"] == []


def test_only_pairs_with_new_people_are_told(bring: Callable[..., Result]):
    """What was there before is not told again, and the same file again tells nothing."""
    bring(LATER)
    found = report(bring(LATER + "Boris Petrovich Testov,,\n", "--json"))
    (pair,) = found["duplicates"]
    assert found["duplicates_found"] == 1
    assert {pair["person"]["name"], pair["other"]["name"]} == {"Boris Testov", "Boris Petrovich Testov"}
    again = report(bring(LATER + "Boris Petrovich Testov,,\n", "--json"))
    assert (again["duplicates_found"], again["duplicates"]) == (0, [])


def test_new_people_are_compared_with_one_another_across_accounts(bring: Callable[..., Result]):
    """Within one file, at several accounts; the five likeliest are named, all are counted."""
    rows = "".join(f"Client {n % 2},N{n // 2}a{n // 2} Surname{n // 2},s{n // 2}@x.example\n" for n in range(14))
    found = report(bring("Account,Name,E-mail\n" + rows, "--create-accounts", "--json"))
    assert found["duplicates_found"] == 7
    assert len(found["duplicates"]) == 5
    assert all(pair["person"]["accounts"] != pair["other"]["accounts"] for pair in found["duplicates"])


def test_numbers_are_of_the_country(bring: Callable[..., Result], monkeypatch: pytest.MonkeyPatch):
    """A number without a country code is one of the country that is set."""
    assert "same phone" in json.dumps(report(bring(LATER, "--dry-run", "--json"))["duplicates"])
    monkeypatch.setenv("ACCOUNTMAP_PHONE_REGION", "GB")
    assert "same phone" not in json.dumps(report(bring(LATER, "--dry-run", "--json"))["duplicates"])


def test_too_many_people_are_not_searched(bring: Callable[..., Result], monkeypatch: pytest.MonkeyPatch):
    """Where the search would take long the import says so, with the command that does it."""
    monkeypatch.setattr(twins, "MOST_SEARCHED", 3)
    assert report(bring(LATER, "--dry-run", "--json"))["duplicates_found"] is None
    told = bring(LATER).output
    assert "Duplicates were not looked for" in told
    assert "Possible duplicates" not in told
