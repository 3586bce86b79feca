"""A table of small accounts with the verdict of each rule, reasoned by hand from the rule's definition."""

from __future__ import annotations

from typing import Final

import pytest

from accountmap.coverage import Finding, Verdict, audit
from accountmap.model.account_map import AccountMap
from accountmap.model.functions import Function as F  # noqa: N817 - the table stays readable
from accountmap.model.links import LateralKind
from maps import TODAY, P, a_map, link

PASS, FAIL, UNKNOWN = Verdict.PASS, Verdict.FAIL, Verdict.UNKNOWN


def boss(**more: object) -> P:
    """Return the head of the company."""
    return P("boss", level=6, **more)


def four() -> tuple[P, ...]:
    """Return four people met: the deciding purchasing head, a buyer below, an accountant and a logistician beside."""
    return (
        P("head", under="boss", does=F.PURCHASING, decides=True, met=True, level=5),
        P("buyer", under="head", does=F.PURCHASING, met=True),
        P("accountant", under="boss", does=F.ACCOUNTING, met=True),
        P("shipper", under="boss", does=F.LOGISTICS, met=True),
    )


C1: Final = [
    ("four met", a_map(boss(), *four()), PASS),
    ("three met", a_map(boss(), *four()[:3]), FAIL),
    ("nobody met", a_map(boss()), FAIL),
    ("five met", a_map(boss(met=True), *four()), PASS),
]
C2: Final = [
    ("decider and report met", a_map(boss(), *four()), PASS),
    ("nobody is known to decide", a_map(boss(met=True), P("x", under="boss", met=True)), UNKNOWN),
    (
        "decider not met, nobody above met",
        a_map(boss(), P("d", under="boss", decides=True), P("x", under="d", met=True)),
        FAIL,
    ),
    (
        "boss above the decider met, with somebody below",
        a_map(boss(met=True), P("d", under="boss", decides=True), P("x", under="d", met=True)),
        PASS,
    ),
    (
        "boss met, somebody met in another branch",
        a_map(boss(met=True), P("d", under="boss", decides=True), P("x", under="boss", met=True)),
        PASS,
    ),
    (
        "decider met, only a colleague beside met",
        a_map(boss(), P("d", under="boss", decides=True, met=True), P("r", under="d"), P("x", under="boss", met=True)),
        FAIL,
    ),
    (
        "the line runs through a vacancy",
        a_map(
            boss(),
            P("d", under="boss", decides=True, met=True),
            P("v", under="d", vacant=True),
            P("x", under="v", met=True),
        ),
        PASS,
    ),
    (
        "the line is dotted",
        a_map(
            boss(),
            P("d", under="boss", decides=True, met=True),
            P("r", under="d"),
            P("x", under="boss", dotted="d", met=True),
        ),
        PASS,
    ),
    (
        "nobody works below the decider",
        a_map(boss(), P("d", under="boss", decides=True, met=True), P("x", under="boss", met=True)),
        PASS,
    ),
    (
        "decider without reports, somebody's place unknown",
        a_map(boss(), P("d", under="boss", decides=True, met=True), P("x", level=2)),
        UNKNOWN,
    ),
    (
        "decider met, the other one met is in a chart of its own",
        a_map(
            boss(), P("d", under="boss", decides=True, met=True, level=5), P("r", under="d"), P("x", met=True, level=2)
        ),
        UNKNOWN,
    ),
    (
        "the other one is too senior to stand below",
        a_map(
            boss(), P("d", under="boss", decides=True, met=True, level=4), P("r", under="d"), P("x", met=True, level=5)
        ),
        FAIL,
    ),
    (
        "somebody met whose place is unknown may stand above",
        a_map(boss(), P("d", under="boss", decides=True, level=4), P("x", met=True)),
        UNKNOWN,
    ),
    ("nobody can stand above the head of the company", a_map(boss(decides=True), P("x", met=True)), FAIL),
    (
        "a circle leaves the order unknown",
        a_map(P("d", under="x", decides=True, met=True), P("x", under="d", met=True)),
        UNKNOWN,
    ),
    (
        "two deciders, the second met with a report",
        a_map(
            boss(),
            P("d", under="boss", decides=True),
            P("e", under="boss", decides=True, met=True),
            P("x", under="e", met=True),
        ),
        PASS,
    ),
    (
        "below the decider there is only a vacancy",
        a_map(boss(), P("d", under="boss", decides=True, met=True), P("v", under="d", vacant=True)),
        FAIL,
    ),
    ("nobody met at all", a_map(boss(), P("d", under="boss", decides=True)), FAIL),
]
C3: Final = [
    ("accountant and logistician side by side", a_map(boss(), *four()), PASS),
    ("only purchasing met", a_map(boss(), *four()[:2]), FAIL),
    (
        "two buyers side by side",
        a_map(
            boss(), P("a", under="boss", does=F.PURCHASING, met=True), P("b", under="boss", does=F.PURCHASING, met=True)
        ),
        FAIL,
    ),
    (
        "purchasing and accounting, different levels, apart",
        a_map(
            boss(),
            P("a", under="boss", does=F.PURCHASING, met=True),
            P("h", under="boss"),
            P("b", under="h", does=F.ACCOUNTING, met=True),
        ),
        PASS,
    ),
    (
        "one above the other",
        a_map(boss(), P("a", under="boss", does=F.FINANCE, met=True), P("b", under="a", does=F.ACCOUNTING, met=True)),
        FAIL,
    ),
    (
        "one function unknown",
        a_map(boss(), P("a", under="boss", does=F.PURCHASING, met=True), P("b", under="boss", met=True)),
        UNKNOWN,
    ),
    ("order unknown", a_map(P("a", does=F.PURCHASING, met=True), P("b", does=F.ACCOUNTING, met=True)), UNKNOWN),
    (
        "order unknown, but recorded as peers",
        a_map(
            P("a", does=F.PURCHASING, met=True),
            P("b", does=F.ACCOUNTING, met=True),
            links=(link("a", "b", LateralKind.PEER),),
        ),
        PASS,
    ),
    (
        "order unknown, a conflict says nothing",
        a_map(
            P("a", does=F.PURCHASING, met=True),
            P("b", does=F.ACCOUNTING, met=True),
            links=(link("a", "b", LateralKind.CONFLICT),),
        ),
        UNKNOWN,
    ),
    (
        "unknown function of somebody above changes nothing",
        a_map(boss(met=True), P("b", under="boss", does=F.ACCOUNTING, met=True)),
        FAIL,
    ),
    ("one met only", a_map(boss(), P("a", under="boss", does=F.ACCOUNTING, met=True)), FAIL),
    (
        "an accountant who also keeps records, and a records clerk",
        a_map(
            boss(), P("a", under="boss", does=F.ACCOUNTING, met=True), P("b", under="boss", does=F.RECORDS, met=True)
        ),
        PASS,
    ),
]


def finding(account_map: AccountMap, rule: str) -> Finding:
    """Return one rule's finding."""
    return next(f for f in audit(account_map, TODAY).findings if f.rule == rule)


@pytest.mark.parametrize(
    ("rule", "account_map", "expected"),
    [
        pytest.param(rule, account_map, expected, id=f"{rule}: {name}")
        for rule, rows in (("C1", C1), ("C2", C2), ("C3", C3))
        for name, account_map, expected in rows
    ],
)
def test_rule(rule: str, account_map: AccountMap, expected: Verdict):
    """The rule says what the definition says; a pass has witnesses, a fail says what is missing, an unknown asks."""
    found = finding(account_map, rule)
    assert found.verdict is expected
    assert bool(found.witnesses) == (expected is PASS)
    assert bool(found.missing) == (expected is FAIL)
    if expected is UNKNOWN:
        assert found.questions
