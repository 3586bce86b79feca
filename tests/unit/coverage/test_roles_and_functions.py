"""C4 and C5 on small accounts, reasoned by hand: roles of the purchase, functions beside purchasing."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pytest

from accountmap.coverage import Finding, Verdict, audit
from accountmap.model.account_map import AccountMap, Withheld
from accountmap.model.accounts import FunctionState, FunctionStatus
from accountmap.model.buying import BuyingRole, DecisionArea, RoleKind
from accountmap.model.functions import Function as F  # noqa: N817 - the table stays readable
from maps import TODAY, P, a_map

PASS, FAIL, UNKNOWN = Verdict.PASS, Verdict.FAIL, Verdict.UNKNOWN
BUYING, CONTRACTS = DecisionArea.PURCHASING, DecisionArea.CONTRACTS


def role(person: str, kind: RoleKind, area: DecisionArea | None = None) -> BuyingRole:
    """Return a role."""
    return BuyingRole(id=f"{person}-{kind}-{area}", person=person, kind=kind, area=area)


def people(*met: str, roles: tuple[BuyingRole, ...] = (), withheld: frozenset[Withheld] = frozenset()) -> AccountMap:
    """Return an account of ann, bob and cyd with some roles, some of them active contacts."""
    persons = (P(key, met=key in met) for key in ("ann", "bob", "cyd"))
    return replace(a_map(*persons, withheld=withheld), buying_roles=roles)


def functions(*persons: P, **states: FunctionState) -> AccountMap:
    """Return an account of some people, with the state of some functions."""
    recorded = tuple(FunctionStatus(id=f"s-{name}", function=F(name), status=state) for name, state in states.items())
    return replace(a_map(*persons), function_statuses=recorded)


DECIDES: Final = role("ann", RoleKind.DECIDER, BUYING)
SIGNS: Final = role("bob", RoleKind.SIGNATORY, CONTRACTS)
BUYS: Final = role("cyd", RoleKind.BUYER, BUYING)
SHIPS, COUNTS = P("ship", does=F.LOGISTICS, met=True), P("count", does=F.ACCOUNTING, met=True)
C4: Final = [
    ("both areas met", people("ann", "bob", roles=(DECIDES, SIGNS)), PASS),
    ("one decides on everything", people("ann", roles=(role("ann", RoleKind.DECIDER),)), PASS),
    ("a decider of one of two areas is not met", people("ann", roles=(DECIDES, SIGNS)), FAIL),
    (
        "the second decider of an area is met",
        people("ann", "bob", roles=(DECIDES, SIGNS, role("cyd", RoleKind.DECIDER))),
        PASS,
    ),
    ("who signs is not known", people("ann", roles=(DECIDES,)), UNKNOWN),
    ("who signs is not known, who decides is not met", people("bob", roles=(DECIDES,)), FAIL),
    ("nobody has a role", people("ann", "bob", "cyd"), UNKNOWN),
    ("a signatory decides on no purchase", people("bob", roles=(role("bob", RoleKind.SIGNATORY),)), UNKNOWN),
    ("people are withheld", people("ann", roles=(DECIDES, SIGNS), withheld=frozenset({Withheld.PEOPLE})), UNKNOWN),
]
BUYER: Final = [
    ("met", people("cyd", roles=(DECIDES, BUYS)), PASS),
    ("not met", people("ann", roles=(DECIDES, BUYS)), FAIL),
    ("one of two is met", people("bob", roles=(DECIDES, BUYS, role("bob", RoleKind.BUYER))), PASS),
    ("not known", people("ann", roles=(DECIDES,)), UNKNOWN),
    ("the decider buys", people(roles=(DECIDES, role("ann", RoleKind.BUYER))), PASS),
    ("buys contracts only", people("cyd", roles=(role("cyd", RoleKind.BUYER, CONTRACTS),)), UNKNOWN),
]
GATEKEEPER: Final = [
    ("known", people(roles=(role("cyd", RoleKind.GATEKEEPER),)), PASS),
    ("not known", people("ann", "bob", "cyd"), UNKNOWN),
]
C5: Final = [
    ("both active", functions(SHIPS, COUNTS), PASS),
    ("one only known", functions(SHIPS, P("count", does=F.ACCOUNTING)), FAIL),
    ("one not known", functions(SHIPS), UNKNOWN),
    ("one not known, one not active", functions(P("ship", does=F.LOGISTICS)), FAIL),
    ("the client has none", functions(COUNTS, logistics=FunctionState.NONE), PASS),
    ("only a channel", functions(COUNTS, logistics=FunctionState.CHANNEL_ONLY), FAIL),
    ("a channel and a person", functions(SHIPS, COUNTS, logistics=FunctionState.CHANNEL_ONLY), PASS),
    ("another company serves it", functions(COUNTS, logistics=FunctionState.SERVED_BY), UNKNOWN),
    ("a ghost", functions(COUNTS, logistics=FunctionState.UNKNOWN), UNKNOWN),
    ("warehouse is not logistics", functions(COUNTS, P("store", does=F.WAREHOUSE, met=True)), UNKNOWN),
]
KNOWN: Final = [
    ("both known", functions(P("law", does=F.CONTRACTS), P("file", does=F.RECORDS)), PASS),
    ("one known", functions(P("law", does=F.CONTRACTS)), UNKNOWN),
    ("one is a channel", functions(P("law", does=F.CONTRACTS), records=FunctionState.CHANNEL_ONLY), PASS),
    ("one is not there", functions(P("law", does=F.CONTRACTS), records=FunctionState.NONE), PASS),
    ("one is served", functions(P("law", does=F.CONTRACTS), records=FunctionState.SERVED_BY), UNKNOWN),
]
TABLE: Final = {"C4": C4, "C4-buyer": BUYER, "C4-gatekeeper": GATEKEEPER, "C5": C5, "C5-known": KNOWN}


def finding(account_map: AccountMap, rule: str) -> Finding:
    """Return one rule's finding."""
    return next(f for f in audit(account_map, TODAY).findings if f.rule == rule)


@pytest.mark.parametrize(
    ("rule", "account_map", "expected"),
    [
        pytest.param(rule, account_map, expected, id=f"{rule}: {name}")
        for rule, rows in TABLE.items()
        for name, account_map, expected in rows
    ],
)
def test_rule(rule: str, account_map: AccountMap, expected: Verdict):
    """The rule says what the definition says; a pass has witnesses, a fail says what is missing, an unknown asks."""
    found = finding(account_map, rule)
    assert found.verdict is expected
    assert bool(found.witnesses) == (expected is PASS)
    assert bool(found.missing) == (expected is FAIL or found.excuse is not None)
    if expected is UNKNOWN and found.excuse is None:
        assert found.questions


def test_one_who_decides_on_both_is_named_once():
    """Where one person decides on purchasing and contracts, the sentence says so instead of repeating the name."""
    everything = (role("ann", RoleKind.DECIDER),)
    met, unmet = finding(people("ann", roles=everything), "C4"), finding(people(roles=everything), "C4")
    assert [statement.code for statement in met.witnesses] == ["c4-both"]
    assert [statement.code for statement in unmet.missing] == ["c4-meet-both"]


def test_latest_state_of_a_function_counts():
    """What was recorded last of a function holds, whatever its id."""
    states = [
        FunctionStatus(id="a", function=F.LOGISTICS, status=FunctionState.NONE, valid_from=TODAY),
        FunctionStatus(id="b", function=F.LOGISTICS, status=FunctionState.UNKNOWN),
    ]
    assert finding(replace(a_map(COUNTS), function_statuses=tuple(states)), "C5").verdict is PASS
