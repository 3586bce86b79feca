"""The complete account as JSON."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from starlette.testclient import TestClient

from accountmap.model.actors import LOCAL_OWNER
from accountmap.model.changes import Change, ChangeSet
from accountmap.model.people import Channel, Person
from accountmap.model.team import Touchpoint
from accountmap.operations import export_document
from accountmap.store import Store

MAP = "/api/v1/accounts/demo-fablewick/map.json"


def test_map_is_what_an_export_holds(client: TestClient, demo_store: Store):
    """Every account's answer is the same document as the file of `accountmap export`."""
    for account in client.get("/api/v1/accounts").json()["items"]:
        answer = client.get(f"/api/v1/accounts/{account['id']}/map.json")
        assert answer.json() == json.loads(export_document(demo_store, LOCAL_OWNER, [account["id"]]))


def test_map_is_kept_until_the_account_changes(client: TestClient, demo_store: Store):
    """The tag names the revision; after a write the answer holds what was written."""
    first = client.get(MAP)
    assert client.get(MAP, headers={"if-none-match": first.headers["etag"]}).status_code == 304
    assert client.get(MAP).content == first.content
    newcomer = ChangeSet((Change(None, Person(id="new", name="Newcomer")),))
    demo_store.commit("demo-fablewick", newcomer, actor=LOCAL_OWNER, at=datetime.now(UTC))
    assert b"Newcomer" in client.get(MAP, headers={"if-none-match": first.headers["etag"]}).content


def test_name_of_somebody_elsewhere_is_never_stale(client: TestClient, demo_store: Store):
    """Where touches name people of other maps, a change of their name shows at once, though this map did not change."""
    theirs = client.get("/api/v1/accounts/demo-fablewick/people").json()["items"][0]["id"]
    other = client.get("/api/v1/accounts/demo-tridevyatoe/people").json()["items"][0]
    touch = Touchpoint(
        id="both",
        account="demo-fablewick",
        members=(),
        people=(theirs, other["id"]),
        at=datetime.now(UTC),
        channel=Channel.CALL,
    )
    demo_store.commit("demo-fablewick", ChangeSet((Change(None, touch),)), actor=LOCAL_OWNER, at=datetime.now(UTC))
    first = client.get(MAP)
    assert client.get(MAP, headers={"if-none-match": first.headers["etag"]}).status_code == 304
    (person,) = demo_store.people([other["id"]])
    renamed = Person(**{name: getattr(person, name) for name in person.__dataclass_fields__} | {"name": "Zqrenamed"})
    demo_store.commit(
        "demo-tridevyatoe", ChangeSet((Change(person, renamed),)), actor=LOCAL_OWNER, at=datetime.now(UTC)
    )
    second = client.get(MAP, headers={"if-none-match": first.headers["etag"]})
    assert (second.status_code, "Zqrenamed" in second.text) == (200, True)
