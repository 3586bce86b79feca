"""Ctrl-C in a real import of 20,000 rows, in its own process: nothing is written, and one sentence says so."""

from __future__ import annotations

import os
import pty
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

import pytest
from click.testing import Result

from accountmap.cli.progress import Watch, watched
from accountmap.cli.session import Session
from accountmap.errors import Cancelled
from accountmap.i18n import Locale
from accountmap.model.progress import Stage
from accountmap.settings import Settings
from accountmap.store import open_store

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a terminal of POSIX")

Run = Callable[..., Result]
START: Final = """
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # it is ignored where tests run in the background of a shell
from accountmap.cli import main
sys.argv = ['accountmap', *sys.argv[1:]]
main()
"""
ROWS: Final = 20_000
FEWER: Final = 9_000
PATIENCE: Final = 100
SENTENCE: Final = {"en": "Cancelled; nothing was written.", "ru": "Отменено; ничего не записано."}


@pytest.fixture(scope="module")
def big_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a list of staff that takes seconds to import."""
    rows = (
        f"P{number} Family{number},p{number}@x.example,Buyer {number % 50},p{max(number - 1, 0) // 8}@x.example\n"
        for number in range(ROWS)
    )
    path = tmp_path_factory.mktemp("big") / "staff.csv"
    path.write_text("Name,E-mail,Title,Manager e-mail\n" + "".join(rows), encoding="utf-8")
    return path


class Terminal:
    """An import whose standard error is a terminal."""

    def __init__(self, file: Path, folder: Path, language: str, command: str = "import") -> None:
        self._screen, theirs = pty.openpty()
        arguments = [command, str(file), "--lang", language]
        arguments += ["--account", "Big", "--create"] if command == "import" else []
        self.process = subprocess.Popen(  # noqa: S603 - our own interpreter
            [sys.executable, "-c", START, *arguments], cwd=folder, stdout=subprocess.PIPE, stderr=theirs, text=True
        )
        os.close(theirs)
        self.seen = ""

    def wait_for(self, text: str) -> None:
        """Read the screen until it shows a text."""
        until = time.monotonic() + PATIENCE
        while text not in self.seen:
            assert time.monotonic() < until, self.seen
            assert self._read(), self.seen

    def end(self) -> tuple[int, str]:
        """Read the rest; return exit code and standard output."""
        while self._read():
            pass
        os.close(self._screen)
        told, _ = self.process.communicate()
        return self.process.returncode, told

    def _read(self) -> bool:
        if not select.select([self._screen], [], [], PATIENCE)[0]:
            self.process.kill()
            raise AssertionError(f"nothing came for {PATIENCE} s after: {self.seen}")
        with suppress(OSError):  # the other end is closed
            part = os.read(self._screen, 65536).decode(errors="replace")
            self.seen += part
            return bool(part)
        return False


def digest(folder: Path) -> str:
    """Return the digest of the workspace."""
    with open_store(f"sqlite:///{folder / 'accountmap.db'}", mode="read") as store:
        return store.digest()


@pytest.mark.parametrize(
    ("language", "shown"),
    [("en", "Finding out who is who"), ("ru", "Запись: записей")],
)
def test_ctrl_c_at_a_stage_leaves_nothing(run: Run, tmp_path: Path, big_file: Path, language: str, shown: str):
    """Told to stop while a stage is shown, the import ends with 130 and a sentence, and every table is as it was."""
    run("accounts", "add", "Fablewick Stores")
    before = digest(tmp_path)
    terminal = Terminal(big_file, tmp_path, language)
    terminal.wait_for(shown)
    terminal.process.send_signal(signal.SIGINT)
    assert terminal.end() == (130, "")
    last = terminal.seen.rpartition("\x1b[K")[2]
    assert last.strip().startswith(SENTENCE[language])
    assert len(last.strip().splitlines()) == 1
    assert digest(tmp_path) == before


def test_ctrl_c_before_the_file_has_arrived(run: Run, tmp_path: Path):
    """While the file is read there is nothing to undo, either."""
    run("accounts", "add", "Fablewick Stores")
    before = digest(tmp_path)
    os.mkfifo(tmp_path / "staff.csv")
    terminal = Terminal(tmp_path / "staff.csv", tmp_path, "en")
    with (tmp_path / "staff.csv").open("w"):  # opens once the other side reads
        time.sleep(0.2)
        terminal.process.send_signal(signal.SIGINT)
        assert terminal.end() == (130, "")
    assert terminal.seen.strip().startswith(SENTENCE["en"])
    assert digest(tmp_path) == before


@pytest.mark.parametrize(("language", "sentence"), [("en", "Stopped."), ("ru", "Прервано.")])
def test_ctrl_c_ends_every_command_with_a_sentence(tmp_path: Path, language: str, sentence: str):
    """Not imports alone: 130, no stack trace, and no claim that is not known to be true."""
    os.mkfifo(tmp_path / "staff.csv")
    terminal = Terminal(tmp_path / "staff.csv", tmp_path, language, "lint")
    with (tmp_path / "staff.csv").open("w"):
        time.sleep(0.2)
        terminal.process.send_signal(signal.SIGINT)
        assert terminal.end() == (130, "")
    assert terminal.seen.replace("^C", "").strip().startswith(sentence)
    assert len(terminal.seen.strip().splitlines()) == 1


def test_progress_is_shown_on_one_line_and_taken_away(tmp_path: Path, big_file: Path):
    """The line is overwritten, counts rows and entries, and is gone when the result is told."""
    lines = big_file.read_text(encoding="utf-8").splitlines(keepends=True)
    (tmp_path / "staff.csv").write_text("".join(lines[: FEWER + 1]), encoding="utf-8")
    terminal = Terminal(tmp_path / "staff.csv", tmp_path, "en")
    code, told = terminal.end()
    assert code == 0
    assert f"{FEWER:,} rows read; people added {FEWER:,}" in told
    assert "Writing: " in terminal.seen
    assert "\n" not in terminal.seen
    assert terminal.seen.endswith("\r\x1b[K")


def test_nothing_is_shown_where_nobody_looks(run: Run, tmp_path: Path):
    """Standard error that is no terminal gets no progress."""
    (tmp_path / "staff.csv").write_text("Name\nAda\n", encoding="utf-8")
    assert run("import", "people", "staff.csv", "--account", "New", "--create").stderr == ""


@pytest.fixture
def session() -> Iterator[Session]:
    """Yield a session; whatever a test does to Ctrl-C ends with it."""
    before = signal.getsignal(signal.SIGINT)
    yield Session(Settings(), Locale.EN)
    assert signal.getsignal(signal.SIGINT) is before


def press(watch: Watch) -> Watch:
    """Press Ctrl-C once the work has begun."""
    if not watch.is_cancelled:
        watch.progress(Stage.WRITING, 1, 2)
    os.kill(os.getpid(), signal.SIGINT)
    return watch


def test_ctrl_c_once_waits_for_a_moment_that_leaves_nothing(session: Session):
    """It interrupts nothing by itself; the next time the work asks, it is broken off."""
    with pytest.raises(Cancelled), watched(session) as watch:
        press(watch).progress(Stage.WRITING, 2, 2)


def test_ctrl_c_too_late_interrupts_nothing(session: Session):
    """After the work asked for the last time it is finished, and what was wished is known."""
    with watched(session) as watch:
        press(watch)
    assert watch.is_cancelled


def test_ctrl_c_twice_ends_at_once(session: Session):
    """Whoever does not want to wait does not have to; then nobody claims to know what is written."""
    with pytest.raises(KeyboardInterrupt), watched(session) as watch:
        press(press(watch))
