"""Settling conflicts, discrepancies and held actions at the desk."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from app.desk import details, settling
from app.desk.desk import Desk
from app.store.reads.inbox import inbox
from app.store.reads.person import person_page
from record.action import Change
from record.kinds import Row
from record.merge import only_seen
from record.problems import Problem
from tests.desk.prison import an_id, conflict, member, origin, person, send
from tests.world.prison import row

SURNAME = an_id("conflict", "SMITH", "surname")
ENDING = an_id("conflict", "JONES", "ending")
ENDED: Row = {"status": "ENDED", "ended_on": "2026-11-24", "ended_reason": "Reviewed."}
ACTIVE: Row = {"status": "ACTIVE", "ended_on": None, "ended_reason": None}


@pytest.fixture(autouse=True)
def _unsettled(desk: Desk) -> None:
    """A conflict over a name, one over an ACCT, a discrepancy, and two held actions."""
    send(desk.replica, _rows())


def _rows() -> Iterable[tuple[str, Row]]:
    yield conflict(
        "SMITH",
        "person",
        person("SMITH"),
        "surname",
        theirs={"surname": "SMITH"},
        ours={"surname": "SMYTH"},
    )
    yield conflict(
        "JONES", "alert", an_id("alert", "JONES", "HA"), "ending", theirs=ACTIVE, ours=ENDED
    )
    yield row(
        "discrepancy",
        an_id("discrepancy"),
        **origin("SMITH", kind="move_cell"),
        rule="cell_full",
        facts={"location": "LEI-A-1-001", "capacity": "1", "count": "2", "names": "–"},
        status="OPEN",
    )
    for name, staff in (("held", "Q1OFF"), ("held by a supervisor", "Q3SO")):
        yield row(
            "held_action",
            an_id(name),
            **origin("JONES", staff, kind="end_alert"),
            rule="right_held",
            facts={"what": "Alert ended"},
            changes=[
                Change("alert", an_id("alert", "JONES", "HA"), ACTIVE, ENDED).to_wire(),
            ],
            status="OPEN",
        )


def changes_sent(desk: Desk) -> dict[str, Change]:
    """The changes of the only action that waits, by record type."""
    (action,) = desk.replica.next_batch(10, 100_000)
    return {change.record_type: change for change in action.changes}


# Conflicts


def test_keeping_theirs_settles_and_changes_nothing_else(desk: Desk) -> None:
    settling.settle_conflict(desk, conflict_id=SURNAME, choice="theirs")
    assert set(changes_sent(desk)) == {"conflict"}
    assert inbox(desk.replica, "").conflicts[0].id == ENDING
    settled = inbox(desk.replica, "", include_settled=True).conflicts[-1]
    assert (settled.status, settled.choice, settled.settled_by, settled.pending) == (
        "SETTLED",
        "theirs",
        "ADEYEMI, Sam",
        True,
    )


@pytest.mark.parametrize(
    ("choice", "value", "stands"),
    [("ours", None, "SMYTH"), ("other", {"surname": "SMITHE"}, "SMITHE")],
)
def test_another_choice_writes_the_record_too(
    desk: Desk, choice: settling.Choice, value: Row | None, stands: str
) -> None:
    settling.settle_conflict(desk, conflict_id=SURNAME, choice=choice, value=value)
    sent = changes_sent(desk)["person"]
    assert (sent.before, sent.after) == ({"surname": "SMITH"}, {"surname": stands})
    page = person_page(desk.replica, person("SMITH"))
    assert page.head.surname == stands
    assert page.contested == frozenset()


def test_before_brings_back_what_was_there(desk: Desk) -> None:
    send(
        desk.replica,
        [("conflict", {**_conflict(desk), "base": {"surname": "SMITHSON"}})],
        version=2,
    )
    settling.settle_conflict(desk, conflict_id=SURNAME, choice="before")
    assert person_page(desk.replica, person("SMITH")).head.surname == "SMITHSON"


def test_what_was_before_counts_from_the_centres_row(desk: Desk) -> None:
    details.change_details(desk, person_id=person("SMITH"), changes={"surname": "Smit"})
    settling.settle_conflict(desk, conflict_id=SURNAME, choice="ours")
    _, action = desk.replica.next_batch(10, 100_000)
    sent = {change.record_type: change for change in action.changes}["person"]
    assert (sent.before, sent.after) == ({"surname": "SMITH"}, {"surname": "SMYTH"})


def test_an_open_conflict_marks_its_field(desk: Desk) -> None:
    page = person_page(desk.replica, person("SMITH"))
    assert page.contested == {"surname"}
    assert page.head.open_conflicts == 1


def test_safety_asks_for_a_reason(desk: Desk) -> None:
    with pytest.raises(Problem) as refused:
        settling.settle_conflict(desk, conflict_id=ENDING, choice="theirs")
    assert refused.value.name == "reason_missing"
    settling.settle_conflict(desk, conflict_id=ENDING, choice="theirs", reason="Still low.")
    assert changes_sent(desk)["conflict"].after["settled_reason"] == "Still low."


def test_settling_does_not_end_an_acct_past_those_who_may(desk: Desk, supervisor: Desk) -> None:
    with pytest.raises(Problem) as refused:
        settling.settle_conflict(desk, conflict_id=ENDING, choice="ours", reason="Agreed.")
    assert refused.value.name == "right_missing"
    settling.settle_conflict(supervisor, conflict_id=ENDING, choice="ours", reason="Agreed.")
    sent = changes_sent(desk)["alert"]
    assert sent.after == ENDED | {"comment": "Low since a call home.", "review_on": None}
    assert only_seen(sent) == {"comment", "review_on"}


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        (None, "value_missing"),
        ({"surname": None}, "value_missing"),
        ({"surname": 5}, "value_not_text"),
    ],
)
def test_a_third_value_must_be_a_good_one(desk: Desk, value: Row | None, problem: str) -> None:
    with pytest.raises(Problem) as refused:
        settling.settle_conflict(desk, conflict_id=SURNAME, choice="other", value=value)
    assert refused.value.name == problem


def test_nothing_is_settled_twice(desk: Desk) -> None:
    settling.settle_conflict(desk, conflict_id=SURNAME, choice="theirs")
    with pytest.raises(Problem) as refused:
        settling.settle_conflict(desk, conflict_id=SURNAME, choice="ours")
    assert refused.value.name == "already_settled"
    assert "ADEYEMI" in refused.value.sentence()


def test_a_conflict_that_is_not_here_is_not_settled(desk: Desk) -> None:
    with pytest.raises(Problem) as refused:
        settling.settle_conflict(desk, conflict_id=an_id("none"), choice="ours")
    assert refused.value.name == "record_unknown"


# Discrepancies


def test_a_supervisor_settles_a_discrepancy_with_a_reason(supervisor: Desk) -> None:
    settling.settle_discrepancy(
        supervisor, discrepancy_id=an_id("discrepancy"), reason="Moved at 14:10."
    )
    assert inbox(supervisor.replica, "").discrepancies == ()


def test_a_discrepancy_needs_the_right_and_a_reason(desk: Desk, supervisor: Desk) -> None:
    with pytest.raises(Problem) as refused:
        settling.settle_discrepancy(desk, discrepancy_id=an_id("discrepancy"), reason="Fine.")
    assert refused.value.name == "right_missing"
    with pytest.raises(Problem) as refused:
        settling.settle_discrepancy(supervisor, discrepancy_id=an_id("discrepancy"), reason=" ")
    assert refused.value.name == "reason_missing"


# Held actions


def test_a_supervisor_accepts_what_an_officer_asked_for(supervisor: Desk) -> None:
    settling.accept_held(supervisor, held_id=an_id("held"), reason="Review at 13:00.")
    sent = changes_sent(supervisor)
    assert set(sent) == {"held_action"}
    assert sent["held_action"].after["choice"] == "accepted"
    assert an_id("held") not in {item.id for item in inbox(supervisor.replica, "").held}


@pytest.mark.parametrize(
    ("held", "number", "reason", "problem"),
    [
        ("held", "Q1OFF", "Please.", "right_missing"),
        ("held", "Q3SO", " ", "reason_missing"),
        ("held by a supervisor", "Q3SO", "Fine.", "second_person_needed"),
        ("none", "Q3SO", "Fine.", "record_unknown"),
    ],
)
def test_who_may_not_accept_and_how(
    desk: Desk, held: str, number: str, reason: str, problem: str
) -> None:
    at = Desk(desk.replica, member(number), desk.clock)
    with pytest.raises(Problem) as refused:
        settling.accept_held(at, held_id=an_id(held), reason=reason)
    assert refused.value.name == problem


@pytest.mark.parametrize("number", ["Q1OFF", "Q3SO"])
def test_the_author_or_a_decider_withdraws(desk: Desk, number: str) -> None:
    at = Desk(desk.replica, member(number), desk.clock)
    settling.withdraw_held(at, held_id=an_id("held"))
    assert changes_sent(desk)["held_action"].after["choice"] == "withdrawn"


def test_nobody_else_withdraws(desk: Desk) -> None:
    at = Desk(desk.replica, member("Q2OFF"), desk.clock)
    with pytest.raises(Problem) as refused:
        settling.withdraw_held(at, held_id=an_id("held"))
    assert refused.value.name == "right_missing"


def _conflict(desk: Desk) -> Row:
    found = desk.replica.get("conflict", SURNAME)
    assert found is not None
    return found
