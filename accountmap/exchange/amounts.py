"""Amounts and headcounts in cells: ``12 500,50``, ``$1,250.00``, ``1,2 млн ₽``, ``51-200``.

A lone mark followed by exactly three digits groups thousands, because money with three decimals is not written.
"""

from __future__ import annotations

import re
from typing import Final

from accountmap.model.accounts import HeadcountBand

_UNITS: Final = {"тыс": 1e3, "k": 1e3, "млн": 1e6, "m": 1e6, "mln": 1e6, "mio": 1e6, "млрд": 1e9, "bn": 1e9}
_CURRENCY: Final = re.compile(r"(?:руб(?:лей|\.)?|rub|usd|eur|gbp|chf|kzt|byn|р\.|[₽$€£¥])", re.IGNORECASE)
_AMOUNT: Final = re.compile(r"([+\-−–]?)(\d[\d.,]*)([a-zа-я]*)\.?", re.IGNORECASE)
_BLANKS: Final = re.compile("[\\s\u00a0\u202f'’]")
_THOUSANDS: Final = re.compile(r"\d{1,3}([.,])\d{3}(?:\1\d{3})*")
_RANGE: Final = re.compile(r"(\d+)\s*(?:-|–|—|\.\.|to|до)\s*(\d+)", re.IGNORECASE)
_BANDS: Final = ((15, HeadcountBand.UP_TO_15), (100, HeadcountBand.UP_TO_100), (1000, HeadcountBand.UP_TO_1000))


def read_amount(cell: str) -> float | None:
    """Return the amount a cell names, ``None`` if it names none.

    Examples
    --------
    >>> read_amount("12 500,50 ₽"), read_amount("$1,250.00"), read_amount("1,2 млн"), read_amount("-3.500.000")
    (12500.5, 1250.0, 1200000.0, -3500000.0)
    >>> read_amount("high") is None
    True
    """
    match = _AMOUNT.fullmatch(_BLANKS.sub("", _CURRENCY.sub("", cell)))
    unit = _UNITS.get(match[3].casefold()) if match and match[3] else 1.0
    number = _number(match[2]) if match else None
    if match is None or unit is None or number is None:
        return None
    return (-number if match[1] in {"-", "−", "–"} else number) * unit


def read_headcount(cell: str) -> HeadcountBand | None:
    """Return the band of a number of employees, of a range by its middle.

    Examples
    --------
    >>> read_headcount("1 200"), read_headcount("51-200")
    (<HeadcountBand.OVER_1000: '1001+'>, <HeadcountBand.UP_TO_1000: '101-1000'>)
    """
    text = _BLANKS.sub("", cell)
    if text in set(HeadcountBand):
        return HeadcountBand(text)
    span = _RANGE.fullmatch(text)
    number = (int(span[1]) + int(span[2])) / 2 if span else read_amount(text.rstrip("+").lstrip("<>≤≥~"))
    if number is None or number < 0:
        return None
    return next((band for most, band in _BANDS if number <= most), HeadcountBand.OVER_1000)


def _number(text: str) -> float | None:
    """Read digits with marks between them, whichever of the two marks stands for the decimals."""
    if _THOUSANDS.fullmatch(text):
        return float(re.sub("[.,]", "", text))
    whole, mark, decimals = text, "", ""
    last = max(text.rfind("."), text.rfind(","))
    if last >= 0:
        whole, mark, decimals = text[:last], text[last], text[last + 1 :]
    digits = re.sub("[.,]", "", whole)
    groups = re.split("[.,]", whole)
    well_grouped = (all(len(group) == 3 for group in groups[1:]) and len(groups[0]) <= 3) or len(groups) == 1
    if (mark in whole and mark) or not well_grouped:
        return None
    return float(f"{digits or 0}.{decimals or 0}")
