"""``accountmap paths``: ways in words, and every way a target can be wrong."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from click.testing import Result

Run = Callable[..., Result]

A = "Fablewick"


@pytest.fixture
def account(run: Run) -> Run:
    """Return the command line on an account of three people in a line, of whom the lowest trusts one of ours."""
    run("accounts", "add", A)
    run("person", "add", A, "Boris Sample", "--title", "Head of purchasing", "--function", "purchasing")
    run("person", "add", A, "Ada Sampleton", "--manager", "Boris Sample")
    run("person", "add", A, "Cy Placeholder")
    run("team", "add", A, "Kim Tester")
    run("contact", A, "Kim Tester", "Ada Sampleton", "--level", "trusts", "--owns")
    run("role", "give", A, "Boris Sample", "decider", "--area", "contracts")
    return run


def test_way_is_told_step_by_step_in_both_languages(account: Run):
    """Names, probability, the weakest step with its owner; with --why the numbers each step is made of."""
    told = account("paths", A, "--to", "Boris Sample").output
    assert "To Boris Sample, Head of purchasing" in told
    assert "1. 18 %  Kim Tester → Ada Sampleton → Boris Sample" in told
    assert "weakest: Ada Sampleton reports to Boris Sample" in told
    assert "There is no other way." in told
    why = account("paths", A, "--to", "Boris Sample", "--why").output
    assert "Kim Tester knows Ada Sampleton: strong tie, by word only: 65 %" in why
    assert "28 % = 0.50 (how well they know each other, nobody said: taken as 0.50) × 0.55" in why
    russian = account("paths", A, "--to", "Boris Sample", "--lang", "ru").output
    assert "слабое звено: Ada Sampleton в подчинении, руководитель – Boris Sample" in russian


def test_role_and_function_name_their_people(account: Run):
    """Who decides on contracts, or works in purchasing, is found by what is recorded; nobody is an answer, too."""
    by_role = account("paths", A, "--role", "decider", "--area", "contracts").output
    assert "To Boris Sample" in by_role
    assert "To Boris Sample" in account("paths", A, "--function", "purchasing").output
    nobody = account("paths", A, "--role", "signatory", "--area", "contracts")
    assert nobody.exit_code == 0
    assert "is known who is meant: signatory (contracts)" in nobody.output


def test_no_way_is_an_answer_with_a_way_out(account: Run):
    """Where nothing leads, the nearest stranger from whom something would is named, or what to find out."""
    lonely = account("paths", A, "--to", "Cy Placeholder").output
    assert "No way of at most four steps leads to Cy Placeholder." in lonely
    assert "Nobody on the map leads to Cy Placeholder." in lonely
    account("person", "add", A, "Dee Example")
    account("link", A, "Dee Example", "advises", "Cy Placeholder")
    assert "Get to know Dee Example first: from there 40 %" in account("paths", A, "--to", "Cy Placeholder").output


@pytest.mark.parametrize(
    ("target", "code", "told"),
    [
        ("Ada Samplton", 3, "Did you mean Ada Sampleton?"),
        ("Kim Tester", 4, "Kim Tester is one of ours."),
        ("Gone Person", 3, "Gone Person is not at this account on"),
    ],
)
def test_target_that_cannot_be_reached_is_told_precisely(account: Run, target: str, code: int, told: str):
    """Somebody unknown, one of ours, somebody who left."""
    account("person", "add", A, "Gone Person", "--title", "Clerk")
    account("person", "end", A, "Gone Person", "--on", "2026-01-01")
    result = account("paths", A, "--to", target)
    assert result.exit_code == code
    assert told in result.output


def test_one_who_is_against_us_is_no_way_but_may_be_the_end(account: Run):
    """A path to an opponent says so; through an opponent there is none."""
    account("stance", A, "Ada Sampleton", "opponent")
    assert "No way of at most four steps leads to Boris Sample." in account("paths", A, "--to", "Boris Sample").output
    assert "is recorded as against us" in account("paths", A, "--to", "Ada Sampleton").output


def test_json_holds_the_numbers(account: Run):
    """Ids, probabilities and the place of the weakest step."""
    told = json.loads(account("paths", A, "--to", "Boris Sample", "--json").output)
    (way,) = told["items"]
    (path,) = way["paths"]
    assert path["weakest"] == 1
    assert [step["kind"] for step in path["steps"]] == ["tie", "report"]
    assert path["reliability"] == pytest.approx(0.65 * 0.275)


def test_nobody_or_two_targets_are_wrong_usage(account: Run):
    """One says whom one means, in one way."""
    assert account("paths", A).exit_code == 2
    assert account("paths", A, "--to", "Ada Sampleton", "--role", "buyer").exit_code == 2
