"""T8: an action sealed by its author that says in its fields that somebody else did it."""

from __future__ import annotations

import pytest

from hub.service import Hub
from hub.settle.place import place_rows
from record.action import Action, Change, Outcome
from record.catalogue import BY_NAME
from record.deed import CREATE
from record.deeds import DEEDS
from record.field import Policy
from record.kinds import Row, Value
from record.moments import to_text
from tests.hub.seat import Seat, created, row
from tests.hub.test_roll import roll_check, signature
from tests.simulation.estate import both_prisons
from tests.world.clock import TestClock
from tests.world.pictures import a_jpeg
from tests.world.prison import an_id

ADEYEMI, ANOTHER = "ADEYEMI, Sam", "PRYDDERCH, Sam"


@pytest.fixture
def seat(hub: Hub, test_clock: TestClock) -> Seat:
    """An officer at a terminal."""
    place_rows(hub.store, both_prisons(), source="test", clock=test_clock)
    return Seat.enrolled(hub, test_clock, "One", "Q1OFF")


def alert(seat: Seat) -> Action:
    values: Row = {"person_id": an_id("person", "SMITH"), "kind": "X", "code": "XA"}
    values |= {"started_on": "2026-11-24", "status": "ACTIVE", "opened_by": ANOTHER}
    return seat.action("open_alert", created("alert", values, seat.clock))


@pytest.mark.parametrize(
    ("record_type", "field", "make"),
    [
        ("case_note", "staff_name", lambda seat: seat.note(staff_name=ANOTHER)),
        ("alert", "opened_by", alert),
        ("photograph", "taken_by", lambda seat: seat.photograph(a_jpeg(), taken_by=ANOTHER)),
        ("roll_check", "staff_name", lambda seat: roll_check(seat, staff_name=ANOTHER)),
    ],
)
def test_who_is_named_is_who_sealed_it(
    hub: Hub, seat: Seat, record_type: str, field: str, make: object
) -> None:
    """The centre writes the name itself; what was said of it is kept with the action."""
    action: Action = make(seat)  # type: ignore[operator]
    assert seat.send(action).outcome is Outcome.MERGED
    assert row(hub, record_type, action.changes[0].record_id)[field] == ADEYEMI


def test_nobody_writes_without_a_name(hub: Hub, seat: Seat) -> None:
    nameless = seat.note(staff_name=None)
    assert seat.send(nameless).outcome is Outcome.ACCEPTED
    assert row(hub, "case_note", nameless.changes[0].record_id)["staff_name"] == ADEYEMI
    verdict = seat.send(seat.note(staff_id=None, staff_name=ANOTHER))
    assert (verdict.outcome, verdict.problem) == (Outcome.REFUSED, "action_malformed")


def test_who_signs_a_roll_is_named_as_who_they_are(
    hub: Hub, seat: Seat, test_clock: TestClock
) -> None:
    check = roll_check(seat)
    seat.send(check)
    other = Seat.enrolled(hub, test_clock, "Two", "Q2OFF")
    signs = signature(other, check, staff_name=ANOTHER)
    other.send(signs)
    signed = row(hub, "roll_signature", signs.changes[0].record_id)
    assert signed["staff_name"] == "BROWN, Sam"


def test_who_withdraws_and_who_settles_is_named_as_who_they_are(hub: Hub, seat: Seat) -> None:
    takes = seat.photograph(a_jpeg())
    seat.send(takes)
    now = to_text(seat.clock.now())
    nothing: Row = dict.fromkeys(("withdrawn_at", "withdrawn_reason", "withdrawn_by"))
    said: dict[str, Value] = {"withdrawn_at": now, "withdrawn_reason": "Blurred."}
    change = Change(
        "photograph", takes.changes[0].record_id, nothing, {**said, "withdrawn_by": ANOTHER}
    )
    seat.send(seat.action("withdraw_photograph", change))
    assert row(hub, "photograph", change.record_id)["withdrawn_by"] == ADEYEMI


TELL_OF_OTHERS = frozenset({("non_association", "authorised_by"), ("force_examination", "seen_by")})
"""Words of an author about somebody else, who need not be a member of staff: who authorised it,
who of healthcare saw the person. Beside each stands who wrote that, which the centre writes."""


def test_the_centre_writes_every_name_of_an_author_that_an_action_may_bring() -> None:
    """A new type of record whose author's name is taken as it is said fails here."""
    touched = ((name, only) for deed in DEEDS.values() for name, only in deed.touches.items())
    for record_type, only in touched:
        for field in BY_NAME[record_type].fields:
            names_somebody = field.name.endswith("_by") or field.name == "staff_name"
            if (record_type, field.name) in TELL_OF_OTHERS:
                assert not field.names_author, (record_type, field.name)
                continue
            if names_somebody and field.policy is not Policy.CENTRE and {field.name, CREATE} & only:
                assert field.names_author, (record_type, field.name)


def test_beside_what_tells_of_others_stands_who_wrote_it() -> None:
    """Whoever reads *authorised by* can ask whose words they are."""
    for record_type, field in TELL_OF_OTHERS:
        kind = BY_NAME[record_type]
        assert field in kind.by_name
        assert any(one.names_author for one in kind.fields), record_type
