"""The hand-written table of verdicts is complete, sound in itself, and right about who is active."""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final

import pytest

from accountmap.demo import demo_maps
from accountmap.model.account_map import AccountMap
from accountmap.model.buying import RoleKind
from accountmap.model.functions import Function
from accountmap.model.ids import PersonId
from accountmap.model.team import Direction, Level, Touchpoint

TODAY: Final = date(2026, 11, 24)
TABLE: Final[dict[str, dict[str, Any]]] = tomllib.loads(
    Path(__file__).with_name("verdicts.toml").read_text(encoding="utf-8")
)
MAPS: Final = {one.account.id.removeprefix("demo-"): one for one in demo_maps(TODAY)}

# Target gap and freshness in days: top decider, working buyer, influencer, supply and accounting, records and door.
CADENCE: Final = {
    "A": ((90, 150), (14, 45), (45, 90), (45, 120), (90, 180)),
    "B": ((120, 180), (30, 60), (60, 120), (60, 150), (120, 180)),
    "C": ((180, 270), (60, 120), (120, 180), (120, 180), (180, 270)),
}
BUYING: Final = {"decider", "signatory", "buyer", "budget_holder", "approver"}
SUPPLY: Final = {Function.LOGISTICS, Function.WAREHOUSE, Function.ACCOUNTING, Function.FINANCE}


def _fresh(account: AccountMap, person: PersonId) -> set[int]:
    """Return the days a contact stays fresh; several where two columns tie for the smallest target gap."""
    is_top = (account.seniority_of(person) or 0) >= 5
    columns = set()
    for role in account.roles_of.get(person, ()):
        if is_top and role.kind in {RoleKind.DECIDER, RoleKind.SIGNATORY}:
            columns.add(0)
        else:
            columns.add(1 if role.kind in BUYING else 4 if role.kind is RoleKind.GATEKEEPER else 2)
    for function in account.functions_of(person):
        if function is Function.CONTRACTS:
            columns.add(1)
        elif function in SUPPLY or function is Function.RECORDS:
            columns.add(4 if function is Function.RECORDS else 3)
    cells = [CADENCE[account.account.tier or "B"][column] for column in columns or {2}]
    return {fresh for target, fresh in cells if target == min(cells)[0]}


def _ages(touches: tuple[Touchpoint, ...], day: date) -> list[int]:
    """Return the ages of two-way contact in days, youngest first."""
    ages: dict[Direction, list[int]] = {direction: [] for direction in Direction}
    for touch in touches:
        ages[touch.direction].append((day - touch.day).days)
    answered = {min(a, b) for a in ages[Direction.IN] for b in ages[Direction.OUT] if abs(a - b) <= 14}
    return sorted({*ages[Direction.MUTUAL], *answered})


def active_people(recorded: AccountMap, day: date) -> dict[str, bool]:
    """Return the keys of the active contacts by the plain text of the rule, and whether only a declaration says so."""
    account, found = recorded.on(day), {}
    for person in account.people:
        known = account.relationships_of.get(person.id, ())
        ages = _ages(account.touchpoints_of.get(person.id, ()), day)
        words = [
            (day - r.confirmed_on).days
            for r in known
            if r.confirmed_on and r.confirmed_on <= day and r.declared_level not in {None, Level.MET}
        ]
        answers = {
            (len(ages) > 1 and ages[0] <= fresh and ages[1] <= 365, any(age <= fresh for age in words))
            for fresh in _fresh(account, person.id)
        }
        assert len(answers) == 1, f"{person.id}: the columns that tie disagree; move the touches"
        [(met, said)] = answers
        if any(r.is_owner for r in known) and (met or said):
            found[person.id.rsplit("-", 1)[1]] = not met
    return found


def test_table_has_every_account_once():
    """No account is without its expected verdict, no verdict without its account."""
    assert TABLE.keys() == MAPS.keys()


@pytest.mark.parametrize("slug", sorted(TABLE))
def test_active_people_follow_from_the_touches(slug: str):
    """Who is listed as active is active by a straightforward reading of the rule."""
    row = TABLE[slug]
    expected = {key: key in row["declared_only"] for key in row["active"]}
    assert active_people(MAPS[slug], TODAY) == expected


@pytest.mark.parametrize("slug", sorted(TABLE))
def test_row_is_sound_in_itself(slug: str):
    """The account verdict is the worst of the rules; four contacts pass C1; early knows no fail."""
    row = TABLE[slug]
    rules = {row[rule] for rule in ("C1", "C2", "C3", "C4", "C5")}
    assert row["verdict"] == next(v for v in ("fail", "unknown", "pass") if v in rules)
    assert row["C1"] == ("pass" if len(row["active"]) >= 4 else "unknown" if row["early"] else "fail")
    assert ("evidence" in row) == (row["C3"] == "pass")
    assert not (row["early"] and "fail" in rules)
    assert row["why"].endswith(".")


def test_verdicts_vary():
    """The demo shows every verdict several times, and both kinds of evidence."""
    verdicts = [row["verdict"] for row in TABLE.values()]
    assert {v: verdicts.count(v) for v in set(verdicts)} == {"pass": 5, "fail": 5, "unknown": 2}
    assert [slug for slug, row in TABLE.items() if row["early"]] == ["tallowmere"]
    assert {row.get("evidence") for row in TABLE.values()} == {"recorded", "structural", None}
    assert any(row["declared_only"] for row in TABLE.values())


def test_cold_account_was_fine_a_year_ago():
    """Quillmarsh had its decider, a buyer below and people beside them before it went cold."""
    a_year_ago = TODAY - timedelta(days=365)
    assert {"quillby", "nibley", "cartmere", "sumfold"} <= active_people(MAPS["quillmarsh"], a_year_ago).keys()
