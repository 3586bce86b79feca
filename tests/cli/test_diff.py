"""``accountmap diff``, as a customer runs it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
HEAD = "post reference,name,title,department,manager\n"
MARCH = HEAD + "1,Ada Sample,Head,Purchasing,\n2,Ben Moor,Buyer,Purchasing,1\n3,Cy Novak,Clerk,Stock,2\n"
JUNE = HEAD + "1,Ada Sample,Head,Purchasing,\n2,Dora Fay,Buyer,Purchasing,1\n4,Cy Novak,Planner,Stock,1\n"


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    """Return the list of staff of two days."""
    paths = tmp_path / "march.csv", tmp_path / "june.csv"
    for path, text in zip(paths, (MARCH, JUNE), strict=True):
        path.write_text(text, encoding="utf-8")
    return str(paths[0]), str(paths[1])


@pytest.fixture
def account(run: Run, files: tuple[str, str]) -> str:
    """Return an account into which both lists were imported."""
    options = ("--account", "Fablewick", "--create", "--close-missing", "--as-of")
    for file, day in zip(files, ("2025-03-31", "2025-06-30"), strict=True):
        assert run("import", "people", file, *options, day).exit_code == 0
    return "Fablewick"


def test_two_days_in_words(run: Run, account: str):
    """How much differs, then who left, who is new, who moved, and what became of the positions."""
    assert run("diff", account, "--from", "2025-03-31", "--to", "2025-06-30").output.splitlines() == [
        "Fablewick: 31 Mar 2025 → 30 Jun 2025",
        "1 joined; 1 left; 1 in another position; 1 new position; 1 position closed; the holder of 1 position changed",
        "  Ben Moor: no longer holds “Buyer”, Purchasing (since 30 Jun 2025); succeeded by Dora Fay",
        "  Dora Fay: new on the map – “Buyer”, Purchasing; before that: Ben Moor; reports to Ada Sample",
        (
            "  Cy Novak: position “Clerk” → “Planner”; the former position was closed; the position is new; "
            "manager: Ben Moor → Ada Sample"
        ),
    ]


def test_two_days_in_russian_and_backwards(run: Run, account: str):
    """The same in Russian; days in the wrong order are refused with the fix."""
    lines = run("diff", account, "--from", "2025-03-31", "--lang", "ru").output.splitlines()
    assert lines[1] == (
        "пришёл 1 человек; ушёл 1 человек; 1 человек на другой должности; 1 новая должность; закрыта 1 должность; "
        "на 1 должности сменился человек"
    )
    assert lines[2] == (
        "  Ben Moor: больше не на должности «Buyer», Purchasing (с 30 июн. 2025); теперь на этой должности: Dora Fay"
    )
    refused = run("diff", account, "--from", "2025-06-30", "--to", "2025-03-31")
    assert (refused.exit_code, "2025-03-31" in refused.stderr) == (4, True)
    assert run("diff", account).exit_code == 4


def test_nothing_changed_is_said(run: Run, account: str):
    """Two days between which nothing happened."""
    answer = run("diff", account, "--from", "2025-04-01", "--to", "2025-06-29")
    assert answer.output.splitlines() == ["Fablewick: 1 Apr 2025 → 29 Jun 2025", "Nothing changed."]


def test_what_was_entered_in_between(run: Run, account: str):
    """With --known-from the difference is that of what was recorded, not of what was true."""
    first = json.loads(run("history", account, "--json").output)["items"][1]["at"]
    lines = run("diff", account, "--known-from", first, "--all").output.splitlines()
    assert lines[0].startswith("Fablewick: what was entered since ")
    assert any(line.startswith("  Dora Fay: new on the map – “Buyer”, Purchasing from 30 Jun 2025") for line in lines)
    answer = json.loads(run("diff", account, "--known-from", first, "--json").output)
    assert (answer["counts"]["joined"], answer["from_day"]) == (1, None)
    early = run("diff", account, "--known-from", "2000-01-01")
    assert early.exit_code == 3


TOLD_OF_FILES = [
    "march.csv → june.csv",
    "1 joined; 1 left; 1 in another position; 1 new position; 1 position closed; the holder of 1 position changed",
    "  Ben Moor: no longer holds “Buyer”, Purchasing; succeeded by Dora Fay",
    "  Dora Fay: new on the map – “Buyer”, Purchasing; before that: Ben Moor; reports to Ada Sample",
    (
        "  Cy Novak: position “Clerk” → “Planner”; the former position was closed; the position is new; "
        "manager: Ben Moor → Ada Sample"
    ),
]


def test_two_files_in_words_without_a_workspace(run: Run, files: tuple[str, str], tmp_path: Path):
    """What two lists of staff tell, and nothing is written; the same file twice changes nothing."""
    assert run("diff", *files).output.splitlines() == TOLD_OF_FILES
    assert run("diff", *files).output == run("diff", *files).output
    assert sorted(path.name for path in tmp_path.iterdir()) == ["june.csv", "march.csv"]
    assert run("diff", files[0], files[0]).output.splitlines() == ["march.csv → march.csv", "Nothing changed."]


def test_two_files_in_json(run: Run, files: tuple[str, str]):
    """Counts and sentences for programs, in the language asked for."""
    answer = json.loads(run("diff", *files, "--json", "--lang", "ru").output)
    assert (answer["before"], answer["after"], answer["problems_after"]) == ("march.csv", "june.csv", [])
    (item,) = answer["items"]
    assert (item["counts"]["seats_new"], item["counts"]["holders"]) == (1, 1)
    assert item["changes"][1]["text"].startswith("новый человек на карте – «Buyer», Purchasing")


def test_our_json_against_a_list_of_staff_both_ways(run: Run, files: tuple[str, str], tmp_path: Path):
    """People of an export are recognised in a list, whichever of the two comes first."""
    run("import", "people", files[0], "--account", "Fablewick", "--create")
    exported = tmp_path / "fablewick.json"
    run("export", "Fablewick", "-o", str(exported))
    assert run("diff", str(exported), files[1]).output.splitlines()[1:] == TOLD_OF_FILES[1:]
    assert run("diff", files[0], str(exported)).output.splitlines()[1:] == ["Nothing changed."]
    back = run("diff", files[1], str(exported)).output
    assert "Dora Fay: no longer holds “Buyer”, Purchasing; succeeded by Ben Moor" in back


def test_exports_are_compared_account_by_account(run: Run, files: tuple[str, str], tmp_path: Path):
    """By id; an account on one side only is told with all its people; a list of staff needs one account."""
    paths = tmp_path / "one.json", tmp_path / "two.json"
    run("import", "people", files[0], "--account", "Fablewick", "--create")
    run("export", "--all", "-o", str(paths[0]))
    run("person", "edit", "Fablewick", "Ben Moor", "--title", "Head buyer")
    run("import", "people", files[1], "--account", "Quillmarsh", "--create")
    run("export", "--all", "-o", str(paths[1]))
    lines = run("diff", *map(str, paths)).output.splitlines()
    assert lines[:4] == [
        "one.json → two.json",
        "Fablewick",
        "1 retitled",
        "  Ben Moor: position “Buyer” → “Head buyer”",
    ]
    assert lines[5:7] == ["Quillmarsh", "3 joined; 3 new positions"]
    refused = run("diff", str(paths[1]), files[0])
    assert (refused.exit_code, "accountmap export ACCOUNT" in refused.stderr) == (4, True)


def test_what_one_export_leaves_out_has_not_gone(run: Run, files: tuple[str, str], tmp_path: Path):
    """The export of somebody who may not see judgements, against a full one: the stance was not withdrawn."""
    full, open_one = tmp_path / "full.json", tmp_path / "open.json"
    run("import", "people", files[0], "--account", "Fablewick", "--create")
    run("stance", "Fablewick", "Ben Moor", "sceptic")
    run("export", "Fablewick", "-o", str(full))
    document = json.loads(full.read_text(encoding="utf-8"))
    assert document["accounts"][0]["stances"]
    document["accounts"][0]["stances"] = []
    document["withheld"] = ["stances", "motivations", "friendships", "notes"]
    open_one.write_text(json.dumps(document), encoding="utf-8")
    for pair in ((full, open_one), (open_one, full)):
        assert run("diff", *map(str, pair)).output.splitlines()[1:] == ["Nothing changed."]


def test_lists_of_names_and_address_books(run: Run, tmp_path: Path):
    """Where a file has only names, nobody is told of positions; cards and a list know each other by e-mail."""
    cards, names = tmp_path / "book.vcf", tmp_path / "names.csv"
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:{0} Sample\nN:Sample;{0};;;\nEMAIL:{0}@f.example\nEND:VCARD\n"
    cards.write_text(card.format("Ada") + card.format("Ben"), encoding="utf-8")
    names.write_text("name,e-mail\nAda Sample,ada@f.example\nCy Sample,cy@f.example\n", encoding="utf-8")
    lines = run("diff", str(cards), str(names)).output.splitlines()
    assert lines[1:] == ["1 joined; 1 left", "  Ben Sample: has left", "  Cy Sample: new on the map"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b"%PDF-1.7 nothing", "PDF"),
        (b"name\n\xff\xfe\x00broken", "holds no rows"),
        (b"PK\x03\x04not a workbook", "damaged"),
        (b'{"format": "accountmap", "version": 99}', "99"),
        (b'{"format": "accountmap"', "JSON"),
        (b"colour,size\nred,1\n", "name"),
    ],
)
def test_files_that_cannot_be_read_are_refused_as_in_an_import(
    run: Run, files: tuple[str, str], tmp_path: Path, content: bytes, said: str
):
    """Whichever of the two it is: the reason and the fix, in both languages, and no stack trace."""
    hostile = tmp_path / "hostile.csv"
    hostile.write_bytes(content)
    for pair in ((str(hostile), files[0]), (files[0], str(hostile))):
        refused = run("diff", *pair)
        assert (refused.exit_code, refused.stdout) == (4, "")
        assert said.casefold() in refused.stderr.casefold()
        assert run("diff", *pair, "--lang", "ru").exit_code == 4


def test_a_file_that_is_not_there(run: Run, files: tuple[str, str]):
    """The path and the reason."""
    missing = run("diff", files[0], "nowhere.csv")
    assert (missing.exit_code, "nowhere.csv" in missing.stderr) == (9, True)


def test_hostile_names_stay_on_their_line(run: Run, tmp_path: Path):
    """Line breaks, escapes and what a spreadsheet would compute are text of one line."""
    one, two = tmp_path / "one.csv", tmp_path / "two.csv"
    one.write_text("name,title\nAda,Head\n", encoding="utf-8")
    two.write_text('name,title\nAda,Head\n"=cmd|x\n\x1b[31mEve","Bu\r\nyer"\n', encoding="utf-8")
    answer = run("diff", str(one), str(two))
    told = [line for line in answer.output.splitlines() if "new on the map" in line]
    assert len(told) == 1
    assert "\x1b" not in answer.output
    assert "“Bu  yer”" in told[0]
