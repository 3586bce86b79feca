"""People of the account who may be one."""

from __future__ import annotations

from collections.abc import Iterator

from accountmap.duplicates import candidates_of, find_duplicates
from accountmap.lints.chart import Chart
from accountmap.lints.lint import Lint, LintCode, Step, StepKind


def duplicate(chart: Chart, region: str) -> Iterator[Lint]:
    """Find pairs of people who may be one, as `find_duplicates` does; linear."""
    told_apart = {frozenset({item.person, item.other}) for item in chart.recorded.distinctions}
    for pair in find_duplicates(candidates_of(chart.recorded, chart.day, region), told_apart=told_apart):
        yield Lint(
            code=LintCode.DUPLICATE,
            people=(pair.person, pair.other),
            count=round(pair.score * 100),
            reasons=pair.reasons,
            fixes=tuple(
                (Step(kind=kind, person=pair.person, other=pair.other),)
                for kind in (StepKind.MERGE, StepKind.TELL_APART)
            ),
        )
