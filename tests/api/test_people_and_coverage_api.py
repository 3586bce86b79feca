"""People and coverage audits over HTTP."""

from __future__ import annotations

from datetime import date, timedelta

from starlette.testclient import TestClient


def test_people_report_to_people_of_the_same_list(client: TestClient):
    """Managers are given by ids that the list holds; somebody is on top."""
    items = client.get("/api/v1/accounts/demo-tridevyatoe/people").json()["items"]
    ids = {item["id"] for item in items}
    managers = {manager for item in items for manager in item["reports_to"]}
    assert managers
    assert managers <= ids
    assert any(not item["reports_to"] for item in items)


def test_active_people_are_the_contacts_of_the_audit(client: TestClient):
    """The list of people and the audit agree on who is an active contact."""
    for account in client.get("/api/v1/accounts").json()["items"]:
        people = client.get(f"/api/v1/accounts/{account['id']}/people").json()["items"]
        audit = client.get(f"/api/v1/accounts/{account['id']}/coverage").json()
        assert {p["id"] for p in people if p["active"]} == {c["person"] for c in audit["contacts"]}


def test_audit_of_an_account_is_its_entry_in_the_portfolio(client: TestClient):
    """One account and all accounts are judged by the same engine; failed ones come first."""
    portfolio = client.get("/api/v1/coverage").json()["items"]
    for entry in portfolio:
        assert client.get(f"/api/v1/accounts/{entry['account']}/coverage").json() == entry
    order = ["fail", "unknown", "pass"]
    places = [order.index(entry["verdict"]) for entry in portfolio]
    assert places == sorted(places)
    assert set(places) == {0, 1, 2}


def test_audit_speaks_the_language_asked_for(client: TestClient):
    """Codes are equal, words differ by Accept-Language."""
    english = client.get("/api/v1/accounts/demo-fablewick/coverage", headers={"accept-language": "en-GB"}).json()
    russian = client.get("/api/v1/accounts/demo-fablewick/coverage", headers={"accept-language": "ru, en;q=.5"}).json()
    assert english["findings"][0]["name"] == "Four contacts"
    assert russian["findings"][0]["name"] == "Четыре контакта"
    assert [f["verdict"] for f in english["findings"]] == [f["verdict"] for f in russian["findings"]]


def test_contacts_go_stale_on_a_later_day(client: TestClient):
    """Two years on, with nothing logged since, nobody is an active contact."""
    later = (date.today() + timedelta(days=730)).isoformat()  # noqa: DTZ011
    audit = client.get("/api/v1/accounts/demo-fablewick/coverage", params={"day": later}).json()
    assert audit["contacts"] == []
    assert audit["day"] == later


def test_impossible_day_is_refused(client: TestClient):
    """The thirtieth of February is a problem that names the parameter."""
    answer = client.get("/api/v1/coverage", params={"day": "2026-02-30"})
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == "/query/day"
