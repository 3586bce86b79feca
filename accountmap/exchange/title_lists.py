"""Files of titles: one a line, or a table with a column of titles and perhaps one of departments."""

from __future__ import annotations

import csv
from io import StringIO
from typing import Final

from accountmap.exchange.encodings import decode_text
from accountmap.model.text import match_key

_TITLES: Final = frozenset({"title", "job title", "position", "должность"})
_UNITS: Final = frozenset({"unit", "department", "отдел", "подразделение"})


def titles_in(content: bytes, file: str) -> list[tuple[str, str]]:
    r"""Return the titles of a file, each with its department, empty if there is none; blank lines are left out.

    A first line that names a column "title" or "должность" makes it a table, divided as that line is.

    Raises
    ------
    ImportRejected
        If it is not text.

    Examples
    --------
    >>> titles_in("Должность;Отдел\nСпециалист;Закупки".encode(), "titles.csv")
    [('Специалист', 'Закупки')]
    >>> titles_in(b"Head of legal, contracts\n\nBuyer", "titles.txt")
    [('Head of legal, contracts', ''), ('Buyer', '')]
    """
    lines = decode_text(content, file, None, []).splitlines()
    delimiter = next((sign for sign in "\t;," if lines and sign in lines[0]), ",")
    header = [match_key(name.strip('" ')) for name in lines[0].split(delimiter)] if lines else []
    title = next((place for place, name in enumerate(header) if name in _TITLES), None)
    if title is None:
        return [(line.strip(), "") for line in lines if line.strip()]
    unit = next((place for place, name in enumerate(header) if name in _UNITS), None)
    rows = [row for row in csv.reader(StringIO("\n".join(lines[1:])), delimiter=delimiter) if row]
    cells = ((_cell(row, title), _cell(row, unit)) for row in rows)
    return [(one, department) for one, department in cells if one or department]


def _cell(row: list[str], place: int | None) -> str:
    return row[place].strip() if place is not None and place < len(row) else ""
