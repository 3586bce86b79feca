"""Whom the cells of a touchpoint mean: people of the client and team members, by id, e-mail or unique name."""

from __future__ import annotations

import difflib
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final, Generic, TypeVar

from accountmap.model.ids import AccountId, PersonId, TeamMemberId
from accountmap.model.people import Person
from accountmap.model.team import TeamMember
from accountmap.model.text import match_key

K = TypeVar("K", PersonId, TeamMemberId)

_ADDRESS: Final = re.compile(r"[^@\s<>,;:()]+@[^@\s<>,;:()]+")
_PARTS: Final = re.compile("[,;\n]")


def texts_naming_people(cells: Iterable[str]) -> set[str]:
    """Return everything in some cells that may be somebody's id, name, e-mail or reference."""
    found: set[str] = set()
    for cell in cells:
        parts = [cell, *(part.strip() for part in _PARTS.split(cell))]
        addresses = [address for part in parts for address in _ADDRESS.findall(part)]
        bare = [_ADDRESS.sub("", part).strip(" <>()") for part in parts]
        found.update(text for text in (*parts, *addresses, *bare) if text)
    return found


class Participants(Generic[K]):
    """People who may be named, by everything that names them."""

    def __init__(self) -> None:
        self._by_id: dict[str, K] = {}
        self._by_email: defaultdict[str, dict[K, None]] = defaultdict(dict)
        self._by_name: defaultdict[str, dict[K, None]] = defaultdict(dict)
        self._names: dict[K, str] = {}
        self._accounts: defaultdict[K, set[AccountId]] = defaultdict(set)

    @property
    def accounts(self) -> Mapping[K, set[AccountId]]:
        """The accounts on whose maps each one is."""
        return self._accounts

    def name(self, one: K) -> str:
        """Return the name of somebody."""
        return self._names[one]

    def find(self, text: str, account: AccountId | None = None) -> list[K]:
        """Return everybody a cell may mean: nobody, one, or several; at one account if it is given."""
        address = _ADDRESS.search(text)
        bare = text.replace(address.group(), "").strip(" <>()") if address else text
        found = [self._by_id[text]] if text in self._by_id else []
        if not found and address:
            found = list(self._by_email.get(match_key(address.group()), ()))
        if not found and bare:
            found = list(self._by_name.get(match_key(bare), ()))
        return [one for one in found if account is None or account in self._accounts[one]]

    def find_all(self, cell: str, account: AccountId | None = None) -> list[tuple[str, list[K]]]:
        """Split a cell into those it names, and return whom each part may mean.

        A cell that means somebody as a whole is not split: names may hold a comma.
        """
        whole = self.find(cell, account)
        if whole:
            return [(cell, whole)]
        parts = [part.strip() for part in _PARTS.split(cell)]
        return [(part, self.find(part, account)) for part in parts if part]

    def nearest(self, text: str) -> str:
        """Return the name most like one that was not found, or nothing."""
        close = difflib.get_close_matches(match_key(text), self._by_name, n=1)
        return self._names[next(iter(self._by_name[close[0]]))] if close else ""

    def _put(self, key: K, name: str, emails: Iterable[str], references: Iterable[str]) -> None:
        self._names[key] = name
        for text in (key, *references):
            self._by_id[text] = key
        for email in emails:
            if email:
                self._by_email[match_key(email)][key] = None
        self._by_name[match_key(name)][key] = None


class People(Participants[PersonId]):
    """The client's people."""

    def put(self, person: Person, accounts: Iterable[AccountId]) -> None:
        """Add a person who is on the maps of these accounts."""
        self._put(person.id, person.name, person.emails, person.references)
        self._accounts[person.id].update(accounts)


class Team(Participants[TeamMemberId]):
    """Our own people."""

    def put(self, member: TeamMember) -> None:
        """Add a member."""
        self._put(member.id, member.name, (member.email,), member.references)
