"""Generated requests against the OpenAPI document: no 500, no undocumented answer, no wrong shape."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import positive_data_acceptance
from schemathesis.schemas import BaseSchema

from accountmap.api import create_app
from accountmap.settings import Settings
from accountmap.store import open_store

HOST = "127.0.0.1"
EXAMPLES = 10
DOCUMENT = json.loads((Path(__file__).parents[1] / "snapshots" / "openapi.json").read_text(encoding="utf-8"))
# A stream of events does not end unless it is asked to; test_feed.py is about those.
OPERATIONS = [
    (path, method)
    for path, methods in DOCUMENT["paths"].items()
    for method, operation in methods.items()
    if "text/event-stream" not in str(operation["responses"])
]


@pytest.fixture(scope="module")
def schema(demo_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[BaseSchema]:
    """Yield what the server says of itself; all requests go to one workspace, whatever they leave there."""
    file = tmp_path_factory.mktemp("fuzz") / "fuzz.db"
    shutil.copy(demo_file, file)
    with open_store(f"sqlite:///{file}", mode="write") as store:
        app = create_app(Settings(), store)
        yield schemathesis.openapi.from_asgi("/api/v1/openapi.json", app, headers={"host": HOST})


@pytest.mark.parametrize(("path", "method"), OPERATIONS, ids=[f"{method} {path}" for path, method in OPERATIONS])
def test_answers_keep_to_the_document(schema: BaseSchema, path: str, method: str):
    """Whatever is sent, well-formed or not, is answered as documented."""

    @given(schema[path][method].as_strategy())
    @settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
    def answer(case: schemathesis.Case) -> None:
        # Text has rules that JSON Schema cannot say; an answer 422 to well-formed JSON is right.
        case.call_and_validate(base_url=f"http://{HOST}", excluded_checks=[positive_data_acceptance])

    answer()
