"""Managers who sit at another company; inside a group that is how groups work, and nothing is said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from accountmap.lints.chart import Chart
from accountmap.lints.lint import Fix, Lint, LintCode, Step, StepKind
from accountmap.model.accounts import Account
from accountmap.model.ids import PersonId
from accountmap.model.links import ReportingLine

Elsewhere = Mapping[PersonId, tuple[Account, ...]]
"""Other accounts, outside the group, where people hold a position on the day."""


def boss_at_another_company(chart: Chart, elsewhere: Elsewhere) -> Iterator[Lint]:
    """Find solid lines to somebody who also holds a position outside the group; linear."""
    for lines in chart.solid_lines_to.values():
        for line in lines:
            for boss in chart.holders(line.manager):
                for company in elsewhere.get(boss, ())[:1]:
                    yield Lint(
                        code=LintCode.BOSS_AT_ANOTHER_COMPANY,
                        people=(boss, *chart.holders(line.report)),
                        positions=(line.manager, line.report),
                        company=company,
                        fixes=_fixes(chart, line, company),
                    )


def _fixes(chart: Chart, line: ReportingLine, company: Account) -> tuple[Fix, ...]:
    """Propose a dotted line; or that the two companies are a group, unless this one is in another group already."""
    dotted = (Step(kind=StepKind.MAKE_DOTTED, line=line.id),)
    if chart.recorded.account.parent is not None:
        return (dotted,)
    return (dotted, (Step(kind=StepKind.JOIN_GROUP, company=company),))
