"""Every route, for every scope, with every id it takes: one's own, one that is hidden, one that does not exist."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from starlette.testclient import TestClient

from accountmap.model.actors import Scope
from accountmap.store import Store
from route_table import KINDS, ROUTES, Request, Route, routes_of
from world import digest

METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE")
OpenWorld = Callable[..., Store]
ClientOf = Callable[[Store, Scope], TestClient]


def call(client: TestClient, key: str, ids: Mapping[str, str], request: Request) -> Any:
    """Send a request to a route."""
    method, path = key.split(" ", 1)
    path = re.sub(r"{(\w+)(?::\w+)?}", lambda found: ids.get(found[1], "unknown"), path)
    return client.request(
        method,
        path,
        params=dict(request.query),
        json=request.json,
        files=request.files,
        headers=dict(request.headers),
    )


def answer_to(client: TestClient, key: str, ids: Mapping[str, str]) -> tuple[int, list[tuple[str, str]], str]:
    """Return status, headers and body, without the ids that were sent."""
    answer = call(client, key, ids, ROUTES[key].make(ids))
    text = answer.text
    for one in ids.values():
        text = text.replace(one, "·").replace(one.replace(" ", "%20"), "·")
    return answer.status_code, sorted(answer.headers.items()), text


def own_ids(route: Route) -> dict[str, str]:
    """Return ids with which a request succeeds for every scope that may use the route."""
    return {name: KINDS[kind].own for name, kind in route.ids.items()}


def test_every_route_is_in_the_table(open_world: OpenWorld, client_of: ClientOf):
    """A route nobody described is not served unnoticed, and the table names none that is gone."""
    app = client_of(open_world(), Scope.OWNER).app
    assert {key for key, _ in routes_of(app)} == set(ROUTES)


def matches(key: str, method: str, path: str) -> bool:
    """Tell whether a route of the table answers a method on a path."""
    declared, _, pattern = key.partition(" ")
    return declared == method and re.fullmatch(re.sub(r"\{[^/]+\}", "[^/]+", pattern), path) is not None


@pytest.mark.parametrize("scope", Scope)
def test_methods_nobody_declared_are_refused(scope: Scope, open_world: OpenWorld, client_of: ClientOf):
    """On each path, every method that is not in the table is refused or sent elsewhere, and nothing changes.

    Where a path looks like another one's ("bulk" may be what an account is called), that one answers.
    """
    store = open_world()
    client, before = client_of(store, scope), digest(store)
    paths = {key.split(" ", 1)[1]: own_ids(route) for key, route in ROUTES.items()}
    for path, ids in paths.items():
        for method in METHODS:
            served = "GET" if method == "HEAD" else method
            if not any(matches(key, served, path) for key in ROUTES):
                assert call(client, f"{method} {path}", ids, Request()).status_code in {307, 404, 405}, (method, path)
    assert digest(store) == before


@pytest.mark.parametrize("scope", Scope)
@pytest.mark.parametrize("key", sorted(key for key, route in ROUTES.items() if route.ids))
def test_hidden_is_answered_as_absent(key: str, scope: Scope, open_world: OpenWorld, client_of: ClientOf):
    """Where an id names what may not be seen, the answer is, to the byte, the one for what does not exist.

    Nothing changes. Who may not use the route at all is told that, whatever is named.
    """
    route, store = ROUTES[key], open_world()
    client, before, own = client_of(store, scope), digest(store), own_ids(route)
    for name, kind in route.ids.items():
        for hidden in KINDS[kind].out_of_sight(scope):
            absent = next(one for one in KINDS[kind].absent if len(one) == len(hidden))
            answers = [answer_to(client, key, own | {name: one}) for one in (hidden, absent)]
            assert answers[0] == answers[1], (name, hidden)
            missing = route.missing if f"{{{name}}}" in key else route.missing_in_body
            assert answers[0][0] == (missing if scope in route.scopes else 403), answers[0]
    assert digest(store) == before


@pytest.mark.parametrize("scope", Scope)
@pytest.mark.parametrize("key", sorted(ROUTES))
def test_route_serves_those_who_may_use_it(key: str, scope: Scope, open_world: OpenWorld, client_of: ClientOf):
    """Who may is served, with a change where the route writes; who may not is refused, and nothing changes."""
    route, store = ROUTES[key], open_world()
    client, before, own = client_of(store, scope), digest(store), own_ids(route)
    answer = call(client, key, own, route.make(own))
    if scope in route.blind:
        assert answer.status_code == route.missing
        assert digest(store) == before
    elif scope in route.scopes:
        assert answer.status_code == route.served, answer.text
        assert (digest(store) != before) == route.writes
    else:
        assert (answer.status_code, answer.json()["type"]) == (403, "/errors/not-permitted")
        assert digest(store) == before
