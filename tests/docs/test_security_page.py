"""The security page names tests that exist."""

from __future__ import annotations

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_every_test_that_is_named_exists():
    """Each row names at least one test, and each named test is a function of the named file."""
    page = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
    table = page.partition("## What goes wrong")[2]
    rows = [line for line in table.splitlines() if line.startswith("| ") and "class of failure" not in line]
    assert len(rows) >= 12
    for row in rows:
        named = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", row)
        assert named, row[:60]
        for file, name in named:
            tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
            functions = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
            assert name in functions, f"{file} has no {name}"
