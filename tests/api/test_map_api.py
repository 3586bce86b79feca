"""Maps over HTTP."""

from __future__ import annotations

from defusedxml import ElementTree
from starlette.testclient import TestClient

MAP = "/api/v1/accounts/demo-tridevyatoe/map.svg"


def test_map_is_an_svg_with_everybody(client: TestClient):
    """The picture parses, is served as SVG, and holds each person's card."""
    answer = client.get(MAP)
    assert answer.headers["content-type"].startswith("image/svg+xml")
    root = ElementTree.fromstring(answer.content)
    drawn = {node.get("data-person") for node in root.iter() if node.get("data-person")}
    people = client.get("/api/v1/accounts/demo-tridevyatoe/people").json()["items"]
    assert {person["id"] for person in people} <= drawn


def test_map_is_not_sent_twice(client: TestClient):
    """The ETag answers 304 until the account, the day or the language changes."""
    first = client.get(MAP)
    again = client.get(MAP, headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    for several in (f'"old", W/{first.headers["etag"]}', "*"):
        assert client.get(MAP, headers={"if-none-match": several}).status_code == 304
    other_day = client.get(MAP, params={"day": "2026-01-01"}, headers={"if-none-match": first.headers["etag"]})
    in_russian = client.get(MAP, headers={"if-none-match": first.headers["etag"], "accept-language": "ru"})
    assert (other_day.status_code, in_russian.status_code) == (200, 200)


def test_map_may_load_and_run_nothing(client: TestClient):
    """The picture is served with a policy that forbids scripts and loads."""
    policy = client.get(MAP).headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script" not in policy


def test_map_of_nobody_is_not_found(client: TestClient):
    """An unknown account is a problem, not an empty picture."""
    assert client.get("/api/v1/accounts/nobody/map.svg").status_code == 404
