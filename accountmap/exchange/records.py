"""What every table format yields, and how much of it is taken."""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

Cell = str | date

MOST_BYTES: Final = 50 * 2**20
MOST_ROWS: Final = 1_000_000
MOST_COLUMNS: Final = 500


class Record(NamedTuple):
    """One row: the line of the file where it starts, from 1, and its cells."""

    line: int
    cells: tuple[Cell, ...]
