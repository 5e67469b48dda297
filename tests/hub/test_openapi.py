"""The API against its own description: whatever is sent, it answers as it says it would."""

from __future__ import annotations

from typing import Any

import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from hub.service import Hub
from record import wire

EXAMPLES = 10
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]


@schemathesis.serializer(wire.CONTENT_TYPE)
def as_it_is(_context: Any, value: Any) -> bytes:
    """A body of our own type goes out as the bytes it is."""
    return value if isinstance(value, bytes) else str(value).encode("utf-8", "surrogatepass")


def test_it_answers_as_described(sqlite_hub: Hub) -> None:
    token = sqlite_hub.enrol(sqlite_hub.new_enrol_code("LEI", "wing"), "A").token
    description = schemathesis.openapi.from_asgi("/v1/openapi.json", sqlite_hub.app)
    asked = set()
    for found in description.get_all_operations():
        operation = found.ok()
        asked.add(operation.path)

        @given(case=operation.as_strategy())
        @settings(
            max_examples=EXAMPLES,
            deadline=None,
            derandomize=True,
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
        )
        def answers(case: Any) -> None:
            headers = {"Authorization": f"Bearer {token}"}
            case.call_and_validate(headers=headers, checks=CHECKS)

        answers()
    assert len(asked) == 10
