"""What an edit says: values by field, of one entity or of a person in simple words.

A field that is not given stays as it is; ``None`` clears it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import MISSING, fields, replace
from typing import Any, Final, TypedDict, TypeVar

from accountmap.errors import InvalidValue
from accountmap.model.facts import Entity
from accountmap.model.functions import Function
from accountmap.model.people import Channel

E = TypeVar("E", bound=Entity)


class SeatValues(TypedDict, total=False):
    """What a position is: title, department, number, what it works on, rank; and to whom it reports, by id.

    A manager is named by the id of a person or of a position.
    """

    title: str | None
    unit: str | None
    post_reference: str | None
    function: Function | None
    further_functions: Sequence[Function] | None
    seniority: int | None
    manager: str | None
    dotted_managers: Sequence[str] | None


class PersonValues(SeatValues, total=False):
    """A person with their position, as people speak of both: "Anna, head of purchasing, reports to Boris"."""

    name: str
    emails: Sequence[str] | None
    phones: Sequence[str] | None
    messengers: Sequence[str] | None
    form_of_address: str | None
    preferred_channel: Channel | None
    references: Sequence[str] | None
    note: str | None


_SEAT_FIELDS: Final = {
    "title": "title",
    "unit": "unit",
    "post_reference": "reference",
    "function": "function",
    "further_functions": "further_functions",
    "seniority": "seniority",
}
_LINE_FIELDS: Final = frozenset({"manager", "dotted_managers"})


def person_part(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values that are the person's own."""
    return {name: value for name, value in values.items() if name not in _SEAT_FIELDS and name not in _LINE_FIELDS}


def seat_part(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values that are the position's, by the position's own names."""
    return {_SEAT_FIELDS[name]: value for name, value in values.items() if name in _SEAT_FIELDS}


def made(kind: type[E], values: Mapping[str, Any], /, **given: Any) -> E:
    """Return a new entity of some values.

    Raises
    ------
    InvalidValue, InvalidText
        If a field is unknown, missing or outside its range.
    """
    taken = _taken(kind, values) | given
    for field in fields(kind):
        if field.name not in taken and field.default is MISSING and field.default_factory is MISSING:
            raise InvalidValue(field.name, "", "…")
    return kind(**taken)


def patched(entity: E, values: Mapping[str, Any]) -> E:
    """Return an entity with some values changed; itself if nothing differs.

    Raises
    ------
    InvalidValue, InvalidText
        If a field is unknown, may not be cleared, or is outside its range.
    """
    taken = _taken(type(entity), values)
    changed = replace(entity, **taken) if taken else entity
    return entity if changed == entity else changed


def _taken(kind: type[Entity], values: Mapping[str, Any]) -> dict[str, Any]:
    known = {field.name: field for field in fields(kind) if field.name != "id"}
    taken: dict[str, Any] = {}
    for name, value in values.items():
        if name not in known:
            raise InvalidValue("field", name, ", ".join(known))
        default = known[name].default
        if value is None and default is MISSING:
            raise InvalidValue(name, "null", "…")
        cleared = value is None and default is not None
        taken[name] = default if cleared else tuple(value) if isinstance(value, list) else value
    return taken
