"""The line to the centre: what gets through, and what is said when it does not."""

from __future__ import annotations

import hashlib
import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import keyring
import pytest
import requests
from keyring.backends import fail

from app.store import schema
from app.store.reads.status import link_status
from app.sync import backoff, http
from app.sync.engine import Round
from app.sync.enrol import enrol
from app.sync.http import HttpHub
from app.sync.signature import Signature
from app.terminal import Terminal
from hub.service import Hub, ServedHub
from hub.upkeep.logs import under_way
from record.ids import new_id
from record.moments import SystemClock
from record.problems import Problem, sentence
from record.protocol import SCHEMA, SyncRequest
from record.signing import new_signing_key
from tests.world.prison import PRISON

STREAM = f"prison:{PRISON}"
WAITS = SyncRequest(SCHEMA, None, {}, (), 65536, wait_s=20.0)


def test_a_terminal_enrols_and_loads_the_prison_over_http(terminal: Terminal) -> None:
    done = terminal.engine.until_quiet()
    assert done.quiet
    assert terminal.replica.counts().people == 6
    assert terminal.reachable()


def test_a_code_is_good_only_once(hub: Hub, served: ServedHub, tmp_path: Path) -> None:
    code = hub.new_enrol_code(PRISON, "wing")
    clock = SystemClock()
    enrol(tmp_path / "one", served.url, code, name="1", vault_kind="file", clock=clock)
    with pytest.raises(Problem) as told:
        enrol(tmp_path / "two", served.url, code, name="2", vault_kind="file", clock=clock)
    assert told.value.name == "enrol_code_wrong"
    assert not (tmp_path / "two" / "terminal.json").exists()


def test_a_folder_is_enrolled_only_once(terminal: Terminal, served: ServedHub) -> None:
    folder, clock = terminal.home.path, SystemClock()
    with pytest.raises(Problem) as told:
        enrol(folder, served.url, "X", name="2", vault_kind="file", clock=clock)
    assert told.value.name == "already_enrolled"


def test_without_a_safe_keyring_enrolment_stops_before_the_code_is_spent(
    hub: Hub, served: ServedHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keyring, "get_keyring", fail.Keyring)
    code = hub.new_enrol_code(PRISON, "wing")
    folder, clock = tmp_path / "t", SystemClock()
    with pytest.raises(Problem) as told:
        enrol(folder, served.url, code, name="1", vault_kind="keyring", clock=clock)
    assert told.value.name == "no_safe_keyring"
    enrol(folder, served.url, code, name="1", vault_kind="file", clock=clock)


def test_an_enrolment_broken_off_may_be_tried_again(
    hub: Hub, served: ServedHub, tmp_path: Path
) -> None:
    folder, clock = tmp_path / "t", SystemClock()
    with pytest.raises(Problem) as told:
        enrol(folder, served.url, "X", name="1", vault_kind="file", clock=clock)
    assert told.value.name == "enrol_code_wrong"
    code = hub.new_enrol_code(PRISON, "wing")
    enrol(folder, served.url, code, name="1", vault_kind="file", clock=clock)
    terminal = Terminal.open(folder)
    assert terminal.engine.until_quiet().quiet
    terminal.close()


def test_without_room_for_the_replica_the_code_is_not_spent(
    hub: Hub, served: ServedHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, clock = tmp_path / "t", SystemClock()
    code = hub.new_enrol_code(PRISON, "wing")
    with monkeypatch.context() as patched:
        patched.setattr(schema, "move", _no_room)
        with pytest.raises(Problem) as told:
            enrol(folder, served.url, code, name="1", vault_kind="file", clock=clock)
    assert told.value.name == "disk_full"
    enrol(folder, served.url, code, name="1", vault_kind="file", clock=clock)


def _no_room(*_: object) -> None:
    raise Problem("disk_full")


def test_a_record_is_never_left_without_its_key(terminal: Terminal, served: ServedHub) -> None:
    terminal.engine.until_quiet()
    folder = terminal.home.path
    key = (folder / "key").read_text()
    (folder / "terminal.json").unlink()
    with pytest.raises(Problem) as told:
        enrol(folder, served.url, "X", name="2", vault_kind="file", clock=SystemClock())
    assert told.value.name == "already_enrolled"
    assert (folder / "key").read_text() == key


@pytest.mark.parametrize(
    "url", ["http://hub.example", "ftp://127.0.0.1", "hub", "", "http://", "https://[::1"]
)
def test_only_https_or_this_machine_is_an_address(url: str) -> None:
    with pytest.raises(Problem) as told:
        HttpHub(url)
    assert told.value.name == "hub_not_https"


def test_a_stranger_is_told_so(served: ServedHub) -> None:
    hub = HttpHub(
        served.url, Signature(new_id(SystemClock().now()), new_signing_key(), SystemClock())
    )
    with pytest.raises(Problem) as told:
        hub.sync(WAITS)
    hub.close()
    assert told.value.name == "terminal_unknown"


def test_nobody_listening_is_not_reachable() -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    hub = HttpHub(f"http://127.0.0.1:{port}")
    assert not hub.reachable()


@pytest.mark.parametrize(
    "answer", [b"", b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nhalf", b"?"]
)
def test_half_an_answer_is_not_reachable(answer: bytes) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        speaks = threading.Thread(target=_answer_once, args=(server, answer))
        speaks.start()
        hub = HttpHub(f"http://127.0.0.1:{server.getsockname()[1]}")
        with pytest.raises(Problem) as told:
            hub.sync(WAITS)
        hub.close()
        speaks.join()
    assert told.value.name == "hub_unreachable"


def _answer_once(server: socket.socket, answer: bytes) -> None:
    connection, _ = server.accept()
    with connection:
        connection.recv(65536)
        connection.sendall(answer)


def test_cutting_the_network_ends_a_wait_at_once(terminal: Terminal) -> None:
    terminal.engine.until_quiet()
    ended = threading.Event()
    begun = threading.Event()
    release = terminal.replica.changes.listen(lambda _: begun.set())

    def listen() -> None:
        terminal.engine.step()
        ended.set()

    listener = threading.Thread(target=listen)
    listener.start()
    assert not ended.wait(0.3), "the centre answered although there was no news"
    terminal.link_cut = True
    assert ended.wait(5)
    listener.join()
    release()
    assert begun.is_set()


def test_the_worker_sends_what_is_saved_and_hears_of_news(
    terminal: Terminal, hub: Hub, served: ServedHub, tmp_path: Path
) -> None:
    terminal.engine.until_quiet()
    folder = tmp_path / "other"
    code = hub.new_enrol_code(PRISON, "wing")
    enrol(folder, served.url, code, name="B1", vault_kind="file", clock=SystemClock())
    other = Terminal.open(folder)
    other.engine.until_quiet()
    heard = threading.Event()
    other.replica.changes.listen(
        lambda changes: heard.set() if ("case_note" in {k for k, _ in changes.records}) else None
    )
    terminal.start_sync()
    other.start_sync()
    try:
        _write_note(terminal)
        assert heard.wait(10), "the other terminal did not hear of the note"
    finally:
        other.close()


@pytest.mark.expects_log
def test_a_failure_of_the_centres_shows_the_number_that_it_finds_it_by(
    terminal: Terminal, hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        under.append(under_way.get().number)
        raise RuntimeError

    under: list[str | None] = []
    monkeypatch.setattr(hub.centre, "answer", fails)
    assert isinstance(terminal.engine.attempt(), Problem)
    status = link_status(terminal.replica)
    assert status.problem == "hub_failed"
    assert status.problem_details["request"] == under[-1]
    said = sentence("hub_failed", status.problem_details)
    assert said.endswith(f"IT can look for number {under[-1]}.")


def test_with_no_centre_it_tries_no_more_often_than_its_rests_allow(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backoff, "FIRST_S", 60.0)
    terminal.engine.until_quiet()
    tries, raced, sent = list[float](), threading.Event(), threading.Event()
    attempt = terminal.engine.attempt

    def counted(wait_s: float = 0.0) -> Round | Problem:
        tries.append(wait_s)
        if len(tries) > 5:
            raced.set()
        return attempt(wait_s)

    terminal.link_cut = True
    monkeypatch.setattr(terminal.engine, "attempt", counted)
    _write_note(terminal)
    terminal.start_sync()
    assert not raced.wait(1.0), "it tries again and again without a rest"
    assert terminal.replica.has_waiting()
    terminal.replica.changes.listen(
        lambda _: None if terminal.replica.has_waiting() else sent.set()
    )
    terminal.link_cut = False
    assert sent.wait(10), "what waited was not sent when the centre was there again"


def _write_note(terminal: Terminal) -> None:
    from app.desk import notes
    from tests.world.prison import an_id
    from tests.world.sessions import adeyemi_left

    member = adeyemi_left(terminal.home.path)
    notes.add_note(
        terminal.desk(member),
        person_id=an_id("person", "SMITH"),
        kind="GEN",
        sub_kind="OSE",
        text="Heard at once.",
        happened_at=SystemClock().now(),
    )


def test_a_part_comes_in_pieces_over_one_answer(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(http, "SIP_BYTES", 100)
    monkeypatch.setattr(http, "PIECE_BYTES", 300)
    hub = terminal.engine._hub
    (part,) = hub.manifest(STREAM).parts
    opened = []
    real = requests.Session.request

    def noted(self: requests.Session, *asked: Any, **options: Any) -> requests.Response:
        opened.append(asked)
        return real(self, *asked, **options)

    monkeypatch.setattr(requests.Session, "request", noted)
    data = b""
    while len(data) < part.size:
        data += hub.part(part.sha256, len(data))
    assert hashlib.sha256(data).hexdigest() == part.sha256
    assert len(opened) == 1
    assert hub.part(part.sha256, 500) == data[500:800]
    assert hub.part(part.sha256, 100) == data[100:400]
    assert len(opened) == 3


def test_what_came_of_a_piece_before_the_line_broke_is_handed_on(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(http, "SIP_BYTES", 100)
    hub = terminal.engine._hub
    (part,) = hub.manifest(STREAM).parts
    real = requests.Response.iter_content

    def breaks(self: requests.Response, size: int) -> Iterator[bytes]:
        whole = real(self, size)
        yield next(whole)
        yield next(whole)
        raise requests.exceptions.ChunkedEncodingError

    with monkeypatch.context() as broken:
        broken.setattr(requests.Response, "iter_content", breaks)
        first = hub.part(part.sha256)
        assert len(first) == 200
        second = hub.part(part.sha256, len(first))
    rest = hub.part(part.sha256, len(first + second))
    assert hashlib.sha256(first + second + rest).hexdigest() == part.sha256
