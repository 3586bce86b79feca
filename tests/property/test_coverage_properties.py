"""What holds of every audit, whatever the account."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from datetime import timedelta
from itertools import combinations
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from accountmap.coverage import STANDARD, Verdict, active_contacts, audit
from accountmap.i18n import AuditWords, Locale
from accountmap.model.account_map import COLLECTIONS, AccountMap, Withheld
from accountmap.model.functions import Function
from accountmap.model.links import LateralKind
from maps import TODAY, P, a_map, knows, link, touch
from strategies import account_maps

_FUNCTIONS = st.sampled_from(["purchasing", "accounting", "logistics", "records", None])


@st.composite
def worked_accounts(draw: st.DrawFn) -> AccountMap:
    """Draw accounts of people we are partly in touch with, charts complete or not."""
    keys = [f"p{number}" for number in range(draw(st.integers(1, 8)))]
    people, touches, ties = [], [], []
    for number, key in enumerate(keys):
        function = draw(_FUNCTIONS)
        people.append(
            P(
                key,
                under=draw(st.sampled_from(["", *keys[:number]])),
                dotted=draw(st.sampled_from(["", "", *keys[:number]])),
                does=Function(function) if function else None,
                level=draw(st.sampled_from([None, 2, 4, 6])),
                decides=draw(st.integers(0, 3)) == 0,
            )
        )
        if draw(st.booleans()):
            ties.append(knows(key, owner=draw(st.integers(0, 4)) > 0))
            ages = draw(st.lists(st.integers(0, 300), max_size=3, unique=True))
            touches += [touch(key, ago=age) for age in ages]
    return a_map(*people, touches=tuple(touches), ties=tuple(ties), known_ago=draw(st.sampled_from([10, 1000])))


@given(worked_accounts(), st.data())
def test_losing_a_tie_never_makes_a_pass(account_map: AccountMap, data: st.DataObject):
    """Without the touches and the declaration of one pair, no fail and no unknown turns into a pass."""
    person = data.draw(st.sampled_from(account_map.people)).id
    poorer = replace(
        account_map,
        relationships=tuple(r for r in account_map.relationships if r.person != person),
        touchpoints=tuple(t for t in account_map.touchpoints if person not in t.people),
    )
    for before, after in zip(audit(account_map, TODAY).findings, audit(poorer, TODAY).findings, strict=True):
        if before.verdict is not Verdict.PASS:
            assert after.verdict is not Verdict.PASS


def _without(account_map: AccountMap, people: set[str], *, friendships: bool) -> AccountMap:
    """Return a map as somebody gets it from whom people, and friendships perhaps, are withheld."""

    def names_them(item: Any) -> bool:
        named = {getattr(item, name, None) for name in ("person", "from_person", "to_person", "other")}
        return bool(people & {*named, *getattr(item, "people", ())})

    kept = {
        name: tuple(item for item in getattr(account_map, name) if not names_them(item) and item.id not in people)
        for name in COLLECTIONS
    }
    withheld = {Withheld.PEOPLE} if people else set[Withheld]()
    if friendships:
        withheld.add(Withheld.FRIENDSHIPS)
        kept["lateral_links"] = tuple(link for link in kept["lateral_links"] if link.kind is not LateralKind.FRIEND)
    return replace(account_map, **kept, withheld=frozenset(withheld))


@st.composite
def charts_of_contacts(draw: st.DrawFn) -> AccountMap:
    """Draw small charts, most of whose people we are in touch with, some joined by friendship."""
    keys = [f"p{number}" for number in range(draw(st.integers(1, 5)))]
    people = [
        P(
            key,
            under=draw(st.sampled_from(["", *keys[:number]])),
            does=draw(st.sampled_from([None, Function.PURCHASING, Function.ACCOUNTING])),
            decides=draw(st.booleans()),
            met=draw(st.booleans()),
        )
        for number, key in enumerate(keys)
    ]
    pairs = draw(st.lists(st.sampled_from(list(combinations(keys, 2))), unique=True)) if len(keys) > 1 else []
    kinds = st.sampled_from([LateralKind.FRIEND, LateralKind.PEER])
    return a_map(
        *people, links=tuple(link(*pair, draw(kinds)) for pair in pairs), known_ago=draw(st.sampled_from([10, 1000]))
    )


@settings(max_examples=300)
@given(charts_of_contacts(), st.data(), st.booleans())
def test_what_is_withheld_makes_no_verdict_a_lie(account_map: AccountMap, data: st.DataObject, strict: bool):
    """Whoever is not shown everything reads a pass only where it is one, a fail only where it is one."""
    people = {person.id for person in account_map.people}
    hidden = data.draw(st.sets(st.sampled_from(sorted(people)))) if people else set()
    friendships = data.draw(st.booleans())
    ruleset = replace(STANDARD, recorded_link_required=strict, contacts_required=data.draw(st.integers(1, 4)))
    whole = audit(account_map, TODAY, ruleset)
    shown = audit(_without(account_map, hidden, friendships=friendships), TODAY, ruleset)
    for real, told in zip(whole.findings, shown.findings, strict=True):
        assert told.verdict in {real.verdict, Verdict.UNKNOWN}, (real.rule, hidden)
    assert shown.verdict in {whole.verdict, Verdict.UNKNOWN}


@given(worked_accounts())
def test_contacts_are_active_until_the_day_that_is_said(account_map: AccountMap):
    """On that day yes, on the next no, if nothing else happens."""
    for contact in active_contacts(account_map, TODAY):
        last = contact.active_until
        assert contact.person in {c.person for c in active_contacts(account_map, last)}
        assert contact.person not in {c.person for c in active_contacts(account_map, last + timedelta(days=1))}


def _relabelled(account_map: AccountMap) -> AccountMap:
    """Return the same account with every id replaced, so that the order of ids is reversed."""
    ids = sorted({item.id for name in COLLECTIONS for item in getattr(account_map, name)} | {account_map.account.id})
    fresh = {old: f"n{len(ids) - number:05d}" for number, old in enumerate(ids)}

    def renew(value: Any) -> Any:
        if isinstance(value, tuple):
            return tuple(renew(item) for item in value)
        return fresh.get(value, value) if isinstance(value, str) and not hasattr(value, "value") else value

    def renewed(item: Any) -> Any:
        named = {f.name for f in fields(item) if f.metadata.get("rule") == "id"}
        return replace(item, **{name: renew(getattr(item, name)) for name in named})

    collections = {name: tuple(renewed(item) for item in getattr(account_map, name)) for name in COLLECTIONS}
    return replace(account_map, account=renewed(account_map.account), **collections)


@given(worked_accounts() | account_maps())
def test_ids_decide_nothing(account_map: AccountMap):
    """With other ids every verdict, and who is active, is the same."""
    one, other = audit(account_map, TODAY), audit(_relabelled(account_map), TODAY)
    assert [f.verdict for f in one.findings] == [f.verdict for f in other.findings]
    assert (one.verdict, one.early, len(one.contacts)) == (other.verdict, other.early, len(other.contacts))


@given(account_maps(with_circles=True))
def test_every_audit_can_be_said(account_map: AccountMap):
    """Whatever the account holds, circles included, it is audited, and every statement becomes a sentence."""
    audited = audit(account_map, TODAY)
    for locale in Locale:
        words = AuditWords(account_map.on(TODAY), locale)
        for finding in audited.findings:
            for statement in (*finding.witnesses, *finding.missing, *finding.questions):
                assert not re.search(r"\{\s*\$", words.statement(statement))
