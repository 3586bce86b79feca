"""Every kind of entity over HTTP: added, read, corrected, taken out, by the same routes."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, Final

import pytest
from starlette.testclient import TestClient

from accountmap.api import create_app
from accountmap.model.accounts import Account
from accountmap.model.actors import Actor, Scope
from accountmap.model.changes import ENTITY_KINDS
from accountmap.schemas import ACCOUNT_PATCH, ENTITY_SHAPES, EntityKind
from accountmap.schemas.entities import PERSON
from accountmap.settings import Settings
from accountmap.store import Store

ACCOUNT: Final = "/api/v1/accounts/demo-fablewick"
SERVER_OWNED: Final = {"id", "account"}
# What is added of each kind, and what is corrected then; $names stand for ids the fixture made.
LIFE: Final[dict[str, tuple[dict[str, Any], dict[str, Any]]]] = {
    "position": ({"title": "Buyer", "seniority": 2}, {"title": "Senior buyer", "seniority": None}),
    "assignment": ({"person": "$ann", "position": "$free"}, {"valid_from": "2026-01-01"}),
    "reporting_line": ({"manager": "$ann_seat", "report": "$free"}, {"kind": "dotted"}),
    "lateral_link": ({"from_person": "$ann", "to_person": "$bob", "kind": "advises"}, {"strength": 0.4}),
    "buying_role": ({"person": "$ann", "kind": "signatory"}, {"area": "contracts"}),
    "stance": ({"person": "$ann", "value": -1, "reason": "said so"}, {"value": 2}),
    "motivation": ({"person": "$ann", "rewarded_for": "stock"}, {"rewarded_for": "days of stock"}),
    "function_status": ({"function": "security", "status": "unknown"}, {"status": "none"}),
    "team_member": ({"name": "Max Sample"}, {"seniority": 4, "email": "max@ours.example"}),
    "relationship": ({"member": "$max", "person": "$ann"}, {"declared_level": "trusts", "is_owner": True}),
    "stand_in": ({"member": "$max", "stand_in": "$tess"}, {"introduced": True}),
    "consent": ({"person": "$ann", "about": "$bob", "state": "asked"}, {"state": "agreed", "member": "$max"}),
    "contact_ban": ({"person": "$ann", "kind": "opt_out"}, {"channels": ["call"]}),
    "contact_policy": ({"no_meals": True}, {"least_participants": 2}),
    "touchpoint": (
        {"members": ["$max"], "people": ["$ann", "$bob"], "at": "2026-11-20T10:00:00+03:00", "channel": "call"},
        {"temperature": 1, "topic": "prices"},
    ),
    "distinction": ({"person": "$ann", "other": "$bob"}, {"source": "asked her"}),
}


@pytest.fixture
def names(client: TestClient) -> dict[str, str]:
    """Return the ids of two new people with positions, a free position, and two of ours."""
    made = {}
    for key in ("ann", "bob"):
        person = client.post(f"{ACCOUNT}/people", json={"name": f"New {key}"}).json()
        made[f"${key}"], made[f"${key}_seat"] = person["id"], person["positions"][0]["position"]
    made["$free"] = client.post(f"{ACCOUNT}/vacancies", json={"title": "Free"}).json()["id"]
    for key in ("max", "tess"):
        made[f"${key}"] = client.post(f"{ACCOUNT}/team-members", json={"name": f"Our {key}"}).json()["id"]
    return made


def with_ids(value: Any, names: dict[str, str]) -> Any:
    """Return a body with the names in it replaced by ids."""
    if isinstance(value, dict):
        return {key: with_ids(item, names) for key, item in value.items()}
    if isinstance(value, list):
        return [with_ids(item, names) for item in value]
    return names.get(value, value) if isinstance(value, str) else value


@pytest.mark.parametrize("kind", ENTITY_SHAPES, ids=lambda kind: kind.kind)
def test_life_of_an_entity(client: TestClient, names: dict[str, str], kind: EntityKind):
    """Added: 201 with its address and the account's tag; read back; corrected in part; taken out; then not found."""
    values, correction = (with_ids(part, names) for part in LIFE[kind.kind])
    address = f"{ACCOUNT}/{kind.path}"
    added = client.post(address, json=values)
    assert added.status_code == 201, added.text
    one = added.headers["location"]
    assert one == f"{address}/{added.json()['id']}"
    read = client.get(one)
    assert read.json() == added.json()
    assert read.headers["etag"].startswith(added.headers["etag"].rstrip('"'))
    assert added.json()["id"] in {item["id"] for item in client.get(address, params={"limit": 500}).json()["items"]}
    changed = client.patch(one, json=correction)
    assert changed.status_code == 200, changed.text
    assert changed.json() == read.json() | correction
    assert client.patch(one, json={}).json() == changed.json()
    removed = client.delete(one)
    assert (removed.status_code, removed.content) == (204, b"")
    assert removed.headers["etag"] != changed.headers["etag"]
    gone = client.get(one)
    assert (gone.status_code, gone.json()["type"]) == (404, "/errors/entity-not-found")
    for refused in (client.patch(one, json=correction), client.delete(one)):
        assert refused.status_code == 404


def test_every_field_can_be_written_and_read():
    """The shapes have exactly the fields of the model; what the server owns is read only."""
    assert {kind.kind for kind in ENTITY_SHAPES} == ENTITY_KINDS.keys() - {"account", "person"}
    for kind in (PERSON, *ENTITY_SHAPES):
        modelled = {field.name for field in fields(ENTITY_KINDS[kind.kind])}
        assert kind.values.model_fields.keys() == kind.patch.model_fields.keys() == modelled - SERVER_OWNED, kind.kind
        assert kind.out.model_fields.keys() == modelled, kind.kind
    assert ACCOUNT_PATCH.model_fields.keys() == {field.name for field in fields(Account)} - SERVER_OWNED


@pytest.mark.parametrize("kind", ENTITY_SHAPES, ids=lambda kind: kind.kind)
def test_server_owned_fields_are_refused(client: TestClient, names: dict[str, str], kind: EntityKind):
    """Ids, account, workspace, revision and whatever is unknown are refused with the place, and nothing is written."""
    before = client.get(f"{ACCOUNT}/{kind.path}").json()
    values = with_ids(LIFE[kind.kind][0], names)
    for field in ("id", "account", "workspace", "revision", "actor", "unheard_of"):
        answer = client.post(f"{ACCOUNT}/{kind.path}", json=values | {field: "x"})
        assert answer.status_code == 422, field
        assert answer.json()["errors"][0]["pointer"] == f"/body/{field}"
    assert client.get(f"{ACCOUNT}/{kind.path}").json() == before


def test_values_the_model_refuses_name_their_place(client: TestClient, names: dict[str, str]):
    """What only the model can judge is refused with a pointer to the field, too."""
    cases = [
        ("reporting-lines", {"manager": "$free", "report": "$free"}, "/body/manager"),
        ("lateral-links", {"from_person": "$ann", "to_person": "nobody", "kind": "peer"}, "/body/to_person"),
        (
            "stances",
            {"person": "$ann", "value": 1, "valid_from": "2026-02-01", "valid_to": "2026-01-01"},
            "/body/valid_to",
        ),
        ("team-members", {"name": "a\u0000b"}, "/body/name"),
        ("function-statuses", {"function": "it", "status": "served_by", "served_by": "nowhere"}, "/body/served_by"),
    ]
    for path, values, pointer in cases:
        answer = client.post(f"{ACCOUNT}/{path}", json=with_ids(values, names))
        assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, pointer), path
        assert answer.json()["errors"][0]["detail"] in answer.json()["detail"]


def test_conflicts_are_told_by_name(client: TestClient, names: dict[str, str]):
    """A second boss, a circle, a pair twice, something still named: 409 with names and the fix."""
    lines = f"{ACCOUNT}/reporting-lines"
    first = {"manager": names["$ann_seat"], "report": names["$bob_seat"]}
    assert client.post(lines, json=first).status_code == 201
    second = client.post(lines, json={"manager": names["$free"], "report": names["$bob_seat"]}).json()
    assert (second["status"], second["type"], second["person"], second["manager"]) == (
        409,
        "/errors/second-manager",
        "New bob",
        "New ann",
    )
    circle = client.post(lines, json={"manager": names["$bob_seat"], "report": names["$ann_seat"]}).json()
    assert (circle["type"], circle["members"]) == ("/errors/reporting-cycle", ["New ann", "New bob"])
    tie = {"member": names["$max"], "person": names["$ann"]}
    assert client.post(f"{ACCOUNT}/relationships", json=tie).status_code == 201
    twice = client.post(f"{ACCOUNT}/relationships", json=tie).json()
    assert (twice["type"], twice["name"]) == ("/errors/already-recorded", "Our max – New ann")
    named = client.delete(f"{ACCOUNT}/team-members/{names['$max']}").json()
    assert (named["type"], named["named_by"]) == ("/errors/still-named", ["Our max – New ann"])


def test_lists_come_in_pages(client: TestClient):
    """A page of some and the cursor of the next; together they are everything, in order of id."""
    whole = [item["id"] for item in client.get(f"{ACCOUNT}/positions", params={"limit": 500}).json()["items"]]
    found: list[str] = []
    query: dict[str, Any] = {"limit": 7}
    while True:
        page = client.get(f"{ACCOUNT}/positions", params=query).json()
        found += [item["id"] for item in page["items"]]
        if page["next"] is None:
            break
        query["cursor"] = page["next"]
    assert len(whole) > 7
    assert found == whole == sorted(whole)


def test_viewer_reads_no_judgements_and_writes_nothing(demo_store: Store, client: TestClient):
    """Stances and motivations are withheld, friendships and notes left out; every write is refused."""
    person = client.get(f"{ACCOUNT}/people").json()["items"][0]["id"]
    stance = client.post(f"{ACCOUNT}/stances", json={"person": person, "value": 1}).json()["id"]
    app = create_app(Settings(), demo_store, Actor("vic", Scope.VIEWER))
    with TestClient(app, base_url="http://127.0.0.1:8000") as viewer:
        listed = viewer.get(f"{ACCOUNT}/stances").json()
        assert (listed["items"], listed["withheld"]) == ([], True)
        assert viewer.get(f"{ACCOUNT}/stances/{stance}").status_code == 404
        assert viewer.get(f"{ACCOUNT}/positions").json()["withheld"] is False
        for kind in ENTITY_SHAPES:
            for answer in (
                viewer.post(f"{ACCOUNT}/{kind.path}", json=LIFE[kind.kind][0] if kind.kind == "position" else {}),
                viewer.delete(f"{ACCOUNT}/{kind.path}/x"),
                viewer.patch(f"{ACCOUNT}/{kind.path}/x", json={}),
            ):
                assert answer.status_code in {403, 422}, kind.kind
    assert client.get(f"{ACCOUNT}/stances").json()["withheld"] is False
