"""What a terminal may send of somebody who is in one of two prisons, or is on the way."""

from __future__ import annotations

from dataclasses import replace

from hub.service import Hub
from hub.settle.place import place_rows
from record.action import Action, Change, Outcome, Verdict
from record.catalogue import BY_NAME
from record.ids import new_id
from record.kinds import Row, Value
from record.moments import to_text
from tests.attacks.test_t06_another_prison import prisons
from tests.hub.people import SECOND, a_search, a_warrant
from tests.hub.seat import Seat, created, row
from tests.simulation.estate import OTHER
from tests.world.clock import TestClock
from tests.world.prison import PRISON, an_id

SMITH, PERIOD = an_id("person", "SMITH"), an_id("period", "SMITH")
OWUSU = an_id("person", "OWUSU")
SELF_HARM = an_id("alert", "SMITH", "HA")
APART = an_id("apart", "SMITH", "OWUSU")
PLAN = an_id("acct", "SMITH")
THIRD = "RNI"
WHEREABOUTS = ("status", "out_to", "out_kind", "status_since", "due_back_at", "bound_for")


def moves(seat: Seat, kind: str, reason: str, direction: str, **more: Value) -> Change:
    said: Row = {
        "person_id": SMITH,
        "custody_period_id": PERIOD,
        "kind": kind,
        "reason": reason,
        "direction": direction,
        "moved_at": to_text(seat.clock.now()),
        **more,
    }
    return created("movement", said, seat.clock)


def is_now(
    hub: Hub,
    seat: Seat,
    status: str,
    seen: Row | None = None,
    period: str = PERIOD,
    **more: Value,
) -> Change:
    """Where they are from now on, by somebody who saw what stands, or says that they saw that."""
    now: Row = dict.fromkeys(WHEREABOUTS)
    now |= {"status": status, "status_since": to_text(seat.clock.now()), **more}
    there = row(hub, "custody_period", period)
    return Change("custody_period", period, seen or {name: there[name] for name in now}, now)


def sent_to(hub: Hub, seat: Seat, prison: str, kind: str = "transfer") -> Action:
    way: Row = {"out_to": prison, "out_kind": "TRN", "bound_for": prison}
    moved = moves(seat, "TRN", "OTHER", "OUT", to_place=prison)
    return seat.action(kind, moved, is_now(hub, seat, "TRN", **way))


def received(hub: Hub, seat: Seat, prison: str) -> Action:
    moved = moves(seat, "ADM", "INT", "IN", to_place=prison)
    return seat.action("receive_transfer", moved, is_now(hub, seat, "IN", prison=prison))


def goes(hub: Hub, seat: Seat, kind: str, reason: str, *more: Change) -> Action:
    at = to_text(seat.clock.now())
    closed = is_now(hub, seat, "OUT", out_kind="REL", closed_at=at)
    return seat.action(kind, moves(seat, "REL", reason, "OUT"), closed, *more)


def died(hub: Hub, seat: Seat, *more: Change) -> Action:
    at = to_text(seat.clock.now())
    person = Change("person", SMITH, {"died_at": None}, {"died_at": at})
    return goes(hub, seat, "record_death", "DEC", person, *more)


def ended(alert_id: str) -> Change:
    before: Row = {"status": "ACTIVE", "ended_on": None, "ended_reason": None}
    after: Row = {"status": "ENDED", "ended_on": "2026-11-24", "ended_reason": "No longer."}
    return Change("alert", alert_id, before, after)


def waits(verdict: Verdict, rule: str = "charge_elsewhere") -> str:
    """The id of what is held: for the prison that has the charge, or for what else is told."""
    assert (verdict.outcome, verdict.problem) == (Outcome.HELD, rule)
    (held_id,) = verdict.raised
    return held_id


def put(hub: Hub, seat: Seat, record_type: str, **values: Value) -> None:
    row_of: Row = {**BY_NAME[record_type].blank(), **values}
    place_rows(hub.store, [(record_type, row_of)], source="test", clock=seat.clock)


def leaves(hub: Hub, seat: Seat, clock: TestClock) -> None:
    """Smith is at the other prison from now on."""
    put(hub, seat, "stay", **{**row(hub, "stay", an_id("stay", "SMITH")), "to_at": now_of(seat)})
    put(hub, seat, "custody_period", **{**row(hub, "custody_period", PERIOD), "prison": OTHER})
    assert prisons(hub, SMITH) == {OTHER}
    clock.tick(minutes=5)


def was_there(hub: Hub, seat: Seat, surname: str, *, now: str) -> None:
    """Somebody was in both prisons, and is in one of them ``now``."""
    period = an_id("period", surname)
    for prison in (PRISON, OTHER) if now == OTHER else (OTHER, PRISON):
        there = row(hub, "custody_period", period)
        put(hub, seat, "custody_period", **{**there, "prison": prison})


def an_acct(hub: Hub, seat: Seat, level: str = "H5") -> None:
    opened: Row = {"opened_at": "2026-11-02T10:00:00.000Z", "concern": "Low."}
    about: Row = {"id": PLAN, "person_id": SMITH, "alert_id": SELF_HARM}
    put(hub, seat, "acct", **about, **opened, level=level, conversations=6)


def seconded(seat: Seat, asked: Verdict) -> Verdict:
    """A second person of the same prison agrees."""
    (held_id,) = asked.raised
    return seat.send(seat.by(SECOND, seat.settle("accept_held", "held_action", held_id)))


def accepted(seat: Seat, asked: Verdict) -> Verdict:
    (held_id,) = asked.raised
    return seat.send(seat.settle("accept_held", "held_action", held_id))


def now_of(seat: Seat) -> str:
    return to_text(seat.clock.now())


def end_apart(seat: Seat) -> Action:
    change = replace(ended(SELF_HARM), record_type="non_association", record_id=APART)
    return seat.action("end_non_association", change, reason="They have made it up.")


def again(seat: Seat, hub: Hub, person_id: str, prison: str) -> tuple[str, Action]:
    """Somebody known is taken in by a prison; the id of their new custody period."""
    known, at = row(hub, "person", person_id), now_of(seat)
    period_id = new_id(seat.clock.now())
    said = {name: known[name] for name in ("surname", "forename", "date_of_birth")}
    period: Row = {"person_id": person_id, "prison": prison, "status": "IN", "opened_at": at}
    came: Row = {"person_id": person_id, "custody_period_id": period_id, "kind": "ADM"}
    came |= {"direction": "IN", "to_place": prison, "moved_at": at}
    return period_id, seat.action(
        "admit_known",
        Change("person", person_id, said, said),
        Change("custody_period", period_id, None, period),
        created("movement", came, seat.clock),
        a_search(seat, person_id, prison, known, outcome="KNOWN"),
        a_warrant(seat, person_id, period_id, prison),
    )
