"""`accountmap resilience`, and the same over HTTP."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from starlette.testclient import TestClient

from accountmap.api import create_app
from accountmap.settings import Settings
from accountmap.store import open_store

Run = Callable[..., Result]
PAGE = Path(__file__).parents[2] / "docs" / "who-knows-whom.md"


@pytest.fixture
def staffed(run: Run) -> Run:
    """Return the command line on a workspace where Kim alone knows Ada, and Ada and Cyd advise Boris, who decides."""
    run("accounts", "add", "Acme")
    for name in ("Boris Head", "Ada Buyer", "Cyd Clerk"):
        run("person", "add", "Acme", name, "--title", name.split()[1])
    run("role", "give", "Acme", "Boris Head", "decider", "--area", "purchasing")
    run("link", "Acme", "Ada Buyer", "advises", "Boris Head")
    run("link", "Acme", "Cyd Clerk", "advises", "Boris Head")
    run("team", "add", "Acme", "Kim Tester")
    run("contact", "Acme", "Kim Tester", "Ada Buyer", "--owns", "--level", "trusts")
    return run


def test_reads_as_advice(staffed: Run):
    """On whom everything hangs, whom to meet instead, who of ours is alone, what to ask."""
    told = staffed("resilience", "Acme", "--why").output
    assert "Boris Head decides on purchasing\n" in told
    assert "  ! Everything hangs on Ada Buyer: if they leave, nobody leads to Boris Head.\n" in told
    assert "    Meet Cyd Clerk: advises Boris Head.\n" in told
    assert "  ! Of ours only Kim Tester gets there.\n" in told
    assert "The best way: Kim Tester → Ada Buyer → Boris Head; a word arrives with" in told
    assert 'accountmap role give "Acme" PERSON decider --area contracts' in told


def test_the_page_shows_what_is_said(staffed: Run):
    """The example of the documentation is what the command prints for it, word by word."""
    section = PAGE.read_text(encoding="utf-8").partition("## Resilience")[2]
    shown = section.partition("```text\n")[2].partition("```")[0]
    assert shown.strip()
    assert shown in staffed("resilience", "Acme").output


@pytest.mark.parametrize("command", ["influence", "structure", "resilience"])
def test_nobody_on_the_map(run: Run, command: str):
    """An empty account has a heading and a sentence, in text and as JSON."""
    run("accounts", "add", "Acme")
    for arguments in ((), ("--why",), ("--json",)):
        told = run(command, "Acme", *arguments)
        assert told.exit_code == 0
        assert "Acme" in told.output


def test_if_somebody_leaves(staffed: Run):
    """Theirs leaves a vacancy and no way; ours takes along whom they alone know; in either language."""
    theirs = staffed("resilience", "Acme", "--if-leaves", "Ada Buyer").output
    assert "The position stays, vacant: Buyer." in theirs
    assert "Nobody would lead to Boris Head any more." in theirs
    ours = staffed("resilience", "Acme", "--if-leaves", "Kim Tester", "--lang", "ru").output
    assert "Никто из наших больше не будет знать: Ada Buyer." in ours
    assert "Решите, кто будет отвечать за 1 контакт." in ours


def test_nobody_of_that_name(staffed: Run):
    """Who is on neither side is told with the nearest names of both."""
    told = staffed("resilience", "Acme", "--if-leaves", "Kim Taster")
    assert told.exit_code == 3
    assert "Kim Tester" in told.output


def test_the_command_line_and_http_give_the_same(staffed: Run):
    """One shape, with the departure that was asked for; without it none."""
    printed = json.loads(staffed("resilience", "Acme", "--if-leaves", "Ada Buyer", "--json").output)
    assert printed["departure"]["leads"][0]["ways_after"] == 0
    with (
        open_store("sqlite:///accountmap.db", mode="write") as store,
        TestClient(create_app(Settings(), store), base_url="http://127.0.0.1:8000") as client,
    ):
        address = f"/api/v1/accounts/{printed['account']}/resilience"
        assert client.get(address, params={"if_leaves": "Ada Buyer"}).json() == printed
        assert client.get(address).json() == printed | {"departure": None}
        assert client.get(address, params={"if_leaves": "nobody"}).status_code == 404
