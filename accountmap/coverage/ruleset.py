"""A ruleset: what an account must fulfil, as frozen parameters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from accountmap.model.functions import Function


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruleset:
    """Parameters of the coverage rules.

    Parameters
    ----------
    contacts_required
        C1: how many active contacts, at least 1. Four is the house rule, a parameter and not a law.
    functions_beside
        C3: the functions beside purchasing in which to look for the next contact, most wanted first.
    functions_active
        C5: the functions in which somebody has to be an active contact.
    functions_known
        C5: the functions in which somebody has to be known at least.
    most_known_to_one
        C8: the largest share, 0..1, of active contacts that only one of ours may know.
    recorded_link_required
        C3: whether a recorded lateral link must join the two, or standing side by side is enough.
    early_days
        How long an untouched account stays "early" after our first fact about it, days.
    """

    id: str
    version: int
    contacts_required: int = 4
    functions_beside: tuple[Function, ...] = (
        Function.LOGISTICS,
        Function.ACCOUNTING,
        Function.CONTRACTS,
        Function.RECORDS,
    )
    functions_active: tuple[Function, ...] = (Function.LOGISTICS, Function.ACCOUNTING)
    functions_known: tuple[Function, ...] = (Function.CONTRACTS, Function.RECORDS)
    most_known_to_one: float = 0.70
    recorded_link_required: bool = False
    early_days: int = 90


STANDARD: Final = Ruleset(id="standard", version=1)
