"""What is read from titles, in words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from accountmap.i18n.catalogue import Locale, Parameter, say
from accountmap.model.people import Position
from accountmap.model.titles import COUNTS_FROM, Classification, Guess

_PLAIN = re.compile(r"[\w.@+-]+")


class TitleWords:
    """Says what titles say, in one language."""

    def __init__(self, locale: Locale) -> None:
        self._locale = locale

    def found(self, read: Classification) -> str:
        """Say in one line what counts: functions, seniority, areas."""
        clear = [guess for guess in read.functions if guess.counts]
        parts = [", ".join(self._say(f"function-{guess.value}") for guess in clear) or self._say("titles-no-function")]
        if read.clear_seniority:
            parts.append(self._say("titles-seniority", rung=read.clear_seniority))
        areas = [self._say(f"area-{guess.value}") for guess in read.areas if guess.counts]
        if areas:
            parts.append(self._say("titles-areas", areas=", ".join(areas)))
        return "; ".join(parts)

    def why(self, read: Classification) -> Iterator[str]:
        """Yield what each guess rests on, also of those too unsure to count."""
        for guess in read.functions:
            yield self._reason(self._say(f"function-{guess.value}"), guess)
        if read.seniority:
            yield self._reason(self._say("titles-seniority", rung=read.seniority.value), read.seniority)
        for area in read.areas:
            yield self._reason(self._say("titles-areas", areas=self._say(f"area-{area.value}")), area)
        if not (read.functions or read.seniority):
            yield self._say("titles-nothing")

    def of_position(self, position: Position) -> str:
        """Say what a position works on and how senior it is, and whether somebody said so or its title does."""
        parts = []
        for function in position.functions:
            word = self._say(f"function-{function}")
            is_said = function in position.said_functions
            parts.append(word if is_said else self._say("titles-by-title", function=word))
        parts = parts or [self._say("titles-no-function")]
        if position.rung:
            rung = self._say("titles-seniority", rung=position.rung)
            parts.append(rung if position.seniority else self._say("titles-by-title", function=rung))
        else:
            parts.append(self._say("titles-no-seniority"))
        return "; ".join(parts)

    def command(self, account: str, person: str, position: Position) -> str | None:
        """Return the command that says what is not known of a position; ``None`` if all is."""
        asked = [] if position.functions else [f"--function {self._say('titles-which-function')}"]
        asked += [] if position.rung else [f"--seniority {self._say('titles-which-rung')}"]
        if not asked:
            return None
        return " ".join(["accountmap person edit", _quoted(account), _quoted(person), *asked])

    def _reason(self, what: str, guess: Guess[object]) -> str:
        return self._say(
            "titles-why" if guess.counts else "titles-why-unsure",
            what=what,
            words=" ".join(guess.words),
            percent=round(100 * guess.confidence),
            needed=round(100 * COUNTS_FROM),
        )

    def _say(self, code: str, **parameters: Parameter) -> str:
        return say(self._locale, code, **parameters)


def _quoted(text: str) -> str:
    return text if _PLAIN.fullmatch(text) else '"' + text.replace('"', '\\"') + '"'
