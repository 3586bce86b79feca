"""C4: the roles of a purchase: who decides on purchasing and on contracts, who buys every day, who keeps the door.

Three findings, because they weigh differently: without an active decider the account fails, without an active buyer it
should do better, and the gatekeeper is said for information.
"""

from __future__ import annotations

from typing import Final

from accountmap.coverage.findings import Finding, Severity, Statement, Verdict, worst
from accountmap.coverage.situation import Situation
from accountmap.model.buying import DecisionArea, RoleKind
from accountmap.model.ids import PersonId

_WHO_DECIDES: Final = {
    DecisionArea.PURCHASING: frozenset({RoleKind.DECIDER}),
    DecisionArea.CONTRACTS: frozenset({RoleKind.DECIDER, RoleKind.SIGNATORY}),
}


def deciders_rule(situation: Situation) -> Finding:
    """Ask for an active decider on purchasing, and an active decider or signatory for contracts; one may be both."""
    parts = {area: _part(situation, area) for area in DecisionArea}
    verdict = worst(verdict for verdict, _ in parts.values())
    said = [statement for one, statement in parts.values() if one is verdict]
    if verdict is not Verdict.UNKNOWN and len(said) > 1 and len({statement.people for statement in said}) == 1:
        said = [Statement(code="c4-both" if verdict is Verdict.PASS else "c4-meet-both", people=said[0].people)]
    asked = [statement for one, statement in parts.values() if one is Verdict.UNKNOWN]
    return Finding(
        rule="C4",
        severity=Severity.MUST,
        verdict=verdict,
        witnesses=tuple(said) if verdict is Verdict.PASS else (),
        missing=tuple(said) if verdict is Verdict.FAIL else (),
        questions=tuple(asked),
    )


def buyer_rule(situation: Situation) -> Finding:
    """Ask for an active contact with whoever buys from day to day, if that is another person than the decider."""
    buyers = _holders(situation, frozenset({RoleKind.BUYER}), DecisionArea.PURCHASING)
    deciders = frozenset(situation.account_map.deciders(DecisionArea.PURCHASING))
    met = situation.strongest_first(buyers & situation.active)
    if not buyers:
        verdict, said = Verdict.UNKNOWN, Statement(code="c4-who-buys")
    elif buyers <= deciders:
        verdict, said = Verdict.PASS, Statement(code="c4-decider-buys", people=situation.highest_first(buyers)[:1])
    elif met:
        verdict, said = Verdict.PASS, Statement(code="c4-buyer", people=met[:1])
    else:
        verdict, said = Verdict.FAIL, Statement(code="c4-meet-buyer", people=situation.highest_first(buyers)[:1])
    return _finding("C4-buyer", Severity.SHOULD, verdict, said)


def gatekeeper_rule(situation: Situation) -> Finding:
    """Say who keeps the door; knowing them is enough."""
    keepers = _holders(situation, frozenset({RoleKind.GATEKEEPER}), None)
    if keepers:
        said = Statement(code="c4-gatekeeper", people=situation.highest_first(keepers)[:1])
        return _finding("C4-gatekeeper", Severity.INFO, Verdict.PASS, said)
    return _finding("C4-gatekeeper", Severity.INFO, Verdict.UNKNOWN, Statement(code="c4-who-keeps-the-door"))


def _part(situation: Situation, area: DecisionArea) -> tuple[Verdict, Statement]:
    """Return the verdict on one area, with who proves it, whom to meet or what to ask."""
    holders = _holders(situation, _WHO_DECIDES[area], area)
    met = situation.highest_first(holders & situation.active)
    if met:
        return Verdict.PASS, Statement(code=f"c4-{area}", people=met[:1])
    if holders:
        return Verdict.FAIL, Statement(code=f"c4-meet-{area}", people=situation.highest_first(holders)[:1])
    return Verdict.UNKNOWN, Statement(code=f"c4-who-{area}")


def _holders(situation: Situation, kinds: frozenset[RoleKind], area: DecisionArea | None) -> frozenset[PersonId]:
    """Return the people who play one of the roles; in an area, if one is given."""
    roles = (role for role in situation.account_map.buying_roles if role.kind in kinds)
    return frozenset(role.person for role in roles if area is None or role.covers(area))


def _finding(rule: str, severity: Severity, verdict: Verdict, said: Statement) -> Finding:
    """Return a finding whose one statement is a witness, a gap or a question, as the verdict is."""
    return Finding(
        rule=rule,
        severity=severity,
        verdict=verdict,
        witnesses=(said,) if verdict is Verdict.PASS else (),
        missing=(said,) if verdict is Verdict.FAIL else (),
        questions=(said,) if verdict is Verdict.UNKNOWN else (),
    )
