"""Two people who must be kept apart, at the desk."""

from __future__ import annotations

import datetime as dt

import pytest

from app.desk import apart
from app.desk.desk import Desk, NeedsReason, Saved
from app.store.reads.lines import ApartLine
from app.store.reads.person import person_page
from app.store.reads.reviews import reviews_due, whereabouts
from record.problems import Problem
from tests.desk.prison import an_id, person
from tests.world.prison import PRISON

TODAY = dt.date(2026, 11, 24)


def keep_apart(desk: Desk, one: str, other: str, **more: object) -> Saved:
    given: dict[str, object] = {"part": "VIC", "other_part": "PER", "restriction": "LAND"} | more
    return apart.open_non_association(
        desk,
        person_id=person(one),
        other_person_id=person(other),
        **given,  # type: ignore[arg-type]
    )


def line_of(desk: Desk, surname: str, other: str) -> ApartLine:
    lines = person_page(desk.replica, person(surname)).non_associations
    return next(line for line in lines if line.other_person_id == person(other))


def test_it_shows_from_both_sides_at_once(desk: Desk) -> None:
    keep_apart(desk, "KOWALSKI", "EVANS", comment="Owes him.", review_on=dt.date(2026, 12, 24))
    mine, theirs = line_of(desk, "KOWALSKI", "EVANS"), line_of(desk, "EVANS", "KOWALSKI")
    assert (mine.reason, mine.other_reason) == ("VIC", "PER")
    assert (theirs.reason, theirs.other_reason) == ("PER", "VIC")
    assert (mine.authorised_by, mine.review_on) == ("ADEYEMI, Sam", dt.date(2026, 12, 24))
    for surname in ("KOWALSKI", "EVANS"):
        assert "NON_ASSOC" in person_page(desk.replica, person(surname)).head.badges


def test_two_who_are_too_near_now_ask_what_is_done_about_it(desk: Desk) -> None:
    with pytest.raises(NeedsReason) as asked:
        keep_apart(desk, "OKAFOR", "KOWALSKI")
    assert [finding.rule for finding in asked.value.findings] == ["kept_apart"]
    keep_apart(desk, "OKAFOR", "KOWALSKI", reason="Kowalski moves tonight.")
    assert line_of(desk, "OKAFOR", "KOWALSKI").near


def test_two_who_are_kept_apart_already_ask_why_again(desk: Desk) -> None:
    with pytest.raises(NeedsReason) as asked:
        keep_apart(desk, "SMITH", "EVANS")
    assert [finding.rule for finding in asked.value.findings] == ["apart_twice"]


def test_a_review_keeps_them_further_apart_and_never_nearer(desk: Desk) -> None:
    kept: dict[str, object] = {"comment": "Still so.", "authorised_by": None}
    kept |= {"non_association_id": an_id("apart"), "review_on": dt.date(2027, 2, 1)}
    apart.review_non_association(desk, restriction="TNA", **kept)  # type: ignore[arg-type]
    line = line_of(desk, "SMITH", "EVANS")
    assert (line.restriction, line.review_on) == ("TNA", dt.date(2027, 2, 1))
    with pytest.raises(Problem) as refused:
        apart.review_non_association(desk, restriction="CELL", **kept)  # type: ignore[arg-type]
    assert refused.value.name == "apart_not_eased"


def test_its_review_is_due_once_for_the_two(desk: Desk) -> None:
    keep_apart(desk, "KOWALSKI", "EVANS", review_on=TODAY)
    with desk.replica.read() as reading:
        due = reviews_due(reading, TODAY, whereabouts(reading, PRISON))
    assert [(one.record_type, one.code, one.person_id) for one in due] == [
        ("non_association", "LAND", person("KOWALSKI"))
    ]


@pytest.mark.parametrize(
    ("wrong", "problem"),
    [
        ({"other_person_id": person("KOWALSKI")}, "same_person"),
        ({"other_person_id": an_id("person", "NOBODY")}, "person_unknown"),
        ({"part": "NOSUCH"}, "code_unknown"),
        ({"restriction": "NOSUCH"}, "code_unknown"),
        ({"started_on": TODAY + dt.timedelta(days=1)}, "date_in_future"),
        ({"review_on": TODAY - dt.timedelta(days=1)}, "date_before"),
    ],
)
def test_what_cannot_be_is_refused(desk: Desk, wrong: dict[str, object], problem: str) -> None:
    given: dict[str, object] = {
        "person_id": person("KOWALSKI"),
        "other_person_id": person("EVANS"),
        "part": "RIV",
        "other_part": "RIV",
        "restriction": "CELL",
    }
    with pytest.raises(Problem) as refused:
        apart.open_non_association(desk, **given | wrong)  # type: ignore[arg-type]
    assert refused.value.name == problem
