"""``known_on`` over HTTP: what was recorded then, on every route that reads an account."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from accountmap.store import Store

THEN, LATER = "2026-11-24T10:30:00Z", "2026-11-24T11:30:00Z"


def names(client: TestClient, known_on: str) -> list[str]:
    """Return the people as they were recorded at a time."""
    answer = client.get("/api/v1/accounts/acme/people", params={"known_on": known_on})
    return [item["name"] for item in answer.json()["items"]]


@pytest.mark.usefixtures("told_account")
def test_routes_read_the_past(empty_client: TestClient):
    """People, audit, portfolio and picture; with an ETag of their own."""
    assert names(empty_client, THEN) == ["Ada Sample"]
    assert names(empty_client, LATER) == ["Ada Newname"]
    assert names(empty_client, "2100-01-01") == ["Ada Third"]
    path = "/api/v1/accounts/acme/map.svg"
    then, later = (empty_client.get(path, params={"known_on": moment}) for moment in (THEN, LATER))
    assert "Ada Sample" in then.text
    assert "Ada Newname" in later.text
    assert len({then.headers["etag"], later.headers["etag"], empty_client.get(path).headers["etag"]}) == 3
    audit = empty_client.get("/api/v1/accounts/acme/coverage", params={"known_on": THEN})
    assert audit.status_code == 200
    portfolio = empty_client.get("/api/v1/coverage", params={"known_on": "2020-01-01"}).json()
    assert portfolio["items"] == []


@pytest.mark.usefixtures("told_account")
def test_everything_that_is_read_of_an_account_is_read_as_it_was(empty_client: TestClient):
    """The complete account, its people one by one, its entities, its export: with the name of then, and not today's."""
    ada = empty_client.get("/api/v1/accounts/acme/people").json()["items"][0]["id"]
    paths = [f"accounts/acme/people/{ada}", *(f"accounts/acme/{rest}" for rest in ("map.json", "export.json"))]
    for path in (*paths, "export.json"):
        then = empty_client.get(f"/api/v1/{path}", params={"known_on": THEN})
        assert "Ada Sample" in then.text, path
        assert "Ada Third" not in then.text, path
        assert "Ada Third" in empty_client.get(f"/api/v1/{path}").text, path
    assert empty_client.get("/api/v1/export.json", params={"known_on": "2020-01-01"}).json()["accounts"] == []


def test_every_route_that_reads_an_account_takes_known_on(empty_client: TestClient):
    """But those that tell of changes, look for duplicates to mend today, or read what is being typed today."""
    paths = empty_client.get("/api/v1/openapi.json").json()["paths"]
    without = {
        path.removeprefix("/api/v1/accounts/{account}")
        for path, methods in paths.items()
        if path.startswith("/api/v1/accounts/{account}") and "get" in methods
        if "known_on" not in {parameter["name"] for parameter in methods["get"].get("parameters", [])}
    }
    assert {path for path in without if not path.startswith("/changes")} == {"/duplicates", "/typed-touch"}


@pytest.mark.usefixtures("told_account")
def test_past_before_the_first_record_is_not_found(empty_client: TestClient, store: Store):
    """Each route says since when something is known; what is no moment is refused."""
    assert store.has_account("acme")
    for route in ("people", "coverage", "map.svg", "map.json", "export.json", "lints", "positions", ""):
        answer = empty_client.get(f"/api/v1/accounts/acme/{route}".rstrip("/"), params={"known_on": "2020-01-01"})
        assert (answer.status_code, answer.json()["first"]) == (404, "2026-11-24")
    assert empty_client.get("/api/v1/accounts/acme/people", params={"known_on": "soon"}).status_code == 422
