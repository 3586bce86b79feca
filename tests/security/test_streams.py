"""Streams, asked for once: nothing in them of what the reader may not see, nor that there is any."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import pytest
from starlette.testclient import TestClient

from accountmap.model.actors import Scope
from accountmap.store import Store
from route_table import ROUTES
from world import CANARIES, FOREIGN

OpenWorld = Callable[..., Store]
ClientOf = Callable[[Store, Scope], TestClient]
STREAMS: Final = sorted(key for key, route in ROUTES.items() if route.streams)
PLACES: Final = ("0", "1", "2", "5", "10", "50", "1000", "-1", "x", "9007199254740992", "zqx", "")
ACCOUNTS: Final = ("account-own-1", "account-two-1", "account-hid-1", "nobody")


def answers(client: TestClient, key: str) -> list[tuple[int, list[tuple[str, str]], str]]:
    """Return all that a reader is told, from every place, of every account."""
    path, found = key.split(" ", 1)[1], []
    for account in ACCOUNTS if "{account}" in path else ACCOUNTS[:1]:
        for place in PLACES:
            address = path.replace("{account}", account)
            for query, headers in (({"after": place}, {}), ({}, {"last-event-id": place})):
                answer = client.get(address, params={"seconds": "0", **query}, headers=headers)
                found.append((answer.status_code, sorted(answer.headers.items()), answer.text))
    return found


@pytest.mark.parametrize("key", STREAMS)
def test_viewer_is_streamed_the_same_with_and_without_judgements(key: str, open_world: OpenWorld, client_of: ClientOf):
    """From whatever place: the same status, headers and bytes, and no word of what is hidden."""
    told = [answers(client_of(open_world(name), Scope.VIEWER), key) for name in ("full", "plain")]
    assert told[0] == told[1]
    assert {status for status, _, _ in told[0]} >= {200, 422}
    text = "".join(body for _, _, body in told[0])
    assert "event: change" in text
    assert not [word for word in (*CANARIES, *FOREIGN) if word in text]


@pytest.mark.parametrize("key", STREAMS)
@pytest.mark.parametrize("scope", [Scope.OWNER, Scope.TEAM, Scope.MANAGER])
def test_other_workspaces_are_not_heard(key: str, scope: Scope, open_world: OpenWorld, client_of: ClientOf):
    """With and without another organisation's workspace in the database all is the same."""
    told = [answers(client_of(open_world(name), scope), key) for name in ("full", "alone")]
    assert told[0] == told[1]
    assert not [word for word in FOREIGN for _, _, body in told[0] if word in body]


@pytest.mark.parametrize("key", STREAMS)
def test_an_owner_hears_more(key: str, open_world: OpenWorld, client_of: ClientOf):
    """The comparison above compares something: there are sets a viewer is not told of."""
    told = [answers(client_of(open_world(), scope), key) for scope in (Scope.OWNER, Scope.VIEWER)]
    assert told[0] != told[1]
