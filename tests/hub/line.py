"""A terminal's line to a centre that is served over HTTP."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace
from typing import Any

import httpx

from hub.service import Hub
from record import wire
from record.action import Action
from record.moments import Clock
from record.problems import kinds
from record.protocol import (
    SCHEMA,
    SyncRequest,
    SyncResponse,
)
from record.signing import new_signing_key, public_half, signed_headers
from tests.hub.seat import STREAM
from tests.world.sessions import sealed


class Signature(httpx.Auth):
    """Signs requests with a terminal's key."""

    requires_request_body = True

    def __init__(self, key_id: str, key: bytes, clock: Clock) -> None:
        self.key_id, self.key, self.clock = key_id, key, clock

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        target = request.url.raw_path.decode()
        request.headers.update(self.headers(request.method, target, request.content))
        yield request

    def headers(self, method: str, target: str, body: bytes = b"") -> dict[str, str]:
        return signed_headers(
            method, target, body, key_id=self.key_id, private=self.key, at=self.clock.now()
        )


def newcomer(hub: Hub) -> Signature:
    """Signs with a key that the centre does not know yet."""
    key = new_signing_key()
    return Signature(public_half(key).hex(), key, hub.clock)


class Line:
    """A terminal's line to a served centre."""

    def __init__(self, hub: Hub, url: str, name: str = "A", prison: str = "LEI") -> None:
        key = new_signing_key()
        enrolment = hub.enrol(hub.new_enrol_code(prison, "wing"), name, public_half(key))
        self.terminal_id = enrolment.terminal_id
        self.signature = Signature(enrolment.terminal_id, key, hub.clock)
        self.http = httpx.Client(
            base_url=url,
            auth=self.signature,
            trust_env=False,
            timeout=30,
        )

    def ask(self, request: SyncRequest) -> httpx.Response:
        return self.http.post("/v1/sync", content=wire.pack(wire.request_to_wire(request)))

    def sync(self, request: SyncRequest) -> SyncResponse:
        response = self.ask(request)
        assert response.status_code == 200, response.text
        return wire.response_from_wire(wire.unpack(response.content), request)

    def raw(self, message: object) -> httpx.Response:
        return self.http.post("/v1/sync", content=wire.pack(message))


def asking(*actions: Action, after: int = 0, **fields: Any) -> SyncRequest:
    request = SyncRequest(SCHEMA, None, {STREAM: after}, actions, 100_000, seals=sealed(*actions))
    return replace(request, **fields)


def says(response: httpx.Response, status: int, name: str) -> None:
    """The answer is this problem, whole and as JSON."""
    answer = response.json()
    assert (response.status_code, answer["name"]) == (status, name), answer
    assert answer["problem"] == kinds()[name].number
    assert answer["sentence"]
