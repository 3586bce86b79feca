"""People edited over HTTP in simple words; who saw what, and who wins."""

from __future__ import annotations

from threading import Barrier, Thread
from typing import Any, Final

import pytest
from starlette.testclient import TestClient

from accountmap.model.actors import Scope
from accountmap.store import Store

API: Final = "/api/v1/accounts"
ACCOUNT: Final = f"{API}/acme"


@pytest.fixture
def client(empty_client: TestClient) -> TestClient:
    """Return a client of a workspace with Ceo above Boris above Anna at Acme, and the empty account Buyan."""
    for name in ("Acme", "Buyan"):
        assert empty_client.post(API, json={"name": name}).status_code == 201
    for name, manager in (("Ceo", None), ("Boris", "Ceo"), ("Anna", "Boris")):
        body = {"name": name, "title": f"{name} post", "manager": manager}
        answer = empty_client.post(f"{ACCOUNT}/people", json=body)
        assert answer.status_code == 201, answer.text
    return empty_client


def person(client: TestClient, name: str, **query: str) -> dict[str, Any]:
    """Return one person."""
    answer = client.get(f"{ACCOUNT}/people/{name}", params=query)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def chart(client: TestClient, day: str = "2030-01-01") -> dict[str, list[str]]:
    """Return who reports to whom on a day, by name; whoever reports to nobody is left out."""
    items = client.get(f"{ACCOUNT}/people", params={"day": day}).json()["items"]
    names = {item["id"]: item["name"] for item in items}
    return {item["name"]: [names[boss] for boss in item["reports_to"]] for item in items if item["reports_to"]}


def test_person_is_added_and_read_in_simple_words(client: TestClient):
    """One POST makes person, position and line; GET by id, name or e-mail gives everything back."""
    body = {
        "name": "Eve Placeholder",
        "title": "Buyer",
        "unit": "Purchasing",
        "seniority": 3,
        "manager": "Boris",
        "dotted_managers": ["Ceo"],
        "emails": ["eve@acme.example"],
        "preferred_channel": "call",
        "note": "likes short letters",
    }
    added = client.post(f"{ACCOUNT}/people", json=body)
    one = added.json()
    assert added.headers["location"] == f"{ACCOUNT}/people/{one['id']}"
    assert one["reports_to"] == [person(client, "Boris")["id"]]
    assert one["dotted_to"] == [person(client, "Ceo")["id"]]
    assert (one["title"], one["functions"], one["note"]) == ("Buyer", ["purchasing"], "likes short letters")
    assert one == person(client, one["id"]) == person(client, "eve placeholder") == person(client, "EVE@acme.example")


def test_correction_and_move_differ_in_the_days_before(client: TestClient):
    """PATCH changes the record for all days, /move what is so from a day."""
    client.patch(f"{ACCOUNT}/people/Anna", json={"manager": "Ceo", "phones": ["+7 1"], "title": "Clerk"})
    assert chart(client, "2020-01-01") == {"Boris": ["Ceo"], "Anna": ["Ceo"]}
    client.post(f"{ACCOUNT}/people/Anna/move", json={"manager": "Boris", "since": "2026-05-01"})
    assert chart(client, "2026-04-30")["Anna"] == ["Ceo"]
    assert chart(client, "2026-05-01")["Anna"] == ["Boris"]
    client.patch(f"{ACCOUNT}/people/Anna", json={"phones": None})
    assert (person(client, "Anna")["phones"], person(client, "Anna")["title"]) == ([], "Clerk")


def test_who_left_is_found_and_not_present(client: TestClient):
    """After /end: not in today's list, still to be read, with the day; a successor has the seat."""
    ended = client.post(f"{ACCOUNT}/people/Boris/end", json={"day": "2026-05-01", "new_successor": {"name": "Eve"}})
    assert ended.status_code == 200, ended.text
    assert (ended.json()["present"], ended.json()["positions"][0]["valid_to"]) == (False, "2026-05-01")
    assert chart(client) == {"Eve": ["Ceo"], "Anna": ["Eve"]}
    assert person(client, "Boris", day="2026-04-30")["present"] is True
    again = client.post(f"{ACCOUNT}/people/Boris/end", json={})
    assert (again.status_code, again.json()["type"]) == (409, "/errors/already-left")


def test_deleting_a_manager_asks_and_then_does_it(client: TestClient):
    """409 with reports by name and id and the choices; ?reports=up does it; an unclear answer is 422."""
    refused = client.delete(f"{ACCOUNT}/people/Boris")
    problem = refused.json()
    assert (refused.status_code, problem["type"], problem["reports"]) == (409, "/errors/reports-undecided", ["Anna"])
    assert problem["choices"] == ["up", "to:ID", "none"]
    assert len(problem["report_ids"]) == 1
    unclear = client.delete(f"{ACCOUNT}/people/Boris", params={"reports": "sideways"})
    assert (unclear.status_code, unclear.json()["errors"][0]["pointer"]) == (422, "/query/reports")
    assert client.delete(f"{ACCOUNT}/people/Boris", params={"reports": "up"}).status_code == 204
    assert chart(client) == {"Anna": ["Ceo"]}


def test_person_with_history_is_not_deleted(client: TestClient):
    """A logged call is history: 409 says how much, and points to the end of employment."""
    ours = client.post(f"{ACCOUNT}/team-members", json={"name": "Tess"}).json()["id"]
    anna = person(client, "Anna")["id"]
    touch = {"members": [ours], "people": [anna], "at": "2026-11-20T10:00:00Z", "channel": "call"}
    assert client.post(f"{ACCOUNT}/touchpoints", json=touch).status_code == 201
    refused = client.delete(f"{ACCOUNT}/people/Anna")
    assert (refused.status_code, refused.json()["type"], refused.json()["touchpoints"]) == (
        409,
        "/errors/has-history",
        1,
    )
    assert "end" in refused.json()["detail"]


def test_vacancies_and_placeholders(client: TestClient):
    """Find out who runs accounting; found, they have the seat; the post is closed with its reports handed over."""
    ghost = client.post(f"{ACCOUNT}/vacancies", json={"title": "Accounting", "manager": "Ceo", "placeholder": True})
    assert (ghost.status_code, ghost.json()["placeholder"]) == (201, True)
    seat = ghost.json()["id"]
    client.patch(f"{ACCOUNT}/people/Anna", json={"manager": seat})
    eve = client.post(f"{ACCOUNT}/people", json={"name": "Eve", "position": seat}).json()
    assert (eve["title"], chart(client)["Anna"]) == ("Accounting", ["Eve"])
    taken = client.post(f"{ACCOUNT}/positions/{seat}/fill", json={"person": "Boris"})
    assert (taken.status_code, taken.json()["holder"]) == (409, "Eve")
    vacancy = client.post(f"{ACCOUNT}/vacancies", json={"title": "Second", "manager": "Ceo"}).json()["id"]
    filled = client.post(f"{ACCOUNT}/positions/{vacancy}/fill", json={"person": "Anna"})
    assert (filled.status_code, filled.json()["name"]) == (200, "Anna")
    several = client.patch(f"{ACCOUNT}/people/Anna", json={"title": "X"})
    assert (several.status_code, several.json()["type"]) == (409, "/errors/several-positions")
    chosen = client.patch(f"{ACCOUNT}/people/Anna", json={"title": "X"}, params={"position": vacancy})
    assert chosen.json()["title"] in {"Anna post; X", "X; Anna post"}
    undecided = client.post(f"{ACCOUNT}/positions/{seat}/end", json={})
    assert undecided.json()["type"] == "/errors/reports-undecided"
    assert client.post(f"{ACCOUNT}/positions/{seat}/end", json={"reports": "up"}).status_code == 204
    assert chart(client)["Anna"] == ["Ceo"]


def test_employer_changes_and_identity_stays(client: TestClient):
    """Ended at Acme, begun at Buyan, the same id; a further position at Acme brings them back onto that map."""
    anna = person(client, "Anna")["id"]
    body = {"account": "Buyan", "title": "Head", "day": "2026-05-01"}
    moved = client.post(f"{ACCOUNT}/people/Anna/employer", json=body)
    assert moved.status_code == 200, moved.text
    assert (moved.json()["person"]["id"], moved.json()["person"]["title"]) == (anna, "Head")
    assert person(client, anna)["present"] is False
    there = client.get(f"{API}/Buyan/people").json()["items"]
    assert [(item["id"], item["title"]) for item in there] == [(anna, "Head")]
    placed = client.post(f"{ACCOUNT}/people/{anna}/positions", json={"title": "Adviser", "manager": "Ceo"})
    assert placed.json()["present"] is True
    assert chart(client)["Anna"] == ["Ceo"]
    nobody = client.post(f"{ACCOUNT}/people/nobody/positions", json={})
    assert nobody.status_code == 404


@pytest.mark.parametrize("path", ["", "/people", "/people/Anna", "/positions", "/coverage", "/team-members"])
def test_tag_of_any_read_serves_for_a_write(client: TestClient, path: str):
    """If-Match takes the ETag of every read of the account; once somebody wrote, 412 with the present revision."""
    tag = client.get(f"{ACCOUNT}{path}").headers["etag"]
    first = client.patch(f"{ACCOUNT}/people/Anna", json={"title": "One"}, headers={"if-match": tag})
    assert first.status_code == 200, first.text
    stale = client.patch(f"{ACCOUNT}/people/Anna", json={"title": "Two"}, headers={"if-match": tag})
    assert (stale.status_code, stale.json()["type"]) == (412, "/errors/stale-revision")
    current = stale.json()["current"]
    assert stale.headers["etag"] == f'"{current}"' == first.headers["etag"]
    again = client.patch(f"{ACCOUNT}/people/Anna", json={"title": "Two"}, headers={"if-match": stale.headers["etag"]})
    assert again.status_code == 200
    for loose in (None, "*"):
        headers = {"if-match": loose} if loose else {}
        assert client.patch(f"{ACCOUNT}/people/Anna", json={"title": f"{loose}"}, headers=headers).status_code == 200


@pytest.mark.parametrize("tag", ["", "17", '"abc"', '"-1"', '"1", "2"', '"999999999999999999999"', 'W/"x'])
def test_tag_nobody_gave_is_refused(client: TestClient, tag: str):
    """An If-Match that is no tag of ours is refused with its place, and nothing is written."""
    refused = client.patch(f"{ACCOUNT}/people/Anna", json={"title": "X"}, headers={"if-match": tag})
    assert (refused.status_code, refused.json()["errors"][0]["pointer"]) == (422, "/header/If-Match")
    assert person(client, "Anna")["title"] == "Anna post"


def test_of_two_writers_at_once_exactly_one_wins(client: TestClient, store: Store):
    """Eight requests at once with the same If-Match: one 200, seven 412, one revision more."""
    tag = client.get(ACCOUNT).headers["etag"]
    before = client.get(ACCOUNT).json()["revision"]
    start, statuses = Barrier(8), []

    def write(number: int) -> None:
        start.wait()
        answer = client.patch(f"{ACCOUNT}/people/Anna", json={"title": f"T{number}"}, headers={"if-match": tag})
        statuses.append(answer.status_code)

    threads = [Thread(target=write, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(statuses) == [200] + [412] * 7
    assert client.get(ACCOUNT).json()["revision"] == before + 1
    assert len(store.changes(store.find_account("Acme"), Scope.OWNER)) == before + 1


def test_accounts_are_corrected_and_deleted(client: TestClient):
    """Fields change, null clears; a circle of parents and a taken name are refused; only the empty account goes."""
    buyan = client.get(f"{API}/Buyan").json()["id"]
    body = {"tier": "A", "parent": buyan, "margin": 1.5, "references": ["crm:1"], "note": "x", "potential": 9}
    changed = client.patch(ACCOUNT, json=body)
    assert changed.status_code == 200, changed.text
    assert body.items() <= changed.json().items()
    assert client.patch(ACCOUNT, json={"margin": None}).json()["margin"] is None
    acme = changed.json()["id"]
    for values, code in (({"parent": acme}, "group-cycle"), ({"name": "ACME"}, "duplicate-account")):
        refused = client.patch(f"{API}/Buyan", json=values)
        assert (refused.status_code, refused.json()["type"]) == (409, f"/errors/{code}")
    assert client.delete(ACCOUNT).json()["type"] == "/errors/account-not-empty"
    assert client.delete(f"{API}/Buyan").json()["type"] == "/errors/still-named"
    client.patch(ACCOUNT, json={"parent": None})
    assert client.delete(f"{API}/Buyan").status_code == 204
    assert client.get(f"{API}/Buyan").status_code == 404


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("post", "/people", {"title": "no name"}),
        ("post", "/people", {"name": "X", "salary": 1}),
        ("post", "/people", {"name": "X", "id": "mine"}),
        ("patch", "/people/Anna", {"name": None}),
        ("patch", "/people/Anna", {"manager": "nobody at all"}),
        ("patch", "/people/Anna", {"manager": "Anna"}),
        ("post", "/people/Anna/move", {"seniority": 9}),
        ("post", "/people/Anna/end", {"day": "yesterday"}),
        ("post", "/people/Anna/end", {"seat": "sold"}),
        ("patch", "", {"revision": 1}),
    ],
)
def test_what_cannot_be_taken_names_its_place(client: TestClient, method: str, path: str, body: dict[str, Any]):
    """422 with a pointer into the body; nothing is written."""
    before = client.get(ACCOUNT).json()["revision"]
    refused = client.request(method, f"{ACCOUNT}{path}", json=body)
    assert refused.status_code == 422, refused.text
    assert refused.json()["errors"][0]["pointer"].startswith("/body/")
    assert client.get(ACCOUNT).json()["revision"] == before
