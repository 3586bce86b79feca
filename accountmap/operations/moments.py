"""Moments as people give them: a day of their calendar, or a time to the second."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Final

from accountmap.errors import InvalidValue

_ALLOWED: Final = "2026-06-30, 2026-06-30T14:30, 2026-06-30T14:30:00Z"
_ONE: Final = timedelta(microseconds=1)


def read_moment(text: str, field: str, *, last: bool = False) -> datetime:
    """Return the moment a text means, on this machine's calendar where it names no time zone.

    Parameters
    ----------
    field
        What it is called in messages.
    last
        A day means its last moment, not its first.

    Raises
    ------
    InvalidValue
        If it is neither a day nor a time.

    Examples
    --------
    >>> read_moment("2026-06-30T14:30:00Z", "since").isoformat()
    '2026-06-30T14:30:00+00:00'
    >>> (read_moment("2026-06-30", "since", last=True) - read_moment("2026-06-30", "since")).days
    0
    """
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = None
    try:
        if day is None:
            moment = datetime.fromisoformat(text)
            return moment if moment.tzinfo else moment.astimezone()
        if last:
            return datetime.combine(day + timedelta(days=1), time.min).astimezone() - _ONE
        return datetime.combine(day, time.min).astimezone()
    except (ValueError, OverflowError):
        raise InvalidValue(field, text[:40], _ALLOWED) from None
