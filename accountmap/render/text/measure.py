"""How wide a text is, by the advance widths of the shipped font (Noto Sans) and without any font engine.

Kerning is left out, which errs on the wide side by a percent or two. Viewers that lack Noto Sans draw with Segoe UI,
Helvetica or Arial, all of them narrower.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Final

FULL_WIDTH: Final = 1000
# Letters of other scripts: about the widest average among the scripts that Noto draws.
UNKNOWN_WIDTH: Final = 700
_INVISIBLE: Final = frozenset({"Mn", "Me", "Cf", "Cc"})


class Weight(StrEnum):
    """The two weights that are shipped."""

    REGULAR = "regular"
    BOLD = "bold"


class _Advances(dict[str, int]):
    """Advance widths by character, in 1/1000 em; characters outside the font are estimated."""

    def __missing__(self, character: str) -> int:
        if unicodedata.category(character) in _INVISIBLE:
            return 0
        is_wide = unicodedata.east_asian_width(character) in "WF" or ord(character) >= 0x1F000
        return FULL_WIDTH if is_wide else UNKNOWN_WIDTH


def text_width(text: str, size: float, weight: Weight = Weight.REGULAR) -> float:
    """Return the width of `text` set in `size` pixels, in pixels.

    East Asian wide characters and emoji count one em; combining marks count nothing.

    Examples
    --------
    >>> text_width("Ёлкина", 10, Weight.BOLD) > text_width("Ёлкина", 10)
    True
    >>> text_width("東京", 10)
    20.0
    """
    return sum(map(advances(weight), text)) * size / 1000


@cache
def advances(weight: Weight) -> Callable[[str], int]:
    """Return the function from a character to its advance width in 1/1000 em."""
    runs = json.loads(files("accountmap.render").joinpath("fonts", "metrics.json").read_bytes())[weight.value]
    table = _Advances()
    for first, widths in runs:
        for offset, width in enumerate(widths):
            character = chr(first + offset)
            table[character] = 0 if unicodedata.category(character) in _INVISIBLE else width
    return table.__getitem__
