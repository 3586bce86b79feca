"""What holds of every influence score, whatever the account; networkx and brute force as oracles."""

from __future__ import annotations

from dataclasses import replace

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from networkx.algorithms.link_analysis import pagerank_alg

from accountmap.graph import reporting_graph
from accountmap.graph.below import people_below
from accountmap.graph.client_links import advice_weights, working_weights
from accountmap.influence.holes import constraints, effective_sizes
from accountmap.influence.score import influence_scores
from accountmap.influence.standing import page_rank
from accountmap.influence.terms import Term
from accountmap.model.account_map import AccountMap
from accountmap.model.links import SENSITIVE_KINDS
from strategies import TODAY, account_maps


@given(account_maps(with_circles=True))
def test_scores_are_shares_and_terms_left_out_are_not_zero(account_map: AccountMap):
    """All lies in 0..1; a term without evidence has a reason and no weight; percentiles average a half."""
    scores = influence_scores(account_map.on(TODAY))
    advice = [value for one in scores if (value := one.term(Term.ADVICE).value) is not None]
    assert not advice or sum(advice) / len(advice) == pytest.approx(0.5)
    for one in scores:
        known = [(term, term.value) for term in one.terms if term.value is not None]
        assert all(0 <= value <= 1 and term.gap is None for term, value in known)
        assert all(term.gap and not term.weight for term in one.terms if term.value is None)
        assert (one.score is None) == (not known)
        if one.score is not None:
            assert 0 <= one.score <= 1
            assert 0 < one.confidence <= 1
            assert one.score == pytest.approx(sum(value * term.weight for term, value in known))
            assert sum(term.weight for term, _ in known) == pytest.approx(1)


@given(account_maps())
def test_friendships_and_our_ties_do_not_count(account_map: AccountMap):
    """Without friendships, relationships and touchpoints every score is the same."""
    links = tuple(link for link in account_map.lateral_links if link.kind not in SENSITIVE_KINDS)
    poorer = replace(account_map, lateral_links=links, relationships=(), touchpoints=(), stances=())
    assert influence_scores(poorer) == influence_scores(account_map)


@given(account_maps(with_circles=True), st.randoms(use_true_random=False))
def test_names_do_not_count(account_map: AccountMap, random):
    """Other ids for the same people change no number."""
    ids = [person.id for person in account_map.people]
    others = dict(zip(ids, random.sample([f"x{number}" for number in range(len(ids))], len(ids)), strict=True))
    renamed = replace(
        account_map,
        people=tuple(replace(person, id=others[person.id]) for person in account_map.people),
        assignments=tuple(replace(held, person=others[held.person]) for held in account_map.assignments),
        lateral_links=tuple(
            replace(one, from_person=others[one.from_person], to_person=others[one.to_person])
            for one in account_map.lateral_links
        ),
        buying_roles=tuple(replace(role, person=others[role.person]) for role in account_map.buying_roles),
        **dict.fromkeys(("stances", "motivations", "relationships", "touchpoints", "distinctions"), ()),
    )
    before = {others[one.person]: one for one in influence_scores(account_map)}
    for one in influence_scores(renamed):
        assert [term.value for term in one.terms] == pytest.approx([term.value for term in before[one.person].terms])


@given(account_maps(with_circles=True))
def test_people_below_are_those_whom_lines_lead_down_to(account_map: AccountMap):
    """By networkx: the holders of all descendants of somebody's seats, themselves not counted."""
    graph, below = reporting_graph(account_map), people_below(account_map)
    circles = {seat for part in nx.strongly_connected_components(graph) if len(part) > 1 for seat in part}
    for person in account_map.people:
        seats = [seat.id for seat in account_map.positions_of.get(person.id, ()) if graph.degree(seat.id)]
        if circles.intersection(seats):
            assert below[person.id] is None
        elif seats:
            under = set().union(*(nx.descendants(graph, seat) for seat in seats))
            holders = {holder.id for seat in under for holder in account_map.holders_of.get(seat, ())}
            assert below[person.id] == len(holders - {person.id})
        else:
            assert person.id not in below


@given(account_maps())
def test_page_rank_and_holes_are_those_of_networkx(account_map: AccountMap):
    """The same numbers from another hand."""
    asked = advice_weights(account_map)
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_weighted_edges_from((one, other, w) for one, row in asked.items() for other, w in row.items())
    if graph:
        wanted = vars(pagerank_alg)["_pagerank_python"](graph, max_iter=1000, tol=1e-13)
        assert page_rank(asked) == pytest.approx(wanted, abs=1e-9)
    weights = working_weights(account_map)
    joined: nx.Graph[str] = nx.Graph()
    joined.add_weighted_edges_from((one, other, w) for one, row in weights.items() for other, w in row.items())
    nodes = list(joined)
    assert constraints(weights) == pytest.approx(nx.constraint(joined, nodes, weight="weight"))
    assert effective_sizes(weights) == pytest.approx(nx.effective_size(joined, nodes))
