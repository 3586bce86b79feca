"""Other companies where people of an account are, too: ways may lead through them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from accountmap.errors import NotFound
from accountmap.model.account_map import AccountMap
from accountmap.model.actors import Actor
from accountmap.operations.accounts import load_map
from accountmap.store import Store


def neighbouring_maps(
    store: Store, actor: Actor, account_map: AccountMap, day: date, known_on: datetime | None
) -> Iterator[AccountMap]:
    """Yield the maps of other accounts where people of this one are, too, in order of id."""
    for other in store.accounts_sharing_people(account_map.account.id):
        try:
            yield load_map(store, actor, other, known_on).on(day)
        except NotFound:
            continue
