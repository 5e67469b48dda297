"""Waiting for news: woken at once, by whoever wrote it, and never in the way of stopping."""

from __future__ import annotations

import threading
import time

import pytest

from hub.service import Hub, ServedHub
from hub.store.sessions import end_sessions
from record.protocol import (
    SyncResponse,
)
from tests.hub.line import Line, asking
from tests.hub.seat import STREAM, Seat
from tests.world.prison import an_id
from tests.world.sessions import signed_in


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
    assert response.pages == ()


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


def test_a_terminal_in_the_same_process_waits_too(hub: Hub, a: Seat, b: Seat) -> None:
    a.read_all()
    heard: list[SyncResponse] = []
    waiting = threading.Thread(target=lambda: heard.append(a.sync(wait_s=20)))
    waiting.start()
    while not hub.centre.news._waiting:
        pass
    b.send(b.note())
    waiting.join()
    assert heard[0].pages[0].rows
    assert a.sync(wait_s=0.1).pages[0].rows == ()


@pytest.mark.parametrize("elsewhere", [False, True])
def test_a_session_that_is_over_is_news(sqlite_hub: Hub, line: Line, elsewhere: bool) -> None:
    """In this process of the centre, and in another."""
    head = sqlite_hub.store.heads()[STREAM]
    staff = an_id("staff", "Q1OFF")
    session = signed_in(sqlite_hub.store, sqlite_hub.clock, line.terminal_id, staff)
    heard: list[SyncResponse] = []
    waiting = threading.Thread(
        target=lambda: heard.append(line.sync(asking(after=head, wait_s=20.0)))
    )
    began = time.monotonic()
    waiting.start()
    while not sqlite_hub.centre.news._waiting:
        pass
    hub = Hub.open(sqlite_hub.store._place) if elsewhere else sqlite_hub
    hub.store.write(lambda writing: end_sessions(writing, [staff], "2026-11-24T09:00:00.000Z"))
    waiting.join()
    if elsewhere:
        hub.close()
    assert time.monotonic() - began < 10
    assert heard[0].ended == (session.id,)
