"""What is told to a member of staff alone: every role asks, and whoever is not who they say."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from app.sync.http import HttpHub
from app.sync.signature import Signature
from hub.service import Hub, ServedHub
from hub.settle.place import place_rows
from hub.store.sessions import end_sessions
from record.asking import asking_headers
from record.looks import LooksAsked
from record.moments import to_text
from record.problems import Problem
from record.seals import OpenSession, new_key
from record.signing import new_signing_key, public_half, signed_headers
from tests.attacks.at_the_desk import ROLES, member_row
from tests.world.clock import TestClock
from tests.world.prison import PRISON, an_id, small_prison
from tests.world.sessions import signed_in, unknown_session

SMITH = LooksAsked(person="A1000BC")


@pytest.fixture
def served(hub: Hub, test_clock: TestClock) -> Iterator[ServedHub]:
    place_rows(
        hub.store, [*small_prison(), *map(member_row, ROLES)], source="test", clock=test_clock
    )
    with ServedHub(hub) as served:
        yield served


class Desk:
    """A terminal, and who is signed in at it."""

    def __init__(self, hub: Hub, url: str) -> None:
        self.hub, self.url = hub, url
        self.key = new_signing_key()
        code = hub.new_enrol_code(PRISON, "wing")
        self.terminal_id = hub.enrol(code, "A", public_half(self.key)).terminal_id
        self.line = HttpHub(url, Signature(self.terminal_id, self.key, hub.clock))

    def session(self, role: str = "auditor") -> OpenSession:
        return signed_in(self.hub.store, self.hub.clock, self.terminal_id, an_id("staff", role))

    def refused(self, session: OpenSession) -> str:
        with pytest.raises(Problem) as problem:
            self.line.looks(session, SMITH)
        return problem.value.name


@pytest.fixture
def desk(hub: Hub, served: ServedHub) -> Iterator[Desk]:
    desk = Desk(hub, served.url)
    yield desk
    desk.line.close()


@pytest.mark.parametrize("role", ROLES)
def test_the_trails_are_told_to_auditors_alone(desk: Desk, role: str) -> None:
    session = desk.session(role)
    if role == "auditor":
        assert desk.line.looks(session, SMITH).about == "SMITH, John"
    else:
        assert desk.refused(session) == "right_missing"
    tried = desk.line.looks(desk.session(), SMITH).looks[0]
    assert tried.deed == ("audit_read" if role == "auditor" else "not_allowed")


def test_a_session_that_the_centre_did_not_open_is_nobodys(desk: Desk) -> None:
    assert desk.refused(unknown_session(an_id("staff", "auditor"))) == "member_unknown"


def test_the_name_of_a_session_without_its_key_is_nobodys(desk: Desk) -> None:
    stolen = OpenSession(desk.session().certificate, new_key())
    assert desk.refused(stolen) == "member_unknown"


def test_a_session_of_another_terminal_is_nobodys(desk: Desk, hub: Hub) -> None:
    other = Desk(hub, desk.url)
    assert desk.refused(other.session()) == "member_unknown"
    other.line.close()


def test_who_was_signed_out_by_the_centre_is_told_nothing(
    desk: Desk, hub: Hub, test_clock: TestClock
) -> None:
    session, now = desk.session(), to_text(test_clock.now())
    hub.store.write(lambda writing: end_sessions(writing, [an_id("staff", "auditor")], now))
    assert desk.refused(session) == "member_signed_out"


def test_who_left_is_told_nothing(desk: Desk, hub: Hub, test_clock: TestClock) -> None:
    session = desk.session()
    left = member_row("auditor", active=False)
    place_rows(hub.store, [left], source="test", clock=test_clock)
    assert desk.refused(session) == "member_signed_out"


def test_a_session_whose_lease_is_over_is_told_nothing(desk: Desk, test_clock: TestClock) -> None:
    session = desk.session()
    test_clock.tick(days=15)
    assert desk.refused(session) == "member_signed_out"


def test_a_proof_is_of_one_request_alone(desk: Desk, hub: Hub) -> None:
    """Overheard, it opens neither the same door again nor another."""
    with httpx.Client(base_url=desk.url, trust_env=False) as client:

        def signed(target: str) -> dict[str, str]:
            now = hub.clock.now()
            return dict(
                signed_headers(
                    "GET", target, b"", key_id=desk.terminal_id, private=desk.key, at=now
                )
            )

        target = "/v1/audit?person=A1000BC"
        headers = signed(target)
        headers |= asking_headers(desk.session(), headers)
        assert client.get(target, headers=headers).status_code == 200
        again = client.get(target, headers=headers)
        assert again.json()["name"] == "request_repeated"
        other = "/v1/audit?person=A1001BC"
        elsewhere = client.get(other, headers={**headers, **signed(other)})
        assert elsewhere.json()["name"] == "member_unknown"


@pytest.mark.parametrize("nasty", ["\0", "A1000BC\u202e", "' OR 1=1 --", "%", "é" * 36])
def test_nasty_questions_are_refused_in_words(desk: Desk, nasty: str) -> None:
    session = desk.session()
    for asked in (LooksAsked(person=nasty), LooksAsked(staff_number=nasty[:30])):
        with pytest.raises(Problem) as problem:
            desk.line.looks(session, asked)
        assert problem.value.name in ("person_unknown", "staff_unknown", "message_malformed")
