"""Names in a row, as a sentence has them."""

from __future__ import annotations

from collections.abc import Sequence

from accountmap.i18n.catalogue import Locale, say


def joined(names: Sequence[str], locale: Locale, most: int | None = None) -> str:
    """Return names with commas and "and"; of more than `most` the first, and how many more there are.

    Examples
    --------
    >>> joined(["Ada", "Boris", "Cyd"], Locale.EN), joined(["Ada", "Boris", "Cyd"], Locale.EN, most=2)
    ('Ada, Boris and Cyd', 'Ada, Boris and 1 more')
    """
    if most is not None and len(names) > most:
        return ", ".join(names[:most]) + say(locale, "influence-and-more", count=len(names) - most)
    if len(names) < 2:
        return "".join(names)
    return say(locale, "audit-and", first=", ".join(names[:-1]), last=names[-1])
