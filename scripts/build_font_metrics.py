"""Build the fonts and the table of widths that the map is drawn with.

Made from Noto Sans 2.004, regular and bold, as Debian ships it (package ``fonts-noto-core`` 20201225-1)::

    apt-get download fonts-noto-core
    dpkg -x fonts-noto-core_*.deb unpacked
    python scripts/build_font_metrics.py unpacked/usr/share/fonts/truetype/noto accountmap/render/fonts

It keeps the letters of Latin, Greek and Cyrillic, combining marks, punctuation and currency signs, drops hinting, and
writes ``NotoSans-Regular.ttf``, ``NotoSans-Bold.ttf`` and ``metrics.json``: for each weight, runs of code points with
their advance widths in 1/1000 em. Nothing of this runs when a map is drawn; the result depends on the input alone.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

WEIGHTS: Final = {"regular": "NotoSans-Regular.ttf", "bold": "NotoSans-Bold.ttf"}
KEPT: Final = (
    (0x0020, 0x007E),  # Basic Latin
    (0x00A0, 0x017F),  # Latin-1, Latin Extended-A
    (0x018F, 0x0192),  # Azerbaijani Ə, ƒ
    (0x01A0, 0x01B0),  # Vietnamese Ơ, Ư
    (0x01CD, 0x01DC),  # pinyin
    (0x0200, 0x021B),  # Romanian Ș, Ț and their kin
    (0x0259, 0x0259),  # Azerbaijani ə
    (0x02B0, 0x02DD),  # modifier letters: ʼ in Ukrainian names, ʻ in Uzbek ones
    (0x0300, 0x0345),  # combining marks
    (0x0384, 0x03CE),  # Greek
    (0x0400, 0x04FF),  # Cyrillic
    (0x1E80, 0x1EF9),  # Welsh, ẞ, Vietnamese
    (0x2000, 0x206F),  # punctuation
    (0x20A0, 0x20BF),  # currency
    (0x2100, 0x2122),  # № ™
)


def subset(font: TTFont) -> TTFont:
    """Cut `font` down to `KEPT`, in place, without hinting but with kerning and mark placement."""
    options = Options()
    options.hinting = False
    options.desubroutinize = True
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.notdef_outline = True
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl"]
    options.drop_tables += ["STAT", "MATH", "BASE"]
    options.recalc_timestamp = False
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for first, last in KEPT for code in range(first, last + 1)])
    subsetter.subset(font)
    font.recalcTimestamp = False
    return font


def runs_of_widths(font: TTFont) -> Iterator[tuple[int, list[int]]]:
    """Yield ``(first code point, widths of it and of those that follow)``, widths in 1/1000 em."""
    tables: Any = font
    scale = 1000 / tables["head"].unitsPerEm
    advances, names = tables["hmtx"], tables.getBestCmap()
    first = -1
    widths: list[int] = []
    for code in sorted(names):
        if first + len(widths) != code:
            if widths:
                yield first, widths
            first, widths = code, []
        widths.append(round(advances[names[code]][0] * scale))
    yield first, widths


def main(source: Path, target: Path) -> None:
    """Write the fonts and the metrics."""
    lines = []
    for weight, file in WEIGHTS.items():
        font = subset(TTFont(source / file))
        font.save(target / file)
        runs = ",\n".join(json.dumps(run, separators=(",", ":")) for run in runs_of_widths(font))
        lines.append(f'"{weight}":[\n{runs}\n]')
        print(f"{file}: {(target / file).stat().st_size / 1024:.0f} KiB")
    (target / "metrics.json").write_text("{" + ",\n".join(lines) + "}\n", encoding="ascii")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
