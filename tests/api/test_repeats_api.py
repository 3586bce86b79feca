"""Requests that are sent again, over HTTP."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from starlette.testclient import TestClient

from accountmap.api import create_app
from accountmap.model.actors import LOCAL_OWNER, Actor, Scope
from accountmap.settings import Settings
from accountmap.store import Store

ACCOUNTS = "/api/v1/accounts"
KEY = {"idempotency-key": "5c2f-1"}
STAFF = b"name,manager\nAda Sampleton,\nBen Placeholder,Ada Sampleton\n"


def _import(client: TestClient, content: bytes = STAFF, name: str = "staff.csv", **params: str):
    address = f"{ACCOUNTS}/Quillmarsh/imports/people"
    return client.post(address, files={"file": (name, content)}, params=params, headers=KEY)


def test_account_is_made_once(empty_client: TestClient):
    """The second sending gets the same answer, status and all, and says that it was carried out before."""
    first, second = (empty_client.post(ACCOUNTS, json={"name": "Китеж"}, headers=KEY) for _ in range(2))
    assert (first.status_code, second.status_code) == (201, 201)
    assert first.content == second.content
    assert "idempotency-replayed" not in first.headers
    assert second.headers["idempotency-replayed"] == "true"
    assert len(empty_client.get(ACCOUNTS).json()["items"]) == 1


def test_file_is_imported_once(empty_client: TestClient):
    """A file sent again is the same request, though what stands between its parts is another each time."""
    empty_client.post(ACCOUNTS, json={"name": "Quillmarsh"})
    first, second = _import(empty_client), _import(empty_client)
    assert first.json() == second.json()
    assert first.json()["people_added"] == 2
    assert len(empty_client.get(f"{ACCOUNTS}/Quillmarsh/people").json()["items"]) == 2


def test_key_with_another_request_is_refused(empty_client: TestClient):
    """Another file, name, parameter or address under the same key is refused, with what to do, and not carried out."""
    empty_client.post(ACCOUNTS, json={"name": "Quillmarsh"})
    assert _import(empty_client).status_code == 200
    before = empty_client.get(f"{ACCOUNTS}/Quillmarsh/people").json()
    others = [
        _import(empty_client, STAFF + b"Cy Specimen,\n"),
        _import(empty_client, name="other.csv"),
        _import(empty_client, dry_run="true"),
        empty_client.post(ACCOUNTS, json={"name": "Other"}, headers=KEY),
    ]
    assert {(answer.status_code, answer.json()["type"]) for answer in others} == {(422, "/errors/key-reused")}
    assert "new key" in others[0].json()["detail"]
    assert empty_client.get(f"{ACCOUNTS}/Quillmarsh/people").json() == before


def test_refusal_is_given_anew(empty_client: TestClient):
    """A request that was refused may succeed under the same key once what was in its way is gone."""
    assert _import(empty_client).status_code == 404
    empty_client.post(ACCOUNTS, json={"name": "Quillmarsh"})
    assert _import(empty_client).status_code == 200


def test_sent_at_once_it_is_carried_out_once(empty_client: TestClient):
    """Eight at the same time: one account, one answer."""
    with ThreadPoolExecutor(8) as pool:
        answers = list(
            pool.map(lambda _: empty_client.post(ACCOUNTS, json={"name": "Acme"}, headers=KEY).content, range(8))
        )
    assert len(set(answers)) == 1
    assert [item["name"] for item in empty_client.get(ACCOUNTS).json()["items"]] == ["Acme"]


def test_without_a_key_nothing_is_kept(empty_client: TestClient):
    """Who sends no key gets what everybody gets."""
    assert [empty_client.post(ACCOUNTS, json={"name": "Acme"}).status_code for _ in range(2)] == [201, 409]


@pytest.mark.parametrize("key", ["", "a" * 256, "with blank", "tab\t"])
def test_key_that_is_none_is_refused(empty_client: TestClient, key: str):
    """1 to 255 visible ASCII characters."""
    answer = empty_client.post(ACCOUNTS, json={"name": "Acme"}, headers={"idempotency-key": key})
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "/header/idempotency-key")


def test_answer_is_not_given_to_who_lost_the_right(store: Store):
    """A key of somebody who may write no longer is that of another request."""
    actor = Actor("kim", Scope.TEAM)
    with TestClient(create_app(Settings(), store, actor), base_url="http://127.0.0.1") as client:
        assert client.post(ACCOUNTS, json={"name": "Acme"}, headers=KEY).status_code == 201
    with TestClient(create_app(Settings(), store, Actor("kim", Scope.VIEWER)), base_url="http://127.0.0.1") as viewer:
        answer = viewer.post(ACCOUNTS, json={"name": "Acme"}, headers=KEY)
    assert answer.status_code == 422
    assert "Acme" not in answer.text


def test_every_post_takes_a_key(store: Store):
    """Whatever is made or carried out by POST can be sent again safely.

    Nothing is kept of a forgetting, its answer neither: sent again, it is refused as done already.
    """
    document = create_app(Settings(), store, LOCAL_OWNER).openapi()
    for path, methods in document["paths"].items():
        if "post" in methods and methods["post"]["operationId"] != "forgetPerson":
            names = {parameter["name"] for parameter in methods["post"].get("parameters", ())}
            assert "idempotency-key" in names, path
