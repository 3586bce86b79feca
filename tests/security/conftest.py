"""The two workspaces, and a fresh copy of one for whoever writes."""

from __future__ import annotations

import shutil
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from accountmap.api import create_app
from accountmap.api.conditional import AnswerCache
from accountmap.model.actors import Actor, Scope
from accountmap.settings import Settings
from accountmap.store import Store, open_store
from world import make_world

BASE = "http://127.0.0.1:8000"


@pytest.fixture(scope="session")
def worlds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with ``full.db`` and two that differ from it only in what may not be seen.

    In ``plain.db`` there is nothing that a viewer may not see, in ``alone.db`` no other organisation's workspace.
    """
    folder = tmp_path_factory.mktemp("worlds")
    make_world(folder / "full.db")
    make_world(folder / "plain.db", Scope.VIEWER)
    make_world(folder / "alone.db", alone=True)
    return folder


@pytest.fixture
def open_world(worlds: Path, tmp_path: Path) -> Iterator[Callable[..., Store]]:
    """Return a function that opens a copy of a world for writing; all are closed at the end."""
    with ExitStack() as opened:

        def open_copy(name: str = "full") -> Store:
            copy = tmp_path / f"{name}-{len(list(tmp_path.iterdir()))}.db"
            shutil.copy(worlds / f"{name}.db", copy)
            return opened.enter_context(open_store(f"sqlite:///{copy}", mode="write"))

        yield open_copy


@pytest.fixture(scope="session")
def clients(worlds: Path) -> Iterator[dict[Scope, TestClient]]:
    """Yield a client for each scope; the store its application uses is put in by `client_of`."""
    with ExitStack() as opened, open_store(f"sqlite:///{worlds / 'full.db'}", mode="read") as store:
        yield {
            scope: opened.enter_context(
                TestClient(
                    create_app(Settings(), store, Actor(f"{scope}-1", scope)),
                    base_url=BASE,
                    follow_redirects=False,
                    raise_server_exceptions=False,
                )
            )
            for scope in Scope
        }


@pytest.fixture
def client_of(clients: dict[Scope, TestClient]) -> Callable[[Store, Scope], TestClient]:
    """Return a function that gives a client of a store for an actor of some scope; stores share no kept answers."""
    answers: defaultdict[Store, AnswerCache] = defaultdict(AnswerCache)

    def give(store: Store, scope: Scope) -> TestClient:
        client = clients[scope]
        client.app.state.store = store  # type: ignore[attr-defined]
        client.app.state.answers = answers[store]  # type: ignore[attr-defined]
        client.cookies.clear()
        return client

    return give
