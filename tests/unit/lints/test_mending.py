"""Fixes taken on a draft of a map."""

from __future__ import annotations

from dataclasses import replace

from accountmap.editing import Draft
from accountmap.lints import Lint, LintCode, lint_map, take_steps
from accountmap.model.account_map import AccountMap
from accountmap.model.changes import apply
from accountmap.model.links import ReportingLine
from maps import TODAY, P, a_map


def the_lint(account_map: AccountMap, code: LintCode) -> Lint:
    """Return the only lint of a map."""
    (lint,) = lint_map(account_map, TODAY)
    assert lint.code is code
    return lint


def mended(account_map: AccountMap, lint: Lint) -> AccountMap:
    """Take the first fix of a lint."""
    draft = Draft(account_map, today=TODAY, new_id=lambda: "new")
    take_steps(draft, lint, lint.fixes[0])
    return apply(account_map, draft.change_set())


def test_line_of_a_circle_is_taken_out():
    """Of three people in a circle the line drawn last goes; the two others stay."""
    chain = a_map(P("anna"), P("bert", under="anna"), P("cleo", under="bert"))
    back = ReportingLine(id="back", manager="seat-cleo", report="seat-anna", valid_from=TODAY)
    in_a_circle = replace(chain, reporting_lines=(*chain.reporting_lines, back))
    after = mended(in_a_circle, the_lint(in_a_circle, LintCode.REPORTING_CIRCLE))
    assert after.reporting_lines == chain.reporting_lines
