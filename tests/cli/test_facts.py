"""Recording facts about people from the command line: links, roles, stance, contacts, touches; editing accounts."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
ACCOUNT = "demo-fablewick"


@pytest.fixture
def demo(run: Run, tmp_path: Path) -> Run:
    """Return the command line on the demo workspace."""
    assert run("demo", "--no-serve").exit_code == 0
    return lambda *line: run(*line, "--database", str(tmp_path / "demo" / "accountmap.db"))


def people(run: Run, *filters: str) -> list[dict]:
    """Return people of the account."""
    items: list[dict] = json.loads(run("person", "list", ACCOUNT, "--json", *filters).output)["items"]
    return items


def test_role_stance_and_link_are_recorded_and_told(demo: Run):
    """Each is told in a line, in words, and is there afterwards; a role ends."""
    one, other = people(demo, "--lacks", "role")[:2]
    assert "decider" in demo("role", "give", ACCOUNT, one["id"], "decider", "--area", "contracts").output
    assert "сторонник" in demo("stance", ACCOUNT, one["id"], "supporter", "--lang", "ru").output
    assert other["name"] in demo("link", ACCOUNT, one["id"], "advises", other["id"]).output
    now = next(person for person in people(demo) if person["id"] == one["id"])
    assert (now["roles"], now["stance"]) == ([{"kind": "decider", "area": "contracts"}], 1)
    assert demo("role", "end", ACCOUNT, one["id"], "decider", "--area", "contracts").exit_code == 0
    assert demo("stance", ACCOUNT, one["id"], "unknown").exit_code == 0
    now = next(person for person in people(demo) if person["id"] == one["id"])
    assert (now["roles"], now["stance"]) == ([], None)


def test_contact_and_touches_make_somebody_active(demo: Run):
    """A contact that is owned and met on two days is an active one."""
    owner = people(demo, "--has", "owner")[0]["owner"]
    person = people(demo, "--lacks", "owner", "--inactive")[0]
    assert demo("contact", ACCOUNT, owner, person["id"], "--owns").exit_code == 0
    for number, day in enumerate(("2026-01-01", "2026-01-02")):
        told = demo("touch", ACCOUNT, "--ours", owner, "--theirs", person["id"], "--topic", f"t{number}", "--at", day)
        assert f"t{number}" in told.output, told.output
    listed = json.loads(demo("person", "list", ACCOUNT, "--day", "2026-01-03", "--active", "--json").output)["items"]
    assert person["id"] in {one["id"] for one in listed}


def test_touch_needs_people_who_are_there(demo: Run):
    """Somebody unknown is refused with the exit code of what is not found, and nothing is logged."""
    person = people(demo)[0]["id"]
    before = demo("history", ACCOUNT).output
    assert demo("touch", ACCOUNT, "--ours", "nobody", "--theirs", person).exit_code == 3
    assert demo("touch", ACCOUNT, "--theirs", person).exit_code == 2
    assert demo("history", ACCOUNT).output == before


def test_account_is_edited_and_an_empty_one_deleted(run: Run):
    """Fields change and are cleared; the company above is given by name; only an empty account goes."""
    for name in ("Holding", "Shop"):
        run("accounts", "add", name)
    run("accounts", "edit", "Shop", "--tier", "A", "--parent", "holding", "--name", "Corner Shop")
    shop = json.loads(run("accounts", "--json").output)["items"][0]
    assert (shop["name"], shop["tier"], shop["parent"] is not None) == ("Corner Shop", "A", True)
    run("accounts", "edit", "Corner Shop", "--clear", "tier")
    assert json.loads(run("accounts", "--json").output)["items"][0]["tier"] is None
    assert run("accounts", "remove", "Holding").exit_code == 5
    assert run("accounts", "remove", "Corner Shop").exit_code == 0
    assert run("accounts", "remove", "Holding", "--lang", "ru").output == "Клиент Holding удалён.\n"
