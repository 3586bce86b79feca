"""People as the search for duplicates sees them: names and contact data as keys, and the seats they hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from accountmap.duplicates.contact_keys import email_key, phone_key, phone_tail
from accountmap.duplicates.names import Name, read_name
from accountmap.model.account_map import AccountMap
from accountmap.model.ids import AccountId, PersonId
from accountmap.model.people import Person
from accountmap.model.text import match_key


@dataclass(frozen=True, slots=True)
class Seat:
    """Where somebody sits: account, title and unit as they are matched."""

    account: AccountId
    title: str = ""
    unit: str = ""


@dataclass(frozen=True)
class Candidate:
    """A person to be compared.

    Parameters
    ----------
    accounts
        The accounts on whose maps the person is.
    seats
        Present positions.
    facts
        How much is recorded of the person; of two who are one, the better known is kept.
    crowd
        How many people are on the largest of the maps; the more, the likelier are namesakes.
    region
        The country whose phone numbers need no country code.
    """

    person: Person
    accounts: frozenset[AccountId] = frozenset()
    seats: frozenset[Seat] = frozenset()
    facts: int = 0
    crowd: int = 0
    region: str = "RU"

    @property
    def id(self) -> PersonId:
        """The person's id."""
        return self.person.id

    @cached_property
    def name(self) -> Name:
        """The name, taken apart."""
        return read_name(self.person.name)

    @cached_property
    def emails(self) -> frozenset[str]:
        """Personal addresses, as keys."""
        return frozenset(filter(None, map(email_key, self.person.emails)))

    @cached_property
    def phone_tails(self) -> frozenset[str]:
        """The last digits of the phone numbers; no two people share a number who share none of these."""
        return frozenset(filter(None, map(phone_tail, self.person.phones)))

    @cached_property
    def phones(self) -> frozenset[str]:
        """Phone numbers, as keys."""
        return frozenset(filter(None, (phone_key(phone, self.region) for phone in self.person.phones)))


def candidates_of(account_map: AccountMap, day: date, region: str) -> Iterator[Candidate]:
    """Yield the people of a map with their seats of the day; linear."""
    present = account_map.on(day)
    account = account_map.account.id
    for person in account_map.people:
        held = present.positions_of.get(person.id, ())
        seats = frozenset(Seat(account, match_key(seat.title), match_key(seat.unit)) for seat in held)
        facts = sum(
            len(table.get(person.id, ()))
            for table in (account_map.touchpoints_of, account_map.relationships_of, account_map.roles_of)
        )
        details = len(person.emails) + len(person.phones) + len(person.name.split())
        yield Candidate(
            person, frozenset({account}), seats, facts * 10 + len(held) + details, len(account_map.people), region
        )


def joined(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Join what several maps tell of one person, in order of id."""
    found: dict[PersonId, Candidate] = {}
    for one in candidates:
        known = found.get(one.id)
        if known is None:
            found[one.id] = one
        else:
            found[one.id] = replace(
                known,
                accounts=known.accounts | one.accounts,
                seats=known.seats | one.seats,
                facts=known.facts + one.facts,
                crowd=max(known.crowd, one.crowd),
            )
    return tuple(found[key] for key in sorted(found))
