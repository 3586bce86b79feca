"""Imports over HTTP."""

from __future__ import annotations

from starlette.testclient import TestClient

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
    assert second["revision"] == first["revision"]
    assert (second["people_added"], second["people_updated"], second["people_unchanged"]) == (0, 0, 3)


def test_dry_run_writes_nothing(empty_client: TestClient):
    """What would change is reported, and nobody is there afterwards."""
    outcome = _import(empty_client, STAFF.encode(), dry_run="true").json()
    assert (outcome["dry_run"], outcome["people_added"]) == (True, 3)
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
