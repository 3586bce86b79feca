"""Duplicates in words: why two people may be one, and what was said differently of two who were merged."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from accountmap.duplicates import Conflict, Reason
from accountmap.i18n.catalogue import Locale, say


def describe_reason(reason: Reason, locale: Locale) -> str:
    """Return the words for one reason.

    Examples
    --------
    >>> describe_reason(Reason.SAME_EMAIL, Locale.EN)
    'same e-mail'
    """
    return say(locale, f"duplicate-{reason}")


def describe_conflicts(conflicts: Iterable[Conflict], day: date, locale: Locale, members: Mapping[str, str]) -> str:
    """Return one line for the note of the kept person: what the other said.

    Parameters
    ----------
    day
        When the two were merged.
    members
        Names of ours by id.
    """
    said = (_said(conflict, locale, members) for conflict in conflicts)
    return say(locale, "merge-note", day=day, said="; ".join(said))


def _said(conflict: Conflict, locale: Locale, members: Mapping[str, str]) -> str:
    match conflict.field:
        case "declared_level" | "desired_level":
            value = say(locale, f"level-{conflict.value}")
        case "function":
            value = say(locale, f"function-{conflict.value}")
        case "preferred_channel":
            value = say(locale, "merge-channel", channel=conflict.value)
        case "owner":
            value = members.get(conflict.value, conflict.value)
        case _:
            value = conflict.value
    return say(locale, "merge-field", field=conflict.field, value=value)
