"""Fields of one entity, before and after: what was set, changed or cleared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum
from typing import Any

from accountmap.history.phrases import Phrase, Value
from accountmap.model.facts import Entity


def field_events(
    before: Entity | None, after: Entity | None, fields: Sequence[tuple[str, str]], prefix: str = "change-field"
) -> Iterator[Phrase]:
    """Yield an event for each of the fields that differs.

    Parameters
    ----------
    fields
        Name of the field and, for enumerations, the prefix of its values' words. A note is told without its text.
    """
    for name, words in fields:
        old, new = getattr(before, name, None), getattr(after, name, None)
        if (old or None) == (new or None):
            continue
        called = Phrase(f"{prefix}-{name.replace('_', '-')}")
        if name == "note":
            yield Phrase("change-text-changed", {"field": called})
            continue
        yield value_event(called, value(old, words), value(new, words))


def value_event(field: Phrase, old: Value, new: Value) -> Phrase:
    """Return the event of one value that was set, changed or cleared; an empty tuple is no value."""
    if old == ():
        return Phrase("change-set", {"field": field, "after": new})
    if new == ():
        return Phrase("change-cleared", {"field": field, "before": old})
    return Phrase("change-changed", {"field": field, "before": old, "after": new})


def value(raw: Any, words: str = "") -> Value:
    """Return a field's value as it can be told; nothing is an empty tuple."""
    match raw:
        case None | "" | ():
            return ()
        case tuple():
            return tuple(value(item, words) for item in raw)
        case StrEnum():
            return Phrase(f"{words}-{raw.value}") if words else str(raw.value)
        case bool():
            return Phrase("change-yes" if raw else "change-no")
        case float():
            return f"{raw:,.2f}".rstrip("0").rstrip(".").replace(",", " ")
        case int() | date() | str():
            return raw
    raise TypeError(f"no words for {type(raw).__name__}")
