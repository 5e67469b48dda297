"""T8, a request recorded on the line and sent again: it is heard once, whichever process hears."""

from __future__ import annotations

import threading
from pathlib import Path

import httpx
from sqlalchemy import func, select

from hub.service import Hub, ServedHub
from hub.store import requests
from hub.store.tables import REQUEST_HEARD
from record import wire
from tests.hub.line import Line, asking, says
from tests.world.clock import TestClock

BODY = wire.pack(wire.request_to_wire(asking()))


def again(line: Line, recorded: dict[str, str], url: str = "") -> httpx.Response:
    return line.http.post(url + "/v1/sync", content=BODY, headers=recorded, auth=None)


def test_a_recorded_request_is_not_answered_again(line: Line, test_clock: TestClock) -> None:
    recorded = line.signature.headers("POST", "/v1/sync", BODY)
    assert again(line, recorded).status_code == 200
    says(again(line, recorded), 401, "request_repeated")
    test_clock.tick(minutes=4)
    says(again(line, recorded), 401, "request_repeated")
    test_clock.tick(minutes=2)
    says(again(line, recorded), 401, "request_stale")


def test_another_process_of_the_centre_knows_that_it_was_heard(
    small_hub: Hub, line: Line, tmp_path: Path, test_clock: TestClock
) -> None:
    recorded = line.signature.headers("POST", "/v1/sync", BODY)
    assert again(line, recorded).status_code == 200
    beside = Hub.open(tmp_path / "small", test_clock)
    with ServedHub(beside) as served:
        says(again(line, recorded, served.url), 401, "request_repeated")
    beside.close()


def test_sent_many_times_at_once_it_is_answered_once(line: Line) -> None:
    recorded = line.signature.headers("POST", "/v1/sync", BODY)
    answers: list[int] = []

    def send() -> None:
        answers.append(again(line, recorded).status_code)

    threads = [threading.Thread(target=send) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answers) == [200, *[401] * 7]


def test_two_terminals_may_say_the_same_word(small_hub: Hub, test_clock: TestClock) -> None:
    until = test_clock.now()

    def heard(key_id: str) -> bool:
        return small_hub.store.write(lambda w: requests.hear(w, key_id, "word", until))

    assert heard("one")
    assert heard("two")
    assert not heard("one")


def test_what_was_heard_is_forgotten_once_it_could_not_be_heard_again(
    small_hub: Hub, line: Line, test_clock: TestClock
) -> None:
    for _ in range(5):
        assert line.ask(asking()).status_code == 200
    test_clock.tick(minutes=20)
    assert line.ask(asking()).status_code == 200
    with small_hub.store.read() as facts:
        kept = facts.connection.scalar(select(func.count()).select_from(REQUEST_HEARD))
    assert kept == 1
