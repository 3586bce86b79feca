"""How long a contact stays fresh, by tier of the account and by what the person does there.

A working buyer goes stale in weeks, a director in months. The figures are the house's assumptions, not evidence;
each is at least one and a half times the wanted gap between contacts.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from accountmap.model.account_map import AccountMap
from accountmap.model.accounts import Tier
from accountmap.model.buying import RoleKind
from accountmap.model.functions import Function
from accountmap.model.ids import PersonId


class Part(StrEnum):
    """What decides how often one meets a person."""

    TOP_DECIDER = "top_decider"
    WORKING_BUYER = "working_buyer"
    INFLUENCER = "influencer"
    SUPPLY_AND_ACCOUNTS = "supply_and_accounts"
    RECORDS_AND_DOOR = "records_and_door"


@dataclass(frozen=True, slots=True)
class Cadence:
    """The wanted gap between contacts and how long a contact counts as fresh, both in days."""

    target: int
    fresh: int


CADENCE: Final[dict[Tier, dict[Part, Cadence]]] = {
    tier: dict(zip(Part, cadences, strict=True))
    for tier, cadences in {
        Tier.A: (Cadence(90, 150), Cadence(14, 45), Cadence(45, 90), Cadence(45, 120), Cadence(90, 180)),
        Tier.B: (Cadence(120, 180), Cadence(30, 60), Cadence(60, 120), Cadence(60, 150), Cadence(120, 180)),
        Tier.C: (Cadence(180, 270), Cadence(60, 120), Cadence(120, 180), Cadence(120, 180), Cadence(180, 270)),
    }.items()
}
UNTIERED: Final = Tier.B
_TOP_LEVEL: Final = 5
_PART_OF_ROLE: Final = {
    RoleKind.DECIDER: Part.WORKING_BUYER,
    RoleKind.SIGNATORY: Part.WORKING_BUYER,
    RoleKind.BUYER: Part.WORKING_BUYER,
    RoleKind.BUDGET_HOLDER: Part.WORKING_BUYER,
    RoleKind.APPROVER: Part.WORKING_BUYER,
    RoleKind.GATEKEEPER: Part.RECORDS_AND_DOOR,
}
_PART_OF_FUNCTION: Final = {
    Function.CONTRACTS: Part.WORKING_BUYER,
    Function.LOGISTICS: Part.SUPPLY_AND_ACCOUNTS,
    Function.WAREHOUSE: Part.SUPPLY_AND_ACCOUNTS,
    Function.ACCOUNTING: Part.SUPPLY_AND_ACCOUNTS,
    Function.FINANCE: Part.SUPPLY_AND_ACCOUNTS,
    Function.RECORDS: Part.RECORDS_AND_DOOR,
}


def cadence_for(account_map: AccountMap, person: PersonId) -> Cadence:
    """Return the cadence that applies to `person`.

    With several parts, the one with the smallest wanted gap wins, of equal ones that which goes stale first; with
    none, the person counts as an influencer. An account without a tier counts as B.
    """
    by_part = CADENCE[account_map.account.tier or UNTIERED]
    cadences = (by_part[part] for part in _parts(account_map, person))
    return min(cadences, key=lambda cadence: (cadence.target, cadence.fresh))


def _parts(account_map: AccountMap, person: PersonId) -> set[Part]:
    is_top = (account_map.seniority_of(person) or 0) >= _TOP_LEVEL
    parts = set()
    for role in account_map.roles_of.get(person, ()):
        if is_top and role.kind in {RoleKind.DECIDER, RoleKind.SIGNATORY}:
            parts.add(Part.TOP_DECIDER)
        else:
            parts.add(_PART_OF_ROLE.get(role.kind, Part.INFLUENCER))
    for function in account_map.functions_of(person):
        if function in _PART_OF_FUNCTION:
            parts.add(_PART_OF_FUNCTION[function])
    return parts or {Part.INFLUENCER}
