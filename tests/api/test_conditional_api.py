"""Reads that need not be sent twice."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from starlette.testclient import TestClient

from accountmap.api import create_app
from accountmap.api.conditional import AnswerCache, KeptAnswer, seen_revision
from accountmap.api.dependencies import get_actor
from accountmap.errors import InvalidValue
from accountmap.model.actors import LOCAL_OWNER, Actor, Scope
from accountmap.model.changes import Change, ChangeSet
from accountmap.model.people import Person
from accountmap.settings import Settings
from accountmap.store import Store

ACCOUNT = "/api/v1/accounts/demo-fablewick"
OF_ACCOUNT = [ACCOUNT, f"{ACCOUNT}/people", f"{ACCOUNT}/coverage"]
READS = [*OF_ACCOUNT, "/api/v1/accounts", "/api/v1/coverage"]


@pytest.mark.parametrize("address", READS)
def test_answer_is_not_sent_twice(client: TestClient, address: str):
    """With the tag of what one has, the answer is 304 without a body; also in a list of tags, weak, or for any."""
    first = client.get(address)
    tag = first.headers["etag"]
    for seen in (tag, f'"old", W/{tag}', "*"):
        again = client.get(address, headers={"if-none-match": seen})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert client.get(address, headers={"if-none-match": '"old"'}).content == first.content


@pytest.mark.parametrize("address", READS)
def test_tag_changes_with_what_the_answer_depends_on(client: TestClient, demo_store: Store, address: str):
    """Other query, other language, other day, other reader, other content: another tag."""
    tags = [client.get(address).headers["etag"]]
    if address != ACCOUNT:
        tags.append(
            client.get(
                address, params={"limit": 3} if "limit" in _parameters(address) else {"day": "2026-01-02"}
            ).headers["etag"]
        )
    app = create_app(Settings(), demo_store, Actor("vic", Scope.VIEWER))
    with TestClient(app, base_url="http://127.0.0.1:8000") as viewer:
        tags.append(viewer.get(address).headers["etag"])
    tags.append(client.get(address, headers={"accept-language": "ru"}).headers["etag"])
    person = Change(None, Person(id="new", name="Newcomer"))
    demo_store.commit("demo-fablewick", ChangeSet((person,), "test"), actor=LOCAL_OWNER, at=datetime.now(UTC))
    tags.append(client.get(address).headers["etag"])
    assert len(tags) == len(set(tags))


def _parameters(address: str) -> set[str]:
    return {"limit"} if address.endswith(("people", "accounts", "v1/coverage")) else {"day"}


def test_kept_answer_is_not_given_after_a_write(client: TestClient, demo_store: Store):
    """Read, write past the server, read again: the answer is the new one."""
    before = client.get(f"{ACCOUNT}/people").json()
    assert client.get(f"{ACCOUNT}/people").json() == before
    person = Change(None, Person(id="new", name="Newcomer"))
    demo_store.commit("demo-fablewick", ChangeSet((person,), "test"), actor=LOCAL_OWNER, at=datetime.now(UTC))
    after = client.get(f"{ACCOUNT}/people").json()
    assert {p["id"] for p in after["items"]} - {p["id"] for p in before["items"]} == {"new"}


def test_kept_answer_never_crosses_scopes(demo_store: Store):
    """In one server, a viewer who asks after the owner is not given the owner's answer."""
    app = create_app(Settings(), demo_store)
    actors = [LOCAL_OWNER, Actor("vic", Scope.VIEWER)]
    app.dependency_overrides[get_actor] = lambda: actors[0]
    with TestClient(app, base_url="http://127.0.0.1") as client:
        owners = client.get(f"{ACCOUNT}/people").json()["items"]
        actors.reverse()
        viewers = client.get(f"{ACCOUNT}/people").json()["items"]
    assert {person["stance"] for person in viewers} == {None} < {person["stance"] for person in owners}


@pytest.mark.parametrize("address", [*READS, f"{ACCOUNT}/map.svg", "/api/v1/accounts/nobody"])
def test_head_is_get_without_a_body(client: TestClient, address: str):
    """Status and headers are those of GET."""
    whole, head = client.get(address), client.head(address)
    assert (head.status_code, head.content) == (whole.status_code, b"")
    assert dict(head.headers) == dict(whole.headers)


def test_page_from_the_cache_has_its_link(client: TestClient):
    """What is kept is the whole answer, with the headers that belong to it."""
    first, second = (client.get(f"{ACCOUNT}/people", params={"limit": 2}) for _ in range(2))
    assert second.content == first.content
    assert second.headers["link"] == first.headers["link"]


def test_tag_names_the_revision_that_a_writer_has_seen(client: TestClient):
    """The tag of any read of an account can be given back in If-Match."""
    for address in OF_ACCOUNT:
        assert seen_revision(client.get(address).headers["etag"]) == client.get(ACCOUNT).json()["revision"]
    assert seen_revision('W/"12.ab"') == 12
    assert seen_revision("*") is None
    for nonsense in ("", "12", '"x"', '"c.12"', '"1", "2"'):
        with pytest.raises(InvalidValue):
            seen_revision(nonsense)


def test_cache_stays_within_its_bounds():
    """The least recently read goes first; what is too large is not kept; the same twice counts once."""
    cache = AnswerCache(most_bytes=80)
    for tag in "abcdefgh":
        cache.keep(tag, KeptAnswer(b"x" * 10, {}))
    cache.keep("a", KeptAnswer(b"y" * 10, {}))
    cache.keep("i", KeptAnswer(b"x" * 10, {}))
    cache.keep("large", KeptAnswer(b"x" * 11, {}))
    assert cache.get("a") == KeptAnswer(b"y" * 10, {})
    assert [tag for tag in "abcdefghi" if cache.get(tag) is None] == ["b"]
    assert cache.get("large") is None
