"""Resilience as JSON: ids and numbers for programs, sentences for people."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from accountmap.i18n import Locale
from accountmap.i18n.departure_words import DepartureWords
from accountmap.i18n.resilience_words import ResilienceWords
from accountmap.influence.departure import Departure, LeadAfter
from accountmap.influence.our_side import MemberHold
from accountmap.influence.resilience import LeadResilience, Resilience
from accountmap.model.buying import DecisionArea
from accountmap.operations import ResilientAccount
from accountmap.schemas.base import Shape


class LeadOut(Shape):
    """What the ways to one who decides hang on."""

    lead: str
    name: str
    areas: list[DecisionArea]
    direct: Annotated[list[str], Field(description="Ids of ours who know them, the strongest tie first.")]
    ways: Annotated[int, Field(description="Ways that share nobody: the direct one, and those through others.")]
    others: Annotated[int, Field(description="Ways through others that share nobody; as many people cut them off.")]
    cut: Annotated[list[str], Field(description="The fewest people without whom no way through others is left.")]
    single_points: Annotated[list[str], Field(description="Everybody through whom each way runs, nearest to us first.")]
    likeliest: Annotated[list[str], Field(description="Whose leaving is the likeliest event that ends them.")]
    likelihood: Annotated[float, Field(description="Its probability within a year, 0..1.")]
    ours: Annotated[list[str], Field(description="Ids of ours who get there at all.")]
    best_path: Annotated[
        list[str], Field(description="Ids from the first contact to the lead; empty: none of 4 steps.")
    ]
    reliability: Annotated[float | None, Field(description="That a word arrives by the best path, 0..1.")]
    reach: Annotated[float, Field(description="That a word arrives by any way, 0..1.")]
    meet: Annotated[list[list[str]], Field(description="Whom to get to know, each with the way on to the lead.")]
    text: list[str]
    why: list[str]


class CoverOut(Shape):
    """Who stands in."""

    member: str
    introduced: bool


class MemberHoldOut(Shape):
    """What one of ours holds at the account."""

    member: str
    name: str
    knows: list[str]
    alone: Annotated[list[str], Field(description="Whom nobody else of ours knows.")]
    owns: int
    covers: list[CoverOut]
    next: Annotated[str | None, Field(description="Who could take over: most second strongest ties.")]
    next_knows: int
    text: str


class TieAfterOut(Shape):
    """Our strongest tie to somebody, before and after."""

    person: str
    before: float
    before_member: str
    after: Annotated[float, Field(description="0..1; 0 with `after_member` null: nobody of ours knows them.")]
    after_member: str | None


class LeadAfterOut(Shape):
    """The ways to one who decides, before and after."""

    lead: str
    areas: list[DecisionArea]
    leaves: bool
    ways_before: int
    ways_after: int | None
    reliability_before: float | None
    reliability_after: float | None
    reach_before: float
    reach_after: float | None


class DepartureOut(Shape):
    """What would be if somebody left."""

    person: str | None
    member: str | None
    vacant: Annotated[list[str], Field(description="Ids of positions that stay without a holder.")]
    headless: Annotated[list[DecisionArea], Field(description="Of these nobody would be known to decide.")]
    next_leads: Annotated[list[str], Field(description="Who would be lead decider and is not today.")]
    lost: Annotated[list[str], Field(description="Whom nobody of ours would know any more.")]
    cut_off: Annotated[list[str], Field(description="To whom a way led and none would.")]
    ties: Annotated[list[TieAfterOut], Field(description="Whom we would know less well.")]
    leads: list[LeadAfterOut]
    heading: str
    text: list[str]


class ResilienceOut(Shape):
    """What an account hangs on, on a day."""

    account: str
    name: str
    day: date
    revision: int
    withheld: Annotated[str | None, Field(description="What is not shown to you and may change the answer.")]
    undecided: Annotated[list[DecisionArea], Field(description="Of these nobody is known to decide.")]
    leads: list[LeadOut]
    members: list[MemberHoldOut]
    departure: DepartureOut | None

    @classmethod
    def of(cls, found: ResilientAccount, locale: Locale) -> ResilienceOut:
        """Make the shape of an answer, its sentences in `locale`."""
        account_map, resilience = found.account_map, found.resilience
        words = DepartureWords(found.maps, locale)
        return cls(
            account=account_map.account.id,
            name=account_map.account.name,
            day=found.day,
            revision=account_map.revision,
            withheld=words.withheld(),
            undecided=list(resilience.undecided),
            leads=[_lead(lead, resilience, words) for lead in resilience.leads],
            members=[_hold(hold, words) for hold in resilience.members],
            departure=_departure(found.departure, words) if found.departure else None,
        )


def _lead(lead: LeadResilience, resilience: Resilience, words: ResilienceWords) -> LeadOut:
    return LeadOut(
        lead=lead.lead,
        name=words.person(lead.lead),
        areas=list(lead.areas),
        direct=list(lead.direct),
        ways=lead.ways,
        others=lead.others,
        cut=list(lead.cut),
        single_points=list(lead.single_points),
        likeliest=list(lead.likeliest),
        likelihood=lead.likelihood,
        ours=list(lead.ours),
        best_path=list(lead.best.people) if lead.best else [],
        reliability=lead.best.reliability if lead.best else None,
        reach=lead.reach.probability,
        meet=[[path.arcs[0].start, *path.people] for path in lead.meet],
        text=[words.theirs(lead), *words.advice(lead), *words.ours(lead, resilience.members)],
        why=list(words.why(lead)),
    )


def _hold(hold: MemberHold, words: ResilienceWords) -> MemberHoldOut:
    return MemberHoldOut(
        member=hold.member,
        name=words.member(hold.member),
        knows=list(hold.knows),
        alone=list(hold.alone),
        owns=hold.owns,
        covers=[CoverOut(member=cover.stand_in, introduced=cover.introduced) for cover in hold.covers],
        next=hold.next,
        next_knows=hold.next_knows,
        text=words.hold(hold),
    )


def _departure(found: Departure, words: DepartureWords) -> DepartureOut:
    return DepartureOut(
        person=found.person,
        member=found.member,
        vacant=list(found.vacant),
        headless=list(found.headless),
        next_leads=[lead.lead for lead in found.next_leads],
        lost=list(found.lost),
        cut_off=list(found.cut_off),
        ties=[
            TieAfterOut(
                person=tie.person,
                before=tie.before.strength,
                before_member=tie.before.member,
                after=tie.after.strength if tie.after else 0.0,
                after_member=tie.after.member if tie.after else None,
            )
            for tie in found.ties
        ],
        leads=[_lead_after(lead) for lead in found.leads],
        heading=words.heading(found),
        text=list(words.lines(found)),
    )


def _lead_after(lead: LeadAfter) -> LeadAfterOut:
    before, after = lead.before, lead.after
    return LeadAfterOut(
        lead=before.lead,
        areas=list(before.areas),
        leaves=after is None,
        ways_before=before.ways,
        ways_after=after.ways if after else None,
        reliability_before=before.best.reliability if before.best else None,
        reliability_after=after.best.reliability if after and after.best else None,
        reach_before=before.reach.probability,
        reach_after=after.reach.probability if after else None,
    )
