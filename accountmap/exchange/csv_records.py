"""Rows of delimited text, with the line each one starts on.

The delimiter is the one that makes sense of the header, wherever that stands. Quotes are read strictly, because a quote
that was never closed swallows the rows after it without a word; only a stray quote within one line is forgiven.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from itertools import islice
from typing import Final, NoReturn

from accountmap.errors import RowProblem
from accountmap.exchange.frames import MOST_ROWS_ABOVE
from accountmap.exchange.headers import known_names
from accountmap.exchange.problems import ProblemCode, rejection
from accountmap.exchange.records import MOST_CELLS_OF_ROW, MOST_COLUMNS, MOST_LINES, Record

_DELIMITERS: Final = (",", ";", "\t", "|")
_LONGEST_HEADER_LINE: Final = 100_000
_QUOTED: Final = re.compile('"[^"]*"')
_SEPARATOR_LINE: Final = re.compile(r"sep=([,;\t|])\r?\n?", re.IGNORECASE)


def csv_records(text: str, file: str, problems: list[RowProblem]) -> Iterator[Record]:
    """Yield the rows of `text`, the header first, blank lines included.

    Raises
    ------
    ImportRejected
        On a quote that is not closed, with the line where it opened; on a cell of more than 131,072 characters; on more
        lines, or more cells in a row, than a table of people needs.
    """
    separator = _SEPARATOR_LINE.match(text)
    delimiter = separator.group(1) if separator else delimiter_of(text)
    lines = _Lines(text, delimiter, file)
    if separator:
        next(lines)
    reader = csv.reader(lines, delimiter=delimiter, skipinitialspace=True, strict=True)
    while True:
        lines.start_record()
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            cells = _without_strictness(lines, delimiter, file)
            problems.append(RowProblem(lines.record_start, "", lines.record[0].strip(), ProblemCode.STRAY_QUOTE))
            reader = csv.reader(lines, delimiter=delimiter, skipinitialspace=True, strict=True)
        yield Record(lines.record_start, tuple(cells))


class _Lines:
    """The lines of a text, counting them and keeping those of the record being read.

    What would make a list of millions of cells out of one record is refused before it is taken apart.
    """

    def __init__(self, text: str, delimiter: str, file: str) -> None:
        self._delimiter = delimiter
        self._file = file
        self._delimiters = 0
        self._source = io.StringIO(text, newline="")
        self._count = 0
        self.record: list[str] = []
        self.record_start = 1

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line = next(self._source)
        self._count += 1
        if self._count > MOST_LINES:
            raise rejection(self._file, ProblemCode.TOO_MANY_LINES, value=str(MOST_LINES))
        self.record.append(line)
        self._delimiters += line.count(self._delimiter)
        if self._delimiters >= MOST_CELLS_OF_ROW:
            self._refuse_cells()
        return line

    def _refuse_cells(self) -> NoReturn:
        """Say that there are too many cells; over several lines it is a quote that was not closed."""
        opened = _open_quote(self.record, self._delimiter) if len(self.record) > 1 else None
        if opened is not None:
            raise rejection(self._file, ProblemCode.UNCLOSED_QUOTE, row=self.record_start + opened)
        cells, most = str(self._delimiters + 1), str(MOST_CELLS_OF_ROW)
        raise rejection(self._file, ProblemCode.TOO_MANY_CELLS, row=self.record_start, value=cells, detail=most)

    def start_record(self) -> None:
        """Forget the lines of the last record."""
        self.record.clear()
        self._delimiters = 0
        self.record_start = self._count + 1


def _without_strictness(lines: _Lines, delimiter: str, file: str) -> list[str]:
    """Read again, leniently, a record that was refused; it must lie on one line and close its quotes."""
    record = lines.record
    opened = _open_quote(record if len(record) == 1 else record[:-1], delimiter)
    if opened is None and len(record) == 1:
        try:
            return next(csv.reader(record, delimiter=delimiter, skipinitialspace=True))
        except csv.Error:
            raise rejection(file, ProblemCode.CELL_TOO_LONG, row=lines.record_start) from None
    raise rejection(file, ProblemCode.UNCLOSED_QUOTE, row=lines.record_start + (opened or 0))


def _open_quote(record: list[str], delimiter: str) -> int | None:
    """Return which line of a record holds a quote that is still open at its end, from 0."""
    opened: int | None = None
    at_cell_start = True
    for number, line in enumerate(record):
        for character in line:
            if opened is not None:
                if character == '"':
                    opened = None
                    at_cell_start = False
            elif character == '"' and at_cell_start:
                opened = number
            else:
                at_cell_start = character == delimiter or (at_cell_start and character == " ")
    return opened


def delimiter_of(text: str) -> str:
    """Return the delimiter that makes most of the columns we know of a line at the top, else of most cells."""
    lines = list(islice((line for line in io.StringIO(text) if line.strip()), MOST_ROWS_ABOVE))
    lines = [line[:_LONGEST_HEADER_LINE] for line in lines]
    scores = {delimiter: max((_known(line, delimiter) for line in lines), default=0) for delimiter in _DELIMITERS}
    best = max(scores, key=lambda delimiter: scores[delimiter])
    if scores[best] > 1 and list(scores.values()).count(scores[best]) == 1:
        return best
    header = next((line for line in lines if any(_bare(line).count(one) for one in _DELIMITERS)), "")
    return max(_DELIMITERS, key=_bare(header).count)


def _known(line: str, delimiter: str) -> int:
    if delimiter not in line:
        return 0
    try:
        cells = next(csv.reader([line], delimiter=delimiter, skipinitialspace=True))
    except csv.Error:
        return 0
    return known_names(cells[:MOST_COLUMNS])


def _bare(line: str) -> str:
    return _QUOTED.sub("", line)
