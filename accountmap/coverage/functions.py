"""C5: the functions that matter besides purchasing: some want an active contact, some want to be known at least.

What is recorded of a function as such counts, too: a client without it is not asked for it, a portal or a shared
mailbox makes it known but not active, and the people of one that another company serves are found there.
"""

from __future__ import annotations

from datetime import date

from accountmap.coverage.findings import Finding, Severity, Statement, Verdict, worst
from accountmap.coverage.situation import Situation
from accountmap.model.accounts import FunctionState
from accountmap.model.functions import Function
from accountmap.model.ids import PersonId


def active_functions_rule(situation: Situation) -> Finding:
    """Ask for an active contact in each function of `Ruleset.functions_active`."""
    wanted = situation.ruleset.functions_active
    return _finding("C5", Severity.MUST, [_active(situation, function) for function in wanted])


def known_functions_rule(situation: Situation) -> Finding:
    """Ask that somebody is known in each function of `Ruleset.functions_known`."""
    wanted = situation.ruleset.functions_known
    return _finding("C5-known", Severity.SHOULD, [_known(situation, function) for function in wanted])


def _active(situation: Situation, function: Function) -> tuple[Verdict, Statement]:
    """Return the verdict on one function that wants an active contact."""
    people = _people(situation, function)
    met = situation.strongest_first(people & situation.active)
    if met:
        return Verdict.PASS, _say("c5-active", function, met[:1])
    state = _state(situation, function)
    if state is FunctionState.NONE:
        return Verdict.PASS, _say("c5-none", function)
    if people:
        return Verdict.FAIL, _say("c5-meet", function, situation.highest_first(people)[:1])
    if state is FunctionState.CHANNEL_ONLY:
        return Verdict.FAIL, _say("c5-only-channel", function)
    return Verdict.UNKNOWN, _say(_question(state), function)


def _known(situation: Situation, function: Function) -> tuple[Verdict, Statement]:
    """Return the verdict on one function in which somebody has to be known."""
    people, state = _people(situation, function), _state(situation, function)
    if people:
        ordered = situation.strongest_first(people & situation.active) or situation.highest_first(people)
        return Verdict.PASS, _say("c5-known", function, ordered[:1])
    if state is FunctionState.NONE:
        return Verdict.PASS, _say("c5-none", function)
    if state is FunctionState.CHANNEL_ONLY:
        return Verdict.PASS, _say("c5-channel", function)
    return Verdict.UNKNOWN, _say(_question(state), function)


def _people(situation: Situation, function: Function) -> frozenset[PersonId]:
    functions_of = situation.account_map.functions_of
    return frozenset(p.id for p in situation.account_map.people if function in functions_of(p.id))


def _state(situation: Situation, function: Function) -> FunctionState | None:
    """Return what is recorded of a function; the latest, where several things are."""
    recorded = [status for status in situation.account_map.function_statuses if status.function is function]
    latest = max(recorded, key=lambda status: (status.valid_from or date.min, status.id), default=None)
    return latest.status if latest else None


def _question(state: FunctionState | None) -> str:
    return "c5-who-serves" if state is FunctionState.SERVED_BY else "c5-who"


def _say(code: str, function: Function, people: tuple[PersonId, ...] = ()) -> Statement:
    return Statement(code=code, people=people, functions=(function,))


def _finding(rule: str, severity: Severity, parts: list[tuple[Verdict, Statement]]) -> Finding:
    """Return the worst of the parts: what proves a pass, or what is missing and what to ask."""
    verdict = worst(verdict for verdict, _ in parts)
    said = {kind: tuple(statement for one, statement in parts if one is kind) for kind in Verdict}
    return Finding(
        rule=rule,
        severity=severity,
        verdict=verdict,
        witnesses=said[Verdict.PASS] if verdict is Verdict.PASS else (),
        missing=said[Verdict.FAIL],
        questions=said[Verdict.UNKNOWN],
    )
