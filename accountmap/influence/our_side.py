"""Our side of an account: who of ours knows whom, what hangs on one of us, and who could take over."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from accountmap.influence.strength import TieStrength, known_ties
from accountmap.model.account_map import AccountMap
from accountmap.model.ids import PersonId, TeamMemberId

Ties = Mapping[PersonId, tuple[TieStrength, ...]]


@dataclass(frozen=True, slots=True)
class Cover:
    """Who stands in for one of ours, and whether the client has met them as such."""

    stand_in: TeamMemberId
    introduced: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberHold:
    """What one of ours holds at an account.

    Parameters
    ----------
    knows
        Everybody they have a tie to, the strongest first.
    alone
        Whom nobody else of ours knows, in the same order.
    owns
        How many contacts they answer for.
    covers
        Who stands in for them on the day; introduced ones first.
    next
        Who could take over: the colleague who has the second strongest tie, or the strongest but theirs, to most of
        those they know, the first by id of several; ``None``: nobody shares a contact with them.
    next_knows
        To how many of them.
    """

    member: TeamMemberId
    knows: tuple[PersonId, ...]
    alone: tuple[PersonId, ...]
    owns: int
    covers: tuple[Cover, ...]
    next: TeamMemberId | None
    next_knows: int


def strongest_ties(account_map: AccountMap, day: date, elsewhere: Sequence[AccountMap] = ()) -> Ties:
    """Return our ties to everybody whom one of ours knows, the strongest first, equal ones in order of the member.

    Parameters
    ----------
    elsewhere
        Maps of other accounts, for ties to people who are there and not here.

    Notes
    -----
    Linear in touchpoints and relationships for each pair of ours and theirs.

    Examples
    --------
    >>> from accountmap.model.accounts import Account
    >>> first = date(2026, 1, 1)
    >>> strongest_ties(AccountMap(account=Account(id="acme", name="Acme", known_since=first)), first)
    {}
    """
    found = dict(_ties_there(account_map, day))
    for other in elsewhere:
        found |= {person: ties for person, ties in _ties_there(other, day) if person not in account_map.person_by_id}
    return found


def _ties_there(account_map: AccountMap, day: date) -> Iterator[tuple[PersonId, tuple[TieStrength, ...]]]:
    for person in account_map.people:
        known = known_ties(account_map, person.id, day)
        if known:
            yield person.id, tuple(sorted(known, key=lambda tie: (-tie.strength, tie.member)))


def holds_of(account_map: AccountMap, ties: Ties) -> tuple[MemberHold, ...]:
    """Return what each of ours holds, those first whom most contacts hang on, then who knows most, then by id."""
    strengths: defaultdict[TeamMemberId, list[tuple[float, PersonId]]] = defaultdict(list)
    alone: defaultdict[TeamMemberId, set[PersonId]] = defaultdict(set)
    heirs: defaultdict[TeamMemberId, Counter[TeamMemberId]] = defaultdict(Counter)
    for person, of_one in ties.items():
        for tie in of_one:
            strengths[tie.member].append((-tie.strength, person))
            others = [other.member for other in of_one if other.member != tie.member]
            if others:
                heirs[tie.member][others[0]] += 1
            else:
                alone[tie.member].add(person)
    owns = Counter(one.member for one in account_map.relationships if one.is_owner)
    found = []
    for member, known in strengths.items():
        knows = tuple(person for _, person in sorted(known))
        heir = min(heirs[member].items(), key=lambda one: (-one[1], one[0]), default=(None, 0))
        hold = MemberHold(
            member=member,
            knows=knows,
            alone=tuple(person for person in knows if person in alone[member]),
            owns=owns[member],
            covers=covers_of(account_map, member),
            next=heir[0],
            next_knows=heir[1],
        )
        found.append(hold)
    return tuple(sorted(found, key=lambda one: (-len(one.alone), -len(one.knows), one.member)))


def covers_of(account_map: AccountMap, member: TeamMemberId) -> tuple[Cover, ...]:
    """Return who stands in for one of ours on the day of the map, introduced ones first, then in order of id."""
    found = {Cover(one.stand_in, one.introduced) for one in account_map.stand_ins if one.member == member}
    return tuple(sorted(found, key=lambda cover: (not cover.introduced, cover.stand_in)))
