"""Whatever goes wrong, the user gets a sentence with a fix, an exit code, and no half-written workspace."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

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
