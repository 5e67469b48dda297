"""What must be settled, what waits and what the line is like."""

from __future__ import annotations

import datetime as dt

from app.desk import details, settling
from app.desk.desk import Desk
from app.desk.force import write_statement
from app.store.reads.inbox import inbox
from app.store.reads.status import LINK_CUT, link_status
from app.store.reads.waiting import sent, waiting
from record.action import Change, Outcome
from record.moments import to_text
from record.problems import Problem
from tests.desk.prison import an_id, conflict, origin, person, send
from tests.desk.test_force import restrained
from tests.store.reads.answers import answer, waiting_action
from tests.world.clock import START
from tests.world.prison import row


def a_name_in_conflict(desk: Desk) -> str:
    made = conflict(
        "SMITH", "person", person("SMITH"), "surname", {"surname": "SMITH"}, {"surname": "SMYTH"}
    )
    send(desk.replica, [made])
    return str(made[1]["id"])


def change(desk: Desk) -> None:
    details.change_details(desk, person_id=person("SMITH"), changes={"religion": "ADV"})


def test_a_conflict_tells_both_sides(desk: Desk) -> None:
    a_name_in_conflict(desk)
    (item,) = inbox(desk.replica, an_id("staff", "Q2OFF")).conflicts
    assert (item.person_name, item.record_type, item.group) == ("SMITH, John", "person", "surname")
    assert (item.base, item.theirs, item.ours) == (
        {"surname": None},
        {"surname": "SMITH"},
        {"surname": "SMYTH"},
    )
    assert (item.theirs_by, item.staff_name) == ("PRYDDERCH, Sam", "BROWN, Sam")
    assert (item.mine, item.status, item.pending) == (True, "OPEN", False)
    assert not inbox(desk.replica, desk.member.staff_id).conflicts[0].mine


def test_discrepancies_and_held_actions_tell_the_rule_and_its_facts(desk: Desk) -> None:
    send(
        desk.replica,
        [
            row(
                "discrepancy",
                an_id("d"),
                **origin("SMITH", kind="move_cell"),
                rule="cell_full",
                facts={"location": "LEI-A-1-001"},
                override_reason="No other cell.",
                status="OPEN",
            ),
            row(
                "held_action",
                an_id("h"),
                **origin("JONES", "Q1OFF", kind="end_alert"),
                rule="right_held",
                facts={"what": "Alert ended"},
                changes=[Change("alert", an_id("a"), {"status": "ACTIVE"}, {}).to_wire()],
                status="OPEN",
            ),
        ],
    )
    shown = inbox(desk.replica, desk.member.staff_id)
    (discrepancy,), (held,) = shown.discrepancies, shown.held
    assert (discrepancy.rule, discrepancy.facts) == ("cell_full", {"location": "LEI-A-1-001"})
    assert discrepancy.override_reason == "No other cell."
    assert (held.action_kind, held.rule, held.mine) == ("end_alert", "right_held", True)
    assert held.changes == (Change("alert", an_id("a"), {"status": "ACTIVE"}, {}),)


def test_what_was_settled_is_there_when_asked_for(desk: Desk) -> None:
    settling.settle_conflict(desk, conflict_id=a_name_in_conflict(desk), choice="theirs")
    assert inbox(desk.replica, "").conflicts == ()
    (item,) = inbox(desk.replica, "", include_settled=True).conflicts
    assert (item.choice, item.settled_by, item.settled_at) == ("theirs", "ADEYEMI, Sam", START)
    assert item.pending


def test_what_was_refused_tells_why_and_what_was_in_it(desk: Desk) -> None:
    change(desk)
    answer(desk.replica, waiting_action(desk.replica), Outcome.REFUSED, "record_gone", {"x": "y"})
    (item,) = inbox(desk.replica, "").refused
    assert (item.action_kind, item.problem, item.details) == (
        "change_details",
        "record_gone",
        {"x": "y"},
    )
    assert item.person_name == "SMITH, John"
    assert item.changes[0].after == {"religion": "ADV"}


def test_what_waits_is_listed_in_order_and_then_as_sent(desk: Desk) -> None:
    change(desk)
    desk.clock.tick(minutes=1)  # type: ignore[attr-defined]
    settling.settle_conflict(desk, conflict_id=a_name_in_conflict(desk), choice="theirs")
    first, second = waiting(desk.replica)
    assert [first.number, second.number] == [1, 2]
    assert (first.kind, first.person_name, first.made_at) == (
        "change_details",
        "SMITH, John",
        START,
    )
    assert (second.kind, second.person_name) == ("settle_conflict", "SMITH, John")
    assert first.size_bytes > 200
    assert (first.state, first.tries, first.problem) == ("waiting", 0, None)

    answer(desk.replica, waiting_action(desk.replica), Outcome.HELD, "right_held")
    assert [item.number for item in waiting(desk.replica)] == [2]
    (done,) = sent(desk.replica)
    assert (done.number, done.state, done.problem) == (1, "held", "right_held")
    assert done.answered_at == dt.datetime(2026, 11, 24, 14, 31, tzinfo=dt.UTC)


def test_a_try_that_failed_says_why(desk: Desk) -> None:
    change(desk)
    action = waiting_action(desk.replica)
    with desk.replica.write() as writing:
        writing.note_try([action])
        writing.note_try([action], Problem("hub_unreachable"))
    (item,) = waiting(desk.replica)
    assert (item.state, item.tries, item.problem) == ("waiting", 1, "hub_unreachable")


def test_a_line_that_was_never_tried_is_neither_up_nor_down(desk: Desk) -> None:
    status = link_status(desk.replica)
    assert (status.reachable, status.last_contact, status.data_as_of) == (None, None, None)
    assert status.people == 9
    assert status.records > 40
    assert status.key_in_file
    assert not status.cut


def test_the_line_goes_down_and_comes_back(desk: Desk) -> None:
    replica = desk.replica
    replica.note_link(to_text(START), Problem("hub_unreachable"))
    replica.note_link(to_text(START + dt.timedelta(minutes=5)), Problem("hub_unreachable"))
    down = link_status(replica)
    assert (down.reachable, down.unreachable_since) == (False, START)
    assert down.problem == "hub_unreachable"
    later = START + dt.timedelta(minutes=9)
    replica.note_link(to_text(later), None)
    up = link_status(replica)
    assert (up.reachable, up.unreachable_since, up.last_contact) == (True, None, later)
    assert up.problem is None


def test_a_line_cut_by_hand_says_so(desk: Desk) -> None:
    with desk.replica.write() as writing:
        writing.set_link(LINK_CUT, "1")
    assert link_status(desk.replica).cut


def test_counts_of_what_is_open_and_what_waits(desk: Desk) -> None:
    a_name_in_conflict(desk)
    change(desk)
    status = link_status(desk.replica)
    assert (status.waiting, status.conflicts, status.held, status.refused) == (1, 1, 0, 0)
    answer(desk.replica, waiting_action(desk.replica), Outcome.REFUSED, "record_gone")
    status = link_status(desk.replica)
    assert (status.waiting, status.refused) == (0, 1)


def test_a_colleagues_statement_that_was_refused_is_theirs_alone_to_read(desk: Desk) -> None:
    """Terminals are shared: whoever sits there next settles what the last one left."""
    force_id = restrained(desk)
    write_statement(desk, force_id=force_id, text="He had said where.")
    (*_, stated) = desk.replica.next_batch(9, 100_000)
    answer(desk.replica, stated, Outcome.REFUSED, "session_ended")
    (mine,) = inbox(desk.replica, desk.member.staff_id).refused
    assert mine.changes[0].after["text"] == "He had said where."
    (theirs,) = inbox(desk.replica, an_id("staff", "Q3SO")).refused
    assert "text" not in theirs.changes[0].after
    assert theirs.staff_name == mine.staff_name
