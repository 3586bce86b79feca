"""The one catalogue of messages: codes and parameters in, words in English or Russian out.

Messages are Mozilla Fluent files under ``en/`` and ``ru/``, split by subject, all in one namespace. The core speaks
in codes; only the edges (command line, API, pictures, reports) call `say`.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Final

from babel.dates import format_date
from fluent.runtime import FluentBundle, FluentResource

from accountmap.model.people import FORGOTTEN_NAME

Parameter = str | int | float | date


class Locale(StrEnum):
    """The languages of accountmap."""

    EN = "en"
    RU = "ru"


SUBJECTS: Final = tuple(sorted(Path(str(file)).stem for file in files(__package__).joinpath("en").iterdir()))
# Chart letters and digits read wrongly between Fluent's isolation marks in many terminals and SVG viewers.
_USE_ISOLATING: Final = False
# Fluent refuses to put in more than 2,500 characters.
_LONGEST: Final = 1000


def say(locale: Locale, code: str, /, **parameters: Parameter) -> str:
    """Return the message `code` in the words of `locale`.

    Parameters
    ----------
    locale
        The language.
    code
        A message, or ``message.attribute``.
    parameters
        What the message's placeholders stand for. Integers choose plural forms; dates are written the local way.

    Raises
    ------
    KeyError
        If the catalogue has no such message, or a placeholder is not given.

    Examples
    --------
    >>> say(Locale.EN, "count-people", count=1)
    '1 person'
    >>> say(Locale.RU, "count-people", count=22)
    '22 человека'
    """
    bundle = _bundle(locale)
    name, _, attribute = code.partition(".")
    if not bundle.has_message(name):
        raise KeyError(f"no message {code!r} in {locale}")
    message = bundle.get_message(name)
    pattern = message.attributes.get(attribute) if attribute else message.value
    if pattern is None:
        raise KeyError(f"no message {code!r} in {locale}")
    shown = {name: _written(locale, value) for name, value in parameters.items()}
    text, errors = bundle.format_pattern(pattern, shown)
    if errors:
        raise KeyError(f"message {code!r} in {locale}: {errors[0]}")
    return str(text)


def has_message(locale: Locale, code: str) -> bool:
    """Tell whether the catalogue holds `code`."""
    return bool(_bundle(locale).has_message(code.partition(".")[0]))


def source_text(locale: Locale, subject: str) -> str:
    """Return the Fluent source of one subject of a language."""
    return files(__package__).joinpath(locale.value, f"{subject}.ftl").read_text(encoding="utf-8")


def _written(locale: Locale, value: Parameter) -> str | int | float:
    """Write dates as ``24 Nov 2026`` or ``24 нояб. 2026``, without the year's sign; nobody reads endless texts.

    People who were forgotten have a sign for a name, which is written in words.
    """
    if isinstance(value, date):
        return format_date(value, "d MMM y", locale.value)
    if isinstance(value, str) and FORGOTTEN_NAME in value:
        value = value.replace(FORGOTTEN_NAME, say(locale, "forgotten-person"))
    return f"{value[:_LONGEST]}…" if isinstance(value, str) and len(value) > _LONGEST else value


@cache
def _bundle(locale: Locale) -> FluentBundle:
    bundle = FluentBundle([locale.value], use_isolating=_USE_ISOLATING)
    for subject in SUBJECTS:
        bundle.add_resource(FluentResource(source_text(locale, subject)))
    return bundle
