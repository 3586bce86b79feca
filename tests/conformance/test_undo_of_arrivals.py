"""Taking back what brought a person onto a map, while other things there name them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from accountmap.errors import UndoRefused
from accountmap.model.accounts import Account
from accountmap.model.actors import LOCAL_OWNER
from accountmap.model.buying import BuyingRole, RoleKind
from accountmap.model.changes import Change, ChangeSet
from accountmap.model.facts import Entity
from accountmap.model.people import Assignment, Person, Position
from accountmap.operations import undo
from accountmap.store import open_store

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)


def test_arrival_with_a_role_is_refused_with_the_set_that_gave_it():
    """Ann of Acme came to Bolt's map by a position there and got a role: the refusal names the role's set."""
    with open_store("sqlite://", mode="write") as store:

        def write(account: str, *entities: Entity) -> None:
            changes = tuple(Change(None, entity) for entity in entities)
            store.commit(account, ChangeSet(changes), actor=LOCAL_OWNER, at=NOW)

        write("acme", Account(id="acme", name="Acme", known_since=NOW.date()), Person(id="ann", name="Ann"))
        write("bolt", Account(id="bolt", name="Bolt", known_since=NOW.date()), Position(id="seat", title="Buyer"))
        write("bolt", Assignment(id="held", person="ann", position="seat"))
        write("bolt", BuyingRole(id="role", person="ann", kind=RoleKind.BUYER))
        arrival, role = store.changes("bolt", LOCAL_OWNER.scope)[-2:]
        with pytest.raises(UndoRefused) as refused:
            undo(store, LOCAL_OWNER, "bolt", arrival.id, now=NOW)
    assert [one.id for one in refused.value.later] == [role.id]
