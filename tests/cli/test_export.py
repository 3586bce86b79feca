"""`accountmap export` and `accountmap import json`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


def test_out_and_in_again(run: Run, tmp_path: Path):
    """What is exported comes back in another workspace byte for byte; again nothing changes."""
    staff = tmp_path / "staff.csv"
    staff.write_text("Name,Title,Manager\nAda,Head,\nBen,Buyer,Ada\n", encoding="utf-8")
    assert run("import", "people", str(staff), "--account", "Quillmarsh", "--create").exit_code == 0
    first, second, copy = (str(tmp_path / name) for name in ("first.json", "second.json", "copy.db"))
    assert run("export", "Quillmarsh", "-o", first).exit_code == 0
    assert run("import", "json", first, "--database", copy).exit_code == 0
    assert run("export", "--all", "-o", second, "--database", copy).exit_code == 0
    assert Path(first).read_bytes() == Path(second).read_bytes()
    said = run("import", "json", first, "--lang", "ru").output
    assert "записей добавлено 0, изменено 0" in said


def test_half_wrong_file_leaves_nothing(run: Run, tmp_path: Path):
    """One bad entity, or a line to a seat that is nowhere, and not even the account is made."""
    account = {"id": "q", "name": "Quillmarsh", "known_since": "2026-01-01"}
    line = {"id": "l", "manager": "nowhere", "report": "nowhere-else"}
    for section in ({"people": [{"id": "a", "name": ""}]}, {"reporting_lines": [line]}):
        path = tmp_path / "half.json"
        document = {"format": "accountmap", "version": 1, "accounts": [{"account": account, **section}]}
        path.write_text(json.dumps(document), encoding="utf-8")
        assert run("import", "json", str(path)).exit_code in (4, 5)
        assert json.loads(run("accounts", "--json").output)["items"] == []


def test_nothing_or_everything_has_to_be_named(run: Run):
    """Neither account nor --all, or both, is refused with an example."""
    for words in ((), ("Quillmarsh", "--all")):
        said = run("export", *words, "-o", "x.json")
        assert (said.exit_code, "accountmap export" in said.stderr) == (9, True)


@pytest.mark.parametrize("lang", ["en", "ru"])
@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_people_go_out_as_a_table_and_come_back_unchanged(run: Run, tmp_path: Path, suffix: str, lang: str):
    """What a list said, managers, a vacancy and our side included, is not news when it comes from us."""
    staff = tmp_path / "staff.csv"
    staff.write_text(
        "Name,Title,Manager,Phone,Role,Stance,Ours,Level\n"
        "Ada Sampleton,Head,,+7 900 000-00-01,decider,ally,Tess Tester,trusts\n"
        "Ben Specimen,Buyer,Ada Sampleton,,buyer,,,\nvacant,Clerk,Ben Specimen,,,,,\n",
        encoding="utf-8",
    )
    assert run("import", "people", str(staff), "--account", "Quillmarsh", "--create").exit_code == 0
    table, before, after = (str(tmp_path / name) for name in (f"people.{suffix}", "before.json", "after.json"))
    assert run("export", "Quillmarsh", "-o", table, "--lang", lang).exit_code == 0
    assert run("export", "Quillmarsh", "-o", before).exit_code == 0
    said = run("import", "people", table)
    assert (said.exit_code, "3 rows read" in said.output, said.stderr) == (0, True, "")
    assert run("export", "Quillmarsh", "-o", after).exit_code == 0
    assert Path(before).read_bytes() == Path(after).read_bytes()


def test_format_goes_before_the_suffix(run: Run, tmp_path: Path):
    """A table on standard output, our JSON in a file of any name."""
    staff = tmp_path / "staff.csv"
    staff.write_text("Name,Title\nAda Sampleton,=Head\n", encoding="utf-8")
    assert run("import", "people", str(staff), "--account", "Quillmarsh", "--create").exit_code == 0
    assert "Ada Sampleton,'=Head" in run("export", "--all", "--format", "csv", "-o", "-").output
    assert run("export", "--all", "--format", "json", "-o", "odd.csv").exit_code == 0
    assert json.loads((tmp_path / "odd.csv").read_text(encoding="utf-8"))["format"] == "accountmap"


def test_last_days_come_back_and_a_seat_somebody_left_is_no_new_vacancy(run: Run, tmp_path: Path):
    """Whoever leaves on a day to come does so on that day still; who has left is in no row, nor is their empty seat."""
    staff = tmp_path / "staff.csv"
    staff.write_text(
        "Name,Title,Manager,End date\nAda Sampleton,Head,,2199-12-31\nBen Specimen,Buyer,Ada Sampleton,\n"
        "Cy Mockup,Clerk,Ben Specimen,\n",
        encoding="utf-8",
    )
    assert run("import", "people", str(staff), "--account", "Quillmarsh", "--create").exit_code == 0
    assert run("person", "end", "Quillmarsh", "Ben Specimen", "--on", "2026-01-01").exit_code == 0
    assert run("export", "Quillmarsh", "-o", "people.csv").exit_code == 0
    table = (tmp_path / "people.csv").read_text(encoding="utf-8-sig")
    assert ("2199-12-31" in table, "Ben" in table, "Buyer" in table) == (True, False, False)
    run("export", "Quillmarsh", "-o", "before.json")
    assert run("import", "people", "people.csv").exit_code == 0
    run("export", "Quillmarsh", "-o", "after.json")
    assert (tmp_path / "before.json").read_bytes() == (tmp_path / "after.json").read_bytes()
