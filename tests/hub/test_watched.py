"""What those who watch over a centre see of it: health, figures and the log."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families

from hub.api.rules import RULES
from hub.api.watched import route_of
from hub.service import Hub
from hub.upkeep import logs
from hub.upkeep.figures import Collector, Figures
from hub.upkeep.health import Check, Readiness
from hub.upkeep.settings import Health, Log
from hub.upkeep.watch import Watch
from record.problems import Problem
from tests.hub.line import Line, asking, says
from tests.hub.seat import Seat
from tests.world.clock import TestClock
from tests.world.prison import an_id

MARKER = "Zqspokeofhisdaughter"


@pytest.fixture
def watch(sqlite_hub: Hub) -> Iterator[httpx.Client]:
    """Asks for health and figures."""
    watch = Watch("127.0.0.1", 0, sqlite_hub.figures, sqlite_hub.readiness)
    with watch, httpx.Client(base_url=watch.url, trust_env=False) as client:
        yield client


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """What a centre writes down that logs as JSON."""
    written = io.StringIO()
    root = logging.getLogger()
    before, kept = root.level, root.handlers[:]
    root.handlers.clear()
    logs.set_up(Log(format="json", level="debug"), written)
    # Whoever asks runs in this process too, and is no part of the centre.
    root.handlers[0].addFilter(lambda record: not record.name.startswith(("httpx", "httpcore")))
    yield written
    root.handlers[:] = kept
    root.setLevel(before)


def _lines(log: io.StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in log.getvalue().splitlines()]


def _figures(watch: httpx.Client) -> dict[tuple[str, frozenset[tuple[str, str]]], float]:
    text = watch.get("/metrics").text
    families = text_string_to_metric_families(text)
    return {
        (sample.name, frozenset(sample.labels.items())): sample.value
        for family in families
        for sample in family.samples
    }


def _figure(watch: httpx.Client, name: str, **labels: str) -> float:
    return _figures(watch).get((name, frozenset(labels.items())), 0.0)


def test_requests_verdicts_and_refusals_are_counted(
    watch: httpx.Client, line: Line, seat: Seat
) -> None:
    line.sync(asking(seat.note(), seat.note()))
    says(line.raw({"actions": None}), 400, "message_malformed")
    httpx.get(f"{line.http.base_url}/{MARKER}", trust_env=False)
    of_sync = {"method": "POST", "route": "/v1/sync"}
    assert _figure(watch, "wingbook_requests_total", **of_sync, status="200") == 1
    assert _figure(watch, "wingbook_requests_total", **of_sync, status="400") == 1
    assert _figure(watch, "wingbook_request_seconds_count", route="/v1/sync") == 2
    assert _figure(watch, "wingbook_actions_settled_total", verdict="accepted") == 2
    assert _figure(watch, "wingbook_refusals_total", problem="message_malformed") == 1
    assert _figure(watch, "wingbook_long_polls_open") == 0
    assert _figure(watch, "wingbook_terminals", prison="LEI", seen="hour") == 1
    assert _figure(watch, "wingbook_database_connections", state="most") == 30
    assert _figure(watch, "wingbook_stream_behind_rows_count") >= 1
    assert _figure(watch, "wingbook_ready", check="migrations") == 1
    assert MARKER not in watch.get("/metrics").text


def test_waiting_for_news_is_not_taken_for_a_slow_answer(watch: httpx.Client, line: Line) -> None:
    heads = line.sync(asking(want_bytes=10_000_000)).pages[0].upto
    line.sync(asking(after=heads, wait_s=0.6))
    name = "wingbook_request_seconds_sum"
    assert _figure(watch, name, route="/v1/sync") < 0.6


def test_every_route_is_counted_by_its_pattern() -> None:
    for _, route in RULES:
        asked = route.replace("{stream}", "prison:LEI").replace("{sha256}", "5a" * 32)
        assert route_of(asked) == route
    assert route_of(f"/v1/{MARKER}") == "other"


def test_a_centre_that_can_serve_says_so(watch: httpx.Client, line: Line) -> None:
    assert line.http.get("/v1/health").status_code == 200
    assert watch.get("/health/live").status_code == 200
    ready = watch.get("/health/ready")
    assert ready.status_code == 200
    found = {check["name"] for check in ready.json()["checks"]}
    assert {"serving", "database", "migrations", "clock"} <= found
    assert watch.get("/anything").status_code == 404


def test_it_can_be_watched_while_every_connection_is_in_use(
    watch: httpx.Client, sqlite_hub: Hub
) -> None:
    with ExitStack() as held:
        for _ in range(30):
            held.enter_context(sqlite_hub.store.read())
        assert watch.get("/health/ready").status_code == 200
        assert _figure(watch, "wingbook_database_connections", state="used") == 30


def test_a_service_that_no_longer_turns_round_is_not_live(
    watch: httpx.Client, sqlite_hub: Hub
) -> None:
    sqlite_hub.figures._beat -= 60
    assert watch.get("/health/live").status_code == 503


def test_a_centre_that_is_stopping_is_sent_nobody(watch: httpx.Client, sqlite_hub: Hub) -> None:
    sqlite_hub.readiness.stopping = True
    assert watch.get("/health/ready").status_code == 503
    assert watch.get("/health/live").status_code == 200


def test_what_is_in_the_way_of_serving_is_named(place: str, tmp_path: Path) -> None:
    clock = TestClock()
    hub = Hub.open(place, clock)
    folders = (tmp_path, tmp_path / "nowhere")
    limits = Health(disk_free_mb=10**9, clock_apart_s=1)
    found = Readiness(hub.store, clock, limits, folders).checks()
    wrong = [check.name for check in found if not check.is_well]
    apart = ["clock"] if "://" in place else []
    assert wrong == [*apart, "disk", "disk"]
    hub.close()


def test_a_database_that_is_gone_is_named_and_figures_go_on(
    watch: httpx.Client, sqlite_hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone() -> None:
        raise Problem("database_unreachable", what="PostgreSQL 57P01")

    monkeypatch.setattr(sqlite_hub._aside, "look", gone)
    monkeypatch.setattr(sqlite_hub._aside, "uncounted", gone)
    ready = watch.get("/health/ready")
    assert ready.status_code == 503
    wrong = [c["name"] for c in ready.json()["checks"] if not c["is_well"]]
    assert wrong == ["database", "migrations", "clock"]
    assert _figure(watch, "wingbook_ready", check="database") == 0


def test_each_request_is_one_line_with_a_number(log: io.StringIO, line: Line, seat: Seat) -> None:
    line.sync(asking(seat.note()))
    (said,) = [each for each in _lines(log) if each["from"] == "hub.requests"]
    assert (said["method"], said["route"], said["status"]) == ("POST", "/v1/sync", 200)
    assert (said["terminal"], said["prison"]) == (line.terminal_id, "LEI")
    assert len(said["request"]) == 8


@pytest.mark.expects_log
def test_it_finds_an_error_by_the_number_that_the_terminal_shows(
    log: io.StringIO, line: Line, sqlite_hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise RuntimeError(MARKER)

    monkeypatch.setattr(sqlite_hub.centre, "answer", fails)
    answer = line.ask(asking())
    says(answer, 500, "hub_failed")
    number = answer.json()["request"]
    assert number in answer.json()["sentence"]
    levels = [each["level"] for each in _lines(log) if each.get("request") == number]
    assert levels == ["error", "info"]
    assert MARKER not in log.getvalue()


@pytest.mark.expects_log
def test_nothing_that_was_asked_or_answered_is_in_log_or_figures(
    log: io.StringIO,
    watch: httpx.Client,
    line: Line,
    seat: Seat,
    monkeypatch: pytest.MonkeyPatch,
    sqlite_hub: Hub,
) -> None:
    line.sync(asking(seat.note(text=MARKER), seat.note(text=MARKER, person_id=an_id("x"))))
    line.raw({"actions": [{"kind": MARKER}], MARKER: MARKER})
    signing = {"staff_number": MARKER, "password": MARKER, "public_key": MARKER}
    line.http.post("/v1/sign-in", json=signing)
    line.http.get(f"/v1/parts/{MARKER}")
    line.http.get("/v1/audit", params={"person": MARKER})
    line.http.request(MARKER.upper(), "/v1/sync")

    def fails(*_: object, **__: object) -> None:
        raise ValueError(MARKER)

    monkeypatch.setattr(sqlite_hub.centre._settler, "_run", fails)
    line.sync(asking(seat.note(text=MARKER)))
    assert len(_lines(log)) > 6
    assert MARKER.lower() not in log.getvalue().lower()
    assert MARKER.lower() not in watch.get("/metrics").text.lower()
    for surname in ("Smith", "Jones", "Okafor"):
        assert surname.lower() not in log.getvalue().lower()


def test_of_two_disks_the_worse_one_counts(sqlite_hub: Hub) -> None:
    full, well = Check("disk", is_well=False, what=""), Check("disk", is_well=True, what="")
    figures = Figures()
    store = sqlite_hub.store
    figures.add(Collector(store, store, sqlite_hub.clock, lambda: [full, well]))
    assert b'wingbook_ready{check="disk"} 0.0' in figures.text()
