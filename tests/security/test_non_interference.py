"""Two workspaces that differ only in what a reader may not see answer alike, to the byte, whatever is asked."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from typing import Any, Final

import pytest
from starlette.testclient import TestClient

from accountmap.model.actors import Scope
from accountmap.store import Store
from route_table import ROUTES
from world import CANARIES, DAY, FOREIGN

OpenWorld = Callable[..., Store]
ClientOf = Callable[[Store, Scope], TestClient]
Read = tuple[str, dict[str, str], dict[str, str]]

DAYS: Final = (DAY.isoformat(), "2026-10-20", "2027-06-01", "1987-06-05", "0001-01-01", "2026-02-30", "today")
MOMENTS: Final = ("2026-11-24T12:00:00Z", "2026-11-24T15:45:00+03:00", "2026-11-23T00:00:00Z", "2030-01-01T00:00:00Z")
NUMBERS: Final = ("1", "2", "3", "5", "100", "0", "-1", "99999999999", "x")
WORDS: Final = (
    *("zqx", "zqxpersonnote", "Clara", "clara", "fable", "Тридевятое", "person-own-1", "buyer", "stance", "-2"),
    *("account-own-1", "name", "-name", "note", "-note", "revision", "stances", "friend", "0.1234567", "", "%", "'"),
    *("cp1251", "local", "other", "account-hid-1", "Zqxforeign", "demo", "page", "member-own", "tess"),
)
PLACES: Final = ("account-own-1", "account-two-1", "Fablewick Stores", "сеть «тридевятое»", "account-hid-1", "nobody")
LANGUAGES: Final = ("en", "ru", "de, ru;q=0.5", "*")


class Reader:
    """Makes up requests from the application's own description of itself and from the answers it gave."""

    def __init__(self, document: dict[str, Any], seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - a choice of requests, not a secret
        self._tags: list[str] = ['"x"', "*"]
        self._seen: list[str] = []
        self._reads = [
            (path, operation["get"].get("parameters", []))
            for path, operation in document["paths"].items()
            if "get" in operation and not ROUTES[f"GET {path}"].streams
        ]

    def reads(self, count: int) -> Iterator[Read]:
        """Yield requests: each route in turn, its parameters at random."""
        for number in range(count):
            yield self._read(*self._reads[number % len(self._reads)])

    def learn(self, answer: Any) -> None:
        """Take tags, ids and cursors out of an answer, to ask for them later."""
        if "etag" in answer.headers:
            self._tags.append(answer.headers["etag"])
        if answer.headers.get("content-type", "").startswith("application/json"):
            self._seen += re.findall(r'"(?:id|next\w*|\w*cursor|key|person|member)":"([^"]+)"', answer.text)[:20]

    def _read(self, path: str, parameters: list[dict[str, Any]]) -> Read:
        query: dict[str, str] = {}
        headers = {"accept-language": self._random.choice(LANGUAGES)} if self._random.random() < 0.7 else {}
        for parameter in parameters:
            name, value = parameter["name"], self._value(parameter)
            if parameter["in"] == "path":
                place = self._random.choice(PLACES) if name == "account" else value
                path = path.replace(f"{{{name}}}", place.replace("/", "") or "x")
            elif parameter["in"] == "header":
                if self._random.random() < 0.5:
                    tag = self._random.choice(self._tags[-30:])
                    headers[name] = tag if "match" in name.lower() else value.encode("ascii", "replace").decode()
            elif self._random.random() < 0.6:
                query[name] = value
        if self._random.random() < 0.1:
            headers["range"] = self._random.choice(("bytes=0-10", "bytes=-5", "bytes=0-,1-,2-", "lines=1"))
        if self._random.random() < 0.1:
            headers["if-none-match"] = self._random.choice(self._tags[-30:])
        return path, query, headers

    def _value(self, parameter: dict[str, Any]) -> str:
        text = repr(parameter.get("schema", {}))
        choices = re.findall(r"'enum': \[([^\]]*)\]", text)
        pools: list[tuple[str, ...]] = [WORDS]
        if choices:
            pools += [tuple(re.findall(r"'([^']*)'", choices[0]))] * 3
        if "'date'" in text:
            pools += [DAYS] * 6
        if parameter["name"] in {"known_on", "known_from", "known_to", "since", "until"}:
            pools += [DAYS, MOMENTS] * 3
        if "'date-time'" in text:
            pools += [MOMENTS] * 6
        if "'integer'" in text or "'number'" in text:
            pools += [NUMBERS] * 4
        if "'boolean'" in text:
            pools += [("true", "false", "maybe")] * 4
        if self._seen:
            pools += [tuple(self._seen[-200:])] * 2
        return self._random.choice(self._random.choice(pools) or ("x",))


def answer(client: TestClient, read: Read) -> Any:
    """Send a request."""
    path, query, headers = read
    return client.get(path, params=query, headers=headers)


def told(answered: Any) -> tuple[int, list[tuple[str, str]], bytes]:
    """Return all that an answer tells."""
    return answered.status_code, sorted(answered.headers.items()), answered.content


@pytest.mark.parametrize(
    ("scope", "other", "count"),
    [
        (Scope.VIEWER, "plain", 500),
        (Scope.OWNER, "alone", 120),
        (Scope.TEAM, "alone", 60),
        (Scope.MANAGER, "alone", 60),
    ],
)
def test_what_may_not_be_seen_changes_no_answer(
    scope: Scope, other: str, count: int, open_world: OpenWorld, client_of: ClientOf
):
    """The same random requests to both workspaces get the same status, headers and bytes, and no word of the hidden."""
    stores = open_world("full"), open_world(other)
    hidden = (*CANARIES, *FOREIGN) if scope is Scope.VIEWER else FOREIGN
    reader = Reader(client_of(stores[0], scope).app.openapi(), seed=20261124)  # type: ignore[attr-defined]
    statuses = set()
    for read in reader.reads(count):
        answers = [answer(client_of(store, scope), read) for store in stores]
        assert told(answers[0]) == told(answers[1]), read
        text = f"{answers[0].headers}{answers[0].text}"
        asked = repr(read)
        assert not [word for word in hidden if word in text and word not in asked], read
        statuses.add(answers[0].status_code)
        reader.learn(answers[0])
    assert statuses >= {200, 304, 404, 422}


def test_the_two_workspaces_do_differ(open_world: OpenWorld, client_of: ClientOf):
    """For those who may see judgements the answers differ: the comparison above compares something."""
    stores, path = (open_world("full"), open_world("plain")), "/api/v1/accounts/account-own-1/people"
    for scope in (Scope.OWNER, Scope.MANAGER, Scope.TEAM):
        answers = [client_of(store, scope).get(path, params={"day": DAY.isoformat()}).content for store in stores]
        assert answers[0] != answers[1]
    assert len({client_of(store, Scope.OWNER).get("/api/v1/accounts").content for store in stores}) == 2
