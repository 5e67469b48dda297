"""Admitting somebody: one action, with no network, and a question where they may be known."""

from __future__ import annotations

import datetime as dt

import pytest

from app.desk.admissions import Arrival, Newcomer, admit, sought
from app.desk.desk import Desk, NeedsReason, Saved
from app.desk.searching import who_is
from app.desk.warrants import Warrant
from app.store.reads.board import board
from app.store.reads.find import find_people
from app.store.reads.person import person_page
from record.action import Action
from record.problems import Problem
from tests.desk.prison import cell, person

REMANDED = Warrant("REMAND", "Leeds Magistrates", "RX")
NEWMAN = Newcomer(
    "  O’Newman ",
    "Lee",
    dt.date(1991, 3, 8),
    details={"sex": "M", "diet": "HAL", "needs": ["RC", "HD"]},
    numbers=(("PNC", "10/123456a"), ("PASS", "533 401 372")),
)


def comes_in(desk: Desk, newcomer: Newcomer = NEWMAN, **how: object) -> Saved:
    reason, warrant = how.pop("reason", None), how.pop("warrant", REMANDED)
    said: dict[str, object] = {"movement_reason": "N", "from_place": "Leeds Magistrates", **how}
    return admit(
        desk,
        search_id=who_is(desk, sought(newcomer)).id,
        newcomer=newcomer,
        arrival=Arrival(**said),  # type: ignore[arg-type]
        warrant=warrant,  # type: ignore[arg-type]
        reason=reason,  # type: ignore[arg-type]
    )


def only_action(desk: Desk) -> Action:
    (action,) = desk.replica.next_batch(9, 99_999)
    return action


def test_all_of_an_admission_is_one_action_and_in_sight_at_once(desk: Desk) -> None:
    saved = comes_in(desk, location_id=cell("A-1-002"), escort="PECS", reason="Two share here.")
    action = only_action(desk)
    assert action.id == saved.action_id
    assert [change.record_type for change in action.changes] == [
        "person",
        "identifier",
        "identifier",
        "admission_search",
        "custody_period",
        "warrant",
        "intake",
        "movement",
        "stay",
    ]
    (hit,) = find_people(desk.replica, "onewman")
    page = person_page(desk.replica, hit.person_id)
    assert (page.head.surname, page.head.cell_path, page.head.status) == (
        "O’Newman",
        "LEI-A-1-002",
        "IN",
    )
    assert page.head.prison_number == ""
    assert page.details["needs"] == ["HD", "RC"]
    assert {(line.kind, line.value, line.original) for line in page.identifiers} == {
        ("PNC", "2010/0123456A", "10/123456a"),
        ("PASS", "533401372", "533 401 372"),
    }
    (came,) = page.movements
    assert (came.kind, came.direction, came.to_place) == ("ADM", "IN", "LEI")
    assert "O’Newman" in {
        one.surname
        for landing in board(desk.replica, cell("A")).landings
        for place in landing.cells
        for one in place.occupants
    }


def test_somebody_without_a_cell_is_on_the_board_as_unplaced(desk: Desk) -> None:
    comes_in(desk)
    assert "O’Newman" in {one.surname for one in board(desk.replica, cell("A")).unplaced}


def test_a_broken_rule_asks_for_a_reason_and_nothing_is_saved_without(desk: Desk) -> None:
    with pytest.raises(NeedsReason) as asked:
        comes_in(desk, location_id=cell("A-1-003"))
    assert "cell_out_of_use" in {finding.rule for finding in asked.value.findings}
    assert not find_people(desk.replica, "onewman")
    assert not desk.replica.has_waiting()


@pytest.mark.parametrize(
    "newcomer",
    [
        Newcomer("Brown", "Al", dt.date(1980, 1, 1), numbers=(("NOMS", "a1000bc"),)),
        Newcomer("Brown", "Al", dt.date(1980, 1, 1), numbers=(("PNC", "1998/0123456X"),)),
    ],
)
def test_a_number_that_is_somebody_s_here_asks_whether_they_are_one(
    desk: Desk, newcomer: Newcomer
) -> None:
    with pytest.raises(NeedsReason) as asked:
        comes_in(desk, newcomer)
    findings = asked.value.findings
    assert ("number_taken", person("SMITH")) in {(one.rule, one.person_id) for one in findings}
    saved = comes_in(desk, newcomer, reason="He is his brother, and gives his number.")
    assert saved.findings == findings


@pytest.mark.parametrize(
    ("newcomer", "how", "problem"),
    [
        (Newcomer("", "Lee", dt.date(1991, 3, 8)), {}, "value_missing"),
        (Newcomer("Newman", "Lee", dt.date(2030, 3, 8)), {}, "date_in_future"),
        (Newcomer("Newman", "Lee", dt.date(1801, 3, 8)), {}, "age_impossible"),
        (NEWMAN, {"movement_reason": "CRT"}, "code_unknown"),
        (NEWMAN, {"location_id": cell("GYM")}, "location_not_cell"),
        (NEWMAN, {"location_id": person("SMITH")}, "location_unknown"),
        (
            Newcomer("N", "L", dt.date(1991, 3, 8), numbers=(("NOMS", "12345"),)),
            {},
            "number_not_prison",
        ),
        (Newcomer("N", "L", dt.date(1991, 3, 8), numbers=(("PNC", " "),)), {}, "number_missing"),
        (Newcomer("N", "L", dt.date(1991, 3, 8), numbers=(("ZZ", "1"),)), {}, "code_unknown"),
        (
            Newcomer("N", "L", dt.date(1991, 3, 8), details={"merged_into_id": person("SMITH")}),
            {},
            "action_not_allowed_to_touch",
        ),
    ],
)
def test_what_cannot_be_right_is_told_and_nothing_is_saved(
    desk: Desk, newcomer: Newcomer, how: dict[str, object], problem: str
) -> None:
    with pytest.raises(Problem) as told:
        comes_in(desk, newcomer, **how)
    assert told.value.name == problem
    assert not desk.replica.has_waiting()


def test_an_offender_manager_admits_nobody(manager: Desk) -> None:
    with pytest.raises(Problem) as told:
        comes_in(manager)
    assert told.value.name == "right_missing"
