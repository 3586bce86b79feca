"""The committed OpenAPI document, and the API's answers held against it."""

from __future__ import annotations

import json
from pathlib import Path

from accountmap.api import create_app
from accountmap.settings import Settings
from accountmap.store import open_store

COMMITTED = Path(__file__).parents[1] / "snapshots" / "openapi.json"


def _document() -> dict[str, object]:
    with open_store("sqlite://", mode="write") as store:
        document: dict[str, object] = create_app(Settings(), store).openapi()
        return document


def test_committed_document_is_current():
    """What clients generate their code from is what the server serves; a changed one is written beside it."""
    current = json.dumps(_document(), ensure_ascii=False, indent=1) + "\n"
    changed = COMMITTED.with_name("openapi-changed.json")
    if not COMMITTED.exists() or COMMITTED.read_text(encoding="utf-8") != current:
        changed.write_text(current, encoding="utf-8")
        message = f"review {changed.name} and move it over {COMMITTED.name}"
        raise AssertionError(message)
    changed.unlink(missing_ok=True)


def test_every_operation_has_an_id_words_and_problem_shapes():
    """Generated clients get names, readers get sentences, and each error answer is a problem."""
    for path, methods in _document()["paths"].items():  # type: ignore[attr-defined]
        for method, operation in methods.items():
            assert operation["operationId"], (path, method)
            assert operation["description"].endswith("."), (path, method)
            for status, answer in operation["responses"].items():
                if int(status) >= 400:
                    assert "application/problem+json" in answer["content"], (path, method, status)
