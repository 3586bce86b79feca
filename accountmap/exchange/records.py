"""What every table format yields, and how much of it is taken."""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

Cell = str | date

MOST_BYTES: Final = 50 * 2**20
MOST_ROWS: Final = 1_000_000
MOST_COLUMNS: Final = 500
MOST_LINES: Final = 3_000_000
"""Blank ones and those within a cell are lines, too."""
MOST_CELLS_OF_ROW: Final = 16_384
"""As many as a row of Excel has."""
MOST_CELLS: Final = 30_000_000
"""Of a sheet, filled or not: a cell at the far right makes a row as wide as that."""


class Record(NamedTuple):
    """One row: the line of the file where it starts, from 1, and its cells."""

    line: int
    cells: tuple[Cell, ...]
