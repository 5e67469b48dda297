"""Every route against everybody who might ask: none is open that ``hub.api.rules`` does not open.

The routes come from the application itself, so that a new one fails here until it has its row.
Every role then asks at each of them over a session of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import httpx
import pytest

from hub.api.rules import RULES, Who
from hub.service import Hub, ServedHub
from hub.settle.place import place_rows
from hub.store.staff import add_staff
from hub.store.terminals import revoke
from record import wire
from record.asking import asking_headers
from record.seal_wire import certificate_from_wire
from record.seals import OpenSession, new_key, public_of
from record.signing import new_signing_key
from tests.attacks.at_the_desk import PASSWORD, ROLES, member_row
from tests.hub.line import Line, Signature, newcomer
from tests.simulation.estate import OTHER, both_prisons
from tests.world.clock import TestClock

KEPT_OUT = (401, 403)
OF_TERMINALS = (Who.TERMINAL, Who.MEMBER)
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
    for route, rule in RULES.items():
        answer = ask(None, *route)
        assert (answer.status_code in KEPT_OUT) == (rule.who is not Who.ANYBODY), (
            route,
            answer.text,
        )


def test_a_key_of_ones_own_opens_nothing_but_the_newcomers_doors(hub: Hub, ask: Ask) -> None:
    for route, rule in RULES.items():
        answer = ask(newcomer(hub), *route)
        kept_out = answer.status_code in KEPT_OUT and answer.json()["name"] == "terminal_unknown"
        assert kept_out == (rule.who in OF_TERMINALS), (route, answer.text)


def test_a_withdrawn_terminal_is_told_so_everywhere(
    hub: Hub, served: ServedHub, ask: Ask, test_clock: TestClock
) -> None:
    line = terminal(hub, served)
    revoke(hub.store, test_clock, line.terminal_id)
    for route, rule in RULES.items():
        answer = ask(line.signature, *route)
        told = answer.status_code == 403 and answer.json()["name"] == "terminal_revoked"
        assert told == (rule.who in OF_TERMINALS), (route, answer.text)


def test_the_name_of_a_terminal_without_its_key_opens_nothing(
    hub: Hub, served: ServedHub, ask: Ask
) -> None:
    line = terminal(hub, served)
    stolen = Signature(line.terminal_id, new_signing_key(), hub.clock)
    for route, rule in RULES.items():
        answer = ask(stolen, *route)
        assert (answer.status_code == 401) == (rule.who is not Who.ANYBODY), (route, answer.text)


def test_a_terminal_in_service_is_let_through(hub: Hub, served: ServedHub, ask: Ask) -> None:
    for route, rule in RULES.items():
        answer = ask(terminal(hub, served).signature, *route)
        if rule.who is Who.TERMINAL:
            assert answer.status_code not in KEPT_OUT, (route, answer.text)
        if rule.who is Who.MEMBER:
            assert answer.json()["name"] == "member_unknown", (route, answer.text)
        assert answer.status_code < 500


def test_another_prisons_stream_is_out_of_reach(hub: Hub, served: ServedHub, ask: Ask) -> None:
    answer = ask(terminal(hub, served, OTHER).signature, "GET", "/v1/snapshot/{stream}")
    assert (answer.status_code, answer.json()["name"]) == (403, "out_of_scope")


class Member(Signature):
    """Signs what a member of staff asks at a terminal: with its key, and over that with theirs."""

    def __init__(self, terminal: Signature, session: OpenSession) -> None:
        super().__init__(terminal.key_id, terminal.key, terminal.clock)
        self.session = session

    def headers(self, method: str, target: str, body: bytes = b"") -> dict[str, str]:
        signed = super().headers(method, target, body)
        return signed | asking_headers(self.session, signed)


def signed_in(line: Line, role: str) -> Member:
    """Somebody in this role signs in at a terminal, with their password."""
    private = new_key()
    number = str(member_row(role)[1]["staff_number"])
    asked = {"staff_number": number, "password": PASSWORD, "public_key": public_of(private)}
    answer = httpx.post(
        f"{line.http.base_url}/v1/sign-in", json=asked, auth=line.signature, trust_env=False
    )
    assert answer.status_code == 200, answer.text
    return Member(
        line.signature, OpenSession(certificate_from_wire(answer.json()["certificate"]), private)
    )


@pytest.mark.parametrize("role", ROLES)
def test_every_role_gets_through_where_its_rule_lets_it_and_nowhere_else(
    hub: Hub, served: ServedHub, ask: Ask, role: str
) -> None:
    add_staff(hub.store, member_row(role)[1], PASSWORD)
    member = signed_in(terminal(hub, served), role)
    for route, rule in RULES.items():
        answer = ask(member, *route)
        let_in = answer.status_code not in KEPT_OUT
        asks_as_terminal = rule.who in (Who.ANYBODY, Who.TERMINAL)
        assert let_in == (asks_as_terminal or rule.lets(role)), (route, answer.text)
        if rule.who is Who.MEMBER and not let_in:
            assert answer.json()["name"] == "right_missing", (route, answer.text)


@pytest.mark.parametrize("role", ROLES)
def test_a_role_that_was_taken_away_opens_nothing_more(
    hub: Hub, served: ServedHub, ask: Ask, role: str
) -> None:
    """By the session that was opened while it was held."""
    add_staff(hub.store, member_row(role)[1], PASSWORD)
    member = signed_in(terminal(hub, served), role)
    add_staff(hub.store, member_row(role, active=False)[1], None)
    for route, rule in RULES.items():
        if rule.who is Who.MEMBER:
            answer = ask(member, *route)
            assert answer.json()["name"] == "member_signed_out", (route, answer.text)
