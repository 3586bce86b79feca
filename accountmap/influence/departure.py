"""What if somebody leaves, theirs or ours: the map is made without them and everything is computed anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from accountmap.influence.leads import lead_deciders
from accountmap.influence.leaving import without_member, without_person
from accountmap.influence.network import InfluenceNetwork, influence_network
from accountmap.influence.our_side import MemberHold, Ties, holds_of, ties_of
from accountmap.influence.resilience import LeadResilience, lead_resilience
from accountmap.influence.score import influence_scores
from accountmap.influence.strength import TieStrength
from accountmap.model.account_map import AccountMap
from accountmap.model.buying import DecisionArea
from accountmap.model.ids import PersonId, PositionId, TeamMemberId


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadAfter:
    """One who decides, before and after; `after` is ``None`` if it is they who leave."""

    before: LeadResilience
    after: LeadResilience | None

    @property
    def is_lost(self) -> bool:
        """Whether somebody who decides stays, and no way of ours leads to them any more."""
        return self.after is not None and self.before.ways > 0 and self.after.ways == 0

    @property
    def weakening(self) -> float:
        """How much less likely a word arrives by the best path, 0..1; 0 if it is they who leave."""
        return _reliability(self.before) - _reliability(self.after) if self.after else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class TieAfter:
    """Somebody of the client whom we would know less well: our strongest tie before and after, if one is left."""

    person: PersonId
    before: TieStrength
    after: TieStrength | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Departure:
    """What an account would be like if somebody left.

    Parameters
    ----------
    person, member
        Who leaves: one of theirs, or one of ours.
    vacant
        Positions of theirs that stay without a holder.
    leads
        Those who decide, before and after.
    headless
        Areas of which nobody would be known to decide any more.
    ties
        Whom we would know less well, lost ones first, then those that lose most.
    cut_off
        People to whom a way led and none would, in order of id; who leaves is not among them.
    hold
        What one of ours holds, with who stands in and who could take over.
    """

    person: PersonId | None = None
    member: TeamMemberId | None = None
    vacant: tuple[PositionId, ...] = ()
    leads: tuple[LeadAfter, ...] = ()
    headless: tuple[DecisionArea, ...] = ()
    ties: tuple[TieAfter, ...] = ()
    cut_off: tuple[PersonId, ...] = ()
    hold: MemberHold | None = None

    @property
    def lost(self) -> tuple[PersonId, ...]:
        """Whom nobody of ours would know any more; who leaves is not among them."""
        return tuple(tie.person for tie in self.ties if tie.after is None)


def if_person_leaves(
    account_map: AccountMap, day: date, person: PersonId, *, elsewhere: Sequence[AccountMap] = (), seed: int = 0
) -> Departure:
    """Return what would be if somebody of the client left; their positions stay and are vacant.

    Parameters
    ----------
    account_map
        The map as of the day (see `AccountMap.on`).
    elsewhere
        As in `resilience_of`; what they are at another company they stay.

    Raises
    ------
    PersonNotFound
        If they are not on the map.
    """
    after = without_person(account_map, person)
    vacant = [seat.id for seat in account_map.positions_of.get(person, ()) if not after.holders_of.get(seat.id)]
    before = (account_map, *elsewhere)
    return _compared(before, (after, *elsewhere), day, seed, Departure(person=person, vacant=tuple(vacant)))


def if_member_leaves(
    account_map: AccountMap, day: date, member: TeamMemberId, *, elsewhere: Sequence[AccountMap] = (), seed: int = 0
) -> Departure:
    """Return what would be if one of ours left: a tie that rests on them alone goes along.

    What colleagues took part in stays as their own, and nothing is assumed to be handed over.
    """
    after, ties = without_member(account_map, member), ties_of(account_map, day)
    hold = next((hold for hold in holds_of(account_map, ties) if hold.member == member), None)
    others = [without_member(other, member) for other in elsewhere]
    return _compared((account_map, *elsewhere), (after, *others), day, seed, Departure(member=member, hold=hold))


def _compared(
    maps_before: Sequence[AccountMap], maps_after: Sequence[AccountMap], day: date, seed: int, who: Departure
) -> Departure:
    (before, *_), (after, *_) = maps_before, maps_after
    areas_of: dict[PersonId, tuple[DecisionArea, ...]] = {}
    leads = lead_deciders(before, influence_scores(before))
    for area, lead in leads.items():
        areas_of[lead] = (*areas_of.get(lead, ()), area)
    networks = [influence_network(maps, day) for maps in (maps_before, maps_after)]
    ties = [ties_of(maps[0], day, maps[1:]) for maps in (maps_before, maps_after)]
    here = frozenset(before.person_by_id)
    changed = []
    for lead, areas in areas_of.items():
        now = lead_resilience(maps_before, networks[0], ties[0], lead, areas, seed=seed)
        stays = lead != who.person
        then = lead_resilience(maps_after, networks[1], ties[1], lead, areas, seed=seed) if stays else None
        changed.append(LeadAfter(before=now, after=then))
    return Departure(
        person=who.person,
        member=who.member,
        vacant=who.vacant,
        leads=tuple(changed),
        headless=tuple(area for area in leads if not after.deciders(area)),
        ties=_ties_after(*({p: ties for p, ties in of.items() if p in here} for of in ties), gone=who.person),
        cut_off=tuple(sorted((_reached(networks[0]) - _reached(networks[1])) & here - {who.person})),
        hold=who.hold,
    )


def _ties_after(before: Ties, after: Ties, *, gone: PersonId | None) -> tuple[TieAfter, ...]:
    """Return the ties that are lost or weaker."""
    found = []
    for person, ties in before.items():
        left = after.get(person, ())
        if person != gone and (not left or left[0].strength < ties[0].strength):
            found.append(TieAfter(person=person, before=ties[0], after=left[0] if left else None))

    def loss(tie: TieAfter) -> tuple[bool, float, str]:
        kept = tie.after.strength if tie.after else 0.0
        return (tie.after is not None, kept - tie.before.strength, tie.person)

    return tuple(sorted(found, key=loss))


def _reached(network: InfluenceNetwork) -> set[PersonId]:
    """Return everybody to whom a way of ours leads: opponents, too, but nobody beyond them."""
    found, waiting = set(network.met), sorted(network.met - network.opposed)
    while waiting:
        for one in network.arcs_from.get(waiting.pop(), ()):
            if one.end not in found:
                found.add(one.end)
                if one.end not in network.opposed:
                    waiting.append(one.end)
    return found


def _reliability(lead: LeadResilience) -> float:
    return lead.best.reliability if lead.best else 0.0
