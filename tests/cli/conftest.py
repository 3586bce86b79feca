"""Run the command line in this process, on a workspace in a temporary folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from accountmap.cli import main

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a function that runs ``accountmap`` with arguments in an empty folder."""
    monkeypatch.chdir(tmp_path)
    for name in ("ACCOUNTMAP_LANG", "ACCOUNTMAP_DATABASE_URL"):
        monkeypatch.delenv(name, raising=False)

    def run_accountmap(*arguments: str) -> Result:
        result = CliRunner().invoke(main, arguments, catch_exceptions=True)
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return run_accountmap
