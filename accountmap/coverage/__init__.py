"""Coverage: does an account fulfil its rules, who proves it, and what is missing.

`audit` answers for one account and one day. The rules are pure functions over an `AccountMap`; they know three
answers, because what is not on the map is unknown, not false.
"""

from accountmap.coverage.audit import CoverageAudit, audit
from accountmap.coverage.contacts import ActiveContact, active_contacts
from accountmap.coverage.findings import Evidence, Finding, Severity, Statement, Verdict
from accountmap.coverage.ruleset import STANDARD, Ruleset

__all__ = [
    "STANDARD",
    "ActiveContact",
    "CoverageAudit",
    "Evidence",
    "Finding",
    "Ruleset",
    "Severity",
    "Statement",
    "Verdict",
    "active_contacts",
    "audit",
]
