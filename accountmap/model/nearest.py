"""Names that somebody may have meant."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from accountmap.model.text import match_key


def nearest(text: str, names: Iterable[str], most: int = 3) -> tuple[str, ...]:
    """Return the names that hold words beginning as those of the text, then those spelled much like it.

    Linear in the names.

    Examples
    --------
    >>> nearest("ada", ["Ben Mock", "Ada Sample", "Adam Smith"])
    ('Ada Sample', 'Adam Smith')
    >>> nearest("Fablwick", ["Fablewick", "Kitezh"])
    ('Fablewick',)
    """
    by_key = {match_key(name): name for name in names}
    key = match_key(text)
    words = key.split()
    begun = [one for one in by_key if words and all(_begins(word, one) for word in words)]
    found = dict.fromkeys([*sorted(begun), *get_close_matches(key, by_key, n=most)])
    return tuple(by_key[one] for one in found)[:most]


def _begins(word: str, name: str) -> bool:
    return any(part.startswith(word) for part in name.split())
