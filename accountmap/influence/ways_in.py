"""The ways in: all that is to be said about getting to one person."""

from __future__ import annotations

from dataclasses import dataclass

from accountmap.influence.arcs import US
from accountmap.influence.network import InfluenceNetwork
from accountmap.influence.paths import (
    MOST_ALTERNATIVES,
    InfluencePath,
    alternative_paths,
    cheapest_first_contacts,
    disjoint_paths,
)
from accountmap.influence.reach import Reach, reach_of
from accountmap.model.ids import PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class WaysIn:
    """How we get to a person.

    Parameters
    ----------
    paths
        The best path first, then others that really differ; empty: no way of at most four steps.
    disjoint
        Paths that have nobody in common.
    reach
        The probability that a word arrives by any way, however long.
    known
        Whether one of ours knows the person.
    opposed
        Whether the person's stance towards us is below 0.
    first_contacts
        Where no path leads there: from whom, unknown to us yet, one would, each with the way from there.
    """

    target: PersonId
    paths: tuple[InfluencePath, ...]
    disjoint: tuple[InfluencePath, ...]
    reach: Reach
    known: bool
    opposed: bool
    first_contacts: tuple[InfluencePath, ...]

    @property
    def best(self) -> InfluencePath | None:
        """The most reliable path."""
        return self.paths[0] if self.paths else None


def ways_in(
    network: InfluenceNetwork, target: PersonId, *, alternatives: int = MOST_ALTERNATIVES, seed: int = 0
) -> WaysIn:
    """Return the ways to `target`.

    Parameters
    ----------
    alternatives
        The most paths to return, the best among them, at least 1.
    seed
        Of the trials of `reach_of`.
    """
    paths = alternative_paths(network, target, alternatives)
    return WaysIn(
        target=target,
        paths=paths,
        disjoint=disjoint_paths(network, target),
        reach=reach_of(network, target, seed=seed),
        known=(US, target) in network.arcs,
        opposed=target in network.opposed,
        first_contacts=() if paths else cheapest_first_contacts(network, target),
    )


def most_reliable_first(ways: WaysIn) -> tuple[float, PersonId]:
    """Return what puts the ways to several people in order."""
    return (-(ways.best.reliability if ways.best else 0.0), ways.target)
