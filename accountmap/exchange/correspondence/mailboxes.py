"""Mailboxes in the mbox format: who wrote to whom and when, from headers alone.

A message is what stands between two lines that begin with "From " after an empty line. Its headers are parsed with
Python's own parser; from the first empty line on it is skipped, so that no text of it is ever looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.parser import BytesHeaderParser
from email.utils import getaddresses, parsedate_to_datetime
from typing import Final

from accountmap.errors import RowProblem
from accountmap.exchange.correspondence.exchanges import Exchange, Reading, reference_of
from accountmap.exchange.problems import ProblemCode
from accountmap.model.people import Channel
from accountmap.model.progress import Steps
from accountmap.model.text import clean_line, without_forbidden

_BEGINS: Final = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\n\r\n))From [^\n]*\n")
_HEADERS_END: Final = re.compile(rb"\r?\n\r?\n")
_MOST_HEADER_BYTES: Final = 256 * 1024
_EARLIEST: Final = 1990
_AHEAD: Final = timedelta(days=1)
_BULK: Final = frozenset({"bulk", "list", "junk"})


def read_mailbox(content: bytes, *, now: datetime, since: date | None, subjects: bool, steps: Steps) -> Reading:
    """Read who wrote to whom.

    Parameters
    ----------
    now
        The present moment: what claims to be written more than a day later is not believed.
    since
        The first day that counts; ``None``: all of them.
    subjects
        Keep subjects as topics.
    """
    problems: list[RowProblem] = []
    exchanges: list[Exchange] = []
    mailings = 0
    parser = BytesHeaderParser()
    for place, headers in enumerate(steps.over(list(_headers(content))), start=1):
        message = parser.parsebytes(headers)
        if _is_mailing(message):
            mailings += 1
            continue
        found = _exchange(message, place, now, problems, subjects=subjects)
        if found is not None and (since is None or found.at.date() >= since):
            exchanges.append(found)
    if mailings:
        problems.append(RowProblem(0, "", str(mailings), ProblemCode.MAILINGS_LEFT_OUT))
    return Reading(tuple(exchanges), tuple(problems))


def _headers(content: bytes) -> Iterator[bytes]:
    """Yield the headers of each message, and nothing of what follows them."""
    for begin in _BEGINS.finditer(content):
        first = begin.end()
        end = _HEADERS_END.search(content, first, first + _MOST_HEADER_BYTES)
        yield content[first : end.start() if end else first + _MOST_HEADER_BYTES]


def _exchange(
    message: Message, place: int, now: datetime, problems: list[RowProblem], *, subjects: bool
) -> Exchange | None:
    sender = next(iter(_addresses(message, "From") or _addresses(message, "Sender")), "")
    addressed, copied = _addresses(message, "To"), _addresses(message, "Cc")
    if not sender or not (addressed or copied):
        column = "To" if sender else "From"
        problems.append(RowProblem(place, column, _text(message, "Message-ID"), ProblemCode.MAIL_WITHOUT_PEOPLE))
        return None
    at = _date(message)
    if at is None or at.year < _EARLIEST or at > now + _AHEAD:
        written = " ".join(str(message.get("Date", "")).split())
        problems.append(RowProblem(place, "Date", written, ProblemCode.MAIL_DATE_IMPOSSIBLE, sender))
        return None
    number = _text(message, "Message-ID") or f"{sender} {at:%Y%m%dT%H%M%SZ}"
    return Exchange(
        place=place,
        at=at,
        channel=Channel.EMAIL,
        sender=sender,
        addressed=addressed,
        copied=copied,
        topic=_text(message, "Subject") if subjects else "",
        reference=reference_of("mail", number),
    )


def _date(message: Message) -> datetime | None:
    """Return when it was written, else when the first server noted it, in UTC."""
    noted = [str(line).rpartition(";")[2] for line in reversed(message.get_all("Received", []))]
    for text in (str(message.get("Date", "")), *noted):
        try:
            when = parsedate_to_datetime(text.strip())
            return when.replace(tzinfo=UTC) if when.tzinfo is None else when.astimezone(UTC)
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
    return None


def _addresses(message: Message, name: str) -> tuple[str, ...]:
    lines = [str(line) for line in message.get_all(name, [])]
    found = (address.strip() for _, address in getaddresses(lines))
    return tuple(dict.fromkeys(address for address in found if "@" in address and " " not in address))


def _text(message: Message, name: str) -> str:
    raw = str(message.get(name, ""))
    try:
        decoded = str(make_header(decode_header(raw)))
    except (ValueError, LookupError, HeaderParseError):
        decoded = raw
    return clean_line(without_forbidden(" ".join(decoded.split()))[:500], "topic")


def _is_mailing(message: Message) -> bool:
    """Tell whether it went to many, or comes from a machine."""
    return (
        "List-Id" in message
        or "List-Unsubscribe" in message
        or str(message.get("Precedence", "")).strip().lower() in _BULK
        or str(message.get("Auto-Submitted", "no")).strip().lower() not in {"", "no"}
    )
