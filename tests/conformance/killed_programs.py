"""Programs that are made to be killed: forked from a process that has everything loaded, so that a kill is cheap.

Run as a script, it takes a line ``PROGRAM URL SEED`` at a time, forks, tells the number of the child and then, when the
child is gone, ``gone``. What a child has acknowledged stands between.
"""

from __future__ import annotations

import os
import signal
import sys
import traceback
from datetime import UTC, date, datetime
from itertools import count

import alembic.autogenerate
import alembic.command  # noqa: F401 - loaded once, for all children
from sqlalchemy import Engine, event

from accountmap.errors import StoreUnavailable
from accountmap.exchange.tables import SourceFile
from accountmap.model.accounts import Account
from accountmap.model.actors import LOCAL_OWNER
from accountmap.model.changes import Change, ChangeSet
from accountmap.model.people import Person
from accountmap.operations import import_people_file
from accountmap.operations.databases import upgrade_database
from accountmap.store import open_store

ACME = Account(id="acme", name="Acme", known_since=date(2026, 1, 1))
IMPORTED = 25
TOLD = "acknowledged"


def staff(key: str) -> bytes:
    """Return a file of people, each below the one before."""
    rows = [f"{key} P{number},Buyer {number},{key} P{number - 1}" for number in range(1, IMPORTED)]
    return "\n".join(["name,title,manager", f"{key} P0,Director,", *rows]).encode()


def write(url: str, seed: str) -> None:
    """Import files and add people without end, and acknowledge each as soon as it is kept."""
    now = datetime.now(UTC)
    with open_store(url, mode="write") as store:
        for number in count():
            key = f"{seed}-{number}"
            if number % 3 == 2:
                file = SourceFile("staff.csv", staff(key))
                import_people_file(store, LOCAL_OWNER, file, now=now, account=f"Client {key}", create=True)
                tell("import", key, 1)
            else:
                added = ChangeSet((Change(None, Person(id=key, name=key)),), "test")
                tell("person", key, store.commit(ACME.id, added, actor=LOCAL_OWNER, at=now))


def write_some(url: str, seed: str) -> None:
    """Add twenty people, and acknowledge each."""
    with open_store(url, mode="write") as store:
        for number in range(20):
            key = f"{seed}{number}"
            added = ChangeSet((Change(None, Person(id=key, name=key)),), "test")
            tell("person", key, store.commit(ACME.id, added, actor=LOCAL_OWNER, at=datetime.now(UTC)))


def upgrade(url: str, seed: str) -> None:
    """Bring a database up to date, and die before a statement, the `seed`-th of all."""
    statements = count()

    @event.listens_for(Engine, "before_cursor_execute")
    def die(*_: object) -> None:
        if next(statements) == int(seed):
            os.kill(os.getpid(), signal.SIGKILL)

    upgrade_database(url, LOCAL_OWNER)
    tell("upgrade", seed, next(statements))


def tell(what: str, key: str, revision: int) -> None:
    """Acknowledge; a line this short is written whole or not at all."""
    os.write(1, f"{TOLD} {what} {key} {revision}\n".encode())


def main() -> None:
    """Fork a child for each line, and wait for its end."""
    programs = {"write": write, "write_some": write_some, "upgrade": upgrade}
    for line in sys.stdin:
        program, url, seed = line.split()
        child = os.fork()
        if child == 0:
            try:
                programs[program](url, seed)
            except StoreUnavailable as error:  # the server was killed, not the child
                os.write(1, f"ended {error.code}\n".encode())
            except BaseException:  # noqa: BLE001 - the test wants to see it
                traceback.print_exc()
            finally:
                os._exit(0)
        os.write(1, f"child {child}\n".encode())
        os.waitpid(child, 0)
        os.write(1, b"gone\n")


if __name__ == "__main__":
    main()
