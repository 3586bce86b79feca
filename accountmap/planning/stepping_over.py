"""E1: nobody is stepped over, neither the client's people in the line a meeting is about nor our own account owner."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Final

from accountmap.coverage.contacts import ActiveContact
from accountmap.graph import Order, ReportingChart
from accountmap.model.account_map import AccountMap
from accountmap.model.buying import DecisionArea
from accountmap.model.courtesy import Consent, ConsentHow, ConsentState
from accountmap.model.functions import Function
from accountmap.model.ids import PersonId, TeamMemberId
from accountmap.planning.approach import Approach, Cause, Objection, Remedy, Rule

DIRECTOR: Final = 5
MOST_ASKED: Final = 3
REQUESTS_WITHOUT_ANSWER: Final = 2
_LINE_OF: Final = {
    DecisionArea.PURCHASING: frozenset({Function.PURCHASING, Function.TENDER_OFFICE}),
    DecisionArea.CONTRACTS: frozenset({Function.CONTRACTS}),
}
_e1: Final = partial(Objection, rule=Rule.E1)


def stepped_over(
    account_map: AccountMap, contacts: tuple[ActiveContact, ...], chart: ReportingChart, approach: Approach
) -> Iterator[Objection]:
    """Yield what E1 says of an approach; nothing once the person is active or turned to us themselves.

    Parameters
    ----------
    account_map
        As of the approach's day.
    contacts
        Its active contacts.

    Notes
    -----
    For each active contact in the line one walk down the chart.
    """
    active = frozenset(contact.person for contact in contacts)
    if approach.person in active:
        return
    yield from _past_our_owner(account_map, contacts, approach)
    if _is_introduced(account_map, approach):
        return
    if _is_between_equals(account_map, approach):
        yield from _tell_buyer(account_map, active, approach)
        return
    line = _line(account_map, approach)
    others = sorted(active - {approach.person})
    in_line = [one for one in others if line.intersection(account_map.functions_of(one))]
    below = {one for one in in_line if chart.order(approach.person, one) is Order.ABOVE}
    yield from _below(account_map, chart, below, approach)
    apart = tuple(one for one in in_line if chart.order(approach.person, one) is Order.UNKNOWN)
    if apart:
        yield _e1(reason=Cause.ORDER_UNKNOWN, hard=False, remedy=Remedy.DRAW_LINE, people=apart[:MOST_ASKED])


def consents_to(account_map: AccountMap, approach: Approach) -> tuple[Consent, ...]:
    """Return what was said of turning to the person, as far as it counts on the day, oldest first."""
    found = (
        one
        for one in account_map.consents
        if one.about == approach.person
        and one.holds_on(approach.day)
        and one.covers(approach.area, approach.function)
        and (one.member is None or one.member in approach.ours)
    )
    return tuple(sorted(found, key=lambda one: (one.valid_from, one.state is ConsentState.AGREED, one.id)))


def is_agreed(consents: tuple[Consent, ...], person: PersonId) -> bool:
    """Tell whether the last thing a person said is that we may."""
    said = [one for one in consents if one.person == person and one.state is not ConsentState.ASKED]
    return bool(said) and said[-1].state is ConsentState.AGREED


def account_owner(contacts: tuple[ActiveContact, ...]) -> TeamMemberId | None:
    """Return the one of ours who owns most of the active contacts; ``None``: there are none, or several own as many."""
    owners = [contact.owner for contact in contacts]
    counts = sorted({owner: owners.count(owner) for owner in owners}.items(), key=lambda one: (-one[1], one[0]))
    if not counts or (len(counts) > 1 and counts[0][1] == counts[1][1]):
        return None
    return counts[0][0]


def _is_introduced(account_map: AccountMap, approach: Approach) -> bool:
    free = {ConsentHow.INTRODUCED, ConsentHow.CLIENT_INITIATED}
    consents = consents_to(account_map, approach)
    return any(one.how in free and is_agreed(consents, one.person) for one in consents)


def _line(account_map: AccountMap, approach: Approach) -> frozenset[Function]:
    """Return the functions of the line a meeting is about."""
    if approach.function:
        return frozenset({approach.function})
    if approach.area:
        return _LINE_OF[approach.area]
    own = frozenset(account_map.functions_of(approach.person)) - {Function.GENERAL_MANAGEMENT, Function.OTHER}
    return own or _LINE_OF[DecisionArea.PURCHASING]


def _is_between_equals(account_map: AccountMap, approach: Approach) -> bool:
    """Tell whether one of ours turns to somebody of the same function and level, purchasing apart."""
    member = account_map.member_by_id.get(approach.member) if approach.member else None
    if member is None or member.function in {None, Function.SALES, *_LINE_OF[DecisionArea.PURCHASING]}:
        return False
    is_same_level = member.seniority is not None and member.seniority == account_map.seniority_of(approach.person)
    return is_same_level and member.function in account_map.functions_of(approach.person)


def _tell_buyer(account_map: AccountMap, active: frozenset[PersonId], approach: Approach) -> Iterator[Objection]:
    if any(approach.ours.intersection(touch.members) for touch in account_map.touchpoints_of.get(approach.person, ())):
        return
    buying = _LINE_OF[DecisionArea.PURCHASING]
    buyers = tuple(one for one in sorted(active) if buying.intersection(account_map.functions_of(one)))
    if buyers:
        yield _e1(reason=Cause.TELL_BUYER, hard=False, remedy=Remedy.TELL, people=buyers[:MOST_ASKED])


def _below(
    account_map: AccountMap, chart: ReportingChart, below: set[PersonId], approach: Approach
) -> Iterator[Objection]:
    """Yield who is to be asked: the nearest of each branch, at most three; the others get a note."""
    nearest = {one for one in below if not any(chart.order(other, one) is Order.ABOVE for other in below - {one})}
    chains = {one: chart.chain(approach.person, one) for one in nearest}
    in_order = sorted(nearest, key=lambda one: (len(chains[one]), one))
    first_of_branch = {chains[one][1]: one for one in reversed(in_order)}
    asked = [one for one in in_order if one == first_of_branch[chains[one][1]]]
    consents = consents_to(account_map, approach)
    for one in asked[:MOST_ASKED]:
        yield from _to_ask(account_map, consents, one, approach)
    told = tuple(one for one in in_order if one not in asked[:MOST_ASKED])
    if told:
        yield _e1(reason=Cause.COURTESY_NOTE, hard=False, remedy=Remedy.TELL, people=told)


def _to_ask(
    account_map: AccountMap, consents: tuple[Consent, ...], person: PersonId, approach: Approach
) -> Iterator[Objection]:
    if is_agreed(consents, person):
        return
    said = [one for one in consents if one.person == person]
    answers = [one for one in said if one.state is ConsentState.REFUSED]
    requests = [one for one in said if one.state is ConsentState.ASKED]
    since = said[-1].valid_from if said else None
    if not answers and len(requests) < REQUESTS_WITHOUT_ANSWER:
        yield _e1(reason=Cause.NOT_ASKED, hard=True, remedy=Remedy.ASK_CONSENT, people=(person,), since=since)
        return
    reason = Cause.REFUSED if answers else Cause.NO_ANSWER
    seniors = _seniors(account_map, approach)
    hard = not approach.ours.intersection(seniors)
    yield _e1(reason=reason, hard=hard, remedy=Remedy.GO_BY_SENIOR, people=(person,), members=seniors[:1], since=since)


def _seniors(account_map: AccountMap, approach: Approach) -> tuple[TeamMemberId, ...]:
    """Return those of ours who stand at least as high as the person, the highest first; else the highest known."""
    ranks = {member.id: member.seniority for member in account_map.team if member.seniority}
    in_order = sorted(ranks, key=lambda one: (-ranks[one], one))
    theirs = account_map.seniority_of(approach.person) or max(ranks.values(), default=0)
    return tuple(one for one in in_order if ranks[one] >= theirs) or tuple(in_order[:1])


def _past_our_owner(
    account_map: AccountMap, contacts: tuple[ActiveContact, ...], approach: Approach
) -> Iterator[Objection]:
    """Yield an objection if one of ours goes to their director without our account owner."""
    owner = account_owner(contacts)
    level = account_map.seniority_of(approach.person)
    owners = {one.member for one in account_map.relationships_of.get(approach.person, ()) if one.is_owner}
    is_ours = not approach.ours or owner in approach.ours or bool(owners & approach.ours)
    if owner is not None and level is not None and level >= DIRECTOR and not is_ours:
        yield _e1(reason=Cause.PAST_OUR_OWNER, hard=True, remedy=Remedy.GO_WITH_OWNER, members=(owner,))
