"""Applications, the diary and key work at the centre: it refuses what no desk would send."""

from __future__ import annotations

import pytest

from hub.service import Hub
from record.action import Action, Change, Outcome
from record.kinds import Row, Value
from record.moments import to_text
from tests.hub.seat import Seat, created, rows
from tests.world.prison import PRISON, an_id

SMITH = an_id("person", "SMITH")


def about(seat: Seat, **fields: Value) -> Row:
    return {
        "person_id": SMITH,
        "prison": PRISON,
        "staff_id": seat.staff_id,
        "staff_name": "ADEYEMI, Sam",
        "written_at": to_text(seat.clock.now()),
        **fields,
    }


def application(seat: Seat, **fields: Value) -> Action:
    asked: Row = {
        "kind": "KIT",
        "text": "Two blankets.",
        "asked_at": to_text(seat.clock.now()),
        "due_on": "2026-11-26",
        "status": "ASKED",
    }
    made = created("application", about(seat) | asked | fields, seat.clock)
    return seat.action("take_application", made)


def answer(seat: Seat, asked: Action, closes: bool = True, **fields: Value) -> Action:
    application_id = asked.changes[0].record_id
    said: Row = {"application_id": application_id, "result": "ANSWERED", "text": "Given."}
    values = about(seat) | said | fields
    del values["prison"]
    made = created("application_answer", values, seat.clock)
    closing = Change("application", application_id, {"status": "ASKED"}, {"status": "ANSWERED"})
    return seat.action("answer_application", made, *([closing] if closes else []))


def test_an_application_is_taken_and_answered_and_two_answers_both_stand(
    hub: Hub, a: Seat, b: Seat
) -> None:
    asked = application(a)
    assert a.send(asked).outcome == Outcome.ACCEPTED
    assert a.send(answer(a, asked)).outcome == Outcome.ACCEPTED
    assert b.send(answer(b, asked, text="Given twice.")).outcome in (
        Outcome.ACCEPTED,
        Outcome.MERGED,
    )
    assert len(rows(hub, "application_answer")) == 2
    (row,) = rows(hub, "application")
    assert row["status"] == "ANSWERED"


def test_an_application_is_neither_born_closed_nor_closed_without_its_answer(
    hub: Hub, a: Seat
) -> None:
    assert a.send(application(a, status="ANSWERED")).problem == "action_malformed"
    asked = application(a)
    a.send(asked)
    one = asked.changes[0].record_id
    closing = Change("application", one, {"status": "ASKED"}, {"status": "WITHDRAWN"})
    for wrong in (
        seat_action(a, "answer_application", closing),
        answer(a, asked, closes=False),
        answer(a, asked, result="WITHDRAWN"),
        answer(a, asked, result="ASKED"),
        answer(a, asked, person_id=an_id("person", "JONES")),
    ):
        verdict = a.send(wrong)
        assert (verdict.outcome, verdict.problem) == (Outcome.REFUSED, "action_malformed")
    assert a.send(answer(a, asked, result="LOST")).problem == "code_unknown"
    assert not rows(hub, "application_answer")
    (row,) = rows(hub, "application")
    assert row["status"] == "ASKED"


def seat_action(seat: Seat, deed: str, *changes: Change) -> Action:
    return seat.action(deed, *changes)


def entry(seat: Seat, **fields: Value) -> Action:
    planned: Row = {"day": "2026-11-27", "clock": "09:30", "kind": "HOSPITAL", "text": "Two."}
    return seat.action(
        "write_diary", created("diary_entry", about(seat) | planned | fields, seat.clock)
    )


def test_a_diary_entry_has_a_time_of_day_and_is_closed_where_it_stands(hub: Hub, a: Seat) -> None:
    assert a.send(entry(a, clock="25:00")).problem == "action_malformed"
    planned = entry(a)
    assert a.send(planned).outcome == Outcome.ACCEPTED
    mark: Row = {"diary_entry_id": planned.changes[0].record_id, "result": "DONE"}
    other = about(a) | mark | {"person_id": an_id("person", "JONES")}
    assert (
        a.send(a.action("close_diary", created("diary_mark", other, a.clock))).problem
        == "action_malformed"
    )
    done = a.action("close_diary", created("diary_mark", about(a) | mark, a.clock))
    assert a.send(done).outcome == Outcome.ACCEPTED
    assert len(rows(hub, "diary_mark")) == 1


def session(seat: Seat, note: Row | None = None, **fields: Value) -> Action:
    now = to_text(seat.clock.now())
    said: Row = {"kind": "KA", "sub_kind": "KS", "happened_at": now, "text": "Talked."}
    written = created("case_note", about(seat) | said | (note or {}), seat.clock)
    told: Row = {
        "case_note_id": written.record_id,
        "happened_at": now,
        "outcome": "HELD",
        "minutes": 40,
    }
    counted = created("key_work_session", about(seat) | told | fields, seat.clock)
    return seat.action("hold_key_work", written, counted)


@pytest.mark.parametrize(
    ("note", "fields"),
    [
        ({"kind": "OBSERVE"}, {}),
        ({"sub_kind": "KE"}, {}),
        ({"person_id": an_id("person", "JONES")}, {}),
        ({}, {"minutes": None}),
        ({"sub_kind": "KE"}, {"outcome": "REFUSED"}),
        ({}, {"case_note_id": SMITH}),
    ],
)
def test_a_session_and_its_note_tell_the_same(hub: Hub, a: Seat, note: Row, fields: Row) -> None:
    assert a.send(session(a, note, **fields)).problem == "action_malformed"
    assert not rows(hub, "key_work_session")


def test_sessions_are_taken_in_held_or_not(hub: Hub, a: Seat) -> None:
    assert a.send(session(a)).outcome == Outcome.ACCEPTED
    refused = session(a, {"sub_kind": "KE"}, outcome="REFUSED", minutes=None)
    assert a.send(refused).outcome == Outcome.ACCEPTED
    assert len(rows(hub, "key_work_session")) == 2
