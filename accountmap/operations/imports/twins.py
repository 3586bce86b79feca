"""People whom an import adds and who may be somebody already: proposed in its report, never merged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from accountmap.duplicates import Pair, candidates_of, find_duplicates, joined
from accountmap.model.account_map import AccountMap
from accountmap.model.ids import PersonId
from accountmap.model.progress import Progress, Stage, Steps
from accountmap.operations.duplicates import Proposal, proposal_of

MOST_SEARCHED: Final = 10_000
"""With more people on the maps the search would take longer than a few rows are worth; it has a command of its own."""


Grown = tuple[AccountMap, frozenset[PersonId]]
"""An account as an import leaves it, and the people it adds there."""


@dataclass(frozen=True, slots=True)
class Twins:
    """Pairs of people who may be one, of whom the import adds at least one.

    Parameters
    ----------
    pairs
        The likeliest first.
    is_searched
        Whether anybody looked: not on maps of more than `MOST_SEARCHED` people.
    """

    pairs: tuple[Proposal, ...] = ()
    is_searched: bool = True


NOBODY: Final = Twins()


def twins_of(maps: Sequence[Grown], day: date, *, region: str, progress: Progress) -> Twins:
    """Look whether those whom an import adds may be somebody else on the same maps, or one another.

    Parameters
    ----------
    region
        The country whose phone numbers need no country code.

    Notes
    -----
    Linear in the people of the maps to which somebody is added.
    """
    grown = [(account_map, added) for account_map, added in maps if added]
    people = sum(len(account_map.people) for account_map, _ in grown)
    if people > MOST_SEARCHED:
        return Twins(is_searched=False)
    steps = Steps(progress, Stage.CHECKING, people)
    accounts = {account_map.account.id: account_map.account for account_map, _ in grown}
    told_apart: set[Pair] = {
        frozenset({item.person, item.other}) for account_map, _ in grown for item in account_map.distinctions
    }
    seen = (one for account_map, _ in grown for one in candidates_of(account_map, day, region))
    candidates = {one.id: one for one in joined(steps.over(seen))}
    new = frozenset().union(*(added for _, added in grown))
    pairs = find_duplicates(candidates.values(), told_apart=told_apart, among=new)
    return Twins(tuple(proposal_of(pair, candidates, accounts) for pair in pairs))
