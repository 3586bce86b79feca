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
    assert "1 tie: 1 working.\nBelow what we want:\n  Kim Tester – Ada Sampleton: wanted: trusts; says: met\n" in told
    assert "1. Kim Tester – Ada Sampleton: working tie, 0.45 (" in told
    assert "last two-way contact today" in told
    assert "says: met" in told
    assert "wanted: trusts; answers for the contact" in told
    why = account("strength", A, "--why").output
    assert "in the last 60 days 1 call; today that weighs as much as 3.0 e-mails" in why
    assert "both sides turn to each other in equal measure" in why
    assert "together 1 − (1 − 0.31) × (1 − 0.20) = 0.45; 30 days ago 0.20" in why
    russian = account("strength", A, "--lang", "ru", "--why").output
    assert "рабочий контакт, 0,45" in russian
    assert "за последние 60 дней 1 звонок" in russian


def touch(run: Run, *further: str) -> None:
    """Log a touch of Nora with Cy."""
    run("touch", A, "--ours", "Nora Mockford", "--theirs", "Cy Placeholder", *further)


def test_what_to_look_after_comes_with_its_reason(account: Run):
    """What went cold says since when and how long it would stay fresh; one-way contact says who turns to whom."""
    account(
        "touch", A, "--ours", "Nora Mockford", "--theirs", "Cy Placeholder", "--channel", "visit", "--at", "2020-01-01"
    )
    account(
        "touch", A, "--ours", "Nora Mockford", "--theirs", "Cy Placeholder", "--channel", "email", "--direction", "out"
    )
    told = account("strength", A, "--member", "Nora Mockford", "--why").output
    assert "Went cold:\n  Nora Mockford – Cy Placeholder: last two-way contact " in told
    assert "days ago, stays fresh for 120" in told
    assert "in the last 60 days 1 e-mail, earlier 1 visit" in told
    assert "lately only we turn to them, and nothing comes back, so touches count half" in told


def test_orders(account: Run):
    """By default the strongest first; asked for, those longest without contact."""
    account(
        "touch", A, "--ours", "Nora Mockford", "--theirs", "Cy Placeholder", "--channel", "visit", "--at", "2020-01-01"
    )
    assert "1. Kim Tester" in account("strength", A).output
    assert "1. Nora Mockford" in account("strength", A, "--sort", "last").output
    assert "1. Kim Tester" in account("strength", A, "--sort", "wanted").output


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
