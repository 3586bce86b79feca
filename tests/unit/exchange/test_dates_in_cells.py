"""Dates in cells."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest

from accountmap.exchange.dates import DateOrder, date_order, read_date, read_time, says_never


@pytest.mark.parametrize(
    "cell",
    [
        "2026-11-24",
        "2026-11-24T09:50:00.000+0000",
        "2026-11-24 09:14",
        "24.11.2026",
        "24.11.2026 г.",
        "24.11.2026 0:00:00",
        "24/11/2026",
        "24-11-2026",
        "24 Nov 2026",
        "24-Nov-2026",
        "24 November 2026",
        "November 24, 2026",
        "Nov 24, 2026 9:30 AM",
        "24.11.26",
        "24/11/26 10:00",
        "24 ноября 2026",
        "24 ноя. 2026",
        "24 ноября 2026 г.",
        date(2026, 11, 24),
        datetime(2026, 11, 24, 9, 30),  # noqa: DTZ001 - a cell has no zone
    ],
)
def test_one_day_in_many_forms(cell):
    """All usual ways to write a day are read."""
    assert read_date(cell, DateOrder()) == date(2026, 11, 24)


@pytest.mark.parametrize(
    "cell", ["31.02.2026", "2026-13-01", "32 мая 2026", "5 Smarch 2026", "45231", "soon", "1.1.126"]
)
def test_what_is_no_day(cell):
    """Impossible days and other texts are no dates."""
    assert read_date(cell, DateOrder()) is None


def test_day_comes_first_unless_the_column_proves_otherwise():
    """Only a second part above 12, and no first part above 12, makes months come first."""
    assert not date_order(["01/02/2026", "13/02/2026"]).month_first
    assert not date_order(["13/02/2026", "02/13/2026"]).month_first
    order = date_order(["01/02/2026", "02/13/2026", "2026-01-01", ""])
    assert read_date("01/02/2026", order) == date(2026, 1, 2)


def test_column_that_proves_nothing_is_ambiguous():
    """Parts up to 12 leave it open, unless day and month are equal."""
    assert date_order(["01/02/2026", "05.13.2026"]).is_ambiguous
    assert not date_order(["05/05/2026"]).is_ambiguous
    assert not date_order(["13/02/2026", "01/02/2026"]).is_ambiguous


def test_dotted_dates_are_always_day_first():
    """Dots are never American."""
    assert read_date("01.02.2026", DateOrder(month_first=True)) == date(2026, 2, 1)


@pytest.mark.parametrize("day", [date(1, 1, 1), date(9999, 12, 31)])
def test_years_that_mean_never(day):
    """The first and the last day of the calendar are no dates."""
    assert says_never(day)
    assert not says_never(date(2026, 1, 1))


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("24.11.2026 9:05", time(9, 5)),
        ("24.11.2026 в 09:05:30", time(9, 5, 30)),
        ("10:30-11:30", time(10, 30)),
        ("3/15/2024 2:30 PM", time(14, 30)),
        ("12:15 am", time(0, 15)),
        ("2026-11-24T09:50:00.000+0300", time(9, 50, tzinfo=timezone(timedelta(hours=3)))),
        ("2026-11-24T09:50:00Z", time(9, 50, tzinfo=UTC)),
        (datetime(2026, 11, 24, 9, 30), time(9, 30)),  # noqa: DTZ001 - a cell has no zone
        ("24.11.2026", None),
        ("25:61", None),
        ("9:00+99:00", None),
        (date(2026, 11, 24), None),
    ],
)
def test_times_of_day(cell, expected):
    """The time behind a date is read with its zone; impossible ones are none."""
    assert read_time(cell) == expected


def test_years_of_two_digits():
    """From 70 on they are of the last century."""
    assert read_date("1.1.70", DateOrder()) == date(1970, 1, 1)
    assert read_date("1.1.69", DateOrder()) == date(2069, 1, 1)
