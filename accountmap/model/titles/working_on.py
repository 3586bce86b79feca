"""What the words of a title or a department say a position works on, English or Russian alike."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from accountmap.model.functions import Function
from accountmap.model.titles.guesses import Guess
from accountmap.model.titles.lexicon import Hit, lexicon
from accountmap.model.titles.reading import Segment, Title
from accountmap.model.titles.words import Gap

CLEARLY: Final = 0.95
_BY_GENERAL_WORD: Final = 0.75
_BESIDE: Final = 0.5


def functions_in(title: Title) -> tuple[Guess[Function], ...]:
    """Return what a title says, the surest of each function, the main one first.

    Linear in the number of words.
    """
    if title.is_of_another_trade:
        return ()
    hits = [hit for hit in title.own(lexicon().functions) if hit.entry.value is not None]
    found = list(_clear(title, [hit for hit in hits if not hit.entry.weak]))
    if not found and Function.RECORDS in title.served.values():
        place = min(title.served) - 1
        return (Guess(Function.RECORDS, CLEARLY, title.written(place, place + 1)),)
    if not any(guess.confidence >= CLEARLY for guess in found):
        found += _by_general_words(title, [hit for hit in hits if hit.entry.weak])
    found.sort(key=lambda guess: -guess.confidence)
    best: dict[Function, Guess[Function]] = {}
    for guess in found:
        best.setdefault(guess.value, guess)
    return tuple(best.values())


def _clear(title: Title, hits: list[Hit[Function]]) -> Iterator[Guess[Function]]:
    is_settled = is_aside = False
    for segment in title.segments if hits else ():
        own = _without_deputised_head(title, segment, segment.ordered(hits), hits)
        heads = [hit.start for hit in title.rungs if segment.start <= hit.start < segment.end]
        if heads or segment.gap is Gap.COMMA:
            is_aside = is_settled and not heads
        for place, hit in enumerate(own):
            yield _guess(title, hit, _BESIDE if place or is_aside else CLEARLY)
        is_settled = is_settled or bool(own and heads and _is_profession(own[0], heads[0], segment))


def _is_profession(hit: Hit[Function], head: int, segment: Segment) -> bool:
    """Tell "buyer" and "HR director", after which a comma brings a department, from "head of HR", which goes on."""
    if segment.is_english:
        return not any(turn < hit.start for turn in segment.turns)
    return hit.start <= head


def _without_deputised_head(
    title: Title, segment: Segment, own: list[Hit[Function]], hits: list[Hit[Function]]
) -> list[Hit[Function]]:
    """Leave out the head of the company where a deputy for something, or a head of a part, is meant."""
    heads = [hit for hit in own if hit.entry.value is Function.GENERAL_MANAGEMENT]
    if not heads or all(hit.entry.value is Function.GENERAL_MANAGEMENT for hit in hits):
        return own
    degrees = lexicon().degrees.hits(title.keys[segment.start : heads[0].start])
    is_deputy = any(hit.entry.value == "deputy" for hit in degrees)
    return [hit for hit in own if hit not in heads] if is_deputy or len(own) > len(heads) else own


def _by_general_words(title: Title, hits: list[Hit[Function]]) -> list[Guess[Function]]:
    """Return what words say that only count where no other does: the first segment with one decides."""
    for segment in title.segments if hits else ():
        for hit in segment.ordered(hits):
            if not hit.entry.alone or _is_alone(title, hit):
                return [_guess(title, hit, _BY_GENERAL_WORD)]
    return []


def _is_alone(title: Title, hit: Hit[Function]) -> bool:
    known = lexicon()
    return all(
        word in known.filler or known.degrees.at([word], 0) or hit.start <= place < hit.end
        for place, word in enumerate(title.keys)
    )


def _guess(title: Title, hit: Hit[Function], confidence: float) -> Guess[Function]:
    assert hit.entry.value is not None  # noqa: S101  what says nothing was left out
    return Guess(hit.entry.value, confidence, title.written(hit.start, hit.end))
