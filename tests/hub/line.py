"""A terminal's line to a centre that is served over HTTP."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import httpx

from hub.service import Hub
from record import wire
from record.action import Action
from record.problems import kinds
from record.protocol import (
    SCHEMA,
    SyncRequest,
    SyncResponse,
)
from tests.hub.seat import STREAM


class Line:
    """A terminal's line to a served centre."""

    def __init__(self, hub: Hub, url: str, name: str = "A") -> None:
        enrolment = hub.enrol(hub.new_enrol_code("LEI", "wing"), name)
        self.terminal_id = enrolment.terminal_id
        self.http = httpx.Client(
            base_url=url,
            headers={"Authorization": f"Bearer {enrolment.token}"},
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
    request = SyncRequest(SCHEMA, None, {STREAM: after}, actions, 100_000)
    return replace(request, **fields)


def says(response: httpx.Response, status: int, name: str) -> None:
    """The answer is this problem, whole and as JSON."""
    answer = response.json()
    assert (response.status_code, answer["name"]) == (status, name), answer
    assert answer["problem"] == kinds()[name].number
    assert answer["sentence"]
