"""Code and commands that the documentation shows do run."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from accountmap.cli import main

ROOT = Path(__file__).parents[2]
LISTS = {
    "clients.csv": "account,tier\nFablewick Stores,A\n",
    "contacts.csv": "account,name,ours\nQuillmarsh,Ada Sampleton,Kim Tester\n",
    "meetings.csv": "date,theirs,ours,channel\n2026-01-05,Ada Sampleton,Kim Tester,meeting\n",
}
STAFF = "name,title,manager\nAda Sampleton,Director,\nBen Placeholder,Buyer,Ada Sampleton\n"
CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Cyd Mockley\r\nEND:VCARD\r\n"


def _blocks(page: str, language: str) -> list[str]:
    text = (ROOT / page).read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```", text, flags=re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("page", ["README.md", "docs/editing.md"])
def test_python_of_a_page_runs(page: str, capsys: pytest.CaptureFixture[str]):
    """The Python examples work as they stand, one after the other, and each says something."""
    names: dict[str, object] = {}
    for block in _blocks(page, "python"):
        exec(compile(block, page, "exec"), names)  # noqa: S102 - our own page
        assert capsys.readouterr().out.strip()


@pytest.mark.parametrize("page", ["README.md", "docs/databases.md", "docs/import.md"])
def test_commands_shown_are_accepted(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Each `accountmap …` line of a page ends well when given the files it speaks of."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "staff.csv").write_text(STAFF, encoding="utf-8")
    for name, text in LISTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    _write_workbook(tmp_path / "staff.xlsx")
    (tmp_path / "contacts.vcf").write_text(CARD, encoding="utf-8", newline="")
    lines = [line for block in _blocks(page, "") for line in block.splitlines() if line.startswith("accountmap ")]
    assert lines
    for line in lines:
        result = CliRunner().invoke(main, shlex.split(line)[1:])
        assert result.exit_code == 0, f"{line}: {result.output}"


def _write_workbook(path: Path) -> None:
    from openpyxl import Workbook  # noqa: PLC0415 - only this page needs it

    book = Workbook()
    for row in STAFF.splitlines():
        book.active.append(row.split(","))
    book.save(path)
