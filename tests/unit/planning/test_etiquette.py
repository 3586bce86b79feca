"""Each rule of etiquette, forbidding and warning, and each case in which it is free."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from accountmap.model.account_map import AccountMap
from accountmap.model.buying import DecisionArea, RoleKind, Stance
from accountmap.model.courtesy import BanKind, Consent, ConsentHow, ConsentState, ContactBan, ContactPolicy
from accountmap.model.functions import Function
from accountmap.model.links import LateralKind
from accountmap.model.people import Channel
from accountmap.model.team import Purpose, TeamMember
from accountmap.planning.approach import Answer, Approach, Cause, Objection, Place, Remedy, Rule
from accountmap.planning.etiquette import may_approach, may_ask_friend, may_pass_through
from maps import TODAY, P, a_map, link, touch

BUYING, LOGISTICS = Function.PURCHASING, Function.LOGISTICS
KIM = TeamMember(id="kim", name="Kim Tester", seniority=6, may_meet_up_to=6)


def consent(person: str, about: str = "bo", *, ago: int = 10, state: str = "agreed", **values: Any) -> Consent:
    """Return what a person said of turning to another, so many days ago."""
    said = TODAY - timedelta(days=ago)
    key = f"{person}-{ago}-{state}"
    return Consent(id=key, person=person, about=about, state=ConsentState(state), valid_from=said, **values)


def found(account_map: AccountMap, **values: Any) -> list[Objection]:
    """Return what speaks against Tess calling Bo."""
    return list(may_approach(account_map.on(TODAY), _approach(**values)).objections)


def reasons(account_map: AccountMap, **values: Any) -> list[Cause]:
    """Return the reasons against Tess calling Bo."""
    return [one.reason for one in found(account_map, **values)]


def _approach(**values: Any) -> Approach:
    return Approach(**({"member": "tess", "person": "bo", "day": TODAY} | values))


def chart(**values: Any) -> AccountMap:
    """Return Bo, who heads purchasing; below him, through Lee, whom we do not know, Ada, an active contact."""
    below = (P("lee", under="bo", does=BUYING), P("ada", under="lee", does=BUYING, met=True))
    return a_map(P("bo", does=BUYING, level=4), *below, **values)


def saying(*consents: Consent) -> AccountMap:
    """Return the chart with consents."""
    return replace(chart(), consents=consents)


def test_nearest_active_report_is_asked_first():
    """Ada, active, works below Bo in the line: she is asked first, over a level we do not know."""
    (only,) = found(chart())
    assert (only.reason, only.rule, only.hard, only.remedy) == (
        Cause.NOT_ASKED,
        Rule.E1,
        True,
        Remedy.ASK_CONSENT,
    )
    assert only.people == ("ada",)
    assert may_approach(chart(), _approach()).answer is Answer.NOT_YET


FREE_BY = {
    "agreed": consent("ada"),
    "introduced": consent("ada", how=ConsentHow.INTRODUCED, member="tess"),
    "they turned to us": consent("bo", how=ConsentHow.CLIENT_INITIATED),
    "for this area": consent("ada", area=DecisionArea.PURCHASING),
    "on its last day": consent("ada", ago=179),
}
NOT_FREE_BY = {
    "expired": consent("ada", ago=180),
    "not yet": consent("ada", ago=-1),
    "about somebody else": consent("ada", about="lee"),
    "for another area": consent("ada", area=DecisionArea.CONTRACTS),
    "introduced a colleague": consent("ada", how=ConsentHow.INTRODUCED, member="kim"),
    "by somebody else": consent("lee"),
    "undated": replace(consent("ada"), valid_from=None),
    "only asked": consent("ada", state="asked"),
}


@pytest.mark.parametrize("said", FREE_BY.values(), ids=FREE_BY)
def test_consent_frees(said: Consent):
    """Agreed, introduced or client-initiated, while it holds and for what it was given."""
    assert reasons(saying(said), area=DecisionArea.PURCHASING) == []


@pytest.mark.parametrize("said", NOT_FREE_BY.values(), ids=NOT_FREE_BY)
def test_consent_that_does_not_count(said: Consent):
    """Expired, too early, undated, for something or somebody else: Ada is still to be asked."""
    assert reasons(saying(said), area=DecisionArea.PURCHASING) == [Cause.NOT_ASKED]


def test_consent_ends_with_who_gave_it():
    """Once Ada is gone, her word is gone; whoever is below Bo then is asked."""
    gone = saying(consent("ada"))
    assignments = tuple(replace(one, valid_to=TODAY) if one.person == "ada" else one for one in gone.assignments)
    assert replace(gone, assignments=assignments).on(TODAY).consents == ()


def test_refusal_and_silence_lead_through_our_senior():
    """Refused, or asked twice without an answer: our senior goes; with our senior along it only warns."""
    asked = (consent("ada", ago=20, state="asked"), consent("ada", ago=10, state="asked"))
    for said, reason in (
        ((consent("ada", state="refused"),), Cause.REFUSED),
        (asked, Cause.NO_ANSWER),
    ):
        account_map = replace(saying(*said), team=(*chart().team, KIM))
        (only,) = found(account_map)
        assert (only.reason, only.hard, only.remedy) == (reason, True, Remedy.GO_BY_SENIOR)
        assert only.members == ("kim",)
        assert not any(one.hard for one in found(account_map, joint_with=("kim",)))
    assert reasons(saying(consent("ada", ago=20, state="refused"), consent("ada", ago=10))) == []


def test_people_of_other_functions_never_block():
    """Below Bo only logistics is active: a purchasing matter steps over nobody, a logistics matter would."""
    account_map = a_map(P("bo", does=BUYING), P("lou", under="bo", does=LOGISTICS, met=True))
    assert reasons(account_map, area=DecisionArea.PURCHASING) == []
    assert reasons(account_map, function=LOGISTICS) == [Cause.NOT_ASKED]


def test_one_is_asked_per_branch_and_three_in_all():
    """Four branches and a second one in a branch: three are asked, the others get a note."""
    branches = [P(f"w{n}", under="bo", does=BUYING, met=True) for n in range(4)]
    empty = (P("mid", under="bo"), *(P(f"x{n}", under="mid", does=BUYING, met=True) for n in range(2)))
    objections = found(a_map(P("bo", does=BUYING), *branches, *empty))
    assert [one.people for one in objections if one.hard] == [("w0",), ("w1",), ("w2",)]
    (note,) = [one for one in objections if not one.hard]
    assert (note.reason, note.people) == (Cause.COURTESY_NOTE, ("w3", "x0", "x1"))


def test_only_the_nearest_of_a_branch():
    """Ada stands between: who works for Ada is not asked."""
    account_map = a_map(
        P("bo", does=BUYING), P("ada", under="bo", does=BUYING, met=True), P("cy", under="ada", does=BUYING, met=True)
    )
    assert [one.people for one in found(account_map)] == [("ada",)]


def test_unknown_order_warns_only():
    """In another chart, or in a circle, who stands above is not known: a warning and no lock."""
    apart = a_map(P("bo", does=BUYING), P("ada", does=BUYING, met=True))
    circle = a_map(P("bo", under="ada", does=BUYING), P("ada", under="bo", does=BUYING, met=True))
    for account_map in (apart, circle):
        (only,) = found(account_map)
        assert (only.reason, only.hard, only.people) == (Cause.ORDER_UNKNOWN, False, ("ada",))


def test_active_person_is_free():
    """With Bo we are in touch already: nobody is stepped over."""
    account_map = a_map(P("bo", does=BUYING, met=True), P("ada", under="bo", does=BUYING, met=True))
    assert reasons(account_map) == []


def test_function_to_function_at_equal_level():
    """Our logistics head to theirs steps over nobody; before the first contact the buyer is told."""
    ours = TeamMember(id="lars", name="Lars Tester", function=LOGISTICS, seniority=4)
    people = (P("top"), P("bo", under="top", does=LOGISTICS, level=4), P("ada", under="top", does=BUYING, met=True))
    account_map = a_map(*people, P("lou", under="bo", does=LOGISTICS, met=True))
    account_map = replace(account_map, team=(*account_map.team, ours))
    (only,) = found(account_map, member="lars", function=LOGISTICS)
    assert (only.reason, only.hard, only.people) == (Cause.TELL_BUYER, False, ("ada",))
    assert Cause.NOT_ASKED in reasons(account_map, function=LOGISTICS)
    met = replace(account_map, touchpoints=(*account_map.touchpoints, replace(touch("bo", ago=400), members=("lars",))))
    assert reasons(met, member="lars", function=LOGISTICS) == []


def test_nobody_of_ours_goes_past_our_account_owner():
    """Tess owns the contacts: Kim goes to a director with her, or owns the contact."""
    account_map = replace(chart(), team=(*chart().team, KIM))
    seats = tuple(replace(one, seniority=5) if one.id == "seat-bo" else one for one in account_map.positions)
    account_map = replace(account_map, positions=seats, consents=(consent("ada"),))
    (only,) = found(account_map, member="kim")
    assert (only.reason, only.hard, only.members) == (Cause.PAST_OUR_OWNER, True, ("tess",))
    assert reasons(account_map, member="kim", joint_with=("tess",)) == []


def test_opt_out_is_absolute():
    """Bo wants no contact: no, whatever the purpose; for calls only, a mail is free."""
    for channels, channel, answer in (
        ((), Channel.EMAIL, Answer.NO),
        ((Channel.CALL,), Channel.CALL, Answer.NO),
        ((Channel.CALL,), Channel.EMAIL, Answer.YES),
    ):
        ban = ContactBan(id="x", kind=BanKind.OPT_OUT, person="bo", channels=channels)
        account_map = replace(saying(consent("ada")), contact_bans=(ban,))
        assert may_approach(account_map, _approach(channel=channel, purpose=Purpose.OPERATIONAL)).answer is answer


WINDOWS = [
    ({}, True),
    ({"functions": (BUYING,)}, True),
    ({"functions": (LOGISTICS,)}, False),
    ({"roles": (RoleKind.DECIDER,)}, True),
    ({"roles": (RoleKind.BUYER,)}, False),
    ({"person": "ada"}, False),
    ({"valid_to": TODAY}, False),
    ({"valid_to": TODAY + timedelta(days=1)}, True),
    ({"channels": (Channel.VISIT,)}, False),
]


@pytest.mark.parametrize(("values", "closed"), WINDOWS)
def test_access_window(values: dict[str, Any], *, closed: bool):
    """While a tender runs, whom it means is reached by the formal channel only."""
    ban = ContactBan(id="x", kind=BanKind.TENDER, **values)
    account_map = replace(a_map(P("bo", does=BUYING, decides=True)), contact_bans=(ban,))
    assert (Cause.ACCESS_WINDOW in reasons(account_map)) is closed
    assert reasons(account_map, channel=Channel.BULK) == []


COLLISIONS = [
    (6, "kim", Purpose.COMMERCIAL, {}, True),
    (7, "kim", Purpose.COMMERCIAL, {}, False),
    (1, "tess", Purpose.COMMERCIAL, {}, False),
    (1, "kim", Purpose.OPERATIONAL, {}, False),
    (1, "kim", Purpose.COMMERCIAL, {"purpose": Purpose.OPERATIONAL}, False),
    (1, "kim", Purpose.COMMERCIAL, {"joint_with": ("kim",)}, False),
]


@pytest.mark.parametrize(("ago", "member", "purpose", "values", "collides"), COLLISIONS)
def test_commercial_approaches_of_colleagues(
    ago: int, member: str, purpose: Purpose, values: dict[str, Any], *, collides: bool
):
    """Within seven days of a colleague's commercial approach another one collides, unless they go together."""
    earlier = replace(touch("bo", ago=ago), members=(member,), purpose=purpose)
    account_map = replace(a_map(P("bo"), touches=(earlier,)), team=(*a_map().team, KIM))
    objections = [one for one in found(account_map, **values) if one.rule is Rule.E6]
    assert bool(objections) is collides
    assert all(one.hard and one.until == TODAY + timedelta(days=7 - ago) for one in objections)


def test_gatekeeper_comes_first():
    """Bo's secretary is asked first; hard before we are in touch with Bo, then a reminder; not if she opted out."""
    guarded = a_map(P("bo"), P("sue", under="bo", roles=(RoleKind.GATEKEEPER,)), P("pat", roles=(RoleKind.GATEKEEPER,)))
    (only,) = found(guarded)
    assert (only.reason, only.rule, only.hard, only.people) == (Cause.GATEKEEPER, Rule.E3, True, ("sue",))
    active = a_map(P("bo", met=True), P("sue", under="bo", roles=(RoleKind.GATEKEEPER,)))
    assert [(one.reason, one.hard) for one in found(active)] == [(Cause.GATEKEEPER, False)]
    assert reasons(replace(guarded, consents=(consent("sue"),))) == []
    shut = ContactBan(id="x", kind=BanKind.OPT_OUT, person="sue")
    (waived,) = found(replace(guarded, contact_bans=(shut,)))
    assert (waived.reason, waived.hard) == (Cause.GATEKEEPER_UNREACHABLE, False)


CONDUCT = [
    ({"no_meals": True}, {"place": Place.MEAL}, [Cause.NO_MEALS]),
    ({"no_meals": True}, {"place": Place.OFFICE}, []),
    ({"no_meals": True}, {}, [Cause.PLACE_NOT_SAID]),
    ({"no_gifts": True}, {"place": Place.GIFT}, [Cause.NO_GIFTS]),
    ({"no_outside_meetings": True}, {"place": Place.OUTSIDE}, [Cause.OFFICE_ONLY]),
    ({"least_participants": 2}, {"theirs": 1}, [Cause.MORE_PEOPLE]),
    ({"least_participants": 2}, {"theirs": 2}, []),
    ({"least_participants": 2, "no_meals": True}, {"channel": Channel.CALL}, []),
]


@pytest.mark.parametrize(("policy", "values", "expected"), CONDUCT)
def test_rules_of_conduct(policy: dict[str, Any], values: dict[str, Any], expected: list[Cause]):
    """Place and number of participants obey the client's rules; a call is free."""
    account_map = replace(a_map(P("bo")), contact_policies=(ContactPolicy(id="p", **policy),))
    assert reasons(account_map, **({"channel": Channel.MEETING} | values)) == expected


def test_rank_parity_is_upward_and_soft():
    """To the head of the company our senior comes along; whose rank is not known is asked; downward is free."""
    tess = a_map().team[0]
    for rank, reason in ((3, Cause.ABOVE_RANK), (None, Cause.RANK_UNKNOWN)):
        account_map = replace(a_map(P("bo", level=6)), team=(replace(tess, seniority=rank), KIM))
        (only,) = found(account_map)
        assert (only.reason, only.hard) == (reason, False)
    assert only.members == ("tess",)
    assert found(account_map, joint_with=("kim",)) == []
    assert found(replace(a_map(P("bo", level=5)), team=account_map.team)) == []
    assert found(replace(a_map(P("bo")), team=account_map.team)) == []


def test_weightiest_rule_decides():
    """All objections are told, in the order of the rules; the first one's remedy comes first."""
    account_map = replace(
        saying(),
        contact_bans=(
            ContactBan(id="a", kind=BanKind.AUDIT),
            ContactBan(id="b", kind=BanKind.OPT_OUT, person="bo"),
        ),
        contact_policies=(ContactPolicy(id="p", least_participants=2),),
    )
    verdict = may_approach(account_map, _approach(channel=Channel.MEETING))
    assert [one.rule for one in verdict.objections] == [Rule.E5, Rule.E9, Rule.E1, Rule.E10]
    assert verdict.deciding is not None
    assert verdict.deciding.rule is Rule.E5
    without = may_approach(replace(account_map, contact_bans=account_map.contact_bans[:1]), _approach())
    assert without.deciding is not None
    assert (without.answer, without.deciding.remedy) == (Answer.NOT_YET, Remedy.FORMAL_CHANNEL)


def test_warning_before_a_lock_does_not_decide():
    """A gatekeeper of an active person only warns; a lock of a lighter rule decides."""
    account_map = a_map(P("bo", met=True), P("sue", under="bo", roles=(RoleKind.GATEKEEPER,)))
    account_map = replace(account_map, contact_policies=(ContactPolicy(id="p", least_participants=2),))
    verdict = may_approach(account_map, _approach(channel=Channel.MEETING))
    assert verdict.deciding is not None
    assert verdict.deciding.rule is Rule.E10


@pytest.mark.parametrize(("value", "may"), [(-1, False), (0, True), (None, True)])
def test_no_path_through_who_stands_against_us(value: int | None, *, may: bool):
    """A path may run through who is neutral, or of whom nothing is known."""
    stances = () if value is None else (Stance(id="s", person="bo", value=value),)
    assert may_pass_through(replace(a_map(P("bo")), stances=stances), "bo") is may


@pytest.mark.parametrize(("ago", "kind", "may"), [(89, "friend", False), (90, "friend", True), (89, "peer", True)])
def test_friend_is_not_asked_twice_within_90_days(ago: int, kind: str, *, may: bool):
    """Who was asked for a favour with a friend is left alone for 90 days."""
    account_map = a_map(P("bo"), P("ada"), links=(link("ada", "bo", LateralKind(kind)),))
    account_map = replace(account_map, consents=(consent("ada", ago=ago, state="asked"),))
    assert may_ask_friend(account_map, "ada", "bo", TODAY) is may


def test_consent_at_the_end_of_time():
    """A consent of the last day there is does not overflow."""
    assert not consent("ada").holds_on(date.max)
    late = replace(consent("ada"), valid_from=date.max - timedelta(days=1))
    assert late.holds_on(date.max - timedelta(days=1))
