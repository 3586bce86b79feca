"""Every fix of every lint, on maps of every kind: it can be taken, and the lint is gone."""

from __future__ import annotations

from functools import partial
from itertools import count

from hypothesis import given

from accountmap.editing import Draft, check
from accountmap.errors import ReportingCycle
from accountmap.lints import LintCode, lint_map, take_steps
from accountmap.model.account_map import AccountMap
from accountmap.model.changes import apply
from strategies import TODAY, account_maps


@given(account_maps(max_people=8, with_circles=True))
def test_every_fix_makes_its_lint_vanish(account_map: AccountMap):
    """Taken alone, each fix changes the map so that the lint is found no more.

    It may be refused where solid lines would run in a circle on some other day; then nothing changes.
    """
    for lint in lint_map(account_map, TODAY):
        if lint.code is LintCode.DUPLICATE:
            continue
        assert lint.fixes
        for steps in lint.fixes:
            names = (f"new{number}" for number in count())
            draft = Draft(account_map, today=TODAY, new_id=partial(next, names))
            try:
                take_steps(draft, lint, steps)
                check(draft)
            except ReportingCycle:
                continue
            after = apply(account_map, draft.change_set())
            assert lint.key not in {left.key for left in lint_map(after, TODAY)}, (lint, steps)
