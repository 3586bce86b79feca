"""``accountmap strength`` and ``calibrate`` in words and as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from click.testing import Result

Run = Callable[..., Result]
A = "Fablewick"


@pytest.fixture
def account(run: Run) -> Run:
    """Return the command line on an account of two people, of whom one was met."""
    run("accounts", "add", A)
    run("person", "add", A, "Ada Sampleton")
    run("person", "add", A, "Cy Placeholder")
    run("team", "add", A, "Kim Tester")
    run("team", "add", A, "Nora Mockford")
    run("contact", A, "Kim Tester", "Ada Sampleton", "--level", "met", "--desired", "trusts", "--owns")
    run("touch", A, "--ours", "Kim Tester", "--theirs", "Ada Sampleton", "--channel", "call")
    return run


def test_ties_are_told_in_both_languages(account: Run):
    """State, number with its interval, last contact, what was said and is wanted; with --why the factors."""
    told = account("strength", A).output
    assert "Below what we want: Kim Tester – Ada Sampleton." in told
    assert "1. Kim Tester – Ada Sampleton: working tie, 0.45 (" in told
    assert "last two-way contact today" in told
    assert "says: met" in told
    assert "wanted: trusts; answers for the contact" in told
    why = account("strength", A, "--why").output
    assert "touches: call 1; today they weigh 3.0 e-mails" in why
    assert "together 1 − (1 − 0.31) × (1 − 0.20) = 0.45; 30 days ago 0.05" in why
    russian = account("strength", A, "--lang", "ru", "--why").output
    assert "рабочий контакт, 0,45" in russian


def test_filters_and_wrong_names(account: Run):
    """By person, member, state and cold; a name that is nobody's is told with the nearest."""
    assert "No ties that match." in account("strength", A, "--person", "Cy Placeholder").output
    assert "No ties that match." in account("strength", A, "--member", "Nora Mockford").output
    assert "No ties that match." in account("strength", A, "--cold").output
    assert "Kim Tester – Ada" in account("strength", A, "--state", "moderate", "--not-cold").output
    wrong = account("strength", A, "--person", "Ada Samplton")
    assert wrong.exit_code == 3
    assert "Did you mean Ada Sampleton?" in wrong.output
    assert account("strength", A, "--member", "Kim Testr").exit_code == 3


def test_day_before_everything_knows_nobody(account: Run):
    """As of 1979, before the first touch and the first word, all that is left of the tie is its floor."""
    told = account("strength", A, "--day", "1979-01-01").output
    assert "Kim Tester – Ada Sampleton: weak tie, 0.05" in told
    assert "contact" not in told.partition("0.05")[2].partition("answers")[0]


def test_json_and_calibration(account: Run):
    """The numbers are there for programs; calibrating so early says so."""
    (tie,) = json.loads(account("strength", A, "--json").output)["items"]
    assert tie["state"] == "moderate"
    assert tie["low"] <= tie["strength"] <= tie["high"]
    assert tie["touches"] == {"call": 1}
    assert "Too early" in account("calibrate").output
    assert json.loads(account("calibrate", "--json").output)["default"] is None
