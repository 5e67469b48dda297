"""More than a centre can do at once: it says when to come again, and terminals do so apart."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from random import Random

import pytest

from app.sync.backoff import RETRY_AFTER_S, Backoff
from app.sync.http import HttpHub
from app.sync.signature import Signature
from hub.service import Hub, ServedHub
from hub.upkeep.settings import Limits, Settings
from record.problems import Problem
from tests.hub.line import Line, asking, says
from tests.hub.seat import STREAM, Seat

LIMITS = Limits(asking=3, settling=1, loading=1, signing_in=1, retry_after_s=7)


@pytest.fixture
def sqlite_hub(sqlite_hub: Hub) -> Hub:
    """A centre that does very little at once."""
    return Hub(sqlite_hub.store, sqlite_hub.clock, Settings(limits=LIMITS))


class Slow:
    """Stands in the way of the centre's work until it is let go; counts how much is under way."""

    def __init__(self) -> None:
        self.go_on = threading.Event()
        self.begun = threading.Semaphore(0)
        self.inside = 0
        self.most = 0
        self._lock = threading.Lock()

    def __call__(self, *_: object) -> None:
        with self._lock:
            self.inside += 1
            self.most = max(self.most, self.inside)
        self.begun.release()
        self.go_on.wait(20)
        with self._lock:
            self.inside -= 1


def test_entries_are_settled_a_few_at_a_time_and_the_rest_wait_or_come_again(
    sqlite_hub: Hub, line: Line, seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow, settle = Slow(), sqlite_hub.centre.settle

    def slowly(*asked: object) -> object:
        slow()
        return settle(*asked)  # type: ignore[arg-type]

    monkeypatch.setattr(sqlite_hub.centre, "settle", slowly)
    with ThreadPoolExecutor(3) as pool:
        waiting = [pool.submit(line.ask, asking(seat.note())) for _ in range(3)]
        slow.begun.acquire(timeout=20)
        doors = sqlite_hub.app.state.doors
        while doors.asking < 3:
            pass
        refused = line.ask(asking(seat.note()))
        says(refused, 503, "hub_busy")
        assert refused.headers["Retry-After"] == "7"
        slow.go_on.set()
        assert [one.result().status_code for one in waiting] == [200] * 3
    assert slow.most == 1
    assert (doors.settling.inside, doors.settling.waiting, doors.asking) == (0, 0, 0)


def test_first_loads_are_served_a_few_at_a_time_while_others_are_settled(
    sqlite_hub: Hub, line: Line, seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow, manifest = Slow(), sqlite_hub.centre.manifest

    def slowly(*asked: object) -> object:
        slow()
        return manifest(*asked)  # type: ignore[arg-type]

    monkeypatch.setattr(sqlite_hub.centre, "manifest", slowly)
    with ThreadPoolExecutor(2) as pool:
        ask = f"/v1/snapshot/{STREAM}"
        waiting = [pool.submit(line.http.get, ask) for _ in range(2)]
        slow.begun.acquire(timeout=20)
        while not sqlite_hub.app.state.doors.loading.waiting:
            pass
        says(line.http.get(ask), 503, "hub_busy")
        assert line.ask(asking(seat.note())).status_code == 200
        slow.go_on.set()
        assert [one.result().status_code for one in waiting] == [200, 200]


def test_passwords_are_checked_a_few_at_a_time(
    sqlite_hub: Hub, line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow, sign_in = Slow(), sqlite_hub.centre.sign_in

    def slowly(*asked: object) -> object:
        slow()
        return sign_in(*asked)  # type: ignore[arg-type]

    monkeypatch.setattr(sqlite_hub.centre, "sign_in", slowly)
    body = {"staff_number": "Q1OFF", "password": "not this one", "public_key": "00" * 32}
    with ThreadPoolExecutor(2) as pool:
        waiting = [pool.submit(line.http.post, "/v1/sign-in", json=body) for _ in range(2)]
        slow.begun.acquire(timeout=20)
        while not sqlite_hub.app.state.doors.signing_in.waiting:
            pass
        slow.go_on.set()
        assert {one.result().status_code for one in waiting} <= {400, 401, 429}
    assert slow.most == 1


def test_a_terminal_is_told_when_to_come_again(
    sqlite_hub: Hub, served: ServedHub, line: Line
) -> None:
    sqlite_hub.app.state.doors.asking = LIMITS.asking
    key = line.signature.key
    hub = HttpHub(served.url, Signature(line.terminal_id, key, sqlite_hub.clock))
    with pytest.raises(Problem, match="busy") as raised:
        hub.sync(asking())
    assert raised.value.details[RETRY_AFTER_S] == 7
    assert len(str(raised.value.details["request"])) == 8
    hub.close()


def test_terminals_that_are_told_the_same_come_again_at_different_times() -> None:
    told = Problem("hub_busy", retry_after_s=7)
    first = {round(Backoff(Random(seed)).failed(told), 3) for seed in range(100)}
    assert len(first) > 90
    assert all(7 <= wait_s <= 8 for wait_s in first)
    patient = Backoff(Random(1))
    waits = [patient.failed(told) for _ in range(10)]
    assert waits[-1] > 30
    assert Backoff(Random(1)).failed(Problem("hub_unreachable")) <= 1
