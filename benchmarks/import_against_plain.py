"""The import of people from CSV against reading the same file and writing the same rows without a thought.

    python benchmarks/import_against_plain.py                 20,000 and 200,000 people
    python benchmarks/import_against_plain.py 2000 20000      other sizes

Ours is the command ``accountmap import people`` once it is loaded: read, check, match, seats and lines, change log,
commit. The floor is ``csv.DictReader`` over the same file and ``executemany`` of the rows that our import wrote, all of
them, into the same tables with the same indexes and the same care for the disk, in one transaction; where the rows come
from is not counted. Both are timed in CPU seconds and by the wall. Exits with 1 if a goal is missed.
"""

from __future__ import annotations

import csv
import json
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Any, Final

import accountmap.cli.imports  # noqa: F401 - loaded before the time is taken
from accountmap import open_workspace
from accountmap.cli.main import main

SIZES: Final = (20_000, 200_000)
GOAL: Final = 0.25
MOST_GROWTH: Final = 12
COLUMNS: Final = ("id", "name", "title", "department", "manager id", "e-mail", "phone", "start date")
_FIRST: Final = ("Anna", "Boris", "Clara", "Dmitri", "Elif", "Farid", "Greta", "Hugo", "Ilona", "Ольга", "Павел")
_LAST: Final = ("Draftova", "Sampler", "Mockson", "Placeholt", "Образцова", "Примеров", "Testini", "Набросков")


def write_people(file: Path, people: int) -> None:
    """Write a staff list: one tree of span 8, everybody with an id, an e-mail and a first day; the same each time."""
    random = Random(1)  # noqa: S311 - nothing to keep secret
    with file.open("w", encoding="utf-8", newline="") as text:
        rows = csv.writer(text)
        rows.writerow(COLUMNS)
        for number in range(people):
            name = f"{random.choice(_FIRST)} {random.choice(_LAST)}-{number % 977}"
            manager = f"E{(number - 1) // 8}" if number else ""
            place = (f"Specialist {number % 40}", f"Department {number % 200}")
            reach = (f"p{number}@example.com", f"+7 900 {number:07d}")
            rows.writerow([f"E{number}", name, *place, manager, *reach, "2020-01-15"])


def import_people(file: Path, database: Path) -> dict[str, float]:
    """Import the file in a process of its own and return what it took."""
    command = [sys.executable, __file__, "--import", str(file), str(database)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    taken: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return taken


def import_here(file: str, database: str) -> dict[str, float]:
    """Import the file in this process with the command."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    cpu, wall = time.process_time(), time.perf_counter()
    arguments = ["import", "people", file, "--account", "Generated", "--create", "--database", database]
    main.main(arguments, standalone_mode=False)
    taken = {"cpu": time.process_time() - cpu, "wall": time.perf_counter() - wall}
    return taken | {"memory_mb": (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024}


def write_plainly(file: Path, imported: Path, empty: Path) -> dict[str, float]:
    """Read the file and write the rows of an imported database into one with the same empty tables."""
    with closing(sqlite3.connect(imported)) as source:
        names = [name for (name,) in source.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        rows: dict[str, list[Any]] = {name: source.execute(f'SELECT * FROM "{name}"').fetchall() for name in names}  # noqa: S608
    rows = {name: content for name, content in rows.items() if content and name != "alembic_version"}
    with closing(sqlite3.connect(empty, isolation_level=None)) as target:
        target.execute("PRAGMA journal_mode = WAL")
        target.execute("PRAGMA synchronous = FULL")
        cpu, wall = time.process_time(), time.perf_counter()
        with file.open(encoding="utf-8", newline="") as text:
            for _ in csv.DictReader(text):
                pass
        target.execute("BEGIN")
        for name, content in rows.items():
            marks = ", ".join("?" * len(content[0]))
            target.executemany(f'INSERT INTO "{name}" VALUES ({marks})', content)  # noqa: S608 - our own tables
        target.execute("COMMIT")
        return {
            "cpu": time.process_time() - cpu,
            "wall": time.perf_counter() - wall,
            "rows": sum(map(len, rows.values())),
        }


def measure(people: int) -> tuple[dict[str, float], dict[str, float]]:
    """Return what our import and the plain one took."""
    with tempfile.TemporaryDirectory() as folder:
        file, ours, plain = Path(folder, "people.csv"), Path(folder, "ours.db"), Path(folder, "plain.db")
        write_people(file, people)
        open_workspace(plain).close()
        taken = import_people(file, ours)
        floor = write_plainly(file, ours, plain)
        shutil.rmtree(folder, ignore_errors=True)
    return taken, floor


def compare(sizes: tuple[int, ...]) -> int:
    """Print a row for each size and say which goals were missed."""
    print("| people | ours, CPU | plain, CPU | rows written | of its speed (CPU) | of its speed (wall) | memory |")
    print("|---|---|---|---|---|---|---|")
    missed = 0
    times: list[tuple[int, float]] = []
    for people in sizes:
        ours, plain = measure(people)
        ratios = plain["cpu"] / ours["cpu"], plain["wall"] / ours["wall"]
        missed += max(ratios) < GOAL
        times.append((people, ours["cpu"]))
        print(
            f"| {people:,} | {ours['cpu']:.1f} s | {plain['cpu']:.1f} s | {plain['rows']:,.0f} "
            f"| {ratios[0]:.2f} | {ratios[1]:.2f} | {ours['memory_mb']:,.0f} MB |"
        )
    for (few, quick), (many, slow) in pairwise(times):
        growth = slow / quick * 10 / (many / few)
        missed += growth > MOST_GROWTH
        print(f"\nGrowth from {few:,} to {many:,}: {growth:.1f} times the time for 10 times the people.")
    return int(missed > 0)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--import"]:
        print(json.dumps(import_here(*sys.argv[2:])))
    else:
        sys.exit(compare(tuple(map(int, sys.argv[1:])) or SIZES))
