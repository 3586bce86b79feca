"""Calendars as files: each time an event took place, in the zone it was meant in, until today.

The parser is `icalendar`, the recurrences are `dateutil`'s. What recurs is laid out on the clock of its own zone, so
that a meeting at nine stays at nine when summer begins. What was cancelled, declined or is yet to come is no touch.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, tzinfo
from itertools import islice, takewhile
from typing import Any, Final

from dateutil.rrule import rrulestr
from icalendar import Component

from accountmap.errors import RowProblem
from accountmap.exchange.correspondence.exchanges import Exchange, Reading, reference_of
from accountmap.exchange.problems import ProblemCode, rejection
from accountmap.model.people import Channel
from accountmap.model.progress import Steps
from accountmap.model.text import clean_line, without_forbidden

_NOON: Final = time(12)
_MOST_OCCURRENCES: Final = 20_000
"""Of one event, counted from its beginning: fifty years of every day."""
_CALLS: Final = re.compile(
    r"zoom|teams\.(?:microsoft|live)|meet\.google|webex|skype|whereby|jitsi|telemost|телемост|\bcall\b|\bphone\b|звонок|созвон|"
    r"телефон",
    re.IGNORECASE,
)
_CALL_PROPERTIES: Final = ("CONFERENCE", "X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL")
_ZONES: Final = re.compile(rb"^BEGIN:VTIMEZONE\s.*?^END:VTIMEZONE\s*", re.IGNORECASE | re.MULTILINE | re.DOTALL)
_BEGINS: Final = re.compile(rb"^BEGIN:VEVENT[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
_UNREADABLE: Final = (ValueError, TypeError, KeyError, IndexError, AttributeError)
_NO_PEOPLE: Final = frozenset({"ROOM", "RESOURCE"})
_EARLIEST: Final = 1990
_READ: Final = frozenset({"DTSTART", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "ATTENDEE", "ORGANIZER", ""})


@dataclass
class _Notes:
    """What is counted rather than told event by event."""

    future: int = 0
    cancelled: int = 0
    problems: list[RowProblem] = field(default_factory=list)


def read_calendar(content: bytes, file: str, *, since: date, until: datetime, zone: tzinfo, steps: Steps) -> Reading:
    """Read a calendar's events of a time that is over.

    Parameters
    ----------
    since
        The first day that counts.
    until
        The present moment: what begins later is counted and left out.
    zone
        Whose clock a time without a zone is on.

    Raises
    ------
    ImportRejected
        If it is no calendar, or so damaged that its parts cannot be told apart.
    """
    notes = _Notes()
    events = _events(content, file, notes)
    lost = len(_BEGINS.findall(content)) - len(events)
    if lost > 0:
        notes.problems.append(RowProblem(0, "", str(lost), ProblemCode.EVENTS_NOT_CLOSED))
    begin = datetime.combine(since, time.min, UTC)
    moved = _moved(events)
    exchanges: list[Exchange] = []
    for place, event in enumerate(steps.over(events), start=1):
        damage = _damage(event, place)
        notes.problems += damage
        try:
            exchanges += _exchanges(event, place, moved, _Span(begin, until, zone), notes)
        except (ValueError, TypeError, KeyError, AttributeError, OverflowError) as error:
            if not damage:
                reason = " ".join(str(error).split())
                notes.problems.append(RowProblem(place, "", _name(event), ProblemCode.EVENT_NOT_UNDERSTOOD, reason))
    counted = ((ProblemCode.EVENTS_TO_COME, notes.future), (ProblemCode.EVENTS_CANCELLED, notes.cancelled))
    notes.problems += [RowProblem(0, "", str(count), code) for code, count in counted if count]
    return Reading(tuple(exchanges), tuple(notes.problems))


@dataclass(frozen=True, slots=True)
class _Span:
    begin: datetime
    end: datetime
    zone: tzinfo

    def moment(self, value: date | datetime) -> datetime:
        """Return a moment in UTC; a day alone is its noon, a time without a zone is on the user's clock."""
        when = value if isinstance(value, datetime) else datetime.combine(value, _NOON)
        return (when if when.tzinfo else when.replace(tzinfo=self.zone)).astimezone(UTC)


def _events(content: bytes, file: str, notes: _Notes) -> list[Component]:
    """Return the events of a file; where only its descriptions of zones are damaged, zones go by their names."""
    text = content.removeprefix(b"\xef\xbb\xbf").strip()
    try:
        return _parsed(text)
    except _UNREADABLE as error:
        reason = " ".join(str(error).split()) or type(error).__name__
    without_zones = _ZONES.sub(b"", text)
    if without_zones != text:
        with suppress(*_UNREADABLE):
            events = _parsed(without_zones)
            notes.problems.append(RowProblem(0, "VTIMEZONE", reason, ProblemCode.CALENDAR_ZONES_DAMAGED))
            return events
    raise rejection(file, ProblemCode.CALENDAR_DAMAGED, value=reason)


def _parsed(text: bytes) -> list[Component]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # on names of zones that it has to guess
        components = Component.from_ical(text, multiple=True)
        return [event for component in components for event in component.walk("VEVENT")]


def _damage(event: Component, place: int) -> list[RowProblem]:
    """Return what of an event cannot be read and matters here: when it is, how often, and with whom."""
    found = [(str(name or "").upper(), " ".join(str(reason).split())) for name, reason in event.errors]
    return [
        RowProblem(place, name, _name(event), ProblemCode.EVENT_NOT_UNDERSTOOD, reason)
        for name, reason in found
        if name in _READ
    ][:1]


def _moved(events: list[Component]) -> dict[str, set[datetime]]:
    """Return by event which of its occurrences stand in the file on their own, moved or changed."""
    found: dict[str, set[datetime]] = {}
    for event in events:
        own = event.get("RECURRENCE-ID")
        with suppress(ValueError, AttributeError, OverflowError):
            if own is not None:
                found.setdefault(str(event.get("UID", "")), set()).add(_plain(own.dt))
    return found


def _exchanges(
    event: Component, place: int, moved: dict[str, set[datetime]], span: _Span, notes: _Notes
) -> Iterator[Exchange]:
    """Yield each time an event took place within the span."""
    if str(event.get("STATUS", "")).upper() == "CANCELLED":
        notes.cancelled += 1
        return
    start = event.get("DTSTART")
    if start is None or not hasattr(start, "dt"):
        notes.problems.append(RowProblem(place, "DTSTART", _name(event), ProblemCode.EVENT_WITHOUT_START))
        return
    addressed = tuple(dict.fromkeys(_people(event)))
    channel, topic, uid = _channel(event), _name(event), str(event.get("UID", "") or f"{_name(event)} {start.dt}")
    for when in _times(event, place, start.dt, moved.get(uid, set()), span, notes):
        moment = span.moment(when)
        if moment > span.end:
            notes.future += 1
            break
        if moment.year < _EARLIEST:
            notes.problems.append(
                RowProblem(place, "DTSTART", moment.date().isoformat(), ProblemCode.EVENT_TOO_EARLY, _name(event))
            )
        elif moment >= span.begin:
            number = f"{uid} {moment:%Y%m%dT%H%MZ}" if _recurs(event) else uid
            yield Exchange(
                place=place,
                at=moment,
                channel=channel,
                addressed=addressed,
                topic=topic,
                reference=reference_of("ical", number),
            )


def _recurs(event: Component) -> bool:
    return any(name in event for name in ("RRULE", "RDATE", "RECURRENCE-ID"))


def _times(
    event: Component, place: int, start: date | datetime, moved: set[datetime], span: _Span, notes: _Notes
) -> Iterator[date | datetime]:
    """Yield when an event takes place, in order, up to the first time that is yet to come."""
    if "RECURRENCE-ID" in event or not _recurs(event):
        yield start
        return
    clock = start.tzinfo if isinstance(start, datetime) else None
    first = _plain(start)
    out = {_plain(one.dt) for listed in _listed(event, "EXDATE") for one in listed.dts} | moved
    extra = sorted(_plain(one.dt) for listed in _listed(event, "RDATE") for one in listed.dts)
    laid_out = {first, *extra}
    end = span.end.astimezone(clock or span.zone).replace(tzinfo=None)
    for rule in _listed(event, "RRULE"):
        found = list(islice(_rule(rule, first, clock), _MOST_OCCURRENCES + 1))
        past = list(takewhile(lambda when: when <= end, found))
        laid_out.update(past)
        if len(past) > _MOST_OCCURRENCES:
            notes.problems.append(
                RowProblem(place, "RRULE", _name(event), ProblemCode.EVENT_TOO_OFTEN, str(_MOST_OCCURRENCES))
            )
        elif len(past) < len(found):
            laid_out.add(found[len(past)])
    for when in sorted(laid_out - out):
        yield when.replace(tzinfo=clock) if isinstance(start, datetime) else when.date()


def _rule(rule: Any, first: datetime, clock: tzinfo | None) -> Iterator[datetime]:
    """Return the times of a rule on the clock of its zone, without end if it has none."""
    parts = {str(name).upper(): value for name, value in rule.items()}
    until = parts.pop("UNTIL", None)
    text = type(rule)(parts).to_ical().decode()
    times = iter(rrulestr(text, dtstart=first))
    if not until:
        return times
    last = until[0] if isinstance(until, list) else until
    if isinstance(last, datetime) and last.tzinfo and clock:
        last = last.astimezone(clock)
    end = _plain(last) if isinstance(last, datetime) else datetime.combine(last, time.max)
    return takewhile(lambda when: when <= end, times)


def _plain(when: date | datetime | tuple[Any, ...]) -> datetime:
    """Return a time as the clock shows it, without its zone; of a period its beginning."""
    if isinstance(when, tuple):
        return _plain(when[0])
    if isinstance(when, datetime):
        return when.replace(tzinfo=None)
    return datetime.combine(when, time.min)


def _listed(event: Component, name: str) -> list[Any]:
    value = event.get(name)
    return [] if value is None else value if isinstance(value, list) else [value]


def _people(event: Component) -> Iterator[str]:
    """Yield the addresses of who took part: the organizer, and who was invited and did not decline."""
    organizer = event.get("ORGANIZER")
    if organizer is not None:
        yield from _address(organizer)
    for attendee in _listed(event, "ATTENDEE"):
        known = getattr(attendee, "params", {})
        declined = str(known.get("PARTSTAT", "")).upper() == "DECLINED"
        absent = str(known.get("ROLE", "")).upper() == "NON-PARTICIPANT"
        if not declined and not absent and str(known.get("CUTYPE", "")).upper() not in _NO_PEOPLE:
            yield from _address(attendee)


def _address(value: Any) -> Iterator[str]:
    text = str(value).strip()
    address = text[7:] if text[:7].lower() == "mailto:" else text
    if "@" in address and not any(letter.isspace() for letter in address):
        yield address
    elif "@" in (email := str(getattr(value, "params", {}).get("EMAIL", ""))):
        yield email


def _channel(event: Component) -> Channel:
    """Return whether they met or called, as far as place and conference tell."""
    if any(event.get(name) for name in _CALL_PROPERTIES):
        return Channel.CALL
    told = f"{event.get('LOCATION', '')} {event.get('SUMMARY', '')}"
    return Channel.CALL if _CALLS.search(told) else Channel.MEETING


def _name(event: Component) -> str:
    return clean_line(without_forbidden(" ".join(str(event.get("SUMMARY", "")).split()))[:500], "topic")
