"""Files of several days, imported one after the other."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Run = Callable[..., Result]


def _file(tmp_path: Path, name: str, text: str) -> str:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_files_in_the_order_of_their_days(run: Run, tmp_path: Path):
    """The second file ends who left on its day; an older one after it is refused with the day that is known."""
    first = _file(tmp_path, "first.csv", "Name,Title\nAda,Head\nBen,Buyer\n")
    second = _file(tmp_path, "second.csv", "Name,Title\nAda,Head\nCy,Buyer\n")
    third = _file(tmp_path, "third.csv", "Name,Title\nAda,Head\n")
    options = ("--account", "Quillmarsh")
    assert run("import", "people", first, *options, "--create", "--as-of", "2024-03-31").exit_code == 0
    said = run("import", "people", second, *options, "--as-of", "2025-03-31", "--close-missing")
    assert said.exit_code == 0, said.output
    assert "assignments were ended" in said.output
    assert run("import", "people", second, *options, "--as-of", "2025-03-31", "--close-missing").exit_code == 0
    refused = run("import", "people", third, *options, "--as-of", "2024-12-31")
    assert refused.exit_code == 4
    assert "2025-03-31" in refused.stderr


def test_a_day_that_has_not_come_is_refused(run: Run, tmp_path: Path):
    """Nothing is written for the future, in either language."""
    file = _file(tmp_path, "staff.csv", "Name\nAda\n")
    refused = run("import", "people", file, "--account", "Q", "--create", "--as-of", "2999-01-01", "--lang", "ru")
    assert refused.exit_code == 4
    assert "ещё не наступил" in refused.stderr
    assert run("accounts", "--json").stdout.count("name") == 0


def test_days_without_saying_what_the_file_lists(run: Run, tmp_path: Path):
    """`import FILE` takes the days of a list of people, and refuses them for a list of accounts."""
    options = ("--account", "Quillmarsh")
    first = _file(tmp_path, "first.csv", "Name,Title\nAda,Head\nBen,Buyer\n")
    second = _file(tmp_path, "second.csv", "Name,Title\nAda,Head\n")
    assert run("import", first, *options, "--create", "--as-of", "2024-03-31").exit_code == 0
    said = run("import", second, *options, "--as-of", "2025-03-31", "--close-missing")
    assert said.exit_code == 0, said.output
    assert "assignments were ended" in said.output
    refused = run("import", _file(tmp_path, "a.csv", "account,tier\nFablewick,B\n"), "--as-of", "2025-03-31")
    assert refused.exit_code == 4
    assert "--as-of and --close-missing are for lists of people" in refused.stderr
