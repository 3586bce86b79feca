"""People of a map as rows that the importer reads back without a change.

A row is a person on a seat, or a seat that nobody holds. Who has left, or was forgotten, is in no row; nor is an
empty seat without a number that somebody held before, because the importer would take it for a new one. Lines go by
ids, which exist only within the file, because names may be equal.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from functools import cached_property
from typing import Final

from accountmap.exchange.fields import Field
from accountmap.i18n.catalogue import Locale, say
from accountmap.model.account_map import AccountMap
from accountmap.model.buying import BuyingRole, RoleKind
from accountmap.model.links import LineKind
from accountmap.model.people import Assignment, Person, Position

_COLUMNS: Final = (
    Field.ACCOUNT,
    Field.PERSON_ID,
    Field.NAME,
    Field.TITLE,
    Field.UNIT,
    Field.FUNCTION,
    Field.SENIORITY,
    Field.POST_REFERENCE,
    Field.MANAGER_ID,
    Field.MANAGER_NAME,
    Field.DOTTED_MANAGER,
    Field.START,
    Field.END,
    Field.EMAIL,
    Field.PHONE,
    Field.MESSENGER,
    Field.FORM_OF_ADDRESS,
    Field.ROLE,
    Field.STANCE,
    Field.OURS,
    Field.LEVEL,
    Field.REFERENCES,
    Field.NOTE,
)
_STANCES: Final = {2: "ally", 1: "supporter", 0: "neutral", -1: "sceptic", -2: "opponent"}
_BETWEEN_PARTS: Final = re.compile(r"[,;/\n]")
Cells = dict[Field, str]


def header_of_people(locale: Locale) -> list[str]:
    """Return the names of the columns."""
    return [say(locale, f"people-column-{column.value}") for column in _COLUMNS]


def rows_of_people(account_map: AccountMap, day: date, locale: Locale) -> list[list[str]]:
    """Return who holds which seat on a day, and the seats nobody holds, in the order of names and titles."""
    sheet = _Sheet(account_map, day, locale)
    rows = sorted(
        sheet.rows(), key=lambda cells: (cells[Field.NAME], cells.get(Field.TITLE, ""), cells[Field.PERSON_ID])
    )
    return [[cells.get(column, "") for column in _COLUMNS] for cells in rows]


class _Sheet:
    """The rows of one map as it is on one day."""

    def __init__(self, account_map: AccountMap, day: date, locale: Locale) -> None:
        self._map = account_map.on(day)
        self._locale = locale
        self._once_held = frozenset(assignment.position for assignment in account_map.assignments)

    def rows(self) -> Iterable[Cells]:
        """Yield what the cells of each row say, by column."""
        for assignment in self._map.assignments:
            person = self._map.person_by_id[assignment.person]
            if not person.is_forgotten:
                yield self._seat(self._map.position_by_id[assignment.position]) | self._person(person, assignment)
        for position in self._map.positions:
            if self._is_told_empty(position):
                word = say(self._locale, "people-cell-placeholder" if position.placeholder else "people-cell-vacancy")
                yield self._seat(position) | {Field.PERSON_ID: position.id, Field.NAME: word}

    def _is_told_empty(self, position: Position) -> bool:
        is_known_again = bool(position.reference) or position.id not in self._once_held
        return is_known_again and not self._map.holders_of.get(position.id)

    def _seat(self, position: Position) -> Cells:
        functions = (position.function, *position.further_functions) if position.function else ()
        managers = self._managers.get(position.id, ())
        solid = [ids for kind, *ids in managers if kind is LineKind.SOLID][:1]
        return {
            Field.ACCOUNT: self._map.account.name,
            Field.TITLE: position.title,
            Field.UNIT: position.unit,
            Field.FUNCTION: "; ".join(self._word("function", function.value) for function in functions if function),
            Field.SENIORITY: str(position.seniority or ""),
            Field.POST_REFERENCE: position.reference,
            Field.MANAGER_ID: "".join(one for one, _ in solid),
            Field.MANAGER_NAME: "".join(name for _, name in solid),
            Field.DOTTED_MANAGER: "; ".join(one for kind, one, _ in managers if kind is LineKind.DOTTED),
        }

    @cached_property
    def _managers(self) -> dict[str, list[tuple[LineKind, str, str]]]:
        """Return kind, id and name of the managers of each seat; a seat nobody holds goes by its own id."""
        found: dict[str, list[tuple[LineKind, str, str]]] = {}
        for line in self._map.reporting_lines:
            holders = self._map.holders_of.get(line.manager, ())
            named = [(holder.id, holder.name) for holder in holders if not holder.is_forgotten]
            if named or self._is_told_empty(self._map.position_by_id[line.manager]):
                one, name = named[0] if named else (line.manager, "")
                found.setdefault(line.report, []).append((line.kind, one, name))
        return found

    def _person(self, person: Person, assignment: Assignment) -> Cells:
        stance = self._map.stance_of.get(person.id)
        last = assignment.valid_to and assignment.valid_to - timedelta(days=1)
        return {
            Field.PERSON_ID: person.id,
            Field.NAME: person.name,
            Field.START: assignment.valid_from.isoformat() if assignment.valid_from else "",
            Field.END: last.isoformat() if last else "",
            Field.EMAIL: "; ".join(person.emails),
            Field.PHONE: "; ".join(person.phones),
            Field.MESSENGER: "; ".join(person.messengers),
            Field.FORM_OF_ADDRESS: person.form_of_address,
            Field.ROLE: "; ".join(filter(None, map(self._role, self._map.roles_of.get(person.id, ())))),
            Field.STANCE: self._word("stance", _STANCES[stance.value]) if stance else "",
            Field.REFERENCES: "; ".join(person.references),
            Field.NOTE: person.note,
        } | self._our_side(person)

    def _role(self, role: BuyingRole) -> str:
        """Return the words for a role; a decider without an area would be read as one of purchasing."""
        word = self._word("role", role.kind.value)
        if role.area:
            return f"{word} ({self._word('area', role.area.value)})"
        return "" if role.kind is RoleKind.DECIDER else word

    def _our_side(self, person: Person) -> Cells:
        """Return who of ours knows them, the one who answers for the contact first; without such a one, nobody.

        The importer takes the first for that one.
        """
        known = sorted(self._map.relationships_of.get(person.id, ()), key=lambda one: (not one.is_owner, one.id))
        members = [self._map.member_by_id[one.member] for one in known]
        names = [member.email or member.name for member in members]
        if not known or not known[0].is_owner or any(map(_BETWEEN_PARTS.search, names)):
            return {}
        levels = [self._word("level", one.declared_level.value) if one.declared_level else "" for one in known]
        return {Field.OURS: ", ".join(names), Field.LEVEL: ", ".join(levels) if all(levels) else ""}

    def _word(self, term: str, value: str) -> str:
        """Return a term as one word of a list: of those that name two things, the first."""
        return _BETWEEN_PARTS.split(say(self._locale, f"{term}-{value}"))[0].strip()
