"""Measure the structure of an account."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from accountmap.influence.structure import Structure, structure_of
from accountmap.model.account_map import AccountMap
from accountmap.model.actors import Actor
from accountmap.operations.accounts import load_map
from accountmap.store import Store


@dataclass(frozen=True, slots=True)
class MeasuredAccount:
    """The structure of an account with the map of the day, which has the names."""

    account_map: AccountMap
    day: date
    structure: Structure


def measure_structure(
    store: Store, actor: Actor, account: str, day: date, *, known_on: datetime | None = None
) -> MeasuredAccount:
    """Measure the structure of an account, given by id or name, as of `day`; errors and `known_on` as in `load_map`."""
    account_map = load_map(store, actor, account, known_on).on(day)
    return MeasuredAccount(account_map, day, structure_of(account_map))
