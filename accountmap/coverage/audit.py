"""The coverage audit: every rule of a ruleset on one account and one day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from accountmap.coverage.contacts import ActiveContact
from accountmap.coverage.count import count_rule
from accountmap.coverage.findings import Finding, Severity, Statement, Verdict, worst
from accountmap.coverage.functions import active_functions_rule, known_functions_rule
from accountmap.coverage.horizontal import horizontal_rule
from accountmap.coverage.roles import buyer_rule, deciders_rule, gatekeeper_rule
from accountmap.coverage.ruleset import STANDARD, Ruleset
from accountmap.coverage.situation import Situation
from accountmap.coverage.vertical import vertical_rule
from accountmap.influence import two_way_days
from accountmap.model.account_map import AccountMap, Withheld
from accountmap.model.ids import AccountId

RULES = (
    count_rule,
    vertical_rule,
    horizontal_rule,
    deciders_rule,
    buyer_rule,
    gatekeeper_rule,
    active_functions_rule,
    known_functions_rule,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageAudit:
    """What the rules say about an account.

    Parameters
    ----------
    verdict
        Fail if a must fails, else unknown if a must is unknown, else pass.
    early
        The account is young and nobody there was met: what would fail reads unknown. Not claimed where people are
        withheld.
    contacts
        The active contacts, in order of person id.
    """

    account: AccountId
    day: date
    ruleset: Ruleset
    verdict: Verdict
    early: bool
    findings: tuple[Finding, ...]
    contacts: tuple[ActiveContact, ...]


def audit(account_map: AccountMap, day: date, ruleset: Ruleset = STANDARD) -> CoverageAudit:
    """Audit an account as of `day`.

    Parameters
    ----------
    account_map
        Everything recorded; only what is true on `day` counts.

    Notes
    -----
    Removing every touchpoint and declaration between one of ours and a person never turns a fail or an unknown into
    a pass.
    """
    situation = Situation(account_map.on(day), day, ruleset)
    hidden = Withheld.PEOPLE in account_map.withheld
    early = not hidden and _is_early(situation)
    findings = tuple(_softened(rule(situation), early=early, hidden=hidden) for rule in RULES)
    return CoverageAudit(
        account=account_map.account.id,
        day=day,
        ruleset=ruleset,
        verdict=worst(finding.verdict for finding in findings if finding.severity is Severity.MUST),
        early=early,
        findings=findings,
        contacts=situation.contacts,
    )


def _is_early(situation: Situation) -> bool:
    """Tell whether we never met anybody, by touch or by a colleague's word, and our first fact is young."""
    account_map = situation.account_map
    touches = account_map.touchpoints_of.values()
    declared = any(r.declared_level and r.confirmed_on for r in account_map.relationships)
    if declared or any(two_way_days(of_one, situation.day) for of_one in touches):
        return False
    first = min([account_map.account.known_since, *(touch.day for touch in account_map.touchpoints)])
    return situation.day - first <= timedelta(days=situation.ruleset.early_days)


def _softened(finding: Finding, *, early: bool, hidden: bool) -> Finding:
    """Turn a fail into an unknown where the account is early or people are withheld from the reader."""
    if finding.verdict is not Verdict.FAIL or not (early or hidden):
        return finding
    excuse = Statement(code="early" if early else "withheld")
    return replace(finding, verdict=Verdict.UNKNOWN, excuse=excuse)
