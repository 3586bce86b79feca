"""Witnesses, gaps and questions; what is active and until when; early and withheld."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from accountmap.coverage import STANDARD, Evidence, Finding, Statement, Verdict, active_contacts, audit
from accountmap.influence.freshness import CADENCE
from accountmap.model.account_map import AccountMap, Withheld
from accountmap.model.accounts import Tier
from accountmap.model.buying import RoleKind
from accountmap.model.functions import Function as F  # noqa: N817 - the table stays readable
from accountmap.model.links import LateralKind
from accountmap.model.people import Assignment
from accountmap.model.team import Direction, Level
from maps import TODAY, P, a_map, knows, link, touch

BOSS = P("boss", level=6)


def finding(account_map: AccountMap, rule: str, day: date = TODAY) -> Finding:
    """Return one rule's finding."""
    return next(f for f in audit(account_map, day).findings if f.rule == rule)


def is_active(account_map: AccountMap, day: date = TODAY) -> bool:
    """Tell whether ann is an active contact on a day."""
    return bool(active_contacts(account_map.on(day), day))


def ann(**more: object) -> P:
    """Return the person in question."""
    return P("ann", **more)


# --- active contacts -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tier", "person", "fresh"),
    [
        (Tier.A, ann(level=5, roles=(RoleKind.DECIDER,)), 150),
        (Tier.A, ann(level=4, roles=(RoleKind.DECIDER,)), 45),
        (Tier.B, ann(level=6, roles=(RoleKind.SIGNATORY,)), 180),
        (Tier.B, ann(roles=(RoleKind.BUYER,)), 60),
        (None, ann(roles=(RoleKind.BUYER,)), 60),
        (Tier.C, ann(does=F.CONTRACTS), 120),
        (Tier.A, ann(does=F.LOGISTICS), 120),
        (Tier.B, ann(does=F.FINANCE), 150),
        (Tier.C, ann(does=F.RECORDS), 270),
        (Tier.A, ann(roles=(RoleKind.GATEKEEPER,)), 180),
        (Tier.A, ann(roles=(RoleKind.CHAMPION,)), 90),
        (Tier.A, ann(does=F.IT), 90),
        (Tier.A, ann(does=F.ACCOUNTING, roles=(RoleKind.BUYER,)), 45),
        (Tier.A, ann(does=F.LOGISTICS, roles=(RoleKind.USER,)), 90),
    ],
)
def test_contact_is_fresh_so_many_days(tier: Tier | None, person: P, fresh: int):
    """Active on the last fresh day, not on the day after; the one met most often, then the stalest, decides."""
    for age, expected in ((fresh, True), (fresh + 1, False)):
        account_map = a_map(
            person, tier=tier, ties=(knows("ann"),), touches=(touch("ann", ago=age), touch("ann", ago=300))
        )
        assert is_active(account_map) is expected


def test_every_contact_outlives_one_and_a_half_gaps():
    """A contact kept up at the wanted gap never goes stale between two touches."""
    assert all(c.fresh >= 1.5 * c.target for parts in CADENCE.values() for c in parts.values())


@pytest.mark.parametrize(("second_ago", "expected"), [(365, True), (366, False)])
def test_second_day_lies_within_a_year(second_ago: int, *, expected: bool):
    """One recent meeting is not a contact; two days within 365 are."""
    touches = (touch("ann", ago=5), touch("ann", ago=second_ago))
    assert is_active(a_map(ann(), ties=(knows("ann"),), touches=touches)) is expected


def test_two_touches_of_one_day_are_one_day():
    """A meeting and a call on the same day do not make a contact."""
    touches = (touch("ann", ago=5), replace(touch("ann", ago=5), id="again"))
    assert not is_active(a_map(ann(), ties=(knows("ann"),), touches=touches))


def test_contact_without_owner_is_not_active():
    """Somebody of ours must answer for it."""
    touches = (touch("ann", ago=5), touch("ann", ago=15))
    assert not is_active(a_map(ann(), ties=(knows("ann", owner=False),), touches=touches))
    assert not is_active(a_map(ann(), touches=touches))


def test_our_unanswered_mail_is_no_contact():
    """Outbound touches alone never make a contact; an answer within a fortnight does."""
    sent = (touch("ann", ago=20, direction=Direction.OUT), touch("ann", ago=40, direction=Direction.OUT))
    assert not is_active(a_map(ann(), ties=(knows("ann"),), touches=sent))
    answers = (touch("ann", ago=10, direction=Direction.IN), touch("ann", ago=30, direction=Direction.IN))
    assert is_active(a_map(ann(), ties=(knows("ann"),), touches=sent + answers))


@pytest.mark.parametrize(
    ("level", "ago", "expected"),
    [
        (Level.WORKS_WITH_US, 120, True),
        (Level.WORKS_WITH_US, 121, False),
        (Level.RECOMMENDS_US, 1, True),
        (Level.MET, 1, False),
        (Level.TRUSTS, None, False),
    ],
)
def test_declared_level_counts_while_confirmed(level: Level, ago: int | None, *, expected: bool):
    """From "works with us" on, a declaration confirmed while fresh is enough, and is said to be only that."""
    account_map = a_map(ann(), ties=(knows("ann", level=level, confirmed_ago=ago),))
    assert is_active(account_map) is expected
    assert all(contact.declared_only for contact in active_contacts(account_map, TODAY))


def test_active_until_is_the_last_day():
    """Without anything new the contact is active on that day and not on the next."""
    account_map = a_map(
        ann(),
        ties=(knows("ann", level=Level.TRUSTS, confirmed_ago=50),),
        touches=(touch("ann", ago=9), touch("ann", ago=280)),
    )
    (contact,) = active_contacts(account_map, TODAY)
    assert contact.active_until == TODAY + timedelta(days=85)
    assert (contact.last_two_way, contact.declared_only) == (TODAY - timedelta(days=9), False)
    assert is_active(account_map, contact.active_until)
    assert not is_active(account_map, contact.active_until + timedelta(days=1))


def test_somebody_who_left_is_no_contact():
    """Who holds no position any more is not on the day's map, however fresh the touches."""
    account_map = a_map(ann(met=True))
    left = Assignment(id="h-ann", person="ann", position="seat-ann", valid_to=TODAY)
    assert is_active(account_map)
    assert not is_active(replace(account_map, assignments=(left,)))
    assert is_active(replace(account_map, assignments=(left,)), TODAY - timedelta(days=1))


# --- witnesses, gaps, questions -----------------------------------------------------------------------------------


def test_count_names_the_strongest_four():
    """Of five active contacts the weakest is not a witness."""
    people = [P(key, under="boss", met=True) for key in ("a", "b", "c", "d")]
    account_map = a_map(
        BOSS,
        *people,
        P("weak", under="boss"),
        ties=(knows("weak"),),
        touches=(touch("weak", ago=60, direction=Direction.MUTUAL), touch("weak", ago=90)),
    )
    (witness,) = finding(account_map, "C1").witnesses
    assert (set(witness.people), witness.count) == ({"a", "b", "c", "d"}, 5)


def test_count_says_how_many_are_short():
    """Two of four leave two to find."""
    account_map = a_map(BOSS, P("a", under="boss", met=True), P("b", under="boss", met=True))
    (gap,) = finding(account_map, "C1").missing
    assert (gap.code, gap.count, gap.required, set(gap.people)) == ("c1-short", 2, 4, {"a", "b"})


def test_vertical_witness_is_the_line_with_its_vacancy():
    """The chain runs from the decider over the empty seat to the person met."""
    account_map = a_map(
        BOSS, P("d", under="boss", decides=True, met=True), P("v", under="d", vacant=True), P("x", under="v", met=True)
    )
    (witness,) = finding(account_map, "C2").witnesses
    assert witness == Statement(code="c2-line", people=("d", "x"), chain=("seat-d", "seat-v", "seat-x"))


def test_vertical_gap_is_the_nearest_person_below():
    """Of two people below the decider the one nearer to somebody met comes first."""
    account_map = a_map(
        BOSS,
        P("d", under="boss", decides=True, met=True),
        P("near", under="d"),
        P("far", under="near", level=5),
        P("x", under="boss", met=True),
    )
    (gap,) = finding(account_map, "C2").missing
    assert (gap.code, gap.people) == ("c2-nobody-below", ("d", "near"))


def test_vertical_question_names_whose_manager_is_unknown():
    """The junior on top of a chart of their own is asked about, not the head of the company."""
    account_map = a_map(
        BOSS, P("d", under="boss", decides=True, met=True), P("r", under="d"), P("x", met=True, level=2)
    )
    assert finding(account_map, "C2").questions == (Statement(code="ask-reports-to", people=("x",)),)


def test_horizontal_evidence_is_recorded_where_a_link_is():
    """A recorded link is better evidence than structure and is named; structure alone asks who works with whom."""
    people = (BOSS, P("a", under="boss", does=F.ACCOUNTING, met=True), P("b", under="boss", does=F.LOGISTICS, met=True))
    structural = finding(a_map(*people), "C3")
    assert (structural.evidence, structural.questions[0].code) == (Evidence.STRUCTURAL, "ask-works-with")
    recorded = finding(a_map(*people, links=(link("b", "a", LateralKind.COLLABORATES),)), "C3")
    assert (recorded.evidence, recorded.witnesses[0].link) == (Evidence.RECORDED, LateralKind.COLLABORATES)
    assert recorded.questions == ()
    quarrel = finding(a_map(*people, links=(link("a", "b", LateralKind.CONFLICT),)), "C3")
    assert quarrel.evidence is Evidence.STRUCTURAL


def test_horizontal_gap_lists_functions_with_the_best_person():
    """The most senior known person of each wanted function is named; where nobody is known, somebody must be found."""
    account_map = a_map(
        BOSS, P("clerk", under="boss", does=F.ACCOUNTING, level=1), P("chief", under="boss", does=F.ACCOUNTING, level=4)
    )
    lead, *gaps = finding(account_map, "C3").missing
    assert lead.code == "c3-no-pair"
    assert [(gap.code, gap.functions[0], gap.people) for gap in gaps] == [
        ("c3-find", F.LOGISTICS, ()),
        ("c3-meet", F.ACCOUNTING, ("chief",)),
        ("c3-find", F.CONTRACTS, ()),
        ("c3-find", F.RECORDS, ()),
    ]


def test_recorded_link_may_be_required():
    """With the parameter on, structure alone fails, and is unknown to a reader who is not shown friendships."""
    people = (BOSS, P("a", under="boss", does=F.ACCOUNTING, met=True), P("b", under="boss", does=F.LOGISTICS, met=True))
    strict = replace(STANDARD, recorded_link_required=True)
    verdicts = [
        audit(a_map(*people, withheld=withheld), TODAY, strict).findings[2].verdict
        for withheld in (frozenset[Withheld](), frozenset({Withheld.FRIENDSHIPS}))
    ]
    assert verdicts == [Verdict.FAIL, Verdict.UNKNOWN]


# --- the account's verdict ------------------------------------------------------------------------------------------


def test_verdict_of_the_account_is_its_worst_must():
    """Fail beats unknown, unknown beats pass."""
    chart = a_map(
        BOSS,
        P("head", under="boss", does=F.PURCHASING, decides=True, met=True),
        P("buyer", under="head", does=F.PURCHASING, met=True),
        P("books", under="boss", does=F.ACCOUNTING, met=True),
        P("ships", under="boss", does=F.LOGISTICS, met=True),
    )
    everything = replace(chart.buying_roles[0], area=None)
    passing = replace(chart, buying_roles=(everything,))
    assert audit(passing, TODAY).verdict is Verdict.PASS
    undecided = replace(passing, buying_roles=())
    assert audit(undecided, TODAY).verdict is Verdict.UNKNOWN
    assert audit(undecided, TODAY, replace(STANDARD, contacts_required=5)).verdict is Verdict.FAIL


@pytest.mark.parametrize(("known_ago", "early"), [(0, True), (90, True), (91, False)])
def test_young_untouched_account_is_early(known_ago: int, *, early: bool):
    """For 90 days after our first fact, with nobody met, what would fail reads unknown."""
    audited = audit(a_map(BOSS, known_ago=known_ago), TODAY)
    assert audited.early is early
    assert audited.verdict is (Verdict.UNKNOWN if early else Verdict.FAIL)
    assert next(f.excuse.code if f.excuse else None for f in audited.findings) == ("early" if early else None)


def test_one_two_way_touch_ends_early():
    """Once somebody was met, rules fail as usual; our unanswered mail does not end it."""
    assert not audit(a_map(BOSS, known_ago=10, touches=(touch("boss", ago=3),)), TODAY).early
    assert audit(a_map(BOSS, known_ago=10, touches=(touch("boss", ago=3, direction=Direction.OUT),)), TODAY).early


def test_declared_contact_ends_early():
    """A colleague who said on a day how well they know somebody has met them: the verdict is a real one."""
    declared = (knows("boss", level=Level.WORKS_WITH_US, confirmed_ago=3),)
    assert not audit(a_map(BOSS, known_ago=0, ties=declared), TODAY).early
    assert audit(a_map(BOSS, known_ago=0, ties=(knows("boss", level=Level.MET),)), TODAY).early


def test_withheld_people_make_a_fail_unknown_and_leave_a_pass():
    """Seeing too few is no proof where somebody is hidden; seeing enough is."""
    hidden = frozenset({Withheld.PEOPLE})
    assert finding(a_map(BOSS, withheld=hidden), "C1").verdict is Verdict.UNKNOWN
    people = [P(key, under="boss", met=True) for key in "abcd"]
    assert finding(a_map(BOSS, *people, withheld=hidden), "C1").verdict is Verdict.PASS


def test_nobody_below_is_no_proof_where_people_are_withheld():
    """That nobody works below, and that nobody was met yet, is known only to who sees everybody."""
    people = (BOSS, P("head", under="boss", decides=True, met=True))
    hidden = frozenset({Withheld.PEOPLE})
    assert finding(a_map(*people), "C2").verdict is Verdict.PASS
    assert finding(a_map(*people, withheld=hidden), "C2").verdict is Verdict.UNKNOWN
    assert audit(a_map(BOSS, known_ago=0), TODAY).early
    assert not audit(a_map(BOSS, known_ago=0, withheld=hidden), TODAY).early
