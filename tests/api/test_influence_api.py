"""Influence over HTTP."""

from __future__ import annotations

from starlette.testclient import TestClient

ADDRESS = "/api/v1/accounts/demo-fablewick/influence"


def test_pages_are_the_list_in_order(client: TestClient):
    """Page after page gives everybody once, highest first."""
    whole = client.get(ADDRESS, params={"limit": 200}).json()["items"]
    found, cursor = [], None
    while True:
        page = client.get(ADDRESS, params={"limit": 20, **({"cursor": cursor} if cursor else {})}).json()
        found += page["items"]
        cursor = page["next"]
        if cursor is None:
            break
    assert found == whole
    scores = [item["score"] for item in whole if item["score"] is not None]
    assert scores == sorted(scores, reverse=True)
    assert len({item["person"] for item in whole}) == len(whole) > 50


def test_read_again_is_not_modified(client: TestClient):
    """Who has the answer already gets none."""
    tag = client.get(ADDRESS).headers["etag"]
    assert client.get(ADDRESS, headers={"if-none-match": tag}).status_code == 304


def test_structure_of_an_account(client: TestClient):
    """The chart of a demo account is a tree, and everybody has a place."""
    found = client.get("/api/v1/accounts/demo-fablewick/structure").json()
    chart = found["networks"][0]
    assert (chart["network"], chart["hierarchy"], chart["upper_boundedness"]) == ("reporting", 1.0, 1.0)
    people = client.get(ADDRESS, params={"limit": 200}).json()["items"]
    assert {place["person"] for place in found["places"]} == {item["person"] for item in people}
