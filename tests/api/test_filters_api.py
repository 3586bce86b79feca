"""The filters of the lists: each gives what it says, nothing else."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from starlette.testclient import TestClient

from accountmap.api import create_app
from accountmap.model.actors import Actor, Scope
from accountmap.settings import Settings
from accountmap.store import Store

ACCOUNTS = "/api/v1/accounts"
PEOPLE = "/api/v1/accounts/demo-fablewick/people"


def ids(client: TestClient, address: str, **params: object) -> list[str]:
    """Return the ids of a list's items."""
    answer = client.get(address, params=params | {"limit": 500})
    assert answer.status_code == 200, answer.text
    return [item["id"] for item in answer.json()["items"]]


@pytest.mark.parametrize(
    ("params", "is_wanted"),
    [
        ({"tier": "A"}, lambda item: item["tier"] == "A"),
        ({"tier": ["A", "C"]}, lambda item: item["tier"] in {"A", "C"}),
        ({"kind": "retail_chain"}, lambda item: item["kind"] == "retail_chain"),
        ({"name": "сеть"}, lambda item: item["name"].casefold().startswith("сеть")),
        ({"name": "f", "tier": "A"}, lambda item: item["name"].casefold().startswith("f") and item["tier"] == "A"),
        ({"name": "%"}, lambda _: False),
    ],
    ids=lambda value: "wanted" if callable(value) else str(value),  # a lambda has another address in each process
)
def test_accounts_are_filtered(client: TestClient, params: dict, is_wanted: Callable[[dict], bool]):
    """Several values of one filter widen it, several filters narrow it; a name is matched from its beginning."""
    everybody = client.get(ACCOUNTS).json()["items"]
    assert ids(client, ACCOUNTS, **params) == [item["id"] for item in everybody if is_wanted(item)]


def test_accounts_by_owner_are_those_where_one_of_ours_owns_a_contact(client: TestClient):
    """Given by name, in any case; somebody unknown owns nothing."""
    owners = {
        account["id"]: {p["owner"] for p in client.get(f"{ACCOUNTS}/{account['id']}/people").json()["items"]} - {None}
        for account in client.get(ACCOUNTS).json()["items"]
    }
    somebody = min(set.union(*owners.values()))
    expected = [account for account, names in owners.items() if somebody in names]
    assert expected
    assert ids(client, ACCOUNTS, owner=somebody.upper()) == expected
    assert ids(client, ACCOUNTS, owner="nobody") == ids(client, ACCOUNTS, owner="") == []


def test_accounts_by_parent_are_those_of_a_group(client: TestClient):
    """The company above is given by id or by name."""
    items = client.get(ACCOUNTS).json()["items"]
    parents = {item["parent"] for item in items} - {None}
    assert parents, "the demo has a group"
    for parent in parents:
        expected = [item["id"] for item in items if item["parent"] == parent]
        name = next(item["name"] for item in items if item["id"] == parent)
        assert ids(client, ACCOUNTS, parent=parent) == ids(client, ACCOUNTS, parent=name) == expected
    assert ids(client, ACCOUNTS, parent="nobody") == []


def test_tiers_come_in_order_with_names_in_order_within(client: TestClient):
    """A before B before C, unknown last either way round."""
    items = client.get(ACCOUNTS, params={"sort": "tier"}).json()["items"]
    assert [item["tier"] or "Z" for item in items] == sorted(item["tier"] or "Z" for item in items)
    down = client.get(ACCOUNTS, params={"sort": "-tier"}).json()["items"]
    assert [item["tier"] or "" for item in down] == sorted((item["tier"] or "" for item in items), reverse=True)
    assert ids(client, ACCOUNTS, sort="-name") == ids(client, ACCOUNTS)[::-1]


@pytest.mark.parametrize(
    ("params", "is_wanted"),
    [
        ({"function": "purchasing"}, lambda p: "purchasing" in p["functions"]),
        ({"function": ["it", "logistics"]}, lambda p: {"it", "logistics"} & set(p["functions"])),
        ({"role": "decider"}, lambda p: any(role["kind"] == "decider" for role in p["roles"])),
        ({"active": "true"}, lambda p: p["active"]),
        ({"active": "false"}, lambda p: not p["active"]),
        ({"has": "owner"}, lambda p: p["owner"]),
        ({"has": ["email", "manager"]}, lambda p: p["emails"] and (p["reports_to"] or p["dotted_to"])),
        ({"lacks": "stance"}, lambda p: p["stance"] is None),
        ({"lacks": ["function", "seniority"]}, lambda p: not p["functions"] and p["seniority"] is None),
        ({"has": "role", "active": "false"}, lambda p: p["roles"] and not p["active"]),
        ({"has": "title", "lacks": "title"}, lambda _: False),
    ],
    ids=lambda value: "wanted" if callable(value) else str(value),  # a lambda has another address in each process
)
def test_people_are_filtered(client: TestClient, params: dict, is_wanted: Callable[[dict], bool]):
    """Each filter gives those of whom the answer shows it."""
    everybody = client.get(PEOPLE).json()["items"]
    expected = [person["id"] for person in everybody if is_wanted(person)]
    assert ids(client, PEOPLE, **params) == expected
    assert 0 < len(expected) < len(everybody) or params == {"has": "title", "lacks": "title"} or "lacks" in params


def test_people_are_found_by_the_beginning_of_any_word_of_their_name(client: TestClient):
    """First name or family name, in any case."""
    person = client.get(PEOPLE).json()["items"][0]
    for word in person["name"].split():
        assert person["id"] in ids(client, PEOPLE, name=word[:4].upper())
    assert ids(client, PEOPLE, name=person["name"].split()[-1][1:]) == []


def test_people_by_owner(client: TestClient):
    """The one of ours who owns the contact, by name."""
    everybody = client.get(PEOPLE).json()["items"]
    owner = next(person["owner"] for person in everybody if person["owner"])
    assert ids(client, PEOPLE, owner=owner) == [p["id"] for p in everybody if p["owner"] == owner]


def test_seniority_comes_in_order_and_unknown_last(client: TestClient):
    """Heads first or clerks first; whose level nobody knows is at the end."""
    for sort, sign in (("seniority", 1), ("-seniority", -1)):
        levels = [p["seniority"] for p in client.get(PEOPLE, params={"sort": sort}).json()["items"]]
        known = [level for level in levels if level is not None]
        assert levels == sorted(known, key=lambda level: sign * level) + [None] * (len(levels) - len(known))


def test_audits_are_filtered_by_verdict_and_account(client: TestClient):
    """The list of failed ones is what failed, and filters of accounts hold, too."""
    everything = client.get("/api/v1/coverage").json()["items"]
    for verdict in ("fail", "unknown", "pass"):
        found = client.get("/api/v1/coverage", params={"verdict": verdict}).json()["items"]
        assert found == [entry for entry in everything if entry["verdict"] == verdict]
    of_tier = client.get("/api/v1/coverage", params={"tier": "A", "sort": "name"}).json()["items"]
    assert [entry["account"] for entry in of_tier] == ids(client, ACCOUNTS, tier="A")


def test_filter_is_no_way_to_learn_what_is_withheld(demo_store: Store):
    """A viewer, who sees no stance, finds nobody by it."""
    app = create_app(Settings(), demo_store, Actor("vic", Scope.VIEWER))
    with TestClient(app, base_url="http://127.0.0.1") as viewer:
        assert ids(viewer, PEOPLE, has="stance") == []
        assert ids(viewer, PEOPLE, lacks="stance") == ids(viewer, PEOPLE)


def test_text_that_nobody_is_called_is_refused(client: TestClient):
    """NUL in a filter is named with its place, on every database alike."""
    for address, field in ((ACCOUNTS, "name"), (ACCOUNTS, "owner"), (ACCOUNTS, "parent"), (PEOPLE, "name")):
        answer = client.get(address, params={field: "a\0"})
        assert (answer.status_code, answer.json()["field"]) == (422, field)
