"""Krackhardt's managers: advice orders bosses above reports, friendship must not enter; golden measures."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from accountmap.influence.hierarchy import hierarchy_of
from accountmap.influence.score import influence_scores
from accountmap.influence.terms import Term
from accountmap.model.account_map import AccountMap
from accountmap.model.links import LateralKind
from maps import P, a_map, link

pytestmark = pytest.mark.foreign
Pairs = list[tuple[str, str]]


def pairs_of(foreign_data: Path, name: str) -> Pairs:
    """Return the rows of one network, from the one who names to the one who is named."""
    with (foreign_data / "krackhardt_hightech" / f"{name}.csv").open(encoding="utf-8") as file:
        return [(f"m{row['source']}", f"m{row['target']}") for row in csv.DictReader(file)]


def managers(foreign_data: Path, *, friends: bool = False) -> AccountMap:
    """Return the 21 managers with their chart and who asks whom for advice."""
    bosses, asked = dict(pairs_of(foreign_data, "reports_to")), pairs_of(foreign_data, "advice")
    everybody = sorted({*bosses, *bosses.values()})
    links = [link(adviser, seeker, LateralKind.ADVISES) for seeker, adviser in asked]
    if friends:
        links += [link(one, other, LateralKind.FRIEND) for one, other in pairs_of(foreign_data, "friendship")]
    return a_map(*(P(key, under=bosses.get(key, "")) for key in everybody), links=tuple(links))


def test_advice_orders_nineteen_of_twenty_pairs(foreign_data: Path):
    """At least .95 of the pairs of boss and report have the boss ahead by advice alone."""
    scores = {one.person: one for one in influence_scores(managers(foreign_data))}
    advice = {person: one.term(Term.ADVICE).value or 0.0 for person, one in scores.items()}
    bosses = pairs_of(foreign_data, "reports_to")
    ahead = sum(advice[boss] > advice[report] for report, boss in bosses)
    assert (len(scores), len(bosses), ahead) == (21, 20, 19)


def test_friendship_changes_nothing(foreign_data: Path):
    """With all 102 friendships or none, every score is the same."""
    assert influence_scores(managers(foreign_data, friends=True)) == influence_scores(managers(foreign_data))


@pytest.mark.parametrize(
    ("network", "golden"),
    [
        ("reports_to", (1, 1, 1, 1, 1)),
        ("advice", (1, 0, 0.342, 0.575, 1)),
        ("friendship", (1, 0.182, 0.689, 0.795, 0.995)),
    ],
)
def test_golden_values_of_the_four_dimensions(foreign_data: Path, network: str, golden: tuple[float, ...]):
    """Connectedness, hierarchy, efficiency by both denominators and upper boundedness, arcs from above."""
    arcs = [(named, namer) for namer, named in pairs_of(foreign_data, network)]
    found = hierarchy_of([f"m{number}" for number in range(1, 22)], arcs)
    assert found is not None
    efficiencies = (found.efficiency_undirected, found.efficiency_directed)
    measured = (found.connectedness, found.hierarchy, *efficiencies, found.upper_boundedness)
    assert measured == pytest.approx(golden, abs=0.0005)
