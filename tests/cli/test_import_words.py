"""An import that is only tried tells what it would change, in the words in which the history tells it afterwards."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
STAFF = (
    "name,title,department,manager,e-mail,role,stance,ours,level\n"
    "Ada Sample,Head,Purchasing,,ada@f.example,decider,supporter,Tess Tester,works with us\n"
    "Ben Moor,Buyer,Purchasing,Ada Sample,ben@f.example,,,,\n"
    ",Clerk,Records,Ada Sample,,,,,\n"
)
LATER = (
    "name,title,department,manager,e-mail,ours,level\n"
    "Ada Sample,Director,Purchasing,,ada@f.example,Tess Tester,trusts\n"
    "Cy Novak,Buyer,Purchasing,Ada Sample,cy@f.example,Una New,met\n"
)
TOUCHES = "date,theirs,ours,channel,topic\n2025-11-02,ada@f.example,Una New,call,prices\n"
ACCOUNTS = "account,tier,margin\nFablewick,A,1000\nQuillmarsh,B,\n"
SEVERAL = "account,name,title,ours\nFablewick,Dora Fay,Clerk,Tess Tester\nQuillmarsh,Eve Quill,Head,Tess Tester\n"


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str], str]:
    """Return a function that writes a file."""

    def write_file(name: str, text: str) -> str:
        (tmp_path / name).write_text(text, encoding="utf-8")
        return str(tmp_path / name)

    return write_file


def told(run: Run, *arguments: str) -> tuple[dict[str, set[tuple[str, str]]], dict[str, set[tuple[str, str]]]]:
    """Return what an import would change, and what the history says once it is done; by name of the account."""
    tried = json.loads(run("import", *arguments, "--dry-run", "--json").output)
    before = {item["id"] for item in json.loads(run("history", "--limit", "500", "--json").output)["items"]}
    done = run("import", *arguments, "--json")
    assert done.exit_code == 0, done.output
    assert all(account["changes"] == [] for account in json.loads(done.output)["accounts"])
    history = [
        item
        for item in json.loads(run("history", "--limit", "500", "--json").output)["items"]
        if item["id"] not in before
    ]
    would = {
        account["name"]: {(change["name"], change["text"]) for change in account["changes"]}
        for account in tried["accounts"]
        if account["changes"]
    }
    did: dict[str, set[tuple[str, str]]] = {}
    for item in history:
        did.setdefault(item["account_name"], set()).update((one["name"], one["text"]) for one in item["changes"])
    return would, did


def test_what_would_change_is_what_the_history_says_did(run: Run, write: Callable[[str, str], str]):
    """People, first and again with days, touchpoints, accounts, several accounts: the same sentences."""
    people = ("people", write("staff.csv", STAFF), "--account", "Fablewick", "--create")
    imports = [
        (*people, "--as-of", "2025-03-31"),
        ("people", write("later.csv", LATER), "--account", "Fablewick", "--as-of", "2025-06-30", "--close-missing"),
        ("touchpoints", write("touches.csv", TOUCHES)),
        ("accounts", write("accounts.csv", ACCOUNTS)),
        ("people", write("several.csv", SEVERAL)),
    ]
    for arguments in imports:
        would, did = told(run, *arguments)
        assert would
        assert would == did, arguments
        again = json.loads(run("import", *arguments, "--dry-run", "--json").output)
        assert [account["changes"] for account in again["accounts"] if account["changes"]] == [], arguments


def test_our_own_json_tells_what_it_would_change(run: Run, write: Callable[[str, str], str], tmp_path: Path):
    """Of an account that is there only what differs, of one that is not all of it."""
    run("import", "people", write("staff.csv", STAFF), "--account", "Fablewick", "--create")
    run("export", "Fablewick", "-o", str(tmp_path / "old.json"))
    run("import", "people", write("later.csv", LATER), "--account", "Fablewick")
    run("export", "Fablewick", "-o", str(tmp_path / "new.json"))
    run("import", "json", str(tmp_path / "old.json"), "--database", "other.db")
    tried = json.loads(
        run("import", "json", str(tmp_path / "new.json"), "--dry-run", "--json", "--database", "other.db").output
    )
    (account,) = tried["accounts"]
    texts = {change["name"]: change["text"] for change in account["changes"]}
    assert texts["Ada Sample"].startswith("position “Head” → “Director”")
    assert texts["Cy Novak"].startswith("new on the map – “Buyer”, Purchasing")
    assert "Ben Moor" not in texts
    back = json.loads(run("import", "json", str(tmp_path / "old.json"), "--dry-run", "--json").output)
    named = {change["name"]: change["text"] for change in back["accounts"][0]["changes"]}
    assert named["Ada Sample"].startswith("position “Director” → “Head”")
    assert "Cy Novak" not in named  # what is recorded and not in the file stays
    lines = run("import", "json", str(tmp_path / "new.json"), "--dry-run", "--database", "third.db").output
    assert "  Fablewick: added as an account" in lines
    assert "  Ben Moor: new on the map – “Buyer”, Purchasing" in lines


def test_the_first_lines_and_how_many_more(run: Run, write: Callable[[str, str], str]):
    """Twenty lines and a count, in both languages; all of them on demand; none once it is done."""
    file = write("many.csv", "name\n" + "".join(f"Person {number:03}\n" for number in range(50)))
    arguments = ("import", "people", file, "--account", "Big", "--create")
    lines = run(*arguments, "--dry-run").output.splitlines()
    assert [line for line in lines if line.startswith("  ")][19:] == [
        "  Person 018: new on the map",
        "  … and 31 more; --all shows everything.",
    ]
    assert "  … и ещё 31; всё покажет --all." in run(*arguments, "--dry-run", "--lang", "ru").output
    assert "Person 049: new on the map" in run(*arguments, "--dry-run", "--all").output
    assert "new on the map" not in run(*arguments).output
    assert "Nothing would change." in run(*arguments, "--dry-run").output
