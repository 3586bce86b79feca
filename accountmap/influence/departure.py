"""What if somebody leaves, theirs or ours: the map is made without them and everything is computed anew."""

from __future__ import annotations

from dataclasses import dataclass, replace

from accountmap.influence.leaving import without_member, without_person
from accountmap.influence.network import InfluenceNetwork
from accountmap.influence.our_side import MemberHold, Ties
from accountmap.influence.resilience import Footing, LeadResilience
from accountmap.influence.strength import TieStrength
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
    next_leads
        Who would be lead decider and is not today, with what the ways to them would hang on.
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
    next_leads: tuple[LeadResilience, ...] = ()
    ties: tuple[TieAfter, ...] = ()
    cut_off: tuple[PersonId, ...] = ()
    hold: MemberHold | None = None

    @property
    def lost(self) -> tuple[PersonId, ...]:
        """Whom nobody of ours would know any more; who leaves is not among them."""
        return tuple(tie.person for tie in self.ties if tie.after is None)


def if_person_leaves(footing: Footing, person: PersonId) -> Departure:
    """Return what would be if somebody of the client left; their positions stay and are vacant.

    What they are at another company they stay.

    Raises
    ------
    PersonNotFound
        If they are not on the map.
    """
    account_map, elsewhere = footing.account_map, footing.maps[1:]
    after = without_person(account_map, person)
    seats = (seat.id for seat in account_map.positions_of.get(person, ()))
    vacant = tuple(seat for seat in seats if not after.holders_of.get(seat))
    then = replace(footing, maps=(after, *elsewhere))
    return replace(_compared(footing, then, person), person=person, vacant=vacant)


def if_member_leaves(footing: Footing, member: TeamMemberId) -> Departure:
    """Return what would be if one of ours left: a tie that rests on them alone goes along.

    What colleagues took part in stays as their own, and nothing is assumed to be handed over.
    """
    then = replace(footing, maps=tuple(without_member(one, member) for one in footing.maps))
    hold = next((hold for hold in footing.holds if hold.member == member), None)
    return replace(_compared(footing, then), member=member, hold=hold)


def _compared(before: Footing, after: Footing, gone: PersonId | None = None) -> Departure:
    here = frozenset(before.account_map.person_by_id)
    ties = [{person: ties for person, ties in of.ties.items() if person in here} for of in (before, after)]
    areas = [area for of_one in before.areas_of.values() for area in of_one]
    then = {lead.lead: lead for lead in after.leads}
    return Departure(
        leads=tuple(
            LeadAfter(before=lead, after=None if lead.lead == gone else then.get(lead.lead) or after.lead(lead.lead))
            for lead in before.leads
        ),
        headless=tuple(area for area in areas if not after.account_map.deciders(area)),
        next_leads=tuple(lead for lead in after.leads if lead.lead not in before.areas_of),
        ties=_ties_after(ties[0], ties[1], gone=gone),
        cut_off=tuple(sorted((_reached(before.network) - _reached(after.network)) & here - {gone})),
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
