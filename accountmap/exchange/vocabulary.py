"""Which column means what: headers of English and Russian files, by exact name.

Case, ``ё``, blanks and separators do not matter, so ``ParentEmployeeKey``, ``parent_employee_key`` and ``Parent
Employee Key`` are one header. A header that is not in the table stays unknown and is listed; nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum, auto
from typing import Final

from accountmap.exchange.problems import ProblemCode, rejection
from accountmap.exchange.tables import Table
from accountmap.model.text import match_key


class Field(StrEnum):
    """What a column can tell about a person, their seat, their part in purchases, and our side."""

    PERSON_ID = auto()
    NAME = auto()
    LAST_NAME = auto()
    FIRST_NAME = auto()
    MIDDLE_NAME = auto()
    EMAIL = auto()
    PHONE = auto()
    MESSENGER = auto()
    FORM_OF_ADDRESS = auto()
    NOTE = auto()
    TITLE = auto()
    UNIT = auto()
    FUNCTION = auto()
    SENIORITY = auto()
    POST_REFERENCE = auto()
    MANAGER_ID = auto()
    MANAGER_POST = auto()
    MANAGER_EMAIL = auto()
    MANAGER_NAME = auto()
    MANAGER = auto()
    DOTTED_MANAGER = auto()
    START = auto()
    END = auto()
    ROLE = auto()
    STANCE = auto()
    OURS = auto()
    LEVEL = auto()
    DESIRED_LEVEL = auto()
    LAST_CONTACT = auto()
    CHANNEL = auto()


SEVERAL_COLUMNS: Final = frozenset({Field.EMAIL, Field.PHONE, Field.MESSENGER})
NAME_FIELDS: Final = (Field.NAME, Field.LAST_NAME, Field.FIRST_NAME)

# Names after the bar give way: they count only where none of the names before it is in the file.
_HEADERS: Final[dict[Field, str]] = {
    Field.PERSON_ID: (
        "person id; employee id; employee key; employee number; employee no; personnel number; contact id; staff id; "
        "табельный номер; табельный №; таб. номер; таб. №; ид сотрудника; код сотрудника; id сотрудника; id контакта "
        "| id; key; uid; guid; record id; slug; ид; код"
    ),
    Field.NAME: (
        "name; full name; person; person name; employee name; contact name; display name; contact; employee; "
        "фио; ф.и.о.; полное имя; имя и фамилия; фамилия имя отчество; фамилия, имя, отчество; фамилия и имя; "
        "сотрудник; контакт; контактное лицо; человек"
    ),
    Field.LAST_NAME: "last name; surname; family name; фамилия",
    Field.FIRST_NAME: "first name; given name; forename; имя",
    Field.MIDDLE_NAME: "middle name; patronymic; second name; additional name; отчество",
    Field.EMAIL: (
        "email; email address; e-mail; e-mail address; mail; work email; business email; contact e-mail; "
        "corporate email; private email; other email; почта; электронная почта; эл. почта; адрес электронной почты; "
        "рабочая почта; корпоративная почта; рабочий e-mail; рабочий email; частный e-mail; личный email; другой e-mail"
    ),
    Field.PHONE: (
        "phone; phone number; telephone; tel; mobile; mobile phone; cell; cell phone; work phone; business phone; "
        "office phone; contact phone; home phone; other phone; direct phone; телефон; тел.; номер телефона; мобильный; "
        "мобильный телефон; сотовый; сотовый телефон; рабочий телефон; рабочий прямой телефон; домашний телефон; "
        "другой телефон; городской телефон; внутренний телефон"
    ),
    Field.MESSENGER: (
        "messenger; messengers; telegram; whatsapp; viber; skype; мессенджер; мессенджеры; телеграм; телеграмм; "
        "ватсап; вотсап; вайбер; контакт telegram; контакт viber"
    ),
    Field.FORM_OF_ADDRESS: "form of address; how to address; обращение; как обращаться; форма обращения",
    Field.NOTE: (
        "note; notes; примечание; примечания; заметка; заметки "
        "| comment; comments; remark; remarks; description; комментарий; комментарии"
    ),
    Field.TITLE: (
        "title; job title; position; position title; job position; должность; название должности; "
        "наименование должности; должность по визитке | post; job; пост"
    ),
    Field.UNIT: (
        "unit; department; department name; dept; department or unit; подразделение; отдел; департамент; "
        "структурное подразделение; название подразделения; наименование подразделения "
        "| departments; division; unit name; org unit; organizational unit; organisational unit; дирекция; управление; "
        "служба"
    ),
    Field.FUNCTION: "function; functions; функция; функции",
    Field.SENIORITY: (
        "seniority; seniority level; job level; management level; rank; уровень должности; ранг; старшинство"
    ),
    Field.POST_REFERENCE: (
        "post unique reference; post reference; post id; post number; position id; position number; position code; "
        "position reference; seat; seat id; код должности; номер должности; id должности; ид должности; "
        "штатная единица; номер штатной единицы; код штатной единицы"
    ),
    Field.MANAGER_ID: (
        "manager id; manager key; manager employee id; manager number; parent employee key; parent employee id; "
        "parent id; reports to id; supervisor id; boss id; id руководителя; ид руководителя; код руководителя; "
        "табельный номер руководителя; таб. номер руководителя; таб. № руководителя; id начальника; код начальника"
    ),
    Field.MANAGER_POST: (
        "reports to senior post; reporting senior post; reports to post; reports to position; manager post; "
        "manager post reference; manager position id; parent post; parent position; parent position id; "
        "код должности руководителя; номер должности руководителя; id должности руководителя; "
        "штатная единица руководителя; подчиняется должности; вышестоящая штатная единица"
    ),
    Field.MANAGER_EMAIL: (
        "manager email; manager e-mail; manager email address; reports to email; supervisor email; boss email; "
        "e-mail руководителя; email руководителя; почта руководителя; почта начальника; email начальника"
    ),
    Field.MANAGER_NAME: (
        "manager name; manager full name; supervisor name; reports to name; boss name; фио руководителя; "
        "имя руководителя; руководитель (фио); фио начальника"
    ),
    Field.MANAGER: (
        "manager; reports to; line manager; direct manager; supervisor; boss; reporting to; руководитель; начальник; "
        "подчиняется; кому подчиняется; непосредственный руководитель; прямой руководитель; "
        "административный руководитель"
    ),
    Field.DOTTED_MANAGER: (
        "dotted manager; dotted line manager; dotted line; functional manager; matrix manager; reports to dotted; "
        "функциональный руководитель; функциональное подчинение; функционально подчиняется"
    ),
    Field.START: (
        "start date; start; from; valid from; in post since; дата начала; начало; работает с; в должности с; с даты "
        "| hire date; date hired; дата приема; дата приема на работу"
    ),
    Field.END: (
        "end date; end; to; until; valid to; дата окончания; окончание; по дату; работает до "
        "| termination date; date left; дата увольнения"
    ),
    Field.ROLE: "buying role; role; roles; role in purchase; роль; роли; роль в закупке; роль в закупках",
    Field.STANCE: "stance; attitude; attitude to us; sentiment; отношение; отношение к нам; позиция к нам; настрой",
    Field.OURS: (
        "ours; our contact; our contacts; our people; our side; our team; our owner; relationship owner; "
        "contact owner; account manager; who knows; who of ours; кто из наших; наши; наш; наш контакт; наши контакты; "
        "наш сотрудник; наши сотрудники; кто знает; кто ведет; ответственный; ответственный за контакт; менеджер"
    ),
    Field.LEVEL: (
        "level; declared level; relationship level; relationship; contact level; уровень; уровень контакта; "
        "уровень отношений; уровень знакомства; знакомство"
    ),
    Field.DESIRED_LEVEL: (
        "desired level; target level; wanted level; желаемый уровень; целевой уровень; желательный уровень"
    ),
    Field.LAST_CONTACT: (
        "last contact; last contacted; last contact date; last touch; last met; last meeting; последний контакт; "
        "дата последнего контакта; последнее касание; последняя встреча"
    ),
    Field.CHANNEL: (
        "channel; contact channel; last contact channel; how; канал; канал связи; канал контакта; "
        "канал последнего контакта; как общались"
    ),
}
_SEPARATORS: Final = re.compile(r"[\s_.,/*:()\-]+")


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
    """

    places: Mapping[Field, tuple[int, ...]]
    headers: tuple[str, ...]
    unknown: tuple[str, ...]

    def header(self, field: Field) -> str:
        """Return the file's own header of a field's first column, or nothing."""
        places = self.places.get(field, ())
        return self.headers[places[0]] if places else ""

    @property
    def name_header(self) -> str:
        """The file's own header of the column that names people."""
        return next(filter(None, map(self.header, NAME_FIELDS)), "")


def header_key(header: str) -> str:
    """Return the key under which two spellings of a header are the same.

    Examples
    --------
    >>> header_key("E-mail address *") == header_key("EmailAddress")
    True
    """
    return _SEPARATORS.sub("", match_key(header))


def find_fields(header: Iterable[str]) -> dict[Field, tuple[int, ...]]:
    """Return the columns that claim each field, from 0; several where the file repeats itself."""
    keys = [header_key(text) for text in header]
    claims = {field: _found(_STRONG, field, keys) or _found(_WEAK, field, keys) for field in Field}
    return {field: found for field, found in claims.items() if found}


def read_columns(table: Table) -> Columns:
    """Find the fields of a table by its header.

    Raises
    ------
    ImportRejected
        If no column names people, or two columns claim one field.
    """
    places = find_fields(table.header)
    for field, found in places.items():
        if len(found) > 1 and field not in SEVERAL_COLUMNS:
            twice = ", ".join(table.header[place] for place in found)
            raise rejection(table.file, ProblemCode.COLUMN_TWICE, column=table.header[found[1]], value=twice)
    if not any(field in places for field in NAME_FIELDS):
        headers = ", ".join(header for header in table.header if header)
        raise rejection(table.file, ProblemCode.NO_NAME_COLUMN, value=headers)
    known = {place for found in places.values() for place in found}
    filled = {place for place in _unnamed(table.header) if any(_has_text(row.cells, place) for row in table.rows)}
    unknown = tuple(
        header or f"#{place + 1}"
        for place, header in enumerate(table.header)
        if place not in known and (header or place in filled)
    )
    return Columns(places, table.header, unknown + table.unused)


def _found(names: Mapping[str, Field], field: Field, keys: Iterable[str]) -> tuple[int, ...]:
    return tuple(place for place, key in enumerate(keys) if names.get(key) is field)


def _unnamed(header: Iterable[str]) -> Iterable[int]:
    return (place for place, text in enumerate(header) if not text)


def _has_text(cells: tuple[object, ...], place: int) -> bool:
    return place < len(cells) and bool(str(cells[place]).strip())


def _names(part: int) -> dict[str, Field]:
    """Return the headers before the bar (0) or behind it (1), by key."""
    return {
        header_key(name): field
        for field, names in _HEADERS.items()
        for name in [*names.split("|"), ""][part].split(";")
        if name.strip()
    }


_STRONG: Final = _names(0)
_WEAK: Final = _names(1)
