"""Burt's structural holes: whether the people somebody works with know one another anyway."""

from __future__ import annotations

from accountmap.graph.client_links import Weights
from accountmap.model.ids import PersonId


def constraints(weights: Weights) -> dict[PersonId, float]:
    r"""Return Burt's constraint of everybody who has a link.

    .. math::

        c_v = \sum_{j} \Big(p_{vj} + \sum_{q} p_{vq} p_{qj}\Big)^2, \qquad p_{ij} = w_{ij} / \sum_k w_{ik}

    with *j* over those whom *v* is joined to. 1 for somebody with one neighbour; it can exceed 1 (1.125 in a closed
    triad), and is low where one joins many who are not joined otherwise.

    Parameters
    ----------
    weights
        The same in both directions, > 0.

    Notes
    -----
    Linear in the paths of two links.

    Examples
    --------
    >>> constraints({"ann": {"bob": 1.0, "cem": 1.0}, "bob": {"ann": 1.0}, "cem": {"ann": 1.0}})["ann"]
    0.5
    """
    shares = {
        person: {other: weight / sum(of_one.values()) for other, weight in of_one.items()}
        for person, of_one in weights.items()
    }
    found = {}
    for person, own in shares.items():
        invested = dict(own)
        for middle, share in own.items():
            for other, onward in shares[middle].items():
                if other in own:
                    invested[other] += share * onward
        found[person] = sum(part * part for part in invested.values())
    return found


def effective_sizes(weights: Weights) -> dict[PersonId, float]:
    """Return Burt's effective size of everybody who has a link: neighbours less what they have in common.

    *n* − 2*t*/*n*, for *n* neighbours with *t* links among them, whatever the weights; from 1 to *n*.

    Notes
    -----
    Linear in the paths of two links.

    Examples
    --------
    >>> effective_sizes({"ann": {"bob": 1.0, "cem": 1.0}, "bob": {"ann": 1.0}, "cem": {"ann": 1.0}})["ann"]
    2.0
    """
    near = {person: frozenset(of_one) for person, of_one in weights.items()}
    return {person: len(own) - sum(len(near[other] & own) for other in own) / len(own) for person, own in near.items()}
