"""Influence paths as JSON: numbers and ids for programs, sentences for people."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from accountmap.i18n import Locale
from accountmap.i18n.path_words import PathWords
from accountmap.influence.arcs import US, Arc, ArcKind
from accountmap.influence.paths import InfluencePath
from accountmap.influence.ways_in import WaysIn
from accountmap.operations import FoundPaths
from accountmap.schemas.base import Listing, Shape


class PathStepOut(Shape):
    """One step of a path."""

    start: Annotated[str | None, Field(description="Id of who passes the word on; null: one of ours.")]
    end: str
    kind: ArcKind
    probability: Annotated[float, Field(description="That the word is passed on, above 0, at most .95.")]
    strength: Annotated[float, Field(description="How well the two know each other, 0..1.")]
    factor: Annotated[float, Field(description="How readily a word passes along this kind of link, 0..1.")]
    indirect: Annotated[bool, Field(description="A dotted line, or a line across a vacant position.")]
    also: Annotated[list[ArcKind], Field(description="Weaker links that join the two as well; they do not add up.")]
    member: Annotated[str | None, Field(description="Id of the one of ours with the strongest tie, on the first step.")]
    source: str
    text: Annotated[str, Field(examples=["Ada Sampleton advises Cy Placeholder: 40 % = 0.50 × 0.80"])]


class InfluencePathOut(Shape):
    """A way from us to somebody."""

    reliability: Annotated[float, Field(description="The product of the steps' probabilities.")]
    people: Annotated[list[str], Field(description="Ids in order, the target last.")]
    text: Annotated[str, Field(examples=["Kim Tester → Ada Sampleton → Cy Placeholder"])]
    weakest: Annotated[int, Field(description="Place of the weakest step, from 0.")]
    steps: list[PathStepOut]


class ReachOut(Shape):
    """The probability that a word arrives by any way."""

    probability: float
    error: Annotated[float, Field(description="Standard error; 0 if all cases were gone through.")]
    trials: int


class WaysInOut(Shape):
    """All ways to one person."""

    person: str
    name: str
    known: Annotated[bool, Field(description="One of ours knows the person.")]
    opposed: Annotated[bool, Field(description="The person's stance towards us is below 0.")]
    paths: Annotated[list[InfluencePathOut], Field(description="The best first, then others that really differ.")]
    disjoint: Annotated[list[InfluencePathOut], Field(description="Paths that have nobody in common.")]
    reach: ReachOut
    first_contacts: Annotated[
        list[InfluencePathOut], Field(description="Where no path leads: from whom, unknown to us yet, one would.")
    ]
    text: Annotated[list[str], Field(description="What to do where there is no path.")]


class WaysInList(Listing):
    """The ways to everybody who was meant, the most reliable first."""

    account: str
    name: str
    day: date
    revision: int
    withheld: Annotated[list[str], Field(description="What is not shown to you and may change the answer.")]
    items: list[WaysInOut]

    @classmethod
    def of(cls, found: FoundPaths, locale: Locale) -> WaysInList:
        """Make the shape of what was found, its sentences in `locale`."""
        words = PathWords(found.maps, found.day, locale)
        account_map = found.account_map
        return cls(
            account=account_map.account.id,
            name=account_map.account.name,
            day=found.day,
            revision=account_map.revision,
            withheld=list(words.withheld()),
            items=[_ways(ways, words) for ways in found.ways],
            next=None,
        )


def _ways(ways: WaysIn, words: PathWords) -> WaysInOut:
    return WaysInOut(
        person=ways.target,
        name=words.name(ways.target),
        known=ways.known,
        opposed=ways.opposed,
        paths=[_path(path, words) for path in ways.paths],
        disjoint=[_path(path, words) for path in ways.disjoint],
        reach=ReachOut(probability=ways.reach.probability, error=ways.reach.error, trials=ways.reach.trials),
        first_contacts=[_path(path, words) for path in ways.first_contacts],
        text=[] if ways.paths else list(words.first_contacts(ways)),
    )


def _path(path: InfluencePath, words: PathWords) -> InfluencePathOut:
    return InfluencePathOut(
        reliability=path.reliability,
        people=list(path.people),
        text=words.chain(path),
        weakest=path.arcs.index(path.weakest),
        steps=[_step(arc, words) for arc in path.arcs],
    )


def _step(arc: Arc, words: PathWords) -> PathStepOut:
    return PathStepOut(
        start=None if arc.start == US else arc.start,
        end=arc.end,
        kind=arc.kind,
        probability=arc.probability,
        strength=arc.strength,
        factor=arc.factor,
        indirect=arc.indirect,
        also=list(arc.also),
        member=arc.member,
        source=arc.source,
        text=words.why(arc),
    )
