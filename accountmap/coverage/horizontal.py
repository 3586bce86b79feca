"""C3: a horizontal link: two active people in different functions, neither above the other, one outside purchasing."""

from __future__ import annotations

from functools import partial
from itertools import combinations
from typing import Final

from accountmap.coverage.findings import Evidence, Finding, Severity, Statement, Verdict
from accountmap.coverage.questions import MOST_QUESTIONS, order_questions
from accountmap.coverage.situation import Situation
from accountmap.graph import Order
from accountmap.model.account_map import Withheld
from accountmap.model.functions import Function
from accountmap.model.ids import PersonId
from accountmap.model.links import LateralKind

_finding: Final = partial(Finding, rule="C3", severity=Severity.MUST)

Pair = tuple[PersonId, PersonId]


def horizontal_rule(situation: Situation) -> Finding:
    """Look for two people side by side; a recorded lateral link between them is better evidence than structure.

    Levels do not matter. A pair whose functions or order are not known may be such a pair: then the answer is
    unknown, with the question that would settle it.
    """
    pairs = tuple(combinations(sorted(situation.active), 2))
    sure = [pair for pair in pairs if _functions(situation, pair) and _side_by_side(situation, pair) is True]
    recorded = [(pair, link) for pair in sure if (link := _link(situation, pair)) is not None]
    if recorded:
        return _passed(situation, recorded[0][0], recorded[0][1])
    if sure and not situation.ruleset.recorded_link_required:
        best = min(sure, key=lambda pair: (not _is_between_wanted_functions(situation, pair), pair))
        return _passed(situation, best, None)
    if sure and Withheld.FRIENDSHIPS in situation.account_map.withheld:
        return _finding(verdict=Verdict.UNKNOWN, questions=(Statement(code="ask-works-with", people=sure[0]),))
    questions = _questions(situation, pairs, sure)
    if questions:
        return _finding(verdict=Verdict.UNKNOWN, questions=questions)
    return _finding(verdict=Verdict.FAIL, missing=_whom_to_meet(situation))


def _functions(situation: Situation, pair: Pair) -> tuple[Function, Function] | None:
    """Return two different functions of the pair, so that one is outside purchasing; ``None`` if there are none."""
    first, second = (situation.account_map.functions_of(person) for person in pair)
    return next(((f, g) for f in first for g in second if f != g), None)


def _side_by_side(situation: Situation, pair: Pair) -> bool | None:
    """Tell whether neither stands above the other; ``None`` if the chart does not say.

    Somebody who recorded the two as peers has said so.
    """
    order = situation.chart.order(*pair)
    if order in {Order.ABOVE, Order.BELOW}:
        return False
    return True if order is Order.APART or _link(situation, pair) is LateralKind.PEER else None


def _link(situation: Situation, pair: Pair) -> LateralKind | None:
    """Return the kind of a recorded lateral link that joins the pair, peers first; a conflict joins nobody."""
    kinds = {
        link.kind for link in situation.account_map.lateral_links if {link.from_person, link.to_person} == set(pair)
    }
    return next((kind for kind in LateralKind if kind in kinds and kind is not LateralKind.CONFLICT), None)


def _is_between_wanted_functions(situation: Situation, pair: Pair) -> bool:
    functions = _functions(situation, pair) or ()
    return any(function in situation.ruleset.functions_beside for function in functions)


def _passed(situation: Situation, pair: Pair, link: LateralKind | None) -> Finding:
    functions = _functions(situation, pair) or ()
    if link is None:
        witness = Statement(code="c3-structural", people=pair, functions=functions)
        asked = (Statement(code="ask-works-with", people=pair),)
        return _finding(verdict=Verdict.PASS, evidence=Evidence.STRUCTURAL, witnesses=(witness,), questions=asked)
    witness = Statement(code="c3-recorded", people=pair, functions=functions, link=link)
    return _finding(verdict=Verdict.PASS, evidence=Evidence.RECORDED, witnesses=(witness,))


def _questions(situation: Situation, pairs: tuple[Pair, ...], sure: list[Pair]) -> tuple[Statement, ...]:
    """Return what to ask about the pairs that may yet turn out to stand side by side."""
    unsettled = [pair for pair in pairs if pair not in sure and _side_by_side(situation, pair) is not False]
    known = situation.account_map.functions_of
    nameless = dict.fromkeys(person for pair in unsettled for person in pair if not known(person))
    asked = [Statement(code="ask-function", people=(person,)) for person in nameless]
    unordered = [pair for pair in unsettled if _functions(situation, pair) and _side_by_side(situation, pair) is None]
    return (*order_questions(situation, unordered), *asked)[:MOST_QUESTIONS]


def _whom_to_meet(situation: Situation) -> tuple[Statement, ...]:
    """Return, for each wanted function without an active person, whom to meet there or that somebody must be found."""
    account_map, missing = situation.account_map, [Statement(code="c3-no-pair")]
    for function in situation.ruleset.functions_beside:
        there = frozenset(p.id for p in account_map.people if function in account_map.functions_of(p.id))
        if there & situation.active:
            continue
        best = situation.highest_first(there)[:1]
        code = "c3-meet" if best else "c3-find"
        missing.append(Statement(code=code, people=best, functions=(function,)))
    return tuple(missing)
