"""A client of the application on a workspace that holds the demo accounts."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from accountmap.api import create_app
from accountmap.model.actors import LOCAL_OWNER
from accountmap.operations import create_demo_workspace
from accountmap.settings import Settings
from accountmap.store import Store, open_store

BASE = "http://127.0.0.1:8000"


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
