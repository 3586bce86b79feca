"""Influence by terms worked out by hand; what is not known is left out."""

from __future__ import annotations

from math import log

import pytest

from accountmap.influence.score import WEIGHTS, InfluenceScore, Standing, influence_scores
from accountmap.influence.terms import Gap, Term
from accountmap.model.account_map import AccountMap
from accountmap.model.buying import RoleKind
from accountmap.model.links import LateralKind
from maps import P, a_map, link

ADVISES, INFLUENCES, FRIEND, CONFLICT = (
    LateralKind.ADVISES,
    LateralKind.INFLUENCES,
    LateralKind.FRIEND,
    LateralKind.CONFLICT,
)


def scored(account_map: AccountMap) -> dict[str, InfluenceScore]:
    """Return the scores by person."""
    return {one.person: one for one in influence_scores(account_map)}


def company(*links) -> AccountMap:
    """Return a head, a director who decides, a vacancy below and a clerk below that, and a stranger."""
    return a_map(
        P("head", level=6),
        P("dora", under="head", level=5, decides=True),
        P("gap", under="dora", vacant=True),
        P("cleo", under="gap", level=1),
        P("stan"),
        links=tuple(links),
    )


def test_terms_of_a_director():
    """Rank 4/5, span log 2 / log 4, one of two in PageRank's order, decides, a constraint of a half."""
    dora = scored(company(link("dora", "cleo", ADVISES)))["dora"]
    assert [term.value for term in dora.terms] == pytest.approx([0.8, log(2) / log(4), 1.0, 1.0, 0.5])
    assert [term.weight for term in dora.terms] == pytest.approx(list(WEIGHTS.values()))
    assert dora.score == pytest.approx(0.35 * 0.8 + 0.1 * 0.5 + 0.25 + 0.2 + 0.1 * 0.5)
    assert dora.confidence == pytest.approx(0.75 + 0.25 * 2 / 4)


def test_terms_without_evidence_are_left_out_and_the_others_scaled_up():
    """Without a link of advice the rest of the weights is shared out, and confidence falls by a quarter."""
    head = scored(company())["head"]
    advice = head.term(Term.ADVICE)
    assert (advice.value, advice.weight, advice.gap) == (None, 0.0, Gap.NO_ADVICE_KNOWN)
    assert head.term(Term.RANK).weight == pytest.approx(0.35 / 0.75)
    assert head.confidence == 0.75
    assert sum(term.weight for term in head.terms) == pytest.approx(1)


def test_nothing_known_is_no_score():
    """Of a stranger without level, seat in the chart and links nothing is said, and they come last."""
    scores = influence_scores(company())
    stan = scores[-1]
    assert (stan.person, stan.score, stan.confidence, stan.standing) == ("stan", None, 0.0, Standing.UNKNOWN)
    gaps = [Gap.NO_LEVEL, Gap.NOT_DRAWN, Gap.NO_ADVICE_KNOWN, Gap.NO_LINK, Gap.NO_LINK]
    assert [term.gap for term in stan.terms] == gaps


def test_steps_run_over_lines_and_advice_through_vacancies_in_either_direction():
    """The clerk is two steps from who decides, the vacancy being one; advice makes it one."""
    assert scored(company())["cleo"].term(Term.COALITION).value == pytest.approx(1 / 3)
    advised = scored(company(link("cleo", "dora", ADVISES)))["cleo"].term(Term.COALITION)
    assert (advised.value, advised.people) == (0.5, ("dora",))


def test_links_that_lead_to_nobody_who_decides_count_zero_and_no_links_do_not():
    """Two who work apart from all who decide have 0; who has no link at all is left out."""
    apart = a_map(P("head", level=6), P("ann"), P("bob", under="ann"), P("cem"))
    values = {person: one.term(Term.COALITION) for person, one in scored(apart).items()}
    assert [values[person].value for person in ("head", "ann", "bob", "cem")] == [1.0, 0.0, 0.0, None]


def test_nobody_decides():
    """Without somebody who decides or heads the company, nearness to them is left out for everybody."""
    values = scored(a_map(P("ann", level=5), P("bob", under="ann")))
    assert {one.term(Term.COALITION).gap for one in values.values()} == {Gap.NO_DECIDER}


def test_alone_on_the_map():
    """Of one person neither span nor links are known; the level is."""
    (ann,) = influence_scores(a_map(P("ann", level=6)))
    assert ann.term(Term.SPAN).gap is Gap.ALONE
    assert ann.score == pytest.approx(1.0)


def test_in_a_circle_nobody_is_above():
    """Who holds a seat in a circle of lines has no span; somebody above the circle has all below."""
    values = scored(a_map(P("top"), P("ann", under="bob", dotted="top"), P("bob", under="ann"), P("cem", under="ann")))
    spans = {person: one.term(Term.SPAN) for person, one in values.items()}
    assert [spans[person].gap for person in ("ann", "bob")] == [Gap.IN_CIRCLE, Gap.IN_CIRCLE]
    assert (spans["top"].count, spans["top"].value) == (3, 1.0)
    assert (spans["cem"].count, spans["cem"].value) == (0, 0.0)


def test_advice_and_influence_of_the_same_two_count_once():
    """A second kind of link between the same two adds no weight."""
    once = scored(a_map(P("ann"), P("bob"), P("cem"), links=(link("ann", "bob", ADVISES), link("cem", "bob", ADVISES))))
    links = (link("ann", "bob", ADVISES), link("ann", "bob", INFLUENCES), link("cem", "bob", ADVISES))
    twice = scored(a_map(P("ann"), P("bob"), P("cem"), links=links))
    assert once == twice


def test_who_is_asked_by_who_is_asked_stands_higher():
    """One whom the most asked asks is ahead of the most asked."""
    links = [link("guru", person, ADVISES) for person in ("ann", "bob", "cem")] + [link("sage", "guru", ADVISES)]
    values = scored(a_map(*map(P, ("guru", "sage", "ann", "bob", "cem")), links=tuple(links)))
    assert values["sage"].term(Term.ADVICE).value == 1.0
    assert (values["guru"].term(Term.ADVICE).value, values["guru"].term(Term.ADVICE).count) == (0.75, 3)
    assert values["ann"].term(Term.ADVICE).value == pytest.approx(0.25)


@pytest.mark.parametrize("kind", [FRIEND, CONFLICT])
def test_friendship_and_conflict_change_nothing(kind: LateralKind):
    """With or without them every score is the same."""
    plain = company(link("dora", "cleo", ADVISES))
    more = company(link("dora", "cleo", ADVISES), link("stan", "head", kind), link("cleo", "head", kind))
    assert scored(plain) == scored(more)


def test_points_add_up():
    """Printed points add up to the printed score, and the most that is possible to 100."""
    for one in influence_scores(company(link("dora", "cleo", ADVISES))):
        if one.score is not None:
            assert sum(one.points) == round(100 * one.score)
            assert sum(one.most_points) == 100


def test_any_decider_is_of_the_centre_whatever_the_area():
    """Who decides on something, known or not on what, is no step away."""
    values = scored(a_map(P("ann", roles=(RoleKind.DECIDER,)), P("bob", under="ann", roles=(RoleKind.BUYER,))))
    assert values["ann"].term(Term.COALITION).value == 1.0
    assert values["bob"].term(Term.COALITION).value == 0.5
