"""Quotes, zero bytes, line ends, patterns and very long texts through every parameter of every route."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any, Final
from urllib.parse import quote

import pytest
from sqlalchemy import select
from starlette.testclient import TestClient

from accountmap.model.actors import Scope
from accountmap.store import Store, tables
from route_table import KINDS, ROUTES, Request, Route
from world import CANARIES, FOREIGN

OpenWorld = Callable[..., Store]
ClientOf = Callable[[Store, Scope], TestClient]

HOSTILE: Final = (
    "'",
    "' OR '1'='1",
    "'); DROP TABLE person; --",
    '"',
    "account-own-1' UNION SELECT note FROM person --",
    "\x00",
    "a\r\nset-cookie: b=c",
    "%",
    "%27 OR 1=1",
    "_____________",
    "\\",
    "${7*7}{{7*7}}",
    "../../../etc/passwd",
    "\u202e\ufeff\ud7ff",
    "İıſ\u0345",
    "9" * 400,
    "-" * 10_000,
    "NaN",
    "1e309",
    "null",
    "=1+1",
)


SOME: Final = 4


def _requests(  # noqa: C901 - one place of a request after the other
    key: str, route: Route, parameters: list[dict[str, Any]], text: str
) -> Iterator[tuple[str, Request]]:
    """Yield, for each place of a request in turn, its path and the request with the text in that place."""
    method_path = key.split(" ", 1)[1]
    own = {name: KINDS[kind].own for name, kind in route.ids.items()}
    fair = route.make(own)

    def path(**values: str) -> str:
        filled = method_path
        for name, value in (own | values).items():
            filled = filled.replace(f"{{{name}}}", quote(value, safe=""))
        return filled.replace("{", "").replace("}", "")

    for name in own:
        if f"{{{name}}}" in method_path:
            yield path(**{name: text}), fair
        else:
            yield path(), route.make(own | {name: text})
    for parameter in parameters:
        if parameter["in"] == "query":
            yield path(), Request({**fair.query, parameter["name"]: text}, fair.json, fair.files, fair.headers)
        elif parameter["in"] == "header":
            value = text.encode("utf-8").decode("latin-1").replace("\r\n", "").replace("\0", "")
            yield path(), Request(fair.query, fair.json, fair.files, {**fair.headers, parameter["name"]: value})
    if isinstance(fair.json, dict):
        for name in fair.json:
            yield path(), Request(fair.query, {**fair.json, name: text}, fair.files, fair.headers)
            yield path(), Request(fair.query, {**fair.json, name: [text, {"a": text}]}, fair.files, fair.headers)
    for name, (_, content) in (fair.files or {}).items():
        yield path(), Request(fair.query, files={name: (text.replace("\r\n", ""), content)}, headers=fair.headers)
        yield path(), Request(fair.query, files={name: ("a.csv", f"name,note\n{text},{text}\n".encode())})


@pytest.mark.parametrize("key", sorted(ROUTES))
def test_hostile_text_is_text(key: str, open_world: OpenWorld, client_of: ClientOf):
    """Every answer is below 500, in JSON if it is an error, holds nothing of others, and no table is gone."""
    store, route = open_world(), ROUTES[key]
    method, path = key.split(" ", 1)
    client = client_of(store, Scope.VIEWER if method == "GET" else Scope.OWNER)
    hidden = (*CANARIES, *FOREIGN) if method == "GET" else FOREIGN
    described = client.app.openapi()["paths"].get(path, {}).get(method.lower(), {})  # type: ignore[attr-defined]
    if route.streams:
        return
    fair = list(_requests(key, route, described.get("parameters", []), "x"))
    first = sorted(ROUTES).index(key)
    for place in range(len(fair)):
        # In each place some of the texts, elsewhere others: over all routes every text comes many times.
        for text in (HOSTILE * 2)[(first + place) % len(HOSTILE) :][:SOME]:
            address, sent = list(_requests(key, route, described.get("parameters", []), text))[place]
            answer = client.request(
                method,
                address,
                params=dict(sent.query),
                json=sent.json,
                files=sent.files,
                headers={name: value.encode("latin-1") for name, value in sent.headers.items()},
            )
            assert answer.status_code < 500, (address, sent, answer.text)
            told = answer.text.replace(text, "")
            for name in route.ids.values():
                told = told.replace(KINDS[name].own, "")  # the address is told back
            assert not [word for word in hidden if word in told], (address, sent)
            assert "set-cookie" not in answer.headers or path == "/docs"
            rest = answer.text.replace(text, "").replace(text[:40], "")  # a value that is refused is told back in short
            assert not {"sqlite", "Traceback", "SELECT"} & set(rest.split()), answer.text
    assert client.get("/api/v1/accounts/account-own-1/people").status_code == 200


SERVER_OWNED: Final = (
    *("id", "workspace", "revision", "open_revision", "log_head", "role", "scope", "actor", "owner", "at", "place"),
    *("match_key", "sort_key", "added_here", "is_open", "change_set", "created", "updated", "account_id", "withheld"),
)
OWNED_COLUMNS: Final = {"workspace", "actor", "revision", "open_revision", "log_head", "added_here", "is_open", "place"}


@pytest.mark.parametrize("key", sorted(key for key, route in ROUTES.items() if route.writes))
def test_nobody_sets_what_the_server_owns(key: str, open_world: OpenWorld, client_of: ClientOf):
    """A field that a write does not declare is refused, wherever in the body it stands, and nothing changes."""
    store, route = open_world(), ROUTES[key]
    client, before = client_of(store, Scope.OWNER), store.digest()
    own = {name: KINDS[kind].own for name, kind in route.ids.items()}
    fair = route.make(own)
    method, path = key.split(" ", 1)
    for name, value in own.items():
        path = path.replace(f"{{{name}}}", value)
    for body in _with_extras(fair.json):
        if key.endswith("/edits") and any("id" in edit for edit in body["edits"]):
            continue  # an edit may name what it adds, so that later ones can
        answer = client.request(method, path, params=dict(fair.query), json=body, headers=dict(fair.headers))
        assert answer.status_code == 422, (body, answer.text)
    assert store.digest() == before
    for field, (file, content) in (fair.files or {}).items():
        for extended in _files_with_extras(content):
            client.request(
                method, path, params=dict(fair.query), files={field: (file, extended)}, headers=dict(fair.headers)
            )
    assert "zqx-owned" not in _server_owned_columns(store)


def _files_with_extras(content: bytes | str) -> Iterator[str]:
    """Yield a file with one undeclared field more: in each object of JSON, or as a column of a table."""
    text = content if isinstance(content, str) else content.decode()
    if text.startswith("{"):
        yield from map(json.dumps, _with_extras(json.loads(text)))
        return
    first, *rows = text.splitlines()
    for name in SERVER_OWNED:
        yield "\n".join([f"{first},{name}", *(f"{row},zqx-owned" for row in rows)])


def _with_extras(body: Any) -> Iterator[Any]:
    """Yield a body with one undeclared field more, at each of its objects."""
    if isinstance(body, dict):
        for name in SERVER_OWNED:
            if name not in body:
                yield {**body, name: "zqx-owned"}
        for key, value in body.items():
            for inner in _with_extras(value):
                yield {**body, key: inner}
    if isinstance(body, list):
        for place, value in enumerate(body):
            for inner in _with_extras(value):
                yield [*body[:place], inner, *body[place + 1 :]]


def _server_owned_columns(store: Store) -> str:
    """Return what stands in the columns that only the server fills."""
    found = []
    with store._database.reading() as connection:
        for table in tables.metadata.sorted_tables:
            owned = [column for column in table.c if column.name in OWNED_COLUMNS]
            if owned:
                found += [repr(tuple(row)) for row in connection.execute(select(*owned))]
    return "\n".join(found)
