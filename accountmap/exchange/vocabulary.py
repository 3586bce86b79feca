"""Which column of a table means what.

A header that no name fits stays unknown and is listed; nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from typing import Final

from accountmap.errors import RowProblem
from accountmap.exchange.fields import NAME_FIELDS, AccountField, Field, TouchField
from accountmap.exchange.headers import FIELDS, Subject, column_key, find_fields, header_key, vocabulary
from accountmap.exchange.problems import ProblemCode, rejection
from accountmap.exchange.systems import Export, recognise
from accountmap.exchange.tables import Table

_NOT_READ: Final = "-"
_SEVERAL: Final[Mapping[Subject, frozenset[StrEnum]]] = {
    Subject.PEOPLE: frozenset({Field.EMAIL, Field.PHONE, Field.MESSENGER, Field.REFERENCES}),
    Subject.ACCOUNTS: frozenset({AccountField.REFERENCES}),
    Subject.TOUCHPOINTS: frozenset({TouchField.THEIRS, TouchField.OURS, TouchField.REFERENCES}),
}
"""Fields that list things and may fill several columns; of any other field the surest column counts."""
_REQUIRED: Final[Mapping[Subject, Mapping[ProblemCode, tuple[StrEnum, ...]]]] = {
    Subject.PEOPLE: {ProblemCode.NO_NAME_COLUMN: NAME_FIELDS},
    Subject.ACCOUNTS: {ProblemCode.NO_ACCOUNT_COLUMN: (AccountField.NAME,)},
    Subject.TOUCHPOINTS: {
        ProblemCode.NO_DATE_COLUMN: (TouchField.WHEN,),
        ProblemCode.NO_THEIRS_COLUMN: (TouchField.THEIRS,),
        ProblemCode.NO_OURS_COLUMN: (TouchField.OURS,),
        ProblemCode.NO_CHANNEL_COLUMN: (TouchField.CHANNEL,),
    },
}
"""Columns without which there is nothing to import; one of each group suffices."""


@dataclass(frozen=True)
class Columns:
    """Where the fields stand.

    Parameters
    ----------
    places
        Columns of each field that the file has, from 0, in the file's order.
    headers
        All headers, as in the file.
    unknown
        Headers that mean nothing here; a column without a header counts as ``#N``, N from 1.
    problems
        Headers of which two mean the same.
    export
        What the file is an export of, if its headers show it.
    """

    places: Mapping[StrEnum, tuple[int, ...]]
    headers: tuple[str, ...]
    unknown: tuple[str, ...]
    problems: tuple[RowProblem, ...] = ()
    export: Export | None = None

    def header(self, field: StrEnum) -> str:
        """Return the file's own header of a field's first column, or nothing."""
        places = self.places.get(field, ())
        return self.headers[places[0]] if places else ""

    @property
    def name_header(self) -> str:
        """The file's own header of the column that names people."""
        return next(filter(None, map(self.header, NAME_FIELDS)), "")


def read_columns(table: Table, subject: Subject = Subject.PEOPLE) -> Columns:
    """Find the fields of a table by its header.

    Of several columns of one meaning the one with the surest name counts; the others are reported and not read.

    Raises
    ------
    ImportRejected
        If a column is missing without which there is nothing to import.
    """
    places: dict[StrEnum, tuple[int, ...]] = {}
    problems = []
    export = recognise(table.header, subject)
    said = _said_by_user(table, subject)
    exported = export.columns if export else {}
    overrides = {key: field for key, field in exported.items() if field not in set(said.values()) - {None}} | said
    for field, claims in find_fields(table.header, subject, overrides).items():
        if field in _SEVERAL[subject]:
            places[field] = tuple(sorted(claims))
            continue
        places[field] = claims[:1]
        if len(claims) > 1:
            left = ", ".join(table.header[place] for place in claims[1:])
            problems.append(RowProblem(0, table.header[claims[0]], left, ProblemCode.COLUMN_TWICE))
    _require(table, subject, places)
    return Columns(places, table.header, _unknown(table, places) + table.unused, tuple(problems), export)


def _said_by_user(table: Table, subject: Subject) -> dict[str, StrEnum | None]:
    """Return what the user says of columns, by key."""
    return {
        _column_said(table, header): field_said(table.file, text, subject) for header, text in table.mapping.items()
    }


def _column_said(table: Table, header: str) -> str:
    by_key = {header_key(text): text for text in table.header if text}
    if header_key(header) not in by_key:
        nearest = get_close_matches(header_key(header), by_key, n=1)
        detail = by_key[nearest[0]] if nearest else ", ".join(by_key.values())
        raise rejection(table.file, ProblemCode.NO_SUCH_COLUMN, value=header, detail=detail)
    return column_key(by_key[header_key(header)])


def field_said(file: str, text: str, subject: Subject) -> StrEnum | None:
    """Return the field a user names, by its own name or by any header that means it; ``-`` is none.

    Raises
    ------
    ImportRejected
        If there is no such field; the nearest ones are offered.
    """
    if text.strip() == _NOT_READ:
        return None
    names: dict[str, StrEnum] = {header_key(field.value): field for field in FIELDS[subject]}
    known = {key: field for key, (field, _) in vocabulary(subject).names.items()}
    field = names.get(header_key(text)) or known.get(header_key(text))
    if field is None:
        nearest = get_close_matches(header_key(text), {**known, **names}, n=1)
        detail = {**known, **names}[nearest[0]].value if nearest else ", ".join(one.value for one in FIELDS[subject])
        raise rejection(file, ProblemCode.NO_SUCH_FIELD, value=text, detail=detail)
    return field


def is_sufficient(fields: Collection[StrEnum], subject: Subject) -> bool:
    """Tell whether there are all columns without which there is nothing to import."""
    return all(any(field in fields for field in alternatives) for alternatives in _REQUIRED[subject].values())


# Such a column counts equal posts in one row: nobody sits in them by name.
_COUNTS_OF_POSTS: Final = frozenset(
    map(
        header_key,
        (
            *("number of posts in fte", "number of posts", "posts in fte", "number of positions", "headcount in fte"),
            *("количество штатных единиц", "количество единиц", "штатных единиц", "число ставок", "кол-во ставок"),
        ),
    )
)


def _require(table: Table, subject: Subject, places: Mapping[StrEnum, object]) -> None:
    for code, alternatives in _REQUIRED[subject].items():
        if not any(field in places for field in alternatives):
            counted = next((header for header in table.header if header_key(header) in _COUNTS_OF_POSTS), None)
            if code is ProblemCode.NO_NAME_COLUMN and counted:
                rows = str(len(table.rows))
                raise rejection(table.file, ProblemCode.POSTS_WITHOUT_PEOPLE, column=counted, value=rows)
            headers = ", ".join(header for header in table.header if header)
            raise rejection(table.file, code, value=headers)


def _unknown(table: Table, places: Mapping[StrEnum, Sequence[int]]) -> tuple[str, ...]:
    known = {place for found in places.values() for place in found}
    filled = {place for place in _unnamed(table.header) if any(_has_text(row.cells, place) for row in table.rows)}
    return tuple(
        header or f"#{place + 1}"
        for place, header in enumerate(table.header)
        if place not in known and (header or place in filled)
    )


def _unnamed(header: Iterable[str]) -> Iterable[int]:
    return (place for place, text in enumerate(header) if not text)


def _has_text(cells: tuple[object, ...], place: int) -> bool:
    return place < len(cells) and bool(str(cells[place]).strip())
