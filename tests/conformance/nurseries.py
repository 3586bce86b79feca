"""Children that are made to be killed, and what they said before."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from killed_programs import TOLD


@dataclass
class Nursery:
    """The process that forks the children to be killed."""

    process: subprocess.Popen[str]

    def run(self, program: str, url: str, seed: str, kill: Callable[[int], None] | None = None) -> list[list[str]]:
        """Run a program, kill something after its first acknowledgement, and return what it acknowledged."""
        assert self.process.stdin is not None
        self.process.stdin.write(f"{program} {url} {seed}\n")
        self.process.stdin.flush()
        child, is_killed = 0, kill is None
        told: list[list[str]] = []
        for line in self._lines():
            first, *rest = line.split()
            if first == "gone":
                assert is_killed, "the child ended by itself"
                return told
            if first == "child":
                child = int(rest[0])
            if first == TOLD:
                told.append(rest)
            if kill is not None and not is_killed and child and told:
                is_killed = True
                kill(child)
        raise AssertionError("the nursery is gone")

    def _lines(self) -> Iterator[str]:
        assert self.process.stdout is not None
        return iter(self.process.stdout.readline, "")
