"""``accountmap touch ACCOUNT LINE``: shown, confirmed, written; and the same over HTTP."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from click.testing import Result

Run = Callable[..., Result]
A = "Fablewick"
LINE = "yesterday call with Ada, price list agreed, next: send the contract"


@pytest.fixture
def account(run: Run) -> Run:
    """Return the command line on an account of one person and one of ours."""
    run("accounts", "add", A)
    run("person", "add", A, "Ada Sampleton")
    run("team", "add", A, "Kim Tester")
    return run


def test_line_is_shown_and_written_only_after_a_yes(account: Run):
    """Without a terminal and without --yes nothing is written; with it the touch is there, and can be undone."""
    shown = account("touch", A, LINE)
    assert shown.exit_code == 0
    assert "call, Kim Tester with Ada Sampleton; price list agreed; next: send the contract." in shown.output
    assert "Nothing is written yet: add --yes." in shown.output
    assert "price list" not in account("touchpoint", "list", A).output
    written = account("touch", A, LINE, "--yes")
    assert written.exit_code == 0, written.output
    assert "price list agreed" in account("touchpoint", "list", A).output
    account("undo", A)
    assert "price list" not in account("touchpoint", "list", A).output


def test_dry_run_asks_nothing_and_writes_nothing(account: Run):
    """What would change is told."""
    tried = account("touch", A, LINE, "--dry-run")
    assert "Nothing written. This would change" in tried.output
    assert "price list" not in account("touchpoint", "list", A).output


def test_who_of_ours_is_asked_where_it_is_open(account: Run):
    """With two of ours and no owner the line, --ours or an owner has to say who it was."""
    account("team", "add", A, "Nora Mockford")
    asked = account("touch", A, LINE, "--yes")
    assert asked.exit_code == 4
    assert "Kim Tester, Nora Mockford" in asked.output
    assert account("touch", A, LINE, "--ours", "Nora Mockford", "--yes").exit_code == 0
    account("contact", A, "Kim Tester", "Ada Sampleton", "--owns")
    assert "Kim Tester with Ada" in account("touch", A, LINE, "--yes").output


def test_wrong_use_and_unknown_names_are_told(account: Run):
    """Options that the line says, nobody named, neither line nor people."""
    assert account("touch", A, LINE, "--topic", "x").exit_code == 2
    assert account("touch", A).exit_code == 2
    nobody = account("touch", A, "yesterday call with Zoe", "--yes", "--lang", "ru")
    assert nobody.exit_code == 4
    assert "здесь не назван никто у этого клиента" in nobody.output


def test_e_mail_is_ours_to_them_unless_said_otherwise(account: Run):
    """Without a direction writing is no two-way contact, and a call is."""
    names = ("--ours", "Kim Tester", "--theirs", "Ada Sampleton")
    account("touch", A, *names, "--channel", "email", "--topic", "written")
    account("touch", A, *names, "--channel", "call", "--topic", "spoken")
    told = {
        one["topic"]: one["direction"] for one in json.loads(account("touchpoint", "list", A, "--json").output)["items"]
    }
    assert told == {"written": "out", "spoken": "mutual"}
