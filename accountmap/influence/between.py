"""Betweenness: how many of the shortest ways between others lead through somebody (Freeman 1977; Brandes 2001)."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import Final

from accountmap.graph.client_links import Weights
from accountmap.model.ids import PersonId

EXACT_UP_TO: Final = 300
SAMPLE: Final = 100


def betweenness(weights: Weights, people: Sequence[PersonId], *, seed: int = 0) -> dict[PersonId, float]:
    """Return for everybody the share of shortest ways between two others that lead through them, 0..1.

    All links are equally long. Above 300 people the ways begin at 100 people drawn at random, and the shares are
    estimates.

    Parameters
    ----------
    weights
        Who is joined to whom, the same in both directions.
    people
        Everybody, joined or not.

    Notes
    -----
    Starting people × links.

    Examples
    --------
    >>> joined = {"ann": {"bob": 1.0, "cem": 1.0}, "bob": {"ann": 1.0}, "cem": {"ann": 1.0}}
    >>> betweenness(joined, ["ann", "bob", "cem"])
    {'ann': 1.0, 'bob': 0.0, 'cem': 0.0}
    """
    order = sorted(people)
    count = len(order)
    place = {person: number for number, person in enumerate(order)}
    near = [[place[other] for other in sorted(weights.get(person, ()))] for person in order]
    starts: Sequence[int] = range(count)
    if count > EXACT_UP_TO:
        starts = Random(seed).sample(starts, SAMPLE)  # noqa: S311 - a sample, no secret
    through = [0.0] * count
    for start in starts:
        _add_ways_from(start, near, through)
    pairs = (count - 1) * (count - 2)
    scale = count / len(starts) / pairs if count > 2 else 0.0
    return {person: min(1.0, value * scale) for person, value in zip(order, through, strict=True)}


def _add_ways_from(start: int, near: list[list[int]], through: list[float]) -> None:
    """Add for everybody the share of shortest ways from `start` that lead through them."""
    ways, steps = [0] * len(near), [-1] * len(near)
    ways[start], steps[start] = 1, 0
    reached = [start]
    for place in reached:
        further, so_many = steps[place] + 1, ways[place]
        for other in near[place]:
            if steps[other] < 0:
                steps[other] = further
                reached.append(other)
            if steps[other] == further:
                ways[other] += so_many
    depends = [0.0] * len(near)
    for place in reversed(reached):
        share = (1 + depends[place]) / ways[place]
        nearer = steps[place] - 1
        for other in near[place]:
            if steps[other] == nearer:
                depends[other] += ways[other] * share
        if place != start:
            through[place] += depends[place]
