"""The five terms of influence, each for everybody on a map, with what it rests on or why nothing can be said."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import log
from typing import Final

from accountmap.graph.below import people_below
from accountmap.graph.client_links import advice_weights, power_steps, working_weights
from accountmap.influence.holes import constraints
from accountmap.influence.nearness import nearness_to
from accountmap.influence.standing import page_rank, percentiles
from accountmap.model.account_map import AccountMap
from accountmap.model.buying import RoleKind
from accountmap.model.ids import PersonId

TOP_LEVEL: Final = 6


class Term(StrEnum):
    """What influence is made of."""

    RANK = "rank"
    SPAN = "span"
    ADVICE = "advice"
    COALITION = "coalition"
    BROKERAGE = "brokerage"


class Gap(StrEnum):
    """Why a term says nothing about a person, and is left out rather than taken for 0."""

    NO_LEVEL = "no-level"
    ALONE = "alone"
    NOT_DRAWN = "not-drawn"
    IN_CIRCLE = "in-circle"
    NO_ADVICE_KNOWN = "no-advice-known"
    NOT_NAMED = "not-named"
    NO_DECIDER = "no-decider"
    NO_LINK = "no-link"


@dataclass(frozen=True, slots=True, kw_only=True)
class TermValue:
    """One term of one person's influence.

    Parameters
    ----------
    value
        0..1; ``None``: nothing on the map says.
    weight
        Its share of the score, 0..1, after terms without evidence were left out; 0 for these.
    gap
        Why there is no value.
    count, of
        What the value rests on. Rank: the level, of 6. Span: people below, of people on the map. Advice: those who ask
        or are influenced, of all whom such a link names. Coalition: steps to `people`. Brokerage: whom they work with.
    people
        Coalition: the nearest who decides or heads the company.
    """

    term: Term
    value: float | None
    weight: float = 0.0
    gap: Gap | None = None
    count: int = 0
    of: int = 0
    people: tuple[PersonId, ...] = ()


def ranks(account_map: AccountMap) -> dict[PersonId, TermValue]:
    """Say how high everybody stands."""

    def rank(person: PersonId) -> TermValue:
        level = account_map.seniority_of(person)
        if level is None:
            return TermValue(term=Term.RANK, value=None, gap=Gap.NO_LEVEL)
        return TermValue(term=Term.RANK, value=(level - 1) / (TOP_LEVEL - 1), count=level, of=TOP_LEVEL)

    return {person.id: rank(person.id) for person in account_map.people}


def spans(account_map: AccountMap) -> dict[PersonId, TermValue]:
    """Say how many people everybody stands above."""
    people, below = len(account_map.people), people_below(account_map)

    def span(person: PersonId) -> TermValue:
        count = below.get(person)
        if people > 1 and count is not None:
            value = min(1.0, log(1 + count) / log(people))
            return TermValue(term=Term.SPAN, value=value, count=count, of=people)
        gap = Gap.ALONE if people == 1 else Gap.IN_CIRCLE if person in below else Gap.NOT_DRAWN
        return TermValue(term=Term.SPAN, value=None, gap=gap)

    return {person.id: span(person.id) for person in account_map.people}


def advice_standings(account_map: AccountMap) -> dict[PersonId, TermValue]:
    """Say who is asked by those who are asked."""
    weights = advice_weights(account_map)
    standing = percentiles(page_rank(weights))
    askers: dict[PersonId, int] = {}
    for of_one in weights.values():
        for asked in of_one:
            askers[asked] = askers.get(asked, 0) + 1

    def advice(person: PersonId) -> TermValue:
        if person not in standing:
            gap = Gap.NOT_NAMED if standing else Gap.NO_ADVICE_KNOWN
            return TermValue(term=Term.ADVICE, value=None, gap=gap)
        count = askers.get(person, 0)
        return TermValue(term=Term.ADVICE, value=standing[person], count=count, of=len(standing))

    return {person.id: advice(person.id) for person in account_map.people}


def coalitions(account_map: AccountMap) -> dict[PersonId, TermValue]:
    """Say how near everybody is to those who decide."""
    steps, centre = power_steps(account_map), _centre(account_map)
    near = nearness_to(centre, steps)

    def coalition(person: PersonId) -> TermValue:
        found = near.get(person)
        if found is not None:
            value = 1 / (1 + found.steps)
            return TermValue(term=Term.COALITION, value=value, count=found.steps, people=(found.person,))
        if not centre:
            return TermValue(term=Term.COALITION, value=None, gap=Gap.NO_DECIDER)
        if person not in steps:
            return TermValue(term=Term.COALITION, value=None, gap=Gap.NO_LINK)
        return TermValue(term=Term.COALITION, value=0.0)

    return {person.id: coalition(person.id) for person in account_map.people}


def _centre(account_map: AccountMap) -> frozenset[PersonId]:
    """Return those who decide on anything, and those at the head of the company."""
    deciders = {role.person for role in account_map.buying_roles if role.kind is RoleKind.DECIDER}
    return frozenset(deciders | {p.id for p in account_map.people if account_map.seniority_of(p.id) == TOP_LEVEL})


def brokerages(account_map: AccountMap) -> dict[PersonId, TermValue]:
    """Say who joins people that are not joined otherwise."""
    weights = working_weights(account_map)
    constraint = constraints(weights)

    def brokerage(person: PersonId) -> TermValue:
        if person not in constraint:
            return TermValue(term=Term.BROKERAGE, value=None, gap=Gap.NO_LINK)
        value = min(1.0, max(0.0, 1 - constraint[person]))
        return TermValue(term=Term.BROKERAGE, value=value, count=len(weights[person]))

    return {person.id: brokerage(person.id) for person in account_map.people}
