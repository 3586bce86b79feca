"""Generated requests against the OpenAPI document: no 500, no undocumented answer, no wrong shape."""

from __future__ import annotations

import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import positive_data_acceptance

from accountmap.api import create_app
from accountmap.settings import Settings
from accountmap.store import Store

HOST = "127.0.0.1"


def test_answers_keep_to_the_document(demo_store: Store):
    """Whatever is sent, well-formed or not, is answered as documented."""
    app = create_app(Settings(), demo_store)
    schema = schemathesis.openapi.from_asgi("/api/v1/openapi.json", app, headers={"host": HOST})
    operations = [found.ok() for found in schema.get_all_operations()]
    assert len(operations) == len(set(map(str, operations))) >= 8
    for operation in operations:

        @given(operation.as_strategy())
        @settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
        def answer(case: schemathesis.Case) -> None:
            # Text has rules that JSON Schema cannot say; an answer 422 to well-formed JSON is right.
            case.call_and_validate(base_url=f"http://{HOST}", excluded_checks=[positive_data_acceptance])

        answer()
