"""A person's own details at the desk."""

from __future__ import annotations

import pytest

from app.desk import details
from app.desk.desk import Desk, Saved
from app.store.reads.find import find_people
from app.store.reads.person import person_page
from record.kinds import Value
from record.problems import Problem
from tests.desk.prison import person


def change(desk: Desk, **changes: Value) -> Saved:
    return details.change_details(desk, person_id=person("SMITH"), changes=changes)


def test_a_change_shows_at_once_and_says_what_waits(desk: Desk) -> None:
    change(desk, religion="ADV", surname="Smith-Jones")
    page = person_page(desk.replica, person("SMITH"))
    assert (page.details["religion"], page.head.surname) == ("ADV", "Smith-Jones")
    assert page.pending_fields == {"religion", "surname"}
    assert page.head.pending == 1


def test_only_what_differs_is_sent(desk: Desk) -> None:
    change(desk, religion="ADV", sex="M", surname=" SMITH ")
    (action,) = desk.replica.next_batch(10, 10_000)
    (sent,) = action.changes
    assert (sent.before, sent.after) == ({"religion": "NIL"}, {"religion": "ADV"})


def test_a_new_name_is_found_at_once(desk: Desk) -> None:
    change(desk, surname="Featherstonehaugh")
    (hit,) = find_people(desk.replica, "featherstone")
    assert hit.person_id == person("SMITH")


def test_needs_are_kept_sorted_and_once(desk: Desk) -> None:
    change(desk, needs=["WC", "PEEP", "WC"])
    page = person_page(desk.replica, person("SMITH"))
    assert page.details["needs"] == ["PEEP", "WC"]
    assert "PEEP" in page.head.badges


def test_a_field_can_be_emptied(desk: Desk) -> None:
    change(desk, religion="")
    assert person_page(desk.replica, person("SMITH")).details["religion"] is None


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({}, "nothing_changed"),
        ({"religion": "NIL"}, "nothing_changed"),
        ({"surname": "   "}, "value_missing"),
        ({"forename": None}, "value_missing"),
        ({"date_of_birth": None}, "value_missing"),
        ({"date_of_birth": "17/05/1970"}, "value_not_date"),
        ({"date_of_birth": "2026-11-25"}, "date_in_future"),
        ({"date_of_birth": "1899-01-01"}, "age_impossible"),
        ({"religion": "NOSUCH"}, "code_unknown"),
        ({"needs": ["RD"]}, "code_unknown"),
        ({"interpreter": "yes"}, "value_not_flag"),
        ({"surname": "x" * 61}, "value_too_long"),
        ({"prison_number": "A9999ZZ"}, "action_not_allowed_to_touch"),
        ({"no_such_field": "x"}, "action_not_allowed_to_touch"),
    ],
)
def test_what_cannot_be_right_is_refused_and_leaves_nothing(
    desk: Desk, changes: dict[str, Value], problem: str
) -> None:
    with pytest.raises(Problem) as refused:
        change(desk, **changes)
    assert refused.value.name == problem
    assert desk.replica.counts().waiting == 0


def test_somebody_who_is_not_here_cannot_be_changed(desk: Desk) -> None:
    with pytest.raises(Problem) as refused:
        details.change_details(desk, person_id=person("NOBODY"), changes={"religion": "ADV"})
    assert refused.value.name == "person_unknown"
