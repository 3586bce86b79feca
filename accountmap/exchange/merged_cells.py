"""Merged cells of a worksheet: what stands in the first of them holds for all rows they cover.

Excel keeps the value of a merged block in its first cell and leaves the others empty, so an account merged beside five
people would be read for one of them.
"""

from __future__ import annotations

import re
import zipfile
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final, NamedTuple

from accountmap.exchange.records import Cell, Record

_MERGE: Final = re.compile(rb'<mergeCell ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')
_END_OF_ROWS: Final = b"</sheetData>"
_CHUNK: Final = 1 << 20
_MOST_MERGES: Final = 100_000


class Block(NamedTuple):
    """A merged block: its column from 0, its first line, its last line."""

    column: int
    first: int
    last: int


def merged_blocks(archive: zipfile.ZipFile, sheet: str) -> list[Block]:
    """Return the blocks of a sheet that cover more than one row, in the order of the file.

    The part is read in pieces; of its rows nothing is kept.
    """
    with archive.open(sheet) as part:
        tail = b""
        while _END_OF_ROWS not in tail:
            piece = part.read(_CHUNK)
            if not piece:
                return []
            tail = tail[-len(_END_OF_ROWS) :] + piece
        rest = tail.partition(_END_OF_ROWS)[2] + part.read(_MOST_MERGES * 64)
    blocks = []
    for found in _MERGE.finditer(rest):
        first, last = int(found[2]), int(found[4])
        if last > first:
            blocks.append(Block(_column(found[1]), first, last))
    return blocks


def with_merged(records: Sequence[Record], blocks: Sequence[Block]) -> list[Record]:
    """Return the rows with the value of each block in all the rows it covers; linear in what is covered."""
    cells_of = {record.line: list(record.cells) for record in records}
    lines = sorted(cells_of)
    for block in blocks:
        source = cells_of.get(block.first, [])
        value: Cell = source[block.column] if block.column < len(source) else ""
        if value:
            for line in _between(lines, block):
                cells = cells_of[line]
                cells += [""] * (block.column + 1 - len(cells))
                cells[block.column] = cells[block.column] or value
    return [Record(record.line, tuple(cells_of[record.line])) for record in records]


def _between(lines: Sequence[int], block: Block) -> Sequence[int]:
    """Return the lines below the first of a block, up to its last."""
    return lines[bisect_right(lines, block.first) : bisect_right(lines, block.last)]


def _column(letters: bytes) -> int:
    """Return the place of a column, from 0, by its letters."""
    place = 0
    for letter in letters:
        place = place * 26 + letter - ord("A") + 1
    return place - 1
