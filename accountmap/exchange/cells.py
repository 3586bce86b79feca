"""The cells of one row after the other: cleaned, by field, and everything that had to be changed on the way."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, TypeVar

from accountmap.errors import RowProblem
from accountmap.exchange.absence import is_nothing
from accountmap.exchange.dates import DateOrder, date_order, read_date, says_never
from accountmap.exchange.problems import ProblemCode
from accountmap.exchange.records import Cell, Record
from accountmap.exchange.sheets import unescaped
from accountmap.exchange.tables import Table
from accountmap.exchange.vocabulary import Columns
from accountmap.model.text import LONGEST_LINE, LONGEST_NOTE, clean_line, clean_note, without_forbidden

V = TypeVar("V")

# Address books of Google put three colons between the values of one cell.
_BETWEEN: Final = re.compile(r"[;\n]| ::: ")
_NONE: Final[frozenset[StrEnum]] = frozenset()


@dataclass(frozen=True)
class CellKinds:
    """Which fields are not plain lines of text.

    Parameters
    ----------
    dates
        Read as days, as their whole column writes them.
    notes
        May hold several lines, up to the length of a note.
    lists
        Hold several things, apart by semicolons or lines.
    verbatim
        Words for "nothing" are told from words for "nobody" where these are read.
    """

    dates: frozenset[StrEnum] = _NONE
    notes: frozenset[StrEnum] = _NONE
    lists: frozenset[StrEnum] = _NONE
    verbatim: frozenset[StrEnum] = _NONE


class RowCells:
    """The known cells of the row taken last.

    Parameters
    ----------
    table
        The file.
    columns
        Where its fields stand.
    kinds
        Which fields are read in a way of their own.
    problems
        Receives what is not understood.
    """

    def __init__(self, table: Table, columns: Columns, kinds: CellKinds, problems: list[RowProblem]) -> None:
        self.line = 0
        self._table = table
        self._columns = columns
        self._kinds = kinds
        self._problems = problems
        self._places = [(field, place) for field, places in columns.places.items() for place in places]
        self._texts: dict[StrEnum, str] = {}
        self._days: dict[StrEnum, Cell] = {}
        self._orders = {field: self._order_of(field) for field in kinds.dates}

    def take(self, record: Record) -> None:
        """Clean the known cells of a row; dates wait for their own reading."""
        self.line = record.line
        self._texts.clear()
        self._days.clear()
        cells = record.cells
        for field, place in self._places:
            cell = cells[place] if place < len(cells) else ""
            if not cell:
                continue
            if field in self._kinds.dates:
                self._days[field] = cell
                continue
            text = self._clean(unescaped(str(cell)), field)
            if text:
                # Only fields that list things have several columns.
                self._texts[field] = f"{self._texts[field]};{text}" if field in self._texts else text

    @property
    def is_empty(self) -> bool:
        """Whether the row says nothing in any column that is read."""
        return not self._texts and not self._days

    def has(self, field: StrEnum) -> bool:
        """Tell whether the row says anything in a field."""
        return field in self._texts or field in self._days

    def text(self, field: StrEnum) -> str:
        """Return the text of a field, nothing if it is empty."""
        return self._texts.get(field, "")

    def raw(self, field: StrEnum) -> Cell:
        """Return the cell of a date as the file has it."""
        return self._days.get(field, "")

    def several(self, field: StrEnum) -> tuple[str, ...]:
        """Return the different parts of a field that lists things."""
        return unique(_BETWEEN.split(self._texts[field])) if field in self._texts else ()

    def drop(self, field: StrEnum) -> None:
        """Forget what the row says in a field."""
        self._texts.pop(field, None)
        self._days.pop(field, None)

    def one_of(self, field: StrEnum, read: Callable[[str], V | None], code: ProblemCode) -> V | None:
        """Return the value of a field, and report one that `read` does not know."""
        text = self.text(field)
        value = read(text) if text else None
        if text and value is None:
            self.report(code, field, text)
        return value

    def day(self, field: StrEnum) -> date | None:
        """Return the day a field names; report what is none."""
        cell = self._days.get(field, "")
        if isinstance(cell, str) and is_nothing(cell.strip()):
            return None
        day = read_date(cell, self._orders[field])
        if day is None:
            self.report(ProblemCode.DATE_NOT_UNDERSTOOD, field, without_forbidden(str(cell)))
            return None
        return None if says_never(day) else day

    def order(self, field: StrEnum) -> DateOrder:
        """Return how the column of a date orders days and months."""
        return self._orders[field]

    def header(self, field: StrEnum) -> str:
        """Return the file's own header of a field."""
        return self._columns.header(field)

    def report(self, code: ProblemCode, column: StrEnum | str, value: str, detail: str = "") -> None:
        """Note a problem of this row; the column by its field or its header."""
        header = self._columns.header(column) if isinstance(column, StrEnum) else column
        self._problems.append(RowProblem(self.line, header, value, code, detail))

    def _clean(self, raw: str, field: StrEnum) -> str:
        if raw.isprintable() and len(raw) <= LONGEST_LINE:
            text = unicodedata.normalize("NFC", raw).strip()
        else:
            text = self._clean_thoroughly(raw, field)
        return "" if field not in self._kinds.verbatim and is_nothing(text) else text

    def _clean_thoroughly(self, raw: str, field: StrEnum) -> str:
        allowed = without_forbidden(raw)
        is_note = field in self._kinds.notes
        longest = LONGEST_NOTE if is_note else LONGEST_LINE
        clean = clean_note if is_note or field in self._kinds.lists else clean_line
        text = clean(allowed, field.value, longest=len(allowed) + 1)
        if len(allowed) != len(raw):
            self.report(ProblemCode.FORBIDDEN_CHARACTERS, field, text)
        if len(text) > longest:
            self.report(ProblemCode.TEXT_CUT, field, text, str(longest))
            text = text[:longest].rstrip()
        return text

    def _order_of(self, field: StrEnum) -> DateOrder:
        places = self._columns.places.get(field, ())
        if not places:
            return DateOrder()
        place = places[0]
        order = date_order(row.cells[place] for row in self._table.rows if place < len(row.cells))
        if order.is_ambiguous:
            self._problems.append(RowProblem(0, self._columns.header(field), "", ProblemCode.DAY_FIRST))
        return order


def unique(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the trimmed texts that are not blank, each once, in order."""
    return tuple(dict.fromkeys(text.strip() for text in texts if text and not text.isspace()))
