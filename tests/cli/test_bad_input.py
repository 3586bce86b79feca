"""Whatever goes wrong, the user gets a sentence with a fix, an exit code, and no half-written workspace."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest
from click.testing import Result

from accountmap.store import open_store

Run = Callable[..., Result]

UNREADABLE = {
    "empty.csv": b"",
    "header-only.csv": b"name,title\n",
    "photo.csv": b"\x89PNG\r\n\x1a\n\x00\x00\x00",
    "letter.csv": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
    "open-quote.csv": b'name,title\n"Ada,Boss\nBen,Buyer\n',
    "no-name.csv": b"colour,size\nred,5\n",
    "broken.xlsx": b"PK\x03\x04 this is no workbook",
}


@pytest.mark.parametrize("name", UNREADABLE)
@pytest.mark.parametrize("language", ["en", "ru"])
def test_file_that_cannot_be_read_says_why_and_leaves_nothing(run: Run, tmp_path: Path, name: str, language: str):
    """Exit code 4, the reason in words, no account left behind."""
    (tmp_path / name).write_bytes(UNREADABLE[name])
    result = run("import", "people", name, "--account", "New", "--create", "--lang", language)
    assert result.exit_code == 4, result.output
    assert name in result.stderr
    assert len(result.stderr.splitlines()) >= 2
    assert "Traceback" not in result.output
    assert "New" not in run("accounts").stdout


def test_unknown_account_is_refused_with_the_way_to_make_it(run: Run, tmp_path: Path):
    """A misspelt account gets no people; the nearest name is offered."""
    run("accounts", "add", "Fablewick Stores")
    (tmp_path / "staff.csv").write_text("name\nAda\n", encoding="utf-8")
    result = run("import", "people", "staff.csv", "--account", "Fablewick Store")
    assert result.exit_code == 3
    assert "Fablewick Stores" in result.stderr


def test_missing_file_names_itself(run: Run):
    """The path stands in the message."""
    result = run("import", "people", "nowhere.csv", "--account", "X")
    assert (result.exit_code, "nowhere.csv" in result.stderr) == (9, True)


def test_no_workspace_yet_says_how_to_begin(run: Run):
    """Reading before anything was written is no error of the user's making."""
    result = run("audit")
    assert result.exit_code == 3
    assert "accountmap demo" in result.stderr


def test_garbage_database_is_named_and_left_alone(run: Run, tmp_path: Path):
    """A file that is no workspace is refused and keeps its bytes."""
    garbage = b"this is not a database at all, but somebody's notes" * 50
    (tmp_path / "notes.db").write_bytes(garbage)
    for command in (("audit",), ("accounts", "add", "X")):
        result = run(*command, "--database", "notes.db")
        assert result.exit_code == 6, result.output
        assert "notes.db" in result.stderr
    assert (tmp_path / "notes.db").read_bytes() == garbage


def test_busy_workspace_names_its_owner(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A second writer waits, then is told who owns the workspace; readers are served meanwhile."""
    monkeypatch.setenv("ACCOUNTMAP_LOCK_WAIT", "0.2")
    with open_store(f"sqlite:///{tmp_path / 'accountmap.db'}", mode="write", purpose="accountmap serve, the other one"):
        result = run("accounts", "add", "X")
        assert (result.exit_code, "the other one" in result.stderr) == (6, True)
        assert run("accounts").exit_code == 0
    assert run("accounts", "add", "X").exit_code == 0


def test_folder_as_database_and_unwritable_target(run: Run, tmp_path: Path):
    """A folder is no workspace; a map cannot be written into a folder that is not there."""
    assert run("accounts", "add", "X", "--database", str(tmp_path)).exit_code == 6
    run("accounts", "add", "X")
    result = run("map", "X", "-o", "nowhere/map.svg")
    assert (result.exit_code, "nowhere/map.svg" in result.stderr) == (9, True)
    assert run("map", "X", "-o", "map.docx").exit_code == 9


def test_wrong_setting_is_told_without_a_trace(run: Run, monkeypatch: pytest.MonkeyPatch):
    """A wrong environment variable is named."""
    monkeypatch.setenv("ACCOUNTMAP_LANG", "klingon")
    result = run("accounts")
    assert result.exit_code == 2
    assert "ACCOUNTMAP_LANG" in result.stderr


_JSON: Final = (
    '{{"format": "accountmap", "version": 1, "accounts": [{{"account": {{"id": "a", "name": "{name}", "known_since": \
"2026-01-01"}}, "people": [{{"id": "p", "name": "P"}}], "lateral_links": [{links}]}}]}}'
)
_TO_ONESELF: Final = '{"id": "l", "from_person": "p", "to_person": "p", "kind": "peer"}'
CONTENTS: Final[dict[str, tuple[bytes, int, str]]] = {
    "nul.csv": (
        b"name,title\n" + b"Ada Boss,Buyer\n" * 30 + b"Ben\0 Placeholder,Head\0\n",
        0,
        "taken out of “Ben Placeholder”",
    ),
    "nothing-but-nul.csv": (b"name,title\nAda\0,\0\0\0\n", 4, "no text and no workbook"),
    "surrogate.csv": ("name\nАнна Примерова ".encode() + b"\xed\xa0\xbd\n", 4, "UTF-8, but damaged here"),
    "surrogate.json": (_JSON.format(name="A\\ud800", links="").encode(), 4, "cannot stand here"),
    "link-to-oneself.json": (_JSON.format(name="A", links=_TO_ONESELF).encode(), 4, "/lateral_links/0/to_person"),
    "boss-of-oneself.csv": (b"name,manager\nAda Boss,Ada Boss\n", 0, "Row 2: reports to itself"),
    "one-mailbox.csv": (b"name,e-mail\nAda Boss,x@a.example\nBen Buyer,x@a.example\n", 0, "x@a.example"),
    "boss-elsewhere.csv": (b"account,name,manager\nA,Ada Boss,\nB,Ben Buyer,Ada Boss\n", 0, "is at another account"),
}


@pytest.mark.parametrize("name", CONTENTS)
def test_content_that_cannot_be_true_is_told(run: Run, tmp_path: Path, name: str):
    """Refused whole, or taken with what was wrong named; the same file again changes nothing; no stack trace."""
    content, code, told = CONTENTS[name]
    (tmp_path / name).write_bytes(content)
    names_account = name.endswith(".json") or name == "boss-elsewhere.csv"
    arguments = ("import", "file", name, "--create", *(() if names_account else ("--account", "New")))
    result = run(*arguments)
    assert (result.exit_code, told in result.output) == (code, True), result.output
    with open_store(f"sqlite:///{tmp_path / 'accountmap.db'}", mode="write") as store:
        before = store.digest()
        assert [row.person.name for row in store.find_people(["Ben Placeholder"])] in ([], ["Ben Placeholder"])
    assert run(*arguments).exit_code == code
    with open_store(f"sqlite:///{tmp_path / 'accountmap.db'}", mode="read") as store:
        assert store.digest() == before
