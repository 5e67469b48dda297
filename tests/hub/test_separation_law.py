"""Merged and separated again is as if never merged, whatever was done to either record meanwhile.

Two copies of one centre are sent the same actions; in one of them the two are one man for a while.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hub.service import Hub
from hub.settle.place import place_rows
from record.action import Action, Change, Verdict
from record.catalogue import BY_NAME
from record.kinds import Row
from record.protocol import PAGE_BYTES_MIN, SCHEMA, SyncRequest
from tests.hub.people import admit, merge, person_in, separate
from tests.hub.seat import Seat, row, rows
from tests.simulation.estate import OTHER, both_prisons
from tests.world.clock import TestClock
from tests.world.prison import PRISON
from tests.world.sessions import sealed

TOLD = ("history", "conflict", "discrepancy", "possible_match", "held_action")
"""Records that tell of what was done, and so tell of the merge."""
HELD = ("two_people_needed", "charge_elsewhere")
DEEDS = ("note", "alert", "end_alert", "diet", "needs", "surname", "out")
STEP = st.tuples(st.sampled_from(DEEDS), st.booleans())
"""What is done, and whether to the record that stands."""
LATE = st.tuples(st.sampled_from([what for what in DEEDS if what != "end_alert"]), st.booleans())
"""The same while they are one; that a protection ends then, the other prison must agree to."""


class Office:
    """The two terminals, and the two records of one man."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.clock = folder, TestClock()
        hub = Hub.create(folder, self.clock)
        place_rows(hub.store, both_prisons(), source="test", clock=self.clock)
        self.here = Seat.enrolled(hub, self.clock, "A", "Q3SO")
        self.there = Seat.enrolled(hub, self.clock, "M", "M2SO", OTHER)
        first = admit(self.here, PRISON, "Newman", cell="A-2-003", diet="HAL")
        second = admit(self.there, OTHER, "Newman", cell="B-1-003")
        self.here.send(first)
        self.clock.tick(minutes=1)
        self.there.send(second)
        self.stands, self.other = person_in(first), person_in(second)
        self.alert = {}
        for seat, person_id in ((self.here, self.stands), (self.there, self.other)):
            opened = seat.alert("XEL", kind="X", surname="SMITH")
            change = opened.changes[0]
            after = {**change.after, "person_id": person_id}
            seat.send(seat.action("open_alert", Change("alert", change.record_id, None, after)))
            self.alert[person_id] = change.record_id
        hub.close()

    def deed(self, what: str, to_standing: bool, number: int) -> Action:
        """An action of a terminal of the record's own prison, that knows nothing of any merge."""
        self.clock.tick(seconds=30)
        seat = self.here if to_standing else self.there
        person_id = self.stands if to_standing else self.other
        if what == "note":
            return seat.note(text=f"{number}", person_id=person_id, custody_period_id=None)
        if what == "end_alert":
            return seat.end_alert(self.alert[person_id], reason=f"{number}")
        if what == "alert":
            values: Row = {"person_id": person_id, "kind": "X", "code": "XCU"}
            values |= {"started_on": "2026-11-24", "status": "ACTIVE", "comment": f"{number}"}
            change = seat.note(text="id").changes[0]
            return seat.action("open_alert", Change("alert", change.record_id, None, values))
        if what == "out":
            return self._out(seat, person_id, number)
        before: Row = {"diet": "HAL" if to_standing else None, "needs": [], "surname": "Newman"}
        after: Row = {"diet": f"D{number}", "needs": [f"N{number}"], "surname": f"S{number}"}
        change = Change("person", person_id, {what: before[what]}, {what: after[what]})
        return seat.action("change_details", change)

    def _out(self, seat: Seat, person_id: str, number: int) -> Action:
        movement: Row = {"person_id": person_id, "kind": "CRT", "direction": "OUT"}
        movement |= {"to_place": f"Court {number}", "moved_at": "2026-11-24T08:00:00.000Z"}
        change = seat.note(text="id").changes[0]
        return seat.action("send_out", Change("movement", change.record_id, None, movement))


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    return Office(tmp_path_factory.mktemp("law") / "centre")


@contextmanager
def copies(office: Office) -> Iterator[list[Hub]]:
    """Two copies of the centre."""
    with TemporaryDirectory() as folder:
        places = [shutil.copytree(office.folder, Path(folder) / name) for name in "ab"]
        hubs = [Hub.open(place, office.clock) for place in places]
        yield hubs
        for hub in hubs:
            hub.close()


def send(hub: Hub, *actions: Action) -> Verdict | None:
    verdict = None
    for action in actions:
        request = SyncRequest(SCHEMA, None, {}, (action,), PAGE_BYTES_MIN, seals=sealed(action))
        (verdict,) = hub.protocol_for(action.terminal_id).sync(request).verdicts
        assert verdict.outcome in ("accepted", "merged") or verdict.problem in HELD, verdict
    return verdict


def send_by_two(hub: Hub, office: Office, *actions: Action) -> None:
    """As `send`; what takes the other prison as well, somebody there lets through at once."""
    for action in actions:
        verdict = send(hub, action)
        if verdict is not None and verdict.problem in HELD:
            is_here = action.terminal_id == office.here.terminal_id
            second = office.there if is_here else office.here
            send(hub, second.settle("accept_held", "held_action", verdict.raised[0]))


def record(hub: Hub) -> dict[tuple[str, str], Row]:
    return {
        (name, str(found["id"])): found
        for name in BY_NAME
        if name not in TOLD
        for found in rows(hub, name)
    }


@settings(max_examples=15, deadline=None)
@given(st.lists(STEP, max_size=4), st.lists(LATE, max_size=6))
def test_merged_and_separated_is_as_never_merged(
    office: Office, before: list[tuple[str, bool]], during: list[tuple[str, bool]]
) -> None:
    first = [office.deed(*step, n) for n, step in enumerate(before)]
    office.clock.tick(minutes=1)
    meanwhile = [office.deed(*step, 10 + n) for n, step in enumerate(during)]
    with copies(office) as (plain, other):
        send(plain, *first, *meanwhile)
        send(other, *first)
        send_by_two(other, office, merge(office.here, office.other, office.stands))
        send_by_two(other, office, *meanwhile)
        apart = separate(office.here, row(other, "person", office.other))
        send_by_two(other, office, apart)
        alike, found = record(plain), record(other)
    stands = (("person", office.stands), ("known_person", office.stands))
    edited = {step[0] for step in during if not step[1]}
    assert found.keys() == alike.keys()
    for key, wanted in alike.items():
        differing = {name for name, value in wanted.items() if found[key][name] != value}
        assert differing <= (edited if key in stands else set()), key
