"""``accountmap import``: several accounts in one go, lists of accounts and touchpoints, any file."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

Run = Callable[..., Result]

CLIENTS = "Account,Tier,Parent\nFablewick Group,A,\nFablewick Stores,A,Fablewick Group\n"
CONTACTS = (
    "Account,Name,Title,Manager,Ours\n"
    "Fablewick Stores,Ada Sampleton,Director,,Kim Tester\n"
    "Fablewick Stores,Ben Placeholder,Buyer,Ada Sampleton,Kim Tester\n"
    "Quillmarsh,Cy Specimen,Buyer,Ada Sampleton,Kim Tester\n"
)
MEETINGS = "Date,Theirs,Ours,Channel,Topic\n2026-11-02,Ben Placeholder,Kim Tester,meeting,Prices\n"


@pytest.fixture
def files(tmp_path: Path) -> dict[str, str]:
    """Write the three lists and return their paths."""
    texts = {"clients": CLIENTS, "contacts": CONTACTS, "meetings": MEETINGS}
    paths = {name: tmp_path / f"{name}.csv" for name in texts}
    for name, path in paths.items():
        path.write_text(texts[name], encoding="utf-8")
    return {name: str(path) for name, path in paths.items()}


def outcome(result: Result) -> dict[str, Any]:
    """Return what ``--json`` printed."""
    assert result.exit_code == 0, result.output
    return json.loads(result.output)


def test_three_lists_make_a_workspace(run: Run, files: dict[str, str]):
    """Accounts, then people by their column, then touchpoints; nobody has to say what is in which file."""
    accounts = outcome(run("import", files["clients"], "--json"))
    assert (accounts["subject"], accounts["accounts_added"]) == ("accounts", 2)
    people = outcome(run("import", files["contacts"], "--create-accounts", "--json"))
    assert (people["subject"], people["people_added"], people["accounts_added"]) == ("people", 3, 1)
    assert [(one["name"], one["created"]) for one in people["accounts"]] == [
        ("Fablewick Stores", False),
        ("Quillmarsh", True),
    ]
    assert [(p["row"], p["code"]) for p in people["problems"]] == [(4, "manager-elsewhere")]
    assert people["team_members_added"] == 1
    touches = outcome(run("import", files["meetings"], "--json"))
    assert (touches["subject"], touches["touchpoints_added"]) == ("touchpoints", 1)
    for file in files.values():
        again = outcome(run("import", file, "--json"))
        assert not any(value for key, value in again.items() if key.endswith(("_added", "_updated")))


def test_unknown_accounts_are_reported_by_row_with_the_option(run: Run, files: dict[str, str]):
    """Without --create-accounts the rows of unknown accounts stay out, and the message says how they get in."""
    run("accounts", "add", "Fablewick Stores")
    told = run("import", "people", files["contacts"])
    assert "Fablewick Stores: 2 rows read; people added 2" in told.output
    assert "Row 4, Account: there is no account “Quillmarsh”" in told.output
    assert "--create-accounts" in told.output
    assert [a["name"] for a in outcome(run("accounts", "--json"))["items"]] == ["Fablewick Stores"]


def test_dry_run_of_several_accounts_writes_nothing(run: Run, files: dict[str, str]):
    """What would change is told account by account, new ones marked."""
    told = run("import", "people", files["contacts"], "--create-accounts", "--dry-run")
    assert "Quillmarsh (new): nothing written; 1 row read; people to add 1" in told.output
    assert outcome(run("accounts", "--json"))["items"] == []


def test_account_option_takes_everybody_and_says_so(run: Run, files: dict[str, str]):
    """--account goes before the column; the names in the column are told."""
    report = outcome(run("import", "people", files["contacts"], "--account", "All", "--create", "--json"))
    assert (report["people_added"], report["lines_added"]) == (3, 2)
    (note,) = report["problems"]
    assert (note["code"], note["value"]) == ("other-accounts-named", "Fablewick Stores, Quillmarsh")


def test_people_without_any_account_are_refused_with_the_fix(run: Run, tmp_path: Path):
    """No column and no option: nothing to put people to."""
    (tmp_path / "staff.csv").write_text("Full name,Title\nAda Sampleton,Director\n", encoding="utf-8")
    told = run("import", "staff.csv")
    assert told.exit_code == 4
    assert "--account" in told.output


@pytest.mark.parametrize(
    ("text", "code"),
    [("name,note\nAda,x\n", "fit several kinds of list (people, accounts)"), ("a,b\n1,2\n", "neither of people")],
)
def test_file_that_may_be_several_things_is_asked_about(run: Run, tmp_path: Path, text: str, code: str):
    """What a file is about is not guessed."""
    (tmp_path / "list.csv").write_text(text, encoding="utf-8")
    told = run("import", "list.csv")
    assert (told.exit_code, code in told.output) == (4, True)


def test_list_of_accounts_takes_no_account(run: Run, files: dict[str, str]):
    """--account with a list of accounts is a mistake, and is said to be one."""
    told = run("import", files["clients"], "--account", "Fablewick")
    assert told.exit_code == 4
    assert "list of accounts" in told.output


def test_touchpoints_of_an_unknown_account_are_refused(run: Run, files: dict[str, str]):
    """--account has to be there; the nearest name is offered."""
    run("accounts", "add", "Fablewick Stores")
    told = run("import", "touchpoints", files["meetings"], "--account", "Fablewick Stroes")
    assert told.exit_code == 3
    assert "Fablewick Stores" in told.output


def test_import_speaks_russian(run: Run, files: dict[str, str]):
    """Every sentence of the three imports has its Russian."""
    told = run("import", files["clients"], "--lang", "ru").output
    told += run("import", files["contacts"], "--create-accounts", "--lang", "ru").output
    told += run("import", files["meetings"], "--lang", "ru").output
    for words in ("клиентов добавлено 2", "Quillmarsh (новый): прочитана 1 строка", "касаний добавлено 1"):
        assert words in told


def test_salesforce_accounts_then_contacts_find_each_other_by_id(run: Run, tmp_path: Path):
    """Contacts go to the accounts their ids name; two accounts of one name stay two; deleted rows stay out."""
    (tmp_path / "Account.csv").write_text(
        "Id,MasterRecordId,IsDeleted,Name,ParentId,BillingStreet,BillingCity\n"
        "0015g00000XyZaB,,,Quill,,,\n0015g00000XyZaC,,,Quill,0015g00000XyZaB,,\n0015g00000XyZaD,,true,Gone,,,\n",
        encoding="utf-8-sig",
    )
    (tmp_path / "Contact.csv").write_text(
        "Id,AccountId,ReportsToId,LastName\n0035g00000AbCdE,0015g00000XyZaC,,Ada\n0035g00000AbCdF,0015g00000XyZaZ,,Ben\n",
        encoding="utf-8-sig",
    )
    accounts = outcome(run("import", "Account.csv", "--json"))
    assert [one["name"] for one in accounts["accounts"]] == ["Quill", "Quill (2)"]
    assert [problem["code"] for problem in accounts["problems"]] == ["account-namesake", "deleted-there"]
    people = outcome(run("import", "Contact.csv", "--json"))
    assert [(one["name"], one["people_added"]) for one in people["accounts"]] == [("Quill (2)", 1)]
    assert [(problem["row"], problem["code"]) for problem in people["problems"]] == [(3, "unknown-account-id")]
    again = outcome(run("import", "Account.csv", "--json"))
    assert (again["accounts_added"], again["accounts_updated"], again["accounts_unchanged"]) == (0, 0, 2)


def test_somebody_who_works_elsewhere_by_a_later_file_is_a_question(run: Run, tmp_path: Path):
    """Connections say where people work now; a recorded one at another company is asked about, not moved or doubled."""
    line = "First Name,Last Name,URL,Company,Position,Connected On\n"
    line += "Ada,Sampleton,https://www.linkedin.com/in/ada,{},Buyer,1 Jan 2026\n"
    (tmp_path / "before.csv").write_text(line.format("Quill"), encoding="utf-8")
    (tmp_path / "after.csv").write_text(line.format("Marsh"), encoding="utf-8")
    run("import", "before.csv", "--create-accounts")
    report = outcome(run("import", "after.csv", "--create-accounts", "--json"))
    (question,) = report["problems"]
    assert (report["people_added"], question["code"], question["value"]) == (0, "known-elsewhere", "Ada Sampleton")
    assert "Quill" in question["text"]
    assert [one["name"] for one in outcome(run("accounts", "--json"))["items"]] == ["Quill"]


@pytest.fixture
def foreign(tmp_path: Path) -> str:
    """Write a list whose headers nobody here knows, below a title."""
    text = "Unsere Liste\n\nAnsprechpartner;Chef;Rang im Haus\nAda Sampleton;;9\nBen Placeholder;Ada Sampleton;8\n"
    (tmp_path / "liste.csv").write_text(text, encoding="utf-8")
    return "liste.csv"


def test_columns_are_mapped_by_name_or_by_a_header_we_know(run: Run, foreign: str):
    """--map names a field or any header that means it, in either language; the title above is still passed over."""
    report = outcome(
        run(
            *("import", "people", foreign, "--account", "Quill", "--create-accounts", "--json"),
            *("--map", "ansprechpartner=ФИО", "--map", "Chef=manager", "--map", "Rang im Haus=-"),
        )
    )
    assert (report["people_added"], report["lines_added"], report["unknown_headers"]) == (2, 1, ["Rang im Haus"])


@pytest.mark.parametrize(
    ("mapping", "words"),
    [
        ("Ansprechpartnr=name", "Nearest: Ansprechpartner"),
        ("Ansprechpartner=names", "Nearest: name"),
        ("Ansprechpartner", "COLUMN=FIELD"),
        ("=name", "COLUMN=FIELD"),
    ],
)
def test_wrong_mapping_names_what_is_nearest(run: Run, foreign: str, mapping: str, words: str):
    """A column that is not there, a field that is none, and no mapping at all."""
    told = run("import", "people", foreign, "--account", "Quill", "--create-accounts", "--map", mapping)
    assert (told.exit_code, words in told.output) == (4, True), told.output


def test_mapping_goes_before_what_headers_say(run: Run, tmp_path: Path):
    """The column the user names counts, even beside one we would have taken."""
    (tmp_path / "staff.csv").write_text("Name,Title,Real title\nAda Sampleton,Ms.,Director\n", encoding="utf-8")
    report = outcome(
        run("import", "people", "staff.csv", "--account", "Q", "--create", "--map", "Real title=title", "--json")
    )
    assert report["unknown_headers"] == ["Title"]


def test_file_too_large_is_refused_before_it_is_read(run: Run, tmp_path: Path):
    """A file of 60 MB, all of it one line, costs no memory."""
    with (tmp_path / "huge.csv").open("wb") as file:
        file.truncate(60 * 2**20)
    told = run("import", "people", "huge.csv", "--account", "Quill")
    assert (told.exit_code, "60 MB" in told.output) == (4, True)


def test_own_json_is_known_and_again_changes_nothing(run: Run, files: dict[str, str], tmp_path: Path):
    """``import FILE`` takes what ``export`` wrote: tried, brought into an empty workspace, and the same again."""
    run("import", files["clients"])
    run("import", files["contacts"], "--create-accounts")
    run("export", "--all", "-o", "all.json")
    there = ("--database", str(tmp_path / "there.db"))
    tried = outcome(run("import", "all.json", "--dry-run", "--json", *there))
    assert tried["dry_run"]
    assert {(one["name"], one["created"]) for one in tried["accounts"]} == {
        ("Fablewick Group", True),
        ("Fablewick Stores", True),
        ("Quillmarsh", True),
    }
    assert outcome(run("accounts", "--json", *there))["items"] == []
    done = outcome(run("import", "all.json", "--json", *there))
    assert [one["added"] for one in done["accounts"]] == [one["added"] for one in tried["accounts"]]
    told = run("import", "json", "all.json", *there, "--lang", "ru").output
    assert told.count("записей добавлено 0, изменено 0") == 3
    run("export", "--all", "-o", "again.json", *there)
    assert (tmp_path / "again.json").read_bytes() == (tmp_path / "all.json").read_bytes()


@pytest.mark.parametrize(
    ("text", "options", "told"),
    [
        ('{"format": "other"}', (), "not of the format"),
        ('  {"format": "accountmap", ', (), "no sound JSON"),
        ('{"format": "accountmap", "version": 1, "accounts": []}', ("--account", "X"), "our own JSON"),
    ],
)
def test_json_that_cannot_be_taken_says_why(run: Run, tmp_path: Path, text: str, options: tuple[str, ...], told: str):
    """JSON of something else, broken JSON, JSON for one account."""
    (tmp_path / "list.csv").write_text(text, encoding="utf-8")
    result = run("import", "list.csv", *options)
    assert (result.exit_code, told in result.stderr) == (4, True), result.output
