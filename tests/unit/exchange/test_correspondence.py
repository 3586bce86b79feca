"""Calendars and mailboxes: when an event took place, who wrote to whom, and what is never kept."""

from __future__ import annotations

import contextlib
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accountmap.errors import ImportRejected
from accountmap.exchange.correspondence import Reading, read_calendar, read_mailbox, touches_of
from accountmap.exchange.file_kinds import FileKind, file_kind
from accountmap.model.people import Channel
from accountmap.model.progress import unwatched_steps
from accountmap.model.team import Direction

NOW = datetime(2026, 11, 27, 12, tzinfo=UTC)
BERLIN = ZoneInfo("Europe/Berlin")
PEOPLE = "ORGANIZER:mailto:kim@ours.example\r\nATTENDEE:mailto:ada@theirs.example\r\n"


def calendar(*events: str, since: date = date(2024, 11, 27)) -> Reading:
    """Read a calendar of some events, each given by its lines."""
    bodies = "".join(f"BEGIN:VEVENT\r\n{event}END:VEVENT\r\n" for event in events)
    return read(f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{bodies}END:VCALENDAR\r\n".encode(), since)


def read(content: bytes, since: date = date(2024, 11, 27)) -> Reading:
    """Read the bytes of a calendar."""
    return read_calendar(content, "a.ics", since=since, until=NOW, zone=BERLIN, steps=unwatched_steps())


def event(start: str, *more: str, uid: str = "u1") -> str:
    """Return the lines of an event of Kim's with Ada."""
    return "".join(f"{line}\r\n" for line in (f"UID:{uid}", f"DTSTART{start}", "SUMMARY:Prices", *more)) + PEOPLE


def mailbox(*messages: str, subjects: bool = False) -> Reading:
    """Read a mailbox of some messages, each given by its headers."""
    content = "".join(
        f"From x@y Thu Nov 26 10:00:00 2026\n{one}\n\nSECRETBODY kim@ours.example\n\n" for one in messages
    )
    return read_mailbox(content.encode(), now=NOW, since=None, subjects=subjects, steps=unwatched_steps())


def mail(sender: str, to: str, *more: str, day: str = "Thu, 26 Nov 2026 10:00:00 +0100") -> str:
    """Return the headers of a message."""
    return "\n".join((f"From: {sender}", f"To: {to}", f"Date: {day}", *more))


def codes(reading: Reading) -> list[str]:
    """Return what was noticed."""
    return [str(problem.code) for problem in reading.problems]


def test_event_is_a_touch_of_who_did_not_decline():
    """One meeting at its moment in UTC; who declined, a room and an observer took no part."""
    reading = calendar(
        event(
            ";TZID=Europe/Berlin:20261103T090000",
            "ATTENDEE;PARTSTAT=DECLINED:mailto:no@theirs.example",
            "ATTENDEE;CUTYPE=ROOM:mailto:room@theirs.example",
            "ATTENDEE;ROLE=NON-PARTICIPANT:mailto:seen@theirs.example",
        )
    )
    (found,) = reading.exchanges
    assert found.at == datetime(2026, 11, 3, 8, tzinfo=UTC)
    assert set(found.addresses) == {"kim@ours.example", "ada@theirs.example"}
    assert (found.channel, found.topic, found.reference) == (Channel.MEETING, "Prices", "ical:u1")


def test_recurring_meeting_stays_at_nine_when_summer_ends():
    """A weekly meeting keeps its time on the clock: an hour later in UTC from the last Sunday of October on."""
    reading = calendar(event(";TZID=Europe/Berlin:20261015T090000", "RRULE:FREQ=WEEKLY;UNTIL=20261105T090000Z"))
    assert [found.at.hour for found in reading.exchanges] == [7, 7, 8, 8]
    assert len({found.reference for found in reading.exchanges}) == 4


def test_occurrences_that_were_left_out_moved_or_added():
    """An exception is no meeting, a moved one is where it was moved to, an added one counts."""
    reading = calendar(
        event(":20261102T100000Z", "RRULE:FREQ=DAILY;COUNT=4", "EXDATE:20261103T100000Z", "RDATE:20261120T100000Z"),
        event(":20261104T150000Z", "RECURRENCE-ID:20261104T100000Z"),
    )
    assert sorted((found.at.day, found.at.hour) for found in reading.exchanges) == [(2, 10), (4, 15), (5, 10), (20, 10)]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (event(":20261103T100000Z", "STATUS:CANCELLED"), ["events-cancelled"]),
        (event(":20270103T100000Z"), ["events-to-come"]),
        (event(":20261201T100000Z", "RRULE:FREQ=WEEKLY"), ["events-to-come"]),
        (event(":19790103T100000Z"), ["event-too-early"]),
        (event(":20261103T100000Z", "RRULE:FREQ=SECONDLY"), ["event-too-often"]),
        (event(":yesterday"), ["event-not-understood", "event-without-start"]),
        ("UID:u\r\nSUMMARY:Nothing\r\n" + PEOPLE, ["event-without-start"]),
    ],
)
def test_what_is_no_touch_is_told(lines: str, expected: list[str]):
    """Cancelled, yet to come, in 1979, every second, without a beginning: each is named."""
    found = codes(calendar(lines))
    assert found
    assert set(found) <= set(expected)


def test_endless_rule_ends_today():
    """A daily meeting since January has one touch a day, and what is to come counts once."""
    reading = calendar(event(":20260101T080000Z", "RRULE:FREQ=DAILY"))
    assert len(reading.exchanges) == (NOW.date() - date(2026, 1, 1)).days + 1
    assert codes(reading) == ["events-to-come"]


def test_time_without_a_zone_is_on_the_users_clock_and_a_day_is_its_noon():
    """Ten o'clock in Berlin is nine in UTC; a whole day is touched at noon."""
    floating, whole = calendar(event(":20261103T100000"), event(";VALUE=DATE:20261104", uid="u2")).exchanges
    assert floating.at == datetime(2026, 11, 3, 9, tzinfo=UTC)
    assert whole.at == datetime(2026, 11, 4, 11, tzinfo=UTC)


@pytest.mark.parametrize("more", ["LOCATION:https://zoom.us/j/1", "X-GOOGLE-CONFERENCE:https://meet.google.com/a"])
def test_conference_is_a_call(more: str):
    """A link to a conference makes a call of it."""
    assert calendar(event(":20261103T100000Z", more)).exchanges[0].channel is Channel.CALL


def test_damaged_calendar_is_refused_as_a_whole():
    """What has no parts to tell apart is named, with the reason; events that are never closed are counted."""
    with pytest.raises(ImportRejected) as caught:
        read(b"BEGIN:VCALENDAR\r\nBEGIN:\r\nEND:VEVENT\r\nEND")
    assert caught.value.problems[0].code == "calendar-damaged"
    cut = read(b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\n")
    assert [(str(problem.code), problem.value) for problem in cut.problems] == [("events-not-closed", "1")]


def test_damaged_descriptions_of_zones_cost_no_event():
    """Where only VTIMEZONE cannot be read, zones go by their names, and that is told."""
    zone = b"BEGIN:VTIMEZONE\r\nTZID:X\r\nBEGIN:STANDARD\r\nTZOFFSETTO:+5744\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
    lines = event(";TZID=Europe/Berlin:20261103T090000").encode()
    reading = read(b"BEGIN:VCALENDAR\r\n" + zone + b"BEGIN:VEVENT\r\n" + lines + b"END:VEVENT\r\nEND:VCALENDAR\r\n")
    assert codes(reading) == ["calendar-zones-damaged"]
    assert reading.exchanges[0].at.hour == 8


def test_mail_is_told_by_its_headers_and_its_text_is_never_kept():
    """Sender, recipients, copies, time in UTC; the subject only if asked for; nothing of the body at all."""
    message = mail(
        "=?utf-8?q?Kim?= <kim@ours.example>",
        "Ada <ada@theirs.example>, bob@theirs.example",
        "Cc: cyd@theirs.example",
        "Subject: =?utf-8?b?0KbQtdC90Ys=?=",
        "Message-ID: <1@ours.example>",
    )
    (found,) = mailbox(message).exchanges
    assert found.sender == "kim@ours.example"
    assert (found.addressed, found.copied) == (("ada@theirs.example", "bob@theirs.example"), ("cyd@theirs.example",))
    assert (found.at, found.topic, found.reference) == (
        datetime(2026, 11, 26, 9, tzinfo=UTC),
        "",
        "mail:1@ours.example",
    )
    (told,) = mailbox(message, subjects=True).exchanges
    assert told.topic == "Цены"
    assert "SECRETBODY" not in repr(mailbox(message, "Subject: nothing else", subjects=True))


@pytest.mark.parametrize(
    ("message", "code"),
    [
        (mail("a@b.example", "c@d.example", day="Tue, 2 Jan 1979 10:00:00 +0000"), "mail-date-impossible"),
        (mail("a@b.example", "c@d.example", day="Thu, 3 Dec 2026 10:00:00 +0000"), "mail-date-impossible"),
        (mail("a@b.example", "c@d.example", day="the other day"), "mail-date-impossible"),
        (mail("nobody", "c@d.example"), "mail-without-people"),
        (mail("a@b.example", "undisclosed recipients"), "mail-without-people"),
        (mail("a@b.example", "c@d.example", "List-Id: <news.example>"), "mailings-left-out"),
        (mail("a@b.example", "c@d.example", "Auto-Submitted: auto-replied"), "mailings-left-out"),
    ],
)
def test_message_that_is_no_touch_is_told(message: str, code: str):
    """Impossible dates, nobody named, mailings and automatic answers."""
    reading = mailbox(message)
    assert codes(reading) == [code]
    assert not reading.exchanges


def test_date_of_the_first_server_stands_in_for_a_missing_one():
    """Without a readable date the oldest Received line tells."""
    lines = "From: a@b.example\nTo: c@d.example\nReceived: late; Fri, 27 Nov 2026 09:00:00 +0000\n"
    (found,) = mailbox(lines + "Received: first; Thu, 26 Nov 2026 09:00:00 +0000").exchanges
    assert found.at == datetime(2026, 11, 26, 9, tzinfo=UTC)


def touched(*messages: str) -> list[tuple[Channel, Direction | None, tuple[str, ...]]]:
    """Return the touches of some messages between kim of ours and ada, bob of theirs."""
    file = touches_of(
        mailbox(*messages), "a.mbox", ours={"kim@ours.example"}, theirs={"ada@theirs.example", "bob@theirs.example"}
    )
    return [(draft.channel, draft.direction, draft.theirs) for draft in file.drafts]


def test_sides_tell_direction_and_copies():
    """Ours to theirs is out, with a copy for who got one; theirs to ours is in; among themselves nothing."""
    assert touched(mail("kim@ours.example", "Ada@Theirs.example", "Cc: bob@theirs.example")) == [
        (Channel.EMAIL, Direction.OUT, ("Ada@Theirs.example",)),
        (Channel.COPY, Direction.OUT, ("bob@theirs.example",)),
    ]
    assert touched(mail("ada@theirs.example", "kim@ours.example")) == [
        (Channel.EMAIL, Direction.IN, ("ada@theirs.example",))
    ]
    assert touched(mail("ada@theirs.example", "bob@theirs.example", "Cc: kim@ours.example")) == [
        (Channel.COPY, Direction.IN, ("ada@theirs.example",))
    ]
    assert touched(mail("ada@theirs.example", "bob@theirs.example"), mail("x@y.example", "z@y.example")) == []


def test_addresses_of_nobody_are_counted():
    """The most frequent first, with how often."""
    reading = mailbox(*[mail("kim@ours.example", "who@else.example")] * 3, mail("kim@ours.example", "one@else.example"))
    file = touches_of(reading, "a.mbox", ours={"kim@ours.example"}, theirs=set())
    assert [(problem.value, problem.detail) for problem in file.problems] == [
        ("who@else.example", "3"),
        ("one@else.example", "1"),
    ]


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"\xef\xbb\xbfBEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", FileKind.CALENDAR),
        (b"begin:vevent\nend:vevent\n", FileKind.CALENDAR),
        (b"BEGIN:VCARD\r\nEND:VCARD\r\n", FileKind.CARDS),
        (b"From a@b Thu Nov 26 10:00:00 2026\nFrom: a@b\n\n", FileKind.MAILBOX),
        (b"From,To\nMonday,Friday\n", FileKind.TEXT),
    ],
)
def test_kind_is_told_by_content(content: bytes, kind: FileKind):
    """Whatever the file is called."""
    assert file_kind(content, "x") is kind


@given(st.binary(max_size=300))
def test_any_bytes_end_well(junk: bytes):
    """Whatever is in an event or a message, it is read, named or refused; nothing else is raised."""
    read_mailbox(b"From a\n" + junk, now=NOW, since=None, subjects=True, steps=unwatched_steps())
    with contextlib.suppress(ImportRejected):
        read_calendar(
            b"BEGIN:VEVENT\r\nDTSTART:" + junk + b"\r\nEND:VEVENT",
            "a.ics",
            since=NOW.date() - timedelta(days=9),
            until=NOW,
            zone=UTC,
            steps=unwatched_steps(),
        )
