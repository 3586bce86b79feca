"""A person forgotten over HTTP."""

from __future__ import annotations

from typing import Final

from starlette.testclient import TestClient

API: Final = "/api/v1/accounts"
WORDS: Final = ("Quillwort", "canary.example", "kanarienwort")


def texts(client: TestClient, person: str) -> str:
    """Return all answers about an account and a person, in both languages."""
    account = f"{API}/acme"
    paths = [account, f"{account}/people", f"{account}/people/{person}", f"{account}/changes", f"{account}/audit"]
    paths += [f"{account}/map.svg", f"{account}/map.json", "/api/v1/changes"]
    answers = [client.get(path, headers={"accept-language": lang}) for path in paths for lang in ("en", "ru")]
    return "\n".join(answer.text for answer in answers)


def test_a_forgotten_person_is_in_no_answer(empty_client: TestClient):
    """Nor in one that was kept before; the account has a new tag, and If-Match is heeded."""
    client = empty_client
    assert client.post(API, json={"name": "Acme"}).status_code == 201
    body = {"name": "Zephyrine Quillwort", "title": "Buyer", "emails": ["z@canary.example"], "note": "kanarienwort"}
    key = {"idempotency-key": "one"}
    added = client.post(f"{API}/acme/people", json=body, headers=key)
    who, tag = added.json()["id"], added.headers["etag"]
    assert all(word in texts(client, who) for word in WORDS)
    forget = f"{API}/acme/people/{who}/forget"
    client.patch(f"{API}/acme/people/{who}", json={"title": "Chief buyer"})
    assert client.post(forget, headers={"if-match": tag}).status_code == 412
    done = client.post(forget)
    assert (done.status_code, done.json()["person"], done.json()["answers"]) == (200, who, 1)
    told = texts(client, who)
    assert [word for word in WORDS if word in told + done.text] == []
    assert "a forgotten person" in told
    one = client.get(f"{API}/acme/people/{who}").json()
    assert (one["forgotten"], one["title"], one["emails"]) == (True, "Chief buyer", [])
    again = client.post(forget)
    assert (again.status_code, again.json()["type"].rpartition("/")[2]) == (409, "person-forgotten")
    assert client.post(forget, json={"also": ["Zed"]}).status_code == 200
    assert client.post(forget, json={"also": ["Z"]}).status_code == 422
    assert client.get(f"{API}/acme/changes").json()["items"][0]["forgets"] is True
    assert client.patch(f"{API}/acme/people/{who}", json={"name": "Zephyrine Quillwort"}).status_code == 409
