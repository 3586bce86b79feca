"""`accountmap anonymise`: what becomes of single cells, and the same pseudonyms for the same key."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

from accountmap.exchange.anonymise import anonymise
from accountmap.exchange.tables import SourceFile

Run = Callable[..., Result]
STAFF = (
    "Name;E-mail;Phone;Title;Department;Manager;Note;Shoe size\r\n"
    "Ada Sampleton;ada@quillmarsh.example;+44 20 7946 0001;Head of buying;Purchasing;;likes tea;38\r\n"
    "Ben Mockley;;;Assistant to Ada Sampleton;Purchasing;Ada Sampleton;;\r\n"
    "Vacant;;;Clerk;Logistics;ADA SAMPLETON;;\r\n"
)


def hidden(text: str, encoding: str = "utf-8", name: str = "staff.csv") -> str:
    """Return a table anonymised."""
    return anonymise(SourceFile(name, text.encode(encoding)), b"key").decode(encoding)


def test_what_goes_and_what_stays():
    """Names, reach and free text go, everywhere; titles, departments and words for nobody stay."""
    lines = [line.split(";") for line in hidden(STAFF).split("\r\n")]
    assert lines[0] == STAFF.split("\r\n", maxsplit=1)[0].split(";")
    (ada, mail, phone, title, unit, manager, note, shoe), (_, _, _, assists, _, boss, _, _) = lines[1:3]
    assert "ada" not in ada.casefold()
    assert mail.endswith(".example")
    assert mail.split("@")[0].casefold() == ada.split()[0].casefold()
    assert (phone[:1], len(phone), phone != "+44 20 7946 0001") == ("+", 16, True)
    assert (title, unit, manager, note, shoe) == ("Head of buying", "Purchasing", "", "x", "x")
    assert (assists, boss) == (f"Assistant to {ada}", ada)
    assert (lines[3][0], lines[3][5]) == ("Vacant", ada.upper())
    assert lines[4] == [""]


def test_encoding_script_and_quotes_stay():
    """A Russian file in cp1251 stays one, names Russian; quotes and breaks in cells stay where they were."""
    text = 'ФИО;Должность;Примечание\n"Выдумкина ""Аня"" Анна";Юрист;"две\nстроки"\nН/Д;Юрист;\n'
    lines = hidden(text, "cp1251").split("\n")
    assert "Выдумкина" not in lines[1]
    assert lines[1].startswith('"')
    assert lines[1].count('""') == 2
    assert lines[3:5] == ["Н/Д;Юрист;", ""]


def test_same_key_same_pseudonyms(run: Run, tmp_path: Path):
    """The command prints its key; given again it replaces alike in another file, another one does not."""
    (tmp_path / "a.csv").write_text("Name\nAda Sampleton\n", encoding="utf-8")
    (tmp_path / "b.csv").write_text("Name,Title\nAda Sampleton,Head\n", encoding="utf-8")
    made = {}
    for name, key in (("a", "one"), ("b", "one"), ("c", "two")):
        source = str(tmp_path / ("a.csv" if name == "c" else f"{name}.csv"))
        said = run("anonymise", source, "-o", str(tmp_path / f"{name}-out.csv"), "--key", key)
        assert (said.exit_code, f"Key: {key}" in said.output) == (0, True)
        made[name] = (tmp_path / f"{name}-out.csv").read_text(encoding="utf-8").split("\n")[1].split(",")[0]
    assert made["a"] == made["b"] != made["c"]
    assert run("anonymise", str(tmp_path / "a.csv"), "-o", str(tmp_path / "a.csv")).exit_code == 9


def test_our_json(run: Run, tmp_path: Path):
    """Ids are replaced alike where they stand and where they are named, so the file still imports."""
    staff = tmp_path / "staff.csv"
    staff.write_text(
        "Name,Title,Manager,Note\nAda Sampleton,Head,,secret\nBen Mockley,Buyer,Ada Sampleton,\n", encoding="utf-8"
    )
    run("import", "people", str(staff), "--account", "Quillmarsh", "--create")
    out, anonymous = tmp_path / "out.json", tmp_path / "anonymous.json"
    run("export", "--all-accounts", "-o", str(out))
    assert run("anonymise", str(out), "-o", str(anonymous), "--key", "k").exit_code == 0
    text = anonymous.read_text(encoding="utf-8")
    for word in ("Ada", "Sampleton", "Ben", "Mockley", "Quillmarsh", "secret", "staff"):
        assert word not in text
    (section,) = json.loads(text)["accounts"]
    assert [len(section[name]) for name in ("people", "positions", "reporting_lines")] == [2, 2, 1]
    assert run("import", "json", str(anonymous), "--database", str(tmp_path / "copy.db")).exit_code == 0
