"""Databases to test the store on: in memory, a file, PostgreSQL."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import killed_programs
from accountmap.store import Store, open_store
from accountmap.store.tables import metadata
from nurseries import Nursery
from postgresql_server import PostgresqlServer

DATABASES = os.environ.get("ACCOUNTMAP_TEST_DATABASES", "memory,file,postgresql").split(",")
WORKSPACE = "workspace"


@pytest.fixture(scope="session")
def postgresql() -> Iterator[PostgresqlServer]:
    """Yield a PostgreSQL server with one workspace, made when the first test asks for it."""
    server = PostgresqlServer("fsync=off", "autovacuum=off")
    try:
        server.start()
        server.execute(f"CREATE DATABASE {WORKSPACE}")
        open_store(server.url(WORKSPACE), mode="write").close()
        yield server
    finally:
        server.remove()


@pytest.fixture
def postgresql_url(postgresql: PostgresqlServer) -> str:
    """Return the URL of an empty PostgreSQL workspace, the same emptied for each test."""
    postgresql.execute("; ".join(f'DELETE FROM "{table}"' for table in metadata.tables), WORKSPACE)  # noqa: S608
    return postgresql.url(WORKSPACE)


@pytest.fixture(params=DATABASES)
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return the URL of an empty workspace in each kind of database."""
    if request.param == "postgresql":
        emptied: str = request.getfixturevalue("postgresql_url")
        return emptied
    return "sqlite://" if request.param == "memory" else f"sqlite:///{tmp_path / 'w.db'}"


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    """Yield an empty workspace in each kind of database."""
    with open_store(url, mode="write") as opened:
        yield opened


@pytest.fixture(scope="session")
def nursery() -> Iterator[Nursery]:
    """Yield the process that forks children, with everything loaded."""
    command = [sys.executable, killed_programs.__file__]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603 - our own
        yield Nursery(process)
        assert process.stdin is not None
        process.stdin.close()
