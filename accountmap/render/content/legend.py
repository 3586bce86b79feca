"""What the signs mean, and the line under the title: both computed from what the map really shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from accountmap.render.content.words import Words
from accountmap.render.diagram import (
    ROLE_ORDER,
    Attitude,
    Card,
    CardKind,
    ContactState,
    LegendEntry,
    Line,
    LineKind,
)

_LATERAL = tuple(kind for kind in LineKind if not kind.is_reporting)


def legend_of(cards: Sequence[Card], lines: Iterable[Line], words: Words) -> tuple[LegendEntry, ...]:
    """Return an entry for each sign that is drawn at least once; a lone solid line explains itself and has none."""
    roles = {role.kind: role for card in cards for role in card.roles}
    states = {card.contact.state for card in cards if card.contact}
    attitudes = {card.stance for card in cards}
    kinds = {card.kind for card in cards}
    drawn = {line.kind for line in lines}
    entries = [LegendEntry(state, words(f"map-legend-{state}")) for state in ContactState if state in states]
    entries += [LegendEntry(sign, words(f"stance-{sign}")) for sign in Attitude if sign in attitudes]
    entries += [LegendEntry(roles[kind], words(f"map-legend-role-{kind}")) for kind in ROLE_ORDER if kind in roles]
    entries += [LegendEntry(kind, words(f"map-legend-{kind}")) for kind in tuple(CardKind)[1:] if kind in kinds]
    if drawn - {LineKind.SOLID}:
        entries += [LegendEntry(kind, _name_of(kind, words)) for kind in LineKind if kind in drawn]
    return tuple(entries)


def line_name(kind: LineKind, words: Words) -> str:
    """Return what a line of this kind says."""
    return _name_of(kind, words)


def subtitle_of(cards: Sequence[Card], day: date, words: Words) -> str:
    """Return the line under the title, such as "37 people · 5 active contacts · 24 Nov 2026"."""
    kinds = Counter(card.kind for card in cards)
    states = Counter(card.contact.state for card in cards if card.contact)
    people = kinds[CardKind.PRIMARY]
    parts = [words("count-people", count=people) if people else words("map-nobody")]
    if states:
        parts.append(words("map-active-contacts", count=states[ContactState.ACTIVE]))
    if kinds[CardKind.VACANCY]:
        parts.append(words("map-vacancies", count=kinds[CardKind.VACANCY]))
    if kinds[CardKind.PLACEHOLDER]:
        parts.append(words("map-placeholders", count=kinds[CardKind.PLACEHOLDER]))
    return " · ".join([*parts, words.day(day)])


def _name_of(kind: LineKind, words: Words) -> str:
    if kind is LineKind.CIRCLE:
        return words("map-legend-circle")
    return words(f"line-{kind}" if kind.is_reporting else f"lateral-{kind}")
