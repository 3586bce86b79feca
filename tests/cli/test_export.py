"""`accountmap export` and `accountmap import json`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

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
