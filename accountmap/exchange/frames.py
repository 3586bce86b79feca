"""What stands around a table: titles and notes above its header, totals and signatures below its rows.

The header is the first row, among those at the top, that names most of the columns we know; it may take two rows, one
with the names of groups. Rows at the end that fill one cell are a footer if one of them reads like one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from accountmap.errors import RowProblem
from accountmap.exchange.headers import header_key, known_names
from accountmap.exchange.problems import ProblemCode
from accountmap.exchange.records import Cell, Record
from accountmap.model.text import clean_line, without_forbidden

MOST_ROWS_ABOVE: Final = 30
_MOST_ROWS_BELOW: Final = 15
_MOST_QUOTED: Final = 5
_LONGEST_HEADER: Final = 200
_FOOTER: Final = re.compile(
    r"(grand |sub)?-?totals?\b|copyright|©|confidential\b|generated (by|on|at)\b|report (generated|created)\b|"
    r"end of report|page \d+|printed (by|on)\b|records?: \d+|\d+ records?\b|"
    r"итог[ои]?\b|всего\b|общий итог|количество (записей|строк)|записей:|конец (отч[её]та|списка)|"
    r"(отч[её]т )?сформирован[оа]?\b|дата (формирования|печати)|(исполнитель|подготовил|составил)а?\b|"
    r"стр(аница|\.)? ?\d+|_{3,}",
    re.IGNORECASE,
)


def find_header(top: Sequence[Record], named: frozenset[str] = frozenset()) -> tuple[int, tuple[str, ...], int]:
    """Return where the header begins, its texts, and where the rows below it begin.

    Parameters
    ----------
    top
        The first rows that are not blank, at least one.
    named
        Keys of headers that are in the file for certain, because the user names them.
    """
    texts = [tuple(map(header_text, record.cells)) for record in top]
    known = [known_names(row) + sum(header_key(text) in named for text in row) for row in texts]
    best = max(range(len(top)), key=lambda place: (known[place], _is_row(texts[place]), -place))
    if known[best] < 2 and not named and (known[best] <= known[0] or _is_row(texts[0])):
        best = next((place for place, row in enumerate(texts) if _is_row(row)), 0) if not known[0] else 0
    for upper in (best - 1, best):
        if upper >= 0 and upper + 1 < len(top):
            joined = _joined(texts[upper], texts[upper + 1])
            if known[upper + 1] and known_names(joined) > known[best] and _is_mostly_known(texts[upper + 1]):
                return upper, joined, upper + 2
    return best, texts[best], best + 1


def note_above(top: Sequence[Record], header: int) -> list[RowProblem]:
    """Return the note that says which rows above the header were not read."""
    above = [text for record in top[:header] for text in map(header_text, record.cells) if text]
    if not above:
        return []
    return [RowProblem(top[header].line, "", "; ".join(above[:_MOST_QUOTED]), ProblemCode.ROWS_ABOVE_HEADER)]


def cut_footer(rows: list[Record], width: int) -> list[RowProblem]:
    """Take the footer off the rows of a table, and return the note that says what it was."""
    begins = len(rows)
    is_footer = False
    for place in range(len(rows) - 1, max(len(rows) - 1 - _MOST_ROWS_BELOW, 0) - 1, -1):
        filled = [text for text in map(header_text, rows[place].cells) if text]
        reads_so = bool(_FOOTER.match(filled[0])) if filled else False
        if not (len(filled) == 1 and width > 1) and not (reads_so and len(filled) * 2 <= width + 1):
            break
        is_footer |= reads_so
        after_gap = place > 0 and rows[place].line > rows[place - 1].line + 1
        if is_footer and (reads_so or after_gap):
            begins = place
    footer = rows[begins:]
    if not footer:
        return []
    del rows[begins:]
    said = [text for record in footer for text in map(header_text, record.cells) if text]
    return [RowProblem(footer[0].line, "", "; ".join(said[:_MOST_QUOTED]), ProblemCode.FOOTER_LEFT_OUT)]


def header_text(cell: Cell) -> str:
    """Return a cell as the text of a header."""
    return clean_line(without_forbidden(str(cell))[:_LONGEST_HEADER], "header")


def _is_row(texts: Sequence[str]) -> bool:
    return sum(map(bool, texts)) > 1


def _is_mostly_known(texts: Sequence[str]) -> bool:
    filled = [text for text in texts if text]
    return known_names(filled) * 2 >= len(filled)


def _joined(upper: Sequence[str], lower: Sequence[str]) -> tuple[str, ...]:
    width = max(len(upper), len(lower))
    filled = [(*texts, *[""] * (width - len(texts))) for texts in (upper, lower)]
    return tuple(below or above for above, below in zip(*filled, strict=True))
