"""The worked examples of who knows whom: their code says what the page shows, and their arithmetic is right."""

from __future__ import annotations

import re
from math import exp, log
from pathlib import Path

import pytest

PAGE = Path(__file__).parents[2] / "docs" / "who-knows-whom.md"


@pytest.mark.parametrize("section", ["Strength", "Influence", "Paths"])
def test_example_says_what_the_page_shows(section: str, capsys: pytest.CaptureFixture[str]):
    """Run a section's code; its output is the text below it."""
    text = PAGE.read_text(encoding="utf-8").partition(f"## {section}")[2].partition("\n## ")[0]
    code, shown = re.search(r"```python\n(.*?)```\n\n```text\n(.*?)```", text, flags=re.DOTALL).groups()
    exec(compile(code, str(PAGE), "exec"), {})  # noqa: S102 - our own page
    assert capsys.readouterr().out == shown


def test_arithmetic_of_influence():
    """The numbers worked out by hand below the example are those of the formula."""
    terms = [0.35 * (4 - 1) / 5, 0.10 * log(3) / log(4), 0.25 * 0.25, 0.20, 0.10 * max(0, 1 - 1.125)]
    assert round(sum(terms), 4) == 0.5517
    shown = PAGE.read_text(encoding="utf-8")
    assert "Boris: some, 55 of 100" in shown
    for points in ("21 of 35", "8 of 10", "6 of 25", "20 of 20", "0 of 10"):
        assert f"    {points} for " in shown


def test_arithmetic_of_paths():
    """The two ways and what they come to together are those of the formula."""
    up, beside = 0.5 * 0.55, (0.5 * 0.8) * (0.9 * 0.6)
    shown = PAGE.read_text(encoding="utf-8")
    for percent in (0.65 * up, 0.65 * beside, 0.65 * (1 - (1 - up) * (1 - beside))):
        assert f"{100 * percent:.1f} %" in shown


def test_arithmetic_of_strength():
    """The meeting and the unanswered e-mail come to what is worked out by hand."""
    meeting, mail = 5 * 2 ** (-60 / 60), 2 ** (-1 / 60)
    amount = meeting + mail
    both = 1 - mail / amount
    touches = (0.5 + 0.5 * both) * (1 - exp(-amount / 8))
    shown = PAGE.read_text(encoding="utf-8")
    assert f"X = {amount:.2f}" in shown
    for value in (both, touches, 1 - (1 - touches) * (1 - 0.4)):
        assert f"= {value:.2f}".replace("= 0.", "= .") in shown
