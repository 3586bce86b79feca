"""The audit of the demo accounts says what the hand-written table says."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any, Final

import pytest

from accountmap.coverage import audit
from accountmap.demo import demo_maps

TABLE: Final[dict[str, dict[str, Any]]] = tomllib.loads(
    (Path(__file__).parent / "verdicts.toml").read_text(encoding="utf-8")
)
TODAYS: Final = (date(2026, 11, 24), date(2028, 2, 29))


@pytest.mark.parametrize("today", TODAYS)
@pytest.mark.parametrize("slug", TABLE)
def test_audit_says_what_was_reasoned_by_hand(slug: str, today: date):
    """Active people, verdict of each rule, evidence, account verdict and early agree, whatever the day of the demo."""
    row = TABLE[slug]
    (account_map,) = [one for one in demo_maps(today) if one.account.id == f"demo-{slug}"]
    audited = audit(account_map, today)
    prefix = f"demo-{slug}-"
    assert {c.person.removeprefix(prefix) for c in audited.contacts} == set(row["active"])
    assert {c.person.removeprefix(prefix) for c in audited.contacts if c.declared_only} == set(row["declared_only"])
    assert {f.rule: f.verdict for f in audited.findings} == {f.rule: row[f.rule] for f in audited.findings}
    assert {f.rule: f.evidence for f in audited.findings}["C3"] == row.get("evidence")
    assert (audited.verdict, audited.early) == (row["verdict"], row["early"])
