"""``/accounts/{account}/lints`` and ``/duplicates``: listed by pages, mended and merged as they were seen."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, Final

import pytest
from starlette.testclient import TestClient

from accountmap.exchange import SourceFile
from accountmap.model.actors import LOCAL_OWNER
from accountmap.operations import import_people_file
from accountmap.store import Store

STAFF: Final = """Account,Id,Name,Title,Department,Seniority,Manager id,E-mail
Kitezh,1,Ada Boss,Director,,6,,
Kitezh,2,Примерова Анна Сергеевна,Закупщик,Purchasing,4,1,a@kitezh.example
Kitezh,3,Anna Primerova,Buyer,Purchasing,5,2,A@kitezh.example
Kitezh,4,Ben Under,Clerk,Purchasing,5,3,
Kitezh,5,Cy Under,Clerk,Purchasing,6,4,
Fablewick,6,Примерова Анна Сергеевна,Закупщик,,,,
Fablewick,7,Boris Testov,Buyer,,,,b@x.example
Quillmarsh,8,Testov Boris,Buyer,,,,b@x.example
"""
LINTS: Final = "/api/v1/accounts/Kitezh/lints"


@pytest.fixture
def messy_client(empty_client: TestClient, store: Store) -> TestClient:
    """Return a client of three accounts with people who may be one, and with levels that do not fit."""
    file = SourceFile("staff.csv", STAFF.encode())
    import_people_file(store, LOCAL_OWNER, file, now=datetime.now(UTC), create=True)
    return empty_client


def read(client: TestClient, path: str, **query: Any) -> Any:
    """Return what an address answers."""
    answer = client.get(path, params=query)
    assert answer.status_code == 200, answer.text
    return answer.json()


def every_page(client: TestClient, path: str, **query: Any) -> list[Any]:
    """Return all items, one a page."""
    items, cursor = [], None
    while True:
        page = read(client, path, limit=1, **query, **({"cursor": cursor} if cursor else {}))
        assert len(page["items"]) <= 1
        items += page["items"]
        cursor = page["next"]
        if cursor is None:
            return items


def test_lints_are_listed_by_pages_gravest_first(messy_client: TestClient):
    """The pages together are the list of the command line's order; filters take some of them."""
    whole = read(messy_client, LINTS)
    items = whole["items"]
    assert whole["next"] is None
    assert {one["code"] for one in items} >= {"duplicate", "level-not-below"}
    gravity = ["error", "warning", "hint"]
    assert [gravity.index(one["severity"]) for one in items] == sorted(gravity.index(o["severity"]) for o in items)
    assert every_page(messy_client, LINTS) == items
    doubtful = read(messy_client, LINTS, severity="warning", code="duplicate")["items"]
    assert [one["code"] for one in doubtful] == ["duplicate"]
    assert read(messy_client, LINTS, severity="error")["items"] == [o for o in items if o["severity"] == "error"]
    russian = messy_client.get(LINTS, headers={"accept-language": "ru"}).json()["items"]
    assert [one["key"] for one in russian] == [one["key"] for one in items]
    assert russian[0]["text"] != items[0]["text"]


def test_lint_is_mended_once_at_the_revision_that_was_seen(messy_client: TestClient):
    """With the tag of the list; the same tag again is out of date, and the lint is gone."""
    listed = messy_client.get(LINTS)
    lint = next(one for one in listed.json()["items"] if one["code"] == "level-not-below")
    fix, seen = f"{LINTS}/{lint['key']}/fix", {"if-match": listed.headers["etag"]}
    mended = messy_client.post(fix, json={}, headers=seen)
    assert mended.status_code == 200, mended.text
    assert mended.json()["text"] == lint["fixes"][0]["text"]
    assert mended.json()["steps"] == lint["fixes"][0]["steps"]
    assert mended.headers["etag"] == '"2"'
    stale = messy_client.post(fix, json={}, headers=seen)
    assert (stale.status_code, stale.json()["type"]) == (412, "/errors/stale-revision")
    gone = messy_client.post(fix, headers={"if-match": mended.headers["etag"]})
    assert (gone.status_code, gone.json()["type"]) == (404, "/errors/lint-not-found")
    assert lint["key"] not in {one["key"] for one in read(messy_client, LINTS)["items"]}
    assert messy_client.post("/api/v1/accounts/Kitezh/undo").status_code == 200
    assert lint["key"] in {one["key"] for one in read(messy_client, LINTS)["items"]}


@pytest.mark.parametrize("number", [1, 2])
def test_duplicate_is_mended_only_as_it_was_seen(messy_client: TestClient, number: int):
    """A merge, and that two are two, are refused where the account changed meanwhile, and done where it did not."""
    listed = messy_client.get(LINTS, params={"code": "duplicate"})
    (lint,) = listed.json()["items"]
    fix, seen = f"{LINTS}/{lint['key']}/fix", {"if-match": listed.headers["etag"]}
    messy_client.post("/api/v1/accounts/Kitezh/people", json={"name": "New Person"})
    refused = messy_client.post(fix, json={"number": number}, headers=seen)
    assert refused.status_code == 412, refused.text
    now = {"if-match": messy_client.get(LINTS).headers["etag"]}
    done = messy_client.post(fix, json={"number": number}, headers=now)
    assert (done.status_code, done.headers["etag"]) == (200, '"3"'), done.text
    assert read(messy_client, LINTS, code="duplicate")["items"] == []
    people = {one["name"] for one in read(messy_client, "/api/v1/accounts/Kitezh/people")["items"]}
    assert ("Anna Primerova" in people) == (number == 2)


@pytest.mark.parametrize(("body", "status"), [({"number": 9}, 404), ({"number": 0}, 422), ({"fix": 1}, 422)])
def test_fix_that_is_not_there_is_refused(messy_client: TestClient, body: dict[str, int], status: int):
    """A number beyond the fixes, none, and what is no number."""
    lint = read(messy_client, LINTS)["items"][0]
    assert messy_client.post(f"{LINTS}/{lint['key']}/fix", json=body).status_code == status


def test_list_of_lints_is_sent_once(messy_client: TestClient):
    """Until something about them changes; a parent company elsewhere counts, too."""
    tag = messy_client.get(LINTS).headers["etag"]
    assert messy_client.get(LINTS, headers={"if-none-match": tag}).status_code == 304
    messy_client.post("/api/v1/accounts/Kitezh/people", json={"name": "New Person"})
    assert messy_client.get(LINTS, headers={"if-none-match": tag}).status_code == 200


def test_duplicates_of_one_account_and_of_all(messy_client: TestClient):
    """Pairs come the likeliest first, by pages; those at two accounts only in the list of all."""
    of_all, of_one = "/api/v1/duplicates", "/api/v1/accounts/Kitezh/duplicates"
    (pair,) = read(messy_client, of_one)["items"]
    assert {pair["person"]["name"], pair["other"]["name"]} == {"Примерова Анна Сергеевна", "Anna Primerova"}
    assert "same e-mail" in {reason["text"] for reason in pair["reasons"]}
    everybody = read(messy_client, of_all)["items"]
    assert pair in everybody
    assert len(everybody) > 1
    scores = [one["score"] for one in everybody]
    assert scores == sorted(scores, reverse=True)
    assert every_page(messy_client, of_all) == everybody
    assert read(messy_client, of_all, least=1)["items"] == []


def test_people_are_merged_over_http(messy_client: TestClient):
    """The kept person is answered with what is recorded now; the other is nowhere any more; undo brings both back."""
    (pair,) = read(messy_client, "/api/v1/accounts/Kitezh/duplicates")["items"]
    keep, other = pair["person"]["id"], pair["other"]["id"]
    people = "/api/v1/accounts/Kitezh/people"
    stale = messy_client.post(f"{people}/{keep}/merge", json={"other": other}, headers={"if-match": '"7"'})
    assert stale.status_code == 412
    merged = messy_client.post(f"{people}/{keep}/merge", json={"other": other}, headers={"if-match": '"1"'})
    assert merged.status_code == 200, merged.text
    assert merged.json()["id"] == keep
    assert "Anna Primerova" in merged.json()["note"]
    assert merged.headers["etag"] == '"2"'
    assert messy_client.get(f"{people}/{other}").status_code == 404
    assert read(messy_client, "/api/v1/accounts/Kitezh/duplicates")["items"] == []
    assert messy_client.post("/api/v1/accounts/Kitezh/undo").status_code == 200
    assert read(messy_client, "/api/v1/accounts/Kitezh/duplicates")["items"] == [pair]


def test_person_of_another_account_is_merged_here(messy_client: TestClient):
    """Somebody of another map, by id: both maps tell of the kept one; the answer is of the account in the address."""
    pairs = read(messy_client, "/api/v1/duplicates")["items"]
    pair = next(one for one in pairs if "Boris" in one["person"]["name"])
    ids = {place["accounts"][0]: place["id"] for place in (pair["person"], pair["other"])}
    accounts = {one["name"]: one["id"] for one in read(messy_client, "/api/v1/accounts")["items"]}
    keep, other = ids[accounts["Fablewick"]], ids[accounts["Quillmarsh"]]
    merged = messy_client.post(f"/api/v1/accounts/Fablewick/people/{keep}/merge", json={"other": other})
    assert (merged.status_code, merged.json()["id"]) == (200, keep)
    assert read(messy_client, f"/api/v1/accounts/Quillmarsh/people/{keep}")["name"]
    here = messy_client.get(f"/api/v1/accounts/Fablewick/people/{keep}").headers["etag"]
    assert here.split(".")[0].strip('"') == merged.headers["etag"].strip('"')


def test_two_who_are_two_are_proposed_no_more(messy_client: TestClient):
    """It is recorded where the address says, and read there."""
    (pair,) = read(messy_client, "/api/v1/accounts/Kitezh/duplicates")["items"]
    path = f"/api/v1/accounts/Kitezh/people/{pair['person']['id']}/not-the-same"
    told = messy_client.post(path, json={"other": pair["other"]["id"]})
    assert (told.status_code, told.headers["etag"]) == (201, '"2"')
    assert read(messy_client, "/api/v1/accounts/Kitezh/distinctions")["items"] == [told.json()]
    assert read(messy_client, "/api/v1/accounts/Kitezh/duplicates")["items"] == []
    assert messy_client.post(path, json={"other": "nobody"}).status_code == 404
    assert messy_client.post(path, json={"other": pair["person"]["id"]}).status_code == 422
