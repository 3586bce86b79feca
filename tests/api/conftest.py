"""A client of the application on a workspace in memory that holds the demo accounts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from starlette.testclient import TestClient

from accountmap.api import create_app
from accountmap.model.actors import LOCAL_OWNER
from accountmap.operations import create_demo_workspace
from accountmap.settings import Settings
from accountmap.store import Store, open_store

BASE = "http://127.0.0.1:8000"


@pytest.fixture
def store() -> Iterator[Store]:
    """Yield an empty workspace in memory."""
    with open_store("sqlite://", mode="write") as opened:
        yield opened


@pytest.fixture
def client(store: Store) -> Iterator[TestClient]:
    """Yield a client of the demo workspace."""
    create_demo_workspace(store, LOCAL_OWNER, datetime.now(UTC))
    with TestClient(create_app(Settings(), store), base_url=BASE) as made:
        yield made


@pytest.fixture
def empty_client(store: Store) -> Iterator[TestClient]:
    """Yield a client of an empty workspace."""
    with TestClient(create_app(Settings(), store), base_url=BASE) as made:
        yield made
