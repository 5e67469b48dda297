"""The HTTP service: what it answers, and what it says when it cannot."""

from __future__ import annotations

import socket
from typing import Any
from urllib.parse import urlsplit

import pytest

from hub.service import Hub, ServedHub
from hub.store import store as store_module
from hub.store.terminals import revoke
from record import wire
from record.action import Outcome
from record.protocol import (
    SCHEMA,
)
from record.sealed import seal
from record.types.known import INDEX
from tests.hub.line import Line, asking, newcomer, says
from tests.hub.seat import STREAM, Seat, everything
from tests.world.clock import TestClock

KEY = bytes(32)


def test_a_sync_over_http_settles_and_brings_news(sqlite_hub: Hub, line: Line, seat: Seat) -> None:
    action = seat.note(text="Ŵ 🙂")
    response = line.sync(asking(action))
    assert [verdict.outcome for verdict in response.verdicts] == [Outcome.ACCEPTED]
    (page,) = response.pages
    held = {(row.record_type, row.record_id): (row.version, row.values) for row in page.rows}
    assert held == everything(sqlite_hub)
    assert line.sync(asking(action)).verdicts == response.verdicts


def test_health(line: Line) -> None:
    answer = line.http.get("/v1/health", auth=None)
    assert answer.status_code == 200
    assert answer.json()["schema"] == SCHEMA


def test_an_answer_comes_in_one_packet(served: ServedHub) -> None:
    where = urlsplit(served.url)
    with socket.create_connection((str(where.hostname), int(where.port or 0))) as line:
        for _ in range(100):  # what leaves in two packets may by chance arrive as one
            line.sendall(b"GET /v1/health HTTP/1.1\r\nHost: centre\r\n\r\n")
            head, _, body = line.recv(65536).partition(b"\r\n\r\n")
            assert head.startswith(b"HTTP/1.1 200 ")
            assert body.endswith(b"}")


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


def test_without_a_signature_nothing_is_answered(line: Line) -> None:
    for method, address in (
        ("POST", "/v1/sync"),
        ("POST", "/v1/enrol"),
        ("GET", f"/v1/snapshot/{STREAM}"),
        ("GET", "/v1/parts/" + "0" * 64),
        ("GET", "/v1/nothing"),
    ):
        says(line.http.request(method, address, auth=None), 401, "terminal_unknown")


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
    other = Line(sqlite_hub, served.url, "M", prison="MDI")
    answer = other.http.get(f"/v1/parts/{manifest['parts'][0]['sha256']}")
    says(answer, 404, "snapshot_part_unknown")
    other.http.close()
    response = line.sync(asking(cursors={STREAM: 0, "prison:MDI": 0, "x" * 1000: 5}))
    assert [page.stream for page in response.pages] == [STREAM]


@pytest.mark.expects_log
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
        ("DELETE", "/v1/digest", 405),
        ("POST", "/v1/health", 405),
        ("POST", "/v1/sync/", 404),
        ("GET", "/v1/parts/../../hub.db", 404),
        ("GET", "/v1/snapshot/%2e%2e%2fhub.db", 404),
    ],
)
def test_unknown_addresses_and_methods(line: Line, method: str, address: str, status: int) -> None:
    says(line.http.request(method, address), status, "route_unknown")


@pytest.mark.parametrize("name", ["%00", "%ff", "0", "g" * 64, "0" * 64])
def test_what_cannot_be_the_name_of_a_part_is_unknown(hub: Hub, name: str) -> None:
    with ServedHub(hub) as served:
        line = Line(hub, served.url)
        says(line.http.get(f"/v1/parts/{name}"), 404, "snapshot_part_unknown")
        line.http.close()


def test_enrolling_and_signing_in_over_http(sqlite_hub: Hub, line: Line) -> None:
    code = sqlite_hub.new_enrol_code("LEI", "reception")
    centre_key = bytes.fromhex(line.http.get("/v1/health").json()["key"])
    asked = {"code": code.lower(), "name": "Reception 1", "escrow": seal(KEY, centre_key).hex()}
    answer = line.http.post("/v1/enrol", json=asked, auth=newcomer(sqlite_hub))
    assert answer.status_code == 200
    assert (answer.json()["prison"], answer.json()["streams"]) == ("LEI", [STREAM, INDEX])
    again = line.http.post("/v1/enrol", json=asked, auth=newcomer(sqlite_hub))
    says(again, 403, "enrol_code_wrong")
    asked = {"staff_number": "Q1OFF", "password": "wrong", "public_key": "00" * 32}
    wrong = line.http.post("/v1/sign-in", json=asked)
    says(wrong, 401, "sign_in_wrong")


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
