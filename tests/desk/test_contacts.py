"""Contacts and visits at the desk: who may come, and what came of it."""

from __future__ import annotations

import datetime as dt

import pytest

from app.desk.contacts import Marker, add_contact, change_contact, end_marker, mark_contact
from app.desk.desk import Desk, NeedsReason
from app.desk.visits import book_visit, cancel_visit, record_visit
from record.kinds import Row
from record.problems import Problem
from tests.desk.prison import person, send
from tests.world.clock import TestClock

SMITH = person("SMITH")
REASON = "The court's order of 3 March forbids it."


def refused(problem: str) -> pytest.RaisesExc[Problem]:
    return pytest.RaisesExc(Problem, check=lambda e: e.name == problem)


def a_contact(desk: Desk, marker: Marker | None = None, **details: str) -> str:
    given: dict[str, str] = {"surname": "Smith", "forename": "Mary", "relation": "MOT"}
    add_contact(desk, person_id=SMITH, details={**given, **details}, marker=marker)
    return str(desk.replica.find("contact", person_id=SMITH)[-1]["id"])


def visits(desk: Desk) -> list[Row]:
    return desk.replica.find("visit", person_id=SMITH)


def tomorrow(desk: Desk) -> dt.datetime:
    return desk.now() + dt.timedelta(days=1)


def test_a_contact_is_added_and_changed(desk: Desk) -> None:
    mother = a_contact(desk, phones="07700 900123", address="1 High Street\nLeeds")
    row = desk.replica.get("contact", mother)
    assert row is not None
    assert (row["active"], row["address"]) == (True, "1 High Street\nLeeds")
    change_contact(desk, contact_id=mother, details={"phones": " 07700  900456 "})
    row = desk.replica.get("contact", mother)
    assert row is not None
    assert row["phones"] == "07700 900456"
    with refused("value_missing"):
        change_contact(desk, contact_id=mother, details={"surname": ""})
    with refused("code_unknown"):
        change_contact(desk, contact_id=mother, details={"relation": "MUM"})
    with refused("date_in_future"):
        change_contact(desk, contact_id=mother, details={"date_of_birth": "2999-01-01"})


def test_who_must_not_be_in_touch_cannot_be_booked_to_visit(manager: Desk) -> None:
    mother = a_contact(manager)
    mark_contact(manager, contact_id=mother, marker=Marker("NO_CONTACT", REASON))
    with pytest.raises(Problem) as refusal:
        book_visit(manager, person_id=SMITH, starts_at=tomorrow(manager), visitors=[mother])
    assert refusal.value.name == "visitor_barred"
    assert refusal.value.details["reason"] == REASON
    assert not visits(manager)


def test_a_marker_holds_for_the_same_contact_written_twice(manager: Desk) -> None:
    a_contact(manager, Marker("VICTIM", REASON))
    (marked,) = manager.replica.find("contact_marker", person_id=SMITH)
    a_contact(manager, surname="SMITH", forename="Máry")
    (again,) = (
        row
        for row in manager.replica.find("contact", person_id=SMITH)
        if row["id"] != marked["contact_id"]
    )
    with refused("visitor_barred"):
        book_visit(
            manager, person_id=SMITH, starts_at=tomorrow(manager), visitors=[str(again["id"])]
        )


def test_nobody_ends_a_marker_alone_and_it_stands_meanwhile(supervisor: Desk) -> None:
    a_contact(supervisor, Marker("NO_CONTACT", REASON))
    (marker,) = supervisor.replica.find("contact_marker", person_id=SMITH)
    saved = end_marker(
        supervisor, marker_id=str(marker["id"]), ended_reason="The order was discharged."
    )
    assert saved.to_be_held
    (marker,) = supervisor.replica.find("contact_marker", person_id=SMITH)
    assert marker["status"] == "ACTIVE"


def test_a_visit_is_booked_and_what_came_of_it_written_down(
    desk: Desk, manager: Desk, clock: TestClock
) -> None:
    mother = a_contact(manager)
    with refused("right_missing"):
        book_visit(desk, person_id=SMITH, starts_at=tomorrow(desk), visitors=[mother])
    with refused("nobody_visits"):
        book_visit(manager, person_id=SMITH, starts_at=tomorrow(manager))
    book_visit(manager, person_id=SMITH, starts_at=tomorrow(manager), visitors=[mother])
    clock.tick(days=1)
    (visit,) = visits(desk)
    with refused("reason_missing"):
        record_visit(desk, visit_id=str(visit["id"]), outcome="NOT_ATTENDED")
    record_visit(desk, visit_id=str(visit["id"]), outcome="ARRIVED")
    (outcome,) = desk.replica.find("visit_outcome", visit_id=visit["id"])
    assert (outcome["outcome"], outcome["staff_name"]) == ("ARRIVED", desk.member.name)


def test_a_visit_that_took_place_with_somebody_barred_is_told(manager: Desk) -> None:
    mother = a_contact(manager)
    book_visit(manager, person_id=SMITH, starts_at=tomorrow(manager), visitors=[mother])
    mark_contact(manager, contact_id=mother, marker=Marker("NO_CONTACT", REASON))
    (visit,) = visits(manager)
    with pytest.raises(NeedsReason) as asked:
        record_visit(manager, visit_id=str(visit["id"]), outcome="ARRIVED")
    assert [one.rule for one in asked.value.findings] == ["visited_though_barred"]
    record_visit(manager, visit_id=str(visit["id"]), outcome="REFUSED", comment=REASON)


def test_a_cancelled_visit_is_due_no_more(manager: Desk) -> None:
    mother = a_contact(manager)
    book_visit(manager, person_id=SMITH, starts_at=tomorrow(manager), visitors=[mother])
    (visit,) = visits(manager)
    cancel_visit(manager, visit_id=str(visit["id"]), why="She is ill.")
    for again in ("ARRIVED", "REFUSED"):
        with refused("visit_not_due"):
            record_visit(manager, visit_id=str(visit["id"]), outcome=again, comment="Came.")


def test_only_contacts_of_the_person_are_booked_and_for_a_time_that_can_be(manager: Desk) -> None:
    mother = a_contact(manager)
    with refused("record_gone"):
        book_visit(
            manager, person_id=person("JONES"), starts_at=tomorrow(manager), visitors=[mother]
        )
    with refused("date_before"):
        at = tomorrow(manager)
        book_visit(manager, person_id=SMITH, starts_at=at, ends_at=at, visitors=[mother])


def test_a_marker_holds_when_two_records_become_one(manager: Desk) -> None:
    jones = person("JONES")
    details = {"surname": "Smith", "forename": "Mary", "relation": "MOT"}
    marker = Marker("NO_CONTACT", REASON)
    add_contact(manager, person_id=jones, details=details, marker=marker)
    mother = a_contact(manager)
    row = manager.replica.get("person", jones)
    assert row is not None
    merged = row | {"merged_into_id": SMITH, "merged_at": "2026-11-24T10:00:00.000Z"}
    send(manager.replica, [("person", merged)], version=2)
    with refused("visitor_barred"):
        book_visit(manager, person_id=SMITH, starts_at=tomorrow(manager), visitors=[mother])
