"""The words of one picture: the catalogue in the reader's language, each message asked once."""

from __future__ import annotations

from datetime import date

from accountmap.i18n import Locale, Parameter, named, say


class Words:
    """Says messages in one language and remembers them; a large map says the same few words thousands of times."""

    def __init__(self, locale: Locale) -> None:
        self._locale = locale
        self._said: dict[tuple[str, tuple[tuple[str, Parameter], ...]], str] = {}

    def __call__(self, code: str, /, **parameters: Parameter) -> str:
        """Return the message `code` with its placeholders filled."""
        key = code, tuple(parameters.items())
        if key not in self._said:
            self._said[key] = say(self._locale, code, **parameters)
        return self._said[key]

    def name(self, name: str) -> str:
        """Return somebody's name as it is read."""
        return named(name, self._locale)

    def capitalised(self, code: str) -> str:
        """Return a message as it begins a line."""
        text = self(code)
        return text[:1].upper() + text[1:]

    def day(self, day: date) -> str:
        """Return a day as it is written on a map, such as "24 Nov 2026"."""
        return self("map-day", day=day.day, month=day.month, year=str(day.year))
