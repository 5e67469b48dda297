"""T6: where somebody is, and who they are, told by a prison that no longer has them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hub.service import Hub
from record.action import Action, Change, Outcome
from record.kinds import Row
from tests.attacks.between import (
    OWUSU,
    PERIOD,
    SMITH,
    THIRD,
    accepted,
    again,
    is_now,
    leaves,
    moves,
    now_of,
    put,
    received,
    seconded,
    sent_to,
    waits,
    was_there,
)
from tests.attacks.test_t06_another_prison import prisons
from tests.attacks.test_t06_two_prisons import in_both
from tests.hub.people import merge, separate
from tests.hub.seat import Seat, row, rows
from tests.simulation.estate import OTHER
from tests.world.clock import TestClock
from tests.world.prison import PRISON, an_id

THEIRS = an_id("period", "OWUSU")
TO_THIRD: Row = {"out_to": THIRD, "out_kind": "TRN", "bound_for": THIRD}


def of_owusu(period: str) -> Row:
    return {"person_id": OWUSU, "custody_period_id": period}


def officer(hub: Hub, clock: TestClock) -> Seat:
    return Seat.enrolled(hub, clock, "Officer", "Q1OFF")


def test_a_transfer_that_was_called_off_is_none_though_both_were_told_at_once(
    hub: Hub, so: Seat, far: Seat, test_clock: TestClock
) -> None:
    """A terminal was cut off; what it tells in one exchange has one moment at the centre."""
    out = sent_to(hub, so, OTHER)
    test_clock.tick(minutes=5)
    back = is_now(hub, so, "IN", seen=dict(out.changes[1].after))
    came = moves(so, "TRN", "OTHER", "IN", to_place=PRISON)
    told = so.sync(out, so.action("bring_back", came, back)).verdicts
    assert [verdict.problem for verdict in told] == [None, None]
    test_clock.tick(hours=24)
    assert so.send(sent_to(hub, so, THIRD)).problem is None
    test_clock.tick(minutes=5)
    waits(far.send(received(hub, far, OTHER)))
    assert prisons(hub, SMITH) == {PRISON, THIRD}


@pytest.mark.parametrize("kind", ["transfer", "redirect_transfer"])
def test_who_says_afterwards_that_it_has_somebody_sends_them_nowhere(
    hub: Hub, reception: Seat, kind: str
) -> None:
    period = in_both(hub, reception)
    gone = is_now(hub, reception, "TRN", period=period, **TO_THIRD)
    moved = moves(reception, "TRN", "OTHER", "OUT", to_place=THIRD, **of_owusu(period))
    waits(reception.send(reception.action(kind, moved, gone)))
    assert prisons(hub, OWUSU) == {PRISON, OTHER}


@pytest.mark.parametrize("first", [PRISON, OTHER])
def test_nor_by_way_of_a_prison_that_has_them(hub: Hub, reception: Seat, first: str) -> None:
    period = in_both(hub, reception)
    moved = moves(reception, "TRN", "OTHER", "OUT", to_place=first, **of_owusu(period))
    way: Row = {"out_to": first, "out_kind": "TRN", "bound_for": first}
    gone = is_now(hub, reception, "TRN", period=period, **way)
    assert reception.send(reception.action("transfer", moved, gone)).problem is None
    on = moves(reception, "TRN", "OTHER", "OUT", to_place=THIRD, **of_owusu(period))
    gone = is_now(hub, reception, "TRN", period=period, **TO_THIRD)
    waits(reception.send(reception.action("redirect_transfer", on, gone)))
    assert prisons(hub, OWUSU) == {PRISON, OTHER}


def test_nor_after_a_false_escape_from_the_prison_that_has_them(
    hub: Hub, reception: Seat, far: Seat, test_clock: TestClock
) -> None:
    """They were not at large when they were taken in here."""
    period = in_both(hub, reception)
    test_clock.tick(hours=1)
    fled = is_now(hub, far, "UAL", period=THEIRS, out_kind="REL")
    told = far.action("record_escape", moves(far, "REL", "ESCP", "OUT", **of_owusu(THEIRS)), fled)
    assert far.send(told).problem is None
    moved = moves(reception, "TRN", "OTHER", "OUT", to_place=THIRD, **of_owusu(period))
    gone = is_now(hub, reception, "TRN", period=period, **TO_THIRD)
    waits(reception.send(reception.action("transfer", moved, gone)))


def test_an_admission_that_was_refused_is_not_the_first(
    hub: Hub, reception: Seat, far: Seat, test_clock: TestClock
) -> None:
    """Its history must not count; the period is made again under the same id, much later."""
    period, takes_in = again(reception, hub, SMITH, PRISON)
    unsought = tuple(one for one in takes_in.changes if one.record_type != "admission_search")
    leaves(hub, reception, test_clock)
    assert reception.send(replace(takes_in, changes=unsought)).outcome is Outcome.REFUSED
    test_clock.tick(hours=1)
    new, later = again(reception, hub, SMITH, PRISON)
    as_if = {new: period}
    changes = [_renamed(one, as_if) for one in later.changes]
    assert reception.send(replace(later, changes=tuple(changes))).problem is None
    moved = moves(reception, "TRN", "OTHER", "OUT", to_place=THIRD, custody_period_id=period)
    gone = is_now(hub, reception, "TRN", period=period, **TO_THIRD)
    waits(reception.send(reception.action("transfer", moved, gone)))


def _renamed(change: Change, to: dict[str, str]) -> Change:
    """A change with other ids."""
    after: Row = {name: to.get(str(value), value) for name, value in change.after.items()}
    return replace(change, record_id=to.get(change.record_id, change.record_id), after=after)


def test_a_wrong_admission_elsewhere_holds_up_no_van(
    hub: Hub, reception: Seat, far: Seat, test_clock: TestClock
) -> None:
    """At night somebody was taken for Owusu; in the morning he goes to a third prison."""
    in_both(hub, reception)
    test_clock.tick(hours=6)
    gone = is_now(hub, far, "TRN", period=THEIRS, **TO_THIRD)
    moved = moves(far, "TRN", "OTHER", "OUT", to_place=THIRD, **of_owusu(THEIRS))
    assert far.send(far.action("transfer", moved, gone)).problem is None
    assert prisons(hub, OWUSU) == {PRISON, OTHER, THIRD}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"needs": ["SCM", "WC"]}, {"needs": []}),
        ({"sex": "M", "middle_names": None}, {"sex": "F", "middle_names": "Lee"}),
    ],
)
def test_a_former_prison_takes_no_need_away_and_names_nobody_otherwise(
    hub: Hub, so: Seat, test_clock: TestClock, before: Row, after: Row
) -> None:
    put(hub, so, "person", **{**row(hub, "person", SMITH), **before})
    leaves(hub, so, test_clock)
    seat = officer(hub, test_clock)
    waits(seat.send(seat.details(before, after)))
    assert {name: row(hub, "person", SMITH)[name] for name in before} == before


def test_a_former_prison_adds_a_need(hub: Hub, so: Seat, test_clock: TestClock) -> None:
    """What protects more is taken from whoever tells it."""
    leaves(hub, so, test_clock)
    seat = officer(hub, test_clock)
    assert seat.send(seat.details({"needs": []}, {"needs": ["WC"]})).problem is None
    assert row(hub, "person", SMITH)["needs"] == ["WC"]


def test_who_escaped_and_is_held_elsewhere_is_in_both_prisons_charge_until_it_is_settled(
    hub: Hub, so: Seat, far: Seat, test_clock: TestClock
) -> None:
    """That the first says they are back gives it nothing that it had not, and is not held up."""
    seat = officer(hub, test_clock)
    fled = is_now(hub, seat, "UAL", out_kind="REL")
    told = seat.action("record_escape", moves(seat, "REL", "ESCP", "OUT"), fled)
    assert seat.send(told).problem is None
    test_clock.tick(hours=5)
    gate = Seat.enrolled(hub, test_clock, "Gate", "M2SO", OTHER, "reception")
    assert gate.send(again(gate, hub, SMITH, OTHER)[1]).problem is None
    test_clock.tick(hours=5)
    caught = moves(seat, "ADM", "RECA", "IN", to_place=PRISON)
    alert_id = an_id("alert", "SMITH", "HA")
    for told in (None, seat.action("recapture", caught, is_now(hub, seat, "IN"))):
        if told is not None:
            assert seat.send(told).problem is None
        assert seconded(so, so.send(so.end_alert(alert_id))).problem == "agreement_missing"


def due_back(seat: Seat, before: str | None) -> Action:
    """When somebody is due back, by an author who saw that they were due at another time."""
    now = {"due_back_at": "2026-12-24T12:00:00.000Z"}
    return seat.action(
        "change_due_back", Change("custody_period", PERIOD, {"due_back_at": before}, {**now})
    )


@pytest.mark.parametrize("moved", [True, False])
def test_a_time_for_coming_back_is_history_of_whoever_is_not_out(
    hub: Hub, so: Seat, far: Seat, test_clock: TestClock, moved: bool
) -> None:
    if moved:
        leaves(hub, so, test_clock)
    seat = officer(hub, test_clock)
    asked = seat.send(due_back(seat, before="2026-11-24T16:00:00.000Z"))
    if asked.outcome is Outcome.HELD:
        accepted(far, asked)
    period = row(hub, "custody_period", PERIOD)
    assert (period["status"], period["due_back_at"]) == ("IN", None)
    told = rows(hub, "history", record_id=PERIOD, action_kind="change_due_back")
    assert any("2026-12-24" in str(entry["lines"]) for entry in told)


@pytest.mark.parametrize("what", ["bring_back", "record_escape", "transfer"])
@pytest.mark.parametrize("late", [True, False])
def test_a_time_for_coming_back_hides_nothing_that_happened(
    hub: Hub, so: Seat, test_clock: TestClock, what: str, late: bool
) -> None:
    """He is back, or fled, or was sent on, told by a terminal that was cut off; in either order."""
    seat = officer(hub, test_clock)
    way: Row = {"out_to": "Leeds Crown Court", "out_kind": "CRT"}
    gone = is_now(hub, so, "OUT", **way, due_back_at="2026-11-24T17:00:00.000Z")
    court = moves(so, "CRT", "CRT", "OUT", to_place="Leeds Crown Court")
    assert so.send(so.action("send_out", court, gone)).problem is None
    test_clock.tick(minutes=30)
    happened = {
        "bring_back": (moves(so, "CRT", "CRT", "IN", to_place=PRISON), is_now(hub, so, "IN")),
        "record_escape": (
            moves(so, "REL", "ESCP", "OUT"),
            is_now(hub, so, "UAL", out_kind="REL"),
        ),
        "transfer": sent_to(hub, so, OTHER).changes,
    }[what]
    told = so.action(what, *happened)
    test_clock.tick(minutes=10)
    due = due_back(seat, before="2026-11-24T17:00:00.000Z")
    for at, action in ((seat, due), (so, told)) if late else ((so, told), (seat, due)):
        assert at.send(action).outcome in (Outcome.ACCEPTED, Outcome.MERGED)
    period = row(hub, "custody_period", PERIOD)
    wanted = {"bring_back": "IN", "record_escape": "UAL", "transfer": "TRN"}[what]
    assert (period["status"], period["bound_for"]) == (wanted, OTHER if wanted == "TRN" else None)


def test_a_separation_opens_no_period_that_ended_otherwise(
    hub: Hub, so: Seat, far: Seat, test_clock: TestClock
) -> None:
    """Evans was merged into Owusu, who had been discharged there, with that prison’s agreement."""
    was_there(hub, far, "OWUSU", now=OTHER)
    at = now_of(so)
    for stay in rows(hub, "stay", person_id=OWUSU, to_at=None):
        put(hub, so, "stay", **{**stay, "to_at": at})
    period = row(hub, "custody_period", THEIRS)
    put(hub, so, "custody_period", **{**period, "status": "OUT", "closed_at": at})
    test_clock.tick(days=1)
    evans = an_id("person", "EVANS")
    assert accepted(far, so.send(merge(so, evans, OWUSU))).outcome is Outcome.ACCEPTED
    test_clock.tick(minutes=5)
    closed = row(hub, "custody_period", THEIRS)["closed_at"]
    opened = Change("custody_period", THEIRS, {"closed_at": closed}, {"closed_at": None})
    asked = so.send(separate(so, row(hub, "person", evans), opened))
    assert (asked.outcome, asked.problem) == (Outcome.REFUSED, "action_malformed")
    assert row(hub, "custody_period", THEIRS)["closed_at"] == closed


def test_whoever_died_and_is_taken_in_again_is_asked_about(
    hub: Hub, so: Seat, reception: Seat, test_clock: TestClock
) -> None:
    at = now_of(so)
    put(hub, so, "person", **{**row(hub, "person", OWUSU), "died_at": at, "restricted": True})
    period = row(hub, "custody_period", THEIRS)
    put(hub, so, "custody_period", **{**period, "status": "OUT", "closed_at": at})
    test_clock.tick(days=1)
    assert reception.send(again(reception, hub, OWUSU, PRISON)[1]).problem is None
    (asked,) = rows(hub, "discrepancy", rule="in_custody_though_dead")
    assert asked["person_id"] == OWUSU


def test_a_batch_out_and_on_again_is_received_by_the_last(
    hub: Hub, so: Seat, far: Seat, test_clock: TestClock
) -> None:
    """Sent elsewhere, called off, and sent on here, all told at once: this is where he comes."""
    first = sent_to(hub, so, THIRD)
    test_clock.tick(minutes=1)
    back = is_now(hub, so, "IN", seen=dict(first.changes[1].after))
    came = so.action("bring_back", moves(so, "TRN", "OTHER", "IN", to_place=PRISON), back)
    test_clock.tick(minutes=1)
    last = sent_to(hub, so, OTHER)
    last = replace(last, changes=(last.changes[0], replace(last.changes[1], before=back.after)))
    assert [verdict.problem for verdict in so.sync(first, came, last).verdicts] == [None] * 3
    test_clock.tick(hours=1)
    assert far.send(received(hub, far, OTHER)).problem is None


@pytest.mark.parametrize("how", ["discharge", "settle_discrepancy"])
def test_a_request_to_close_a_period_does_not_outlive_its_question(
    hub: Hub, reception: Seat, far: Seat, test_clock: TestClock, how: str
) -> None:
    """The prison that asked has let them go itself; then nobody would have them."""
    period = in_both(hub, reception)
    (two,) = rows(hub, "discrepancy", rule="two_custody_periods")
    theirs = Change("custody_period", THEIRS, {"closed_at": None}, {"closed_at": now_of(far)})
    about = ("settle_discrepancy", "discrepancy", str(two["id"]))
    asked = reception.send(reception.settle(*about, theirs))
    waits(asked)
    if how == "discharge":
        at = now_of(reception)
        gone = is_now(hub, reception, "OUT", period=period, out_kind="REL", closed_at=at)
        moved = moves(reception, "REL", "CR", "OUT", **of_owusu(period))
        ended = reception.action("discharge", moved, gone)
    else:
        ours = Change("custody_period", period, {"closed_at": None}, {"closed_at": now_of(far)})
        ended = reception.settle(*about, ours)
    assert reception.send(ended).problem is None
    test_clock.tick(hours=1)
    assert accepted(far, asked).problem in ("one_period_left", "already_settled")
    assert row(hub, "custody_period", THEIRS)["closed_at"] is None
