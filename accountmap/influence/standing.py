"""PageRank and percentiles: who is asked by those who are asked."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping
from typing import Final

from accountmap.graph.client_links import Weights
from accountmap.model.ids import PersonId

DAMPING: Final = 0.85
_TOLERANCE: Final = 1e-13
_MOST_ROUNDS: Final = 500
_DIGITS: Final = 9


def page_rank(weights: Weights) -> dict[PersonId, float]:
    r"""Return the PageRank of everybody whom a link names, summing to 1.

    .. math::

        r_v = \frac{1-\alpha}{n} + \alpha \Big(\sum_{u \to v} \frac{w_{uv}}{\sum_x w_{ux}} r_u + \frac{D}{n}\Big)

    with :math:`\alpha = 0.85` and *D* the rank of those who ask nobody, who give it to all alike.

    Parameters
    ----------
    weights
        From the one who asks to the one who is asked, > 0.

    Notes
    -----
    Gauss-Seidel on :math:`x_v = 1 + \alpha \sum_u p_{uv} x_u`, of which the rank is a multiple, until no value moves by
    more than 1e-13 of itself: linear in the links, for each of some sixty rounds.

    Examples
    --------
    >>> ranks = page_rank({"ann": {"cem": 1.0}, "bob": {"cem": 1.0}})
    >>> max(ranks, key=ranks.get), round(sum(ranks.values()), 9)
    ('cem', 1.0)
    """
    people = sorted({*weights, *(asked for of_one in weights.values() for asked in of_one)})
    place = {person: number for number, person in enumerate(people)}
    askers: list[list[tuple[int, float]]] = [[] for _ in people]
    for person, of_one in sorted(weights.items()):
        total = sum(of_one.values())
        for asked, weight in of_one.items():
            askers[place[asked]].append((place[person], DAMPING * weight / total))
    ranks = _settled(askers)
    total = sum(ranks)
    return {person: rank / total for person, rank in zip(people, ranks, strict=True)}


def _settled(askers: list[list[tuple[int, float]]]) -> list[float]:
    ranks = [1.0] * len(askers)
    asked = [(number, row) for number, row in enumerate(askers) if row]
    for _ in range(_MOST_ROUNDS):
        moved = 0.0
        for number, row in asked:
            rank = 1.0
            for asker, share in row:
                rank += share * ranks[asker]
            moved = max(moved, abs(rank - ranks[number]) / rank)
            ranks[number] = rank
        if moved < _TOLERANCE:
            break
    return ranks


def percentiles(values: Mapping[PersonId, float]) -> dict[PersonId, float]:
    """Return for each the share of the others that have less, equal ones counted by half; 0..1.

    Values that differ by less than a thousand millionth of the mean are equal, so that the order in which they were
    summed does not show. Somebody alone has ½. O(n log n).

    Examples
    --------
    >>> percentiles({"ann": 0.1, "bob": 0.4, "cem": 0.1, "dan": 0.4, "eve": 0.9})
    {'ann': 0.125, 'bob': 0.625, 'cem': 0.125, 'dan': 0.625, 'eve': 1.0}
    """
    if len(values) < 2:
        return dict.fromkeys(values, 0.5)
    mean = sum(values.values()) / len(values) or 1.0
    rounded = {person: round(value / mean, _DIGITS) for person, value in values.items()}
    order = sorted(rounded.values())
    found: defaultdict[PersonId, float] = defaultdict(float)
    for person, value in rounded.items():
        less, at_most = bisect_left(order, value), bisect_right(order, value)
        found[person] = (less + (at_most - less - 1) / 2) / (len(order) - 1)
    return dict(found)
