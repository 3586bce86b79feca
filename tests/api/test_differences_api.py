"""``/accounts/{account}/changes/between``: two days compared."""

from __future__ import annotations

from fastapi.testclient import TestClient

PATH = "/api/v1/accounts/Fablewick/changes/between"
HEAD = "name,title,manager\n"


def _imported(client: TestClient) -> None:
    client.post("/api/v1/accounts", json={"name": "Fablewick"})
    for text, day in (("Ada,Head,\nBen,Buyer,Ada\n", "2025-03-31"), ("Ada,Head,\nCy,Buyer,Ada\n", "2025-06-30")):
        params = {"as_of": day, "close_missing": True}
        file = {"file": ("staff.csv", HEAD + text)}
        assert client.post("/api/v1/accounts/Fablewick/imports/people", files=file, params=params).status_code == 200


def test_two_days_are_compared(empty_client: TestClient):
    """Counts and sentences, in the language asked for."""
    _imported(empty_client)
    asked = {"from": "2025-03-31", "to": "2025-06-30"}
    answer = empty_client.get(PATH, params=asked).json()
    assert (answer["account_name"], answer["from_day"], answer["to_day"]) == ("Fablewick", "2025-03-31", "2025-06-30")
    assert (answer["counts"]["joined"], answer["counts"]["left"]) == (1, 1)
    assert {change["name"] for change in answer["changes"]} == {"Ben", "Cy"}
    russian = empty_client.get(PATH, params=asked, headers={"accept-language": "ru"}).json()
    assert russian["changes"][1]["text"].startswith("новый человек на карте – «Buyer»")
    assert empty_client.get(PATH, params=asked | {"to": "2025-06-29"}).json()["changes"] == []


def test_without_a_beginning_and_backwards(empty_client: TestClient):
    """A question that leaves open from when on is refused, and so is one that ends before it begins."""
    _imported(empty_client)
    for asked in (
        {},
        {"from": "2025-07-01", "to": "2025-06-30"},
        {"known_from": "2026-02-01", "known_to": "2026-01-01"},
    ):
        refused = empty_client.get(PATH, params=asked)
        assert (refused.status_code, refused.json()["type"]) == (422, "/errors/invalid-value"), asked
