"""Files made to hurt, imported by a real process: refused in words, soon, in bounded memory, and nothing is written."""

from __future__ import annotations

import io
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest
from click.testing import Result
from openpyxl import Workbook

from accountmap.errors import ImportRejected
from accountmap.exchange import read_table
from accountmap.model.actors import LOCAL_OWNER
from accountmap.store import open_store
from hostile_workbooks import entity_bomb, foreign_entity, zip_bomb

pytestmark = pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="measures as Linux does")

Run = Callable[..., Result]
START: Final = """
import atexit, sys
from pathlib import Path

@atexit.register
def tell():  # what the system counts of a child includes what its parent held when it was forked
    lines = Path("/proc/self/status").read_text().splitlines()
    print("peak", next(line.split()[1] for line in lines if line.startswith("VmHWM")), file=sys.stderr)

from accountmap.cli import main
sys.argv = ["accountmap", *sys.argv[1:]]
main()
"""
MOST_SECONDS: Final = 60
"""Most of these take two to seven seconds alone on a slow machine; before they were bounded, minutes."""


@dataclass(frozen=True)
class Outcome:
    """How a process ended, what it said, and what it took at most."""

    code: int
    told: str
    megabytes: int
    seconds: float


def bring(folder: Path, *arguments: str, most_bytes: int | None = None) -> Outcome:
    """Run ``accountmap import`` in a process of its own."""
    limit = None if most_bytes is None else lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, most_bytes))
    begin = time.monotonic()
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", START, "import", *arguments],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        preexec_fn=limit,
    )
    told, _, peak = done.stdout.rpartition("peak ")
    return Outcome(done.returncode, told, int(peak) // 1024, time.monotonic() - begin)


BOUNDS: Final[dict[str, tuple[Callable[[], bytes], int, str]]] = {
    "line-of-100-mb.csv": (lambda: b"name,title\nAda," + b"x" * 100_000_000 + b"\n", 150, "The file is 95 MB"),
    "line-of-20-mb.csv": (lambda: b"name,title\nAda," + b"x" * 20_000_000 + b"\n", 600, "Row 2: a cell holds more"),
    "cells-of-40-mb.csv": (lambda: b"name,title\nAda" + b"," * 40_000_000 + b"\n", 600, "Row 2 has 40000001 cells"),
    "header-of-20-mb.csv": (lambda: b"name," * 4_000_000, 450, "Row 1 has 4000001 cells"),
    "cells-over-lines.csv": (lambda: b"name\n" + b'"\n",' * 9_000_000, 600, "a quotation mark opens here"),
    "open-quote.csv": (lambda: b'name,title\n"Ada,' + b"x,y\n" * 5_000_000, 450, "a quotation mark opens here"),
    "two-million-rows.csv": (lambda: b"name\n" + b"P\n" * 2_000_000, 900, "more than 1000000 rows"),
    "blank-lines.csv": (lambda: b"name\nAda\n" + b"\n" * 5_000_000, 250, "more than 3000000 lines"),
    "zip-bomb.xlsx": (zip_bomb, 200, "would unpack to"),
    "entities.xlsx": (lambda: entity_bomb("xl/sharedStrings.xml"), 200, "is damaged"),
    "foreign-entity.xlsx": (foreign_entity, 200, "is damaged"),
}


@pytest.mark.parametrize("name", BOUNDS)
def test_file_that_is_too_much_is_refused_within_bounds(name: str, tmp_path: Path):
    """Exit code 4, one sentence with the fix, no stack trace; memory and time stay within what the case allows."""
    make, megabytes, told = BOUNDS[name]
    (tmp_path / name).write_bytes(make())
    done = bring(tmp_path, "people", name, "--account", "New", "--create")
    assert done.code == 4, done.told
    assert told in done.told
    assert "Traceback" not in done.told
    assert "root:" not in done.told
    assert done.megabytes < megabytes
    assert done.seconds < MOST_SECONDS
    with open_store(f"sqlite:///{tmp_path / 'accountmap.db'}", mode="write") as store:  # made, if there is none yet
        assert store.accounts(LOCAL_OWNER) == ()


def test_rows_that_are_too_wide_are_refused(monkeypatch: pytest.MonkeyPatch):
    """One cell at the far right makes a row as wide as that, and a workbook of some kilobytes a sheet of millions."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    for row in (["name", "title"], *[[None] * 16_383 + ["x"]] * 4):
        sheet.append(row)
    packed = io.BytesIO()
    book.save(packed)
    monkeypatch.setattr("accountmap.exchange.xlsx_records.MOST_CELLS", 50_000)
    with pytest.raises(ImportRejected) as refused:
        read_table(packed.getvalue(), "wide.xlsx")
    (problem,) = refused.value.problems
    assert (problem.code, problem.row, problem.value) == ("sheet-too-wide", 5, "16384")


def test_limit_of_rows_is_read_to_the_last(monkeypatch: pytest.MonkeyPatch):
    """As many rows as are allowed, and not one more; the same for lines."""
    monkeypatch.setattr("accountmap.exchange.tables.MOST_ROWS", 1000)
    assert len(read_table(b"name\n" + b"P\n" * 1000, "p.csv").rows) == 1000
    with pytest.raises(ImportRejected):
        read_table(b"name\n" + b"P\n" * 1001, "p.csv")
    monkeypatch.setattr("accountmap.exchange.csv_records.MOST_LINES", 900)
    assert len(read_table(b"name\n" + b"P\n" * 899, "p.csv").rows) == 899
    with pytest.raises(ImportRejected):
        read_table(b"name\n" + b"P\n" * 900, "p.csv")


STAFF: Final = "name,email,manager email\n" + "".join(
    f"P{n} Family{n},p{n}@x.example,p{max(n - 1, 0) // 8}@x.example\n" for n in range(3000)
)
FULL: Final = "There is no room left on the disk"


def test_import_that_finds_no_room_leaves_nothing(run: Run, tmp_path: Path):
    """No file may grow as far as the import needs; it is said, nothing is there, and with room the import is done."""
    (tmp_path / "staff.csv").write_text(STAFF, encoding="utf-8")
    done = bring(tmp_path, "people", "staff.csv", "--account", "New", "--create", most_bytes=600_000)
    assert (done.code, FULL in done.told) == (6, True), done.told
    assert "New" not in run("accounts").stdout
    assert "Everything is in order" in run("db", "check").stdout
    assert bring(tmp_path, "people", "staff.csv", "--account", "New", "--create").code == 0
    assert "New" in run("accounts").stdout


@contextmanager
def small_disk(place: Path) -> Iterator[None]:
    """Make a disk of three megabytes, where one may."""
    place.mkdir()
    mounted = subprocess.run(["/bin/mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(place)], check=False)  # noqa: S603
    if mounted.returncode != 0:
        pytest.skip("may not mount a disk")
    try:
        yield
    finally:
        subprocess.run(["/bin/umount", str(place)], check=True)  # noqa: S603


@pytest.mark.skipif(not (Path("/bin/mount").exists() and os.geteuid() == 0), reason="may not mount a disk")
def test_disk_that_is_really_full(run: Run, tmp_path: Path):
    """On a disk of three megabytes the import says so, and what was there before is there, sound."""
    (tmp_path / "staff.csv").write_text(STAFF, encoding="utf-8")
    with small_disk(tmp_path / "disk"):
        there = ("--database", str(tmp_path / "disk" / "w.db"))
        run("accounts", "add", "Fablewick", *there)
        before = run("accounts", "--json", *there).stdout
        done = bring(tmp_path, "people", "staff.csv", "--account", "New", "--create", *there, "--lang", "ru")
        assert (done.code, "места" in done.told) == (6, True), done.told
        assert run("accounts", "--json", *there).stdout == before
        assert "Everything is in order" in run("db", "check", *there).stdout
