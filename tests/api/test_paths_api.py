"""Ways in over HTTP."""

from __future__ import annotations

from starlette.testclient import TestClient

ADDRESS = "/api/v1/accounts/demo-fablewick/paths"


def test_ways_to_who_decides(client: TestClient):
    """Each person who plays the role, with paths whose steps multiply to their reliability."""
    told = client.get(ADDRESS, params={"role": "decider"}).json()
    assert told["items"]
    for way in told["items"]:
        for path in way["paths"]:
            product = 1.0
            for step in path["steps"]:
                product *= step["probability"]
            assert abs(product - path["reliability"]) < 1e-9
            assert path["people"][-1] == way["person"]


def test_same_seed_same_answer(client: TestClient):
    """Trials are repeated exactly, and what is the same is not sent twice."""
    first = client.get(ADDRESS, params={"function": "logistics", "seed": 3})
    again = client.get(
        ADDRESS, params={"function": "logistics", "seed": 3}, headers={"if-none-match": first.headers["etag"]}
    )
    assert again.status_code == 304


def test_nobody_meant_is_refused(client: TestClient):
    """Without a target the problem says what to give."""
    refused = client.get(ADDRESS)
    assert refused.status_code == 422
    assert "a person, or a role, an area or a function" in refused.json()["detail"]
