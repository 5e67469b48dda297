"""Every route against everybody who might ask: none is open that this table does not open.

The routes come from the application itself, so that a new one fails here until it has its row.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import Enum

import httpx
import pytest

from hub.service import Hub, ServedHub
from hub.settle.place import place_rows
from hub.store.terminals import revoke
from record import wire
from record.signing import new_signing_key
from tests.hub.line import Line, Signature, newcomer
from tests.simulation.estate import OTHER, both_prisons
from tests.world.clock import TestClock


class May(Enum):
    """Who is let through a route's door."""

    ANYBODY = "anybody"
    NEWCOMER = "whoever signs with the key that they bring"
    TERMINAL = "a terminal in service"
    MEMBER = "a member of staff who is signed in at one"


RULES = {
    ("GET", "/v1/health"): May.ANYBODY,
    ("POST", "/v1/enrol"): May.NEWCOMER,
    ("POST", "/v1/recover"): May.NEWCOMER,
    ("POST", "/v1/sign-in"): May.TERMINAL,
    ("POST", "/v1/password"): May.MEMBER,
    ("GET", "/v1/single-sign-on"): May.TERMINAL,
    ("POST", "/v1/single-sign-on"): May.TERMINAL,
    ("GET", "/v1/snapshot/{stream}"): May.TERMINAL,
    ("GET", "/v1/parts/{sha256}"): May.TERMINAL,
    ("POST", "/v1/sync"): May.TERMINAL,
    ("POST", "/v1/digest"): May.TERMINAL,
    ("POST", "/v1/audit"): May.TERMINAL,
    ("GET", "/v1/audit"): May.MEMBER,
    ("GET", "/v1/attachments/{sha256}"): May.TERMINAL,
    ("GET", "/v1/attachments/{sha256}/held"): May.TERMINAL,
    ("PATCH", "/v1/attachments/{sha256}"): May.TERMINAL,
}
KEPT_OUT = (401, 403)
OF_TERMINALS = (May.TERMINAL, May.MEMBER)
Ask = Callable[[httpx.Auth | None, str, str], httpx.Response]


@pytest.fixture
def served(hub: Hub, test_clock: TestClock) -> Iterator[ServedHub]:
    place_rows(hub.store, both_prisons(), source="test", clock=test_clock)
    with ServedHub(hub) as served:
        yield served


@pytest.fixture
def ask(served: ServedHub) -> Iterator[Ask]:
    """``ask(auth, method, path)``: the answer to a request with some body."""
    with httpx.Client(base_url=served.url, trust_env=False, timeout=30) as client:

        def asked(auth: httpx.Auth | None, method: str, path: str) -> httpx.Response:
            path = path.format(sha256="0" * 64, stream="prison:LEI")
            body = wire.pack({}) if method != "GET" else b""
            request = client.build_request(method, path, content=body)
            return client.send(request, auth=auth)

        yield asked


def terminal(hub: Hub, served: ServedHub, prison: str = "LEI") -> Line:
    line = Line(hub, served.url, f"In {prison}", prison)
    line.http.close()
    return line


def test_every_route_has_its_row_and_every_row_its_route(hub: Hub) -> None:
    paths = hub.app.openapi()["paths"]
    routes = {(method.upper(), path) for path, asked in paths.items() for method in asked}
    assert routes == set(RULES)


def test_who_does_not_sign_is_kept_out(ask: Ask) -> None:
    for route, may in RULES.items():
        answer = ask(None, *route)
        assert (answer.status_code in KEPT_OUT) == (may is not May.ANYBODY), (route, answer.text)


def test_a_key_of_ones_own_opens_nothing_but_the_newcomers_doors(hub: Hub, ask: Ask) -> None:
    for route, may in RULES.items():
        answer = ask(newcomer(hub), *route)
        kept_out = answer.status_code in KEPT_OUT and answer.json()["name"] == "terminal_unknown"
        assert kept_out == (may in OF_TERMINALS), (route, answer.text)


def test_a_withdrawn_terminal_is_told_so_everywhere(
    hub: Hub, served: ServedHub, ask: Ask, test_clock: TestClock
) -> None:
    line = terminal(hub, served)
    revoke(hub.store, test_clock, line.terminal_id)
    for route, may in RULES.items():
        answer = ask(line.signature, *route)
        told = answer.status_code == 403 and answer.json()["name"] == "terminal_revoked"
        assert told == (may in OF_TERMINALS), (route, answer.text)


def test_the_name_of_a_terminal_without_its_key_opens_nothing(
    hub: Hub, served: ServedHub, ask: Ask
) -> None:
    line = terminal(hub, served)
    stolen = Signature(line.terminal_id, new_signing_key(), hub.clock)
    for route, may in RULES.items():
        answer = ask(stolen, *route)
        assert (answer.status_code == 401) == (may is not May.ANYBODY), (route, answer.text)


def test_a_terminal_in_service_is_let_through(hub: Hub, served: ServedHub, ask: Ask) -> None:
    for route, may in RULES.items():
        answer = ask(terminal(hub, served).signature, *route)
        if may is May.TERMINAL:
            assert answer.status_code not in KEPT_OUT, (route, answer.text)
        if may is May.MEMBER:
            assert answer.json()["name"] == "member_unknown", (route, answer.text)
        assert answer.status_code < 500


def test_another_prisons_stream_is_out_of_reach(hub: Hub, served: ServedHub, ask: Ask) -> None:
    answer = ask(terminal(hub, served, OTHER).signature, "GET", "/v1/snapshot/{stream}")
    assert (answer.status_code, answer.json()["name"]) == (403, "out_of_scope")
