"""The accounts resource."""

from __future__ import annotations

from starlette.testclient import TestClient

PROBLEM = "application/problem+json"


def test_accounts_are_listed_in_order_of_name(client: TestClient):
    """The list holds every demo account with its number of people."""
    items = client.get("/api/v1/accounts").json()["items"]
    assert len(items) >= 12
    assert all(item["people"] >= 6 for item in items)
    assert {"demo-fablewick", "demo-tridevyatoe"} <= {item["id"] for item in items}


def test_empty_workspace_has_an_empty_list(empty_client: TestClient):
    """No accounts is an answer, not an error."""
    assert empty_client.get("/api/v1/accounts").json() == {"items": [], "next": None}


def test_account_is_found_by_id_and_by_name(client: TestClient):
    """Names work where ids do, whatever their case."""
    by_id = client.get("/api/v1/accounts/demo-fablewick").json()
    assert client.get(f"/api/v1/accounts/{by_id['name'].upper()}").json() == by_id


def test_created_account_can_be_read(empty_client: TestClient):
    """A created account is answered with 201 and is there afterwards."""
    answer = empty_client.post("/api/v1/accounts", json={"name": "Сеть «Проба»", "kind": "retail_chain", "tier": "A"})
    assert answer.status_code == 201
    made = answer.json()
    assert (made["name"], made["kind"], made["tier"], made["people"]) == ("Сеть «Проба»", "retail_chain", "A", 0)
    assert empty_client.get(f"/api/v1/accounts/{made['id']}").json() == made


def test_second_account_of_a_name_is_a_conflict(client: TestClient):
    """Two accounts cannot share a name; the problem says so."""
    name = client.get("/api/v1/accounts/demo-fablewick").json()["name"]
    answer = client.post("/api/v1/accounts", json={"name": name})
    assert answer.status_code == 409
    assert answer.headers["content-type"] == PROBLEM
    assert answer.json()["type"] == "/errors/duplicate-account"


def test_unknown_account_names_similar_ones_in_both_languages(client: TestClient):
    """A slip of the pen is answered with the name that was meant."""
    name = client.get("/api/v1/accounts/demo-fablewick").json()["name"]
    for language, words in (("en", "Did you mean"), ("ru", "Может быть")):
        answer = client.get(f"/api/v1/accounts/{name[:-1]}x", headers={"accept-language": language})
        problem = answer.json()
        assert (answer.status_code, problem["status"]) == (404, 404)
        assert words in problem["detail"]
        assert name in problem["detail"]


def test_unknown_field_and_bad_text_are_refused(client: TestClient):
    """Nothing unknown is taken, and what cannot be stored is named with its place."""
    unknown = client.post("/api/v1/accounts", json={"name": "X", "revision": 7})
    assert unknown.status_code == 422
    assert unknown.json()["errors"][0]["pointer"] == "/body/revision"
    bad = client.post("/api/v1/accounts", json={"name": "X\u0000Y"})
    assert bad.status_code == 422
    assert "U+0000" in bad.json()["detail"]


def test_lone_surrogate_is_refused_and_answered(client: TestClient):
    """Half a character pair neither breaks the server nor its answer."""
    answer = client.post(
        "/api/v1/accounts", content=b'{"name": "X\\ud800"}', headers={"content-type": "application/json"}
    )
    assert answer.status_code == 422
    assert answer.headers["content-type"] == PROBLEM


def test_unknown_address_and_method_are_problems(client: TestClient):
    """Every refusal has the same shape."""
    assert client.get("/api/v1/nothing").json()["type"] == "/errors/http-404"
    answer = client.delete("/api/v1/accounts")
    assert (answer.status_code, answer.headers["content-type"]) == (405, PROBLEM)


def test_several_accounts_are_made_at_once(empty_client: TestClient):
    """All of them are there, in the order in which they were sent."""
    names = [f"Account {number:03}" for number in range(120)]
    answer = empty_client.post("/api/v1/accounts/bulk", json={"items": [{"name": n, "tier": "B"} for n in names]})
    assert answer.status_code == 201
    assert [item["name"] for item in answer.json()["items"]] == names
    assert [item["name"] for item in empty_client.get("/api/v1/accounts?limit=500").json()["items"]] == names


def test_one_bad_account_keeps_all_out_and_each_is_named(client: TestClient):
    """Every item that cannot be taken has its place, its code and its fix; nothing is written."""
    before = client.get("/api/v1/accounts?limit=500").json()
    taken = before["items"][0]["name"]
    items = [{"name": "New"}, {"name": taken.upper()}, {"name": "X\u0000"}, {"name": "NEW"}, {"name": "   "}]
    answer = client.post("/api/v1/accounts/bulk", json={"items": items})
    assert (answer.status_code, answer.json()["type"]) == (422, "/errors/bulk-rejected")
    assert [(error["pointer"], error["code"]) for error in answer.json()["errors"]] == [
        ("/body/items/1/name", "duplicate-account"),
        ("/body/items/2/name", "invalid-text"),
        ("/body/items/3/name", "duplicate-account"),
        ("/body/items/4/name", "invalid-value"),
    ]
    assert client.get("/api/v1/accounts?limit=500").json() == before
