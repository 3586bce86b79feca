"""The cards of a vCard file, and their values: escapes undone, structured values taken apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from accountmap.errors import RowProblem
from accountmap.exchange.problems import ProblemCode
from accountmap.exchange.vcard.content_lines import ContentLine, Unreadable, content_lines

_TOKEN: Final = re.compile(r"\\.|[^\\]|\\$", re.DOTALL)
_ESCAPE: Final = re.compile(r"\\(.)", re.DOTALL)
# Version 2.1 knows no other escape; its backslashes stand in addresses of computers and folders.
_ESCAPE_OF_2_1: Final = re.compile(r"\\([;,\\])")


@dataclass
class Card:
    """One card.

    Parameters
    ----------
    line
        Where it begins, from 1.
    charsets
        The two of `ContentLine.text`.
    problems
        Receives what cannot be read.
    """

    line: int
    charsets: tuple[str, str]
    problems: list[RowProblem]
    version: str = "3.0"
    properties: list[ContentLine] = field(default_factory=list)
    is_closed: bool = False
    _reported: set[int] = field(default_factory=set)

    def named(self, *names: str) -> list[ContentLine]:
        """Return the properties with one of these names, the preferred ones first, else in the order of the file."""
        found = [item for item in self.properties if item.name in names]
        return sorted(found, key=_preference)

    def texts(self, *names: str) -> list[str]:
        """Return the texts of the properties with one of these names that say anything; linear in the card."""
        return [text for item in self.named(*names) if (text := self.text(item))]

    def text(self, item: ContentLine) -> str:
        """Return a property's text, empty if it cannot be read, which is reported."""
        return self._unescaped(self._raw(item)).strip()

    def components(self, name: str) -> list[list[str]]:
        """Return the values of a structured property, each as its parts between semicolons."""
        return [[self._unescaped(part).strip() for part in _split(self._raw(item), ";")] for item in self.named(name)]

    def lists(self, name: str) -> list[list[list[str]]]:
        """Return the values of a structured property whose parts may list several words between commas."""
        between = "\0" if self.version == "2.1" else ","
        return [
            [[self._unescaped(word).strip() for word in _split(part, between)] for part in _split(self._raw(item), ";")]
            for item in self.named(name)
        ]

    def label_of(self, item: ContentLine) -> str:
        """Return the label that stands in a property's group, as address books of Apple and Google write it."""
        return self._labels.get(item.group, "")

    @cached_property
    def _labels(self) -> Mapping[str, str]:
        labels = (item for item in self.properties if item.name == "X-ABLABEL" and item.group)
        return {item.group: self.text(item).strip("_$!<>") for item in labels}

    def _raw(self, item: ContentLine) -> str:
        try:
            return item.text(*self.charsets)
        except Unreadable as error:
            if item.line not in self._reported:
                self._reported.add(item.line)
                self.problems.append(RowProblem(item.line, item.name, error.value, error.code, error.detail))
            return ""

    def _unescaped(self, text: str) -> str:
        if self.version == "2.1":
            return _ESCAPE_OF_2_1.sub(r"\1", text)
        return _ESCAPE.sub(_meant, text)


def read_cards(content: bytes, charset: str, problems: list[RowProblem], otherwise: str = "") -> Iterator[Card]:
    """Yield the cards of a file one after the other; what cannot be read is reported and never stops the rest.

    A card within a card, as version 2.1 writes somebody's agent, is part of that property and not yielded.

    Parameters
    ----------
    charset, otherwise
        As in `ContentLine.text`.
    """
    card: Card | None = None
    depth = 0
    is_outside_reported = False
    for item in content_lines(content):
        begins, ends = _is_mark(item, "BEGIN"), _is_mark(item, "END")
        if card and (depth or (begins and _opens_agent(card.properties))):
            depth += begins - ends
        elif begins:
            if card:
                yield card
            card = Card(item.line, (charset, otherwise), problems)
            is_outside_reported = False
        elif card and ends:
            card.is_closed = True
            yield card
            card = None
        elif card:
            _take(card, item)
        elif not is_outside_reported:
            is_outside_reported = True
            _report_line(item, problems)
    if card:
        yield card


def _is_mark(item: ContentLine, name: str) -> bool:
    return item.name == name and item.value.strip().upper() == b"VCARD"


def _take(card: Card, item: ContentLine) -> None:
    if item.name == "VERSION":
        card.version = item.value.decode("latin-1").strip()
    elif item.name:
        card.properties.append(item)
    else:
        _report_line(item, card.problems)


def _opens_agent(properties: Sequence[ContentLine]) -> bool:
    return bool(properties) and properties[-1].name == "AGENT" and not properties[-1].value.strip()


def _report_line(item: ContentLine, problems: list[RowProblem]) -> None:
    text = f"{item.name}:" if item.name else ""
    text += item.value.decode("utf-8", errors="replace").strip()
    problems.append(RowProblem(item.line, "", text, ProblemCode.CARD_LINE_NOT_UNDERSTOOD))


def _preference(item: ContentLine) -> int:
    """Return the place among equals: version 4.0 counts from 1 to 100, earlier ones say ``PREF``."""
    (said, *_) = item.parameters.get("PREF", ("",))
    if said.isdecimal():
        return min(int(said), 100)
    return 1 if "PREF" in item.types else 101


def _split(text: str, separator: str) -> list[str]:
    r"""Split at separators that are not escaped; escapes stay.

    Examples
    --------
    >>> _split(r"Doe\;Roe;Ann", ";")
    ['Doe\\;Roe', 'Ann']
    """
    parts = [""]
    for token in _TOKEN.findall(text):
        if token == separator:
            parts.append("")
        else:
            parts[-1] += token
    return parts


def _meant(escape: re.Match[str]) -> str:
    return "\n" if escape[1] in "nN" else escape[1]
