"""Dates in cells."""

from __future__ import annotations

from datetime import date

import pytest

from accountmap.exchange.dates import DateOrder, date_order, read_date, says_never


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
        "24 ноября 2026",
        "24 ноя. 2026",
        "24 ноября 2026 г.",
        date(2026, 11, 24),
    ],
)
def test_one_day_in_many_forms(cell):
    """All usual ways to write a day are read."""
    assert read_date(cell, DateOrder()) == date(2026, 11, 24)


@pytest.mark.parametrize(
    "cell", ["31.02.2026", "2026-13-01", "32 мая 2026", "5 Smarch 2026", "45231", "soon", "1.1.26"]
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
