"""Titles over HTTP."""

from __future__ import annotations

from starlette.testclient import TestClient


def test_titles_are_read_in_the_order_given(client: TestClient):
    """Several titles at once, in the language asked for; without any the request is refused."""
    answer = client.get(
        "/api/v1/titles", params={"title": ["Buyer", "Начальник відділу"]}, headers={"Accept-Language": "ru"}
    )
    items = answer.json()["items"]
    assert [item["title"] for item in items] == ["Buyer", "Начальник відділу"]
    assert items[0]["functions"] == [{"confidence": 0.95, "counts": True, "words": ["Buyer"], "function": "purchasing"}]
    assert items[1]["functions"] == []
    assert items[0]["text"].startswith("закупки; ступень 2 из 6")
    assert client.get("/api/v1/titles").status_code == 422


def test_functions_of_an_account_are_those_of_its_people(client: TestClient):
    """The list of positions and the list of people agree on what counts, page by page."""
    base = "/api/v1/accounts/demo-fablewick"
    people = {item["id"]: item for item in client.get(f"{base}/people", params={"limit": 200}).json()["items"]}
    first = client.get(f"{base}/functions", params={"limit": 3}).json()
    rest = client.get(f"{base}/functions", params={"limit": 200, "cursor": first["next"]}).json()
    items = first["items"] + rest["items"]
    assert len(first["items"]) == 3
    assert len({item["position"] for item in items}) == len(items)
    assert all(set(item["functions"]) <= set(people[item["person"]]["functions"]) for item in items)
    assert any(item["functions_said"] != item["functions"] for item in items)
