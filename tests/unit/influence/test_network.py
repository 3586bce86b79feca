"""Which links a word passes along, which way, and how readily."""

from __future__ import annotations

from dataclasses import replace

import pytest

from accountmap.influence.arcs import US, ArcKind
from accountmap.influence.network import InfluenceNetwork, influence_network
from accountmap.influence.paths import best_path
from accountmap.model.buying import Stance
from accountmap.model.links import LateralKind
from maps import TODAY, P, a_map, link, touch


def network(*people: P, **more: object) -> InfluenceNetwork:
    """Return the network of a small account."""
    return influence_network([a_map(*people, **more)], TODAY)


@pytest.mark.parametrize(
    ("kind", "along", "against"),
    [
        (LateralKind.INFLUENCES, 0.425, None),
        (LateralKind.ADVISES, 0.40, None),
        (LateralKind.FRIEND, 0.35, 0.35),
        (LateralKind.PEER, 0.30, 0.30),
        (LateralKind.COLLABORATES, 0.30, 0.30),
        (LateralKind.CONFLICT, None, None),
    ],
)
def test_lateral_link(kind: LateralKind, along: float | None, against: float | None):
    """From the adviser to the advised, from the influencer to the influenced; both ways among equals."""
    arcs = network(P("ann"), P("bob"), links=(link("ann", "bob", kind),)).arcs
    assert {pair: round(one.probability, 4) for pair, one in arcs.items()} == {
        pair: probability for pair, probability in ((("ann", "bob"), along), (("bob", "ann"), against)) if probability
    }


def test_lines_run_down_and_up():
    """A boss is heard better than a report; a dotted line passes on three quarters of that."""
    arcs = network(P("boss"), P("ann", under="boss"), P("bob", dotted="boss")).arcs
    found = {pair: (one.kind, round(one.probability, 6)) for pair, one in arcs.items()}
    assert found == {
        ("boss", "ann"): (ArcKind.BOSS, 0.45),
        ("ann", "boss"): (ArcKind.REPORT, 0.275),
        ("boss", "bob"): (ArcKind.BOSS, 0.3375),
        ("bob", "boss"): (ArcKind.REPORT, 0.20625),
    }


def test_line_runs_across_a_vacant_seat():
    """Who reports to a vacant seat is heard by whoever is above it, as along a dotted line; circles of seats end."""
    across = network(P("boss"), P("seat", under="boss", vacant=True), P("ann", under="seat")).arcs
    assert across["ann", "boss"].indirect
    assert across["ann", "boss"].probability == pytest.approx(0.20625)
    circle = network(P("one", under="two", vacant=True), P("two", under="one", vacant=True), P("ann", under="one"))
    assert not circle.arcs


def test_conflict_breaks_every_link_of_the_two():
    """No word passes between two people in conflict, though one reports to the other."""
    arcs = network(P("boss"), P("ann", under="boss"), links=(link("ann", "boss", LateralKind.CONFLICT),)).arcs
    assert not arcs


def test_of_several_links_the_likeliest_counts_and_the_others_are_named():
    """Two links between the same two are no two chances."""
    links = (link("boss", "ann", LateralKind.FRIEND), link("boss", "ann", LateralKind.ADVISES))
    found = network(P("boss"), P("ann", under="boss"), links=links).arcs["boss", "ann"]
    assert (found.kind, found.also) == (ArcKind.BOSS, (ArcKind.ADVISES, ArcKind.FRIEND))


def test_first_step_is_our_strongest_tie():
    """Whom nobody of ours ever met has no arc from us; the others have one, with whoever of ours knows them best."""
    found = network(P("ann", met=True), P("bob"), touches=(touch("ann", ago=3),))
    assert set(found.met) == {"ann"}
    assert found.arcs[US, "ann"].member == "tess"


def test_nobody_opposed_passes_a_word_on():
    """A path may lead to an opponent, but not through one."""
    account_map = replace(
        a_map(P("ann", met=True), P("bob", under="ann"), P("cyd", under="bob")),
        stances=(Stance(id="s", person="bob", value=-1),),
    )
    found = influence_network([account_map], TODAY)
    assert best_path(found, "bob") is not None
    assert best_path(found, "cyd") is None
    assert not found.towards("cyd").has_edge("bob", "cyd")


def test_people_on_two_maps_join_them():
    """Whom we know at one company leads into another where they are on the map, too."""
    here = a_map(P("cyd"), P("ann", under="cyd"))
    there = a_map(P("ann"), P("bob", met=True), links=(link("bob", "ann", LateralKind.FRIEND),))
    found = best_path(influence_network([here, there], TODAY), "cyd")
    assert found is not None
    assert found.people == ("bob", "ann", "cyd")
