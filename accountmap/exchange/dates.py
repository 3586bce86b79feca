"""Dates in cells. Days come before months unless the column itself proves the opposite.

Read are ISO dates, ``dd.mm.yyyy``, ``dd/mm/yyyy``, ``dd-mm-yyyy``, ``mm/dd/yyyy`` where proven, years of two digits,
and days with the month in English or Russian words. A time of day behind a date is read by `read_time`, and where it
names no zone it is taken as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from typing import Final

from accountmap.exchange.records import Cell

_ISO: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?")
_DOTTED: Final = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?:\s*г\.?)?(?:,?\s+(?:в\s+)?\d.*)?")
_SLASHED: Final = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})(?:,?\s+\d.*)?")
_DAY_WORD: Final = re.compile(r"(\d{1,2})[\s\-.]+([^\W\d_]{3,})\.?,?[\s\-.]+(\d{4})(?:\s*г\.?|\s*года)?(?:,?\s+\d.*)?")
_WORD_DAY: Final = re.compile(r"([^\W\d_]{3,})\.?\s+(\d{1,2}),?\s+(\d{4})(?:,?\s+\d.*)?")
_TIME: Final = re.compile(
    r"(?<![\d:.])(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?:\s*([ap])\.?m\b)?\s*(?:(z|utc|gmt)\b|([+-]\d{2}):?(\d{2}))?",
    re.IGNORECASE,
)
_TWO_DIGITS_MEAN_1900_FROM: Final = 70
# Each form, and which groups hold year, month and day.
_FORMS: Final = {_ISO: (1, 2, 3), _DOTTED: (3, 2, 1), _SLASHED: (3, 2, 1), _DAY_WORD: (3, 2, 1), _WORD_DAY: (3, 1, 2)}
# English and Russian, the latter also in the case dates take; three letters of a name suffice.
_MONTHS: Final = (
    ("january", "январь", "января"),
    ("february", "февраль", "февраля"),
    ("march", "март", "марта"),
    ("april", "апрель", "апреля"),
    ("may", "май", "мая"),
    ("june", "июнь", "июня"),
    ("july", "июль", "июля"),
    ("august", "август", "августа"),
    ("september", "сентябрь", "сентября"),
    ("october", "октябрь", "октября"),
    ("november", "ноябрь", "ноября"),
    ("december", "декабрь", "декабря"),
)
# Systems write these years for "never" and "not known".
_YEARS: Final = range(1900, 2999)


@dataclass(frozen=True)
class DateOrder:
    """How a column writes days and months with slashes.

    Parameters
    ----------
    month_first
        Some second part is above 12 and no first part is.
    is_ambiguous
        No part is above 12, and at least one date would be another day the other way round.
    """

    month_first: bool = False
    is_ambiguous: bool = False


def date_order(cells: Iterable[Cell]) -> DateOrder:
    """Find out how a column orders days and months; linear in its length.

    Examples
    --------
    >>> date_order(["3/15/2024", "1/2/2024"]).month_first
    True
    >>> date_order(["1/2/2024"]).is_ambiguous
    True
    """
    first_above_12 = second_above_12 = differ = False
    for cell in cells:
        match = _SLASHED.fullmatch(cell.strip()) if isinstance(cell, str) and cell else None
        if match:
            first, second = int(match[1]), int(match[2])
            first_above_12 |= first > 12
            second_above_12 |= second > 12
            differ |= first != second
    return DateOrder(
        month_first=second_above_12 and not first_above_12,
        is_ambiguous=differ and not first_above_12 and not second_above_12,
    )


def read_date(cell: Cell, order: DateOrder) -> date | None:
    """Return the day a cell names, ``None`` if it names none that exists.

    Examples
    --------
    >>> read_date("3 марта 2024 г.", DateOrder())
    datetime.date(2024, 3, 3)
    >>> read_date("31.02.2024", DateOrder()) is None
    True
    """
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    text = cell.strip()
    for form, (year, month, day) in _FORMS.items():
        match = form.fullmatch(text)
        if match:
            number_or_name, of_month = match[month], match[day]
            if form is _SLASHED and order.month_first:
                number_or_name, of_month = of_month, number_or_name
            try:
                return date(_year(match[year]), _month(number_or_name), int(of_month))
            except ValueError:
                return None
    return None


def read_time(cell: Cell) -> time | None:
    """Return the time of day a cell names, with its zone if it names one; of a span, when it begins.

    Examples
    --------
    >>> read_time("24.11.2026 9:30"), read_time("2:30 PM"), read_time("24.11.2026")
    (datetime.time(9, 30), datetime.time(14, 30), None)
    """
    if isinstance(cell, datetime):
        return cell.timetz()
    if isinstance(cell, date):
        return None
    match = _TIME.search(cell)
    if match is None:
        return None
    hour, minute, second, half, utc, zone_hours, zone_minutes = match.groups()
    hours = int(hour) % 12 + 12 * (half.casefold() == "p") if half else int(hour)
    try:
        zone: tzinfo | None = UTC if utc else None
        # Outside ISO a minus is the dash of a span: 10:30-11:30.
        if zone_hours and (zone_hours.startswith("+") or "T" in cell):
            sign = -1 if zone_hours.startswith("-") else 1
            zone = timezone(timedelta(hours=int(zone_hours), minutes=sign * int(zone_minutes)))
        return time(hours, int(minute), int(second or 0), tzinfo=zone)
    except ValueError:
        return None


def says_never(day: date) -> bool:
    """Tell whether a date stands for "no date", as 01.01.0001 and 31.12.9999 do."""
    return day.year not in _YEARS


def _year(digits: str) -> int:
    """Return a year written with four digits or with two."""
    year = int(digits)
    if len(digits) == 2:
        year += 1900 if year >= _TWO_DIGITS_MEAN_1900_FROM else 2000
    return year


def _month(name: str) -> int:
    """Return the number of a month; 0, which no date takes, for a word that names none."""
    if name.isdigit():
        return int(name)
    word = name.casefold()
    return next((n for n, names in enumerate(_MONTHS, start=1) if any(full.startswith(word) for full in names)), 0)
