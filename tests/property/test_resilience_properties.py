"""Cuts, single points and our own side of whole accounts, against taking people out one set after the other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from accountmap.influence.arcs import US
from accountmap.influence.departure import if_member_leaves
from accountmap.influence.leaving import without_member
from accountmap.influence.network import InfluenceNetwork, influence_network
from accountmap.influence.our_side import strongest_ties
from accountmap.influence.resilience import Footing, lead_resilience
from accountmap.model.account_map import AccountMap
from accountmap.model.buying import Stance
from accountmap.model.links import LateralKind
from accountmap.model.people import Channel
from accountmap.model.team import TeamMember, Touchpoint
from maps import TODAY, P, a_map, link

MEMBERS = ("kim", "lou", "tess")


@st.composite
def accounts(draw: st.DrawFn) -> AccountMap:
    """Draw an account of two to six people, some of whom some of three of ours have met; the first decides."""
    keys = [f"p{number}" for number in range(draw(st.integers(2, 6)))]
    people = [
        P(key, under=draw(st.sampled_from(["", *keys[:number]])), decides=not number) for number, key in enumerate(keys)
    ]
    ends = st.tuples(st.sampled_from(keys), st.sampled_from(keys)).filter(lambda pair: pair[0] != pair[1])
    pairs = draw(st.lists(ends, max_size=6, unique=True))
    links = tuple(link(one, other, draw(st.sampled_from(LateralKind))) for one, other in pairs)
    at = datetime.combine(TODAY - timedelta(days=5), time(12), UTC)
    known = draw(st.lists(st.tuples(st.sampled_from(MEMBERS), st.sampled_from(keys)), max_size=5, unique=True))
    touches = tuple(
        Touchpoint(id=f"{member}-{key}", members=(member,), people=(key,), at=at, channel=Channel.CALL)
        for member, key in known
    )
    opposed = draw(st.sampled_from(["", "", *keys]))
    return replace(
        a_map(*people, links=links, touches=touches),
        team=tuple(TeamMember(id=key, name=key.capitalize()) for key in MEMBERS),
        stances=(Stance(id="s", person=opposed, value=-2),) if opposed else (),
    )


def leads_there(network: InfluenceNetwork, gone: Iterable[str] = (), *, direct: bool = True) -> bool:
    """Tell by walking whether a way leads from us to the first person without some others."""
    out, waiting, seen = set(gone), [US], {US}
    while waiting:
        start = waiting.pop()
        for one in network.arcs_from.get(start, ()):
            if one.end == "p0" and (direct or start != US):
                return True
            if one.end not in seen and one.end not in out | network.opposed and one.end != "p0":
                seen.add(one.end)
                waiting.append(one.end)
    return False


@given(accounts())
def test_cut_single_points_and_ours_are_those_of_every_set_looked_at(account_map: AccountMap):
    """The fewest of theirs, each single one, and the fewest of ours without whom no way is left."""
    network = influence_network([account_map], TODAY)
    found = lead_resilience([account_map], network, strongest_ties(account_map, TODAY), "p0")
    others = [person.id for person in account_map.people if person.id != "p0"]
    sets = [gone for size in range(len(others) + 1) for gone in combinations(others, size)]
    assert found.others == len(next(gone for gone in sets if not leads_there(network, gone, direct=False)))
    assert not leads_there(network, found.cut, direct=False)
    is_reached = leads_there(network)
    assert (found.ways > 0) == is_reached
    alone = {one for one in others if is_reached and not leads_there(network, (one,))}
    assert set(found.single_points) == alone
    for size in range(len(MEMBERS) + 1):
        for gone in combinations(MEMBERS, size):
            rest = account_map
            for member in gone:
                rest = without_member(rest, member)
            if not leads_there(influence_network([rest], TODAY)):
                assert len(found.ours) == size
                return


@given(accounts(), st.sampled_from(MEMBERS))
def test_who_leaves_us_makes_no_tie_stronger_and_no_way_more(account_map: AccountMap, member: str):
    """Without one of ours nobody is known better, no path is more reliable, no reach opens."""
    found = if_member_leaves(Footing((account_map,), TODAY), member)
    before, after = strongest_ties(account_map, TODAY), strongest_ties(without_member(account_map, member), TODAY)
    for person, ties in after.items():
        assert ties[0].strength <= before[person][0].strength
    assert set(found.lost) == before.keys() - after.keys()
    (lead,) = found.leads
    assert lead.after is not None
    assert lead.after.ways <= lead.before.ways
    assert lead.weakening >= 0
    assert set(lead.after.ours) == set(lead.before.ours) - {member}
