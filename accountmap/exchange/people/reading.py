"""Rows to drafts: the cells of known columns, cleaned and understood, and everything that was not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cached_property
from typing import Any, Final

from accountmap.errors import RowProblem
from accountmap.exchange.absence import Holder, holder_of, is_nothing, is_top, is_vacancy, says_more
from accountmap.exchange.cells import CellKinds, RowCells, unique
from accountmap.exchange.fields import NAME_FIELDS, Field
from accountmap.exchange.markup import plain_text
from accountmap.exchange.people.draft import Draft, OurSide, Reference
from accountmap.exchange.problems import ProblemCode
from accountmap.exchange.records import Record
from accountmap.exchange.systems import meaning_of, normal_id
from accountmap.exchange.tables import Table
from accountmap.exchange.vocabulary import Columns
from accountmap.exchange.words import (
    Role,
    parts,
    read_channel,
    read_functions,
    read_level,
    read_roles,
    read_seniority,
    read_stance,
    says_yes,
)
from accountmap.model.buying import DecisionArea, RoleKind
from accountmap.model.functions import Function
from accountmap.model.progress import Progress, Stage, Steps, unwatched
from accountmap.model.team import Level
from accountmap.model.text import LONGEST_LINE

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
_KINDS: Final = CellKinds(
    dates=frozenset({Field.START, Field.END, Field.LAST_CONTACT}),
    notes=frozenset({Field.NOTE}),
    lists=frozenset({Field.EMAIL, Field.PHONE, Field.MESSENGER, Field.REFERENCES}),
    verbatim=frozenset({*NAME_FIELDS, Field.MIDDLE_NAME, *_MANAGERS, Field.DOTTED_MANAGER}),
)
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
_BETWEEN_MEMBERS: Final = re.compile(r"[;,\n]")
_ADDRESS: Final = re.compile(r"[^@\s<>,;:()]+@[^@\s<>,;:()]+")
_CYRILLIC: Final = re.compile("[а-яё]", re.IGNORECASE)
_INITIAL: Final = re.compile(r"[^\W\d_]\.?")
_FEWEST_PHONE_DIGITS: Final = 5
_MOST_LINES: Final = 1000


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
        self._cells = RowCells(table, columns, _KINDS, problems)
        # Rows that fill only columns nobody reads: Bitrix24 continues a contact so, amoCRM lists deals without one.
        self._silent: list[int] = []

    def drafts(self, progress: Progress = unwatched) -> Iterator[Draft]:
        """Yield what each row says; rows that say nothing to go by are reported instead."""
        rows = self._table.rows
        for record in Steps(progress, Stage.READING, len(rows)).over(rows):
            draft = self._draft(record)
            if draft is not None:
                yield draft
        if self._silent:
            lines = ", ".join(map(str, self._silent[:_MOST_LINES]))
            self._problems.append(RowProblem(self._silent[0], "", lines, ProblemCode.ROWS_OF_NOBODY))

    def _draft(self, record: Record) -> Draft | None:
        cells = self._cells
        cells.take(record)
        if cells.is_empty:
            self._silent.append(record.line)
            return None
        name, short_name = self._name()
        if says_yes(cells.text(Field.DELETED)):
            cells.report(ProblemCode.DELETED_THERE, Field.DELETED, name)
            return None
        holder = Holder.NOBODY if is_vacancy(cells.text(Field.ROW_KIND)) else holder_of(name)
        if holder is not Holder.PERSON and says_more(name):
            cells.report(ProblemCode.TAKEN_AS_VACANCY, self._columns.name_header, name)
        title, unit, reference = map(cells.text, (Field.TITLE, Field.UNIT, Field.POST_REFERENCE))
        if holder is not Holder.PERSON:
            if not (title or reference or (name and (unit or cells.text(Field.PERSON_ID)))):
                cells.report(ProblemCode.NOTHING_TO_IMPORT, self._columns.name_header, name)
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
            person_id=self._id(Field.PERSON_ID),
            references=self._references(),
            account=cells.text(Field.ACCOUNT),
            account_id=cells.text(Field.ACCOUNT_ID),
            emails=self._emails(),
            phones=self._phones(),
            messengers=cells.several(Field.MESSENGER),
            form_of_address=cells.text(Field.FORM_OF_ADDRESS),
            note=cells.text(Field.NOTE),
            title=plain_text(title),
            unit=plain_text(unit),
            reference=reference,
            functions=self._functions(),
            seniority=cells.one_of(Field.SENIORITY, read_seniority, ProblemCode.SENIORITY_NOT_UNDERSTOOD),
            start=start,
            until=until,
            managers=managers,
            dotted_managers=self._dotted_managers(),
            is_top=top,
            **self._buying(),
            ours=self._our_side(),
        )

    def _id(self, field: Field) -> str:
        """Return an id in the spelling of the system the file comes from."""
        text = self._cells.text(field)
        export = self._columns.export
        return (normal_id(export.system, text) or text) if export and text else text

    def _references(self) -> tuple[str, ...]:
        export = self._columns.export
        own = export.reference(self._cells.text(Field.PERSON_ID)) if export and not self._has_composite_id else ""
        return unique((own, *self._cells.several(Field.REFERENCES)))

    @cached_property
    def _has_composite_id(self) -> bool:
        return "$$" in self._columns.header(Field.PERSON_ID)

    # ── the person ─────────────────────────────────────────────────────────────────────────────────────────────────

    def _name(self) -> tuple[str, str]:
        """Return the full and the short name.

        Russian names stand as lists have them, family name first; other names first name first. A middle initial
        is no part of the name people say, a middle name is. A name that is given whole stands as it is.
        """
        if not any(map(self._cells.has, NAME_FIELDS)):
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
            self._cells.report(ProblemCode.TEXT_CUT, self._columns.name_header, name, str(LONGEST_LINE))
        return name[:LONGEST_LINE].rstrip()

    def _name_part(self, field: Field) -> str:
        text = self._cells.text(field)
        return "" if is_nothing(text) else " ".join(text.split())

    def _emails(self) -> tuple[str, ...]:
        found: list[str] = []
        for cell in self._cells.several(Field.EMAIL):
            addresses = _ADDRESS.findall(cell.removeprefix("mailto:"))
            found += addresses
            if not addresses:
                self._cells.report(ProblemCode.EMAIL_NOT_UNDERSTOOD, Field.EMAIL, cell)
        return unique(found)

    def _phones(self) -> tuple[str, ...]:
        found: list[str] = []
        for cell in self._cells.several(Field.PHONE):
            pieces = [piece.strip() for piece in cell.split(",")]
            are_numbers = all(sum(map(str.isdigit, piece)) >= _FEWEST_PHONE_DIGITS for piece in pieces)
            found += pieces if are_numbers else [cell]
        return unique(found)

    def _stance(self) -> int | None:
        cell = self._cells.text(Field.STANCE)
        stance, understood = read_stance(cell) if cell else (None, True)
        if not understood:
            self._cells.report(ProblemCode.STANCE_NOT_UNDERSTOOD, Field.STANCE, cell)
        return stance

    def _buying(self) -> dict[str, Any]:
        """Return roles and stance; a stance that somebody wrote down goes before one that a role implies."""
        cell = self._cells.text(Field.ROLE)
        stance = self._stance()
        if not cell:
            return {"stance": stance}
        system = self._columns.export.system if self._columns.export else ""
        roles: list[Role] = []
        doubts: dict[RoleKind | None, float] = {}
        translated = False
        for word in self._words_of_roles(cell, system):
            meaning = meaning_of(system, word)
            own, unknown = ((), ()) if meaning else read_roles(word)
            roles += own
            self._report_parts(ProblemCode.ROLE_NOT_UNDERSTOOD, Field.ROLE, unknown)
            translated |= meaning is not None
            if meaning and meaning.role:
                roles.append((meaning.role, DecisionArea.PURCHASING if meaning.role is RoleKind.DECIDER else None))
                doubts[meaning.role] = meaning.confidence
            if meaning and meaning.stance is not None and stance is None:
                stance = meaning.stance
                doubts[None] = meaning.confidence
        return {
            "roles": tuple(dict.fromkeys(roles)),
            "stance": stance,
            "doubts": tuple((kind, sure) for kind, sure in doubts.items() if sure < 1),
            "their_words": cell if translated else "",
        }

    @staticmethod
    def _words_of_roles(cell: str, system: str) -> tuple[str, ...]:
        """Split a cell into the words for its roles, unless it is one as a whole."""
        roles, unknown = read_roles(cell)
        is_one = meaning_of(system, cell) is not None or (len(roles) == 1 and not unknown)
        return (cell,) if is_one else parts(cell)

    def _set_aside_personal_cells(self) -> None:
        """Report what only a person can have in a row that names none, and leave it out."""
        filled = [field for field in _OF_A_PERSON if self._cells.has(field)]
        for field in filled:
            self._cells.drop(field)
        if filled:
            headers = ", ".join(map(self._columns.header, filled))
            self._cells.report(ProblemCode.CELLS_WITHOUT_NAME, filled[0], headers)

    # ── the seat ───────────────────────────────────────────────────────────────────────────────────────────────────

    def _functions(self) -> tuple[Function, ...]:
        cell = self._cells.text(Field.FUNCTION)
        functions, unknown = read_functions(cell) if cell else ((), ())
        self._report_parts(ProblemCode.FUNCTION_NOT_UNDERSTOOD, Field.FUNCTION, unknown)
        return functions

    def _period(self) -> tuple[date | None, date | None]:
        """Return the first day in the seat and the first day no longer in it; files name the last day."""
        start, last = self._cells.day(Field.START), self._cells.day(Field.END)
        if start and last and last < start:
            self._cells.report(ProblemCode.PERIOD_REVERSED, Field.END, last.isoformat(), start.isoformat())
            last = None
        return start, last + timedelta(days=1) if last else None

    def _managers(self) -> tuple[tuple[Reference, ...], bool]:
        cells = [(field, self._cells.text(field)) for field in _MANAGERS if self._cells.has(field)]
        top = any(is_top(text) for _, text in cells)
        named = tuple(
            Reference(field, self._columns.header(field), self._id(field) if field is Field.MANAGER_ID else text)
            for field, text in cells
            if _names_one(text)
        )
        return named, top and not named

    def _dotted_managers(self) -> tuple[Reference, ...]:
        column = self._cells.header(Field.DOTTED_MANAGER)
        several = self._cells.several(Field.DOTTED_MANAGER)
        return tuple(Reference(Field.MANAGER, column, text) for text in several if _names_one(text))

    # ── our side ───────────────────────────────────────────────────────────────────────────────────────────────────

    def _our_side(self) -> OurSide:
        if not any(map(self._cells.has, _OUR_SIDE)):
            return _NOTHING_OF_OURS
        return OurSide(
            members=unique(_BETWEEN_MEMBERS.split(self._cells.text(Field.OURS))),
            levels=tuple(self._level(part, Field.LEVEL) for part in parts(self._cells.text(Field.LEVEL))),
            desired_level=self._cells.one_of(Field.DESIRED_LEVEL, read_level, ProblemCode.LEVEL_NOT_UNDERSTOOD),
            last_contact=self._cells.day(Field.LAST_CONTACT),
            channel=self._cells.one_of(Field.CHANNEL, read_channel, ProblemCode.CHANNEL_NOT_UNDERSTOOD),
        )

    def _level(self, text: str, field: Field) -> Level | None:
        level = read_level(text)
        if level is None:
            self._cells.report(ProblemCode.LEVEL_NOT_UNDERSTOOD, field, text)
        return level

    def _report_parts(self, code: ProblemCode, field: Field, values: tuple[str, ...]) -> None:
        for value in values:
            self._cells.report(code, field, value)


def _names_one(cell: str) -> bool:
    """Tell whether a manager's cell names anybody; an empty seat may be named, though not by that word."""
    return not is_top(cell) and holder_of(cell) is not Holder.UNKNOWN
