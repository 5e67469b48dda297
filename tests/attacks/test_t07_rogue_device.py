"""T7, a rogue device on the network: whatever it sends without a terminal's key is refused."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from app.store.home import TerminalHome
from app.store.vault import FileVault, terminal_key
from app.sync.enrol import enrol
from app.sync.http import HttpHub
from app.sync.signature import Signature
from hub.service import Hub, ServedHub
from hub.store.terminals import revoke, terminals
from record import wire
from record.problems import Problem
from record.signing import new_signing_key, public_half, signed_headers
from tests.attacks.authority import Authority
from tests.hub import line as lines
from tests.hub.line import Line, asking, says
from tests.hub.seat import Seat
from tests.world.clock import TestClock
from tests.world.prison import PRISON, an_id
from tests.world.sessions import signed_in

SYNC = "/v1/sync"


@pytest.fixture
def push(small_hub: Hub, line: Line, test_clock: TestClock) -> bytes:
    """A push of the line's own terminal, ready to be sent."""
    near = small_hub.protocol_for(line.terminal_id)
    staff_id = an_id("staff", "Q1OFF")
    session = signed_in(small_hub.store, test_clock, line.terminal_id, staff_id)
    seat = Seat(near, line.terminal_id, session, test_clock)
    return wire.pack(wire.request_to_wire(asking(seat.note(text="Quiet night."))))


def send(
    line: Line,
    headers: dict[str, str],
    *,
    body: bytes,
    path: str = SYNC,
    method: str = "POST",
) -> httpx.Response:
    return line.http.request(method, path, content=body, headers=headers, auth=None)


def signed(line: Line, body: bytes, *, method: str = "POST", path: str = SYNC) -> dict[str, str]:
    return line.signature.headers(method, path, body)


def nothing_was_settled(hub: Hub, line: Line) -> bool:
    """Whether the centre has no note of the push."""
    with hub.store.read() as facts:
        return not facts.find("case_note")


def test_another_key_than_the_terminals_proves_nothing(
    small_hub: Hub, line: Line, push: bytes
) -> None:
    forger = lines.Signature(line.terminal_id, new_signing_key(), small_hub.clock)
    says(send(line, forger.headers("POST", SYNC, push), body=push), 401, "signature_wrong")
    assert nothing_was_settled(small_hub, line)


def test_another_terminals_key_id_with_ones_own_key_proves_nothing(
    small_hub: Hub, served: ServedHub, line: Line, push: bytes
) -> None:
    other = Line(small_hub, served.url, "other")
    posing = lines.Signature(line.terminal_id, other.signature.key, small_hub.clock)
    says(send(line, posing.headers("POST", SYNC, push), body=push), 401, "signature_wrong")
    other.http.close()
    assert nothing_was_settled(small_hub, line)


def test_a_terminal_that_was_never_enrolled_is_a_stranger(small_hub: Hub, line: Line) -> None:
    stranger = lines.Signature(an_id("terminal", "rogue"), new_signing_key(), small_hub.clock)
    says(send(line, stranger.headers("POST", SYNC, b"x"), body=b"x"), 401, "terminal_unknown")


@pytest.mark.parametrize("minutes", [-6, 6, -60 * 24 * 365, 60 * 24 * 365 * 70])
def test_a_request_of_another_time_is_refused_and_told_the_centres(
    line: Line, push: bytes, test_clock: TestClock, minutes: int
) -> None:
    at = test_clock.now() + dt.timedelta(minutes=minutes)
    key = {"key_id": line.terminal_id, "private": line.signature.key}
    headers = signed_headers("POST", SYNC, push, at=at, **key)  # type: ignore[arg-type]
    answer = send(line, headers, body=push)
    says(answer, 401, "request_stale")
    assert answer.json()["details"]["now"] == "2026-11-24T14:00:00.000Z"


@pytest.mark.parametrize("minutes", [-4, 4])
def test_clocks_may_be_a_little_apart(
    line: Line, push: bytes, test_clock: TestClock, minutes: int
) -> None:
    at = test_clock.now() + dt.timedelta(minutes=minutes)
    key = {"key_id": line.terminal_id, "private": line.signature.key}
    headers = signed_headers("POST", SYNC, push, at=at, **key)  # type: ignore[arg-type]
    assert send(line, headers, body=push).status_code == 200


def test_a_body_altered_on_the_way_is_refused_before_it_is_read(
    small_hub: Hub, line: Line, push: bytes
) -> None:
    for altered in (push[:-1] + bytes([push[-1] ^ 1]), push + b" ", b"", b"\0" * 100):
        says(send(line, signed(line, push), body=altered), 401, "signature_wrong")
    assert nothing_was_settled(small_hub, line)


def test_a_body_that_the_signature_says_nothing_of_is_refused(
    small_hub: Hub, line: Line, push: bytes
) -> None:
    says(send(line, signed(line, b""), body=push), 401, "signature_wrong")
    digest = signed(line, push)["Content-Digest"]
    bare = signed(line, b"") | {"Content-Digest": digest}
    says(send(line, bare, body=push), 401, "signature_wrong")
    assert nothing_was_settled(small_hub, line)


def test_a_signature_holds_for_one_method_one_path_and_one_query(line: Line) -> None:
    path = f"/v1/snapshot/prison:{PRISON}"
    headers = {name: signed(line, b"", method="GET", path=path) for name in "abc"}
    other = "/v1/snapshot/prison:MDI"
    says(send(line, headers["a"], body=b"", method="GET", path=other), 401, "signature_wrong")
    says(send(line, headers["b"], body=b"", method="PUT", path=path), 401, "signature_wrong")
    asked = path + "?stream=1"
    says(send(line, headers["c"], body=b"", method="GET", path=asked), 401, "signature_wrong")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Signature", "s=:AAAA:"),
        ("Signature", "nonsense"),
        ("Signature", ""),
        ("Signature-Input", "s=()"),
        ("Signature-Input", 's=("@method");created=1;keyid="x"'),
        ("Signature-Input", "\u00e9"),
        ("Content-Digest", "sha-256=:AAAA:"),
        ("Content-Digest", "md5=:AAAA:"),
    ],
)
def test_headers_that_make_no_sense_are_refused(
    line: Line, push: bytes, name: str, said: str
) -> None:
    headers = signed(line, push) | {name: said}
    answer = line.http.post(
        SYNC,
        content=push,
        headers={key: value.encode("latin-1") for key, value in headers.items()},
        auth=None,
    )
    assert answer.status_code == 401
    assert answer.json()["name"] in ("signature_wrong", "terminal_unknown")


def test_whoever_enrols_must_hold_the_key_that_they_bring(small_hub: Hub, line: Line) -> None:
    code = small_hub.new_enrol_code(PRISON, "wing")
    body = b'{"code": "%s", "name": "Rogue", "escrow": ""}' % code.encode()
    claimed = public_half(new_signing_key()).hex()
    rogue = lines.Signature(claimed, new_signing_key(), small_hub.clock)
    headers = rogue.headers("POST", "/v1/enrol", body)
    says(send(line, headers, body=body, path="/v1/enrol"), 401, "signature_wrong")
    by_terminal = signed(line, body, path="/v1/enrol")
    says(send(line, by_terminal, body=body, path="/v1/enrol"), 401, "signature_wrong")
    assert [one.name for one in terminals(small_hub.store)] == ["A"]
    assert small_hub.enrol(code, "Honest").name == "Honest"


def test_only_who_proves_to_be_it_is_told_that_a_terminal_is_revoked(
    small_hub: Hub, line: Line, push: bytes, test_clock: TestClock
) -> None:
    revoke(small_hub.store, test_clock, line.terminal_id)
    forger = lines.Signature(line.terminal_id, new_signing_key(), small_hub.clock)
    says(send(line, forger.headers("POST", SYNC, push), body=push), 401, "signature_wrong")
    says(send(line, signed(line, push), body=push), 403, "terminal_revoked")


def test_a_terminal_whose_clock_is_hours_off_sets_itself_right(
    small_hub: Hub, served: ServedHub, test_clock: TestClock
) -> None:
    key = new_signing_key()
    enrolled = small_hub.enrol(small_hub.new_enrol_code(PRISON, "wing"), "B", public_half(key))
    wrong = TestClock(test_clock.now() + dt.timedelta(hours=7))
    hub = HttpHub(served.url, Signature(enrolled.terminal_id, key, wrong))
    assert hub.sync(asking()).now == "2026-11-24T14:00:00.000Z"
    assert hub.manifest(f"prison:{PRISON}").parts
    hub.close()


class TestTls:
    """Who is taken for the centre."""

    @pytest.fixture
    def own(self, tmp_path: Path) -> Authority:
        return Authority(tmp_path / "own")

    @pytest.fixture
    def secure(self, small_hub: Hub, own: Authority) -> Iterator[ServedHub]:
        certificate, key = own.certificate_for("127.0.0.1")
        with ServedHub(small_hub, tls_certificate=certificate, tls_key=key) as served:
            yield served

    def test_a_pinned_authority_is_kept_and_asked(
        self,
        small_hub: Hub,
        secure: ServedHub,
        own: Authority,
        tmp_path: Path,
        test_clock: TestClock,
    ) -> None:
        code = small_hub.new_enrol_code(PRISON, "wing")
        home = enrol(
            tmp_path / "t",
            secure.url,
            code,
            name="1",
            vault_kind="file",
            clock=test_clock,
            authority=own.file,
        )
        own.file.unlink()
        assert TerminalHome.load(home.path).authority_path == home.path / "authority.pem"
        signature = Signature(home.terminal_id, terminal_key(FileVault(home.path)), test_clock)
        hub = HttpHub(secure.url, signature, home.authority_path)
        assert hub.sync(asking()).epoch
        hub.close()

    def test_a_certificate_that_nobody_trusts_is_refused(self, secure: ServedHub) -> None:
        assert _told(HttpHub(secure.url)) == "hub_untrusted"

    def test_a_certificate_of_another_authority_is_refused(
        self, secure: ServedHub, tmp_path: Path
    ) -> None:
        another = Authority(tmp_path / "another")
        assert _told(HttpHub(secure.url, authority=another.file)) == "hub_untrusted"

    def test_a_certificate_for_another_name_is_refused(
        self, small_hub: Hub, own: Authority
    ) -> None:
        certificate, key = own.certificate_for("10.1.2.3")
        with ServedHub(small_hub, tls_certificate=certificate, tls_key=key) as served:
            assert _told(HttpHub(served.url, authority=own.file)) == "hub_untrusted"

    def test_what_is_no_certificate_is_said_before_the_code_is_spent(
        self, secure: ServedHub, tmp_path: Path, test_clock: TestClock
    ) -> None:
        (tmp_path / "photo").write_bytes(b"holiday")
        for file, name in (("photo", "file_unreadable"), ("none", "file_missing")):
            with pytest.raises(Problem) as told:
                enrol(
                    tmp_path / "t",
                    secure.url,
                    "X",
                    name="1",
                    vault_kind="file",
                    clock=test_clock,
                    authority=tmp_path / file,
                )
            assert told.value.name == name

    def test_without_tls_only_this_machine_is_spoken_to(self) -> None:
        for url in ("http://10.1.2.3", "http://hub.prison.example:80", "http://127.0.0.1.example"):
            with pytest.raises(Problem) as told:
                HttpHub(url)
            assert told.value.name == "hub_not_https"


def _told(hub: HttpHub) -> str:
    with pytest.raises(Problem) as told:
        hub.sealing_key()
    hub.close()
    return told.value.name
