"""Calendars and mailboxes that nobody here wrote: what another parser reads is read, the rest is named."""

from __future__ import annotations

import mailbox
import re
import warnings
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import vobject

from accountmap.errors import ImportRejected
from accountmap.exchange.correspondence import Reading, read_calendar, read_mailbox
from accountmap.exchange.file_kinds import FileKind, file_kind
from accountmap.model.progress import unwatched_steps

pytestmark = pytest.mark.foreign
NOW = datetime(2026, 11, 27, tzinfo=UTC)


def read(content: bytes, name: str) -> Reading | None:
    """Read a calendar; ``None`` if it is refused, with a reason."""
    try:
        return read_calendar(content, name, since=date(1990, 1, 1), until=NOW, zone=UTC, steps=unwatched_steps())
    except ImportRejected as refused:
        problem = refused.problems[0]
    assert problem.code == "calendar-damaged"
    assert problem.value
    return None


def test_calendars_are_read_or_named(foreign_data: Path):
    """193 of the 197 files are read; four, which nobody can take apart, are named with the reason."""
    files = sorted((foreign_data / "ics_icalendar_py").glob("*.ics"))
    refused = [file.name for file in files if read(file.read_bytes(), file.name) is None]
    assert len(files) == 197
    assert len(refused) == 4


def test_every_event_is_a_touch_or_named(foreign_data: Path):
    """No event disappears: it took place, is to come, was cancelled, or is named with what cannot be read."""
    for file in sorted((foreign_data / "ics_icalendar_py").glob("*.ics")):
        content = file.read_bytes()
        reading = read(content, file.name)
        if reading is None:
            continue
        events = len(re.findall(rb"^BEGIN:VEVENT\r?$", content, re.MULTILINE | re.IGNORECASE))
        counted = sum(int(problem.value) for problem in reading.problems if problem.code.startswith("events-"))
        accounted = {exchange.place for exchange in reading.exchanges} | {p.row for p in reading.problems if p.row}
        assert len(accounted) + counted >= events, file.name


def test_calendars_that_another_parser_reads_are_read(foreign_data: Path):
    """Whatever vobject takes apart is taken apart here."""
    both = 0
    for file in sorted((foreign_data / "ics_icalendar_py").glob("*.ics")):
        content = file.read_bytes()
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                list(vobject.readComponents(content.decode()))
        except Exception:  # noqa: BLE001, S112 - whatever the other one says of it
            continue
        both += 1
        assert read(content, file.name) is not None, file.name
    assert both > 100


def test_mailboxes_hold_as_many_messages_as_the_standard_library_counts(foreign_data: Path):
    """Each message of the seven mailboxes is a mail, a mailing, or named."""
    counted = 0
    for file in sorted((foreign_data / "mbox").glob("*.mbox")):
        content = file.read_bytes()
        assert file_kind(content, file.name) is FileKind.MAILBOX
        reading = read_mailbox(content, now=NOW, since=None, subjects=True, steps=unwatched_steps())
        named = sum(int(problem.value) for problem in reading.problems if not problem.row)
        messages = len(reading.exchanges) + named + sum(bool(problem.row) for problem in reading.problems)
        with closing(mailbox.mbox(str(file))) as standard:
            assert messages == len(standard), file.name
        counted += messages
    assert counted == 14
