"""Influence: how much weight a person's word has at the client, 0..1, from five terms that each can be explained.

Influence goes with formal rank, with who is asked for advice, with nearness to those who decide, and with standing
between groups (Ronchetto, Hutt & Reingen 1989). Friendship does not enter: among Krackhardt's managers advice orders
19 of 20 pairs of boss and report, friendship half of them; it opens doors and gives no power. Nor do our own ties:
whom we know changes nothing about whom they listen to.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from accountmap.influence.rounding import rounded_parts
from accountmap.influence.terms import (
    Term,
    TermValue,
    advice_standings,
    brokerages,
    coalitions,
    ranks,
    spans,
)
from accountmap.model.account_map import AccountMap
from accountmap.model.ids import PersonId

WEIGHTS: Final[Mapping[Term, float]] = {
    Term.RANK: 0.35,
    Term.SPAN: 0.10,
    Term.ADVICE: 0.25,
    Term.COALITION: 0.20,
    Term.BROKERAGE: 0.10,
}
"""The house's assumption; that advice counts and friendship does not is measured."""


STRONG: Final = 0.60
SOME: Final = 0.30


class Standing(StrEnum):
    """Influence in words; unknown is not little."""

    STRONG = "strong"
    SOME = "some"
    LITTLE = "little"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class InfluenceScore:
    """How much weight a person's word has.

    Parameters
    ----------
    score
        Sum of value × weight over the terms, 0..1; ``None``: no term has evidence.
    confidence
        How much of the full weight has evidence, 0..1; advice counts by the share of people whom such links name.
    terms
        All five, in the order of `Term`.
    """

    person: PersonId
    score: float | None
    confidence: float
    terms: tuple[TermValue, ...]

    @property
    def standing(self) -> Standing:
        """The score in words."""
        if self.score is None:
            return Standing.UNKNOWN
        return Standing.STRONG if self.score >= STRONG else Standing.SOME if self.score >= SOME else Standing.LITTLE

    @property
    def points(self) -> tuple[int, ...]:
        """What each term adds to a score of 100 points, in whole ones that add up to the rounded score."""
        return rounded_parts([100 * one.weight * (one.value or 0.0) for one in self.terms])

    @property
    def most_points(self) -> tuple[int, ...]:
        """The most that each term could add, in whole points that add up to 100."""
        return rounded_parts([100 * one.weight for one in self.terms])

    def term(self, term: Term) -> TermValue:
        """Return one of the terms."""
        return next(value for value in self.terms if value.term is term)


def influence_scores(account_map: AccountMap) -> tuple[InfluenceScore, ...]:
    r"""Return everybody's influence, highest first, unknown ones last, equal ones in order of id.

    .. math::

        I = 0.35\,rank + 0.10\,span + 0.25\,adv + 0.20\,coal + 0.10\,broker

    *rank* = (level − 1)/5. *span* = log(1 + people below)/log(people on the map). *adv* = the percentile, among all
    whom a link of advice or influence names, of PageRank on seeker → adviser. *coal* = 1/(1 + steps to the nearest who
    decides or heads the company), 0 for somebody whose links lead to none of them. *broker* = 1 − Burt's constraint,
    within 0..1.

    A term of which the map says nothing is left out and the weights of the others are scaled up.

    Parameters
    ----------
    account_map
        The map as of the day (see `AccountMap.on`).

    Notes
    -----
    Linear in people and links but for the paths of two links, and some sixty rounds over the links of advice.
    """
    everybody = [of_term(account_map) for of_term in (ranks, spans, advice_standings, coalitions, brokerages)]
    count = len(account_map.people)
    scores = [_score(one.id, tuple(values[one.id] for values in everybody), count) for one in account_map.people]
    return tuple(sorted(scores, key=place_of))


def place_of(one: InfluenceScore) -> tuple[int, float, str]:
    """Return what puts scores in order: highest first, unknown ones last, equal ones in order of id.

    Examples
    --------
    >>> ann = InfluenceScore(person="ann", score=None, confidence=0.0, terms=())
    >>> [one.person for one in sorted([ann, replace(ann, person="bob", score=0.2)], key=place_of)]
    ['bob', 'ann']
    """
    return (int(one.score is None), -(one.score or 0.0), one.person)


def _score(person: PersonId, terms: tuple[TermValue, ...], people: int) -> InfluenceScore:
    known = sum(WEIGHTS[one.term] for one in terms if one.value is not None)
    if not known:
        return InfluenceScore(person=person, score=None, confidence=0.0, terms=terms)
    weighed = tuple(one if one.value is None else replace(one, weight=WEIGHTS[one.term] / known) for one in terms)
    breadth = {Term.ADVICE: next(one.of for one in terms if one.term is Term.ADVICE) / people}
    confidence = sum(WEIGHTS[one.term] * breadth.get(one.term, 1.0) for one in weighed if one.value is not None)
    total = sum(one.weight * one.value for one in weighed if one.value is not None)
    return InfluenceScore(
        person=person, score=min(1.0, total), confidence=min(1.0, round(confidence, 9)), terms=weighed
    )
