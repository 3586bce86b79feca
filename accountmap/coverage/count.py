"""C1: at least so many active contacts (four by default)."""

from __future__ import annotations

from accountmap.coverage.findings import Finding, Severity, Statement, Verdict
from accountmap.coverage.situation import Situation


def count_rule(situation: Situation) -> Finding:
    """Pass with the strongest contacts as witnesses, or say how many are short."""
    required, active = situation.ruleset.contacts_required, situation.active
    if len(active) >= required:
        strongest = situation.strongest_first(active)[:required]
        witness = Statement(code="c1-enough", people=strongest, count=len(active), required=required)
        return Finding(rule="C1", severity=Severity.MUST, verdict=Verdict.PASS, witnesses=(witness,))
    have = situation.strongest_first(active)
    short = Statement(code="c1-short", people=have, count=required - len(active), required=required)
    return Finding(rule="C1", severity=Severity.MUST, verdict=Verdict.FAIL, missing=(short,))
