"""A CSV, XLSX or vCard file as a table: a header and rows that know their line.

What it answers: which cells stand in which row. What it refuses: files that are no table, or a damaged one. What the
columns mean is `vocabulary`'s business.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, tzinfo
from itertools import chain, islice
from typing import Final

from accountmap.errors import ImportRejected, InvalidValue, RowProblem
from accountmap.exchange.csv_records import csv_records
from accountmap.exchange.encodings import decode_text, in_ascii_order
from accountmap.exchange.file_kinds import FileKind, file_kind, refuse_binary
from accountmap.exchange.frames import MOST_ROWS_ABOVE, cut_footer, find_header, header_text, note_above
from accountmap.exchange.headers import header_key
from accountmap.exchange.problems import NOTES, ProblemCode, rejection
from accountmap.exchange.records import MOST_BYTES, MOST_COLUMNS, MOST_ROWS, Cell, Record
from accountmap.exchange.vcard import card_rows, undeclared_charset
from accountmap.exchange.xlsx_records import xlsx_records
from accountmap.model.progress import Progress, Stage, Steps, unwatched
from accountmap.model.text import clean_line, without_forbidden

_SUFFIX_KINDS: Final = {
    ".csv": FileKind.TEXT,
    ".tsv": FileKind.TEXT,
    ".txt": FileKind.TEXT,
    ".vcf": FileKind.CARDS,
    ".xls": FileKind.XLSX,
    ".xlsx": FileKind.XLSX,
    ".xlsm": FileKind.XLSX,
    ".ics": FileKind.CALENDAR,
    ".mbox": FileKind.MAILBOX,
}
_LONGEST_SOURCE: Final = 200
NO_MAPPING: Final[Mapping[str, str]] = {}


@dataclass(frozen=True)
class Table:
    """A file as rows of cells.

    Parameters
    ----------
    file
        Its name, as given.
    header
        The texts of the row that names the columns.
    rows
        The rows below it that are not blank, without a footer; none has more cells than the header, some have fewer.
    problems
        What was noticed on the way.
    unused
        Names of what the file says beside its table and nobody reads.
    mapping
        What columns mean, as the user says: headers to fields.
    """

    file: str
    header: tuple[str, ...]
    rows: tuple[Record, ...]
    problems: tuple[RowProblem, ...] = ()
    unused: tuple[str, ...] = ()
    mapping: Mapping[str, str] = field(default_factory=dict)

    @property
    def source(self) -> str:
        """The file's name as facts give it for their origin."""
        return clean_line(without_forbidden(self.file)[-_LONGEST_SOURCE:], "source")


@dataclass(frozen=True)
class SourceFile:
    """A file that somebody hands over, with what they say about it.

    Parameters
    ----------
    name
        Its name; stands as the source of every fact.
    content
        The whole of it, at most 50 MB.
    encoding
        Of text that does not show its own, such as ``cp1251``.
    mapping
        What columns mean that are called unlike anything we know: headers to fields, ``-`` for one that is not read.
    region
        The country whose phone numbers need no country code.
    since
        Of a calendar or a mailbox, the first day that counts; two years back, if none is given.
    subjects
        Of a mailbox, keep the subjects as topics.
    zone
        Of a calendar, whose clock a time without a zone is on.
    """

    name: str
    content: bytes = field(repr=False)
    encoding: str | None = None
    mapping: Mapping[str, str] = field(default_factory=dict)
    region: str = "RU"
    since: date | None = None
    subjects: bool = False
    zone: tzinfo = UTC

    @property
    def kind(self) -> FileKind:
        """What it is by its content.

        Raises
        ------
        ImportRejected
            If nothing that is read; the problem names what it is.
        """
        refuse_size(self.name, len(self.content))
        return file_kind(self.content, self.name)

    def table(self, progress: Progress = unwatched) -> Table:
        """Read it; see `read_table`."""
        return read_table(self.content, self.name, encoding=self.encoding, mapping=self.mapping, progress=progress)


def mapping_of(texts: Iterable[str]) -> dict[str, str]:
    """Read what a user says of columns, each as ``COLUMN=FIELD``.

    Raises
    ------
    InvalidValue
        If one has no equals sign between two texts.
    """
    found = {}
    for text in texts:
        column, _, meaning = text.rpartition("=")
        if not column.strip() or not meaning.strip():
            raise InvalidValue("map", text[:_LONGEST_SOURCE], "COLUMN=FIELD")
        found[column.strip()] = meaning.strip()
    return found


def refuse_size(file: str, size: int) -> None:
    """Raise `ImportRejected` if a file has more bytes than are read; ask before reading it."""
    if size > MOST_BYTES:
        raise rejection(file, ProblemCode.FILE_TOO_LARGE, value=str(size // 2**20))


def read_table(
    content: bytes,
    file: str,
    *,
    encoding: str | None = None,
    mapping: Mapping[str, str] = NO_MAPPING,
    progress: Progress = unwatched,
) -> Table:
    """Read a CSV, XLSX or vCard file, whichever its content is.

    Parameters
    ----------
    content
        The whole file, at most 50 MB.
    file
        Its name, for messages; a suffix that does not fit the content is noted, not believed.
    encoding
        Of text, as a name Python knows, such as ``cp1251``; ``None``: as the bytes show.
    mapping
        What columns mean, as the user says; their headers help to find the row of headers.
    progress
        Told of the rows as they are read; how many there are is not known.

    Raises
    ------
    ImportRejected
        With the one problem that stands in the way.
    """
    refuse_size(file, len(content))
    kind = file_kind(content, file)
    if kind in {FileKind.CALENDAR, FileKind.MAILBOX}:
        raise rejection(file, ProblemCode.TOUCHES_ARE_NO_TABLE, value=kind.value)
    problems: list[RowProblem] = []
    unused: tuple[str, ...] = ()
    records: Iterable[Record]
    steps = Steps(progress, Stage.READING)
    if kind is FileKind.XLSX:
        records = xlsx_records(content, file, problems, steps)
    elif kind is FileKind.CARDS:
        cards, charset = in_ascii_order(content, file, encoding)
        rows, unused = card_rows(cards, charset, problems, "" if encoding else undeclared_charset(cards, problems))
        records = steps.over(rows)
    else:
        if encoding is None:
            refuse_binary(content, file)
        records = steps.over(csv_records(decode_text(content, file, encoding, problems), file, problems))
    suffix = "." + file.lower().rpartition(".")[2]
    if _SUFFIX_KINDS.get(suffix, kind) is not kind:
        problems.append(RowProblem(0, "", suffix, ProblemCode.OTHER_SUFFIX, kind.value))
    table = _table(file, records, problems, unused, frozenset(map(header_key, mapping)))
    return replace(table, mapping=mapping)


def _table(
    file: str,
    records: Iterable[Record],
    problems: list[RowProblem],
    unused: tuple[str, ...],
    named: frozenset[str],
) -> Table:
    filled = (record for record in records if not _is_blank(record.cells))
    top = list(islice(filled, MOST_ROWS_ABOVE))
    if not top:
        raise rejection(file, ProblemCode.EMPTY_FILE)
    begins, texts, ends = find_header(top, named)
    header = _trimmed(texts)
    width = len(header)
    if width > MOST_COLUMNS:
        raise rejection(
            file, ProblemCode.TOO_MANY_COLUMNS, row=top[begins].line, value=str(width), detail=str(MOST_COLUMNS)
        )
    problems += note_above(top, begins)
    rows: list[Record] = []
    for record in chain(top[ends:], filled):
        if len(rows) == MOST_ROWS:
            raise rejection(file, ProblemCode.TOO_MANY_ROWS, value=str(MOST_ROWS))
        kept = record
        if len(record.cells) > width:
            extra = [text for text in map(header_text, record.cells[width:]) if text]
            if extra:
                problem = RowProblem(record.line, "", str(width), ProblemCode.EXTRA_CELLS, "; ".join(extra[:10]))
                problems.append(problem)
            kept = Record(record.line, record.cells[:width])
        rows.append(kept)
    problems += cut_footer(rows, width)
    if not rows:
        if any(problem.row and problem.code not in NOTES for problem in problems):
            raise ImportRejected(file, tuple(problems))
        raise rejection(file, ProblemCode.HEADER_ONLY)
    return Table(file, header, tuple(rows), tuple(problems), unused)


def _is_blank(cells: tuple[Cell, ...]) -> bool:
    return not any(not isinstance(cell, str) or cell.strip() for cell in cells)


def _trimmed(header: tuple[str, ...]) -> tuple[str, ...]:
    width = len(header)
    while width and not header[width - 1]:
        width -= 1
    return header[:width]
