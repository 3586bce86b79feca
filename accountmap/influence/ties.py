"""Our ties at an account, the strongest first, each with all that is to be said of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from accountmap.influence.beta import beta_quantile
from accountmap.influence.freshness import cadence_for
from accountmap.influence.strength import TieState, TieStrength, known_ties, tie_strength, together
from accountmap.influence.tie import EVIDENCE, Tie, place_of
from accountmap.influence.two_way import two_way_days
from accountmap.model.account_map import AccountMap
from accountmap.model.people import Channel
from accountmap.model.team import Touchpoint

TREND_DAYS: Final = 30
RECENT_DAYS: Final = 60
_TAIL: Final = 0.10


def tie_of(account_map: AccountMap, strength: TieStrength, day: date) -> Tie:
    """Return all that is to be said of a tie on `day`, given its strength on that day."""
    member, person = strength.member, strength.person
    touches = [touch for touch in account_map.touchpoints_of.get(person, ()) if member in touch.members]
    past = [touch for touch in touches if touch.day <= day]
    last = max(two_way_days(past, day), default=None)
    low, high = interval(strength)
    return Tie(
        day=day,
        strength=strength,
        low=low,
        high=high,
        trend=strength.strength - _before(account_map, strength, day),
        last_two_way=last,
        fresh_days=cadence_for(account_map, person).fresh,
        touches=_counted(past),
        recent=_counted(touch for touch in past if (day - touch.day).days < RECENT_DAYS),
        relationship=next((r for r in account_map.relationships_of.get(person, ()) if r.member == member), None),
    )


def ties_of(account_map: AccountMap, day: date) -> tuple[Tie, ...]:
    """Return our ties at an account on `day`, the strongest first, equal ones by person and member.

    Also those that are wanted and not there yet: a relationship with a desired level, or an owner who never met the
    person.

    Notes
    -----
    Linear in touchpoints and relationships, but for the sorting.
    """
    ties = (tie_of(account_map, strength, day) for strength in _strengths(account_map, day))
    return tuple(sorted(ties, key=place_of))


def interval(strength: TieStrength) -> tuple[float, float]:
    """Return the 80 % interval of a strength, widened to contain it.

    Quantiles .1 and .9 of Beta(sN + 1, (1 − s)N + 1) with N = 4 + X.
    """
    if strength.state is TieState.NEVER:
        return 0.0, 0.0
    s, evidence = strength.strength, EVIDENCE + strength.amount
    a, b = s * evidence + 1, (1 - s) * evidence + 1
    return min(s, beta_quantile(_TAIL, a, b)), max(s, beta_quantile(1 - _TAIL, a, b))


def _before(account_map: AccountMap, strength: TieStrength, day: date) -> float:
    """Return the strength 30 days before `day`, taking for true then what was said since."""
    earlier = date.fromordinal(max(1, day.toordinal() - TREND_DAYS))
    before = tie_strength(account_map, strength.member, strength.person, earlier)
    return together(max(before.declared, strength.declared), before.observed)


def _counted(touches: Iterable[Touchpoint]) -> tuple[tuple[Channel, int], ...]:
    counted = Counter(touch.channel for touch in touches)
    return tuple((channel, counted[channel]) for channel in Channel if counted[channel])


def _strengths(account_map: AccountMap, day: date) -> Iterator[TieStrength]:
    for person in account_map.people:
        known = known_ties(account_map, person.id, day)
        yield from known
        met = {tie.member for tie in known}
        for relationship in account_map.relationships_of.get(person.id, ()):
            if relationship.member not in met:
                yield tie_strength(account_map, relationship.member, person.id, day)
