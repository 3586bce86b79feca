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


def test_link_ends_and_a_mistaken_one_is_taken_out(demo: Run):
    """Until a day it stays known; taken out it never was; what is not there is refused with what is."""
    one, other = people(demo)[:2]
    line = (ACCOUNT, one["id"], "advises", other["id"])
    demo("link", *line)
    assert "no longer linked" in demo("link", *line, "--until", "2026-01-01").output
    assert demo("link", *line, "--remove").exit_code == 0
    demo("link", *line)
    refused = demo("link", ACCOUNT, other["id"], "advises", one["id"], "--remove")
    assert (refused.exit_code, "There is: advises." in refused.stderr) == (3, True)
    assert demo("link", *line, "--remove").exit_code == 0
    assert demo("link", *line, "--remove", "--lang", "ru").exit_code == 3


def test_contact_is_cleared_and_taken_out(demo: Run):
    """A level that is not so any more is emptied with its day; a contact that never was goes, and is told."""
    owner, person = people(demo, "--has", "owner")[0]["owner"], people(demo, "--lacks", "owner")[0]
    line = (ACCOUNT, owner, person["id"])
    demo("contact", *line, "--level", "trusts", "--desired", "recommends_us")
    assert "none any more (was trusts)" in demo("contact", *line, "--clear", "level").output
    assert "контакта больше нет" in demo("contact", *line, "--remove", "--lang", "ru").output
    assert demo("contact", *line, "--remove").exit_code == 3


def test_motivation_is_added_listed_and_ended(demo: Run):
    """One may be rewarded for several things; the one that is named ends, and other words are refused with those."""
    person = people(demo)[0]
    for text in ("fewer days of stock", "no late lorries"):
        assert f"“{text}”" in demo("motivation", "add", ACCOUNT, person["id"], text).output
    assert "Nothing changed" in demo("motivation", "add", ACCOUNT, person["id"], "fewer days of stock").output
    refused = demo("motivation", "end", ACCOUNT, person["id"], "profit")
    assert (refused.exit_code, "fewer days of stock" in refused.stderr) == (3, True)
    assert demo("motivation", "end", ACCOUNT, person["id"], "FEWER days of stock").exit_code == 0
    left = demo("motivation", "list", ACCOUNT, "--who", person["id"], "--lang", "ru").output
    assert left.startswith(f"{person['name']} – no late lorries · ")
    assert left.count("\n") == 1
    assert demo("motivation", "end", ACCOUNT, person["id"]).exit_code == 0
    assert demo("motivation", "end", ACCOUNT, person["id"]).exit_code == 3


def test_function_is_elsewhere_then_nowhere_and_its_past_stays(demo: Run):
    """Who serves it is named by name; from a day on something else holds; what was said ends."""
    line = ("function", "set", ACCOUNT, "records")
    assert demo(*line, "served_by", "--served-by", "Quillmarsh Wholesale").exit_code == 0
    assert demo(*line, "none", "--from", "2026-01-01", "--note", "all by EDI").exit_code == 0
    found = json.loads(demo("function", "list", ACCOUNT, "--any-day", "--json").output)["items"]
    states = {one["status"]: one for one in found if one["function"] == "records"}
    assert states["served_by"]["served_by"] == "demo-quillmarsh"
    assert (states["served_by"]["valid_to"], states["none"]["valid_from"]) == ("2026-01-01", "2026-01-01")
    assert "делопроизводство – у клиента нет (all by EDI)" in demo("function", "list", ACCOUNT, "--lang", "ru").output
    assert demo(*line, "none", "--served-by", "Quillmarsh Wholesale").exit_code == 4
    assert demo(*line, "served_by", "--served-by", "Quilmarsh Wholesale").exit_code == 3
    assert demo("function", "end", ACCOUNT, "records").exit_code == 0
    assert demo("function", "end", ACCOUNT, "records").exit_code == 3


def test_status_of_a_function_is_corrected(demo: Run):
    """Said again without a day it replaces what was said, with who served it."""
    demo("function", "set", ACCOUNT, "records", "served_by", "--served-by", "demo-quillmarsh")
    demo("function", "set", ACCOUNT, "records", "channel_only")
    found = json.loads(demo("function", "list", ACCOUNT, "--any-day", "--json").output)["items"]
    (records,) = (one for one in found if one["function"] == "records")
    assert (records["status"], records["served_by"]) == ("channel_only", None)


def test_touch_is_listed_corrected_and_taken_out(demo: Run):
    """It is found by who took part; topic, day and people change; a mistake goes."""
    owner, (one, other) = people(demo, "--has", "owner")[0]["owner"], people(demo, "--lacks", "owner")[:2]
    logged = json.loads(demo("touch", ACCOUNT, "--ours", owner, "--theirs", one["id"], "--topic", "t", "--json").output)
    listed = demo("touchpoint", "list", ACCOUNT, "--who", one["id"]).output
    assert listed.endswith(f" · t · {logged['id']}\n")
    edit = ("touchpoint", "edit", ACCOUNT, logged["id"])
    demo(*edit, "--theirs", other["id"], "--at", "2026-01-02", "--channel", "call", "--clear", "topic")
    (found,) = json.loads(demo("touchpoint", "list", ACCOUNT, "--who", other["id"], "--json").output)["items"]
    assert (found["people"], found["topic"], found["channel"]) == ([other["id"]], "", "call")
    assert "убрано" in demo("touchpoint", "remove", ACCOUNT, logged["id"], "--lang", "ru").output
    assert demo(*edit, "--topic", "t").exit_code == 3
    assert demo("touchpoint", "remove", ACCOUNT, logged["id"]).exit_code == 3
