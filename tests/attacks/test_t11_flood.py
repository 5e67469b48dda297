"""T11: a terminal that asks without end, whether it is broken or stolen."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http import HTTPStatus

import httpx
import pytest
import zstandard

from hub.api.shares import AT_ONCE_MAX
from hub.service import Hub, ServedHub
from record.protocol import MESSAGE_BYTES_MAX, SyncRequest
from tests.hub.line import Line, asking, says
from tests.hub.seat import STREAM

PATIENCE_S = 10


@pytest.fixture
def flooder(small_hub: Hub, served: ServedHub) -> Iterator[Line]:
    line = Line(small_hub, served.url, "A")
    yield line
    line.http.close()


@pytest.fixture
def other(small_hub: Hub, served: ServedHub) -> Iterator[Line]:
    line = Line(small_hub, served.url, "B")
    yield line
    line.http.close()


def test_one_terminal_has_its_share_and_the_others_theirs(
    small_hub: Hub, flooder: Line, other: Line
) -> None:
    head = small_hub.store.heads()[STREAM]
    waits = asking(after=head, wait_s=PATIENCE_S)
    with ThreadPoolExecutor(AT_ONCE_MAX) as pool:
        waiting = [pool.submit(_insist, flooder, waits) for _ in range(AT_ONCE_MAX)]
        refused = _refused(flooder)
        says(refused, 429, "asks_too_much")
        assert int(refused.headers["Retry-After"]) > 0
        assert other.ask(asking()).status_code == 200
        small_hub.centre.news.close()
        assert {one.result().status_code for one in waiting} == {200}
    small_hub.centre.news.open()
    assert flooder.ask(asking()).status_code == 200


def _insist(line: Line, request: SyncRequest) -> httpx.Response:
    """Ask until there is a share: whoever looks whether there is one takes one for a moment."""
    while (answer := line.ask(request)).status_code == HTTPStatus.TOO_MANY_REQUESTS:
        pass
    return answer


def _refused(line: Line) -> httpx.Response:
    """Ask until there is no share left: the questions before may still be on their way."""
    for _ in range(1000):
        answer = line.ask(asking())
        if answer.status_code != 200:
            return answer
    raise AssertionError("a flood is never stopped")


@pytest.mark.parametrize("plain", [b" " * MESSAGE_BYTES_MAX * 40, b"[" * 50_000_000])
def test_a_bomb_of_a_few_kilobytes_is_not_unpacked(
    flooder: Line, other: Line, plain: bytes
) -> None:
    bomb = zstandard.compress(plain)
    assert len(bomb) < 200_000
    answer = flooder.http.post("/v1/sync", content=bomb)
    assert answer.status_code in (400, 413)
    assert other.ask(asking()).status_code == 200


def test_a_hundred_half_requests_hold_nobody_up(served: ServedHub, other: Line) -> None:
    host, port = served.url.removeprefix("http://").split(":")
    begun = b"POST /v1/sync HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nhalf"
    slow = [socket.create_connection((host, int(port))) for _ in range(100)]
    try:
        for each in slow:
            each.sendall(begun)
        assert other.ask(asking()).status_code == 200
    finally:
        for each in slow:
            each.close()


def test_strangers_cost_no_share(served: ServedHub, other: Line) -> None:
    """Who has no key is turned away before a byte of the body is read."""
    host, port = served.url.removeprefix("http://").split(":")
    told: list[bytes] = []

    def ask() -> None:
        with socket.create_connection((host, int(port)), timeout=PATIENCE_S) as stranger:
            head = f"Host: x\r\nContent-Length: {MESSAGE_BYTES_MAX}\r\n\r\n"
            stranger.sendall(f"POST /v1/sync HTTP/1.1\r\n{head}".encode())
            told.append(stranger.recv(12))

    strangers = [threading.Thread(target=ask) for _ in range(20)]
    for each in strangers:
        each.start()
    for each in strangers:
        each.join()
    assert set(told) == {b"HTTP/1.1 401"}
    assert other.ask(asking()).status_code == 200
