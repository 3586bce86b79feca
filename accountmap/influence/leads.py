"""The lead decider of each area: whom a decision on purchasing or contracts hangs on."""

from __future__ import annotations

from collections.abc import Sequence

from accountmap.influence.score import InfluenceScore
from accountmap.model.account_map import AccountMap
from accountmap.model.buying import DecisionArea
from accountmap.model.ids import PersonId


def lead_deciders(account_map: AccountMap, scores: Sequence[InfluenceScore]) -> dict[DecisionArea, PersonId]:
    """Return the lead decider of each area where one is known: highest level, then most influence, then first by id.

    Parameters
    ----------
    account_map
        The map as of the day.
    scores
        Of everybody on it.
    """
    influence = {one.person: one.score or 0.0 for one in scores}
    leads = {}
    for area in DecisionArea:
        deciders = account_map.deciders(area)
        if deciders:
            leads[area] = min(
                deciders, key=lambda one: (-(account_map.seniority_of(one) or 0), -influence.get(one, 0.0), one)
            )
    return leads
