"""What the centre makes of actions: every merge policy, both kinds of deed, and every refusal."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from hub.service import Hub
from hub.settle import checks
from hub.settle.place import place_rows
from record.action import Action, Change, Outcome
from record.ids import new_id
from record.kinds import Row
from record.moments import to_text
from tests.hub.seat import STREAM, Seat, created, everything, row, rows
from tests.world.clock import TestClock
from tests.world.prison import PRISON, an_id

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


def test_the_same_id_with_other_contents_is_refused_and_the_first_stays(hub: Hub, a: Seat) -> None:
    action = a.note()
    first = a.send(action)
    forged = dataclasses.replace(action, reason="Something else")
    verdict = a.send(forged)
    assert (verdict.outcome, verdict.problem) == (Outcome.REFUSED, "action_changed")
    assert a.send(forged) == verdict
    assert a.send(action) == first


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


def test_what_happened_is_accepted_and_the_broken_rule_becomes_a_discrepancy(
    hub: Hub, a: Seat, so: Seat
) -> None:
    move = a.move("SMITH", "A-1-002", "2026-11-24T13:00:00.000Z")
    verdict = a.send(dataclasses.replace(move, reason="Flood on the ones"))
    assert verdict.outcome is Outcome.ACCEPTED
    found = {d["rule"]: d for d in rows(hub, "discrepancy")}
    assert "cell_full" in found
    full = found["cell_full"]
    assert full["override_reason"] == "Flood on the ones"
    assert full["person_id"] == SMITH
    assert set(verdict.raised) == {str(d["id"]) for d in found.values()}
    settled = so.send(so.settle("settle_discrepancy", "discrepancy", str(full["id"])))
    assert settled.outcome is Outcome.ACCEPTED
    assert row(hub, "discrepancy", str(full["id"]))["status"] == "SETTLED"


def test_sent_out_by_two_terminals_both_movements_stand_and_somebody_looks(
    hub: Hub, a: Seat, b: Seat
) -> None:
    def sent_out(seat: Seat, place: str, at: str) -> Action:
        movement: Row = {
            "person_id": SMITH,
            "custody_period_id": an_id("period", "SMITH"),
            "kind": "CRT",
            "direction": "OUT",
            "to_place": place,
            "moved_at": at,
        }
        before: Row = {"status": "IN", "out_to": None, "out_kind": None}
        before["status_since"] = "2026-11-01T18:30:00.000Z"
        after: Row = {"status": "OUT", "out_to": place, "out_kind": "CRT", "status_since": at}
        return seat.action(
            "send_out",
            created("movement", movement, seat.clock),
            Change("custody_period", an_id("period", "SMITH"), before, after),
        )

    assert a.send(sent_out(a, "Leeds Crown Court", "2026-11-24T08:00:00.000Z")).raised == ()
    again = b.send(sent_out(b, "Leeds Magistrates", "2026-11-24T09:00:00.000Z"))
    assert again.outcome is Outcome.MERGED
    assert len(rows(hub, "movement", person_id=SMITH)) == 2
    (discrepancy,) = rows(hub, "discrepancy")
    assert discrepancy["rule"] == "already_out"
    assert again.raised == (discrepancy["id"],)


def test_a_rule_that_was_broken_before_is_not_found_again(hub: Hub, a: Seat) -> None:
    a.send(a.alert("XA", kind="X"))
    second = a.alert("XA", kind="X")
    assert len(a.send(second).raised) == 1
    alert_id = second.changes[0].record_id
    review = Change("alert", alert_id, {"comment": None}, {"comment": "Still so."})
    assert a.send(a.action("review_alert", review)).raised == ()


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_moved_by_two_terminals_the_later_move_stands(
    hub: Hub, a: Seat, b: Seat, order: tuple[int, int]
) -> None:
    nine = a.move("SMITH", "A-2-003", "2026-11-24T09:00:00.000Z")
    ten = b.move("SMITH", "A-1-003", "2026-11-24T10:00:00.000Z")
    for place in order:
        seat, action = ((a, nine), (b, ten))[place]
        assert seat.send(action).outcome in (Outcome.ACCEPTED, Outcome.MERGED)
    stays = sorted(rows(hub, "stay", person_id=SMITH), key=lambda stay: str(stay["from_at"]))
    assert [(stay["from_at"], stay["to_at"]) for stay in stays] == [
        ("2026-11-01T18:30:00.000Z", "2026-11-24T09:00:00.000Z"),
        ("2026-11-24T09:00:00.000Z", "2026-11-24T10:00:00.000Z"),
        ("2026-11-24T10:00:00.000Z", None),
    ]
    assert stays[2]["location_id"] == an_id("location", "A-1-003")
    twice = [d for d in rows(hub, "discrepancy") if d["rule"] == "moved_twice"]
    assert len(twice) == 1


def test_moved_twice_into_the_same_cell_needs_no_look(hub: Hub, a: Seat, b: Seat) -> None:
    a.send(a.move("SMITH", "A-2-003", "2026-11-24T09:00:00.000Z"))
    b.send(b.move("SMITH", "A-2-003", "2026-11-24T10:00:00.000Z"))
    assert len(rows(hub, "stay", person_id=SMITH, to_at=None)) == 1
    assert not [d for d in rows(hub, "discrepancy") if d["rule"] == "moved_twice"]


def test_a_move_dated_in_the_future_counts_as_made_on_receipt(
    hub: Hub, a: Seat, b: Seat, clock: TestClock
) -> None:
    future = to_text(clock.now() + dt.timedelta(days=3650))
    assert a.send(a.move("SMITH", "A-2-003", future)).outcome is Outcome.MERGED
    clock.tick(minutes=10)
    b.send(b.move("SMITH", "A-1-003", to_text(clock.now())))
    (stay,) = rows(hub, "stay", person_id=SMITH, to_at=None)
    assert stay["location_id"] == an_id("location", "A-1-003")


@pytest.fixture
def acct(a: Seat) -> str:
    """An open ACCT alert."""
    opened = a.alert("HA")
    assert a.send(opened).outcome is Outcome.ACCEPTED
    return opened.changes[0].record_id


def test_a_decision_without_the_right_is_held_until_accepted(
    hub: Hub, a: Seat, b: Seat, so: Seat, acct: str
) -> None:
    asked = a.end_alert(acct)
    verdict = a.send(asked)
    assert (verdict.outcome, verdict.problem) == (Outcome.HELD, "right_held")
    assert row(hub, "alert", acct)["status"] == "ACTIVE"
    (held_id,) = verdict.raised
    held = row(hub, "held_action", held_id)
    assert held["person_id"] == SMITH
    assert held["changes"] == [asked.changes[0].to_wire()]

    other = b.send(b.settle("accept_held", "held_action", held_id))
    assert (other.outcome, other.problem) == (Outcome.REFUSED, "right_missing")
    assert so.send(so.settle("accept_held", "held_action", held_id)).outcome is Outcome.ACCEPTED
    alert = row(hub, "alert", acct)
    assert (alert["status"], alert["ended_reason"]) == ("ENDED", "No longer.")
    assert a.send(asked) == verdict
    history = rows(hub, "history", record_id=acct)
    assert sorted((line["action_kind"], line["outcome"]) for line in history) == [
        ("end_alert", "accepted"),
        ("end_alert", "held"),
        ("open_alert", "accepted"),
    ]
    (accepted,) = [
        x for x in history if (x["action_kind"], x["outcome"]) == ("end_alert", "accepted")
    ]
    assert (accepted["staff_name"], accepted["reason"]) == ("ADEYEMI, Sam", "Looked at it.")
    twice = so.send(so.settle("accept_held", "held_action", held_id))
    assert twice.problem == "already_settled"


def test_what_is_held_may_be_withdrawn_by_its_author_and_not_by_another_officer(
    hub: Hub, a: Seat, b: Seat, acct: str
) -> None:
    (held_id,) = a.send(a.end_alert(acct)).raised
    assert b.send(b.settle("withdraw_held", "held_action", held_id)).problem == "right_missing"
    assert a.send(a.settle("withdraw_held", "held_action", held_id)).outcome is Outcome.ACCEPTED
    assert row(hub, "alert", acct)["status"] == "ACTIVE"


def test_nobody_accepts_what_they_asked_for_themselves(hub: Hub, a: Seat, acct: str) -> None:
    (held_id,) = a.send(a.end_alert(acct)).raised
    promoted = {**row(hub, "staff", a.staff_id), "role": "supervising_officer"}
    place_rows(hub.store, [("staff", promoted)], source="test")
    verdict = a.send(a.settle("accept_held", "held_action", held_id))
    assert verdict.problem == "second_person_needed"


def test_a_supervising_officer_ends_it_at_once(hub: Hub, so: Seat, acct: str) -> None:
    assert so.send(so.end_alert(acct)).outcome is Outcome.ACCEPTED
    assert row(hub, "alert", acct)["status"] == "ENDED"


def test_settling_a_conflict_is_no_way_round_the_right_to_end_an_alert(
    hub: Hub, a: Seat, so: Seat, acct: str
) -> None:
    confirmed = {**row(hub, "alert", acct), "ended_reason": "Confirmed at review."}
    place_rows(hub.store, [("alert", confirmed)], source="test")
    (conflict_id,) = so.send(so.end_alert(acct)).raised
    before: Row = {"status": "ACTIVE", "ended_on": None, "ended_reason": "Confirmed at review."}
    after: Row = {"status": "ENDED", "ended_on": "2026-11-24", "ended_reason": "Me."}
    ending = Change("alert", acct, before, after)
    verdict = a.send(a.settle("settle_conflict", "conflict", conflict_id, ending, choice="other"))
    assert (verdict.outcome, verdict.problem) == (Outcome.HELD, "right_held")
    assert row(hub, "alert", acct)["status"] == "ACTIVE"
    accepted = so.send(so.settle("accept_held", "held_action", verdict.raised[0]))
    assert accepted.outcome is Outcome.ACCEPTED
    assert row(hub, "alert", acct)["ended_reason"] == "Me."
    assert row(hub, "conflict", conflict_id)["status"] == "SETTLED"


@pytest.mark.parametrize(
    ("problem", "spoil"),
    [
        ("action_kind_unknown", lambda s, x: dataclasses.replace(x, kind="delete_person")),
        ("action_malformed", lambda s, x: dataclasses.replace(x, stamp="yesterday")),
        ("action_malformed", lambda s, x: dataclasses.replace(x, at="yesterday")),
        ("action_malformed", lambda s, x: dataclasses.replace(x, number=0)),
        ("action_malformed", lambda s, x: dataclasses.replace(x, changes=())),
        (
            "action_malformed",
            lambda s, x: dataclasses.replace(x, terminal_id=new_id(s.clock.now())),
        ),
        ("action_malformed", lambda s, x: dataclasses.replace(x, id="x\0")),
        ("value_not_plain", lambda s, x: dataclasses.replace(x, reason="\ud800\0")),
        ("value_too_long", lambda s, x: s.note(text="x" * 30_001)),
        ("value_not_plain", lambda s, x: s.note(text="a\0b")),
        ("value_missing", lambda s, x: s.note(text=None)),
        ("value_not_moment", lambda s, x: s.note(happened_at="2026-13-01T00:00:00.000Z")),
        ("action_malformed", lambda s, x: s.note(colour="red")),
        ("action_malformed", lambda s, x: s.note(staff_id=an_id("staff", "Q2OFF"))),
        ("staff_unknown", lambda s, x: dataclasses.replace(x, staff_id=new_id(s.clock.now()))),
        ("staff_unknown", lambda s, x: dataclasses.replace(x, staff_id="\0' OR 1=1")),
        ("record_gone", lambda s, x: s.note(person_id=new_id(s.clock.now()))),
        ("record_gone", lambda s, x: s.note(custody_period_id=new_id(s.clock.now()))),
        (
            "action_malformed",
            lambda s, x: s.note(custody_period_id=an_id("period", "JONES")),
        ),
        (
            "action_not_allowed_to_touch",
            lambda s, x: s.details({"prison_number": "A1000BC"}, {"prison_number": "A1111BC"}),
        ),
        (
            "action_not_allowed_to_touch",
            lambda s, x: s.action(
                "change_details",
                Change("staff", s.staff_id, {"role": "officer"}, {"role": "administrator"}),
            ),
        ),
        (
            "record_gone",
            lambda s, x: s.end_alert(new_id(s.clock.now())),
        ),
        (
            "record_gone",
            lambda s, x: s.settle("accept_held", "held_action", new_id(s.clock.now())),
        ),
    ],
)
def test_what_cannot_be_taken_up_is_refused_and_kept(
    hub: Hub, a: Seat, problem: str, spoil: object
) -> None:
    before = {key: value for key, value in everything(hub).items() if key[0] != "history"}
    action = spoil(a, a.note())  # type: ignore[operator]
    good = a.note(text="After it.")
    refused, accepted = a.sync(action, good).verdicts
    assert (refused.outcome, refused.problem) == (Outcome.REFUSED, problem)
    assert accepted.outcome is Outcome.ACCEPTED
    assert a.send(action) == refused
    after = {key: value for key, value in everything(hub).items() if key[0] != "history"}
    del after["case_note", good.changes[0].record_id]
    assert after == before


def test_a_role_without_the_right_is_refused_and_what_was_tried_stays_readable(
    hub: Hub, a: Seat, acct: str
) -> None:
    verdict = a.send(a.settle("settle_discrepancy", "discrepancy", new_id(a.clock.now())))
    assert verdict.outcome is Outcome.REFUSED
    auditor = {**row(hub, "staff", a.staff_id), "role": "auditor"}
    place_rows(hub.store, [("staff", auditor)], source="test")
    action = a.details({"religion": None}, {"religion": "CE"})
    assert a.send(action).problem == "right_missing"
    (line,) = rows(hub, "history", action_id=action.id)
    assert line["outcome"] == "refused"
    assert line["lines"][0]["after"] == "CE"  # type: ignore


def test_someone_who_no_longer_works_here_is_refused(hub: Hub, a: Seat) -> None:
    left = {**row(hub, "staff", a.staff_id), "active": False}
    place_rows(hub.store, [("staff", left)], source="test")
    assert a.send(a.note()).problem == "staff_inactive"


def test_an_entry_is_never_changed(hub: Hub, a: Seat, b: Seat) -> None:
    action = a.note(text="As it was.")
    a.send(action)
    (change,) = action.changes
    same = b.action("add_note", dataclasses.replace(change))
    assert b.send(dataclasses.replace(same, staff_id=a.staff_id)).outcome is Outcome.ACCEPTED
    other = dataclasses.replace(change, after={**change.after, "text": "Otherwise."})
    verdict = a.send(a.action("add_note", other))
    assert verdict.problem == "entry_never_changed"
    assert row(hub, "case_note", change.record_id)["text"] == "As it was."


def test_a_terminal_of_another_prison_touches_nothing_here(hub: Hub, clock: TestClock) -> None:
    stranger = Seat.enrolled(hub, clock, "M", "Q1OFF", prison="MDI")
    before = everything(hub)
    for action in (
        stranger.note(),
        stranger.move("SMITH", "A-2-003", "2026-11-24T09:00:00.000Z"),
        stranger.details({"religion": None}, {"religion": "CE"}),
    ):
        assert stranger.send(action).problem == "out_of_scope"
    assert everything(hub) == before


def _moves_to(hub: Hub, prison: str) -> None:
    period = {**row(hub, "custody_period", an_id("period", "SMITH")), "prison": prison}
    place_rows(hub.store, [("custody_period", period)], source="test")


def test_edits_for_a_man_who_has_just_left_still_arrive(
    hub: Hub, a: Seat, clock: TestClock
) -> None:
    a.read_all()
    other = Seat.enrolled(hub, clock, "M", "Q1OFF", prison="MDI")
    _moves_to(hub, "MDI")
    action = a.note(text="Handed over at nine.")
    assert a.send(action).outcome is Outcome.ACCEPTED
    a.read_all()
    assert a.facts.get("person", SMITH) is None
    other.read_all()
    note = other.facts.get("case_note", action.changes[0].record_id)
    assert note is not None
    assert note["text"] == "Handed over at nine."


@pytest.mark.expects_log
def test_an_action_that_breaks_the_settling_stops_no_other_and_is_shown_in_the_end(
    hub: Hub, a: Seat, b: Seat, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    poisoned, good = a.note(text="POISON"), a.note(text="Fine.")
    real = checks.check_references

    def fails(terminal: object, action: object, draft: object) -> None:
        if action == poisoned:
            raise ZeroDivisionError("POISON")
        real(terminal, action, draft)  # type: ignore[arg-type]

    monkeypatch.setattr(checks, "check_references", fails)
    for _ in range(2):
        (verdict,) = a.sync(poisoned, good).verdicts
        assert verdict.action_id == good.id
    held, _ = a.sync(poisoned, good).verdicts
    assert (held.outcome, held.problem) == (Outcome.HELD, "action_malformed")
    assert "POISON" not in caplog.text
    (record,) = rows(hub, "held_action")
    assert record["status"] == "OPEN"
    assert (record["person_id"], record["prison"]) == (None, PRISON)
    b.read_all()
    assert b.facts.get("held_action", str(record["id"])) is not None
