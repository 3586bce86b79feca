"""What all entities share: clean text on construction, and dates, origin and confidence on facts."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import cache
from typing import Any, Final

from accountmap.errors import InvalidValue
from accountmap.model.text import clean_line, clean_note, is_clean_line

_ID: Final = re.compile(r"[A-Za-z0-9_-]{1,64}")


class FieldClass(StrEnum):
    """Who may read a field: anyone, the account's colleagues, or only those trusted with judgements on people."""

    PUBLIC = "public"
    INTERNAL = "internal"
    SENSITIVE = "sensitive"


ID: Final = {"rule": "id"}
NOTE: Final = {"rule": "note"}
REQUIRED: Final = {"rule": "required"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Base of everything the store keeps; its text is clean once it exists.

    Every ``str`` (and every item of a tuple of ``str``) goes through `clean_line`; a field with metadata `NOTE`
    may hold several lines, `REQUIRED` may not be empty, `ID` must be URL-safe. Times are UTC. Who may read which field
    stands in `accountmap.model.field_classes`.

    Raises
    ------
    InvalidText, InvalidValue
        When a field breaks these rules.
    """

    def __post_init__(self) -> None:
        """Normalise text and times, refuse what cannot be stored."""
        for name, check in _rules(type(self)):  # type: ignore[arg-type]  # mypy takes the class for its instances
            value = getattr(self, name)
            clean = check(value, name)
            if clean is not value:
                object.__setattr__(self, name, clean)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact(Entity):
    """Something true of the world from a day to a day, with its origin.

    Parameters
    ----------
    valid_from
        First day on which it is true; ``None``: since before we looked.
    valid_to
        First day on which it is true no longer; ``None``: until further notice.
    source
        Where we have it from: a file, a person, a talk.
    confidence
        How sure we are, 0..1.
    """

    valid_from: date | None = None
    valid_to: date | None = None
    source: str = ""
    confidence: float = 1.0

    def __post_init__(self) -> None:
        """Refuse a period that ends before it begins, and a confidence outside 0..1."""
        Entity.__post_init__(self)
        if self.valid_from and self.valid_to and self.valid_to < self.valid_from:
            raise InvalidValue("valid_to", self.valid_to.isoformat(), f"≥ {self.valid_from.isoformat()}")
        in_range("confidence", self.confidence, 0, 1)

    def is_valid_on(self, day: date) -> bool:
        """Tell whether the fact holds on `day`; the last day is excluded."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day < self.valid_to)


def in_range(field: str, value: float | None, low: float, high: float) -> None:
    """Raise `InvalidValue` unless `value` is ``None`` or within ``low..high``; NaN is outside."""
    if value is not None and not low <= value <= high:
        raise InvalidValue(field, str(value), f"{low}-{high}")


@cache
def _rules(entity: type[Entity]) -> tuple[tuple[str, Callable[[Any, str], Any]], ...]:
    """Return the checked fields of a class, each with what returns its value clean or refuses it."""
    rules = []
    for field in fields(entity):
        rule = field.metadata.get("rule")
        if rule is None and "str" in str(field.type):
            rule = "line"
        if rule is None and "datetime" in str(field.type):
            rule = "time"
        if rule:
            check = _CHECKS[rule]
            rules.append((field.name, _each(check) if "tuple" in str(field.type) else check))
    return tuple(rules)


def _each(check: Callable[[Any, str], Any]) -> Callable[[Any, str], Any]:
    """Return the check of a tuple whose items are checked one by one."""

    def check_items(values: Any, name: str) -> Any:
        cleaned = tuple(check(item, name) for item in values)
        return values if cleaned == values else cleaned

    return check_items


def _line(value: Any, name: str) -> Any:
    return clean_line(value, name) if isinstance(value, str) and not is_clean_line(value) else value


def _note(value: Any, name: str) -> Any:
    return clean_note(value, name) if isinstance(value, str) and not is_clean_line(value) else value


def _required(value: Any, name: str) -> Any:
    cleaned = _line(value, name)
    if cleaned == "":
        raise InvalidValue(name, value, "1-500")
    return cleaned


def _id(value: Any, name: str) -> Any:
    if isinstance(value, str) and not _ID.fullmatch(value):
        raise InvalidValue(name, value[:40], "A-Z a-z 0-9 _ - (1-64)")
    return value


def _utc(value: Any, name: str) -> Any:
    if not isinstance(value, datetime):
        return value
    if value.tzinfo is None:
        raise InvalidValue(name, value.isoformat(), "2026-11-24T10:00:00Z")
    return value.astimezone(UTC)


_CHECKS: Final[dict[str, Callable[[Any, str], Any]]] = {
    "line": _line,
    "note": _note,
    "required": _required,
    "id": _id,
    "time": _utc,
}
