"""Two prisons write of the same people at one moment, on a database that serves both at once."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest

from hub.service import Hub
from hub.settle import judge
from hub.settle.place import place_rows
from record.action import Verdict
from record.kinds import Row
from record.rules.finding import Finding
from tests.attacks.between import was_there
from tests.hub.people import merge
from tests.hub.seat import Seat, row
from tests.simulation.estate import OTHER, both_prisons
from tests.world.clock import TestClock
from tests.world.prison import an_id

EVANS, OWUSU = an_id("person", "EVANS"), an_id("person", "OWUSU")
PATIENCE_S = 20


@pytest.fixture
def hub(postgresql: str, clock: TestClock) -> Iterator[Hub]:
    hub = Hub.open(postgresql, clock)
    place_rows(hub.store, both_prisons(), source="test", clock=clock)
    yield hub
    hub.close()


def at_once(
    monkeypatch: pytest.MonkeyPatch, first: Callable[[], Verdict], other: Callable[[], Verdict]
) -> None:
    """``other`` comes in when ``first`` has been judged, and is not written yet."""
    judged, go_on, write = threading.Event(), threading.Event(), judge._write

    def held_up(case: judge.Case, findings: list[Finding]) -> Verdict:
        if not judged.is_set():
            judged.set()
            go_on.wait(PATIENCE_S)
        return write(case, findings)

    monkeypatch.setattr(judge, "_write", held_up)
    told: list[Verdict] = []
    threads = [threading.Thread(target=lambda do=do: told.append(do())) for do in (first, other)]
    threads[0].start()
    assert judged.wait(PATIENCE_S)
    threads[1].start()
    threads[1].join(1)  # as long as it takes to go by, if it may
    go_on.set()
    for thread in threads:
        thread.join(PATIENCE_S)
    assert [verdict.problem for verdict in told] == [None, None]


def test_what_is_let_through_waits_for_who_writes_of_the_other_person(
    hub: Hub, clock: TestClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One of two who are merged is in another prison; what is written there is not overwritten."""
    so = Seat.enrolled(hub, clock, "SO", "Q3SO")
    far = Seat.enrolled(hub, clock, "Far", "M2SO", OTHER)
    officer = Seat.enrolled(hub, clock, "Officer", "Q1OFF")
    was_there(hub, so, "OWUSU", now=OTHER)
    (held_id,) = so.send(merge(so, EVANS, OWUSU)).raised
    accepts = far.settle("accept_held", "held_action", held_id)
    before: Row = {"religion": row(hub, "person", EVANS)["religion"]}
    told = officer.details(before, {"religion": "MUS"}, surname="EVANS")
    at_once(monkeypatch, lambda: far.send(accepts), lambda: officer.send(told))
    there = row(hub, "person", EVANS)
    assert (there["religion"], there["merged_into_id"]) == ("MUS", OWUSU)
