"""Whatever is sent to the centre, it answers plainly and goes on."""

from __future__ import annotations

import json
import random
import socket
from collections.abc import Iterator

import pytest
import zstandard

from hub.service import ServedHub
from record import wire
from record.action import Outcome
from record.problems import kinds
from record.protocol import (
    ACTIONS_PER_SYNC_MAX,
    MESSAGE_BYTES_MAX,
)
from tests.hub.line import Line, asking, says
from tests.hub.seat import STREAM, Seat
from tests.world.sessions import sealed_wire

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
    items = [bad, good.to_wire()]
    message = GOOD | {"actions": items} | sealed_wire(seat.session, *items)
    answer = line.raw(message)
    assert answer.status_code == 200, answer.text
    response = wire.response_from_wire(wire.unpack(answer.content), asking())
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
    answer = line.http.post("/v1/sign-in", content=_drip(pieces))
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
