"""Imports over HTTP."""

from __future__ import annotations

import time

import pytest
from starlette.testclient import TestClient

from accountmap.store import Store
from hostile_workbooks import PARTS, entity_bomb, foreign_entity, zip_bomb

STAFF = """name,title,department,manager,e-mail
Ada Sampleton,Managing director,,,ada@quillmarsh.example
Ben Placeholder,Head of purchasing,Purchasing,Ada Sampleton,ben@quillmarsh.example
Cy Specimen,Buyer,Purchasing,Ben Placeholder,cy@quillmarsh.example
"""


def _import(client: TestClient, content: bytes, name: str = "staff.csv", **params: str):
    account = client.post("/api/v1/accounts", json={"name": "Quillmarsh"}).json().get("id", "Quillmarsh")
    return client.post(f"/api/v1/accounts/{account}/imports/people", files={"file": (name, content)}, params=params)


def test_import_brings_people_and_lines(empty_client: TestClient):
    """A small file becomes people who report to each other."""
    answer = _import(empty_client, STAFF.encode())
    assert answer.status_code == 200, answer.text
    outcome = answer.json()
    assert (outcome["rows"], outcome["people_added"], outcome["lines_added"]) == (3, 3, 2)
    people = empty_client.get("/api/v1/accounts/Quillmarsh/people").json()["items"]
    by_name = {person["name"]: person for person in people}
    assert by_name["Cy Specimen"]["reports_to"] == [by_name["Ben Placeholder"]["id"]]


def test_importing_again_changes_nothing(empty_client: TestClient):
    """The same file twice leaves the revision as it is."""
    first = _import(empty_client, STAFF.encode()).json()
    second = _import(empty_client, STAFF.encode()).json()
    assert [a["revision"] for a in second["accounts"]] == [a["revision"] for a in first["accounts"]]
    assert (second["people_added"], second["people_updated"], second["people_unchanged"]) == (0, 0, 3)


def test_dry_run_writes_nothing(empty_client: TestClient):
    """What would change is reported, and nobody is there afterwards."""
    outcome = _import(empty_client, STAFF.encode(), dry_run="true").json()
    assert (outcome["dry_run"], outcome["people_added"]) == (True, 3)
    told = [change["text"] for change in outcome["accounts"][0]["changes"] if change["subject"] == "person"]
    assert len(told) == 3
    assert all(text.startswith("new on the map") for text in told)
    assert empty_client.get("/api/v1/accounts/Quillmarsh/people").json()["items"] == []


def test_file_that_cannot_be_read_is_a_problem_with_place_and_fix(empty_client: TestClient):
    """The problem lists what is wrong in the reader's language; nothing is written."""
    answer = _import(empty_client, b"\x89PNG\r\n\x1a\n\x00\x00", "photo.csv")
    problem = answer.json()
    assert (answer.status_code, problem["type"]) == (422, "/errors/import-rejected")
    assert problem["problems"][0]["text"]
    assert empty_client.get("/api/v1/accounts/Quillmarsh/people").json()["items"] == []


def test_unknown_account_takes_no_file(empty_client: TestClient):
    """A file for nobody is refused."""
    answer = empty_client.post("/api/v1/accounts/nobody/imports/people", files={"file": ("a.csv", STAFF.encode())})
    assert answer.status_code == 404


def test_people_of_several_accounts_in_one_file(empty_client: TestClient):
    """A column names the accounts; missing ones are made on request, else their rows are reported."""
    content = b"account,name\nQuillmarsh,Ada Sampleton\nFablewick,Ben Placeholder\n"
    without = empty_client.post("/api/v1/imports/people", files={"file": ("a.csv", content)}).json()
    assert (without["people_added"], [p["row"] for p in without["problems"]]) == (0, [2, 3])
    created = empty_client.post(
        "/api/v1/imports/people", files={"file": ("a.csv", content)}, params={"create_accounts": "true"}
    ).json()
    assert [(account["name"], account["people_added"]) for account in created["accounts"]] == [
        ("Quillmarsh", 1),
        ("Fablewick", 1),
    ]


def test_accounts_and_touchpoints_over_http(empty_client: TestClient):
    """Lists of accounts and of touchpoints are taken, too."""
    accounts = empty_client.post("/api/v1/imports/accounts", files={"file": ("a.csv", b"account,tier\nQuillmarsh,A\n")})
    assert accounts.json()["accounts_added"] == 1
    people = b"name,ours\nAda Sampleton,Kim Tester\n"
    empty_client.post("/api/v1/accounts/Quillmarsh/imports/people", files={"file": ("p.csv", people)})
    touches = b"date,theirs,ours,channel\n2026-01-05,Ada Sampleton,Kim Tester,call\n"
    for path, added in (("/api/v1/imports", 1), ("/api/v1/accounts/Quillmarsh/imports", 0)):
        answer = empty_client.post(f"{path}/touchpoints", files={"file": ("t.csv", touches)})
        assert (answer.status_code, answer.json()["touchpoints_added"]) == (200, added)


def test_columns_are_mapped_over_http(empty_client: TestClient):
    """`map` may be repeated; a column that is not there is a problem that names the nearest."""
    content = b"Ansprechpartner,Chef\nAda Sampleton,\nBen Placeholder,Ada Sampleton\n"
    empty_client.post("/api/v1/accounts", json={"name": "Quillmarsh"})
    path, file = "/api/v1/accounts/Quillmarsh/imports/people", {"file": ("a.csv", content)}
    wrong = empty_client.post(path, files=file, params={"map": "Ansprechpartnr=name"})
    assert (wrong.status_code, wrong.json()["problems"][0]["code"]) == (422, "no-such-column")
    right = empty_client.post(path, files=file, params={"map": ["Ansprechpartner=name", "Chef=manager"]})
    assert (right.json()["people_added"], right.json()["lines_added"]) == (2, 1)


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("bomb.xlsx", zip_bomb(), "unpacks-too-large"),
        *[(f"{part}.xlsx", entity_bomb(part), "workbook-damaged") for part in PARTS if part != "_rels/.rels"],
        ("foreign.xlsx", foreign_entity(), "workbook-damaged"),
        ("wide.csv", b"name\nAda" + b"," * 1_000_000, "too-many-cells"),
        ("nul.csv", b"name,title\nAda\0 Nul,Bo\0ss\n", "foreign-format"),
        ("open.csv", b'name\n"Ada', "unclosed-quote"),
    ],
)
def test_hostile_upload_is_refused_soon_and_writes_nothing(
    empty_client: TestClient, store: Store, name: str, content: bytes, told: str
):
    """Entities, archives and rows that would grow: a problem with its code, no text of this machine, no change."""
    before, begin = store.digest(), time.monotonic()
    files = {"file": (name, content)}
    answer = empty_client.post("/api/v1/imports/people", files=files, params={"create_accounts": "true"})
    assert answer.status_code == 422, answer.text
    assert [row["code"] for row in answer.json()["problems"]] == [told]
    assert "root:" not in answer.text
    assert time.monotonic() - begin < 10
    assert store.digest() == before
