"""What the words of a title or a department say a position works on, English or Russian alike."""

from __future__ import annotations

import re
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
_SUBJECTS: Final = (("по",), ("for",))
_ADJECTIVE: Final = re.compile("(?:[ыио]й|[ао]я|ое|[ое]го|[ое]му|[ыи]м|[ыи]х|ую)$")
_SELLING: Final = frozenset({Function.SALES, Function.MARKETING, Function.HR, Function.IT})


def functions_in(title: Title) -> tuple[Guess[Function], ...]:
    """Return what a title says, the surest of each function, the main one first.

    Linear in the number of words.
    """
    if title.is_of_another_trade:
        return ()
    hits = [hit for hit in title.own(lexicon().functions) if hit.entry.value is not None]
    found = list(_clear(title, hits))
    if not found and Function.RECORDS in title.served.values():
        return _serving(title)
    if not any(guess.confidence >= CLEARLY for guess in found):
        found += _by_general_words(title, [hit for hit in hits if hit.entry.weak])
    found.sort(key=lambda guess: -guess.confidence)
    best: dict[Function, Guess[Function]] = {}
    for guess in found:
        best.setdefault(guess.value, guess)
    return tuple(best.values())


def _serving(title: Title) -> tuple[Guess[Function], ...]:
    """Return what serving somebody is: their work, if that is one thing; office work, if they head the company."""
    place = min(title.served)
    named = [hit for hit in lexicon().functions.hits(title.keys) if hit.end > place and not hit.entry.weak]
    bosses = {hit.entry.value for hit in named} - {Function.RECORDS, None}
    if len(bosses) == 1 and Function.GENERAL_MANAGEMENT not in bosses:
        return (_guess(title, next(hit for hit in named if hit.entry.value in bosses), CLEARLY),)
    return (Guess(Function.RECORDS, CLEARLY, title.written(place - 1, place)),)


def _clear(title: Title, every: list[Hit[Function]]) -> Iterator[Guess[Function]]:
    hits = [hit for hit in every if not hit.entry.weak]
    is_settled = is_aside = False
    for segment in title.segments if hits else ():
        own = _office_last(_nouns_first(title, _without_deputised_head(title, segment, segment.ordered(hits), every)))
        heads = [hit.start for hit in title.rungs if segment.start <= hit.start < segment.end]
        if heads or segment.gap is Gap.COMMA:
            is_aside = is_settled and not heads
        for place, hit in enumerate(own):
            is_beside = is_aside or (place > 0 and not _is_second(title, own[0], hit))
            yield _guess(title, hit, _BESIDE if is_beside else CLEARLY)
        is_trade = bool(own) and own[0].entry.value in _SELLING
        is_settled |= is_trade or bool(own and heads and _is_profession(own[0], heads[0], segment))


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
    if not heads:
        return own
    degrees = lexicon().degrees.hits(title.keys[segment.start : heads[0].start])
    is_deputy = any(hit.entry.value == "deputy" for hit in degrees)
    has_subject = title.keys[heads[-1].end : heads[-1].end + 1] in _SUBJECTS
    others = any(hit.entry.value is not Function.GENERAL_MANAGEMENT for hit in hits)
    is_of_part = len(own) > len(heads)
    return [hit for hit in own if hit not in heads] if is_of_part or (is_deputy and (others or has_subject)) else own


def _nouns_first(title: Title, own: list[Hit[Function]]) -> list[Hit[Function]]:
    """Put the noun before its Russian adjective: "складской логист" is of logistics first."""
    if len(own) > 1 and own[1].start == own[0].end and _ADJECTIVE.search(title.keys[own[0].end - 1]):
        return [own[1], own[0], *own[2:]]
    return own


def _office_last(own: list[Hit[Function]]) -> list[Hit[Function]]:
    """Put the work of an office after any other: a legal secretary is of legal; staff files are of HR alone."""
    if any(hit.entry.value is Function.HR for hit in own):
        return [hit for hit in own if hit.entry.value is not Function.RECORDS]
    return sorted(own, key=lambda hit: hit.entry.value is Function.RECORDS)


def _is_second(title: Title, main: Hit[Function], hit: Hit[Function]) -> bool:
    """Tell whether another phrase of a Russian segment is a second function, as in "юрист по закупкам"."""
    first, last = sorted((main, hit), key=lambda one: one.start)
    return (
        title.words[last.start].is_joined
        or title.keys[last.start - 1 : last.start] in _SUBJECTS
        or (last.start == first.end and bool(_ADJECTIVE.search(title.keys[first.end - 1])))
    ) and not title.keys[last.start].isascii()


def _by_general_words(title: Title, hits: list[Hit[Function]]) -> list[Guess[Function]]:
    """Return what words say that only count where no other does: the first segment with one decides."""
    for segment in title.segments if hits else ():
        for hit in segment.ordered(hits):
            if not hit.entry.alone or _is_alone(title, segment, hit):
                return [_guess(title, hit, _BY_GENERAL_WORD)]
    return []


def _is_alone(title: Title, segment: Segment, hit: Hit[Function]) -> bool:
    """Tell whether every other word of the segment is filler."""
    known = lexicon()
    return all(
        word in known.filler or known.degrees.at([word], 0) or hit.start <= place < hit.end
        for place, word in enumerate(title.keys[segment.start : segment.end], segment.start)
    )


def _guess(title: Title, hit: Hit[Function], confidence: float) -> Guess[Function]:
    assert hit.entry.value is not None  # noqa: S101  what says nothing was left out
    return Guess(hit.entry.value, confidence, title.written(hit.start, hit.end))
