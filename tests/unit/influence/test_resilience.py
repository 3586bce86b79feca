"""What an account hangs on, on small maps, and what would be if somebody left."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from accountmap.influence.departure import if_member_leaves, if_person_leaves
from accountmap.influence.leads import lead_deciders
from accountmap.influence.leaving import leaving_probability, without_member
from accountmap.influence.our_side import Cover, holds_of, strongest_ties
from accountmap.influence.resilience import Footing, LeadResilience, resilience_of
from accountmap.influence.score import influence_scores
from accountmap.influence.strength import TieState
from accountmap.model.account_map import AccountMap
from accountmap.model.accounts import AccountKind
from accountmap.model.buying import DecisionArea, Stance
from accountmap.model.functions import Function
from accountmap.model.links import LateralKind, LateralLink
from accountmap.model.people import Channel
from accountmap.model.team import Relationship, StandIn, TeamMember, Touchpoint
from maps import TODAY, P, a_map, link

ADVISES, PEER = LateralKind.ADVISES, LateralKind.PEER
TEAM = tuple(TeamMember(id=key, name=key.capitalize()) for key in ("tess", "kim", "lou"))
BORIS = P("boris", decides=True)


def met(person: str, *members: str, ago: int = 3) -> Touchpoint:
    """Return a meeting of some of ours with one of theirs."""
    at = datetime.combine(TODAY - timedelta(days=ago), time(12), UTC)
    return Touchpoint(
        id=f"{person}-{'-'.join(members)}-{ago}", members=members, people=(person,), at=at, channel=Channel.MEETING
    )


def account(*people: P, links: tuple[LateralLink, ...] = (), touches: tuple[Touchpoint, ...] = ()) -> AccountMap:
    """Return a map with three of ours."""
    return replace(a_map(*people, links=links, touches=touches), team=TEAM)


def on_foot(*maps: AccountMap) -> Footing:
    """Return what is computed of some maps."""
    return Footing(maps, TODAY)


def boris_of(account_map: AccountMap) -> LeadResilience:
    """Return what the ways to Boris hang on."""
    (lead,) = resilience_of(on_foot(account_map)).leads
    assert lead.lead == "boris"
    return lead


def test_everything_hangs_on_one_and_somebody_else_could_be_met():
    """Only Ada leads to Boris; Cyd, whom nobody knows, advises him and would open another way."""
    lead = boris_of(
        account(
            P("ada"),
            BORIS,
            P("cyd"),
            links=(link("ada", "boris", ADVISES), link("cyd", "boris", ADVISES)),
            touches=(met("ada", "tess"),),
        )
    )
    assert (lead.direct, lead.ways, lead.others) == ((), 1, 1)
    assert lead.single_points == lead.cut == ("ada",)
    assert [path.arcs[0].start for path in lead.meet] == ["cyd"]
    assert lead.ours == ("tess",)


def test_direct_tie_is_a_way_of_its_own_beside_the_cut():
    """Known directly, plus one way through Ada: two ways, nobody to meet, no single point."""
    links, touches = (link("ada", "boris", ADVISES),), (met("ada", "tess"), met("boris", "kim", "tess"))
    lead = boris_of(account(P("ada"), BORIS, links=links, touches=touches))
    assert (set(lead.direct), lead.others, lead.ways) == ({"kim", "tess"}, 1, 2)
    assert (lead.single_points, lead.cut, lead.meet) == ((), ("ada",), ())
    assert lead.ours == ("kim", "tess")


def test_directly_known_and_not_reached_are_told_apart():
    """Neither has anybody to cut off; one has a way and the other none."""
    direct = boris_of(account(P("ada"), BORIS, touches=(met("boris", "tess"),)))
    assert (direct.ways, direct.others, direct.cut, direct.ours) == (1, 0, (), ("tess",))
    apart = boris_of(account(P("ada"), BORIS, touches=(met("ada", "tess"),)))
    assert (apart.ways, apart.others, apart.cut, apart.ours, apart.best) == (0, 0, (), (), None)


def test_opponents_pass_nothing_on():
    """A way through somebody who is against us is none."""
    links = (link("ada", "boris", ADVISES),)
    plain = account(P("ada"), BORIS, links=links, touches=(met("ada", "tess"),))
    opposed = replace(plain, stances=(Stance(id="s", person="ada", value=-1),))
    assert boris_of(plain).ways == 1
    assert (boris_of(opposed).ways, boris_of(opposed).ours) == (0, ())


def test_likeliest_event_is_not_the_smallest():
    """Of a director and two category managers, on both of whom the same ways run, the two are gone sooner."""
    managers = [P(key, does=Function.PURCHASING) for key in ("cara", "cole")]
    links = (*(link(key, "dora", ADVISES) for key in ("cara", "cole")), link("dora", "boris", ADVISES))
    plain = account(*managers, P("dora"), BORIS, links=links, touches=(met("cara", "tess"), met("cole", "tess")))
    retail = replace(plain, account=replace(plain.account, kind=AccountKind.RETAIL_CHAIN))
    lead = boris_of(retail)
    assert lead.cut == ("dora",)
    assert set(lead.likeliest) == {"cara", "cole"}
    assert lead.likelihood == pytest.approx(0.16)
    assert leaving_probability([retail], "dora") == 0.15


def test_lead_decider_is_the_highest_then_the_most_influential_then_the_first():
    """Level goes before influence, influence before the order of ids."""
    people = (P("ann", level=4, decides=True), P("bob", level=4, decides=True), P("cem", level=3, decides=True))
    plain = a_map(*people)
    assert lead_deciders(plain, influence_scores(plain)) == {DecisionArea.PURCHASING: "ann"}
    asked = a_map(*people, links=(link("bob", "cem", ADVISES), link("bob", "ann", ADVISES)))
    assert lead_deciders(asked, influence_scores(asked)) == {DecisionArea.PURCHASING: "bob"}


def test_leaving_member_takes_what_they_hold_alone_and_leaves_joint_touches():
    """Ada is lost; Boris, whom Kim met too once, is known less well, by Kim; Cyd is Kim's as before."""
    touches = (met("ada", "tess"), met("boris", "tess"), met("boris", "tess", "kim", ago=60), met("cyd", "kim"))
    before = account(P("ada"), BORIS, P("cyd"), touches=touches)
    found = if_member_leaves(on_foot(before), "tess")
    assert found.lost == ("ada",)
    weaker = {tie.person: tie for tie in found.ties}
    assert set(weaker) == {"ada", "boris"}
    assert (weaker["boris"].after.member, weaker["boris"].after.state) == ("kim", TieState.MODERATE)
    after = strongest_ties(without_member(before, "tess"), TODAY)
    assert after["cyd"] == strongest_ties(before, TODAY)["cyd"]
    assert found.cut_off == ("ada",)
    (lead,) = found.leads
    assert (lead.is_lost, lead.before.direct, lead.after.direct) == (False, ("tess", "kim"), ("kim",))
    assert lead.weakening > 0


def test_leaving_person_leaves_a_vacancy():
    """Ada's seat stays without a holder, and nobody leads to Boris; to him nothing else led."""
    links = (link("ada", "boris", ADVISES), link("cyd", "boris", ADVISES))
    before = account(P("ada"), BORIS, P("cyd"), links=links, touches=(met("ada", "tess"),))
    found = if_person_leaves(on_foot(before), "ada")
    assert (found.vacant, found.lost, found.cut_off) == (("seat-ada",), (), ("boris",))
    (lead,) = found.leads
    assert lead.is_lost
    assert [path.arcs[0].start for path in lead.after.meet] == ["cyd"]


def test_leaving_decider_leaves_the_area_without_one():
    """Nobody would be known to decide; nothing is said of ways to somebody who is gone."""
    found = if_person_leaves(on_foot(account(P("ada"), BORIS, touches=(met("boris", "tess"),))), "boris")
    assert found.headless == (DecisionArea.PURCHASING,)
    assert [lead.after for lead in found.leads] == [None]
    assert found.lost == ()


def test_way_across_the_vacancy_stays():
    """Who heads the seat that fell vacant is joined to those below it, as the chart says."""
    people = (P("boris", decides=True), P("mid", under="boris"), P("low", under="mid"))
    found = if_person_leaves(on_foot(account(*people, touches=(met("low", "tess"),))), "mid")
    (lead,) = found.leads
    assert (lead.before.single_points, lead.after.single_points) == (("low", "mid"), ("low",))
    assert found.cut_off == ()


def test_who_holds_contacts_alone_and_who_could_take_over():
    """Tess knows three, one of them alone; Lou stands in and was introduced, Kim has the second tie to one."""
    touches = (met("ada", "tess"), met("boris", "tess"), met("boris", "kim", ago=90), met("cyd", "tess", "lou"))
    people = account(P("ada"), BORIS, P("cyd"), touches=touches)
    people = replace(
        people,
        stand_ins=(
            StandIn(id="s1", member="tess", stand_in="kim"),
            StandIn(id="s2", member="tess", stand_in="lou", introduced=True),
        ),
        relationships=(Relationship(id="r", member="tess", person="ada", is_owner=True),),
    )
    tess, *others = holds_of(people, strongest_ties(people, TODAY))
    assert (tess.member, set(tess.knows), tess.alone, tess.owns) == ("tess", {"ada", "boris", "cyd"}, ("ada",), 1)
    assert tess.covers == (Cover("lou", introduced=True), Cover("kim", introduced=False))
    assert (tess.next, tess.next_knows) == ("kim", 1)
    assert {hold.member: hold.alone for hold in others} == {"kim": (), "lou": ()}


def test_ways_lead_through_another_company():
    """Ada, known to us nowhere here, is asked by Boris at a second company, where Tess knows Zoe, who advises Ada."""
    here = account(P("ada"), BORIS, links=(link("ada", "boris", ADVISES),))
    there = replace(
        account(P("ada"), P("zoe"), links=(link("zoe", "ada", ADVISES),), touches=(met("zoe", "tess"),)),
        account=replace(here.account, id="other", name="Other"),
    )
    (alone,), (joined,) = (resilience_of(on_foot(here, *others)).leads for others in ((), (there,)))
    assert (alone.ways, joined.ways) == (0, 1)
    assert joined.single_points == ("zoe", "ada")
    assert joined.ours == ("tess",)
    assert resilience_of(on_foot(here, there)).members == ()
    found = if_member_leaves(on_foot(here, there), "tess")
    assert [lead.is_lost for lead in found.leads] == [True]
    assert (found.lost, found.cut_off) == ((), ("ada", "boris"))


def test_many_long_ways_are_not_enough():
    """Two ways of five steps share nobody, and still hardly anybody carries a word so far: a nearer one is advised."""
    rows = [[f"{side}{step}" for step in range(4)] for side in "lr"]
    links = [link(one, other, ADVISES) for row in rows for one, other in zip(row, [*row[1:], "boris"], strict=True)]
    touches = tuple(met(row[0], "tess") for row in rows)
    lead = boris_of(account(*(P(key) for row in rows for key in row), BORIS, links=tuple(links), touches=touches))
    assert (lead.ways, lead.best, lead.is_enough) == (2, None, False)
    assert {path.arcs[0].start for path in lead.meet} == {"l3", "r3", "l2"}


def test_next_highest_decides_when_the_lead_leaves():
    """Of two who decide the other becomes the lead, with what the ways to them hang on."""
    before = account(P("cleo", level=3, decides=True), P("boris", level=5, decides=True), touches=(met("cleo", "kim"),))
    found = if_person_leaves(on_foot(before), "boris")
    assert found.headless == ()
    assert [(lead.lead, lead.direct) for lead in found.next_leads] == [("cleo", ("kim",))]
    assert if_member_leaves(on_foot(before), "kim").next_leads == ()
