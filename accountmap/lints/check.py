"""All lints of an account, gravest first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Final

from accountmap.lints.chart import Chart
from accountmap.lints.companies import Elsewhere, boss_at_another_company
from accountmap.lints.contacts import contact_without_function
from accountmap.lints.leaving import heads_after_leaving, role_after_leaving
from accountmap.lints.levels import level_not_below, level_skipped
from accountmap.lints.lines import line_to_ended_position, reporting_circle, two_solid_bosses
from accountmap.lints.lint import Lint, LintCode, LintSeverity
from accountmap.lints.placing import orphan, position_named_by_nobody, second_tree
from accountmap.lints.twins import duplicate
from accountmap.model.account_map import AccountMap, Withheld
from accountmap.model.paging import Place

_OF_LINES: Final[tuple[Callable[[Chart], Iterator[Lint]], ...]] = (
    two_solid_bosses,
    reporting_circle,
    line_to_ended_position,
    level_not_below,
    level_skipped,
    heads_after_leaving,
    role_after_leaving,
    contact_without_function,
)
# Whoever is not shown some people cannot tell whom the chart does not place.
_OF_THE_WHOLE: Final = (second_tree, orphan, position_named_by_nobody)
_CODES: Final = list(LintCode)
_SEVERITIES: Final = list(LintSeverity)


def lint_map(
    account_map: AccountMap, day: date, *, elsewhere: Elsewhere | None = None, region: str = "RU"
) -> tuple[Lint, ...]:
    """Return what about an account's chart wants a look on `day`, gravest first.

    Parameters
    ----------
    account_map
        The map as recorded, with past facts; see `AccountMap.on`.
    elsewhere
        Where else people hold positions on the day, outside the group.
    region
        The country whose phone numbers need no country code.

    Notes
    -----
    Linear in the size of the map, apart from circles and skipped levels, which walk the part of the chart below them.
    """
    chart = Chart(account_map, day)
    found = [lint for check in _OF_LINES for lint in check(chart)]
    found += boss_at_another_company(chart, elsewhere or {})
    found += duplicate(chart, region)
    if Withheld.PEOPLE not in account_map.withheld:
        told = {lint.positions[0] for lint in found if lint.code is LintCode.LINE_TO_ENDED_POSITION}
        unplaced = (lint for check in _OF_THE_WHOLE for lint in check(chart))
        found += [lint for lint in unplaced if told.isdisjoint(lint.positions)]
    return in_order(found)


def in_order(lints: list[Lint]) -> tuple[Lint, ...]:
    """Return lints gravest first, then by kind, then by the positions and people they name."""
    return tuple(sorted(lints, key=place_of))


def place_of(lint: Lint) -> Place:
    """Return what puts a lint in order; no two of a chart share it."""
    about = " ".join((*lint.positions, "", *lint.people))
    return _SEVERITIES.index(lint.severity), _CODES.index(lint.code), -lint.count, about
