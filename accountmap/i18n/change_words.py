"""What changed, in words: stories as lines of text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import Final

from accountmap.history import DifferenceCounts, Phrase, Story, Value
from accountmap.i18n.catalogue import Locale, Parameter, say
from accountmap.i18n.names import named

# What stands in quotation marks in its message, and the marks that quotations within quotations have.
_QUOTED: Final = {
    "change-seat": ("title",),
    "change-seat-in-unit": ("title",),
    "change-title": ("before", "after"),
    "change-unit": ("before", "after"),
    "change-topic": ("topic",),
    "change-rewarded-for": ("text",),
}
_WITHIN_QUOTES: Final = {Locale.EN: str.maketrans("“”", "‘’"), Locale.RU: str.maketrans("«»", "„“")}


def change_lines(stories: Iterable[Story], locale: Locale) -> Iterator[str]:
    """Yield one line for each story: who or what, a colon, everything that changed about it."""
    for story in stories:
        yield say(locale, "change-story", name=_text(story.name, locale), events=event_text(story.events, locale))


def event_text(events: Iterable[Phrase], locale: Locale) -> str:
    """Say events one after the other, joined by semicolons."""
    return "; ".join(_phrase(event, locale) for event in events)


def name_text(story: Story, locale: Locale) -> str:
    """Say who or what a story is about."""
    return _text(story.name, locale)


def counts_text(counts: DifferenceCounts, locale: Locale) -> str:
    """Say how much differs: what there is none of is left out; nothing at all gives an empty text."""
    numbers = {field.name: getattr(counts, field.name) for field in fields(counts)}
    told = [
        say(locale, f"difference-{name.replace('_', '-')}", count=count) for name, count in numbers.items() if count
    ]
    return "; ".join(told)


def _phrase(phrase: Phrase, locale: Locale) -> str:
    quoted = _QUOTED.get(phrase.code, ())
    values = {
        name: value.translate(_WITHIN_QUOTES[locale]) if name in quoted and isinstance(value, str) else value
        for name, value in phrase.values.items()
    }
    return say(locale, phrase.code, **{name: _parameter(value, locale) for name, value in values.items()})


def _parameter(value: Value, locale: Locale) -> Parameter:
    return _text(value, locale) if isinstance(value, str | Phrase | tuple) else value


def _text(value: Value, locale: Locale) -> str:
    match value:
        case Phrase():
            return _phrase(value, locale)
        case tuple():
            return ", ".join(_text(item, locale) for item in value)
        case str():
            return named(value, locale)
    return say(locale, "change-plain", value=value)
