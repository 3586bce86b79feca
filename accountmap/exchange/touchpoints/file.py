"""A file of touchpoints, read and understood, not yet compared with what is recorded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Final

from accountmap.errors import RowProblem
from accountmap.exchange.cells import CellKinds, RowCells
from accountmap.exchange.dates import read_time
from accountmap.exchange.fields import TouchField
from accountmap.exchange.headers import Subject
from accountmap.exchange.problems import ProblemCode
from accountmap.exchange.tables import Table
from accountmap.exchange.vocabulary import Columns, read_columns
from accountmap.exchange.words import read_channel, read_direction, read_purpose, read_temperature
from accountmap.model.people import Channel
from accountmap.model.team import Direction, Purpose

_KINDS: Final = CellKinds(
    dates=frozenset({TouchField.WHEN}),
    notes=frozenset({TouchField.NOTE}),
    lists=frozenset({TouchField.THEIRS, TouchField.OURS, TouchField.REFERENCES}),
)
# Of a touch without a time of day; in the middle of the day it stays on that day in most zones.
_NOON: Final = time(12, tzinfo=UTC)


@dataclass(frozen=True)
class TouchDraft:
    """What one row says of a touch; empty or ``None`` means that it says nothing.

    Parameters
    ----------
    account, account_id
        The account the row names, if it names one.
    theirs, ours
        Cells that name people, as they stand.
    """

    row: int
    at: datetime
    channel: Channel
    theirs: tuple[str, ...]
    ours: tuple[str, ...]
    account: str = ""
    account_id: str = ""
    direction: Direction | None = None
    purpose: Purpose | None = None
    topic: str = ""
    temperature: int | None = None
    next_step: str = ""
    note: str = ""
    references: tuple[str, ...] = ()


@dataclass(frozen=True)
class TouchFile:
    """What a file says; `problems` is what was not understood on the way."""

    table: Table
    columns: Columns
    drafts: tuple[TouchDraft, ...]
    problems: tuple[RowProblem, ...]


def read_touchpoints(table: Table, today: date) -> TouchFile:
    """Read the rows of a table of touchpoints.

    Raises
    ------
    ImportRejected
        If a column is missing: when, who of theirs, who of ours, by which channel.
    """
    columns = read_columns(table, Subject.TOUCHPOINTS)
    problems = [*table.problems, *columns.problems]
    drafts = tuple(_drafts(table, columns, problems, today))
    return TouchFile(table, columns, drafts, tuple(problems))


def _drafts(table: Table, columns: Columns, problems: list[RowProblem], today: date) -> Iterator[TouchDraft]:
    cells = RowCells(table, columns, _KINDS, problems)
    for record in table.rows:
        cells.take(record)
        draft = _draft(cells, today)
        if draft is not None:
            yield draft


def _draft(cells: RowCells, today: date) -> TouchDraft | None:
    """Read one row; a touch without its day, its channel or its people is reported instead."""
    at = _moment(cells)
    channel = cells.one_of(TouchField.CHANNEL, read_channel, ProblemCode.CHANNEL_NOT_UNDERSTOOD)
    theirs, ours = cells.several(TouchField.THEIRS), cells.several(TouchField.OURS)
    missing = [
        field
        for field, said in (
            (TouchField.WHEN, at),
            (TouchField.CHANNEL, channel),
            (TouchField.THEIRS, theirs),
            (TouchField.OURS, ours),
        )
        if not said
    ]
    if missing or at is None or channel is None:
        headers = ", ".join(map(cells.header, missing))
        cells.report(ProblemCode.TOUCH_INCOMPLETE, headers, cells.text(TouchField.TOPIC) or ", ".join(theirs))
        return None
    if at.date() > today:
        cells.report(ProblemCode.TOUCH_IN_FUTURE, TouchField.WHEN, at.date().isoformat())
        return None
    return TouchDraft(
        row=cells.line,
        at=at,
        channel=channel,
        theirs=theirs,
        ours=ours,
        account=cells.text(TouchField.ACCOUNT),
        account_id=cells.text(TouchField.ACCOUNT_ID),
        direction=cells.one_of(TouchField.DIRECTION, read_direction, ProblemCode.DIRECTION_NOT_UNDERSTOOD),
        purpose=cells.one_of(TouchField.PURPOSE, read_purpose, ProblemCode.PURPOSE_NOT_UNDERSTOOD),
        topic=cells.text(TouchField.TOPIC),
        temperature=cells.one_of(TouchField.TEMPERATURE, read_temperature, ProblemCode.TEMPERATURE_NOT_UNDERSTOOD),
        next_step=cells.text(TouchField.NEXT_STEP),
        note=cells.text(TouchField.NOTE),
        references=cells.several(TouchField.REFERENCES),
    )


def _moment(cells: RowCells) -> datetime | None:
    day = cells.day(TouchField.WHEN)
    if day is None:
        return None
    clock = read_time(cells.text(TouchField.TIME)) or read_time(cells.raw(TouchField.WHEN)) or _NOON
    return datetime.combine(day, clock if clock.tzinfo else clock.replace(tzinfo=UTC)).astimezone(UTC)
