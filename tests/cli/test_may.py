"""``accountmap may`` and the commands that record what it stands on."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
ACCOUNT, ADA, HUGO, TESS = "demo-fablewick", "Ada Sampleton", "Hugo Exampleby", "Tess Doorley"


@pytest.fixture
def demo(run: Run, tmp_path: Path) -> Run:
    """Return the command line on the demo workspace."""
    assert run("demo", "--no-serve").exit_code == 0
    return lambda *line: run(*line, "--database", str(tmp_path / "demo" / "accountmap.db"))


def test_command_that_is_told_takes_the_objection_away(demo: Run):
    """What `may` prints is what records the answer; then Hugo does not stand in the way."""
    told = demo("may", ACCOUNT, ADA, "--about", "purchasing", "--why").stdout
    assert "Not yet." in told
    assert f"accountmap consent add 'Fablewick Stores' '{HUGO}' --about '{ADA}' --state agreed" in told
    assert "Nobody is stepped over" in told
    for person in (HUGO, TESS):
        assert demo("consent", "add", ACCOUNT, person, "--about", ADA, "--state", "agreed").exit_code == 0
    answer = json.loads(demo("may", ACCOUNT, ADA, "--about", "purchasing", "--json").stdout)
    assert HUGO not in str(answer["objections"])
    assert answer["answer"] in {"yes", "yes_but"}
    assert demo("consent", "list", ACCOUNT, "--who", HUGO).stdout.startswith(f"{HUGO} → {ADA}: agreed")


@pytest.mark.parametrize(("lang", "said"), [("en", "Leave Ada Sampleton in peace."), ("ru", "Не беспокойте: Ada")])
def test_opt_out_says_no_in_both_languages(demo: Run, lang: str, said: str):
    """Whoever asked not to be contacted is left alone, and undo brings the old answer back."""
    before = demo("may", ACCOUNT, ADA).stdout
    assert demo("opt-out", ACCOUNT, ADA, "--reason", "asked on the phone").exit_code == 0
    assert said in demo("may", ACCOUNT, ADA, "--lang", lang).stdout
    assert demo("undo", ACCOUNT).exit_code == 0
    assert demo("may", ACCOUNT, ADA).stdout == before


def test_consent_about_oneself_is_refused(demo: Run):
    """Ada is not asked about Ada; but she may turn to us herself."""
    assert demo("consent", "add", ACCOUNT, ADA, "--about", ADA).exit_code != 0
    assert demo("consent", "add", ACCOUNT, ADA, "--about", ADA, "--how", "client_initiated").exit_code == 0
    assert json.loads(demo("may", ACCOUNT, ADA, "--json").stdout)["answer"] != "not_yet"
