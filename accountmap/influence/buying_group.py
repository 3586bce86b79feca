"""The buying group in Johnston and Bonoma's five dimensions (1981): how high, broad, large and close, and who leads."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from math import comb

from accountmap.graph.client_links import working_weights
from accountmap.model.account_map import AccountMap
from accountmap.model.functions import Function
from accountmap.model.ids import PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class BuyingGroup:
    """Those who play a part in the account's purchases.

    Parameters
    ----------
    people
        Everybody with a buying role, in order of id.
    levels
        The levels of authority that take part, highest first; `without_level` people have none that is known.
    functions
        The functions that take part; `without_function` people have none that is known.
    joined_pairs
        Pairs of them that work with each other: by a reporting line, peer, collaborates, advises or influences.
    lead
        Who leads purchasing among them: of those in purchasing the highest, the first by id of several; ``None``:
        nobody there is known to work in purchasing.
    lead_joined
        How many of the others the lead works with.
    """

    people: tuple[PersonId, ...]
    levels: tuple[int, ...]
    without_level: int
    functions: tuple[Function, ...]
    without_function: int
    joined_pairs: int
    lead: PersonId | None
    lead_joined: int

    @property
    def vertical_involvement(self) -> int:
        """The number of levels of authority that take part."""
        return len(self.levels)

    @property
    def lateral_involvement(self) -> int:
        """The number of functions that take part."""
        return len(self.functions)

    @property
    def extensivity(self) -> int:
        """The number of people who take part."""
        return len(self.people)

    @property
    def connectedness(self) -> float | None:
        """The share of pairs that work with each other, 0..1; ``None`` with fewer than two people."""
        pairs = comb(len(self.people), 2)
        return self.joined_pairs / pairs if pairs else None

    @property
    def centrality(self) -> float | None:
        """What the lead of purchasing sends and receives, of the most possible, 0..1; ``None`` without a lead.

        A link carries both ways, so that this is the share of the others whom the lead works with.
        """
        others = len(self.people) - 1
        return self.lead_joined / others if self.lead is not None and others else None


def buying_group(account_map: AccountMap) -> BuyingGroup:
    """Return the buying group of the map of a day; linear in links, and the pairs of the group."""
    people = tuple(sorted(account_map.roles_of))
    levels = {person: account_map.seniority_of(person) for person in people}
    functions = {person: account_map.functions_of(person) for person in people}
    joined = working_weights(account_map)
    buyers = [person for person in people if Function.PURCHASING in functions[person]]
    lead = min(buyers, key=lambda person: (-(levels[person] or 0), person), default=None)
    return BuyingGroup(
        people=people,
        levels=tuple(sorted({level for level in levels.values() if level}, reverse=True)),
        without_level=sum(level is None for level in levels.values()),
        functions=tuple(sorted({function for of_one in functions.values() for function in of_one})),
        without_function=sum(not of_one for of_one in functions.values()),
        joined_pairs=sum(other in joined.get(one, ()) for one, other in combinations(people, 2)),
        lead=lead,
        lead_joined=0 if lead is None else sum(person in joined.get(lead, ()) for person in people),
    )
