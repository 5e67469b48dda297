"""Incidents and use of force at the centre: it refuses what the desk would, from any program."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hub.oversight.gather import gather
from hub.service import Hub
from hub.settle.place import place_rows
from hub.store.ending import end_people
from record.action import Action, Change, Outcome
from record.kinds import Row, Value
from record.moments import to_text
from tests.hub.seat import Seat, created, rows
from tests.simulation.estate import OTHER
from tests.world.prison import PRISON, an_id

SMITH, JONES = an_id("person", "SMITH"), an_id("person", "JONES")
NAMES = {"Q1OFF": "ADEYEMI, Sam", "Q2OFF": "BROWN, Sam", "Q3SO": "PRYDDERCH, Sam"}


def authored(seat: Seat) -> Row:
    (name,) = (name for number, name in NAMES.items() if an_id("staff", number) == seat.staff_id)
    written_at = to_text(seat.clock.now())
    return {"staff_id": seat.staff_id, "staff_name": name, "written_at": written_at}


def incident(seat: Seat, *more: Change, **fields: Value) -> Action:
    """A report of an assault with SMITH in it, and what goes with him."""
    at = to_text(seat.clock.now())
    values: Row = {
        "prison": PRISON,
        "kind": "ASSAULT",
        "happened_at": at,
        "text": "A punch.",
        "status": "OPEN",
        **authored(seat),
        **fields,
    }
    report = created("incident", values, seat.clock)
    part: Row = {"incident_id": report.record_id, "person_id": SMITH, "part": "PERPETRATOR"}
    named: Row = {**part, "prison": PRISON, "person_name": "SMITH, John", **authored(seat)}
    told: Row = {**part, "prison": PRISON, "kind": "ASSAULT", "happened_at": at}
    return seat.action(
        "report_incident",
        report,
        created("incident_person", named, seat.clock),
        created("involvement", told, seat.clock),
        *more,
    )


def force(seat: Seat, **fields: Value) -> Action:
    """A report that force was used on SMITH by Q2OFF."""
    at = to_text(seat.clock.now())
    values: Row = {
        "prison": PRISON,
        "person_id": SMITH,
        "person_name": "SMITH, John",
        "happened_at": at,
        "planned": False,
        "reason": "FIGHT",
        "tried": "Told to stop.",
        "text": "Held by the arms.",
        "in_charge_name": "PRYDDERCH, Sam",
        "in_charge_id": an_id("staff", "Q3SO"),
        "camera": "ON",
        "techniques": [],
        "restraints": [],
        "equipment": [],
        **authored(seat),
        **fields,
    }
    report = created("use_of_force", values, seat.clock)
    of_it: Row = {"use_of_force_id": report.record_id, "prison": PRISON, "person_id": SMITH}
    brown: Row = {"member_id": an_id("staff", "Q2OFF"), "name": "BROWN, Sam", "part": "LEFT"}
    return seat.action(
        "report_force",
        report,
        created("force_staff", {**of_it, **brown, **authored(seat)}, seat.clock),
        created("involvement", {**of_it, "happened_at": at}, seat.clock),
    )


def entry(seat: Seat, kind: str, record_type: str, report: Action, **fields: Value) -> Action:
    """Something added to a report of force."""
    of_it: Row = {
        "use_of_force_id": report.changes[0].record_id,
        "prison": PRISON,
        "person_id": SMITH,
    }
    values: Row = {**of_it, "text": "What I did.", **authored(seat), **fields}
    return seat.action(kind, created(record_type, values, seat.clock))


def test_an_incident_is_read_at_every_terminal_of_the_prison(hub: Hub, a: Seat, b: Seat) -> None:
    report = incident(a, staff_name="BROWN, Sam")
    assert a.send(report).outcome is Outcome.MERGED
    b.read_all()
    assert ("incident", report.changes[0].record_id) in b.rows
    (row,) = rows(hub, "incident")
    assert row["staff_name"] == "ADEYEMI, Sam", "the centre knows who wrote it"


def test_nobody_is_named_without_what_goes_with_them_nor_the_other_way(hub: Hub, a: Seat) -> None:
    whole = incident(a)
    for left_out in (1, 2):
        changes = tuple(c for at, c in enumerate(whole.changes) if at != left_out)
        verdict = a.send(replace(incident(a), changes=changes))
        assert verdict.problem == "action_malformed"
    changed = replace(whole.changes[2], after={**whole.changes[2].after, "part": "VICTIM"})
    forged = replace(incident(a), changes=(*whole.changes[:2], changed))
    assert a.send(forged).problem == "action_malformed"
    assert not rows(hub, "incident")


@pytest.mark.parametrize(
    "fields",
    [
        {"status": "CLOSED"},
        {"duplicate_of_id": an_id("incident")},
        {"prison": "MDI"},
        {"staff_id": an_id("staff", "Q2OFF")},
        {"staff_id": None},
    ],
)
def test_a_report_that_cannot_be_is_refused(hub: Hub, a: Seat, fields: dict[str, Value]) -> None:
    assert a.send(incident(a, **fields)).outcome is Outcome.REFUSED
    assert not rows(hub, "incident")


def test_of_two_who_set_the_status_the_later_stands_and_both_are_kept(
    hub: Hub, a: Seat, so: Seat
) -> None:
    report = incident(a)
    a.send(report)
    so.read_all()
    incident_id = report.changes[0].record_id

    def to(status: str) -> Action:
        names = ("duplicate_of_id", "status_reason", "status_by", "status_at")
        before: Row = {"status": "OPEN", **dict.fromkeys(names)}
        after: Row = {**before, "status": status, "status_reason": "Looked at."}
        return so.action("set_incident_status", Change("incident", incident_id, before, after))

    first, second = to("ANALYSIS"), to("CLOSED")
    so.send(second)
    so.send(first)
    (row,) = rows(hub, "incident")
    assert row["status"] == "CLOSED"
    assert len(rows(hub, "history", record_id=incident_id)) == 3
    assert a.send(replace(to("REOPENED"), staff_id=a.staff_id)).outcome is Outcome.REFUSED


def test_only_its_author_submits_a_statement_and_nothing_changes_it(
    hub: Hub, a: Seat, b: Seat, so: Seat
) -> None:
    report = force(a)
    assert a.send(report).outcome is Outcome.ACCEPTED
    b.read_all()
    for other in ({"staff_id": a.staff_id}, {"staff_id": None}, {"text": " "}):
        verdict = b.send(entry(b, "write_statement", "force_statement", report, **other))
        assert verdict.outcome is Outcome.REFUSED
    mine = entry(b, "write_statement", "force_statement", report)
    assert b.send(mine).outcome is Outcome.ACCEPTED
    statement = mine.changes[0]
    edit = Change(*statement.key, {"text": "What I did."}, {"text": "Nothing."})
    for kind in ("write_statement", "add_note", "settle_conflict"):
        assert b.send(b.action(kind, edit)).outcome is Outcome.REFUSED
    again = replace(statement, after={**statement.after, "text": "Another story."})
    assert b.send(b.action("write_statement", again)).outcome is Outcome.REFUSED
    assert [row["text"] for row in rows(hub, "force_statement")] == ["What I did."]


def test_whoever_had_a_part_in_it_does_not_review_it(hub: Hub, a: Seat, so: Seat) -> None:
    led = force(a)
    a.send(led)
    so.read_all()
    review = entry(so, "review_force", "force_review", led, outcome="JUSTIFIED")
    assert so.send(review).problem == "force_review_own"
    other = force(a, in_charge_id=None)
    a.send(other)
    officers = entry(a, "review_force", "force_review", other, outcome="JUSTIFIED")
    assert a.send(officers).problem == "right_missing"
    review = entry(so, "review_force", "force_review", other, outcome="JUSTIFIED")
    assert so.send(review).outcome is Outcome.ACCEPTED
    assert len(rows(hub, "force_review")) == 1


def test_what_is_added_to_a_report_is_of_its_prison_and_its_person(hub: Hub, a: Seat) -> None:
    report = force(a)
    a.send(report)
    for fields in ({"person_id": JONES}, {"use_of_force_id": an_id("force")}):
        wrong = entry(a, "write_statement", "force_statement", report, **fields)
        assert a.send(wrong).outcome is Outcome.REFUSED
    assert not rows(hub, "force_statement")


def test_the_report_stays_and_the_person_takes_along_what_the_next_prison_must_know(
    hub: Hub, a: Seat, m: Seat
) -> None:
    a.send(incident(a))
    a.send(force(a))
    with hub.store.read() as facts:
        period = facts.find("custody_period", person_id=SMITH)[0]
    moved = ("custody_period", {**period, "prison": OTHER})
    place_rows(hub.store, [moved], source="test", clock=a.clock)
    for seat in (a, m):
        seat.read_all()
    held_here = {kind for kind, _ in a.rows}
    held_there = {kind for kind, _ in m.rows}
    assert {"incident", "incident_person", "use_of_force", "force_staff"} <= held_here
    assert "involvement" not in held_here
    assert "involvement" in held_there
    assert not {"incident", "use_of_force", "force_staff"} & held_there


def test_a_persons_own_copy_tells_of_the_reports_that_name_them_and_they_end_with_them(
    hub: Hub, a: Seat
) -> None:
    a.send(incident(a))
    a.send(force(a))
    with hub.store.read() as facts:
        held = {one.record_type for one in gather(facts, SMITH).records}
    assert {"incident_person", "use_of_force", "force_staff", "involvement"} <= held
    hub.store.write(lambda writing: end_people(writing, [SMITH]))
    for record_type in ("incident_person", "use_of_force", "force_staff", "involvement"):
        assert not rows(hub, record_type), record_type
    assert len(rows(hub, "incident")) == 1
