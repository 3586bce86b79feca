"""What holds for every list: pages, cursors, orders, filters, parameters that are not there."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from accountmap.api import create_app
from accountmap.settings import Settings
from accountmap.store import open_store

ACCOUNTS = "/api/v1/accounts"
PEOPLE = "/api/v1/accounts/demo-fablewick/people"
AUDITS = "/api/v1/coverage"
LISTS = [ACCOUNTS, PEOPLE, AUDITS]


def pages(client: TestClient, address: str, **params: object) -> Iterator[list[dict]]:
    """Yield the items of each page, following ``next``."""
    cursor = None
    while True:
        answer = client.get(address, params=params | ({"cursor": cursor} if cursor else {}))
        assert answer.status_code == 200, answer.text
        yield answer.json()["items"]
        assert cursor is None or answer.json()["next"] != cursor, "the same page again"
        cursor = answer.json()["next"]
        assert (cursor is not None) == ("next" in answer.links)
        if cursor is None:
            return


@pytest.mark.parametrize("address", LISTS)
@pytest.mark.parametrize("sort", [None, "-name"])
def test_pages_put_together_are_the_list(client: TestClient, address: str, sort: str | None):
    """Whatever the page's size, the pages hold each item once, in the order of the whole list."""
    params = {"sort": sort} if sort else {}
    whole = client.get(address, params=params | {"limit": 500}).json()
    assert whole["next"] is None
    for limit in (7, 100):
        parts = list(pages(client, address, limit=limit, **params))
        assert [item for part in parts for item in part] == whole["items"]
        assert all(len(part) == limit for part in parts[:-1])


@pytest.mark.parametrize("address", LISTS)
def test_link_header_leads_through_the_list(client: TestClient, address: str):
    """A program that knows nothing of us but Link headers reads the whole list."""
    seen: list[dict] = []
    following: str | None = f"{address}?limit=4"
    while following is not None:
        answer = client.get(following)
        seen += answer.json()["items"]
        assert len(seen) <= 1000, "a list without end"
        following = answer.links.get("next", {}).get("url")
    assert seen == client.get(address).json()["items"]


@given(
    first=st.sets(st.text("abцёÉ", min_size=1, max_size=3), min_size=1, max_size=6),
    late=st.lists(st.text("abцёÉ", min_size=1, max_size=3), max_size=6),
    limit=st.integers(1, 3),
    sort=st.sampled_from(["name", "-name", "tier", "-tier"]),
)
@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_accounts_added_between_pages_neither_repeat_nor_hide_one(
    first: set[str], late: list[str], limit: int, sort: str
):
    """Every account that was there from the beginning is listed exactly once, whoever adds what meanwhile."""
    with (
        open_store("sqlite://", mode="write") as store,
        TestClient(create_app(Settings(), store), base_url="http://127.0.0.1") as client,
    ):
        made = (client.post(ACCOUNTS, json={"name": name, "tier": "ABC"[len(name) - 1]}) for name in sorted(first))
        there = {answer.json()["id"] for answer in made if answer.status_code == 201}
        read: list[str] = []
        for part in pages(client, ACCOUNTS, limit=limit, sort=sort):
            read += [item["id"] for item in part]
            if late:
                client.post(ACCOUNTS, json={"name": late.pop(), "tier": "B"})
        assert len(read) == len(set(read))
        assert there <= set(read)
        whole = [item["id"] for item in client.get(ACCOUNTS, params={"sort": sort}).json()["items"]]
        assert read == [one for one in whole if one in set(read)]


@pytest.mark.parametrize("address", LISTS)
def test_cursor_of_another_list_is_refused_with_the_fix(client: TestClient, address: str):
    """A cursor holds for one address, one order, one filter; damage is noticed."""
    cursor = client.get(address, params={"limit": 1}).json()["next"]
    assert client.get(address, params={"limit": 3, "cursor": cursor}).status_code == 200
    elsewhere = next(other for other in LISTS if other != address)
    damaged = ("A" if cursor[5] != "A" else "B").join([cursor[:5], cursor[6:]])
    asked = [
        (elsewhere, {"cursor": cursor}),
        (address, {"cursor": cursor, "sort": "-name"}),
        (address, {"cursor": cursor, "name": "a"}),
        *((address, {"cursor": bad}) for bad in (damaged, cursor[:-2], "", "x", "…", "A" * 5000, cursor + "=")),
    ]
    for path, params in asked:
        answer = client.get(path, params=params)
        assert (answer.status_code, answer.json()["type"]) == (422, "/errors/invalid-cursor"), (path, params)
        assert "next" in answer.json()["detail"]


def test_cursor_says_no_more_than_the_page(client: TestClient):
    """It holds the place of the page's last item, which the reader has seen."""
    answer = client.get(ACCOUNTS, params={"limit": 2}).json()
    raw = base64.urlsafe_b64decode(answer["next"] + "=" * (-len(answer["next"]) % 4))
    assert json.loads(raw[9:]) == [0, answer["items"][-1]["name"].casefold(), answer["items"][-1]["id"]]


@pytest.mark.parametrize(
    ("address", "params", "meant"),
    [
        (ACCOUNTS, {"limits": "1"}, "limit"),
        (PEOPLE, {"functions": "it"}, "function"),
        (AUDITS, {"veridct": "fail"}, "verdict"),
        (f"{ACCOUNTS}/demo-fablewick/coverage", {"dy": "2026-01-01"}, "day"),
        (f"{ACCOUNTS}/demo-fablewick/map.svg", {"days": "2026-01-01"}, "day"),
    ],
)
def test_unknown_parameter_is_refused_with_the_nearest(
    client: TestClient, address: str, params: dict[str, str], meant: str
):
    """A slip in a parameter is not passed over: it would give a list that is not filtered."""
    answer = client.get(address, params=params)
    problem = answer.json()
    assert (answer.status_code, problem["type"]) == (422, "/errors/unknown-parameter")
    assert problem["similar"] == [meant]
    assert meant in problem["detail"]


def test_writes_refuse_unknown_parameters_too(client: TestClient):
    """`?dryrun=true` must not write."""
    answer = client.post(
        "/api/v1/accounts/demo-fablewick/imports/people",
        params={"dryrun": "true"},
        files={"file": ("a.csv", b"name\nA")},
    )
    assert (answer.status_code, answer.json()["similar"]) == (422, ["dry_run"])
    assert "dry_run" in answer.json()["known"]


@pytest.mark.parametrize("limit", ["0", "501", "-1", "1.5", "many", ""])
def test_limit_outside_its_range_is_refused(client: TestClient, limit: str):
    """A page has 1 to 500 items."""
    assert client.get(ACCOUNTS, params={"limit": limit}).status_code == 422


def test_order_is_one_of_a_list(client: TestClient):
    """An order that is none is refused with the ones there are; nothing of it reaches the database."""
    for sort in ("revision", "name; DROP TABLE account", "name,id", "--name"):
        answer = client.get(ACCOUNTS, params={"sort": sort})
        assert answer.status_code == 422
        assert "'-name'" in answer.json()["detail"]
