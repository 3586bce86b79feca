"""What other pages and hosts may not do to the local server."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "192.168.0.7:8000", "", "localhost.evil"])
def test_foreign_host_is_refused(client: TestClient, host: str):
    """A name rebound to this machine gets nothing."""
    answer = client.get("/api/v1/accounts", headers={"host": host})
    assert answer.status_code == 421
    assert answer.json()["type"] == "/errors/foreign-host"


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:8000", "[::1]:8000", "LOCALHOST"])
def test_loopback_names_are_served(client: TestClient, host: str):
    """Loopback names are served."""
    assert client.get("/api/v1/accounts", headers={"host": host}).status_code == 200


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://127.0.0.1:9999", "http://localhost"])
def test_foreign_origin_may_not_change_anything(client: TestClient, origin: str):
    """A page elsewhere cannot create an account, and none is there afterwards."""
    client.get("/docs")
    before = client.get("/api/v1/accounts").json()
    answer = client.post("/api/v1/accounts", json={"name": "Planted"}, headers={"origin": origin})
    assert (answer.status_code, answer.json()["type"]) == (403, "/errors/foreign-origin")
    assert client.get("/api/v1/accounts").json() == before


def test_own_origin_may_change(client: TestClient):
    """The server's own page may, once it was opened since the start."""
    headers = {"origin": "http://127.0.0.1:8000"}
    early = client.post("/api/v1/accounts", json={"name": "Ours"}, headers=headers)
    assert (early.status_code, early.json()["type"]) == (403, "/errors/page-out-of-date")
    client.get("/docs")
    assert client.post("/api/v1/accounts", json={"name": "Ours"}, headers=headers).status_code == 201


def test_upload_over_the_limit_is_refused_unread(client: TestClient):
    """The declared length decides before a byte is read."""
    headers = {"content-length": "60000000", "content-type": "multipart/form-data; boundary=x"}
    answer = client.post("/api/v1/accounts/demo-fablewick/imports/people", content=b"", headers=headers)
    assert answer.status_code == 413


def test_upload_in_chunks_is_refused(client: TestClient):
    """What does not say how long it is cannot be bounded."""
    answer = client.post("/api/v1/accounts", content=iter([b"{}"]))
    assert (answer.status_code, answer.json()["type"]) == (411, "/errors/length-required")


def test_every_answer_says_what_a_browser_may_do(client: TestClient):
    """Answers, good and bad, carry nosniff and a policy; no answer invites other origins."""
    for path in ("/api/v1/accounts", "/api/v1/nothing", "/docs", "/docs/page/docs.js"):
        headers = client.get(path).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert "default-src 'none'" in headers["content-security-policy"]
        assert "access-control-allow-origin" not in headers


def test_documentation_needs_nothing_from_elsewhere(client: TestClient):
    """The page and all it names come from this server."""
    page = client.get("/").text
    assert "//" not in page.replace("<!doctype", "")
    for part in ("/docs/swagger/swagger-ui-bundle.js", "/docs/swagger/swagger-ui.css", "/docs/page/docs.js"):
        assert part in page
        assert client.get(part).status_code == 200
