"""Ties over HTTP."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

ADDRESS = "/api/v1/accounts/demo-fablewick/ties"


@pytest.mark.parametrize("sort", ["strength", "trend", "last", "wanted"])
def test_pages_are_the_list_in_order(client: TestClient, sort: str):
    """Page after page gives every tie once, in whatever order is asked for."""
    whole = client.get(ADDRESS, params={"sort": sort}).json()["items"]
    found, cursor = [], None
    while True:
        page = client.get(ADDRESS, params={"sort": sort, "limit": 7, **({"cursor": cursor} if cursor else {})}).json()
        found += page["items"]
        cursor = page["next"]
        if cursor is None:
            break
    assert found == whole
    assert len(whole) > 14
    falling = {"strength": "strength", "wanted": "levels_missing"}
    if sort in falling:
        values = [item[falling[sort]] for item in whole]
        assert values == sorted(values, reverse=True)
    if sort == "last":
        days = [item["last_two_way"] for item in whole if item["last_two_way"]]
        assert days == sorted(days)
        assert whole[-1]["last_two_way"] is None


def test_filters_are_parts_of_the_list(client: TestClient):
    """By person, member, state and cold; the states together are all."""
    whole = client.get(ADDRESS).json()["items"]

    def asked(**wanted: str) -> list[dict[str, object]]:
        return client.get(ADDRESS, params=wanted).json()["items"]

    first = whole[0]
    assert asked(person=first["person_name"]) == [one for one in whole if one["person"] == first["person"]]
    assert asked(member=first["member"]) == [one for one in whole if one["member"] == first["member"]]
    assert sum(len(asked(state=state)) for state in ("never", "weak", "moderate", "strong")) == len(whole)
    assert [one for one in whole if one["cold"]] == asked(cold="true") != []


def test_wrong_names_are_told_with_the_nearest(client: TestClient):
    """Nobody of theirs, nobody of ours, no such order."""
    person = client.get(ADDRESS, params={"person": "Ada Samplton"})
    assert (person.status_code, "Ada Sampleton" in person.json()["detail"]) == (404, True)
    member = client.get(ADDRESS, params={"member": "Ben Placehold"})
    assert (member.status_code, "Ben Placeholder" in member.json()["detail"]) == (404, True)
    assert client.get(ADDRESS, params={"sort": "beauty"}).status_code == 422


def test_read_again_is_not_modified(client: TestClient):
    """Who has the answer already gets none."""
    for address in (ADDRESS, "/api/v1/calibration"):
        tag = client.get(address).headers["etag"]
        assert client.get(address, headers={"if-none-match": tag}).status_code == 304


def test_calibration_of_the_demo(client: TestClient):
    """A hundred pairs are enough to judge and too few to fit; the bins hold all cases."""
    found = client.get("/api/v1/calibration").json()
    assert found["refit"] is None
    assert sum(one["count"] for one in found["default"]["bins"]) == found["default"]["count"] > 100
