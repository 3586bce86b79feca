"""A client that a generator makes of the committed document works against a real server."""

from __future__ import annotations

import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from importlib import import_module
from io import BytesIO
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import uvicorn

from accountmap.api import create_app
from accountmap.settings import Settings
from accountmap.store import Store

ROOT = Path(__file__).parents[2]
DOCUMENT = ROOT / "tests" / "snapshots" / "openapi.json"
STAFF = "\n".join(
    ["name,title,department,manager", "Ada Sampleton,Managing director,,"]
    + [f"Ben Placeholder {number},Buyer,Purchasing,Ada Sampleton" for number in range(1, 8)]
)
Import = Callable[[str], ModuleType]


@pytest.fixture(scope="session")
def client_module(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Import]:
    """Yield a function that imports a module of the generated client."""
    folder = tmp_path_factory.mktemp("generated")
    made = subprocess.run(  # noqa: S603 - the generator of this environment
        [
            *(sys.executable, "-m", "openapi_python_client", "generate", "--path", str(DOCUMENT), "--meta", "none"),
            *("--output-path", str(folder / "made_client"), "--fail-on-warning"),
            *("--config", str(ROOT / "docs" / "openapi-python-client.yml")),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert made.returncode == 0, made.stdout + made.stderr
    sys.path.insert(0, str(folder))
    yield lambda name: import_module(f"made_client.{name}")
    sys.path.remove(str(folder))


@pytest.fixture
def address(store: Store) -> Iterator[str]:
    """Yield the address of a server that listens on a real socket."""
    listening = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(create_app(Settings(), store), log_level="warning", lifespan="off"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    server.should_exit = True
    thread.join()
    listening.close()


def test_generated_client_makes_a_journey(client_module: Import, address: str):
    """Make an account, import a file twice under one key, read people by pages, audit, edit, and be refused."""
    models, types = client_module("models"), client_module("types")

    def ask(operation: str, *args: str, **params: Any) -> Any:
        answer = client_module(f"api.{operation}").sync_detailed(*args, client=client, **params)
        return answer.parsed

    with client_module("client").Client(base_url=address, raise_on_unexpected_status=True, timeout=60) as client:
        account = ask("accounts.create_account", body=models.NewAccount(name="Fablewick Stores", tier=models.Tier.A))
        assert (account.name, account.tier, account.people) == ("Fablewick Stores", models.Tier.A, 0)
        assert ask("accounts.list_accounts", name="fable").items == [account]

        for _ in range(2):
            file = types.File(BytesIO(STAFF.encode()), "staff.csv", "text/csv")
            outcome = ask(
                "imports.import_people_of_account",
                account.id,
                body=models.BodyImportPeopleOfAccount(file=file),
                idempotency_key="staff-1",
            )
            assert (outcome.people_added, outcome.lines_added) == (8, 7)

        people, cursor = [], types.UNSET
        while cursor is not None:
            page = ask("people.list_people", account.id, limit=3, cursor=cursor)
            people += page.items
            cursor = page.next_
        assert [person.name for person in people][:2] == ["Ada Sampleton", "Ben Placeholder 1"]
        assert len({person.id for person in people}) == 8
        buyer = people[1]
        assert buyer.reports_to == [people[0].id]

        audit = ask("coverage.audit_account", account.id)
        assert audit.verdict == models.Verdict.UNKNOWN
        assert audit.early

        tag = _tag(client, client_module("api.accounts.get_account"), account.id)
        values = models.PersonForm(title="Head of purchasing")
        changed = ask("people.change_person", account.id, buyer.id, body=values, if_match=tag)
        assert changed.positions[0].title == "Head of purchasing"
        stale = ask("people.change_person", account.id, buyer.id, body=values, if_match=tag)
        assert (stale.status, stale.type_) == (412, "/errors/stale-revision")

        missing = ask("accounts.get_account", "Fablewick Store")
        assert isinstance(missing, models.Problem)
        assert "Did you mean Fablewick Stores?" in missing.detail
        assert missing.additional_properties["similar"] == ["Fablewick Stores"]


def _tag(client: Any, operation: ModuleType, account: str) -> str:
    answer = operation.sync_detailed(account, client=client)
    tag: str = answer.headers["etag"]
    assert operation.sync_detailed(account, client=client, if_none_match=tag).status_code == 304
    return tag
