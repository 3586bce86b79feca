"""Numbers as each language writes them."""

from __future__ import annotations

from babel.numbers import format_decimal

from accountmap.i18n.catalogue import Locale


def decimal(value: float, locale: Locale, digits: int = 2) -> str:
    """Write a number with so many digits after the point, or the comma.

    Examples
    --------
    >>> decimal(0.4567, Locale.EN), decimal(12.34, Locale.RU, 1)
    ('0.46', '12,3')
    """
    return str(format_decimal(round(value, digits), format=f"0.{'0' * digits}", locale=locale.value))
