"""The HTTP service: what it answers, to those who ask well, badly, or with bad intent."""

from __future__ import annotations

import json
import random
import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import httpx
import pytest
import zstandard

from hub.service import Hub, ServedHub
from hub.store import store as store_module
from hub.store.terminals import revoke
from record import wire
from record.action import Action, Outcome
from record.problems import kinds
from record.protocol import (
    ACTIONS_PER_SYNC_MAX,
    MESSAGE_BYTES_MAX,
    SCHEMA,
    SyncRequest,
    SyncResponse,
)
from tests.hub.seat import STREAM, Seat, everything
from tests.world.clock import TestClock


@pytest.fixture
def served(sqlite_hub: Hub) -> Iterator[ServedHub]:
    with ServedHub(sqlite_hub) as served:
        yield served


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
        return wire.response_from_wire(wire.unpack(response.content))

    def raw(self, message: object) -> httpx.Response:
        return self.http.post("/v1/sync", content=wire.pack(message))


@pytest.fixture
def line(sqlite_hub: Hub, served: ServedHub) -> Iterator[Line]:
    line = Line(sqlite_hub, served.url)
    yield line
    line.http.close()


@pytest.fixture
def seat(sqlite_hub: Hub, line: Line, clock: TestClock) -> Seat:
    """Makes actions of the line's own terminal, and sends them past HTTP."""
    staff = Seat.enrolled(sqlite_hub, clock, "other", "Q1OFF").staff_id
    return Seat(sqlite_hub.protocol_for(line.terminal_id), line.terminal_id, staff, clock)


def asking(*actions: Action, after: int = 0, **fields: Any) -> SyncRequest:
    request = SyncRequest(SCHEMA, None, {STREAM: after}, actions, 100_000)
    return replace(request, **fields)


def says(response: httpx.Response, status: int, name: str) -> None:
    """The answer is this problem, whole and as JSON."""
    answer = response.json()
    assert (response.status_code, answer["name"]) == (status, name), answer
    assert answer["problem"] == kinds()[name].number
    assert answer["sentence"]


def test_a_sync_over_http_settles_and_brings_news(sqlite_hub: Hub, line: Line, seat: Seat) -> None:
    action = seat.note(text="Ŵ 🙂")
    response = line.sync(asking(action))
    assert [verdict.outcome for verdict in response.verdicts] == [Outcome.ACCEPTED]
    (page,) = response.pages
    held = {(row.record_type, row.record_id): (row.version, row.values) for row in page.rows}
    assert held == everything(sqlite_hub)
    assert line.sync(asking(action)).verdicts == response.verdicts


def test_health(line: Line) -> None:
    answer = line.http.get("/v1/health", headers={"Authorization": ""})
    assert answer.status_code == 200
    assert answer.json()["schema"] == SCHEMA


def test_a_snapshot_comes_in_pieces(line: Line) -> None:
    manifest = wire.manifest_from_wire(line.http.get(f"/v1/snapshot/{STREAM}").json())
    (part,) = manifest.parts
    address = f"/v1/parts/{part.sha256}"
    whole = line.http.get(address)
    assert (whole.status_code, len(whole.content)) == (200, part.size)
    rest = line.http.get(address, headers={"Range": "bytes=100-"})
    assert (rest.status_code, rest.content) == (206, whole.content[100:])
    assert rest.headers["Content-Range"] == f"bytes 100-{part.size - 1}/{part.size}"
    some = line.http.get(address, headers={"Range": "bytes=5-9"})
    assert some.content == whole.content[5:10]
    beyond = line.http.get(address, headers={"Range": f"bytes={part.size}-"})
    says(beyond, 416, "message_malformed")
    for odd in ("bytes=-5", "bytes=9-5x", "rows=1-2", "bytes=1-2,4-5"):
        assert line.http.get(address, headers={"Range": odd}).status_code == 200


@pytest.mark.parametrize("header", ["", "Bearer", "Bearer wrong", "Basic eDp5", "Bearer é"])
def test_without_a_known_token_nothing_is_answered(line: Line, header: str) -> None:
    headers = {"Authorization": header.encode()}
    for method, address in (
        ("POST", "/v1/sync"),
        ("GET", f"/v1/snapshot/{STREAM}"),
        ("GET", "/v1/parts/" + "0" * 64),
    ):
        says(line.http.request(method, address, headers=headers), 401, "terminal_unknown")


def test_a_revoked_terminal_is_told_so(sqlite_hub: Hub, line: Line, clock: TestClock) -> None:
    revoke(sqlite_hub.store, clock, line.terminal_id)
    says(line.ask(asking()), 403, "terminal_revoked")


def test_streams_and_parts_of_others_are_closed(
    sqlite_hub: Hub, served: ServedHub, line: Line
) -> None:
    says(line.http.get("/v1/snapshot/prison:MDI"), 403, "out_of_scope")
    says(line.http.get("/v1/snapshot/nonsense"), 403, "out_of_scope")
    says(line.http.get("/v1/parts/" + "0" * 64), 404, "snapshot_part_unknown")
    manifest = line.http.get(f"/v1/snapshot/{STREAM}").json()
    code = sqlite_hub.new_enrol_code("MDI", "wing")
    token = sqlite_hub.enrol(code, "M").token
    part = f"/v1/parts/{manifest['parts'][0]['sha256']}"
    answer = line.http.get(part, headers={"Authorization": f"Bearer {token}"})
    says(answer, 404, "snapshot_part_unknown")
    response = line.sync(asking(cursors={STREAM: 0, "prison:MDI": 0, "x" * 1000: 5}))
    assert [page.stream for page in response.pages] == [STREAM]


def test_a_cursor_from_the_future_is_told_apart(line: Line) -> None:
    says(line.ask(asking(after=10_000)), 409, "cursor_ahead")


def test_cursors_of_another_history_bring_no_pages(line: Line, seat: Seat) -> None:
    response = line.sync(asking(seat.note(), after=10_000, epoch="another"))
    assert response.pages == ()
    assert response.epoch != "another"
    assert len(response.verdicts) == 1


@pytest.mark.parametrize(
    ("method", "address", "status"),
    [
        ("GET", "/", 404),
        ("GET", "/v1/nothing", 404),
        ("GET", "/docs", 404),
        ("GET", "/v1/sync", 405),
        ("DELETE", "/v1/enrol", 405),
        ("POST", "/v1/health", 405),
        ("GET", "/v1/parts/../../hub.db", 404),
        ("GET", "/v1/snapshot/%2e%2e%2fhub.db", 404),
    ],
)
def test_unknown_addresses_and_methods(line: Line, method: str, address: str, status: int) -> None:
    says(line.http.request(method, address), status, "route_unknown")


BOMB = zstandard.compress(b"0" * (MESSAGE_BYTES_MAX * 40))
WIDE = zstandard.ZstdCompressor(
    compression_params=zstandard.ZstdCompressionParameters.from_level(3, window_log=27)
).compressobj()


@pytest.mark.parametrize(
    ("body", "status", "name"),
    [
        (b"", 400, "message_malformed"),
        (b"{}", 400, "message_malformed"),
        (b"\x28\xb5\x2f\xfd", 400, "message_malformed"),
        (b"\xff" * 100, 400, "message_malformed"),
        (wire.pack({})[:-3], 400, "message_malformed"),
        (zstandard.compress(b"\xff\xfe{"), 400, "message_malformed"),
        (zstandard.compress(b"[" * 200_000), 400, "message_malformed"),
        (zstandard.compress(b'{"schema":NaN}'), 400, "message_malformed"),
        (BOMB, 413, "message_too_big"),
        (WIDE.compress(b"{}" * 1000) + WIDE.flush(), 400, "message_malformed"),
    ],
)
def test_bodies_that_are_no_message(line: Line, body: bytes, status: int, name: str) -> None:
    says(line.http.post("/v1/sync", content=body), status, name)


GOOD = wire.request_to_wire(asking())


@pytest.mark.parametrize(
    ("spoilt", "name"),
    [
        (None, "message_malformed"),
        ([], "message_malformed"),
        ("text", "message_malformed"),
        ({}, "message_malformed"),
        (GOOD | {"schema": 99}, "schema_unsupported"),
        (GOOD | {"schema": True}, "message_malformed"),
        (GOOD | {"cursors": [1]}, "message_malformed"),
        (GOOD | {"cursors": {STREAM: -1}}, "message_malformed"),
        (GOOD | {"cursors": {STREAM: 1.5}}, "message_malformed"),
        (GOOD | {"cursors": {STREAM: 2**70}}, "message_malformed"),
        (GOOD | {"cursors": {str(n): n for n in range(1000)}}, "message_malformed"),
        (GOOD | {"want_bytes": "much"}, "message_malformed"),
        (GOOD | {"want_bytes": -1}, "message_malformed"),
        (GOOD | {"wait_s": "long"}, "message_malformed"),
        (GOOD | {"epoch": 5}, "message_malformed"),
        (GOOD | {"actions": {}}, "message_malformed"),
        (GOOD | {"actions": [None]}, "message_malformed"),
        (GOOD | {"actions": [{}]}, "message_malformed"),
        (GOOD | {"actions": [{"id": "x"}]}, "message_malformed"),
        (GOOD | {"actions": [{}] * (ACTIONS_PER_SYNC_MAX + 1)}, "message_malformed"),
    ],
)
def test_messages_that_are_not_as_they_should_be(line: Line, spoilt: object, name: str) -> None:
    says(line.raw(spoilt), 400, name)


@pytest.mark.parametrize(
    "spoil",
    [
        {"changes": "none"},
        {"changes": [{}]},
        {"changes": [None]},
        {"number": "1"},
        {"number": 2**70},
        {"stamp": None},
        {"reason": 7},
        {"reason": "x" * 5000},
        {"findings": [1]},
        {"staff": {"$ne": None}},
        {"changes": [{"type": "person", "id": "x", "before": None, "after": {"a": {"b": {}}}}]},
        {"changes": [{"type": "person", "id": "x", "before": 3, "after": {}}]},
        {"changes": [{"type": "person", "id": "x", "before": None, "after": {"a": 1.5}}]},
    ],
)
def test_one_action_that_cannot_be_read_is_refused_and_the_next_is_taken(
    line: Line, seat: Seat, spoil: dict[str, object]
) -> None:
    bad = {**seat.note().to_wire(), **spoil}
    good = seat.note()
    message = GOOD | {"actions": [bad, good.to_wire()]}
    answer = line.raw(message)
    assert answer.status_code == 200, answer.text
    response = wire.response_from_wire(wire.unpack(answer.content))
    outcomes = {verdict.action_id: verdict.outcome for verdict in response.verdicts}
    assert outcomes == {bad["id"]: Outcome.REFUSED, good.id: Outcome.ACCEPTED}
    assert (
        wire.unpack(line.raw(message).content)["verdicts"]
        == wire.unpack(answer.content)["verdicts"]
    )


def test_any_byte_turned_over_is_answered_plainly(line: Line, seat: Seat) -> None:
    dice = random.Random(4)
    packed = wire.pack(wire.request_to_wire(asking(seat.note())))
    plain = json.dumps(wire.request_to_wire(asking(seat.note()))).encode()
    for _ in range(25):
        for body, whole in ((bytearray(packed), True), (bytearray(plain), False)):
            for _ in range(dice.randint(1, 4)):
                body[dice.randrange(len(body))] = dice.randrange(256)
            sent = bytes(body) if whole else zstandard.compress(bytes(body))
            answer = line.http.post("/v1/sync", content=sent)
            assert answer.status_code < 500, answer.text
            if answer.status_code != 200:
                assert answer.json()["name"] in kinds()


def test_a_body_larger_than_any_message_is_refused_unread(served: ServedHub) -> None:
    host, port = served.url.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=10) as plain:
        said = f"Content-Length: {MESSAGE_BYTES_MAX + 1}"
        plain.sendall(f"POST /v1/sync HTTP/1.1\r\nHost: x\r\n{said}\r\n\r\n".encode())
        assert plain.recv(1000).startswith(b"HTTP/1.1 413 ")


def test_a_body_of_no_said_length_is_stopped_at_the_limit(line: Line) -> None:
    pieces = MESSAGE_BYTES_MAX // 65_536 + 2
    says(line.http.post("/v1/sync", content=_drip(pieces)), 413, "message_too_big")
    answer = line.http.post("/v1/enrol", content=_drip(pieces))
    assert answer.status_code in (400, 413)
    assert answer.json()["name"] in kinds()


def _drip(pieces: int) -> Iterator[bytes]:
    for _ in range(pieces):
        yield b"x" * 65_536


def test_half_a_request_does_not_hold_anybody_up(line: Line, served: ServedHub) -> None:
    host, port = served.url.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port))) as slow:
        slow.sendall(b"POST /v1/sync HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nhalf")
        assert line.http.get("/v1/health").status_code == 200


@pytest.mark.parametrize("address", ["/v1/enrol", "/v1/sign-in"])
@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"null",
        b"[]",
        b"{}",
        b'{"code": 1, "name": 2}',
        b'{"code": "x"}',
        b'{"code": "x", "name": "y", "more": "z"}',
        b'{"code": "\\ud800", "name": "\\ud800"}',
        b'{"staff_number": "\\ud800", "password": "\\u0000"}',
        b'{"code": "' + b"x" * 5000 + b'", "name": "y"}',
        b"[" * 100_000,
        b"\xff\xfe",
        b'{"staff_number": "Q", "password": NaN}',
    ],
)
def test_json_that_is_not_as_it_should_be(line: Line, address: str, body: bytes) -> None:
    answer = line.http.post(address, content=body, headers={"Content-Type": "application/json"})
    assert 400 <= answer.status_code < 500, answer.text
    assert answer.json()["name"] in kinds()
    assert "xxxx" not in answer.text


def test_enrolling_and_signing_in_over_http(sqlite_hub: Hub, line: Line) -> None:
    code = sqlite_hub.new_enrol_code("LEI", "reception")
    answer = line.http.post("/v1/enrol", json={"code": code.lower(), "name": "Reception 1"})
    assert answer.status_code == 200
    assert (answer.json()["prison"], answer.json()["streams"]) == ("LEI", [STREAM])
    again = line.http.post("/v1/enrol", json={"code": code, "name": "Reception 2"})
    says(again, 403, "enrol_code_wrong")
    wrong = line.http.post("/v1/sign-in", json={"staff_number": "Q1OFF", "password": "wrong"})
    says(wrong, 401, "sign_in_wrong")


def test_news_wakes_whoever_waits_for_it(sqlite_hub: Hub, line: Line, seat: Seat) -> None:
    head = sqlite_hub.store.heads()[STREAM]
    heard: list[SyncResponse] = []
    waiting = threading.Thread(
        target=lambda: heard.append(line.sync(asking(after=head, wait_s=20.0)))
    )
    began = time.monotonic()
    waiting.start()
    while not sqlite_hub.centre.news._waiting:
        pass
    seat.send(seat.note())
    waiting.join()
    assert time.monotonic() - began < 10
    assert [row.record_type for row in heard[0].pages[0].rows] == ["case_note", "history"]


def test_without_news_the_wait_ends_when_it_was_asked_to(sqlite_hub: Hub, line: Line) -> None:
    head = sqlite_hub.store.heads()[STREAM]
    response = line.sync(asking(after=head, wait_s=0.2))
    assert response.pages[0].rows == ()


def test_what_another_process_commits_is_news_too(sqlite_hub: Hub, line: Line, seat: Seat) -> None:
    other = Hub.open(sqlite_hub.store._place)
    seat.hub = other.protocol_for(seat.terminal_id)
    head = sqlite_hub.store.heads()[STREAM]
    heard: list[SyncResponse] = []
    waiting = threading.Thread(
        target=lambda: heard.append(line.sync(asking(after=head, wait_s=20.0)))
    )
    waiting.start()
    while not sqlite_hub.centre.news._waiting:
        pass
    seat.send(seat.note())
    waiting.join()
    other.close()
    assert heard[0].pages[0].rows


def test_stopping_does_not_wait_for_those_who_wait(sqlite_hub: Hub) -> None:
    with ServedHub(sqlite_hub) as served:
        line = Line(sqlite_hub, served.url)
        head = sqlite_hub.store.heads()[STREAM]
        heard: list[SyncResponse] = []
        waiting = threading.Thread(
            target=lambda: heard.append(line.sync(asking(after=head, wait_s=25.0)))
        )
        waiting.start()
        while not sqlite_hub.centre.news._waiting:
            pass
        began = time.monotonic()
    waiting.join()
    line.http.close()
    assert time.monotonic() - began < 10
    assert heard[0].verdicts == ()


@pytest.mark.expects_log
def test_a_mistake_of_ours_is_said_plainly_and_logged_without_what_it_held(
    sqlite_hub: Hub, line: Line, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fails(*_: object) -> None:
        raise ZeroDivisionError("SMITH")

    monkeypatch.setattr(sqlite_hub.centre, "answer", fails)
    says(line.ask(asking()), 500, "hub_failed")
    assert "ZeroDivisionError" in caplog.text
    assert "SMITH" not in caplog.text


def test_the_database_out_of_reach_is_said_plainly(
    sqlite_hub: Hub, line: Line, seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = store_module.begin_writing

    def fails(given: Any) -> Any:
        raise store_module.NoConnectionFree

    monkeypatch.setattr(store_module, "begin_writing", fails)
    answer = line.ask(asking(seat.note()))
    says(answer, 503, "hub_busy")
    assert answer.headers["Retry-After"]
    monkeypatch.setattr(store_module, "begin_writing", real)
    assert line.sync(asking(seat.note())).verdicts


def test_more_askers_than_can_be_served_are_told_to_come_again(sqlite_hub: Hub, line: Line) -> None:
    doors = sqlite_hub.app.state.doors
    doors.asking = 10_000
    answer = line.ask(asking())
    says(answer, 503, "hub_busy")
    doors.asking = 0
    assert line.ask(asking()).status_code == 200


def test_the_api_documents_its_answers(line: Line) -> None:
    document = line.http.get("/v1/openapi.json").json()
    for address, methods in document["paths"].items():
        for method, route in methods.items():
            assert {"200", "400", "413", "503"} <= set(route["responses"]), (address, method)
            assert route["summary"]
