"""Cell moves, swaps, out of the prison and back, at the desk."""

from __future__ import annotations

import datetime as dt

import pytest

from app.desk import movements, outside
from app.desk.desk import Desk, NeedsReason, Saved
from app.desk.outside import Trip
from app.store.reads.person import PersonPage, person_page
from record.moments import from_text
from record.problems import Problem
from tests.desk.prison import an_id, cell, person, send
from tests.world.clock import START, TestClock
from tests.world.prison import ADMITTED, row


def move(desk: Desk, surname: str, to: str, **more: object) -> Saved:
    given = {"person_id": person(surname), "location_id": cell(to), "move_reason": "ADM", **more}
    return movements.move_cell(desk, **given)  # type: ignore[arg-type]


def page(desk: Desk, surname: str) -> PersonPage:
    return person_page(desk.replica, person(surname))


def broken(asked: pytest.ExceptionInfo[NeedsReason]) -> list[str]:
    return [finding.rule for finding in asked.value.findings]


# Moving


def test_a_move_ends_one_stay_and_begins_another_at_the_same_moment(desk: Desk) -> None:
    saved = move(desk, "SMITH", "A-1-002")
    new, old = page(desk, "SMITH").stays
    assert (new.cell_path, old.cell_path) == ("LEI-A-1-002", "LEI-A-1-001")
    assert new.from_at == old.to_at == START
    assert new.to_at is None
    assert new.reason == "ADM"
    assert len(saved.changes.records) == 2
    assert saved.findings == ()
    assert desk.replica.counts().waiting == 1


def test_somebody_with_no_cell_is_given_one(desk: Desk) -> None:
    move(desk, "HUSSAIN", "A-1-002")
    (stay,) = page(desk, "HUSSAIN").stays
    assert stay.cell_path == "LEI-A-1-002"


def test_a_move_may_have_been_earlier(desk: Desk) -> None:
    earlier = START - dt.timedelta(hours=2)
    move(desk, "SMITH", "A-1-002", moved_at=earlier)
    new, old = page(desk, "SMITH").stays
    assert new.from_at == old.to_at == earlier


def test_two_moves_in_one_instant_follow_each_other(desk: Desk) -> None:
    move(desk, "SMITH", "A-1-002")
    move(desk, "SMITH", "A-2-002", reason="Short of cells.")
    stays = page(desk, "SMITH").stays
    assert [stay.cell_path for stay in stays] == ["LEI-A-2-002", "LEI-A-1-002", "LEI-A-1-001"]
    for stay in stays[1:]:
        assert stay.to_at is not None
        assert stay.from_at < stay.to_at


def test_a_clock_that_ran_back_does_not_turn_a_stay_round(desk: Desk, clock: TestClock) -> None:
    move(desk, "SMITH", "A-1-002")
    clock.tick(hours=-5)
    move(desk, "SMITH", "A-1-001")
    last, before, _ = page(desk, "SMITH").stays
    assert before.to_at == last.from_at
    assert before.from_at < last.from_at


def test_a_time_typed_to_the_minute_may_fall_in_the_minute_of_arrival(
    desk: Desk, clock: TestClock
) -> None:
    clock.tick(seconds=20)
    move(desk, "SMITH", "A-1-002")
    clock.tick(seconds=20)
    move(desk, "SMITH", "A-1-001", moved_at=START)
    last, before, _ = page(desk, "SMITH").stays
    assert before.to_at == last.from_at
    assert before.from_at < last.from_at


@pytest.mark.parametrize(
    ("wrong", "problem"),
    [
        ({"to": "A-1-001"}, "already_there"),
        ({"to": "GYM"}, "location_not_cell"),
        ({"to": "A-1"}, "location_not_cell"),
        ({"to": "Z-9-999"}, "location_unknown"),
        ({"move_reason": "NOSUCH"}, "code_unknown"),
        ({"moved_at": START + dt.timedelta(minutes=5)}, "moment_in_future"),
        ({"moved_at": from_text(ADMITTED) - dt.timedelta(minutes=1)}, "date_before"),
        ({"surname": "NGUYEN"}, "not_in_custody"),
        ({"surname": "NOBODY"}, "person_unknown"),
    ],
)
def test_a_move_that_cannot_be_is_refused_and_leaves_nothing(
    desk: Desk, wrong: dict[str, object], problem: str
) -> None:
    given = {"surname": "SMITH", "to": "A-1-002", **wrong}
    with pytest.raises(Problem) as refused:
        move(desk, **given)  # type: ignore[arg-type]
    assert refused.value.name == problem
    assert desk.replica.counts().waiting == 0


def test_a_cell_of_another_prison_is_not_on_the_list(desk: Desk) -> None:
    send(
        desk.replica,
        [
            row(
                "location",
                an_id("elsewhere"),
                prison="MDI",
                kind="CELL",
                code="001",
                path="MDI-A-1-001",
                in_use=True,
            )
        ],
    )
    with pytest.raises(Problem) as refused:
        move(desk, "SMITH", "A-1-002", location_id=an_id("elsewhere"))
    assert refused.value.name == "location_unknown"


@pytest.mark.parametrize(
    ("surname", "to", "rule"),
    [
        ("JONES", "A-1-001", "cell_full"),
        ("JONES", "A-1-003", "cell_out_of_use"),
        ("EVANS", "A-1-002", "kept_apart"),
        ("JONES", "A-2-002", "high_risk_sharing"),
        ("OKAFOR", "A-1-002", "high_risk_sharing"),
        ("KOWALSKI", "A-1-002", "risk_not_assessed"),
        ("O'BRIEN", "A-1-002", "person_out"),
    ],
)
def test_a_broken_rule_asks_for_a_reason_and_goes_through_with_one(
    desk: Desk, surname: str, to: str, rule: str
) -> None:
    before = page(desk, surname).head.cell_path
    with pytest.raises(NeedsReason) as asked:
        move(desk, surname, to)
    assert broken(asked) == [rule]
    assert page(desk, surname).head.cell_path == before
    assert desk.replica.counts().waiting == 0
    warned = movements.check_move(desk, person_id=person(surname), location_id=cell(to))
    assert [finding.rule for finding in warned] == [rule]

    saved = move(desk, surname, to, reason="No other cell tonight.")
    assert [finding.rule for finding in saved.findings] == [rule]
    assert not saved.to_be_held
    (action,) = desk.replica.next_batch(10, 10_000)
    assert (action.reason, action.findings) == ("No other cell tonight.", (rule,))
    assert page(desk, surname).head.cell_path == f"LEI-{to}"


def test_a_blank_reason_is_no_reason(desk: Desk) -> None:
    with pytest.raises(NeedsReason):
        move(desk, "JONES", "A-1-001", reason="  ")


def test_a_free_cell_warns_of_nothing_and_is_not_moved_to(desk: Desk) -> None:
    assert movements.check_move(desk, person_id=person("SMITH"), location_id=cell("A-1-002")) == ()
    assert page(desk, "SMITH").head.cell_path == "LEI-A-1-001"


def test_only_wing_staff_move_people(manager: Desk) -> None:
    with pytest.raises(Problem) as refused:
        move(manager, "SMITH", "A-1-002")
    assert refused.value.name == "right_missing"
    assert "Offender manager" in refused.value.sentence()


# Swapping


def swap(desk: Desk, one: str, other: str, **more: object) -> Saved:
    return movements.swap_cells(
        desk,
        person_id=person(one),
        other_person_id=person(other),
        **more,  # type: ignore[arg-type]
    )


def test_a_swap_moves_both_in_one_action(desk: Desk) -> None:
    saved = swap(desk, "SMITH", "JONES")
    assert page(desk, "SMITH").head.cell_path == "LEI-A-1-002"
    assert page(desk, "JONES").head.cell_path == "LEI-A-1-001"
    assert len(saved.changes.records) == 4
    assert saved.changes.people == {person("SMITH"), person("JONES")}
    assert desk.replica.counts().waiting == 1


def test_a_swap_is_checked_as_both_would_be(desk: Desk) -> None:
    with pytest.raises(NeedsReason) as asked:
        swap(desk, "JONES", "EVANS")
    assert broken(asked) == ["kept_apart"]


@pytest.mark.parametrize(
    ("one", "other", "problem"),
    [
        ("SMITH", "SMITH", "same_person"),
        ("SMITH", "HUSSAIN", "not_in_cell"),
        ("HUSSAIN", "SMITH", "not_in_cell"),
        ("SMITH", "NGUYEN", "not_in_custody"),
    ],
)
def test_a_swap_that_cannot_be_is_refused(desk: Desk, one: str, other: str, problem: str) -> None:
    with pytest.raises(Problem) as refused:
        swap(desk, one, other)
    assert refused.value.name == problem


def test_two_people_of_one_cell_have_nothing_to_swap(desk: Desk) -> None:
    move(desk, "SMITH", "A-1-002")
    with pytest.raises(Problem) as refused:
        swap(desk, "SMITH", "JONES")
    assert refused.value.name == "already_there"


# Out and back


def out(desk: Desk, surname: str = "SMITH", **more: object) -> Saved:
    given = {
        "person_id": person(surname),
        "kind": "CRT",
        "trip": Trip("TRIAL", "Leeds Crown Court"),
        **more,
    }
    return outside.send_out(desk, **given)  # type: ignore[arg-type]


def test_somebody_sent_out_keeps_the_cell(desk: Desk) -> None:
    out(desk, trip=Trip("TRIAL", "Leeds Crown Court", escort="PECS", comment="Box 3."))
    shown = page(desk, "SMITH")
    assert (shown.head.status, shown.head.out_kind) == ("OUT", "CRT")
    assert (shown.head.out_to, shown.head.status_since) == ("Leeds Crown Court", START)
    assert shown.head.cell_path == "LEI-A-1-001"
    (movement,) = shown.movements
    assert (movement.direction, movement.from_place, movement.escort) == ("OUT", "LEI", "PECS")
    assert desk.replica.counts().waiting == 1


def test_somebody_brought_back_comes_from_where_they_were(desk: Desk, clock: TestClock) -> None:
    clock.tick(hours=2)
    outside.bring_back(desk, person_id=person("O'BRIEN"), movement_reason="TRIAL")
    shown = page(desk, "O'BRIEN")
    assert (shown.head.status, shown.head.out_kind, shown.head.out_to) == ("IN", None, None)
    (movement,) = shown.movements
    assert (movement.kind, movement.direction) == ("CRT", "IN")
    assert (movement.from_place, movement.to_place) == ("Leeds Crown Court", "LEI")


def test_out_twice_and_back_twice_ask_for_a_reason(desk: Desk) -> None:
    with pytest.raises(NeedsReason) as asked:
        out(desk, "O'BRIEN", kind="TAP", trip=Trip("C5", "St James’s Hospital"))
    assert broken(asked) == ["already_out"]
    with pytest.raises(NeedsReason) as asked:
        outside.bring_back(desk, person_id=person("SMITH"))
    assert broken(asked) == ["not_out"]
    outside.bring_back(desk, person_id=person("SMITH"), reason="Nobody wrote down the way out.")
    (movement,) = page(desk, "SMITH").movements
    assert (movement.direction, movement.kind) == ("IN", "TAP")


@pytest.mark.parametrize(
    ("wrong", "problem"),
    [
        ({"kind": "REL"}, "code_unknown"),
        ({"kind": "ADM"}, "code_unknown"),
        ({"kind": "TRN"}, "code_unknown"),
        ({"trip": Trip("C5", "Court")}, "code_unknown"),
        ({"trip": Trip("CRT", "Court", escort="NOSUCH")}, "code_unknown"),
        ({"trip": Trip("CRT", " ")}, "value_missing"),
        ({"trip": Trip("CRT", "Court", comment="x" * 241)}, "value_too_long"),
        ({"trip": Trip("CRT", "Court", due_back_at=START)}, "date_before"),
        ({"moved_at": START + dt.timedelta(seconds=61)}, "moment_in_future"),
        ({"moved_at": from_text(ADMITTED) - dt.timedelta(days=1)}, "date_before"),
        ({"surname": "NGUYEN"}, "not_in_custody"),
    ],
)
def test_a_way_out_that_cannot_be_is_refused(
    desk: Desk, wrong: dict[str, object], problem: str
) -> None:
    with pytest.raises(Problem) as refused:
        out(desk, **wrong)  # type: ignore[arg-type]
    assert refused.value.name == problem
    assert desk.replica.counts().waiting == 0


def test_nobody_is_back_before_they_went(desk: Desk) -> None:
    with pytest.raises(Problem) as refused:
        outside.bring_back(
            desk, person_id=person("O'BRIEN"), moved_at=START - dt.timedelta(hours=8)
        )
    assert refused.value.name == "date_before"
