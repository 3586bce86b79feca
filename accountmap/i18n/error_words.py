"""An error in words: what happened and how to mend it."""

from __future__ import annotations

from accountmap.errors import AccountmapError
from accountmap.i18n.catalogue import Locale, Parameter, say


def describe_error(error: AccountmapError, locale: Locale) -> str:
    """Return the sentence for an error, with the fix in it."""
    return say(locale, f"error-{error.code}", **message_parameters(error))


def title_of_error(code: str, locale: Locale) -> str:
    """Return the short name of a kind of error."""
    return say(locale, f"error-{code}.title")


def message_parameters(error: AccountmapError) -> dict[str, Parameter]:
    """Return the attributes of an error as parameters of its message; names are joined by commas, none is "none"."""
    return {name: _parameter(value) for name, value in error.parameters.items()}


def _parameter(value: object) -> Parameter:
    if isinstance(value, tuple):
        return ", ".join(str(item) for item in value) or "none"
    return value if isinstance(value, int) else str(value)
