"""`accountmap lint`: a file looked over before it is imported."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Run = Callable[..., Result]

STAFF = (
    "Номер должности;ФИО;Должность;Код должности руководителя\n"
    "1;Анна Выдумкина;Директор;нет\n"
    "2;Борис Примеров;Закупщик;1\n"
    "3;Вакансия;Кладовщик;2\n"
    "4;Глеб Небывалов;Кладовщик;9\n"
    "5;Дина Шаблонова;Кладовщик;5\n"
)


def _file(tmp_path: Path, text: str = STAFF, name: str = "штат.csv") -> str:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_file_is_counted_and_the_import_foretold(run: Run, tmp_path: Path):
    """Counts with names where something is wrong, then what the importer would do; no workspace is made."""
    said = run("lint", _file(tmp_path), "--lang", "ru")
    assert said.exit_code == 0, said.output
    lines = [" ".join(line.split()) for line in said.output.splitlines()]
    assert "Столбец id: «Номер должности»; столбец руководителя: «Код должности руководителя»." in lines
    assert {"строк 5", "руководитель есть в файле 3", "руководителя в файле нет 1"} <= set(lines)
    assert "подчиняются сами себе 1 5" in lines
    assert any(line.startswith("При загрузке в нового клиента получится: людей 4, вакансий 1") for line in lines)
    assert any(line.startswith("Строка 6: подчиняется сам себе") for line in lines)
    assert not list(tmp_path.glob("*.db*"))


def test_same_counts_as_json(run: Run, tmp_path: Path):
    """--json gives every count by name, and the importer's problems by row."""
    found = json.loads(run("lint", _file(tmp_path), "--json").output)
    counts = found["findings"]
    assert (counts["rows"], counts["edges"], counts["roots"], counts["orphans"], counts["depth"]) == (5, 3, 1, 1, 3)
    assert counts["missing_managers"] == [{"id": "9", "reports": 1}]
    assert found["outcome"] == {"people": 4, "vacancies": 1, "placeholders": 1, "lines": 3, "unknown_headers": []}
    assert [(problem["row"], problem["code"]) for problem in found["problems"]] == [
        (5, "manager-absent"),
        (6, "reports-to-self"),
    ]


def test_problems_of_one_kind_are_told_once(run: Run, tmp_path: Path):
    """Two hundred rows with one fault give one example and a number."""
    rows = "".join(f"{number};Анна {number};;{number}\n" for number in range(200))
    said = run("lint", _file(tmp_path, STAFF.splitlines()[0] + "\n" + rows)).output
    assert said.count("reports to itself (") == 1
    assert "… and 199 more of this kind" in said


def test_second_file_of_junior_posts(run: Run, tmp_path: Path):
    """--junior counts rows that hang on the posts of the first file."""
    junior = _file(tmp_path, "Reporting Senior Post,Grade\n1,AO\n7,EO\n", "junior.csv")
    found = json.loads(run("lint", _file(tmp_path), "--junior", junior, "--json").output)
    assert found["findings"]["junior"] == {"file": "junior.csv", "rows": 2, "orphans": 1}


def test_file_the_importer_refuses_is_still_counted(run: Run, tmp_path: Path):
    """A table without names is counted, and the reason of the refusal said."""
    said = run("lint", _file(tmp_path, "Reporting Senior Post,Grade\n1,AO\n", "junior.csv")).output
    assert "An import would refuse the file:" in said
    assert "No column names people" in said


def test_file_that_is_not_there(run: Run):
    """A missing file is said with its name, and the code is that of file trouble."""
    said = run("lint", "no-such.csv")
    assert said.exit_code == 9
    assert "no-such.csv" in said.stderr


def test_file_that_is_no_table(run: Run, tmp_path: Path):
    """A PDF is refused with the fix."""
    path = tmp_path / "chart.pdf"
    path.write_bytes(b"%PDF-1.7\n")
    said = run("lint", str(path))
    assert said.exit_code == 4
    assert "Save the list as XLSX or as CSV" in said.stderr
