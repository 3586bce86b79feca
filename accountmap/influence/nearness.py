"""How many steps lead from each person to the nearest of some people."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from accountmap.graph.client_links import Place, Vacancy
from accountmap.model.ids import PersonId


@dataclass(frozen=True, slots=True)
class Nearness:
    """The nearest of some people, the first by id among equally near ones, and the steps to them."""

    person: PersonId
    steps: int


def nearness_to(people: Iterable[PersonId], steps: Mapping[Place, frozenset[Place]]) -> dict[PersonId, Nearness]:
    """Return the nearest of `people` for everybody who is joined to one of them; linear in the steps.

    Parameters
    ----------
    steps
        What is one step from each, in both directions.

    Examples
    --------
    >>> nearness_to(["ann"], {"ann": frozenset({"bob"}), "bob": frozenset({"ann"})})["bob"]
    Nearness(person='ann', steps=1)
    """
    found: dict[Place, Nearness] = {person: Nearness(person, 0) for person in people}
    front: dict[Place, PersonId] = {place: near.person for place, near in found.items()}
    distance = 0
    while front:
        distance += 1
        following: dict[Place, PersonId] = {}
        for place, source in front.items():
            for other in steps.get(place, ()):
                if other not in found:
                    following[other] = min(source, following.get(other, source))
        found |= {place: Nearness(source, distance) for place, source in following.items()}
        front = following
    return {place: near for place, near in found.items() if not isinstance(place, Vacancy)}
