"""Several edits in one request: one change set or none."""

from __future__ import annotations

from typing import Any, Final

import pytest
from starlette.testclient import TestClient

ACCOUNT: Final = "/api/v1/accounts/Acme"


@pytest.fixture
def client(empty_client: TestClient) -> TestClient:
    """Return a client of a workspace with the account Acme, on which there is Ceo."""
    assert empty_client.post("/api/v1/accounts", json={"name": "Acme"}).status_code == 201
    assert empty_client.post(f"{ACCOUNT}/people", json={"name": "Ceo"}).status_code == 201
    return empty_client


def edit(client: TestClient, *edits: dict[str, Any], **headers: str) -> Any:
    """Send edits."""
    return client.post(f"{ACCOUNT}/edits", json={"edits": edits}, headers=headers)


def test_later_edits_name_what_earlier_ones_add(client: TestClient):
    """A person, a seat, who sits on it since when, a meeting: one revision, real ids in the answer, the new tag."""
    before = client.get(ACCOUNT).json()["revision"]
    done = edit(
        client,
        {"action": "add", "kind": "person", "id": "$eve", "values": {"name": "Eve", "emails": ["eve@acme.example"]}},
        {"action": "add", "kind": "position", "id": "my-seat", "values": {"title": "Buyer"}},
        {
            "action": "add",
            "kind": "assignment",
            "values": {"person": "$eve", "position": "my-seat", "valid_from": "2026-01-01"},
        },
        {"action": "add", "kind": "team_member", "id": "$tess", "values": {"name": "Tess"}},
        {
            "action": "add",
            "kind": "touchpoint",
            "id": "$call",
            "values": {"members": ["$tess"], "people": ["$eve"], "at": "2026-11-20T10:00:00Z", "channel": "call"},
        },
        {"action": "change", "kind": "person", "id": "$eve", "values": {"name": "Eve Specimen", "emails": None}},
        {"action": "remove", "kind": "touchpoint", "id": "$call"},
    )
    assert done.status_code == 200, done.text
    ids = done.json()["ids"]
    assert (done.json()["revision"], done.headers["etag"]) == (before + 1, f'"{before + 1}"')
    assert (ids[1], ids[5], ids[6]) == ("my-seat", ids[0], None)
    eve = client.get(f"{ACCOUNT}/people/{ids[0]}").json()
    assert (eve["name"], eve["title"], eve["emails"]) == ("Eve Specimen", "Buyer", [])
    assert eve["positions"][0]["valid_from"] == "2026-01-01"
    assert client.get(f"{ACCOUNT}/touchpoints").json()["items"] == []


@pytest.mark.parametrize(
    ("bad", "status", "place"),
    [
        ({"action": "add", "kind": "stance", "values": {"person": "$who", "value": 1}}, 422, "/values/person"),
        ({"action": "add", "kind": "stance", "values": {"person": "$new", "value": 9}}, 422, "/values/value"),
        ({"action": "add", "kind": "position", "values": {"valid_from": "soon"}}, 422, "/values/valid_from"),
        ({"action": "add", "kind": "position", "values": {"id": "mine"}}, 422, "/values/id"),
        ({"action": "add", "kind": "touchpoint", "values": {"people": "$new"}}, 422, "/values/"),
        ({"action": "add", "kind": "account", "values": {"name": "X"}}, 422, ""),
        ({"action": "drop", "kind": "person", "id": "x"}, 422, ""),
        ({"action": "remove", "kind": "position", "id": "nowhere"}, 404, None),
        ({"action": "add", "kind": "person", "id": "$new", "values": {"name": "Twice"}}, 409, None),
    ],
)
def test_one_that_cannot_be_made_stops_all(client: TestClient, bad: dict[str, Any], status: int, place: str | None):
    """The problem points to the edit by its number, and nothing of the others is written."""
    before = client.get(ACCOUNT).json()["revision"]
    refused = edit(client, {"action": "add", "kind": "person", "id": "$new", "values": {"name": "New"}}, bad)
    assert refused.status_code == status, refused.text
    if place is None:
        assert refused.json()["edit"] == 1
    else:
        assert refused.json()["errors"][0]["pointer"].startswith(f"/body/edits/1{place}")
    assert client.get(ACCOUNT).json()["revision"] == before
    assert len(client.get(f"{ACCOUNT}/people").json()["items"]) == 1


def test_edits_heed_what_the_writer_saw(client: TestClient):
    """With an old tag all of them are refused."""
    tag = client.get(ACCOUNT).headers["etag"]
    new = {"action": "add", "kind": "position", "values": {"title": "T"}}
    assert edit(client, new, **{"if-match": tag}).status_code == 200
    assert edit(client, new, **{"if-match": tag}).status_code == 412
    assert len(client.get(f"{ACCOUNT}/positions").json()["items"]) == 2
