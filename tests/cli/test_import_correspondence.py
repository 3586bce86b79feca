"""Calendars and mailboxes from the command line: matched by address, told once, the unmatched listed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
A = "Fablewick"
EVENT = (
    "BEGIN:VEVENT\r\nUID:u1\r\nDTSTART:20261103T090000Z\r\nSUMMARY:Prices\r\nDESCRIPTION:CANARYTEXT\r\n"
    "ORGANIZER:mailto:kim@ours.example\r\nATTENDEE:mailto:ADA@theirs.example\r\n{more}END:VEVENT\r\n"
)
MAIL = (
    "From kim Tue Nov  3 10:00:00 2026\nFrom: Kim <kim@ours.example>\nTo: ada@theirs.example, who@else.example\n"
    "Date: Tue, 3 Nov 2026 10:00:00 +0000\nMessage-ID: <m1@ours.example>\nSubject: Prices\n\nCANARYTEXT\n\n"
)


@pytest.fixture
def account(run: Run) -> Run:
    """Return the command line on an account of one person, whom two of ours may meet."""
    run("accounts", "add", A)
    run("person", "add", A, "Ada Sampleton", "--email", "ada@theirs.example")
    run("team", "add", A, "Kim Tester", "--email", "kim@ours.example")
    run("team", "add", A, "Nora Mockford", "--email", "nora@ours.example")
    return run


def calendar(path: Path, *more: str) -> str:
    """Write a calendar with the one event and return its path."""
    path.write_bytes(f"BEGIN:VCALENDAR\r\n{EVENT.format(more=''.join(more))}END:VCALENDAR\r\n".encode())
    return str(path)


def test_one_meeting_in_two_calendars_is_one_touch(account: Run, tmp_path: Path):
    """The second colleague's calendar completes the touch of the first; a third time nothing changes."""
    first = account("import", calendar(tmp_path / "kim.ics"))
    assert first.exit_code == 0, first.output
    assert "touchpoints added 1, completed 0, unchanged 0" in first.output
    nora = calendar(tmp_path / "nora.ics", "ATTENDEE:mailto:nora@ours.example\r\n")
    assert "touchpoints added 0, completed 1, unchanged 0" in account("import", nora).output
    assert "completed 0, unchanged 1" in account("import", nora).output
    told = account("touchpoint", "list", A, "--json").output
    assert told.count('"topic": "Prices"') == 1
    assert "CANARYTEXT" not in told


def test_mail_is_matched_and_who_is_nobody_is_listed(account: Run, tmp_path: Path):
    """An e-mail out to Ada; the other address with how often it occurs and how to add it; no subject unasked."""
    (tmp_path / "sent.mbox").write_text(MAIL, encoding="utf-8", newline="")
    imported = account("import", "touchpoints", str(tmp_path / "sent.mbox"))
    assert imported.exit_code == 0, imported.output
    assert "touchpoints added 1, completed 0, unchanged 0" in imported.output
    assert "who@else.example (1×): nobody of ours and nobody at a client" in imported.output
    told = account("touchpoint", "list", A, "--json").output
    assert '"direction": "out"' in told
    assert "Prices" not in told
    assert "CANARYTEXT" not in (tmp_path / "accountmap.db").read_bytes().decode("latin-1")
    again = account("import", str(tmp_path / "sent.mbox"), "--lang", "ru")
    assert "ни наш, ни клиента" in again.output


def test_people_are_not_read_from_a_calendar(account: Run, tmp_path: Path):
    """Who imports it as people is told what it is."""
    refused = account("import", "people", calendar(tmp_path / "kim.ics"), "--account", A)
    assert refused.exit_code == 4
    assert "This is iCalendar, which tells of touches" in refused.output


def test_since_leaves_out_what_is_older(account: Run, tmp_path: Path):
    """Only what happened from the day on."""
    imported = account("import", calendar(tmp_path / "kim.ics"), "--since", "2026-11-04")
    assert "added 1" not in imported.output
