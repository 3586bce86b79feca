"""Where the list of those who were forgotten lies by itself."""

from __future__ import annotations

from pathlib import Path
from typing import Final

SUFFIX: Final = ".forgotten"


def beside(file: Path) -> Path:
    """Return the forget-list beside a database file.

    Examples
    --------
    >>> beside(Path("maps.db")).name
    'maps.db.forgotten'
    """
    return file.with_name(file.name + SUFFIX)
