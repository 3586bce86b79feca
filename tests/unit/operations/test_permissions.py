"""Who may do what: the table of rights, and that use cases keep to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest

from accountmap.errors import NotPermitted
from accountmap.exchange import SourceFile
from accountmap.model.actors import LOCAL_OWNER, Actor, Scope
from accountmap.operations import (
    create_account,
    create_demo_workspace,
    import_accounts_file,
    import_file,
    import_people_file,
    import_touchpoints_file,
    list_accounts,
    load_map,
)
from accountmap.operations.permissions import RIGHTS, Right, require
from accountmap.store import Store, open_store

NOW = datetime(2026, 11, 24, tzinfo=UTC)
VIEWER = Actor("vic", Scope.VIEWER)
PEOPLE = SourceFile("a.csv", b"name\nAda\n")


@pytest.fixture
def store() -> Iterator[Store]:
    """Yield a workspace with one account."""
    with open_store("sqlite://", mode="write") as opened:
        create_account(opened, LOCAL_OWNER, "Acme", now=NOW)
        yield opened


def test_every_scope_has_a_row_and_the_owner_every_right():
    """Nobody is forgotten in the table; viewers read and export, no more."""
    assert set(RIGHTS) == set(Scope)
    assert RIGHTS[Scope.OWNER] == set(Right)
    assert RIGHTS[Scope.VIEWER] == {Right.READ_MAP, Right.EXPORT_MAP}


def test_right_that_is_not_there_is_refused_by_name():
    """The refusal says which right is missing."""
    with pytest.raises(NotPermitted) as refused:
        require(VIEWER, Right.WRITE_MAP)
    assert refused.value.action == "write-map"
    require(LOCAL_OWNER, Right.WRITE_MAP)


@pytest.mark.parametrize(
    "write",
    [
        lambda store: create_account(store, VIEWER, "Planted", now=NOW),
        lambda store: create_demo_workspace(store, VIEWER, NOW),
        lambda store: import_people_file(store, VIEWER, PEOPLE, now=NOW, account="Acme"),
        lambda store: import_people_file(store, VIEWER, PEOPLE, now=NOW, account="New", create=True),
        lambda store: import_accounts_file(store, VIEWER, PEOPLE, now=NOW),
        lambda store: import_touchpoints_file(store, VIEWER, PEOPLE, now=NOW),
        lambda store: import_file(store, VIEWER, PEOPLE, now=NOW),
    ],
)
def test_viewer_changes_nothing(store: Store, write: Callable[[Store], object]):
    """Each use case that writes refuses a viewer, and what is stored stays as it was."""
    before = (list_accounts(store, VIEWER), load_map(store, VIEWER, "Acme"))
    with pytest.raises(NotPermitted):
        write(store)
    assert (list_accounts(store, VIEWER), load_map(store, VIEWER, "Acme")) == before
