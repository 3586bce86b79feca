"""``/changes``, undo and redo over HTTP."""

from __future__ import annotations

from starlette.testclient import TestClient


def test_changes_come_latest_first_page_by_page(empty_client: TestClient, told_account: str):
    """Two pages of two; the words are in the language asked for."""
    first = empty_client.get(f"/api/v1/accounts/{told_account}/changes", params={"limit": 2}).json()
    assert [item["source"] for item in first["items"]] == ["step 3", "step 2"]
    assert first["items"][0]["changes"] == [
        {"subject": "person", "id": "ada", "name": "Ada Third", "text": "name: Ada Newname → Ada Third"}
    ]
    second = empty_client.get(f"/api/v1/accounts/{told_account}/changes", params={"limit": 2, "cursor": first["next"]})
    assert ([item["source"] for item in second.json()["items"]], second.json()["next"]) == (["step 1", "step 0"], None)
    russian = empty_client.get("/api/v1/changes", headers={"accept-language": "ru"}).json()
    assert russian["items"][0]["changes"][0]["text"] == "имя: Ada Newname → Ada Third"
    assert russian["items"][0]["account_name"] == "Acme"


def test_changes_are_filtered(empty_client: TestClient, told_account: str):
    """By user, moment and person; what cannot be a moment is refused."""

    def sources(**params: str) -> list[str]:
        items = empty_client.get(f"/api/v1/accounts/{told_account}/changes", params=params).json()["items"]
        return [item["source"] for item in items]

    assert sources(by="kim") == ["step 3", "step 2"]
    assert sources(until="2026-11-24T09:30:00Z") == ["step 0"]
    assert sources(since="2026-11-24T11:30:00Z") == ["step 3"]
    assert sources(person="Ada Third") == ["step 3", "step 2", "step 1"]
    assert sources(by="ki\0m") == []
    refused = empty_client.get(f"/api/v1/accounts/{told_account}/changes", params={"since": "yesterday"})
    assert (refused.status_code, refused.json()["allowed"].startswith("2026-06-30")) == (422, True)
    assert (
        empty_client.get(f"/api/v1/accounts/{told_account}/changes", params={"person": "Ada Thirdy"}).status_code == 404
    )


def test_undo_and_redo(empty_client: TestClient, told_account: str):
    """The latest change goes back and comes again; the one below it is refused with what stands on it."""
    items = empty_client.get(f"/api/v1/accounts/{told_account}/changes").json()["items"]
    earlier, latest = items[1]["id"], items[0]["id"]
    refused = empty_client.post(f"/api/v1/accounts/{told_account}/changes/{earlier}/undo")
    assert (refused.status_code, refused.json()["type"]) == (409, "/errors/undo-refused")
    assert [(one["id"], one["actor"], one["changes"][0]["name"]) for one in refused.json()["later"]] == [
        (latest, "kim", "Ada Third")
    ]
    undone = empty_client.post(f"/api/v1/accounts/{told_account}/undo").json()
    assert (undone["reverts"], undone["changes"][0]["text"]) == (latest, "name: Ada Third → Ada Newname")
    assert empty_client.post(f"/api/v1/accounts/{told_account}/changes/{latest}/undo").status_code == 409
    assert empty_client.post(f"/api/v1/accounts/{told_account}/changes/{earlier}/undo").status_code == 200
    assert empty_client.post(f"/api/v1/accounts/{told_account}/changes/{earlier}/redo").json()["reverts"] != earlier
    assert empty_client.post(f"/api/v1/accounts/{told_account}/redo").json()["reverts"] == undone["id"]
    assert empty_client.post(f"/api/v1/accounts/{told_account}/redo").status_code == 409
    assert empty_client.post(f"/api/v1/accounts/{told_account}/changes/nothing/undo").status_code == 404
