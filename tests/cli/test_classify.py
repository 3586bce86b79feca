"""``accountmap classify`` in words and as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Run = Callable[..., Result]
A = "Fablewick"


def test_titles_are_read_in_both_languages(run: Run):
    """What counts in one line; with --why the words and what was too unsure; another language is not known."""
    told = run("classify", "Chief accountant and office manager", "Kierownik działu", "--why").output
    assert "Chief accountant and office manager: accounting, records; seniority 4 of 6\n" in told
    assert "records: by “office manager”, 95 %" in told
    assert "Kierownik działu: function not known\n     no word of a known meaning, or another language" in told
    russian = run("classify", "Юрист отдела закупок", "--why", "--lang", "ru").output
    assert "закупки: возможно, по словам «закупок», 50 % – считается от 70 %" in russian


def test_files_of_titles_are_read(run: Run, tmp_path: Path):
    """A table with departments, and as JSON; a file that is not there is named."""
    file = tmp_path / "titles.csv"
    file.write_text("Должность;Отдел\nСпециалист;Закупки\n", encoding="cp1251")
    items = json.loads(run("classify", "--file", str(file), "--json").output)["items"]
    assert [(item["unit"], item["functions"][0]["function"]) for item in items] == [("Закупки", "purchasing")]
    missing = run("classify", "--file", str(tmp_path / "nope.csv"))
    assert missing.exit_code
    assert "nope.csv" in missing.output + missing.stderr
    nothing = run("classify")
    assert nothing.exit_code
    assert "Give titles, --file or --account." in nothing.output + nothing.stderr


def test_account_tells_said_from_read_and_how_to_say_the_rest(run: Run):
    """What somebody said, "other" too, wins over the title; what is not known comes with its command, which works."""
    run("accounts", "add", A)
    run("person", "add", A, "Ada Sampleton", "--title", "Senior buyer")
    run("person", "add", A, "Bo Mockford", "--title", "Senior buyer", "--function", "other")
    run("person", "add", A, "Cy Placeholder", "--title", "Happiness")
    told = run("classify", "--account", A).output
    assert "Ada Sampleton, Senior buyer: purchasing (by title); seniority 3 of 6 (by title)" in told
    assert "Bo Mockford, Senior buyer: other; seniority 3 of 6 (by title)" in told
    assert "1 function was said, 1 read from titles, 1 not known." in told
    assert 'accountmap person edit Fablewick "Cy Placeholder" --function WHICH --seniority 1-6' in told
    assert run("person", "edit", A, "Cy Placeholder", "--function", "hr", "--seniority", "2").exit_code == 0
    items = json.loads(run("classify", "--account", A, "--json").output)["items"]
    assert [(item["functions"], item["functions_said"], item["command"]) for item in items] == [
        (["purchasing"], [], None),
        (["other"], ["other"], None),
        (["hr"], ["hr"], None),
    ]


def test_what_is_read_does_not_become_what_is_said(run: Run, tmp_path: Path):
    """The people's table has what was said; imported again it leaves titles to be read."""
    run("accounts", "add", A)
    run("person", "add", A, "Ada Sampleton", "--title", "Senior buyer")
    table = tmp_path / "people.csv"
    run("export", A, "-o", str(table))
    run("import", "people", str(table), "--account", A)
    item = json.loads(run("classify", "--account", A, "--json").output)["items"][0]
    assert (item["functions"], item["functions_said"], item["seniority_said"]) == (["purchasing"], [], None)
