"""Leaving a prison at the desk: lists, discharge, transfer, escape, recapture, a death."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from app.desk import leaving, outside, regime, transfers
from app.desk.desk import Desk, NeedsReason
from app.desk.outside import Trip
from app.desk.regime import Activity
from app.store.reads.board import board
from app.store.reads.person import PersonPage, person_page
from record.codes import domain
from record.problems import Problem
from tests.desk.prison import an_id, cell, member, period, person, send
from tests.world.clock import START
from tests.world.prison import row

WING = cell("A")
HOME = Trip("CR", "12 Mill Lane, Leeds")
LEEDS_TO = Trip("NOTR", "MDI", escort="PECS")


@pytest.fixture
def gate(desk: Desk) -> Desk:
    """The same terminal with somebody from reception at it."""
    return replace(desk, member=replace(member("Q1OFF"), role="reception"))


@pytest.fixture
def orderly(desk: Desk) -> Desk:
    """The same terminal with a supervising officer at it."""
    return replace(desk, member=member("Q3SO"))


def page(desk: Desk, surname: str) -> PersonPage:
    return person_page(desk.replica, person(surname))


def asked_for(asked: pytest.ExceptionInfo[NeedsReason]) -> list[str]:
    return [finding.rule for finding in asked.value.findings]


def go_through_the_list(*desks: Desk, surname: str = "SMITH") -> None:
    """Tick every step of a release; of the dates, everybody who is named."""
    first, *others = desks
    every = [step.code for step in domain("leaving_step").active(parent="REL")]
    leaving.tick_steps(first, person_id=person(surname), steps=every)
    for other in others:
        leaving.tick_steps(other, person_id=person(surname), steps=["DATES"])


def alert(surname: str, code: str) -> tuple[str, dict[str, object]]:
    return row(  # type: ignore[return-value]
        "alert",
        an_id("alert", surname, code),
        person_id=person(surname),
        kind=domain("alert_code")[code].parent,
        code=code,
        started_on="2026-11-01",
        status="ACTIVE",
    )


def due(desk: Desk, surname: str, day: str) -> None:
    """Let the record say on which day somebody is due for release."""
    there = desk.replica.get("custody_period", period(surname))
    assert there is not None
    send(desk.replica, [("custody_period", there | {"conditional_release_on": day})], version=2)


# Out for a time


def test_who_is_out_is_due_back_and_may_be_late(desk: Desk) -> None:
    back = START + dt.timedelta(hours=6)
    trip = Trip("YRDR", "Shelter, Leeds", "U", "J. Okafor", "Home by tea. No alcohol.", back)
    outside.send_out(desk, person_id=person("SMITH"), kind="TAP", trip=trip)
    shown = page(desk, "SMITH")
    assert shown.head.due_back_at == back
    (went,) = shown.movements
    assert (went.escort_names, went.conditions) == ("J. Okafor", "Home by tea. No alcohol.")
    later = back + dt.timedelta(hours=2)
    outside.change_due_back(desk, person_id=person("SMITH"), due_back_at=later)
    assert page(desk, "SMITH").head.due_back_at == later
    outside.bring_back(desk, person_id=person("SMITH"))
    assert page(desk, "SMITH").head.due_back_at is None


def test_a_court_changes_what_somebody_is_held_by(desk: Desk, gate: Desk) -> None:
    with pytest.raises(Problem) as refused:
        outside.bring_back(desk, person_id=person("O'BRIEN"), legal_status="JR")
    assert refused.value.name == "right_missing"
    outside.bring_back(gate, person_id=person("O'BRIEN"), legal_status="JR")
    head = page(gate, "O'BRIEN").head
    assert (head.status, head.legal_status) == ("IN", "JR")


# Discharge


def test_a_release_asks_why_where_its_list_is_not_gone_through(gate: Desk, orderly: Desk) -> None:
    due(gate, "SMITH", "2026-11-24")
    with pytest.raises(NeedsReason) as asked:
        leaving.discharge(gate, person_id=person("SMITH"), trip=HOME)
    assert asked_for(asked) == ["release_unchecked"]
    go_through_the_list(gate)
    with pytest.raises(NeedsReason) as asked:
        leaving.discharge(gate, person_id=person("SMITH"), trip=HOME)
    (finding,) = asked.value.findings
    assert finding.facts["steps"] == "DATES", "dates are checked by two people"
    go_through_the_list(gate, orderly)
    leaving.discharge(gate, person_id=person("SMITH"), trip=HOME)
    shown = page(gate, "SMITH")
    assert shown.head.status is None
    assert shown.periods[0].closed_at == START
    assert shown.stays[0].to_at == START
    (movement,) = shown.movements
    assert (movement.kind, movement.reason, movement.to_place) == ("REL", "CR", HOME.to_place)


def test_a_step_that_is_not_needed_says_why_and_one_may_be_undone(gate: Desk) -> None:
    def tick(step: str, result: str, comment: str | None = None) -> None:
        leaving.tick_steps(
            gate, person_id=person("SMITH"), steps=[step], result=result, comment=comment
        )

    with pytest.raises(Problem) as refused:
        tick("LICENCE", "NONE")
    assert refused.value.name == "reason_missing"
    tick("LICENCE", "NONE", "Acquitted.")
    tick("TRAVEL", "DONE")
    gate.clock.tick(minutes=1)  # type: ignore[attr-defined]
    tick("TRAVEL", "UNDONE")
    with pytest.raises(NeedsReason) as asked:
        leaving.discharge(gate, person_id=person("SMITH"), trip=Trip("NP", "Leeds"))
    finding = asked.value.findings[-1]
    missing = str(finding.facts["steps"]).split(", ")
    assert "TRAVEL" in missing
    assert "LICENCE" not in missing


def test_what_speaks_against_a_release_is_said(gate: Desk, orderly: Desk) -> None:
    go_through_the_list(gate, orderly, surname="JONES")
    send(gate.replica, [alert("JONES", "XNR")])
    with pytest.raises(NeedsReason) as asked:
        leaving.discharge(gate, person_id=person("JONES"), trip=HOME)
    assert asked_for(asked)[:2] == ["not_for_release", "release_early"]


def test_whom_a_court_let_go_is_discharged_from_there(gate: Desk) -> None:
    leaving.discharge(gate, person_id=person("O'BRIEN"), trip=Trip("NG", "Leeds"))
    (movement,) = page(gate, "O'BRIEN").movements
    assert (movement.from_place, movement.reason) == ("Leeds Crown Court", "NG")


def test_leaving_ends_what_was_planned(gate: Desk, orderly: Desk) -> None:
    laundry = Activity("Laundry", "WORK", 90, 4, ("MON_AM",), place="Laundry")
    regime.change_activity(orderly, activity_id=None, values=laundry)
    with gate.replica.read() as reading:
        (activity,) = reading.find("activity")
    whom = [person("O'BRIEN")]
    regime.allocate(orderly, person_ids=whom, activity_id=str(activity["id"]))
    day = gate.today() + dt.timedelta(days=2)
    regime.book_appointment(gate, person_ids=whom, kind="MEDO", day=day, session="AM")
    leaving.discharge(gate, person_id=person("O'BRIEN"), trip=Trip("BL", "Leeds"))
    with gate.replica.read() as reading:
        (allocation,) = reading.find("allocation")
        (appointment,) = reading.find("appointment")
    assert (allocation["ended_on"], allocation["ended_reason"]) == ("2026-11-24", "REL")
    assert appointment["cancelled_reason"] == "Released"


# Transfer


def test_a_hold_stops_a_transfer_and_only_some_may_override_it(gate: Desk, orderly: Desk) -> None:
    send(gate.replica, [alert("SMITH", "TM")])
    for reason in (None, "The governor says so."):
        with pytest.raises(Problem) as refused:
            transfers.transfer(
                gate, person_id=person("SMITH"), to_prison="MDI", trip=LEEDS_TO, reason=reason
            )
        assert refused.value.name == "transfer_held"
    with pytest.raises(NeedsReason) as asked:
        transfers.transfer(orderly, person_id=person("SMITH"), to_prison="MDI", trip=LEEDS_TO)
    assert asked_for(asked) == ["held_against_transfer"]
    transfers.transfer(
        orderly, person_id=person("SMITH"), to_prison="MDI", trip=LEEDS_TO, reason="Agreed."
    )
    head = page(gate, "SMITH").head
    assert (head.status, head.out_to, head.cell_path) == ("TRN", "MDI", None)


def test_who_is_on_the_way_is_on_no_landing_and_may_be_turned_back(gate: Desk) -> None:
    before = board(gate.replica, WING)
    transfers.transfer(gate, person_id=person("KOWALSKI"), to_prison="MDI", trip=LEEDS_TO)
    after = board(gate.replica, WING)
    assert after.roll == before.roll - 1
    assert person("KOWALSKI") not in {one.person_id for one in after.unplaced}
    assert [one.person_id for one in after.away] == [person("KOWALSKI")]
    with pytest.raises(Problem) as refused:
        outside.send_out(gate, person_id=person("KOWALSKI"), kind="CRT", trip=Trip("CRT", "Court"))
    assert refused.value.name == "in_transit_now"
    transfers.redirect(
        gate, person_id=person("KOWALSKI"), to_prison="LEI", why="No room at Moorland."
    )
    outside.bring_back(gate, person_id=person("KOWALSKI"))
    assert page(gate, "KOWALSKI").head.status == "IN"
    assert person("KOWALSKI") in {one.person_id for one in board(gate.replica, WING).unplaced}


# Escape


def test_an_escape_empties_the_cell_and_a_recapture_offers_the_escape_list(desk: Desk) -> None:
    leaving.record_escape(desk, person_id=person("SMITH"), how="ESCP", comment="Over the wall.")
    shown = page(desk, "SMITH")
    assert (shown.head.status, shown.head.cell_path) == ("UAL", None)
    assert [one.person_id for one in board(desk.replica, WING).away] == [person("SMITH")]
    leaving.recapture(
        desk, person_id=person("SMITH"), location_id=cell("A-1-002"), reason="It is his old cell."
    )
    shown = page(desk, "SMITH")
    assert (shown.head.status, shown.head.cell_path) == ("IN", "LEI-A-1-002")
    assert [one.code for one in shown.alerts if one.status == "ACTIVE"] == ["XEL"]
    with pytest.raises(Problem) as refused:
        leaving.recapture(desk, person_id=person("SMITH"))
    assert refused.value.name == "not_at_large"


def test_who_does_not_come_back_is_unlawfully_at_large(desk: Desk) -> None:
    leaving.record_escape(desk, person_id=person("O'BRIEN"), how="UAL")
    (movement,) = page(desk, "O'BRIEN").movements
    assert (movement.from_place, movement.reason) == ("Leeds Crown Court", "UAL")


# A death


def test_a_death_closes_all_that_a_life_in_prison_held(orderly: Desk) -> None:
    leaving.record_death(orderly, person_id=person("JONES"))
    shown = page(orderly, "JONES")
    assert shown.head.status is None
    assert shown.head.restricted
    assert shown.head.died_at == START
    assert shown.periods[0].closed_at == START
    alerts = {one.code: one.status for one in shown.alerts}
    assert alerts["HA"] == "ENDED", "no review can be held"
    sealed = orderly.replica.get("location", cell("A-1-002"))
    assert sealed is not None
    assert (sealed["in_use"], sealed["out_of_use_reason"]) == (False, "S")
    leaving.tick_steps(orderly, person_id=person("JONES"), steps=["DECCORO"])
    leaving.use_cell(orderly, location_id=cell("A-1-002"), out_of_use=None)
    given_back = orderly.replica.get("location", cell("A-1-002"))
    assert given_back is not None
    assert given_back["in_use"]


@pytest.mark.parametrize("role", ["officer", "reception", "healthcare"])
def test_a_death_is_written_by_whoever_decides(desk: Desk, role: str) -> None:
    of_role = replace(desk, member=replace(desk.member, role=role))
    with pytest.raises(Problem) as refused:
        leaving.record_death(of_role, person_id=person("JONES"))
    assert refused.value.name == "right_missing"
