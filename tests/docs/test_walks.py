"""Walks through the product run as written: the files they show, the commands, every line of the answers."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from accountmap.cli import main

ROOT = Path(__file__).parents[2]
BLOCK = re.compile(r"^```(?:text (?P<file>\S+)|console)\n(?P<body>.*?)^```", re.MULTILINE | re.DOTALL)
ID = re.compile(r"\b[0-9a-f]{16}\b")


@pytest.mark.parametrize(("name", "count"), [("from-a-messy-spreadsheet.md", 8), ("history.md", 5)])
def test_walk_answers_as_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, count: int):
    """Each command of the walk answers what the page says; ids, which differ each time, are dots there."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ACCOUNTMAP_LANG", raising=False)
    page = (ROOT / "docs" / name).read_text(encoding="utf-8")
    commands = 0
    for block in BLOCK.finditer(page):
        if block["file"]:
            Path(block["file"]).write_text(block["body"], encoding="utf-8")
            continue
        answered = ""
        for line in block["body"].splitlines():
            if line.startswith("$ accountmap "):
                commands += 1
                output = CliRunner().invoke(main, shlex.split(line)[2:]).output
                answered += f"{line}\n{ID.sub('…', output)}"
        assert answered == block["body"]
    assert commands == count
