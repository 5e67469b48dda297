"""A person's history: what the centre tells, and what only this terminal knows yet."""

from __future__ import annotations

from app.desk import alerts, details, movements, notes
from app.desk.desk import Desk
from app.store.reads.person import FieldLine, history
from record.action import Outcome
from record.protocol import PageRow
from tests.desk.prison import an_id, cell, origin, person, send
from tests.store.reads.answers import answer, waiting_action
from tests.world.prison import row


def test_what_the_centre_tells(desk: Desk) -> None:
    send(
        desk.replica,
        [
            row(
                "history",
                an_id("history"),
                **origin("SMITH"),
                record_type="person",
                record_id=person("SMITH"),
                outcome="merged",
                reason=None,
                lines=[
                    {"field": "diet", "before": "STD", "after": "VEG", "now": "HAL"},
                    {"field": "language", "before": None, "after": "WEL-CYM", "now": "WEL-CYM"},
                ],
            )
        ],
    )
    (line,) = history(desk.replica, person("SMITH"))
    assert (line.outcome, line.staff_name, line.terminal) == (
        "merged",
        "BROWN, Sam",
        "Wing B office",
    )
    assert line.fields == (
        FieldLine("diet", "STD", "VEG", "HAL"),
        FieldLine("language", None, "WEL-CYM"),
    )
    assert line.received_at is not None


def test_a_record_that_was_made_says_itself_what_it_was(desk: Desk) -> None:
    send(
        desk.replica,
        [
            row(
                "history",
                an_id("history"),
                **origin("JONES", kind="open_alert"),
                record_type="alert",
                record_id=an_id("alert", "JONES", "HA"),
                outcome="accepted",
                lines=[],
            )
        ],
    )
    (line,) = history(desk.replica, person("JONES"))
    said = {field.field: field.after for field in line.fields}
    assert (said["code"], said["started_on"]) == ("HA", "2026-11-03")
    assert not {"person_id", "status", "comment"} & set(said)


def test_what_waits_here_is_told_too_newest_first(desk: Desk) -> None:
    details.change_details(desk, person_id=person("SMITH"), changes={"religion": "ADV"})
    desk.clock.tick(minutes=1)  # type: ignore[attr-defined]
    movements.move_cell(
        desk, person_id=person("SMITH"), location_id=cell("A-1-002"), move_reason="ADM"
    )
    lines = history(desk.replica, person("SMITH"))
    assert [(line.action_kind, line.outcome) for line in lines] == [
        ("move_cell", "waiting"),
        ("move_cell", "waiting"),
        ("change_details", "waiting"),
    ]
    assert lines[-1].fields == (FieldLine("religion", "NIL", "ADV"),)
    assert (lines[-1].staff_name, lines[-1].terminal) == ("ADEYEMI, Sam", "Wing A office")
    assert lines[-1].received_at is None


def test_an_ending_that_names_nobody_is_still_told_of_its_person(desk: Desk) -> None:
    alerts.end_alert(desk, alert_id=an_id("alert", "JONES", "MAS"), ended_reason="Over.")
    (line,) = history(desk.replica, person("JONES"))
    assert (line.action_kind, line.reason) == ("end_alert", "Over.")
    assert history(desk.replica, person("SMITH")) == ()


def test_a_refused_action_stays_readable(desk: Desk) -> None:
    details.change_details(desk, person_id=person("SMITH"), changes={"religion": "ADV"})
    answer(desk.replica, waiting_action(desk.replica), Outcome.REFUSED, "record_gone")
    (line,) = history(desk.replica, person("SMITH"))
    assert (line.outcome, line.fields) == ("refused", (FieldLine("religion", "NIL", "ADV"),))


def test_an_action_is_told_once_when_the_centre_tells_of_it(desk: Desk) -> None:
    saved = notes.amend_note(desk, note_id=an_id("note"), text="More.")
    told = row(
        "history",
        an_id("history"),
        **{**origin("SMITH"), "action_id": saved.action_id, "action_kind": "amend_note"},
        record_type="note_amendment",
        record_id=an_id("amendment"),
        outcome="accepted",
        lines=[{"field": "text", "before": None, "after": "More."}],
    )[1]
    answer(
        desk.replica,
        waiting_action(desk.replica),
        Outcome.ACCEPTED,
        rows=(
            PageRow("history", an_id("history"), 1, {k: v for k, v in told.items() if k != "id"}),
        ),
    )
    (line,) = history(desk.replica, person("SMITH"))
    assert line.outcome == "accepted"
