"""Signing in with an identity provider: who is let in by it, and everything it might get wrong."""

from __future__ import annotations

import secrets
from collections.abc import Iterator

import httpx
import pytest
from joserfc.jwk import ECKey

from hub.api.provider import KEPT_S, REST_S
from hub.service import Hub
from hub.store.provider import Provider, set_provider
from hub.store.staff import add_staff
from record.action import Outcome
from record.problems import Problem
from record.seal_wire import certificate_from_wire
from record.seals import OpenSession, new_key, public_of
from tests.hub.line import Line, says
from tests.hub.provider import CLIENT, REDIRECT, TestProvider
from tests.hub.seat import Seat, row
from tests.world.clock import TestClock
from tests.world.prison import an_id
from tests.world.sessions import note_session

VERIFIER = secrets.token_urlsafe(48)
NONCE = secrets.token_urlsafe(24)


@pytest.fixture
def provider(sqlite_hub: Hub, clock: TestClock) -> Iterator[TestProvider]:
    """A provider that the centre has been told of."""
    with TestProvider(clock) as provider:
        set_provider(sqlite_hub.store, clock, Provider(provider.issuer, CLIENT, "staff_number"))
        yield provider


def finish(line: Line, code: str, **other: str) -> httpx.Response:
    asked = {
        "code": code,
        "code_verifier": VERIFIER,
        "redirect_uri": REDIRECT,
        "nonce": NONCE,
        "public_key": public_of(new_key()),
    }
    return line.http.post("/v1/single-sign-on", json={**asked, **other})


def begun(provider: TestProvider, number: str = "Q1OFF") -> str:
    return provider.signs_in(number, VERIFIER, NONCE)


def test_who_signs_in_with_the_provider_writes_under_their_own_seal(
    sqlite_hub: Hub, line: Line, provider: TestProvider, clock: TestClock
) -> None:
    told = line.http.get("/v1/single-sign-on").json()
    assert told == {
        "authorization_endpoint": f"{provider.issuer}/authorize",
        "client_id": CLIENT,
        "scope": "openid profile",
    }
    private = new_key()
    answer = finish(line, begun(provider), public_key=public_of(private))
    assert answer.status_code == 200, answer.text
    assert (answer.json()["surname"], answer.json()["role"]) == ("Adeyemi", "officer")
    session = OpenSession(certificate_from_wire(answer.json()["certificate"]), private)
    near = sqlite_hub.protocol_for(line.terminal_id)
    seat = Seat(near, line.terminal_id, note_session(session), clock)
    assert seat.send(seat.note()).outcome is Outcome.ACCEPTED


def test_without_a_provider_it_says_so(line: Line) -> None:
    says(line.http.get("/v1/single-sign-on"), 404, "single_sign_on_none")
    says(finish(line, "code"), 404, "single_sign_on_none")


def test_a_code_counts_once_and_only_for_who_began(line: Line, provider: TestProvider) -> None:
    code = begun(provider)
    assert finish(line, code).status_code == 200
    says(finish(line, code), 403, "single_sign_on_failed")
    stolen = begun(provider)
    thief = finish(line, stolen, code_verifier=secrets.token_urlsafe(48))
    says(thief, 403, "single_sign_on_failed")
    elsewhere = finish(line, begun(provider), redirect_uri="http://127.0.0.1:1/other")
    says(elsewhere, 403, "single_sign_on_failed")


def test_a_code_slipped_in_by_somebody_else_is_noticed(line: Line, provider: TestProvider) -> None:
    """The token tells the word of who began; another terminal's is not ours."""
    slipped = provider.signs_in("Q3SO", VERIFIER, secrets.token_urlsafe(24))
    says(finish(line, slipped), 403, "single_sign_on_failed")


@pytest.mark.parametrize(
    "claims",
    [
        {"iss": "https://elsewhere.example"},
        {"aud": "another"},
        {"aud": None},
        {"azp": "another"},
        {"exp": 1_000_000_000},
        {"exp": None},
        {"iat": None},
        {"iat": 9_999_999_999},
        {"nonce": None},
        {"nonce": "another word that is long"},
        {"staff_number": None},
        {"staff_number": 4711},
        {"staff_number": ["Q3SO"]},
    ],
)
def test_a_token_that_is_not_of_now_for_us_by_it_is_not_believed(
    line: Line, provider: TestProvider, claims: dict[str, object]
) -> None:
    provider.wrong = {"claims": claims}
    says(finish(line, begun(provider)), 403, "single_sign_on_failed")


@pytest.mark.parametrize("token", ["", "x", "a.b.c", None, 7, "eyJhbGciOiJub25lIn0.e30."])
def test_what_is_no_token_is_not_believed(
    line: Line, provider: TestProvider, token: object
) -> None:
    provider.wrong = {"token": token}
    says(finish(line, begun(provider)), 403, "single_sign_on_failed")


def test_a_token_signed_with_another_key_is_not_believed(
    line: Line, provider: TestProvider
) -> None:
    provider.signed_with = ECKey.generate_key("P-256")
    says(finish(line, begun(provider)), 403, "single_sign_on_failed")


def test_a_provider_may_change_its_key(line: Line, provider: TestProvider) -> None:
    assert finish(line, begun(provider)).status_code == 200
    provider.turn_key()
    assert finish(line, begun(provider)).status_code == 200


def test_what_it_says_of_itself_is_asked_once_an_hour(line: Line, provider: TestProvider) -> None:
    for _ in range(3):
        assert finish(line, begun(provider)).status_code == 200
    assert provider.asked.count("/.well-known/openid-configuration") == 1
    assert provider.asked.count("/keys") == 1
    assert KEPT_S == 3600


def test_a_provider_that_fails_is_not_asked_by_every_screen(
    line: Line, provider: TestProvider
) -> None:
    provider.wrong = {"said": None}
    for _ in range(3):
        says(line.http.get("/v1/single-sign-on"), 403, "single_sign_on_failed")
    assert provider.asked.count("/.well-known/openid-configuration") == 1
    assert REST_S <= 60


@pytest.mark.parametrize(
    "said",
    [
        {"issuer": "https://elsewhere.example"},
        {"token_endpoint": "http://elsewhere.example/token"},
        {"jwks_uri": "file:///etc/passwd"},
        {"token_endpoint": None},
    ],
)
def test_a_provider_that_points_elsewhere_is_not_followed(
    line: Line, provider: TestProvider, said: dict[str, object]
) -> None:
    provider.wrong = {"said": said}
    says(finish(line, begun(provider)), 403, "single_sign_on_failed")


def test_a_provider_that_is_not_there_is_said(
    sqlite_hub: Hub, line: Line, clock: TestClock
) -> None:
    set_provider(sqlite_hub.store, clock, Provider("http://127.0.0.1:9", CLIENT, "staff_number"))
    says(line.http.get("/v1/single-sign-on"), 403, "single_sign_on_failed")


def test_the_provider_lets_in_nobody_who_may_not_be_here(
    sqlite_hub: Hub, line: Line, provider: TestProvider
) -> None:
    assert finish(line, begun(provider, "NOBODY")).json()["name"] == "staff_unknown"
    staff = row(sqlite_hub, "staff", an_id("staff", "Q1OFF"))
    add_staff(sqlite_hub.store, {**staff, "prison": "MDI"}, None)
    says(finish(line, begun(provider)), 403, "sign_in_elsewhere")
    add_staff(sqlite_hub.store, {**staff, "active": False}, None)
    says(finish(line, begun(provider)), 403, "staff_inactive")


@pytest.mark.parametrize(
    "asked",
    [
        {"redirect_uri": "https://elsewhere.example/signed-in"},
        {"redirect_uri": "http://127.0.0.1.elsewhere.example:1/x"},
        {"code_verifier": "short"},
        {"nonce": "short"},
        {"public_key": "00"},
        {"code": ""},
    ],
)
def test_nasty_questions_are_refused_in_words(
    line: Line, provider: TestProvider, asked: dict[str, str]
) -> None:
    given = {"code": begun(provider), **asked}
    says(finish(line, given.pop("code"), **given), 400, "message_malformed")


@pytest.mark.parametrize("url", ["http://elsewhere.example", "ftp://127.0.0.1", "nothing", "//x"])
def test_a_provider_that_is_not_reached_safely_is_not_taken(
    sqlite_hub: Hub, clock: TestClock, url: str
) -> None:
    with pytest.raises(Problem, match="not a safe address"):
        set_provider(sqlite_hub.store, clock, Provider(url, CLIENT, "staff_number"))


@pytest.mark.parametrize(
    "claimed", ["Q3\u017fO", "\uff313SO", "Q3SO".ljust(31, "X"), "Q3SO\0", "Q3SO\u202e"]
)
def test_a_number_that_only_looks_like_somebodys_is_nobodys(
    line: Line, provider: TestProvider, claimed: str
) -> None:
    """Providers let people choose names, and tell ſ from S."""
    says(finish(line, begun(provider, claimed)), 404, "staff_unknown")


def test_a_number_is_not_cut_to_that_of_somebody_else(
    sqlite_hub: Hub, line: Line, provider: TestProvider
) -> None:
    longest = "Q" * 30
    known = {"surname": "Long", "role": "officer", "prison": "LEI", "active": True}
    add_staff(sqlite_hub.store, {**known, "staff_number": longest}, None)
    assert finish(line, begun(provider, longest)).status_code == 200
    says(finish(line, begun(provider, f"{longest}2")), 404, "staff_unknown")
