"""A person's page."""

from __future__ import annotations

import datetime as dt

import pytest

from app.desk import details, movements, notes
from app.desk.desk import Desk
from app.store.reads.person import PersonPage, person_page
from app.store.replica import Replica
from record.action import Outcome
from record.problems import Problem
from tests.desk.prison import an_id, cell, conflict, person, send
from tests.store.reads.answers import answer, waiting_action
from tests.world.prison import row

TODAY = dt.date(2026, 11, 24)


def page(replica: Replica, surname: str) -> PersonPage:
    return person_page(replica, person(surname), TODAY)


def test_the_head_says_what_must_be_known_at_once(replica: Replica) -> None:
    head = page(replica, "SMITH").head
    assert (head.surname, head.forename, head.prison_number) == ("SMITH", "John", "A1000BC")
    assert (head.date_of_birth, head.age) == (dt.date(1970, 5, 17), 56)
    assert (head.cell_path, head.prison, head.status) == ("LEI-A-1-001", "LEI", "IN")
    assert (head.legal_status, head.category) == ("SENT", "C")
    assert (head.csra, head.incentive) == ("STANDARD", "STD")
    assert head.badges == ("NON_ASSOC",)
    assert (head.pending, head.open_conflicts) == (0, 0)


def test_the_head_of_somebody_out(replica: Replica) -> None:
    head = page(replica, "O'BRIEN").head
    assert (head.status, head.out_kind, head.out_to) == ("OUT", "CRT", "Leeds Crown Court")
    assert head.status_since == dt.datetime(2026, 11, 24, 8, 15, tzinfo=dt.UTC)


def test_the_head_of_somebody_who_has_left(replica: Replica) -> None:
    shown = page(replica, "NGUYEN")
    assert (shown.head.status, shown.head.prison, shown.head.cell_path) == (None, None, None)
    (period,) = shown.periods
    assert period.closed_at is not None


def test_every_kind_of_entry_is_on_the_page(replica: Replica) -> None:
    shown = page(replica, "SMITH")
    assert [(a.surname, a.kind) for a in shown.aliases] == [("Smythe", "A")]
    assert [(i.kind, i.value, i.verified) for i in shown.identifiers] == [
        ("PNC", "1998/0123456X", False)
    ]
    (period,) = shown.periods
    assert (period.key_worker, period.conditional_release_on) == (
        "BROWN, Sam",
        dt.date(2027, 3, 1),
    )
    assert [(a.code, a.status) for a in shown.alerts] == [("XEL", "ENDED")]
    assert [(a.level, a.assessed_on.year) for a in shown.assessments] == [
        ("STANDARD", 2026),
        ("HI", 2025),
    ]
    assert [i.level for i in shown.incentives] == ["STD"]
    assert [n.text for n in shown.notes] == ["Settled evening."]
    assert shown.details["religion"] == "NIL"


def test_active_alerts_come_first(replica: Replica) -> None:
    send(
        replica,
        [
            row(
                "alert",
                an_id("alert", "SMITH", "old"),
                person_id=person("SMITH"),
                kind="X",
                code="XVL",
                started_on="2020-01-01",
                status="ACTIVE",
            )
        ],
    )
    assert [a.code for a in page(replica, "SMITH").alerts] == ["XVL", "XEL"]


def test_a_non_association_is_told_from_each_side(replica: Replica) -> None:
    (smiths,) = page(replica, "SMITH").non_associations
    (evanss,) = page(replica, "EVANS").non_associations
    assert (smiths.other_surname, smiths.reason, smiths.other_reason) == ("EVANS", "PER", "VIC")
    assert (evanss.other_surname, evanss.reason, evanss.other_reason) == ("SMITH", "VIC", "PER")
    assert (smiths.other_cell_path, smiths.near) == ("LEI-B-1-001", False)
    assert page(replica, "SMITH").head.nearby_apart == ()


def test_somebody_to_keep_apart_who_comes_too_near_is_named(desk: Desk) -> None:
    movements.move_cell(
        desk,
        person_id=person("EVANS"),
        location_id=cell("A-1-002"),
        move_reason="ADM",
        reason="Flood on B wing.",
    )
    shown = page(desk.replica, "SMITH")
    assert shown.head.nearby_apart == ("EVANS, John",)
    assert shown.non_associations[0].near


def test_what_waits_is_counted_and_stops_waiting_when_answered(desk: Desk) -> None:
    replica = desk.replica
    details.change_details(desk, person_id=person("SMITH"), changes={"religion": "ADV"})
    notes.amend_note(desk, note_id=an_id("note"), text="More.")
    shown = page(replica, "SMITH")
    assert (shown.head.pending, shown.pending_fields) == (2, {"religion"})
    answer(replica, waiting_action(replica), Outcome.REFUSED, "record_gone")
    shown = page(replica, "SMITH")
    assert (shown.head.pending, shown.pending_fields) == (1, frozenset())
    assert shown.details["religion"] == "NIL"


def test_an_open_conflict_marks_every_field_of_its_group(replica: Replica) -> None:
    send(
        replica,
        [
            conflict("SMITH", "person", person("SMITH"), "surname", {"surname": "A"}, {}),
            conflict("SMITH", "alert", an_id("alert", "SMITH", "XEL"), "ending", {}, {}),
        ],
    )
    shown = page(replica, "SMITH")
    assert shown.contested == {"surname"}
    assert shown.head.open_conflicts == 2


def test_somebody_who_is_not_here_has_no_page(replica: Replica) -> None:
    with pytest.raises(Problem) as refused:
        page(replica, "NOBODY")
    assert refused.value.name == "person_unknown"


def test_a_birthday_counts_from_its_day(replica: Replica) -> None:
    before = person_page(replica, person("SMITH"), dt.date(2026, 5, 16))
    on = person_page(replica, person("SMITH"), dt.date(2026, 5, 17))
    assert (before.head.age, on.head.age) == (55, 56)
