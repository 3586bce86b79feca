"""Our own JSON over HTTP."""

from __future__ import annotations

import json

from fastapi.testclient import TestClient


def test_out_and_in_again(client: TestClient, empty_client: TestClient):
    """What one server gives, another takes; it then gives the same bytes."""
    exported = client.get("/api/v1/export.json")
    assert exported.headers["cache-control"] == "private, no-store"
    tried = empty_client.post(
        "/api/v1/imports/json", files={"file": ("a.json", exported.content)}, params={"dry_run": "true"}
    )
    assert (tried.status_code, tried.json()["dry_run"]) == (200, True)
    assert json.loads(empty_client.get("/api/v1/export.json").content)["accounts"] == []
    done = empty_client.post("/api/v1/imports/json", files={"file": ("a.json", exported.content)})
    assert {account["created"] for account in done.json()["accounts"]} == {True}
    assert empty_client.get("/api/v1/export.json").content == exported.content


def test_one_account_and_a_wrong_file(client: TestClient):
    """An account alone is one section; a wrong field is a problem with its place."""
    (section,) = client.get("/api/v1/accounts/demo-fablewick/export.json").json()["accounts"]
    assert section["account"]["id"] == "demo-fablewick"
    wrong = {"format": "accountmap", "version": 1, "accounts": [], "extra": 1}
    answer = client.post("/api/v1/imports/json", files={"file": ("a.json", json.dumps(wrong))})
    assert (answer.status_code, answer.json()["problems"][0]["column"]) == (422, "/extra")
