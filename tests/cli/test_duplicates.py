"""`accountmap duplicates` and `accountmap merge`: two lists of one client, and one person out of two records."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]

FIRST = "ФИО;Должность;Почта;Телефон\nПримерова Анна Сергеевна;Закупщик;a@kitezh.example;+7 901 000-00-01\n"
SECOND = "Name,Title,E-mail\nAnna Primerova,Buyer,A@kitezh.example\nKim Lee,Clerk,\n"


@pytest.fixture
def two_lists(run: Run, tmp_path: Path) -> Run:
    """Import two lists that both have Anna."""
    for name, text in (("a.csv", FIRST), ("b.csv", SECOND)):
        (tmp_path / name).write_text(text, encoding="utf-8")
        assert run("import", "people", name, "--account", "Китеж", "--create").exit_code == 0
    return run


def test_pair_is_proposed_with_reasons_and_commands(two_lists: Run):
    """Who, how sure, why, and what to type for either answer; the command that is printed merges."""
    said = two_lists("duplicates", "Китеж", "--lang", "ru").output
    assert "1 пара похожа на одного человека" in said
    assert "та же почта, то же имя, но без отчества, но должности разные" in said
    command = re.search(r"один человек: +accountmap (.+)", said)
    assert command
    merged = two_lists(*shlex.split(command[1]), "--lang", "ru")
    assert merged.exit_code == 0, merged.output
    assert "теперь Примерова Анна Сергеевна" in merged.output
    assert two_lists("duplicates", "--lang", "ru").output == "Похожих людей нет.\n"


def test_two_people_stay_two(two_lists: Run):
    """The other command that is printed notes that they are two, and nothing is proposed any more."""
    command = re.search(r"two people: +accountmap (.+)", two_lists("duplicates").output)
    assert command
    assert "are two people" in two_lists(*shlex.split(command[1])).output
    assert two_lists("duplicates").output == "No two people look like one.\n"


def test_json_has_codes_and_words(two_lists: Run):
    """A program gets ids, the score, and reasons by code."""
    (pair,) = json.loads(two_lists("duplicates", "--json").output)["items"]
    assert (pair["person"]["name"], pair["other"]["name"]) == ("Примерова Анна Сергеевна", "Anna Primerova")
    assert 0.6 <= pair["score"] <= 1
    codes = {reason["code"]: reason["against"] for reason in pair["reasons"]}
    assert codes == {"same-email": False, "name-without-patronymic": False, "other-seat": True}
    assert json.loads(two_lists("duplicates", "--json", "--least", "1").output)["items"] == []


def test_names_name_people_of_an_account(two_lists: Run):
    """KEEP and OTHER may be names or e-mails of the account; one that nobody has is said."""
    assert two_lists("merge", "примерова анна сергеевна", "Anna Primerova", "--account", "Китеж").exit_code == 0
    nobody = two_lists("merge", "Kim Lee", "Nobody", "--account", "Китеж")
    assert nobody.exit_code == 3
    assert "Nobody" in nobody.stderr
    same = two_lists("merge", "Kim Lee", "kim lee")
    assert same.exit_code == 4


def test_wrong_region_is_said(two_lists: Run, monkeypatch: pytest.MonkeyPatch):
    """A setting that is no country is wrong usage, with its name."""
    monkeypatch.setenv("ACCOUNTMAP_PHONE_REGION", "russia")
    said = two_lists("duplicates")
    assert said.exit_code == 2
    assert "ACCOUNTMAP_PHONE_REGION" in said.stderr


def test_being_two_people_is_taken_back(run: Run):
    """The pair is proposed again, in either language; what nobody said is not found."""
    run("accounts", "add", "Fablewick")
    for name in ("Anna Primerova", "Примерова Анна"):
        run("person", "add", "Fablewick", name, "--title", "Buyer")
    pair = ("Anna Primerova", "Примерова Анна", "--account", "Fablewick")
    assert "1 pair" in run("duplicates").output
    assert run("merge", *pair, "--maybe-the-same").exit_code == 3
    run("merge", *pair, "--not-the-same")
    assert "1 pair" not in run("duplicates").output
    back = run("merge", *pair, "--maybe-the-same", "--lang", "ru")
    assert (back.exit_code, "снова предлагаются" in back.output) == (0, True)
    assert "1 pair" in run("duplicates").output
    assert run("merge", *pair, "--maybe-the-same", "--not-the-same").exit_code == 2
