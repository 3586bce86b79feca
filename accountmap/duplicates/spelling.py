"""One key for the spellings of a name: Примерова, Primerova and Prymerova; Пётр, Petr and Pyotr; Müller and Mueller.

There is no right transliteration of a Russian name: passports, mail systems and people themselves use a dozen. So
every spelling is written in Latin letters first, letter by letter, and then what differs between the customs is folded
together. The key is for comparing only; now and then two different names share one, which is why a name is never
compared alone.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from anyascii import anyascii

_MOST_REMEMBERED: Final = 65_536
_NO_LETTER: Final = re.compile("[^a-z0-9]")
_DIGIT: Final = re.compile("[0-9]")
# In this order; each line is one custom against another. S and C are the sounds of ш and ч.
_FOLDS: Final[tuple[tuple[re.Pattern[str], str], ...]] = tuple(
    (re.compile(pattern), key)
    for pattern, key in (
        ("s[ct]?hch|stsch", "S"),  # Щербаков: Shch, Stsch
        ("tsch|tch", "C"),  # Чертежников: Ch, Tch, Tsch
        ("sch|sh", "S"),  # Шаблонов: Sh, Sch
        ("ch", "C"),
        ("kh", "h"),  # Михайлов: Kh, H
        ("x", "ks"),  # Александра: x, ks
        ("zh", "z"),  # Жуков: Zh, Z
        ("ph", "f"),
        ("th", "t"),
        ("ck", "k"),
        ("tz|tc|c(?=[eiy])", "ts"),  # Цветков: Ts, Tz, Tc
        ("[cq]", "k"),  # Виктор: c, k
        ("w", "v"),
        ("of+$", "ov"),  # Смирнов: ov, off
        ("[yj]", "i"),  # й, ы, ь and the first half of я, ю, ё: y, j, i
        ("i+", "i"),  # Дмитрий: y, ij, iy, ii
        ("i[eo]", "e"),  # е and ё: e, ye, ie, yo, io
        ("ae", "a"),  # ä, ö, ü
        ("oe", "o"),
        ("ue", "u"),
        ("er$", "r"),  # Александр: Alexander
        (r"(.)\1+", r"\1"),  # Филиппов: pp, p
    )
)


@lru_cache(_MOST_REMEMBERED)
def spelling_key(word: str) -> str:
    """Return the key that the spellings of one name share, in either script.

    Parameters
    ----------
    word
        One word of a name.

    Examples
    --------
    >>> {spelling_key(word) for word in ("Примерова", "Primerova", "Prymerova")}
    {'primerova'}
    >>> spelling_key("Щербаков") == spelling_key("Scherbakoff")
    True
    """
    key = _NO_LETTER.sub("", (word if word.isascii() else anyascii(word)).lower())
    if _DIGIT.search(key):
        return key
    for pattern, folded in _FOLDS:
        key = pattern.sub(folded, key)
    return key
