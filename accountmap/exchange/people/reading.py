"""Rows to drafts: the cells of known columns, cleaned and understood, and everything that was not."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from typing import Final, TypeVar

from accountmap.errors import RowProblem
from accountmap.exchange.absence import Holder, holder_of, is_nothing, is_top
from accountmap.exchange.dates import DateOrder, date_order, read_date, says_never
from accountmap.exchange.people.draft import Draft, OurSide, Reference
from accountmap.exchange.problems import ProblemCode
from accountmap.exchange.records import Cell, Record
from accountmap.exchange.tables import Table
from accountmap.exchange.vocabulary import NAME_FIELDS, Columns, Field
from accountmap.exchange.words import (
    Role,
    parts,
    read_channel,
    read_functions,
    read_level,
    read_roles,
    read_seniority,
    read_stance,
)
from accountmap.model.functions import Function
from accountmap.model.team import Level
from accountmap.model.text import LONGEST_LINE, LONGEST_NOTE, clean_line, clean_note, without_forbidden

V = TypeVar("V")

_MANAGERS: Final = (
    Field.MANAGER_ID,
    Field.MANAGER_POST,
    Field.MANAGER_EMAIL,
    Field.MANAGER_NAME,
    Field.MANAGER,
)
_OUR_SIDE: Final = (Field.OURS, Field.LEVEL, Field.DESIRED_LEVEL, Field.LAST_CONTACT, Field.CHANNEL)
_NOTHING_OF_OURS: Final = OurSide()
_NAME_PARTS: Final = (Field.NAME, Field.LAST_NAME, Field.FIRST_NAME, Field.MIDDLE_NAME)
_KEPT_AS_THEY_ARE: Final = frozenset({*NAME_FIELDS, Field.MIDDLE_NAME, *_MANAGERS, Field.DOTTED_MANAGER})
_LISTS: Final = frozenset({Field.EMAIL, Field.PHONE, Field.MESSENGER})
_DATES: Final = (Field.START, Field.END, Field.LAST_CONTACT)
_OF_A_PERSON: Final = (
    Field.EMAIL,
    Field.PHONE,
    Field.MESSENGER,
    Field.FORM_OF_ADDRESS,
    Field.NOTE,
    Field.ROLE,
    Field.STANCE,
    *_OUR_SIDE,
)
_BETWEEN_CONTACTS: Final = re.compile(r"[;\n]")
_BETWEEN_MEMBERS: Final = re.compile(r"[;,\n]")
_ADDRESS: Final = re.compile(r"[^@\s<>,;:()]+@[^@\s<>,;:()]+")
_CYRILLIC: Final = re.compile("[а-яё]", re.IGNORECASE)
_INITIAL: Final = re.compile(r"[^\W\d_]\.?")
_FEWEST_PHONE_DIGITS: Final = 5


class RowReader:
    """Reads the rows of one table.

    Parameters
    ----------
    table
        The file.
    columns
        Where its fields stand.
    problems
        Receives what is not understood.
    """

    def __init__(self, table: Table, columns: Columns, problems: list[RowProblem]) -> None:
        self._table = table
        self._columns = columns
        self._problems = problems
        self._places = [(field, place) for field, places in columns.places.items() for place in places]
        self._line = 0
        self._cells: dict[Field, str] = {}
        self._days: dict[Field, Cell] = {}
        self._orders = {field: self._order_of(field) for field in _DATES}

    def drafts(self) -> Iterator[Draft]:
        """Yield what each row says; rows that say nothing to go by are reported instead."""
        for record in self._table.rows:
            draft = self._draft(record)
            if draft is not None:
                yield draft

    def _draft(self, record: Record) -> Draft | None:
        self._line = record.line
        self._take_cells(record.cells)
        name, short_name = self._name()
        holder = holder_of(name)
        title, unit, reference = (self._text(field) for field in (Field.TITLE, Field.UNIT, Field.POST_REFERENCE))
        if holder is not Holder.PERSON:
            if not (title or reference or (name and (unit or self._text(Field.PERSON_ID)))):
                self._report(ProblemCode.NOTHING_TO_IMPORT, self._columns.name_header, name)
                return None
            name = short_name = ""
            self._set_aside_personal_cells()
        start, until = self._period()
        managers, top = self._managers()
        return Draft(
            row=record.line,
            holder=holder,
            name=name,
            short_name=short_name,
            person_id=self._text(Field.PERSON_ID),
            emails=self._emails(),
            phones=self._phones(),
            messengers=self._several(Field.MESSENGER),
            form_of_address=self._text(Field.FORM_OF_ADDRESS),
            note=self._text(Field.NOTE),
            title=title,
            unit=unit,
            reference=reference,
            functions=self._functions(),
            seniority=self._one_of(Field.SENIORITY, read_seniority, ProblemCode.SENIORITY_NOT_UNDERSTOOD),
            start=start,
            until=until,
            managers=managers,
            dotted_managers=self._dotted_managers(),
            is_top=top,
            roles=self._roles(),
            stance=self._stance(),
            ours=self._our_side(),
        )

    # ── cells ──────────────────────────────────────────────────────────────────────────────────────────────────────

    def _take_cells(self, cells: tuple[Cell, ...]) -> None:
        """Clean the cells of the row's known columns; dates wait for their own reading."""
        self._cells.clear()
        self._days.clear()
        for field, place in self._places:
            cell = cells[place] if place < len(cells) else ""
            if not cell:
                continue
            if field in _DATES:
                self._days[field] = cell
                continue
            text = self._clean(str(cell), field)
            if text:
                # Only fields that list things have several columns.
                self._cells[field] = f"{self._cells[field]};{text}" if field in self._cells else text

    def _clean(self, raw: str, field: Field) -> str:
        if raw.isprintable() and len(raw) <= LONGEST_LINE:
            text = unicodedata.normalize("NFC", raw).strip()
        else:
            text = self._clean_thoroughly(raw, field)
        # Words for "nobody" are told from words for "nothing" where they are read.
        return "" if field not in _KEPT_AS_THEY_ARE and is_nothing(text) else text

    def _clean_thoroughly(self, raw: str, field: Field) -> str:
        allowed = without_forbidden(raw)
        longest = LONGEST_NOTE if field is Field.NOTE else LONGEST_LINE
        clean = clean_note if field is Field.NOTE or field in _LISTS else clean_line
        text = clean(allowed, field.name, longest=len(allowed) + 1)
        if len(allowed) != len(raw):
            self._report(ProblemCode.FORBIDDEN_CHARACTERS, self._columns.header(field), text)
        if len(text) > longest:
            self._report(ProblemCode.TEXT_CUT, self._columns.header(field), text, str(longest))
            text = text[:longest].rstrip()
        return text

    def _text(self, field: Field) -> str:
        return self._cells.get(field, "")

    def _several(self, field: Field) -> tuple[str, ...]:
        return _unique(_BETWEEN_CONTACTS.split(self._cells[field])) if field in self._cells else ()

    def _report(self, code: ProblemCode, column: str, value: str, detail: str = "") -> None:
        self._problems.append(RowProblem(self._line, column, value, code, detail))

    def _report_parts(self, code: ProblemCode, field: Field, values: tuple[str, ...]) -> None:
        for value in values:
            self._report(code, self._columns.header(field), value)

    # ── the person ─────────────────────────────────────────────────────────────────────────────────────────────────

    def _name(self) -> tuple[str, str]:
        """Return the full and the short name.

        Russian names stand as lists have them, family name first; other names first name first. A middle initial
        is no part of the name people say, a middle name is. A name that is given whole stands as it is.
        """
        if not any(field in self._cells for field in NAME_FIELDS):
            return "", ""
        whole, last, first, middle = map(self._name_part, _NAME_PARTS)
        if whole and not (last and first):
            return whole, whole
        if _CYRILLIC.search(last or first):
            return whole or self._joined(last, first, middle), self._joined(last, first)
        said_middle = "" if _INITIAL.fullmatch(middle) else middle
        return whole or self._joined(first, said_middle, last), self._joined(first, last)

    def _joined(self, *words: str) -> str:
        name = " ".join(word for word in words if word)
        if len(name) > LONGEST_LINE:
            self._report(ProblemCode.TEXT_CUT, self._columns.name_header, name, str(LONGEST_LINE))
        return name[:LONGEST_LINE].rstrip()

    def _name_part(self, field: Field) -> str:
        text = self._text(field)
        return "" if is_nothing(text) else " ".join(text.split())

    def _emails(self) -> tuple[str, ...]:
        found: list[str] = []
        for cell in self._several(Field.EMAIL):
            addresses = _ADDRESS.findall(cell.removeprefix("mailto:"))
            found += addresses
            if not addresses:
                self._report(ProblemCode.EMAIL_NOT_UNDERSTOOD, self._columns.header(Field.EMAIL), cell)
        return _unique(found)

    def _phones(self) -> tuple[str, ...]:
        found: list[str] = []
        for cell in self._several(Field.PHONE):
            pieces = [piece.strip() for piece in cell.split(",")]
            are_numbers = all(sum(map(str.isdigit, piece)) >= _FEWEST_PHONE_DIGITS for piece in pieces)
            found += pieces if are_numbers else [cell]
        return _unique(found)

    def _stance(self) -> int | None:
        cell = self._text(Field.STANCE)
        stance, understood = read_stance(cell) if cell else (None, True)
        if not understood:
            self._report(ProblemCode.STANCE_NOT_UNDERSTOOD, self._columns.header(Field.STANCE), cell)
        return stance

    def _roles(self) -> tuple[Role, ...]:
        cell = self._text(Field.ROLE)
        roles, unknown = read_roles(cell) if cell else ((), ())
        self._report_parts(ProblemCode.ROLE_NOT_UNDERSTOOD, Field.ROLE, unknown)
        return roles

    def _set_aside_personal_cells(self) -> None:
        """Report what only a person can have in a row that names none, and leave it out."""
        filled = [field for field in _OF_A_PERSON if field in self._cells or field in self._days]
        for field in filled:
            self._cells.pop(field, None)
            self._days.pop(field, None)
        if filled:
            headers = ", ".join(map(self._columns.header, filled))
            self._report(ProblemCode.CELLS_WITHOUT_NAME, self._columns.header(filled[0]), headers)

    # ── the seat ───────────────────────────────────────────────────────────────────────────────────────────────────

    def _functions(self) -> tuple[Function, ...]:
        cell = self._text(Field.FUNCTION)
        functions, unknown = read_functions(cell) if cell else ((), ())
        self._report_parts(ProblemCode.FUNCTION_NOT_UNDERSTOOD, Field.FUNCTION, unknown)
        return functions

    def _period(self) -> tuple[date | None, date | None]:
        """Return the first day in the seat and the first day no longer in it; files name the last day."""
        start, last = self._day(Field.START), self._day(Field.END)
        if start and last and last < start:
            self._report(
                ProblemCode.PERIOD_REVERSED, self._columns.header(Field.END), last.isoformat(), start.isoformat()
            )
            last = None
        return start, last + timedelta(days=1) if last else None

    def _managers(self) -> tuple[tuple[Reference, ...], bool]:
        cells = [(field, self._text(field)) for field in _MANAGERS if field in self._cells]
        top = any(is_top(text) for _, text in cells)
        named = tuple(Reference(field, self._columns.header(field), text) for field, text in cells if _names_one(text))
        return named, top and not named

    def _dotted_managers(self) -> tuple[Reference, ...]:
        column = self._columns.header(Field.DOTTED_MANAGER)
        several = self._several(Field.DOTTED_MANAGER)
        return tuple(Reference(Field.MANAGER, column, text) for text in several if _names_one(text))

    # ── our side ───────────────────────────────────────────────────────────────────────────────────────────────────

    def _our_side(self) -> OurSide:
        if not any(field in self._cells or field in self._days for field in _OUR_SIDE):
            return _NOTHING_OF_OURS
        return OurSide(
            members=_unique(_BETWEEN_MEMBERS.split(self._text(Field.OURS))),
            levels=tuple(self._level(part, Field.LEVEL) for part in parts(self._text(Field.LEVEL))),
            desired_level=self._one_of(Field.DESIRED_LEVEL, read_level, ProblemCode.LEVEL_NOT_UNDERSTOOD),
            last_contact=self._day(Field.LAST_CONTACT),
            channel=self._one_of(Field.CHANNEL, read_channel, ProblemCode.CHANNEL_NOT_UNDERSTOOD),
        )

    def _level(self, text: str, field: Field) -> Level | None:
        level = read_level(text)
        if level is None:
            self._report(ProblemCode.LEVEL_NOT_UNDERSTOOD, self._columns.header(field), text)
        return level

    # ── any column ─────────────────────────────────────────────────────────────────────────────────────────────────

    def _one_of(self, field: Field, read: Callable[[str], V | None], code: ProblemCode) -> V | None:
        cell = self._text(field)
        value = read(cell) if cell else None
        if cell and value is None:
            self._report(code, self._columns.header(field), cell)
        return value

    def _day(self, field: Field) -> date | None:
        cell = self._days.get(field, "")
        if isinstance(cell, str) and is_nothing(cell.strip()):
            return None
        day = read_date(cell, self._orders[field])
        if day is None:
            self._report(ProblemCode.DATE_NOT_UNDERSTOOD, self._columns.header(field), without_forbidden(str(cell)))
            return None
        return None if says_never(day) else day

    def _order_of(self, field: Field) -> DateOrder:
        places = self._columns.places.get(field, ())
        if not places:
            return DateOrder()
        place = places[0]
        order = date_order(row.cells[place] for row in self._table.rows if place < len(row.cells))
        if order.is_ambiguous:
            self._problems.append(RowProblem(0, self._columns.header(field), "", ProblemCode.DAY_FIRST))
        return order


def _names_one(cell: str) -> bool:
    """Tell whether a manager's cell names anybody; an empty seat may be named, though not by that word."""
    return not is_top(cell) and holder_of(cell) is not Holder.UNKNOWN


def _unique(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text.strip() for text in texts if text and not text.isspace()))
