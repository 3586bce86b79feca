"""The worked example of influence: its code runs and says what the page shows, and its arithmetic is right."""

from __future__ import annotations

import re
from math import log
from pathlib import Path

import pytest

PAGE = Path(__file__).parents[2] / "docs" / "who-knows-whom.md"


def test_example_of_influence_says_what_the_page_shows(capsys: pytest.CaptureFixture[str]):
    """Run the section's code; its output is the text below it."""
    section = PAGE.read_text(encoding="utf-8").partition("## Influence")[2].partition("\n## ")[0]
    code, shown = re.search(r"```python\n(.*?)```\n\n```text\n(.*?)```", section, flags=re.DOTALL).groups()
    exec(compile(code, str(PAGE), "exec"), {})  # noqa: S102 - our own page
    assert capsys.readouterr().out == shown


def test_arithmetic_of_the_example():
    """The numbers worked out by hand below the example are those of the formula."""
    terms = [0.35 * (4 - 1) / 5, 0.10 * log(3) / log(4), 0.25 * 0.25, 0.20, 0.10 * max(0, 1 - 1.125)]
    assert round(sum(terms), 4) == 0.5517
    shown = PAGE.read_text(encoding="utf-8")
    assert "Boris: some, 55 of 100" in shown
    for points in ("21 of 35", "8 of 10", "6 of 25", "20 of 20", "0 of 10"):
        assert f"    {points} for " in shown
