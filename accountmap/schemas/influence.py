"""Influence as JSON: the score, its terms as numbers and as sentences."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from accountmap.i18n import Locale, named, say
from accountmap.i18n.influence_words import InfluenceWords
from accountmap.influence.score import InfluenceScore, Standing
from accountmap.influence.terms import Gap, Term
from accountmap.model.account_map import Withheld
from accountmap.operations import ScoredAccount
from accountmap.schemas.base import Listing, Shape


class InfluenceTermOut(Shape):
    """One term of a score."""

    term: Term
    value: Annotated[float | None, Field(description="0..1; null: nothing on the map says.")]
    weight: Annotated[float, Field(description="Share of the score after terms without evidence were left out.")]
    points: Annotated[int, Field(description="What it adds, of 100; the points of all terms add up to the score.")]
    gap: Annotated[Gap | None, Field(description="Why it is left out.")]
    count: int
    of: int
    people: list[str]
    text: Annotated[str, Field(examples=["21 of 35 for rank: head of department (level 4 of 6)"])]


class InfluenceOut(Shape):
    """How much weight a person's word has."""

    person: str
    name: str
    score: Annotated[float | None, Field(description="0..1; null: no term has evidence.")]
    confidence: Annotated[
        float, Field(description="How much of the full weight has evidence, 0..1; advice by how many it is noted of.")
    ]
    standing: Standing
    text: Annotated[str, Field(examples=["strong, 83 of 100; well supported"])]
    terms: list[InfluenceTermOut]


class InfluenceList(Listing):
    """A page of the people of an account, whose word has most weight first."""

    account: str
    name: str
    day: date
    revision: int
    withheld: Annotated[str | None, Field(description="What is not shown to you and may change the numbers.")]
    questions: Annotated[list[str], Field(description="What to ask so that more is known.")]
    items: list[InfluenceOut]

    @classmethod
    def of(
        cls, scored: ScoredAccount, page: tuple[InfluenceScore, ...], locale: Locale, following: str | None = None
    ) -> InfluenceList:
        """Make the list of some people, its sentences in `locale`."""
        account_map, words = scored.account_map, InfluenceWords(scored.account_map, locale)
        return cls(
            account=account_map.account.id,
            name=account_map.account.name,
            day=scored.day,
            revision=account_map.revision,
            withheld=say(locale, "audit-withheld") if Withheld.PEOPLE in account_map.withheld else None,
            questions=list(words.questions(scored.scores)),
            items=[_person(one, words, named(account_map.person(one.person).name, locale)) for one in page],
            next=following,
        )


def _person(one: InfluenceScore, words: InfluenceWords, name: str) -> InfluenceOut:
    return InfluenceOut(
        person=one.person,
        name=name,
        score=one.score,
        confidence=one.confidence,
        standing=one.standing,
        text=words.standing(one),
        terms=[
            InfluenceTermOut(
                term=term.term,
                value=term.value,
                weight=term.weight,
                points=points,
                gap=term.gap,
                count=term.count,
                of=term.of,
                people=list(term.people),
                text=text,
            )
            for (term, text), points in zip(words.terms(one), one.points, strict=True)
        ],
    )
