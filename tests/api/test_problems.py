"""One table from error to status, one shape for every error."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

import pytest
from starlette.testclient import TestClient

from accountmap.api import create_app
from accountmap.api.problems import status_of
from accountmap.errors import AccountmapError, RenderFailed, StoreUnavailable
from accountmap.model.actors import Actor, Scope
from accountmap.settings import Settings
from accountmap.store import Store


def leaf_errors() -> Iterator[type[AccountmapError]]:
    """Yield every error that is raised."""
    waiting: list[type[AccountmapError]] = [AccountmapError]
    while waiting:
        kind = waiting.pop()
        waiting += kind.__subclasses__()
        if not kind.__subclasses__():
            yield kind


def test_every_error_has_a_status():
    """No error of ours becomes a 500 for want of a row in the table, but for a picture that failed."""
    statuses = {kind.code: status_of(kind(*("x" for _ in fields(kind)))) for kind in leaf_errors()}
    not_the_askers = {kind.code for kind in leaf_errors() if issubclass(kind, StoreUnavailable | RenderFailed)}
    assert {code for code, status in statuses.items() if status >= 500} == not_the_askers
    assert statuses["stale-revision"] == 412


def test_viewer_may_read_and_not_write(demo_store: Store, client: TestClient):
    """Without the right, a write is refused as not permitted, and nothing changes."""
    with TestClient(
        create_app(Settings(), demo_store, Actor("vic", Scope.VIEWER)), base_url="http://127.0.0.1"
    ) as viewer:
        before = viewer.get("/api/v1/accounts").json()
        answer = viewer.post("/api/v1/accounts", json={"name": "Planted"})
        assert (answer.status_code, answer.json()["type"]) == (403, "/errors/not-permitted")
        assert viewer.get("/api/v1/accounts").json() == before
        people = viewer.get("/api/v1/accounts/demo-fablewick/people").json()["items"]
    assert {person["stance"] for person in people} == {None}
    owner = client.get("/api/v1/accounts/demo-fablewick/people").json()["items"]
    assert {person["stance"] for person in owner} > {None}


@pytest.mark.parametrize("language", ["en", "ru"])
def test_type_of_a_problem_is_an_address_that_explains_it(client: TestClient, language: str):
    """The page at a problem's type tells what kind of error it is; an unknown kind is not found."""
    headers = {"accept-language": language}
    problem = client.get("/api/v1/accounts/nobody", headers=headers).json()
    page = client.get(problem["type"], headers=headers)
    assert page.text.startswith(problem["title"])
    assert client.get("/errors/no-such-error").status_code == 404


def test_unexpected_error_says_nothing_of_its_inside(store: Store, caplog: pytest.LogCaptureFixture):
    """A bug of ours becomes a bare 500 with a number that the log has, too."""
    app = create_app(Settings(), store)

    @app.get("/broken")
    def broken() -> None:
        raise RuntimeError("secret inside")

    with TestClient(app, base_url="http://127.0.0.1") as client:
        answer = client.get("/broken")
    assert answer.status_code == 500
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "secret" not in answer.text
    assert answer.json()["log_id"] in caplog.text
    assert "RuntimeError in broken" in caplog.text
    assert "secret" not in caplog.text
