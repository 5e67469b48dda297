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

from hub.api.signed import NEWCOMERS
from hub.service import Hub
from record import wire
from record.signing import new_signing_key, public_half
from tests.hub.line import Signature, newcomer

EXAMPLES = 10
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]


class _Signing:
    """The centre's application, each request signed on its way in by whoever may ask it."""

    def __init__(self, hub: Hub) -> None:
        key = new_signing_key()
        enrolled = hub.enrol(hub.new_enrol_code("LEI", "wing"), "A", public_half(key))
        self._terminal = Signature(enrolled.terminal_id, key, hub.clock)
        self._newcomer = newcomer(hub)
        self._app = hub.app

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        message = await receive()
        while message.get("more_body"):
            more = await receive()
            message = {**more, "body": message["body"] + more["body"]}
        signer = self._newcomer if scope["path"] in NEWCOMERS else self._terminal
        target = scope["raw_path"].decode("latin-1")
        if scope["query_string"]:
            target += "?" + scope["query_string"].decode("latin-1")
        signed = signer.headers(scope["method"], target, message.get("body", b""))
        scope["headers"] += [
            (name.lower().encode(), said.encode()) for name, said in signed.items()
        ]
        whole = [message]

        async def receiving() -> Any:
            return whole.pop() if whole else await receive()

        await self._app(scope, receiving, send)


@schemathesis.serializer(wire.CONTENT_TYPE)
def as_it_is(_context: Any, value: Any) -> bytes:
    """A body of our own type goes out as the bytes it is."""
    return value if isinstance(value, bytes) else str(value).encode("utf-8", "surrogatepass")


def test_it_answers_as_described(sqlite_hub: Hub) -> None:
    description = schemathesis.openapi.from_asgi("/v1/openapi.json", _Signing(sqlite_hub))
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
            case.call_and_validate(checks=CHECKS)

        answers()
    assert len(asked) == 13
