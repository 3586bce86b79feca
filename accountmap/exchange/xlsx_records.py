"""Rows of an Excel workbook: the first sheet that holds anything, formulas as the values Excel last computed."""

from __future__ import annotations

import io
import warnings
import zipfile
from datetime import date, datetime, time
from typing import Any, Final

from accountmap.errors import Cancelled, ImportRejected, RowProblem
from accountmap.exchange.merged_cells import merged_blocks, with_merged
from accountmap.exchange.problems import ProblemCode, rejection
from accountmap.exchange.records import MOST_CELLS, MOST_ROWS, Cell, Record
from accountmap.model.progress import Steps

MOST_UNPACKED_BYTES: Final = 500 * 2**20
MOST_TIMES_PACKED: Final = 200
# Small parts may shrink as much as they like: a sheet of equal cells packs 1:500 and hurts nobody.
HARMLESS_BYTES: Final = 20 * 2**20
MIDNIGHT: Final = time()
_CHUNK: Final = 1 << 20


def xlsx_records(content: bytes, file: str, problems: list[RowProblem], steps: Steps) -> list[Record]:
    """Return the rows of the first sheet with content, blank ones left out.

    Nothing is unpacked before the directory of the archive has shown that it stays small. Nothing is computed: a
    formula counts by the value Excel stored with it, and one without a value is reported.

    Raises
    ------
    ImportRejected
        If the archive would unpack to too much, is damaged, or has too many rows or cells.
    """
    _refuse_bomb(content, file)
    try:
        with warnings.catch_warnings():
            # openpyxl warns of styles and extensions it skips; they mean nothing to a table of people.
            warnings.simplefilter("ignore")
            return _first_sheet(content, file, problems, steps)
    except (ImportRejected, Cancelled):
        raise
    except Exception:  # noqa: BLE001 (a damaged workbook surfaces as whatever error its parser tripped over)
        raise rejection(file, ProblemCode.WORKBOOK_DAMAGED) from None


def _first_sheet(content: bytes, file: str, problems: list[RowProblem], steps: Steps) -> list[Record]:
    from openpyxl import load_workbook  # noqa: PLC0415 - slow to load, and most files are text

    workbook = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
    try:
        for place, sheet in enumerate(workbook.worksheets):
            # The stored dimension is often wrong; without it the rows themselves are read.
            sheet.reset_dimensions()
            records = []
            cells = 0
            for line, values in enumerate(steps.over(sheet.iter_rows(values_only=True)), start=1):
                if line > MOST_ROWS:
                    raise rejection(file, ProblemCode.TOO_MANY_ROWS, value=str(MOST_ROWS))
                cells += len(values)
                if cells > MOST_CELLS:
                    raise rejection(file, ProblemCode.SHEET_TOO_WIDE, row=line, value=str(len(values)))
                if any(value is not None for value in values):
                    records.append(Record(line, tuple(map(_cell, values))))
            if records:
                part: str = getattr(sheet, "_worksheet_path")  # noqa: B009 - openpyxl has no public name for it
                with zipfile.ZipFile(io.BytesIO(content)) as archive:
                    blocks = merged_blocks(archive, part)
                    has_formulas = _has_formulas(archive, part)
                if has_formulas:
                    problems += _without_value(content, place, steps)
                return with_merged(records, blocks) if blocks else records
        return []
    finally:
        workbook.close()


def _has_formulas(archive: zipfile.ZipFile, part: str) -> bool:
    with archive.open(part) as sheet:
        tail = b""
        while piece := sheet.read(_CHUNK):
            tail = tail[-3:] + piece
            if b"<f>" in tail or b"<f " in tail:
                return True
    return False


def _without_value(content: bytes, place: int, steps: Steps) -> list[RowProblem]:
    """Report the formulas of a sheet that have no stored value: programs write such files, and Excel fills them in."""
    from openpyxl import load_workbook  # noqa: PLC0415 - as above

    books = [load_workbook(io.BytesIO(content), read_only=True, data_only=stored) for stored in (False, True)]
    try:
        sheets = [book.worksheets[place] for book in books]
        for sheet in sheets:
            sheet.reset_dimensions()
        rows = zip(*(sheet.iter_rows(values_only=True) for sheet in sheets), strict=False)
        return [
            RowProblem(line, "", str(formula), ProblemCode.FORMULA_WITHOUT_VALUE)
            for line, (formulas, values) in enumerate(steps.over(rows), start=1)
            for formula, value in zip(formulas, values, strict=False)
            if value is None and isinstance(formula, str) and formula.startswith("=")
        ]
    finally:
        for book in books:
            book.close()


def _cell(value: Any) -> Cell:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value if value.time() != MIDNIGHT else value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _refuse_bomb(content: bytes, file: str) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        unpacked = sum(entry.file_size for entry in archive.infolist())
    too_dense = unpacked > HARMLESS_BYTES and unpacked > MOST_TIMES_PACKED * len(content)
    if unpacked > MOST_UNPACKED_BYTES or too_dense:
        raise rejection(file, ProblemCode.UNPACKS_TOO_LARGE, value=str(unpacked // 2**20))
