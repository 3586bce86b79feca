"""What the constructors take and refuse; periods; the map's day; change sets that do not fit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from accountmap.errors import ChangeConflict, InvalidText, InvalidValue, PersonNotFound
from accountmap.model.account_map import AccountMap
from accountmap.model.accounts import Account
from accountmap.model.buying import BuyingRole, DecisionArea, RoleKind, Stance
from accountmap.model.changes import Action, Change, ChangeSet, apply
from accountmap.model.functions import Function
from accountmap.model.links import LateralKind, LateralLink, ReportingLine
from accountmap.model.people import Assignment, Channel, Person, Position
from accountmap.model.team import TeamMember, Touchpoint
from accountmap.model.titles import function_of_department
from maps import TODAY, P, a_map, link

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    "make",
    [
        lambda: Person(id="a b", name="x"),
        lambda: Person(id="", name="x"),
        lambda: Person(id="ok", name="  "),
        lambda: Position(id="p", seniority=0),
        lambda: Position(id="p", seniority=7),
        lambda: Position(id="p", confidence=1.1),
        lambda: Position(id="p", confidence=float("nan")),
        lambda: Position(id="p", valid_from=TODAY, valid_to=TODAY - timedelta(days=1)),
        lambda: ReportingLine(id="l", manager="p", report="p"),
        lambda: LateralLink(id="k", from_person="a", to_person="a", kind=LateralKind.PEER),
        lambda: LateralLink(id="k", from_person="a", to_person="b", kind=LateralKind.PEER, strength=-0.1),
        lambda: Stance(id="s", person="a", value=3),
        lambda: TeamMember(id="m", name="M", seniority=9),
        lambda: Touchpoint(id="t", members=(), people=(), at=NOON, channel=Channel.CALL),
        lambda: Touchpoint(id="t", members=(), people=("a",), at=datetime(2026, 1, 1), channel=Channel.CALL),  # noqa: DTZ001
        lambda: Touchpoint(id="t", members=(), people=("a",), at=NOON, channel=Channel.CALL, temperature=2),
    ],
)
def test_value_outside_its_range_is_refused(make: Callable[[], object]):
    """What could not be true, or not be stored, does not come into being."""
    with pytest.raises(InvalidValue):
        make()


def test_text_is_cleaned_in_every_field():
    """Names, e-mails in tuples, and notes with several lines."""
    person = Person(id="a", name=" Zoe\u0308 ", emails=(" a@b.example ",), note="one\r\ntwo")
    assert (person.name, person.emails, person.note) == ("Zoë", ("a@b.example",), "one\ntwo")
    with pytest.raises(InvalidText):
        Person(id="a", name="Zoë", phones=("+7\x00",))


def test_time_becomes_utc():
    """A time of another zone is the same moment, in UTC, and counts on its UTC day."""
    at = datetime(2026, 11, 25, 1, tzinfo=timezone(timedelta(hours=3)))
    touch = Touchpoint(id="t", members=(), people=("a",), at=at, channel=Channel.CALL)
    assert (touch.at.tzinfo, touch.day) == (UTC, date(2026, 11, 24))


def test_last_day_of_a_fact_is_excluded():
    """A fact holds from its first day up to, not on, the day it ends."""
    fact = Position(id="p", valid_from=date(2026, 1, 1), valid_to=date(2026, 2, 1))
    days = (date(2025, 12, 31), date(2026, 1, 1), date(2026, 1, 31), date(2026, 2, 1))
    assert [fact.is_valid_on(day) for day in days] == [False, True, True, False]
    assert Position(id="p").is_valid_on(date.min)


def test_functions_come_from_what_was_said_before_the_department():
    """An explicit function beats the department; an unmistakable department stands in; others say nothing."""
    assert Position(id="p", unit="Бухгалтерия").functions == (Function.ACCOUNTING,)
    assert Position(id="p", unit="Бухгалтерия", function=Function.HR).functions == (Function.HR,)
    further = Position(id="p", unit="Moon base", further_functions=(Function.RECORDS,))
    assert further.functions == (Function.RECORDS,)
    assert function_of_department("  ОТДЕЛ   ЗАКУПОК ") is Function.PURCHASING
    assert function_of_department("purchasing of the moon") is None


def test_what_is_said_of_a_position_wins_over_its_title():
    """A title says what nobody said; whatever somebody said, other too, stays, and is told apart."""
    read = Position(id="p", title="Senior buyer", unit="Moon base", further_functions=(Function.RECORDS,))
    assert read.functions == (Function.PURCHASING, Function.RECORDS)
    assert (read.said_functions, read.seniority, read.rung) == ((Function.RECORDS,), None, 3)
    said = replace(read, function=Function.OTHER, further_functions=(), seniority=5)
    assert (said.functions, said.said_functions, said.rung) == ((Function.OTHER,), (Function.OTHER,), 5)
    assert Position(id="p", title="Cook").functions == ()


def test_area_not_said_counts_for_every_area():
    """A decider of whom nobody said what for decides on both."""
    anything = BuyingRole(id="b", person="a", kind=RoleKind.DECIDER)
    contracts = replace(anything, area=DecisionArea.CONTRACTS)
    assert all(anything.covers(area) for area in DecisionArea)
    assert not contracts.covers(DecisionArea.PURCHASING)


def test_map_of_a_day_holds_what_is_true_then():
    """Facts that ended, people who left with all that hangs on them, and later touches are not there."""
    account_map = a_map(
        P("boss"), P("ann", under="boss", decides=True, met=True), links=(link("ann", "boss", LateralKind.PEER),)
    )
    gone = Assignment(id="h-ann", person="ann", position="seat-ann", valid_to=TODAY)
    kept = [a for a in account_map.assignments if a.person != "ann"]
    left = replace(account_map, assignments=(*kept, gone)).on(TODAY)
    assert [person.id for person in left.people] == ["boss"]
    assert (left.buying_roles, left.lateral_links, left.relationships) == ((), (), ())
    assert [position.id for position in left.positions] == ["seat-ann", "seat-boss"]
    assert len(left.touchpoints) == 2
    assert account_map.on(TODAY - timedelta(days=20)).touchpoints == (account_map.touchpoints[1],)
    outside = replace(account_map, assignments=())
    assert [person.id for person in outside.on(TODAY).people] == ["ann", "boss"]


def test_map_is_the_same_in_whatever_order_it_is_given():
    """Collections are kept in order of id."""
    one = a_map(P("a"), P("b"), P("c"))
    assert replace(one, people=one.people[::-1]) == one


def test_unknown_person_is_named():
    """Asking for somebody who is not there is an error of its own."""
    with pytest.raises(PersonNotFound):
        a_map().person("nobody")


def test_latest_stance_counts():
    """Of several stances the one of the latest day is the person's."""
    old = Stance(id="z", person="a", value=-2, valid_from=date(2026, 1, 1))
    new = Stance(id="a", person="a", value=1, valid_from=date(2026, 6, 1))
    undated = Stance(id="m", person="a", value=0)
    account_map = replace(a_map(P("a")), stances=(old, new, undated))
    assert account_map.stance_of["a"] == new


ANN = Person(id="ann", name="Ann")


def test_change_knows_what_it_does():
    """Before and after decide; nothing, and two different entities, are no change."""
    assert [Change(None, ANN).action, Change(ANN, ANN).action, Change(ANN, None).action] == list(Action)
    assert (Change(None, ANN).kind, Change(ANN, None).entity_id) == ("person", "ann")
    for before, after in ((None, None), (ANN, replace(ANN, id="bob")), (ANN, Position(id="ann"))):
        with pytest.raises(ValueError, match=r"change|entities"):
            Change(before, after)


@pytest.mark.parametrize(
    "change",
    [
        Change(None, Person(id="boss", name="Boss")),
        Change(ANN, None),
        Change(ANN, replace(ANN, name="Anna")),
        Change(None, Account(id="acme", name="Acme", known_since=TODAY)),
    ],
)
def test_change_that_does_not_fit_is_refused(change: Change):
    """Adding what is there, or touching what is not as expected, is a conflict; the map stays."""
    account_map = a_map(P("boss"))
    with pytest.raises(ChangeConflict):
        apply(account_map, ChangeSet((change,)))


def test_account_itself_can_change():
    """An update of the account is applied like any other, and undone."""
    account_map: AccountMap = a_map()
    renamed = ChangeSet((Change(account_map.account, replace(account_map.account, name="Apex")),))
    there = apply(account_map, renamed)
    assert (there.account.name, there.revision) == ("Apex", 1)
    assert apply(there, renamed.inverse()).account == account_map.account


def test_successive_changes_of_one_thing_are_undone_backwards():
    """Added, renamed and renamed again: undoing takes the steps in reverse."""
    first, second = replace(ANN, name="Anna"), replace(ANN, name="Anne")
    steps = ChangeSet((Change(None, ANN), Change(ANN, first), Change(first, second)))
    there = apply(a_map(), steps)
    assert there.people == (second,)
    assert apply(there, steps.inverse()) == replace(a_map(), revision=2)
