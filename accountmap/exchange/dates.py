"""Dates in cells. Days come before months unless the column itself proves the opposite.

Read are ISO dates, ``dd.mm.yyyy``, ``dd/mm/yyyy``, ``dd-mm-yyyy``, ``mm/dd/yyyy`` where proven, and days with the
month in English or Russian words; a time of day behind a date is ignored.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from accountmap.exchange.records import Cell

_ISO: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?")
_DOTTED: Final = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})(?:\s*г\.?)?(?:,?\s+\d.*)?")
_SLASHED: Final = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?:,?\s+\d.*)?")
_DAY_WORD: Final = re.compile(r"(\d{1,2})[\s\-.]+([^\W\d_]{3,})\.?,?[\s\-.]+(\d{4})(?:\s*г\.?|\s*года)?")
_WORD_DAY: Final = re.compile(r"([^\W\d_]{3,})\.?\s+(\d{1,2}),?\s+(\d{4})")
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
                return date(int(match[year]), _month(number_or_name), int(of_month))
            except ValueError:
                return None
    return None


def says_never(day: date) -> bool:
    """Tell whether a date stands for "no date", as 01.01.0001 and 31.12.9999 do."""
    return day.year not in _YEARS


def _month(name: str) -> int:
    """Return the number of a month; 0, which no date takes, for a word that names none."""
    if name.isdigit():
        return int(name)
    word = name.casefold()
    return next((n for n, names in enumerate(_MONTHS, start=1) if any(full.startswith(word) for full in names)), 0)
