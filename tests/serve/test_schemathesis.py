"""The desk against its own OpenAPI document: whatever is asked of it, it answers as that says and never falls over."""

import pytest
from hypothesis import HealthCheck, given, settings

from dateline.serve import Settings, desk
from dateline.serve.openapi import document

schemathesis = pytest.importorskip("schemathesis", reason="schemathesis is not installed")
from schemathesis.specs.openapi.checks import positive_data_acceptance  # noqa: E402 - after the skip

EXAMPLES = 30
"""Requests an operation: 300 found nothing more when they were tried (November 2026)."""

_WORDS = {"q", "by", "to", "sql"}
"""What a schema cannot say of them: words that are looked for hold a letter or a figure, and SQL is SQL."""


@pytest.mark.parametrize("path", sorted(document()["paths"]))
def test_every_operation_answers_as_the_document_says(store, path):
    app = desk(store, Settings())
    names = {one["name"] for one in document()["paths"][path]["get"]["parameters"]}
    beyond = [positive_data_acceptance] if names & _WORDS else []
    schema = schemathesis.openapi.from_asgi("/openapi.json", app, headers={"host": "localhost"})

    @settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
    @given(case=schema[path]["GET"].as_strategy())
    def asked(case):
        case.call_and_validate(headers={"host": "localhost"}, excluded_checks=beyond)

    asked()
