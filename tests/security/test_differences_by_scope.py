"""Differences between any two moments, and any two days: a viewer is told the same with and without judgements."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from itertools import combinations
from typing import Final

from starlette.testclient import TestClient

from accountmap.model.actors import Scope
from accountmap.store import Store
from world import CANARIES, DAY, FOREIGN, NOW

OpenWorld = Callable[..., Store]
ClientOf = Callable[[Store, Scope], TestClient]
ACCOUNTS: Final = ("account-own-1", "account-two-1")
MOMENTS: Final = tuple((NOW + timedelta(hours=hour)).isoformat() for hour in (-1, 0, 1, 3, 6, 9, 14, 40))
DAYS: Final = ("2025-01-01", "2026-03-01", "2026-11-01", DAY.isoformat(), "2027-01-01")


def differences(client: TestClient) -> list[tuple[int, str]]:
    """Return what a reader is told of every pair of moments and of days, and of both."""
    asked: list[dict[str, str]] = [{"known_from": one, "known_to": two} for one, two in combinations(MOMENTS, 2)]
    asked += [{"from": one, "to": two} for one, two in combinations(DAYS, 2)]
    asked += [{**asked[place], **asked[-1 - place]} for place in range(6)]
    found = []
    for account in ACCOUNTS:
        for query in asked:
            answer = client.get(f"/api/v1/accounts/{account}/changes/between", params=query)
            found.append((answer.status_code, answer.text))
    return found


def test_viewer_is_told_no_difference_in_what_is_hidden(open_world: OpenWorld, client_of: ClientOf):
    """To the byte, and no word of a judgement or of another workspace; an owner is told more."""
    told = [differences(client_of(open_world(name), Scope.VIEWER)) for name in ("full", "plain")]
    assert told[0] == told[1]
    assert {status for status, _ in told[0]} >= {200, 404}
    text = "".join(body for _, body in told[0])
    assert not [word for word in (*CANARIES, *FOREIGN) if word in text]
    assert any('"changes":[{' in body for _, body in told[0])
    owner = "".join(body for _, body in differences(client_of(open_world(), Scope.OWNER)))
    assert [word for word in CANARIES if word in owner]
    assert not [word for word in FOREIGN if word in owner]
