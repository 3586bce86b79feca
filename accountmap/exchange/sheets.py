"""Tables out, as CSV or XLSX, so that no spreadsheet takes a text for a formula.

A text that a spreadsheet would compute gets an apostrophe in front; whatever reads tables here takes it off again.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from enum import StrEnum
from typing import Any, Final

# Texts that begin so, after any number of apostrophes: those in front of them have to survive the way back.
_COMPUTED: Final = re.compile(r"'*[=+\-@\t\r]")
_ESCAPED: Final = re.compile(r"'+[=+\-@\t\r]")


class SheetFormat(StrEnum):
    """Kinds of files that hold a table."""

    CSV = "csv"
    XLSX = "xlsx"


def escaped(text: str) -> str:
    """Return a text as a cell that no spreadsheet computes.

    Examples
    --------
    >>> escaped("=1+1"), escaped("Anna")
    ("'=1+1", 'Anna')
    """
    return f"'{text}" if _COMPUTED.match(text) else text


def unescaped(cell: str) -> str:
    """Return the text of a cell that was escaped; others stay as they are.

    Examples
    --------
    >>> unescaped("'+7 900 000-00-00"), unescaped("'Eliminated'")
    ('+7 900 000-00-00', "'Eliminated'")
    """
    return cell[1:] if cell.startswith("'") and _ESCAPED.match(cell) else cell


def write_sheet(rows: Sequence[Sequence[str]], sheet_format: SheetFormat, *, delimiter: str = ",") -> bytes:
    """Return rows, the header first, as a file; CSV with the mark by which Excel knows UTF-8."""
    safe = [[escaped(text) for text in row] for row in rows]
    return _workbook(safe) if sheet_format is SheetFormat.XLSX else _csv(safe, delimiter)


def _csv(rows: Sequence[Sequence[str]], delimiter: str) -> bytes:
    target = io.StringIO(newline="")
    csv.writer(target, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    return target.getvalue().encode("utf-8-sig")


def _workbook(rows: Sequence[Sequence[str]]) -> bytes:
    from openpyxl import Workbook  # noqa: PLC0415 - slow to load, and most files are text

    book = Workbook()
    sheet: Any = book.active
    for line, row in enumerate(rows, start=1):
        for place, text in enumerate(row, start=1):
            if text:
                cell = sheet.cell(line, place, text)
                cell.data_type = "s"  # openpyxl would take #N/A for an error
    sheet.freeze_panes = "A2"
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()
