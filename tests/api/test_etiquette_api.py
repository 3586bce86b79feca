"""May we go to this person, over HTTP."""

from __future__ import annotations

from fastapi.testclient import TestClient

ACCOUNT = "/api/v1/accounts/demo-fablewick"
ADA, HUGO = "demo-fablewick-sampleton", "demo-fablewick-exampleby"
ETIQUETTE = f"{ACCOUNT}/people/{ADA}/etiquette"


def test_answer_changes_with_what_is_recorded(client: TestClient):
    """Hugo, then whoever keeps the door agree; then Ada wants no contact."""
    before = client.get(ETIQUETTE, params={"about": "purchasing"}).json()
    asked = [one["people"][0] for one in before["objections"] if one["remedy"] == "ask_consent"]
    assert (before["answer"], HUGO in asked, before["withheld"]) == ("not_yet", True, "")
    for person in asked:
        said = {"person": person, "about": ADA, "state": "agreed", "valid_from": before["day"]}
        assert client.post(f"{ACCOUNT}/consents", json=said).status_code == 201
    assert client.get(ETIQUETTE, params={"about": "purchasing"}).json()["answer"] in {"yes", "yes_but"}
    assert client.post(f"{ACCOUNT}/contact-bans", json={"kind": "opt_out", "person": ADA}).status_code == 201
    after = client.get(ETIQUETTE, headers={"accept-language": "ru"}).json()
    assert (after["answer"], after["objections"][0]["rule"]) == ("no", "E5")
    assert after["text"].startswith("Нельзя.")


def test_bad_questions_are_answered_with_what_is_wrong(client: TestClient):
    """A subject that is none, a person or one of ours who is not there."""
    for params, status, place in (
        ({"about": "chess"}, 422, "about"),
        ({"ours": "nobody-we-know"}, 404, "nobody-we-know"),
        ({"theirs": 0}, 422, "theirs"),
    ):
        answer = client.get(ETIQUETTE, params=params)
        assert answer.status_code == status
        assert place in answer.text
    assert client.get(f"{ACCOUNT}/people/nobody/etiquette").status_code == 404
