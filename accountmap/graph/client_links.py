"""Who at the client is joined to whom, as plain mappings: what scores and measures of structure walk over.

Friendships open doors and give no power, and a conflict joins nobody: neither stands in what is built here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from typing import Final

from accountmap.model.account_map import AccountMap
from accountmap.model.ids import PersonId, PositionId
from accountmap.model.links import DIRECTED_KINDS, LateralKind, ReportingLine


@dataclass(frozen=True, slots=True)
class Vacancy:
    """A position nobody holds, as a step on the way from one person to another."""

    position: PositionId


Place = PersonId | Vacancy
Weights = Mapping[PersonId, Mapping[PersonId, float]]
WORKING_KINDS: Final = DIRECTED_KINDS | {LateralKind.PEER, LateralKind.COLLABORATES}


def advice_weights(account_map: AccountMap) -> Weights:
    """Return from whom advice and influence come: seeker → adviser and influenced → influencer.

    The weight is the confidence of the link, the highest of several between the same two; what nobody is confident of
    at all is left out. Linear in the links.
    """
    weights: defaultdict[PersonId, dict[PersonId, float]] = defaultdict(dict)
    for link in account_map.lateral_links:
        if link.kind in DIRECTED_KINDS and link.confidence > 0:
            of_one = weights[link.to_person]
            of_one[link.from_person] = max(of_one.get(link.from_person, 0.0), link.confidence)
    return weights


def working_weights(account_map: AccountMap) -> Weights:
    """Return who works with whom, the same in both directions, by confidence.

    Two people are joined by a reporting line between positions they hold and by peer, collaborates, advises and
    influences. Of several links between the same two the most confident counts. Linear in the links.
    """
    weights: defaultdict[PersonId, dict[PersonId, float]] = defaultdict(dict)
    pairs = [
        (one, other, line.confidence) for line in account_map.reporting_lines for one, other in _held(account_map, line)
    ]
    pairs += [(a.from_person, a.to_person, a.confidence) for a in account_map.lateral_links if a.kind in WORKING_KINDS]
    for one, other, confidence in pairs:
        if one != other and confidence > 0:
            weights[one][other] = weights[other][one] = max(weights[one].get(other, 0.0), confidence)
    return weights


def power_steps(account_map: AccountMap) -> Mapping[Place, frozenset[Place]]:
    """Return who is one step from whom along advice, influence and reporting lines, whatever their direction.

    A vacancy is a step of its own, so that a line through it is a step longer. Linear in the links.
    """
    steps: defaultdict[Place, set[Place]] = defaultdict(set)
    pairs: list[tuple[Place, Place]] = [
        (link.from_person, link.to_person) for link in account_map.lateral_links if link.kind in DIRECTED_KINDS
    ]
    for line in account_map.reporting_lines:
        pairs += product(_places(account_map, line.manager), _places(account_map, line.report))
    for one, other in pairs:
        if one != other:
            steps[one].add(other)
            steps[other].add(one)
    return {place: frozenset(near) for place, near in steps.items()}


def _held(account_map: AccountMap, line: ReportingLine) -> Iterator[tuple[PersonId, PersonId]]:
    managers, reports = (account_map.holders_of.get(seat, ()) for seat in (line.manager, line.report))
    return ((manager.id, report.id) for manager, report in product(managers, reports))


def _places(account_map: AccountMap, position: PositionId) -> tuple[Place, ...]:
    holders = account_map.holders_of.get(position, ())
    return tuple(holder.id for holder in holders) or (Vacancy(position),)
