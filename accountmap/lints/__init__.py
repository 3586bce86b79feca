"""Lints of an account's chart: what cannot be true, what most likely is not, what to find out, and how to mend it.

Each lint is one pure function over a `Chart`; `lint_map` runs all of them.
"""

from accountmap.lints.check import in_order, lint_map, place_of
from accountmap.lints.companies import Elsewhere
from accountmap.lints.lint import SEVERITY_OF, Fix, Lint, LintCode, LintSeverity, Step, StepKind
from accountmap.lints.mending import take_steps

__all__ = [
    "SEVERITY_OF",
    "Elsewhere",
    "Fix",
    "Lint",
    "LintCode",
    "LintSeverity",
    "Step",
    "StepKind",
    "in_order",
    "lint_map",
    "place_of",
    "take_steps",
]
