"""How senior a title is, on the ladder 1..6 of `accountmap.model.people.Position`."""

from __future__ import annotations

from typing import Final

from accountmap.model.titles.guesses import Guess
from accountmap.model.titles.lexicon import Hit, lexicon
from accountmap.model.titles.reading import Segment, Title

_TOP: Final = 6
_DIRECTOR: Final = 5
_HEAD: Final = 4
_SPECIALIST: Final = 2
_SURE: Final = 0.9
_LESS_SURE: Final = 0.75
_DEPUTIES: Final = ("зам", "вице", "vice")


def seniority_in(title: Title, *, heads_company: bool) -> Guess[int] | None:
    """Return how senior somebody of a title is; of several things a person is the highest counts.

    Parameters
    ----------
    heads_company
        The title is known to be of general management: a bare "director" is then its head.
    """
    ordered = ((segment, segment.ordered(title.rungs)) for segment in title.segments)
    found = (_rung(title, segment, hits[0], heads_company=heads_company) for segment, hits in ordered if hits)
    return max(found, key=lambda guess: guess.value, default=None)


def _rung(title: Title, segment: Segment, hit: Hit[int], *, heads_company: bool) -> Guess[int]:
    rung = hit.entry.value or 0
    before = title.keys[segment.start : hit.start]
    degrees = {found.entry.value: segment.start + found.start for found in lexicon().degrees.hits(before)}
    if heads_company and rung == _DIRECTOR and not title.keys[hit.start].startswith(_DEPUTIES):
        rung = _TOP
    if "deputy" in degrees:
        rung = max(rung - 1, 1)
    if "senior" in degrees and rung <= _SPECIALIST:
        rung += 1
    if "junior" in degrees and _SPECIALIST <= rung < _HEAD:
        rung -= 1
    first = min(degrees.values(), default=hit.start)
    return Guess(rung, _LESS_SURE if hit.entry.weak else _SURE, title.written(first, hit.end))
