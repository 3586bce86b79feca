"""Whether one of ours may turn to a person, as JSON."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from accountmap.i18n import Locale
from accountmap.i18n.etiquette_words import EtiquetteWords
from accountmap.model.people import Channel
from accountmap.model.team import Purpose
from accountmap.operations import JudgedApproach
from accountmap.planning.approach import Answer, Cause, Objection, Remedy, Rule
from accountmap.schemas.base import Shape


class ObjectionOut(Shape):
    """One thing that speaks against it."""

    rule: Rule
    reason: Cause
    hard: Annotated[bool, Field(description="It forbids; else it only warns.")]
    remedy: Remedy
    people: Annotated[list[str], Field(description="Theirs whom it is about.")]
    members: Annotated[list[str], Field(description="Ours whom it is about.")]
    since: date | None
    until: date | None
    text: str
    remedy_text: str
    command: Annotated[str, Field(description="Records what the remedy brings to light; empty: there is none.")]
    why: Annotated[str, Field(description="What the rule wants.")]


class EtiquetteOut(Shape):
    """Whether we may go to a person now, and what to do first."""

    account: str
    name: str
    day: date
    revision: int
    person: str
    person_name: str
    members: Annotated[list[str], Field(description="Who of ours would go.")]
    channel: Channel
    purpose: Purpose
    answer: Answer
    text: str
    objections: Annotated[list[ObjectionOut], Field(description="The weightiest rule first.")]
    withheld: Annotated[str, Field(description="What it means that not everything is shown to you; empty: it is.")]

    @classmethod
    def of(cls, found: JudgedApproach, locale: Locale) -> EtiquetteOut:
        """Make the shape of a verdict, its sentences in `locale`."""
        account_map, verdict = found.account_map, found.verdict
        words, approach = EtiquetteWords(account_map, verdict, locale), verdict.approach
        return cls(
            account=account_map.account.id,
            name=account_map.account.name,
            day=approach.day,
            revision=account_map.revision,
            person=approach.person,
            person_name=words.name,
            members=sorted(approach.ours),
            channel=approach.channel,
            purpose=approach.purpose,
            answer=verdict.answer,
            text=words.answer(),
            objections=[_objection(one, words) for one in verdict.objections],
            withheld=words.withheld(),
        )


def _objection(one: Objection, words: EtiquetteWords) -> ObjectionOut:
    return ObjectionOut(
        rule=one.rule,
        reason=one.reason,
        hard=one.hard,
        remedy=one.remedy,
        people=list(one.people),
        members=list(one.members),
        since=one.since,
        until=one.until,
        text=words.reason(one),
        remedy_text=words.remedy(one),
        command=words.command(one),
        why=words.rule(one),
    )
