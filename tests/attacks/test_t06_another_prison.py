"""T6: a terminal reaches into another prison by what its actions name."""

from __future__ import annotations

import pytest

from hub.service import Hub
from hub.settle.place import place_rows
from record.action import Action, Change, Outcome
from record.ids import new_id
from record.kinds import Row
from record.moments import to_text
from tests.hub.people import admit, person_in
from tests.hub.seat import Seat, created, row
from tests.simulation.estate import OTHER, both_prisons
from tests.world.clock import TestClock
from tests.world.prison import PRISON, an_id

SMITH = an_id("person", "SMITH")


@pytest.fixture
def seat(hub: Hub, test_clock: TestClock) -> Seat:
    """An officer at a terminal of one of two prisons."""
    place_rows(hub.store, both_prisons(), source="test", clock=test_clock)
    return Seat.enrolled(hub, test_clock, "One", "Q1OFF")


@pytest.fixture
def smith_elsewhere(hub: Hub, test_clock: TestClock, seat: Seat) -> None:
    """Somebody who was here, and is at the other prison now."""
    here = row(hub, "custody_period", an_id("period", "SMITH"))
    moved = {**here, "prison": OTHER}
    place_rows(hub.store, [("custody_period", moved)], source="test", clock=test_clock)
    assert prisons(hub, SMITH) == {OTHER}


def prisons(hub: Hub, person_id: str) -> set[str]:
    """Where a person's record is read."""
    with hub.store.read() as facts:
        return {
            s.removeprefix("prison:") for s, here in facts.memberships(person_id).items() if here
        }


def period(seat: Seat, person_id: str, prison: str) -> Change:
    at = to_text(seat.clock.now())
    values: Row = {"person_id": person_id, "prison": prison, "status": "IN", "opened_at": at}
    return created("custody_period", values, seat.clock)


def refused(seat: Seat, action: Action, problem: str) -> bool:
    verdict = seat.send(action)
    return (verdict.outcome, verdict.problem) == (Outcome.REFUSED, problem)


def test_nobody_is_admitted_into_another_prison(hub: Hub, seat: Seat) -> None:
    assert refused(seat, admit(seat, OTHER, "Ghost"), "out_of_scope")


def test_nobody_is_admitted_into_another_prison_beside_ones_own(hub: Hub, seat: Seat) -> None:
    """The last custody period names the terminal's own prison, the first another."""
    admits = admit(seat, PRISON, "Ghost")
    ghost = person_in(admits)
    person, *rest = admits.changes
    attack = seat.action("admit", person, period(seat, ghost, OTHER), *rest)
    assert refused(seat, attack, "out_of_scope")
    assert prisons(hub, ghost) == set()


def test_ones_own_people_are_not_sent_into_another_prison(hub: Hub, seat: Seat) -> None:
    attack = seat.action("admit", period(seat, SMITH, OTHER))
    assert refused(seat, attack, "action_malformed")
    assert prisons(hub, SMITH) == {PRISON}


@pytest.mark.usefixtures("smith_elsewhere")
@pytest.mark.parametrize("said_anew", ["nobody", "somebody else", "they themselves"])
def test_whoever_was_here_once_is_not_taken_back_for_their_record(
    hub: Hub, seat: Seat, said_anew: str
) -> None:
    """Their record would come to every terminal here, with all that was written since."""
    back = period(seat, SMITH, PRISON)
    person: tuple[Change, ...] = ()
    if said_anew == "somebody else":
        person = admit(seat, PRISON, "Ghost").changes[:1]
    elif said_anew == "they themselves":
        known = {name: v for name, v in row(hub, "person", SMITH).items() if name != "id"}
        person = (Change("person", SMITH, None, known),)
    verdict = seat.send(seat.action("admit", *person, back))
    assert verdict.outcome is Outcome.REFUSED
    assert prisons(hub, SMITH) == {OTHER}


def test_an_admission_carries_nothing_to_somebody_else(hub: Hub, seat: Seat) -> None:
    number: Row = {"person_id": SMITH, "kind": "PNC", "value": "2010/0123456A"}
    admits = admit(seat, PRISON, "Ghost")
    attack = seat.action(
        "admit", *admits.changes, Change("identifier", new_id(seat.clock.now()), None, number)
    )
    assert refused(seat, attack, "action_malformed")
