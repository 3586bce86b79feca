"""C2: a vertical link: an active decider for purchasing, or someone above, and an active person below in the line."""

from __future__ import annotations

from functools import partial
from typing import Final

from accountmap.coverage.findings import Evidence, Finding, Severity, Statement, Verdict
from accountmap.coverage.questions import may_stand_above, order_questions
from accountmap.coverage.situation import Situation
from accountmap.graph import Order
from accountmap.model.account_map import Withheld
from accountmap.model.buying import DecisionArea
from accountmap.model.ids import PersonId

_finding: Final = partial(Finding, rule="C2", severity=Severity.MUST)


def vertical_rule(situation: Situation) -> Finding:
    """Look for the line, top down.

    Passes with the shortest line from an active decider (or someone above one) down to an active person; passes
    with "no level below" where nobody works below. Unknown while nobody knows who decides, or where somebody
    stands in the chart relative to the decider.
    """
    deciders = situation.account_map.deciders(DecisionArea.PURCHASING)
    if not deciders:
        return _finding(verdict=Verdict.UNKNOWN, questions=(Statement(code="c2-who-decides"),))
    heads = _active_heads(situation, deciders)
    if not heads:
        return _without_head(situation, deciders)
    chain = _shortest_chain(situation, heads)
    if chain:
        return _finding(verdict=Verdict.PASS, evidence=Evidence.RECORDED, witnesses=(chain,))
    alone = [head for head in heads if _nobody_below(situation, head)]
    if alone:
        return _finding(
            verdict=Verdict.PASS,
            evidence=Evidence.RECORDED,
            witnesses=(Statement(code="c2-no-level-below", people=(alone[0],)),),
        )
    return _without_report(situation, heads)


def _active_heads(situation: Situation, deciders: tuple[PersonId, ...]) -> tuple[PersonId, ...]:
    """Return active people who decide or stand above someone who does, highest first."""
    chart = situation.chart
    heads = frozenset(
        person
        for person in situation.active
        if person in deciders or any(chart.order(person, decider) is Order.ABOVE for decider in deciders)
    )
    return situation.highest_first(heads)


def _shortest_chain(situation: Situation, heads: tuple[PersonId, ...]) -> Statement | None:
    """Return the shortest line from a head down to an active person, deciders' own lines before longer ones."""
    chart, active = situation.chart, sorted(situation.active)
    found = [
        (chart.chain(head, person), head, person)
        for head in heads
        for person in active
        if chart.order(head, person) is Order.ABOVE
    ]
    if not found:
        return None
    chain, head, person = min(found, key=lambda one: (len(one[0]), one[1:]))
    return Statement(code="c2-line", people=(head, person), chain=chain)


def _nobody_below(situation: Situation, head: PersonId) -> bool:
    """Tell whether everybody's place is known and nobody's is below `head`; people who are withheld may be there."""
    if situation.chart.has_reports(head) or Withheld.PEOPLE in situation.account_map.withheld:
        return False
    others = (person.id for person in situation.account_map.people if person.id != head)
    orders = [situation.chart.order(head, other) for other in others]
    return bool(orders) and all(order in {Order.BELOW, Order.APART} for order in orders)


def _without_head(situation: Situation, deciders: tuple[PersonId, ...]) -> Finding:
    """Fail where nobody active decides or stands above, unless somebody active may stand above after all."""
    unplaced = tuple(
        (person, decider)
        for person in sorted(situation.active)
        for decider in deciders
        if may_stand_above(situation, person, decider)
    )
    if unplaced:
        return _finding(verdict=Verdict.UNKNOWN, questions=order_questions(situation, unplaced))
    nearest = _nearest_first(situation, situation.highest_first(frozenset(deciders)))
    return _finding(verdict=Verdict.FAIL, missing=(Statement(code="c2-decider-not-active", people=nearest[:1]),))


def _without_report(situation: Situation, heads: tuple[PersonId, ...]) -> Finding:
    """Fail where a head is active but nobody below, unless somebody active may stand below after all."""
    chart = situation.chart
    unplaced = tuple(
        (head, person)
        for head in heads
        for person in sorted(situation.active)
        if person != head and may_stand_above(situation, head, person)
    )
    if unplaced:
        return _finding(verdict=Verdict.UNKNOWN, questions=order_questions(situation, unplaced))
    undrawn = [head for head in heads if not chart.has_reports(head)]
    if undrawn:
        return _finding(verdict=Verdict.UNKNOWN, questions=(Statement(code="ask-who-reports", people=(undrawn[0],)),))
    everybody = (person.id for person in situation.account_map.people)
    below = frozenset(p for p in everybody if any(chart.order(head, p) is Order.ABOVE for head in heads))
    nearest = _nearest_first(situation, situation.highest_first(below))
    if not nearest:
        return _finding(verdict=Verdict.FAIL, missing=(Statement(code="c2-fill-below", people=heads[:1]),))
    return _finding(verdict=Verdict.FAIL, missing=(Statement(code="c2-nobody-below", people=(heads[0], nearest[0])),))


def _nearest_first(situation: Situation, people: tuple[PersonId, ...]) -> tuple[PersonId, ...]:
    """Order people by the lines between them and the nearest active contact; people not joined come last."""

    def lines_away(person: PersonId) -> float:
        distances = (situation.chart.distance(person, contact) for contact in situation.active)
        return min((float(lines) for lines in distances if lines is not None), default=float("inf"))

    return tuple(sorted(people, key=lines_away))
