"""Pictures at the centre: who may bring one, who may have it, and what is refused."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import func, select

from hub.service import Hub
from hub.settle.place import place_rows
from hub.store.tables import ATTACHMENT, ATTACHMENT_PIECE
from record.action import Action, Change, Outcome
from record.images import IMAGE_BYTES_MAX, name_of
from record.kinds import Row
from record.problems import Problem
from record.protocol import ATTACHMENT_PIECE_BYTES_MAX, Held
from tests.hub.line import Line, says
from tests.hub.seat import Seat, row, rows
from tests.world.clock import TestClock
from tests.world.pictures import a_jpeg
from tests.world.prison import an_id

PICTURE = a_jpeg(5_000)
NAME = name_of(PICTURE)
SMITH = an_id("person", "SMITH")


def refused(work: Callable[[], object]) -> str:
    with pytest.raises(Problem) as told:
        work()
    return told.value.name


def kept(hub: Hub) -> tuple[int, int]:
    """How many pictures the centre has, and how many pieces of others."""
    with hub.store.read() as facts:
        count = select(func.count())
        pictures = facts.connection.scalar(count.select_from(ATTACHMENT))
        pieces = facts.connection.scalar(count.select_from(ATTACHMENT_PIECE))
        return int(pictures or 0), int(pieces or 0)


def moves(hub: Hub, surname: str, prison: str) -> None:
    """Have an extract say that a man is in another prison now."""
    period = row(hub, "custody_period", an_id("period", surname))
    place_rows(hub.store, [("custody_period", {**period, "prison": prison})], source="test")


def fetched(seat: Seat, picture: bytes, piece: int = 700) -> bytes:
    data = b""
    while len(data) < len(picture):
        data += seat.hub.attachment(name_of(picture), len(data), piece)
    return data


# The way it goes


def test_the_record_stands_before_its_picture_has_come(hub: Hub, a: Seat, b: Seat) -> None:
    action = a.photograph(PICTURE)
    assert a.send(action).outcome is Outcome.ACCEPTED
    b.read_all()
    assert b.rows[action.changes[0].key][1]["received_at"] is None
    assert refused(lambda: b.hub.attachment(NAME, 0, 10)) == "attachment_unknown"
    assert a.hub.held_of_attachment(NAME) == Held(0, whole=False)


def test_a_picture_that_has_come_is_news_to_all_and_theirs_to_fetch(
    hub: Hub, a: Seat, b: Seat, clock: TestClock
) -> None:
    action = a.photograph(PICTURE)
    a.send(action)
    b.read_all()
    clock.tick(minutes=1)
    assert a.send_picture(PICTURE) == Held(len(PICTURE), whole=True)
    (page,) = b.sync().pages
    (told,) = page.rows
    assert told.record_id == action.changes[0].record_id
    assert told.values is not None
    assert told.values["received_at"] == "2026-11-24T14:01:00.000Z"
    assert fetched(b, PICTURE) == PICTURE
    assert kept(hub) == (1, 0)


@pytest.mark.parametrize("at", [1, 999, 1_000, 1_001, len(PICTURE) - 1])
def test_sending_goes_on_from_wherever_it_broke_off(hub: Hub, a: Seat, at: int) -> None:
    a.send(a.photograph(PICTURE))
    assert a.hub.send_attachment(NAME, 0, PICTURE[:at]) == Held(at, whole=False)
    assert a.hub.held_of_attachment(NAME) == Held(at, whole=False)
    assert a.send_picture(PICTURE).whole
    assert fetched(a, PICTURE) == PICTURE


def test_a_piece_that_comes_twice_or_out_of_turn_is_no_harm(hub: Hub, a: Seat) -> None:
    a.send(a.photograph(PICTURE))
    for offset in (0, 0, 500, 3_000, 1_000, 1_000, 0):
        a.hub.send_attachment(NAME, offset, PICTURE[offset : offset + 1_000])
    assert a.hub.held_of_attachment(NAME) == Held(2_000, whole=False)
    assert a.send_picture(PICTURE).whole
    assert a.hub.send_attachment(NAME, 0, PICTURE[:10]) == Held(len(PICTURE), whole=True)
    assert fetched(a, PICTURE) == PICTURE


def test_two_terminals_may_bring_the_same_one_at_once(hub: Hub, a: Seat, b: Seat) -> None:
    a.send(a.photograph(PICTURE))
    a.hub.send_attachment(NAME, 0, PICTURE[:1_000])
    b.hub.send_attachment(NAME, 0, PICTURE[:2_000])
    assert a.hub.held_of_attachment(NAME).size == 1_000
    assert b.send_picture(PICTURE).whole
    assert a.hub.held_of_attachment(NAME) == Held(len(PICTURE), whole=True)
    assert kept(hub) == (1, 0)


def test_a_picture_as_large_as_allowed(hub: Hub, a: Seat) -> None:
    large = a_jpeg(IMAGE_BYTES_MAX - 1_000)
    a.send(a.photograph(large))
    assert a.send_picture(large, ATTACHMENT_PIECE_BYTES_MAX).whole
    assert fetched(a, large, ATTACHMENT_PIECE_BYTES_MAX) == large


# Whose it is


def test_only_terminals_that_hold_the_record_may_have_the_picture(
    hub: Hub, a: Seat, clock: TestClock
) -> None:
    other = Seat.enrolled(hub, clock, "M", "Q1OFF", prison="MDI")
    a.send(a.photograph(PICTURE))
    a.send_picture(PICTURE)
    assert refused(lambda: other.hub.attachment(NAME, 0, 10)) == "attachment_unknown"
    assert refused(lambda: other.hub.held_of_attachment(NAME)) == "attachment_unknown"
    moves(hub, "SMITH", "MDI")
    assert fetched(other, PICTURE) == PICTURE
    assert refused(lambda: a.hub.attachment(NAME, 0, 10)) == "attachment_unknown"


def test_a_picture_of_somebody_who_has_left_is_still_taken(hub: Hub, a: Seat) -> None:
    a.send(a.photograph(PICTURE))
    moves(hub, "SMITH", "MDI")
    assert a.send_picture(PICTURE).whole
    (photograph,) = rows(hub, "photograph")
    assert photograph["received_at"] is not None


def test_to_name_a_picture_of_another_prison_is_not_to_have_it(
    hub: Hub, a: Seat, clock: TestClock
) -> None:
    other = Seat.enrolled(hub, clock, "M", "Q1OFF", prison="MDI")
    moves(hub, "JONES", "MDI")
    other.send(other.photograph(PICTURE, "JONES"))
    other.send_picture(PICTURE)
    a.send(a.photograph(PICTURE, "SMITH"))
    assert a.hub.held_of_attachment(NAME) == Held(0, whole=False)
    assert refused(lambda: a.hub.attachment(NAME, 0, 10)) == "attachment_unknown"
    assert a.send_picture(PICTURE).whole
    assert fetched(a, PICTURE) == PICTURE
    assert kept(hub) == (1, 0)


def test_what_no_record_names_is_not_taken(hub: Hub, a: Seat) -> None:
    assert refused(lambda: a.hub.send_attachment(NAME, 0, PICTURE)) == "attachment_unknown"
    refusal = a.send(a.photograph(PICTURE, person_id=an_id("person", "NOBODY")))
    assert refusal.outcome is Outcome.REFUSED
    assert refused(lambda: a.hub.send_attachment(NAME, 0, PICTURE)) == "attachment_unknown"
    assert kept(hub) == (0, 0)


@pytest.mark.expects_log
def test_a_copied_terminal_hands_in_what_it_has_and_is_given_nothing(
    hub: Hub, a: Seat, clock: TestClock
) -> None:
    a.send(a.photograph(PICTURE))
    twin = Seat(a.hub, a.terminal_id, a.session, clock)
    twin.sync(twin.note())
    assert a.send_picture(PICTURE).whole
    assert refused(lambda: a.hub.attachment(NAME, 0, 10)) == "terminal_must_reenrol"


# What it must be


@pytest.mark.parametrize("flip", [0, 2_500, len(PICTURE) - 1])
def test_bytes_that_are_not_what_the_record_names_are_thrown_away_whole(
    hub: Hub, a: Seat, flip: int
) -> None:
    a.send(a.photograph(PICTURE))
    spoilt = bytearray(PICTURE)
    spoilt[flip] ^= 1
    a.hub.send_attachment(NAME, 0, bytes(spoilt[:3_000]))
    whole = lambda: a.hub.send_attachment(NAME, 3_000, bytes(spoilt[3_000:]))  # noqa: E731
    assert refused(whole) == "attachment_damaged"
    assert kept(hub) == (0, 0)
    assert a.send_picture(PICTURE).whole


def test_more_bytes_than_the_record_says_are_thrown_away(hub: Hub, a: Seat) -> None:
    a.send(a.photograph(PICTURE))
    too_much = PICTURE + b"x"
    assert refused(lambda: a.hub.send_attachment(NAME, 0, too_much)) == "attachment_damaged"
    assert kept(hub) == (0, 0)


@pytest.mark.parametrize("no_picture", [b"MZ" + bytes(500), a_jpeg() + b"PK\x03\x04", b"x"])
def test_what_is_no_picture_is_refused_though_its_hash_is_right(
    hub: Hub, a: Seat, no_picture: bytes
) -> None:
    assert a.send(a.photograph(no_picture)).outcome is Outcome.ACCEPTED
    name = name_of(no_picture)
    assert refused(lambda: a.hub.send_attachment(name, 0, no_picture)) == "image_unreadable"
    assert kept(hub) == (0, 0)


@pytest.mark.parametrize("wrong", [{"media_type": "PNG"}, {"size": 10}, {"size": 6_000}])
def test_a_record_that_says_something_else_of_it_never_has_it(
    hub: Hub, a: Seat, b: Seat, wrong: Row
) -> None:
    a.send(a.photograph(PICTURE, **wrong))
    longer = PICTURE + b"x" * 2_000
    assert refused(lambda: a.send_picture(longer, name=NAME)) == "attachment_damaged"
    assert kept(hub) == (0, 0)
    b.send(b.photograph(PICTURE))
    assert b.send_picture(PICTURE).whole
    assert [r["received_at"] is None for r in rows(hub, "photograph")].count(True) == 1


def bad(seat: Seat, **fields: object) -> Action:
    return seat.photograph(PICTURE, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("wrong", "problem"),
    [
        ({"sha256": "0" * 63}, "value_not_sha256"),
        ({"sha256": NAME.upper()}, "value_not_sha256"),
        ({"sha256": 7}, "value_not_sha256"),
        ({"media_type": "SVG"}, "code_unknown"),
        ({"size": 0}, "value_out_of_range"),
        ({"size": IMAGE_BYTES_MAX + 1}, "value_out_of_range"),
        ({"taken_at": "yesterday"}, "value_not_moment"),
        ({"received_at": "2026-11-24T14:00:00.000Z"}, "action_not_allowed_to_touch"),
    ],
)
def test_a_record_that_cannot_be_right_is_refused(
    hub: Hub, a: Seat, wrong: dict[str, object], problem: str
) -> None:
    verdict = a.send(bad(a, **wrong))
    assert (verdict.outcome, verdict.problem) == (Outcome.REFUSED, problem)


def test_nobody_swaps_the_picture_of_a_photograph(hub: Hub, a: Seat) -> None:
    action = a.photograph(PICTURE)
    a.send(action)
    change = Change(
        "photograph", action.changes[0].record_id, {"sha256": NAME}, {"sha256": "0" * 64}
    )
    verdict = a.send(a.action("withdraw_photograph", change))
    assert (verdict.outcome, verdict.problem) == (Outcome.REFUSED, "action_not_allowed_to_touch")


# Over HTTP


def test_over_http_it_is_sent_and_fetched_in_pieces(line: Line, seat: Seat) -> None:
    seat.send(seat.photograph(PICTURE))
    place, size = f"/v1/attachments/{NAME}", len(PICTURE)
    assert line.http.get(f"{place}/held").json() == {"size": 0, "whole": False}
    for at in (0, 3_000):
        headers = {"Upload-Offset": str(at)}
        told = line.http.patch(place, content=PICTURE[at : at + 3_000], headers=headers)
    assert told.json() == {"size": size, "whole": True}
    assert line.http.get(place).content == PICTURE
    some = line.http.get(place, headers={"Range": "bytes=100-199"})
    assert (some.status_code, some.content) == (206, PICTURE[100:200])
    assert some.headers["Content-Range"] == f"bytes 100-199/{size}"
    rest = line.http.get(place, headers={"Range": "bytes=4990-"})
    assert rest.content == PICTURE[4_990:]
    for beyond in (f"bytes={size}-", f"bytes={10**14}-{10**14 + 5}", "bytes=9-3"):
        answer = line.http.get(place, headers={"Range": beyond})
        assert (answer.status_code, answer.headers["Content-Range"]) == (416, f"bytes */{size}")


@pytest.mark.parametrize("name", ["x", "0" * 64, "A" * 64, "%2E%2E", "%00" * 64])
def test_over_http_a_name_that_is_none_is_unknown(line: Line, name: str) -> None:
    says(line.http.get(f"/v1/attachments/{name}"), 404, "attachment_unknown")
    says(line.http.get(f"/v1/attachments/{name}/held"), 404, "attachment_unknown")
    headers = {"Upload-Offset": "0"}
    answer = line.http.patch(f"/v1/attachments/{name}", content=b"x", headers=headers)
    says(answer, 404, "attachment_unknown")


@pytest.mark.parametrize("offset", ["", "-1", "x", "1.5", str(10**30), str(IMAGE_BYTES_MAX + 1)])
def test_over_http_an_offset_that_is_none_is_refused(line: Line, seat: Seat, offset: str) -> None:
    seat.send(seat.photograph(PICTURE))
    place = f"/v1/attachments/{NAME}"
    says(line.http.patch(place, content=b"x"), 400, "message_malformed")
    answer = line.http.patch(place, content=b"x", headers={"Upload-Offset": offset})
    says(answer, 400, "message_malformed")


def test_over_http_a_piece_that_is_too_large_is_refused(line: Line, seat: Seat) -> None:
    seat.send(seat.photograph(PICTURE))
    much = b"x" * (ATTACHMENT_PIECE_BYTES_MAX + 1)
    headers = {"Upload-Offset": "0"}
    answer = line.http.patch(f"/v1/attachments/{NAME}", content=much, headers=headers)
    says(answer, 413, "message_too_big")


def test_over_http_a_stranger_is_told_nothing(line: Line, seat: Seat) -> None:
    seat.send(seat.photograph(PICTURE))
    seat.send_picture(PICTURE)
    line.http.auth = None
    says(line.http.get(f"/v1/attachments/{NAME}"), 401, "terminal_unknown")
    says(line.http.get(f"/v1/attachments/{NAME}/held"), 401, "terminal_unknown")
