"""A unique word stands in every sensitive field: nobody without the right finds it in any answer, file or log line."""

from __future__ import annotations

import logging
from collections.abc import Callable

import pytest
from starlette.testclient import TestClient

from accountmap.exchange.sheets import SheetFormat
from accountmap.i18n import Locale
from accountmap.model.actors import Actor, Scope
from accountmap.operations import (
    MapFormat,
    audit_portfolio,
    export_document,
    export_people,
    list_history,
    load_map,
    render_map,
)
from accountmap.render import View
from accountmap.store import Store
from route_table import KINDS, ROUTES, Request
from world import CANARIES, DAY, FOREIGN

OpenWorld = Callable[..., Store]
ClientOf = Callable[[Store, Scope], TestClient]
ACCOUNTS = ("account-own-1", "account-two-1")
VIEWER = Actor("vic", Scope.VIEWER)
NAMES = ("Clara Specimen", "Person-own", "Fablewick", "Zqxforeign", "account-own", "person-own")


def _send(client: TestClient, key: str, account: str, language: str = "en") -> tuple[str, Request]:
    """Send a request that is right in all its parts; return all of the answer as text, and what was sent."""
    route = ROUTES[key]
    ids = {name: account if kind == "account" else KINDS[kind].own for name, kind in route.ids.items()}
    made = route.make(ids)
    method, path = key.split(" ", 1)
    for name, value in ids.items():
        path = path.replace(f"{{{name}}}", value)
    headers = {"accept-language": language, **made.headers}
    query = {"day": DAY.isoformat(), **made.query} if made.query.get("day") else dict(made.query)
    answer = client.request(method, path, params=query, json=made.json, files=made.files, headers=headers)
    told = f"{answer.headers}{answer.text}"
    for value in ids.values():
        told = told.replace(value, "")  # the address is told back
    return told, made


def test_the_words_are_there(open_world: OpenWorld):
    """Whoever may see judgements finds every kind of sensitive field: the tests below look for what exists."""
    owner, store = Actor("owner", Scope.OWNER), open_world()
    told = "".join(f"{load_map(store, owner, account)}" for account in ACCOUNTS)
    for word in ("stancereason", "motivationrewardedfor", "personnote", "accountnote", "touchpointnote", "friendnote"):
        assert f"zqx{word}" in told
    assert "stance-own" in told


@pytest.mark.parametrize("key", sorted(key for key, route in ROUTES.items() if not route.streams))
def test_viewer_finds_no_sensitive_word_in_any_answer(key: str, open_world: OpenWorld, client_of: ClientOf):
    """Whatever a viewer asks for, in either language, and whatever is refused."""
    client = client_of(open_world(), Scope.VIEWER)
    for account in ACCOUNTS:
        for language in Locale:
            told, _ = _send(client, key, account, language.value)
            assert not [word for word in (*CANARIES, *FOREIGN) if word in told]


@pytest.mark.parametrize("locale", Locale)
def test_viewers_files_hold_no_sensitive_word(locale: Locale, open_world: OpenWorld):
    """Pictures, the JSON document, audits and the history that are made for a viewer."""
    store = open_world()
    told = [repr(audit_portfolio(store, VIEWER, DAY)), repr(list_history(store, VIEWER))]
    told.append(export_document(store, VIEWER, None).decode())
    told.append(export_people(store, VIEWER, None, SheetFormat.CSV, day=DAY, locale=locale).decode())
    for account in ACCOUNTS:
        account_map = load_map(store, VIEWER, account)
        told += [repr(account_map), repr(list_history(store, VIEWER, account))]
        told += [render_map(account_map, VIEWER, View(locale=locale, day=DAY), kind).decode() for kind in MapFormat]
    for text in told:
        assert not [word for word in (*CANARIES, *FOREIGN) if word in text]


def test_no_log_line_holds_a_name_or_a_judgement(
    open_world: OpenWorld, client_of: ClientOf, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
):
    """With every logger at INFO, all routes as they should be and broken: nobody's name, no address, no judgement."""
    caplog.set_level(logging.INFO)
    for chatty in ("httpx", "httpx2", "asyncio"):  # the client's own words
        logging.getLogger(chatty).setLevel(logging.WARNING)
    store = open_world()
    client = client_of(store, Scope.OWNER)
    for key, route in sorted(ROUTES.items()):
        if not route.streams:
            _send(client, key, "account-own-1")

    def broken(*_: object) -> None:
        raise ValueError("zqxpersonnote of Clara Specimen at account-own-1")

    monkeypatch.setattr(store, "find_account", broken)
    for key, route in sorted(ROUTES.items()):
        if not route.streams:
            _send(client, key, "account-own-1")
    assert "unexpected error" in caplog.text
    lines = [record.getMessage() for record in caplog.records] + [record.exc_text or "" for record in caplog.records]
    assert not [line for line in lines for word in (*CANARIES, *NAMES) if word in line]
