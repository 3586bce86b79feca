"""Draw the pictures of the documentation: demo accounts as PNG, made by ``python scripts/build_pictures.py``."""

from __future__ import annotations

from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Final

import resvg_py

from accountmap.demo import demo_maps
from accountmap.i18n import Locale
from accountmap.model.actors import LOCAL_OWNER
from accountmap.operations import MapFormat, render_map
from accountmap.render import View

PICTURES: Final = Path(__file__).parents[1] / "docs" / "pictures"
DAY: Final = date(2026, 11, 24)
DRAWN: Final = (("map.png", "demo-neverwood", Locale.EN), ("map-ru.png", "demo-kitezh", Locale.RU))


def main() -> None:
    """Draw each picture."""
    fonts = [str(path) for path in (files("accountmap.render") / "fonts").iterdir() if path.name.endswith(".ttf")]
    maps = {account_map.account.id: account_map for account_map in demo_maps(DAY)}
    PICTURES.mkdir(exist_ok=True)
    for name, account, locale in DRAWN:
        svg = render_map(maps[account], LOCAL_OWNER, View(locale=locale, day=DAY), MapFormat.SVG)
        png = resvg_py.svg_to_bytes(
            svg_string=svg.decode(), font_files=fonts, font_family="Noto Sans", sans_serif_family="Noto Sans", dpi=96
        )
        (PICTURES / name).write_bytes(bytes(png))
        print(f"docs/pictures/{name}")


if __name__ == "__main__":
    main()
