"""A client of the application on a workspace that holds the demo accounts."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from accountmap.api import create_app
from accountmap.model.accounts import Account
from accountmap.model.actors import LOCAL_OWNER, Actor, Scope
from accountmap.model.changes import Change, ChangeSet
from accountmap.model.people import Person
from accountmap.operations import create_demo_workspace
from accountmap.settings import Settings
from accountmap.store import Store, open_store

BASE = "http://127.0.0.1:8000"


NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
ADA = Person(id="ada", name="Ada Sample")
NEW = Person(id="ada", name="Ada Newname")
LAST = Person(id="ada", name="Ada Third")


@pytest.fixture(scope="session")
def demo_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a workspace with the demo accounts, to be copied: making one takes a second."""
    file = tmp_path_factory.mktemp("demo") / "demo.db"
    with open_store(f"sqlite:///{file}", mode="write") as opened:
        create_demo_workspace(opened, LOCAL_OWNER, datetime.now(UTC))
    return file


@pytest.fixture
def store() -> Iterator[Store]:
    """Yield an empty workspace in memory."""
    with open_store("sqlite://", mode="write") as opened:
        yield opened


@pytest.fixture
def demo_store(demo_file: Path, tmp_path: Path) -> Iterator[Store]:
    """Yield a copy of the demo workspace."""
    file = tmp_path / "demo.db"
    shutil.copy(demo_file, file)
    with open_store(f"sqlite:///{file}", mode="write") as opened:
        yield opened


@pytest.fixture
def client(demo_store: Store) -> Iterator[TestClient]:
    """Yield a client of the demo workspace."""
    with TestClient(create_app(Settings(), demo_store), base_url=BASE) as made:
        yield made


@pytest.fixture
def empty_client(store: Store) -> Iterator[TestClient]:
    """Yield a client of an empty workspace."""
    with TestClient(create_app(Settings(), store), base_url=BASE) as made:
        yield made


@pytest.fixture
def told_account(store: Store) -> str:
    """Return an account whose history has four changes, two by somebody else."""
    acme = Account(id="acme", name="Acme", known_since=NOW.date())
    kim = Actor("kim", Scope.TEAM)
    steps = [(None, acme, LOCAL_OWNER), (None, ADA, LOCAL_OWNER), (ADA, NEW, kim), (NEW, LAST, kim)]
    for hour, (before, after, actor) in enumerate(steps):
        change_set = ChangeSet((Change(before, after),), f"step {hour}")
        store.commit("acme", change_set, actor=actor, at=NOW + timedelta(hours=hour))
    return "acme"
