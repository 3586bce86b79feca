"""The main job, end to end: a file in, a verdict with names, a map out."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from click.testing import Result
from defusedxml import ElementTree

Run = Callable[..., Result]


def _staff(file: Path) -> Path:
    """Write a first file with both sides of the relationship, as a KAM keeps it in a spreadsheet."""
    recent = (date.today() - timedelta(days=5)).isoformat()  # noqa: DTZ011
    rows = [
        "ФИО;Должность;Отдел;Руководитель;Роль;Наш сотрудник;Уровень;Последний контакт",
        f"Анна Выдумкина;Генеральный директор;Дирекция;;;Тестов Т.;знакомы;{recent}",
        f"Борис Примеров;Директор по закупкам;Закупки;Анна Выдумкина;ЛПР, подписант;Тестов Т.;доверяет;{recent}",
        f"Вера Образцова;Закупщик;Закупки;Борис Примеров;закупщик;Тестов Т.;работает с нами;{recent}",
        f"Глеб Небывалов;Главный бухгалтер;Бухгалтерия;Анна Выдумкина;;Макетова М.;работает с нами;{recent}",
        f"Дина Шаблонова;Начальник отдела логистики;Логистика;Анна Выдумкина;;Тестов Т.;работает с нами;{recent}",
    ]
    file.write_text("\n".join(rows), encoding="utf-8-sig")
    return file


def test_first_file_gives_a_true_verdict_and_a_map(run: Run, tmp_path: Path):
    """From an empty folder: import, audit, map; the rule is fulfilled and the names are right."""
    file = _staff(tmp_path / "список.csv")
    imported = run("import", "people", str(file), "--account", "Китеж", "--create", "--lang", "ru")
    assert imported.exit_code == 0, imported.output
    assert "людей добавлено 5" in imported.output
    audited = run("audit", "китеж", "--lang", "ru")
    assert "✓ Китеж" in audited.output
    assert "Борис Примеров → Вера Образцова" in audited.output
    assert run("map", "Китеж", "--lang", "ru").exit_code == 0
    root = ElementTree.fromstring((tmp_path / "китеж.svg").read_bytes())
    drawn = {node.get("data-person") for node in root.iter() if node.get("data-person")}
    assert len(drawn) == 5


def test_json_is_what_the_api_would_say(run: Run, tmp_path: Path):
    """--json prints data: the same account, the same verdict."""
    run("import", "people", str(_staff(tmp_path / "staff.csv")), "--account", "Kitezh", "--create")
    accounts = json.loads(run("accounts", "--json").output)["items"]
    assert [(a["name"], a["people"]) for a in accounts] == [("Kitezh", 5)]
    audit = json.loads(run("audit", "--json").output)["items"][0]
    assert audit["verdict"] == "pass"
    assert [f["rule"] for f in audit["findings"] if f["severity"] == "must"] == ["C1", "C2", "C3", "C4", "C5"]


def test_importing_again_changes_nothing(run: Run, tmp_path: Path):
    """The same file twice says that nothing changed."""
    file = str(_staff(tmp_path / "staff.csv"))
    run("import", "people", file, "--account", "Kitezh", "--create")
    again = json.loads(run("import", "people", file, "--account", "Kitezh", "--json").output)
    assert (again["people_added"], again["people_updated"], again["people_unchanged"]) == (0, 0, 5)


def test_account_is_added_and_listed(run: Run):
    """An account can be made by hand; the answer says what to do next."""
    added = run("accounts", "add", "Fablewick Stores", "--kind", "retail_chain", "--tier", "A")
    assert added.exit_code == 0
    assert "import people" in added.output
    assert "Fablewick Stores · tier A, retail chain, 0 people" in run("accounts").output


def test_map_goes_to_standard_output_and_to_dot(run: Run, tmp_path: Path):
    """A dash writes the picture itself; the suffix chooses the format."""
    run("import", "people", str(_staff(tmp_path / "staff.csv")), "--account", "Kitezh", "--create")
    assert run("map", "Kitezh", "-o", "-").output.startswith("<")
    run("map", "Kitezh", "-o", "kitezh.dot")
    assert "digraph" in (tmp_path / "kitezh.dot").read_text(encoding="utf-8")


def test_audit_can_fail_a_pipeline(run: Run):
    """--fail-on must ends with 1 where a rule fails, with 0 where the answer is only unknown."""
    run("accounts", "add", "Untouched")
    assert run("audit", "--fail-on", "must").exit_code == 0
    assert run("audit", "--fail-on", "must", "--strict").exit_code == 1


def test_demo_audits_draws_and_is_kept(run: Run, tmp_path: Path):
    """The demo is made once; the second run keeps it; the map is an SVG."""
    first = run("demo", "--no-serve")
    assert first.exit_code == 0, first.output
    assert "invented accounts" in first.output
    second = run("demo", "--no-serve", "--lang", "ru")
    assert "оставлено как есть" in second.output
    pictures = sorted((tmp_path / "demo").glob("*.svg"))
    assert len(pictures) == 2
    assert all(ElementTree.fromstring(picture.read_bytes()).tag.endswith("svg") for picture in pictures)


def test_demo_as_json_is_data_and_nothing_else(run: Run):
    """--json prints the audit of the demo accounts, so that a program can read it."""
    audits = json.loads(run("demo", "--no-serve", "--json").output)["items"]
    assert len(audits) == 12
    assert {audit["verdict"] for audit in audits} == {"pass", "fail", "unknown"}
