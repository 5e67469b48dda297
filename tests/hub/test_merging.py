"""What the centre makes of two people's changes, by every merge policy."""

from __future__ import annotations

import dataclasses
import datetime as dt

from hub.service import Hub
from hub.settle.place import place_rows
from record.action import Change, Outcome
from tests.hub.seat import STREAM, Seat, everything, row, rows
from tests.world.clock import TestClock
from tests.world.prison import an_id

SMITH = an_id("person", "SMITH")


def test_an_action_is_accepted_and_reaches_the_others(hub: Hub, a: Seat, b: Seat) -> None:
    action = a.note(text="Ŵy gwŷr – “quiet” 🙂\nand so on")
    verdict = a.send(action)
    assert verdict.outcome is Outcome.ACCEPTED
    b.read_all()
    note = b.facts.get("case_note", action.changes[0].record_id)
    assert note is not None
    assert note["text"] == "Ŵy gwŷr – “quiet” 🙂\nand so on"
    assert dict(verdict.seqs)[STREAM] <= a.cursors[STREAM]
    (line,) = rows(hub, "history", record_id=note["id"])
    assert (line["outcome"], line["staff_name"], line["terminal"]) == (
        "accepted",
        "ADEYEMI, Sam",
        "A",
    )


def test_the_same_action_again_gets_the_same_verdict_and_changes_nothing(hub: Hub, a: Seat) -> None:
    action = a.note()
    first = a.send(action)
    before = everything(hub)
    assert a.send(action) == first
    assert everything(hub) == before
    assert a.sync(action, action).verdicts == (first, first)


def test_different_fields_both_stand(hub: Hub, a: Seat, b: Seat) -> None:
    a.send(a.details({"religion": None}, {"religion": "CE"}))
    verdict = b.send(b.details({"diet": None}, {"diet": "VEG"}))
    assert verdict.outcome is Outcome.ACCEPTED
    person = row(hub, "person", SMITH)
    assert (person["religion"], person["diet"]) == ("CE", "VEG")


def test_latest_the_later_edit_stands_whichever_arrives_first(
    hub: Hub, a: Seat, b: Seat, clock: TestClock
) -> None:
    earlier = a.details({"religion": None}, {"religion": "CE"})
    clock.tick(minutes=1)
    later = b.details({"religion": None}, {"religion": "RC"})
    b.send(later)
    assert a.send(earlier).outcome is Outcome.MERGED
    assert row(hub, "person", SMITH)["religion"] == "RC"
    lines = [line["lines"] for line in rows(hub, "history", action_id=earlier.id)]
    assert lines == [
        [
            {
                "field": "religion",
                "before": None,
                "after": "CE",
                "theirs": "RC",
                "now": "RC",
                "fate": "kept",
            }
        ]
    ]
    assert not rows(hub, "conflict")


def test_latest_a_clock_far_ahead_wins_only_until_the_next_edit(
    hub: Hub, a: Seat, b: Seat, clock: TestClock
) -> None:
    ahead = f"{int((clock.now() + dt.timedelta(days=400)).timestamp() * 1000):012x}.0000.x"
    verdict = a.send(
        dataclasses.replace(a.details({"religion": None}, {"religion": "CE"}), stamp=ahead)
    )
    assert verdict.details == {"clock_ahead": True}
    clock.tick(minutes=1)
    b.send(b.details({"religion": None}, {"religion": "RC"}))
    assert row(hub, "person", SMITH)["religion"] == "RC"


def test_set_additions_join_and_a_removal_takes_only_what_was_seen(
    hub: Hub, a: Seat, b: Seat
) -> None:
    a.send(a.details({"needs": []}, {"needs": ["ASTHMA", "HEARING"]}))
    b.send(b.details({"needs": []}, {"needs": ["SIGHT"]}))
    assert row(hub, "person", SMITH)["needs"] == ["ASTHMA", "HEARING", "SIGHT"]
    a.send(a.details({"needs": ["ASTHMA", "HEARING"]}, {"needs": ["HEARING"]}))
    assert row(hub, "person", SMITH)["needs"] == ["HEARING", "SIGHT"]


def test_review_holds_both_names_in_one_conflict_that_later_offers_join(
    hub: Hub, a: Seat, b: Seat
) -> None:
    a.send(a.details({"surname": "SMITH"}, {"surname": "SMYTHE"}))
    first = b.send(b.details({"surname": "SMITH"}, {"surname": "SMIT"}))
    second = b.send(b.details({"surname": "SMIT"}, {"surname": "SMITS"}))
    assert first.outcome is second.outcome is Outcome.MERGED
    assert first.raised == second.raised
    (conflict,) = rows(hub, "conflict")
    assert row(hub, "person", SMITH)["surname"] == "SMYTHE"
    assert conflict["base"] == {"surname": "SMITH"}
    assert conflict["theirs"] == {"surname": "SMYTHE"}
    assert conflict["theirs_by"] == "ADEYEMI, Sam"
    assert conflict["ours"] == {"surname": "SMITS"}
    offered = [offer["value"]["surname"] for offer in conflict["offers"]]  # type: ignore
    assert offered == ["SMIT", "SMITS"]


def test_an_open_conflict_shows_what_stands_now(hub: Hub, a: Seat, b: Seat) -> None:
    a.send(a.details({"surname": "SMITH"}, {"surname": "SMYTHE"}))
    b.send(b.details({"surname": "SMITH"}, {"surname": "SMIT"}))
    a.send(a.details({"surname": "SMYTHE"}, {"surname": "SMYTH"}))
    (conflict,) = rows(hub, "conflict")
    assert conflict["theirs"] == {"surname": "SMYTH"}


def test_a_conflict_is_settled_by_choosing(hub: Hub, a: Seat, b: Seat, so: Seat) -> None:
    a.send(a.details({"surname": "SMITH"}, {"surname": "SMYTHE"}))
    (conflict_id,) = b.send(b.details({"surname": "SMITH"}, {"surname": "SMIT"})).raised
    choice = Change("person", SMITH, {"surname": "SMYTHE"}, {"surname": "SMIT"})
    settled = so.settle("settle_conflict", "conflict", conflict_id, choice, choice="ours")
    assert so.send(settled).outcome is Outcome.ACCEPTED
    assert row(hub, "person", SMITH)["surname"] == "SMIT"
    assert row(hub, "conflict", conflict_id)["status"] == "SETTLED"
    again = a.send(a.settle("settle_conflict", "conflict", conflict_id, choice="theirs"))
    assert (again.outcome, again.problem) == (Outcome.REFUSED, "already_settled")


def test_an_offer_that_the_settler_had_not_seen_opens_the_conflict_again(
    hub: Hub, a: Seat, b: Seat, so: Seat, clock: TestClock
) -> None:
    a.send(a.details({"surname": "SMITH"}, {"surname": "SMYTHE"}))
    (conflict_id,) = b.send(b.details({"surname": "SMITH"}, {"surname": "SMIT"})).raised
    choice = Change("person", SMITH, {"surname": "SMYTHE"}, {"surname": "SMIT"})
    clock.tick(minutes=1)
    settled = so.settle("settle_conflict", "conflict", conflict_id, choice, choice="ours")
    clock.tick(minutes=1)
    b.send(b.details({"surname": "SMIT"}, {"surname": "SMITS"}))
    (again,) = so.send(settled).raised
    conflict = row(hub, "conflict", again)
    assert again != conflict_id
    assert (conflict["status"], conflict["ours"]) == ("OPEN", {"surname": "SMITS"})
    assert conflict["theirs"] == {"surname": "SMIT"}


def test_a_choice_that_is_itself_disputed_lies_beside_the_offers_that_came_meanwhile(
    hub: Hub, a: Seat, b: Seat, so: Seat, clock: TestClock
) -> None:
    a.send(a.details({"surname": "SMITH"}, {"surname": "SMYTHE"}))
    (conflict_id,) = b.send(b.details({"surname": "SMITH"}, {"surname": "SMIT"})).raised
    choice = Change("person", SMITH, {"surname": "SMYTHE"}, {"surname": "SMEETH"})
    clock.tick(minutes=1)
    settled = so.settle("settle_conflict", "conflict", conflict_id, choice, choice="other")
    clock.tick(minutes=1)
    a.send(a.details({"surname": "SMYTHE"}, {"surname": "SMYTH"}))
    b.send(b.details({"surname": "SMIT"}, {"surname": "SMITS"}))
    (again,) = so.send(settled).raised
    conflict = row(hub, "conflict", again)
    offered = [offer["value"]["surname"] for offer in conflict["offers"]]  # type: ignore
    assert (conflict["status"], offered) == ("OPEN", ["SMITS", "SMEETH"])
    assert row(hub, "person", SMITH)["surname"] == "SMYTH"


def test_settling_touches_nothing_but_what_the_conflict_is_about(
    hub: Hub, a: Seat, b: Seat
) -> None:
    a.send(a.details({"surname": "SMITH"}, {"surname": "SMYTHE"}))
    (conflict_id,) = b.send(b.details({"surname": "SMITH"}, {"surname": "SMIT"})).raised
    other = Change("person", SMITH, {"forename": "John"}, {"forename": "Jack"})
    verdict = b.send(b.settle("settle_conflict", "conflict", conflict_id, other))
    assert verdict.problem == "action_not_allowed_to_touch"
    assert row(hub, "person", SMITH)["forename"] == "John"


def test_safer_the_safer_value_stands_and_a_person_is_asked(hub: Hub, so: Seat) -> None:
    opened = so.alert("XA", kind="X")
    so.send(opened)
    alert = row(hub, "alert", opened.changes[0].record_id)
    confirmed = {**alert, "ended_reason": "Confirmed at review."}
    place_rows(hub.store, [("alert", confirmed)], source="test")
    verdict = so.send(so.end_alert(str(alert["id"])))
    assert verdict.outcome is Outcome.MERGED
    (conflict,) = rows(hub, "conflict")
    assert verdict.raised == (conflict["id"],)
    assert row(hub, "alert", str(alert["id"]))["status"] == "ACTIVE"
    ours = conflict["ours"]
    assert isinstance(ours, dict)
    assert (ours["status"], ours["ended_reason"]) == ("ENDED", "No longer.")
