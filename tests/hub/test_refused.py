"""What cannot be taken up: refused, kept, and in nobody else's way."""

from __future__ import annotations

import dataclasses

import pytest

from hub.service import Hub
from hub.settle import checks
from hub.settle.place import place_rows
from record.action import Change, Outcome
from record.ids import new_id
from tests.hub.seat import Seat, everything, row, rows
from tests.world.clock import TestClock
from tests.world.prison import PRISON, an_id
from tests.world.sessions import signed_in

SMITH = an_id("person", "SMITH")


def test_the_same_id_with_other_contents_is_refused_and_the_first_stays(hub: Hub, a: Seat) -> None:
    action = a.note()
    first = a.send(action)
    forged = dataclasses.replace(action, reason="Something else")
    verdict = a.send(forged)
    assert (verdict.outcome, verdict.problem) == (Outcome.REFUSED, "action_changed")
    assert a.send(forged) == verdict
    assert a.send(action) == first


@pytest.mark.parametrize(
    ("problem", "spoil"),
    [
        ("action_kind_unknown", lambda s, x: dataclasses.replace(x, kind="delete_person")),
        ("action_malformed", lambda s, x: dataclasses.replace(x, stamp="yesterday")),
        ("action_malformed", lambda s, x: dataclasses.replace(x, at="yesterday")),
        ("action_malformed", lambda s, x: dataclasses.replace(x, number=0)),
        ("action_malformed", lambda s, x: dataclasses.replace(x, changes=())),
        (
            "action_malformed",
            lambda s, x: dataclasses.replace(x, terminal_id=new_id(s.clock.now())),
        ),
        ("action_malformed", lambda s, x: dataclasses.replace(x, id="x\0")),
        ("value_not_plain", lambda s, x: dataclasses.replace(x, reason="\ud800\0")),
        ("value_too_long", lambda s, x: s.note(text="x" * 30_001)),
        ("value_not_plain", lambda s, x: s.note(text="a\0b")),
        ("value_missing", lambda s, x: s.note(text=None)),
        ("value_not_moment", lambda s, x: s.note(happened_at="2026-13-01T00:00:00.000Z")),
        ("action_malformed", lambda s, x: s.note(colour="red")),
        ("action_malformed", lambda s, x: s.note(staff_id=an_id("staff", "Q2OFF"))),
        ("seal_wrong", lambda s, x: dataclasses.replace(x, staff_id=new_id(s.clock.now()))),
        ("seal_wrong", lambda s, x: dataclasses.replace(x, staff_id="\0' OR 1=1")),
        ("record_gone", lambda s, x: s.note(person_id=new_id(s.clock.now()))),
        ("record_gone", lambda s, x: s.note(custody_period_id=new_id(s.clock.now()))),
        (
            "action_malformed",
            lambda s, x: s.note(custody_period_id=an_id("period", "JONES")),
        ),
        (
            "action_not_allowed_to_touch",
            lambda s, x: s.details({"prison_number": "A1000BC"}, {"prison_number": "A1111BC"}),
        ),
        (
            "action_not_allowed_to_touch",
            lambda s, x: s.action(
                "change_details",
                Change("staff", s.staff_id, {"role": "officer"}, {"role": "administrator"}),
            ),
        ),
        ("record_gone", lambda s, x: s.end_alert(new_id(s.clock.now()))),
        (
            "action_malformed",
            lambda s, x: s.action(
                "settle_conflict",
                Change("person", SMITH, {"surname": "SMITH"}, {"surname": "SMYTHE"}),
            ),
        ),
        (
            "record_gone",
            lambda s, x: s.settle("accept_held", "held_action", new_id(s.clock.now())),
        ),
    ],
)
def test_what_cannot_be_taken_up_is_refused_and_kept(
    hub: Hub, a: Seat, problem: str, spoil: object
) -> None:
    before = {key: value for key, value in everything(hub).items() if key[0] != "history"}
    action = spoil(a, a.note())  # type: ignore[operator]
    good = a.note(text="After it.")
    refused, accepted = a.sync(action, good).verdicts
    assert (refused.outcome, refused.problem) == (Outcome.REFUSED, problem)
    assert accepted.outcome is Outcome.ACCEPTED
    assert a.send(action) == refused
    after = {key: value for key, value in everything(hub).items() if key[0] != "history"}
    del after["case_note", good.changes[0].record_id]
    assert after == before


def test_a_role_without_the_right_is_refused_and_what_was_tried_stays_readable(
    hub: Hub, a: Seat, acct: str
) -> None:
    verdict = a.send(a.settle("settle_discrepancy", "discrepancy", new_id(a.clock.now())))
    assert verdict.outcome is Outcome.REFUSED
    auditor = {**row(hub, "staff", a.staff_id), "role": "auditor"}
    place_rows(hub.store, [("staff", auditor)], source="test")
    action = a.details({"religion": None}, {"religion": "CE"})
    assert a.send(action).problem == "right_missing"
    (line,) = rows(hub, "history", action_id=action.id)
    assert line["outcome"] == "refused"
    assert line["lines"][0]["after"] == "CE"  # type: ignore


def test_what_someone_does_after_leaving_is_refused(hub: Hub, a: Seat, clock: TestClock) -> None:
    left = {**row(hub, "staff", a.staff_id), "active": False}
    before = a.note(text="Before.")
    clock.tick(minutes=1)
    place_rows(hub.store, [("staff", left)], source="test", clock=clock)
    clock.tick(minutes=1)
    assert a.send(a.note(text="After.")).problem == "session_ended"
    assert a.send(before).outcome is Outcome.ACCEPTED


def test_an_entry_is_never_changed(hub: Hub, a: Seat, b: Seat) -> None:
    action = a.note(text="As it was.")
    a.send(action)
    (change,) = action.changes
    b.session = signed_in(hub.store, hub.clock, b.terminal_id, a.staff_id)
    b.staff_id = a.staff_id
    assert b.send(b.action("add_note", dataclasses.replace(change))).outcome is Outcome.ACCEPTED
    other = dataclasses.replace(change, after={**change.after, "text": "Otherwise."})
    verdict = a.send(a.action("add_note", other))
    assert verdict.problem == "entry_never_changed"
    assert row(hub, "case_note", change.record_id)["text"] == "As it was."


def test_a_terminal_of_another_prison_touches_nothing_here(hub: Hub, clock: TestClock) -> None:
    stranger = Seat.enrolled(hub, clock, "M", "Q1OFF", prison="MDI")
    before = everything(hub)
    for action in (
        stranger.note(),
        stranger.move("SMITH", "A-2-003", "2026-11-24T09:00:00.000Z"),
        stranger.details({"religion": None}, {"religion": "CE"}),
    ):
        assert stranger.send(action).problem == "out_of_scope"
    assert everything(hub) == before


def _moves_to(hub: Hub, prison: str) -> None:
    period = {**row(hub, "custody_period", an_id("period", "SMITH")), "prison": prison}
    place_rows(hub.store, [("custody_period", period)], source="test")


def test_edits_for_a_man_who_has_just_left_still_arrive(
    hub: Hub, a: Seat, clock: TestClock
) -> None:
    a.read_all()
    other = Seat.enrolled(hub, clock, "M", "Q1OFF", prison="MDI")
    _moves_to(hub, "MDI")
    action = a.note(text="Handed over at nine.")
    assert a.send(action).outcome is Outcome.ACCEPTED
    a.read_all()
    assert a.facts.get("person", SMITH) is None
    other.read_all()
    note = other.facts.get("case_note", action.changes[0].record_id)
    assert note is not None
    assert note["text"] == "Handed over at nine."


@pytest.mark.expects_log
def test_an_action_that_breaks_the_settling_stops_no_other_and_is_shown_in_the_end(
    hub: Hub, a: Seat, b: Seat, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    poisoned, good = a.note(text="POISON"), a.note(text="Fine.")
    real = checks.check_references

    def fails(terminal: object, action: object, *rest: object) -> None:
        if action == poisoned:
            raise ZeroDivisionError("POISON")
        real(terminal, action, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(checks, "check_references", fails)
    for _ in range(2):
        (verdict,) = a.sync(poisoned, good).verdicts
        assert verdict.action_id == good.id
    held, _ = a.sync(poisoned, good).verdicts
    assert (held.outcome, held.problem) == (Outcome.HELD, "action_malformed")
    assert "POISON" not in caplog.text
    (record,) = rows(hub, "held_action")
    assert record["status"] == "OPEN"
    assert (record["person_id"], record["prison"]) == (None, PRISON)
    b.read_all()
    assert b.facts.get("held_action", str(record["id"])) is not None


def test_a_man_is_not_put_into_a_cell_of_another_prison(hub: Hub, a: Seat) -> None:
    cell = row(hub, "location", an_id("location", "A-2-003"))
    place_rows(hub.store, [("location", {**cell, "prison": "MDI"})], source="test")
    move = a.move("SMITH", "A-2-003", "2026-11-24T09:00:00.000Z")
    assert a.send(move).problem == "out_of_scope"
    old, new = a.move("SMITH", "A-2-002", "2026-11-24T09:00:00.000Z").changes
    elsewhere = dataclasses.replace(new, after={**new.after, "prison": "MDI"})
    assert a.send(a.action("move_cell", old, elsewhere)).problem == "out_of_scope"


@pytest.mark.expects_log
def test_what_broke_the_settling_can_only_be_withdrawn(
    hub: Hub, a: Seat, so: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    poisoned = a.note()

    def fails(*_: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as broken:
        broken.setattr(checks, "check_references", fails)
        for _ in range(3):
            response = a.sync(poisoned)
    ((held_id,),) = [verdict.raised for verdict in response.verdicts]
    assert so.send(so.settle("accept_held", "held_action", held_id)).problem == "action_malformed"
    still_open = so.settle("withdraw_held", "held_action", held_id)
    (change,) = still_open.changes
    vague = dataclasses.replace(change, after={**change.after, "status": "OPEN"})
    assert so.send(so.action("withdraw_held", vague)).problem == "action_malformed"
    assert so.send(still_open).outcome is Outcome.ACCEPTED
