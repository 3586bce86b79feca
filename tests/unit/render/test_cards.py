"""What cards say, and what they leave out."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from accountmap.i18n import Locale
from accountmap.model.account_map import Withheld
from accountmap.model.functions import Function
from accountmap.model.people import Channel, Person
from accountmap.model.team import Relationship, Touchpoint
from accountmap.render.diagram import Attitude, CardKind, ContactState


def card_of(diagram, card_id):
    """Return the card with this id."""
    return next(card for card in diagram.cards if card.id == card_id)


def test_a_card_says_name_title_and_unit(draft):
    """Without a unit, the function is named; the caption says all without shortening."""
    draft.person("anna", name="Anna Elkina", title="Head of Platform", unit="Platform Team")
    draft.person("boris", "anna", title="Accountant", function=Function.ACCOUNTING)
    anna, boris = draft.diagram().cards
    assert (anna.name, anna.title, anna.unit) == (("Anna Elkina",), ("Head of Platform",), "Platform Team")
    assert boris.unit == "Accounting"
    assert anna.caption == "Anna Elkina, Head of Platform, Platform Team"
    assert boris.description == "Reports to: Anna Elkina"


def test_roles_are_named_with_the_deciding_ones_first(draft):
    """Codes are in the reader's language, each role once."""
    draft.person("anna", roles=["user", "decider", "buyer"])
    assert [role.code for role in draft.diagram().cards[0].roles] == ["DEC", "BUY", "USE"]
    assert [role.code for role in draft.diagram(Locale.RU).cards[0].roles] == ["ЛПР", "ЗАК", "ПОЛ"]


@pytest.mark.parametrize(("value", "sign"), list(zip([2, 1, 0, -1, -2], Attitude, strict=False)))
def test_each_stance_has_its_sign(draft, value, sign):
    """From ally to opponent; whose stance nobody recorded is unknown, not neutral."""
    draft.person("anna", stance=value)
    draft.person("boris", "anna")
    assert [card.stance for card in draft.diagram().cards] == [sign, Attitude.UNKNOWN]


def test_withheld_stances_leave_no_trace(draft):
    """Neither on the cards nor in the legend; the picture is that of a map without stances."""
    draft.person("anna", stance=2)
    withheld = draft.diagram(withheld=frozenset({Withheld.STANCES}))
    assert withheld.cards[0].stance is None
    assert not withheld.legend


def test_what_nobody_recorded_takes_no_room(draft):
    """A bare chart has no feet, no signs and a narrow strip."""
    draft.person("anna", title="Head")
    bare = draft.diagram()
    draft.member("kim", "Kim")
    draft.person("boris", roles=["buyer"], owner="kim")
    full = draft.diagram()
    assert bare.cards[0].contact is None
    assert bare.face.foot == 0 < full.face.foot
    assert bare.face.strip < full.face.strip


def test_the_foot_says_who_covers_the_person_and_since_when(draft):
    """Owner and days since the last two-way contact; active or only known; nobody of ours."""
    draft.member("kim", "Kim Draft")
    draft.person("a", owner="kim", days_since_contact=12, active=True)
    draft.person("b", owner="kim", days_since_contact=0)
    draft.person("c", owner="kim")
    draft.person("d")
    contacts = {card.person: card.contact for card in draft.diagram().cards}
    assert contacts == {
        "a": (ContactState.ACTIVE, "Kim Draft · 12 d ago"),
        "b": (ContactState.KNOWN, "Kim Draft · today"),
        "c": (ContactState.KNOWN, "Kim Draft · no contact yet"),
        "d": (ContactState.NOBODY, "nobody of ours"),
    }
    in_russian = [card.contact.text for card in draft.diagram(Locale.RU).cards]
    assert in_russian == ["Kim Draft · 12 дн.", "Kim Draft · сегодня", "Kim Draft · контакта не было", "никто из наших"]


def test_mailings_and_copies_are_no_contact(draft):
    """Whoever only got our newsletter is known to nobody of ours."""
    draft.member("kim", "Kim Draft")
    draft.person("a")
    at = datetime(2026, 11, 20, tzinfo=UTC)
    draft.add("touchpoints", Touchpoint(id="t", members=("kim",), people=("a",), at=at, channel=Channel.BULK))
    draft.person("b", owner="kim", days_since_contact=3)
    assert [card.contact.state for card in draft.diagram().cards] == [ContactState.NOBODY, ContactState.KNOWN]


def test_a_contact_that_is_only_declared_says_so(draft):
    """Where nobody met, the foot tells when a colleague last confirmed the contact."""
    draft.member("kim", "Kim Draft")
    draft.person("a")
    known = Relationship(id="r", member="kim", person="a", is_owner=True, confirmed_on=date(2026, 11, 14))
    draft.add("relationships", known)
    assert draft.diagram().cards[0].contact.text == "Kim Draft · declared 10 d ago"
    assert draft.diagram(Locale.RU).cards[0].contact.text == "Kim Draft · со слов, 10 дн."


def test_a_long_colleague_is_shortened_rather_than_the_time(draft):
    """The days stay readable."""
    draft.member("kim", "Maximiliana Draftington-Placeholder")
    draft.person("a", owner="kim", days_since_contact=120)
    text = draft.diagram().cards[0].contact.text
    assert text.startswith("Maximiliana")
    assert text.endswith("… · 120 d ago")


def test_vacancies_and_placeholders_say_what_to_do(draft):
    """A vacancy names the seat; a placeholder asks for its holder, by title or function."""
    draft.seat("a", title="Logistics Head")
    draft.seat("b", title="Controller", placeholder=True)
    draft.seat("c", function=Function.RECORDS, placeholder=True)
    draft.seat("d", placeholder=True)
    said = {card.position: (card.kind, *card.name, *card.title) for card in draft.diagram().cards}
    assert said == {
        "seat-a": (CardKind.VACANCY, "Vacant", "Logistics Head"),
        "seat-b": (CardKind.PLACEHOLDER, "Find out who:", "Controller"),
        "seat-c": (CardKind.PLACEHOLDER, "Find out who:", "Records"),
        "seat-d": (CardKind.PLACEHOLDER, "Find out who:", "holds this position"),
    }
    ghost = card_of(draft.diagram(Locale.RU), "g-seat-b")
    assert ghost.caption == "Выяснить, кто: Controller"


def test_a_further_seat_is_a_marked_second_card(draft):
    """It names the main position and repeats nothing else."""
    draft.person("anna", title="Head of Finance", seniority=5, roles=["decider"], stance=1)
    draft.seat("second", "anna", title="Acting Controller", seniority=4)
    draft.hold("anna", "second")
    main, second = draft.diagram().cards
    assert (main.kind, second.kind) == (CardKind.PRIMARY, CardKind.SECONDARY)
    assert (main.id, second.id) == ("p-anna", "s-seat-second.anna")
    assert second.unit == "Main position: Head of Finance"
    assert not second.roles
    assert second.stance is None


def test_a_shared_seat_has_a_card_for_each_holder(draft):
    """Both say so, and stand side by side below the same manager."""
    draft.person("chief")
    draft.person("anna", "chief", unit="Desk")
    draft.add("people", Person(id="boris", name="Boris"))
    draft.hold("boris", "anna")
    diagram = draft.diagram()
    assert [card.unit for card in diagram.cards[1:]] == ["shared position · Desk"] * 2
    assert [(line.source, line.target) for line in diagram.lines] == [("p-chief", "p-anna"), ("p-chief", "p-boris")]


def test_people_without_a_place_stand_in_trays(draft):
    """Who holds no position, and whose manager is not known."""
    draft.person("chief")
    draft.person("anna", "chief")
    draft.person("boris")
    draft.add("people", Person(id="carl", name="Carl"))
    trays = {tray.label: tray.cards for tray in draft.diagram().trays}
    assert trays == {"Not known whom they report to": ("p-boris",), "No position recorded": ("p-carl",)}


def test_a_lone_seat_needs_no_tray(draft):
    """One person on the map is the map."""
    draft.person("anna")
    assert not draft.diagram().trays


def test_a_department_says_its_name_once(draft):
    """Cards inside leave the unit out; another unit of the same function is still said."""
    draft.person("chief", unit="Executive")
    draft.person("head", "chief", unit="Purchasing")
    draft.person("a", "head", unit="Purchasing")
    draft.person("b", "head")
    diagram = draft.diagram()
    assert [(dept.head, dept.label) for dept in diagram.departments] == [("p-head", "Purchasing")]
    assert [card.unit for card in diagram.cards] == ["Executive", "", "", ""]
    draft.person("c", "head", unit="Procurement")
    diagram = draft.diagram()
    assert [dept.label for dept in diagram.departments] == ["Purchasing"]
    assert card_of(diagram, "p-c").unit == "Procurement"


def test_mixed_and_tiny_branches_are_no_departments(draft):
    """Two functions under one head, or a head with one report; nor is the only tree of a map."""
    draft.person("chief", unit="Purchasing")
    draft.person("head", "chief", unit="Purchasing")
    draft.person("a", "head", unit="Purchasing")
    assert not draft.diagram().departments
    draft.person("b", "head", unit="Logistics")
    assert not draft.diagram().departments


def test_seats_in_a_circle_are_marked(draft):
    """On the card and in its description."""
    draft.person("a", seniority=6)
    draft.person("b", "a")
    draft.line("b", "a")
    cards = draft.diagram().cards
    assert all(card.in_circle for card in cards)
    assert cards[0].description.endswith("reports in a circle")


def test_all_cards_are_as_high_as_the_fullest_needs(draft):
    """One size for all, and no more than needed."""
    draft.person("a", name="Al", title="Head")
    low = draft.diagram().face.height
    draft.person(
        "b", name="Anna Константинопольская-Заречная", title="Deputy Head of Strategic Purchasing and Contracts"
    )
    assert draft.diagram().face.height > low
