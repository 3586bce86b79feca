"""Whatever is killed at whatever moment: nothing is half-written, and nothing that was acknowledged is lost."""

from __future__ import annotations

import os
import random
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from accountmap.model.actors import LOCAL_OWNER, Scope
from accountmap.model.changes import Change, ChangeSet
from accountmap.operations.databases import check_database
from accountmap.store import open_store
from killed_programs import ACME, IMPORTED
from nurseries import Nursery
from postgresql_server import PostgresqlServer

KILLS_SQLITE = int(os.environ.get("ACCOUNTMAP_KILLS", "75"))  # and 25 in the midst of a migration
KILLS_POSTGRESQL = int(os.environ.get("ACCOUNTMAP_KILLS", "3"))
KILLS_OF_A_FILE = 10
LONGEST_SECONDS = 0.1


@dataclass
class Acknowledged:
    """What children said was kept in one database."""

    imports: set[str] = field(default_factory=set)
    people: set[str] = field(default_factory=set)
    revision: int = 1

    def add(self, told: list[list[str]]) -> None:
        """Take in what a child told."""
        for what, key, revision in told:
            (self.imports if what == "import" else self.people).add(key)
            self.revision = max(self.revision, int(revision) if what == "person" else 0)

    def compare(self, url: str) -> None:
        """See that all of it is there, that whatever else is there is whole, and that the log tells the same."""
        with open_store(url, mode="write", wait_seconds=2) as store:
            rows = {row.account.name: row for row in store.accounts(LOCAL_OWNER)}
            acme = store.load_account_map(ACME.id, Scope.OWNER)
            log = store.changes(ACME.id, Scope.OWNER)
        assert {f"Client {key}" for key in self.imports} <= rows.keys()
        assert {row.people for name, row in rows.items() if name != ACME.name} <= {IMPORTED}
        people = {person.id for person in acme.people}
        assert self.people <= people
        assert self.revision <= acme.revision == len(people) + 1
        assert [entry.revision for entry in log] == list(range(1, acme.revision + 1))
        assert {change.entity_id for entry in log for change in entry.change_set.changes} == people | {ACME.id}


def begin(url: str) -> Acknowledged:
    """Make the account everybody writes to."""
    with open_store(url, mode="write") as store:
        store.commit(ACME.id, ChangeSet((Change(None, ACME),)), actor=LOCAL_OWNER, at=datetime.now(UTC))
    return Acknowledged()


def after_a_while(end: Callable[[int], None], moments: random.Random) -> Callable[[int], None]:
    """Return what ends something at a random moment."""

    def wait_and_end(child: int) -> None:
        time.sleep(moments.uniform(0, LONGEST_SECONDS))
        end(child)

    return wait_and_end


def kill(child: int) -> None:
    """Kill a child."""
    os.kill(child, signal.SIGKILL)


def test_killed_process_loses_nothing_on_sqlite(nursery: Nursery, tmp_path: Path):
    """A process that imports and writes is killed again and again at random moments."""
    moments = random.Random(20261124)  # noqa: S311 - moments, not secrets
    url, kept = "", Acknowledged()
    for number in range(KILLS_SQLITE):
        if number % KILLS_OF_A_FILE == 0:
            url = f"sqlite:///{tmp_path / f'{number}.db'}"
            kept = begin(url)
        kept.add(nursery.run("write", url, f"s{number}", after_a_while(kill, moments)))
        kept.compare(url)
        if number % KILLS_OF_A_FILE == KILLS_OF_A_FILE - 1:
            assert check_database(url, LOCAL_OWNER).flaws == ()


def test_killed_process_or_server_loses_nothing_on_postgresql(nursery: Nursery):
    """The process that writes is killed, then its server stops at once, then the server is killed; and so on."""
    moments = random.Random(20261124)  # noqa: S311 - moments, not secrets
    server = PostgresqlServer()
    try:
        server.start()
        url = server.new_database("ENCODING 'UTF8' TEMPLATE template0")
        kept = begin(url)

        def end_server(how: signal.Signals) -> Callable[[int], None]:
            return lambda _: server.end(how)

        for number in range(KILLS_POSTGRESQL):
            end = (kill, end_server(signal.SIGQUIT), end_server(signal.SIGKILL))[number % 3]
            kept.add(nursery.run("write", url, f"p{number}", after_a_while(end, moments)))
            if end is not kill:
                server.start()
            kept.compare(url)
        assert check_database(url, LOCAL_OWNER).flaws == ()
        assert len(kept.imports | kept.people) >= KILLS_POSTGRESQL
    finally:
        server.remove()
