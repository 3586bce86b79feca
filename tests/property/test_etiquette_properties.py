"""Etiquette on any map at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from accountmap.model.account_map import COLLECTIONS, AccountMap
from accountmap.model.buying import DecisionArea
from accountmap.model.courtesy import BanKind, Consent, ConsentHow, ConsentState, ContactBan
from accountmap.model.functions import Function
from accountmap.model.people import Channel
from accountmap.model.team import Purpose
from accountmap.planning.approach import Answer, Approach, Objection, Place, Rule
from accountmap.planning.etiquette import may_approach
from maps import TODAY, P, a_map
from strategies import account_maps, days

MAPS = account_maps().filter(lambda one: bool(one.people))
KEYS = ("ann", "bo", "cy", "dee", "eve")


@st.composite
def approaches(draw: st.DrawFn, account_map: AccountMap, day: date) -> Approach:
    """Return an approach of any of ours to any of theirs."""
    team = [None, *(member.id for member in account_map.team)]
    return Approach(
        member=draw(st.sampled_from(team)),
        person=draw(st.sampled_from([person.id for person in account_map.people])),
        day=day,
        channel=draw(st.sampled_from(Channel)),
        purpose=draw(st.sampled_from(Purpose)),
        area=draw(st.none() | st.sampled_from(DecisionArea)),
        function=draw(st.none() | st.sampled_from(Function)),
        place=draw(st.none() | st.sampled_from(Place)),
        theirs=draw(st.integers(1, 3)),
    )


@st.composite
def lines(draw: st.DrawFn) -> AccountMap:
    """Return five people in any lines, circles among them, some of them active."""
    functions = st.none() | st.sampled_from([Function.PURCHASING, Function.LOGISTICS, Function.CONTRACTS])
    people = [
        P(key, under=draw(st.sampled_from(["", *(other for other in KEYS if other != key)])), does=draw(functions),
          met=draw(st.booleans()), level=draw(st.none() | st.integers(1, 6)))
        for key in KEYS
    ]  # fmt: skip
    return a_map(*people)


def told(objections: tuple[Objection, ...]) -> set[tuple[object, ...]]:
    """Return what is objected, but for since when."""
    return {(one.rule, one.reason, one.hard, one.people, one.members) for one in objections}


@given(st.data(), MAPS, days())
def test_never_raises_and_tells_in_order(data: st.DataObject, account_map: AccountMap, day: date):
    """On any map and day, whatever is wrong with it, the rules come in their order and locks before warnings."""
    today = account_map.on(day)
    if not today.people:
        return
    verdict = may_approach(today, data.draw(approaches(today, day)))
    order = [(list(Rule).index(one.rule), not one.hard) for one in verdict.objections]
    assert order == sorted(order)
    assert (verdict.answer is Answer.YES) == (not verdict.objections)


@given(st.data(), lines())
def test_never_raises_in_circles(data: st.DataObject, account_map: AccountMap):
    """Whoever reports to whom, however often, nobody is asked about themselves, and at most three are."""
    verdict = may_approach(account_map, data.draw(approaches(account_map, TODAY)))
    asked = [one for one in verdict.objections if one.rule is Rule.E1 and one.hard and one.people]
    assert len(asked) <= 3
    assert all(verdict.approach.person not in one.people for one in asked)


@given(st.data(), MAPS)
def test_opt_out_is_absolute(data: st.DataObject, account_map: AccountMap):
    """Whatever else is recorded, who wants no contact is left alone."""
    approach = data.draw(approaches(account_map, TODAY))
    ban = ContactBan(id="zz-ban", kind=BanKind.OPT_OUT, person=approach.person)
    closed = replace(account_map, contact_bans=(*account_map.contact_bans, ban))
    assert may_approach(closed, approach).answer is Answer.NO


@given(st.data(), lines(), st.sampled_from(ConsentHow))
def test_consent_never_adds_an_objection(data: st.DataObject, account_map: AccountMap, how: ConsentHow):
    """Somebody who agrees takes objections away or changes nothing."""
    approach = data.draw(approaches(account_map, TODAY))
    asked = [
        Consent(id=f"a{n}", person=person, about=approach.person, state=state, valid_from=TODAY)
        for n, (person, state) in enumerate(
            data.draw(st.lists(st.tuples(st.sampled_from(KEYS), st.sampled_from(ConsentState)), max_size=4))
        )
        if person != approach.person
    ]
    before = replace(account_map, consents=tuple(asked))
    who = data.draw(st.sampled_from([key for key in KEYS if key != approach.person]))
    more = Consent(id="zz", person=who, about=approach.person, state=ConsentState.AGREED, how=how, valid_from=TODAY)
    after = replace(before, consents=(*before.consents, more))
    assert told(may_approach(after, approach).objections) <= told(may_approach(before, approach).objections)


@given(st.data(), lines())
def test_people_of_other_functions_never_block(data: st.DataObject, account_map: AccountMap):
    """Those whom E1 wants asked work on what the meeting is about."""
    approach = replace(data.draw(approaches(account_map, TODAY)), function=Function.LOGISTICS)
    for one in may_approach(account_map, approach).objections:
        if one.rule is Rule.E1 and one.hard:
            assert all(Function.LOGISTICS in account_map.functions_of(person) for person in one.people)


@given(st.data(), lines())
def test_order_of_input_does_not_matter(data: st.DataObject, account_map: AccountMap):
    """The same facts in another order make the same answer."""
    approach = data.draw(approaches(account_map, TODAY))
    turned = replace(account_map, **{name: getattr(account_map, name)[::-1] for name in COLLECTIONS})
    assert may_approach(turned, approach) == may_approach(account_map, approach)
