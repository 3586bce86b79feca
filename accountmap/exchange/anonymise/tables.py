"""Tables: every cell by what its column means, in the file's own encoding, delimiter and quotes."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, Final

from accountmap.errors import ImportRejected
from accountmap.exchange.anonymise.pseudonyms import Pseudonyms
from accountmap.exchange.csv_records import delimiter_of
from accountmap.exchange.encodings import decode_text
from accountmap.exchange.headers import Subject
from accountmap.exchange.subject import subject_of
from accountmap.exchange.tables import Table
from accountmap.exchange.vocabulary import read_columns

Rewrite = Callable[[str], str]

_NAMES: Final = frozenset(
    {
        *("name", "last_name", "first_name", "middle_name", "form_of_address", "messenger", "account", "parent"),
        *("manager", "manager_name", "manager_email", "dotted_manager", "ours", "theirs", "email"),
    }
)
_IDS: Final = frozenset(
    {"person_id", "references", "post_reference", "manager_id", "manager_post", "account_id", "parent_id"}
)
_FREE_TEXT: Final = frozenset({None, "note", "topic", "next_step"})
_ENCODINGS: Final = (
    *("utf-8-sig", "utf-8", "utf-16", "utf-16-le", "utf-16-be", "cp1251", "cp1252", "koi8-r", "cp866"),
    *("mac-cyrillic", "iso8859-5", "latin-1"),
)


class Cells:
    """Rewrites the cells of a table.

    Parameters
    ----------
    table
        The file as it is read.
    pseudonyms
        Replaces words; learns which of them are secret.
    """

    def __init__(self, table: Table, pseudonyms: Pseudonyms) -> None:
        self._pseudonyms = pseudonyms
        columns = read_columns(table, _subject(table))
        self._fields = {place: field.value for field, places in columns.places.items() for place in places}
        self._rows: Mapping[int, None] = dict.fromkeys(record.line for record in table.rows)
        self._first = min(self._rows)
        pseudonyms.avoid(str(cell) for record in table.rows for cell in record.cells)
        pseudonyms.avoid(table.header)
        for record in table.rows:
            for place, cell in enumerate(record.cells):
                if self._fields.get(place) in _NAMES and isinstance(cell, str):
                    pseudonyms.keep_secret(cell)

    def rewritten(self, line: int, place: int, text: str) -> str:
        """Return a cell anew; what stands above the rows keeps only the words of a header."""
        if not text.strip():
            return text
        if line not in self._rows:
            return self._pseudonyms.scrubbed(text)
        field = self._fields.get(place)
        if field in _NAMES | _IDS:
            return self._pseudonyms.name(text)
        if field == "phone":
            return self._pseudonyms.phone(text)
        return self._pseudonyms.free_text(text) if field in _FREE_TEXT else self._pseudonyms.scrubbed(text)


def _subject(table: Table) -> Subject:
    """Return what a table is about; of people, where its columns leave it open."""
    try:
        return subject_of(table)
    except ImportRejected:
        return Subject.PEOPLE


def rewritten_text(content: bytes, table: Table, encoding: str | None, cells: Cells) -> bytes:
    """Return a file of delimited text anew."""
    text = decode_text(content, table.file, encoding, [])
    chosen, mark = _encoding_of(content, text, encoding)
    separator = re.match(r"sep=([,;\t|])\r?\n?", text, re.IGNORECASE)
    delimiter = separator.group(1) if separator else delimiter_of(text)
    new = "".join(_lexed(text, delimiter, cells, separator.end() if separator else 0))
    return (mark + new).encode(chosen)


def _encoding_of(content: bytes, text: str, encoding: str | None) -> tuple[str, str]:
    for name in (encoding, *_ENCODINGS) if encoding else _ENCODINGS:
        try:
            for mark in ("", "\ufeff"):
                if (mark + text).encode(name) == content:
                    return name, mark
        except UnicodeEncodeError:
            continue
    return "utf-8", ""


def _lexed(text: str, delimiter: str, cells: Cells, start: int) -> Iterator[str]:
    """Yield the text piece by piece, with the contents of the cells rewritten where they stand."""
    sign = re.escape(delimiter)
    quoted = re.compile(rf'( *")((?:[^"]|"")*)(" *)(?={sign}|\r|\n|\Z)')
    plain = re.compile(rf"[^{sign}\r\n]*")
    yield text[:start]
    place, line, first_line = 0, text.count("\n", 0, start) + 1, text.count("\n", 0, start) + 1
    at = start
    while at < len(text):
        match = quoted.match(text, at)
        if match:
            inner = match[2].replace('""', '"')
            yield match[1] + cells.rewritten(first_line, place, inner).replace('"', '""') + match[3]
            line += match[2].count("\n")
            at = match.end()
        else:
            match = plain.match(text, at)
            yield cells.rewritten(first_line, place, match[0] if match else "")
            at = match.end() if match else at
        if at >= len(text):
            return
        if text[at] == delimiter:
            place += 1
            yield delimiter
            at += 1
            continue
        ending = "\r\n" if text.startswith("\r\n", at) else text[at]
        yield ending
        at += len(ending)
        line += 1
        place, first_line = 0, line


def rewritten_workbook(content: bytes, cells: Cells) -> bytes:
    """Return the sheet that is read in a new workbook; other sheets, comments and properties are left away."""
    from openpyxl import Workbook, load_workbook  # noqa: PLC0415 - slow to load, and most files are text

    old = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
    new = Workbook()
    sheet: Any = new.active
    for source in old.worksheets:
        source.reset_dimensions()
        rows = list(source.iter_rows(values_only=True))
        if any(value is not None for row in rows for value in row):
            for line, row in enumerate(rows, start=1):
                for place, value in enumerate(row):
                    sheet.cell(line, place + 1).value = _cell(value, line, place, cells)
            break
    old.close()
    target = io.BytesIO()
    new.save(target)
    return target.getvalue()


def _cell(value: Any, line: int, place: int, cells: Cells) -> Any:
    if value is None or isinstance(value, date | bool):
        return value
    if isinstance(value, int | float):
        whole = isinstance(value, int) or value.is_integer()
        text = cells.rewritten(line, place, str(int(value)) if whole else str(value))
        return int(text) if text.isdecimal() and not text.startswith("0") else text
    return cells.rewritten(line, place, str(value))
