"""The search for duplicates: small groups of people whom something could join, compared within these groups only."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from accountmap.duplicates.candidates import Candidate, joined
from accountmap.duplicates.similarity import Likeness, Reason, likeness
from accountmap.model.ids import PersonId

THRESHOLD: Final = 0.6
"""The least score that is proposed."""

LARGEST_GROUP: Final = 5
"""What more people share identifies none of them: a mailbox, a switchboard, a common name."""

_MOST_WORDS: Final = 5

Pair = frozenset[PersonId]


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Two people who may be one.

    Parameters
    ----------
    person
        The one to keep: with the fuller name or, if both are as full, of whom more is recorded.
    score
        0..1, at least `THRESHOLD`.
    """

    person: PersonId
    other: PersonId
    score: float
    reasons: tuple[Reason, ...]


def find_duplicates(
    people: Iterable[Candidate],
    *,
    told_apart: AbstractSet[Pair] = frozenset(),
    least: float = THRESHOLD,
    among: AbstractSet[PersonId] | None = None,
) -> tuple[Duplicate, ...]:
    """Return the pairs of people who may be one, the likeliest first.

    Parameters
    ----------
    people
        Several of one id are joined.
    told_apart
        Pairs somebody looked at and found to be two.
    among
        At least one of each pair is one of these; ``None``: whoever.

    Notes
    -----
    Linear in people: nobody is compared outside groups of `LARGEST_GROUP`.
    """
    candidates = joined(people)
    bearers = Counter(candidate.name.proper for candidate in candidates)
    found = []
    for one, other in sorted(_pairs(candidates)):
        mine, theirs = candidates[one], candidates[other]
        pair = frozenset({mine.id, theirs.id})
        if pair in told_apart or (among is not None and pair.isdisjoint(among)):
            continue
        alike = likeness(mine, theirs, namesakes=max(bearers[mine.name.proper], bearers[theirs.name.proper]))
        if alike.score >= least:
            found.append(_duplicate(mine, theirs, alike))
    return tuple(sorted(found, key=lambda pair: (-pair.score, pair.person, pair.other)))


def _duplicate(one: Candidate, other: Candidate, alike: Likeness) -> Duplicate:
    keep, merge = sorted((one, other), key=_completeness)
    return Duplicate(keep.id, merge.id, alike.score, alike.reasons)


def _completeness(candidate: Candidate) -> tuple[int, int, str]:
    """Orders two who may be one: the fuller name is kept, then the better known."""
    return -len(candidate.name.words), -candidate.facts, candidate.id


def _pairs(candidates: tuple[Candidate, ...]) -> set[tuple[int, int]]:
    """Return the pairs worth comparing, as places in `candidates`."""
    groups: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    shortened: list[int] = []
    for place, candidate in enumerate(candidates):
        for key in set(_keys(candidate)):
            groups[key].append(place)
        if candidate.name.initials and candidate.name.words:
            shortened.append(place)
    pairs = {pair for group in groups.values() if len(group) <= LARGEST_GROUP for pair in combinations(group, 2)}
    return pairs | set(_pairs_by_initials(candidates, shortened))


def _keys(candidate: Candidate) -> Iterator[tuple[str, ...]]:
    """Yield what could join a person with another: references, e-mails, phones, and any two words of the name.

    Names join within an account, too: what is common among all may be rare there.
    """
    for reference in candidate.person.references:
        yield "reference", reference
    for email in candidate.emails:
        yield "email", email
    for tail in candidate.phone_tails:
        yield "phone", tail
    words = candidate.name.proper[:_MOST_WORDS]
    for two in combinations(words, 2):
        yield "name", *two
        yield from (("name", *two, account) for account in candidate.accounts)


def _pairs_by_initials(candidates: tuple[Candidate, ...], shortened: list[int]) -> Iterator[tuple[int, int]]:
    """Yield pairs of a shortened name, as И. Примеров, and the names it may stand for, unless it may for many."""
    wanted = {key for place in shortened for key in _initial_keys(candidates[place])}
    groups: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, candidate in enumerate(candidates):
        for key in wanted.intersection(_initial_keys(candidate)):
            groups[key].append(place)
    for place in shortened:
        for key in _initial_keys(candidates[place]):
            if len(groups[key]) <= LARGEST_GROUP:
                yield from ((min(place, other), max(place, other)) for other in groups[key] if other != place)


def _initial_keys(candidate: Candidate) -> set[tuple[str, ...]]:
    """Return each word of a name with the first letter of each other word or initial, in all and by account."""
    words, initials = candidate.name.words[:_MOST_WORDS], candidate.name.initials[:_MOST_WORDS]
    plain = {(word, other[0]) for word in words for other in (*words, *initials) if other != word}
    return {(*key, *account) for key in plain for account in ((), *((one,) for one in candidate.accounts))}
