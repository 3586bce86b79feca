"""What holds of every audit, whatever the account."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from datetime import timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from accountmap.coverage import Verdict, active_contacts, audit
from accountmap.i18n import AuditWords, Locale
from accountmap.model.account_map import COLLECTIONS, AccountMap
from maps import TODAY, P, a_map, knows, touch
from strategies import account_maps

_FUNCTIONS = st.sampled_from(["purchasing", "accounting", "logistics", "records", None])


@st.composite
def worked_accounts(draw: st.DrawFn) -> AccountMap:
    """Draw accounts of people we are partly in touch with, charts complete or not."""
    from accountmap.model.functions import Function  # noqa: PLC0415 - only this strategy needs it

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
