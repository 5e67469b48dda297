"""A centre killed without warning, again and again, while terminals push to it."""

from __future__ import annotations

import random
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import requests

from app.sync.signature import Signature
from hub.service import Hub
from record import wire
from record.moments import SystemClock
from record.protocol import SCHEMA, SyncRequest
from record.signing import new_signing_key, public_half
from tests.hub.seat import STREAM, Seat, everything, rows
from tests.world.clock import TestClock
from tests.world.prison import MEN, an_id
from tests.world.process import serving, told_address
from tests.world.sessions import sealed, signed_in

ROOT = Path(__file__).parents[2]
DEATHS = 3
ACTIONS = 80
BATCH = 20


@contextmanager
def _process(place: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    where = "--database" if "://" in place else "--data"
    with serving(where, place) as (process, said):
        yield process, told_address(said)


class Pusher:
    """A terminal that pushes what waits and reads what is new, whichever process answers."""

    def __init__(self, hub: Hub, clock: TestClock) -> None:
        key = new_signing_key()
        enrolment = hub.enrol(hub.new_enrol_code("LEI", "wing"), "A", public_half(key))
        session = signed_in(hub.store, hub.clock, enrolment.terminal_id, an_id("staff", "Q1OFF"))
        near = hub.protocol_for(enrolment.terminal_id)
        self.seat = Seat(near, enrolment.terminal_id, session, clock)
        self.waiting = [self.seat.note(MEN[n % len(MEN)], text=f"Note {n}") for n in range(ACTIONS)]
        self.session = requests.Session()
        self.session.trust_env = False
        self.session.auth = Signature(enrolment.terminal_id, key, SystemClock())

    def push(self, url: str) -> None:
        """One round: what was settled waits no more."""
        batch = tuple(self.waiting[:BATCH])
        request = SyncRequest(
            SCHEMA, None, dict(self.seat.cursors), batch, 100_000, seals=sealed(*batch)
        )
        body = wire.pack(wire.request_to_wire(request))
        answer = self.session.post(f"{url}/v1/sync", data=body, timeout=30)
        response = wire.response_from_wire(wire.unpack(answer.content), request)
        for page in response.pages:
            self.seat.take(page.rows)
            self.seat.cursors[page.stream] = page.upto
        settled = {verdict.action_id for verdict in response.verdicts}
        self.waiting = [action for action in self.waiting if action.id not in settled]

    def push_in_vain(self, url: str) -> None:
        """One round with a centre that dies meanwhile."""
        with suppress(requests.RequestException):
            self.push(url)


def test_nothing_is_lost_and_nothing_happens_twice(hub: Hub, place: str, clock: TestClock) -> None:
    pusher = Pusher(hub, clock)
    made = {action.changes[0].record_id for action in pusher.waiting}
    dice = random.Random(20)
    for _ in range(DEATHS):
        with _process(place) as (process, url):
            pushing = threading.Thread(target=pusher.push_in_vain, args=(url,))
            fatal = hub.store.heads()[STREAM] + dice.randrange(1, BATCH)
            pushing.start()
            while pushing.is_alive() and hub.store.heads()[STREAM] < fatal:
                pass
            process.kill()
            pushing.join()
    with _process(place) as (process, url):
        while pusher.waiting:
            pusher.push(url)
    pusher.session.close()
    pusher.seat.read_all()
    assert {str(note["id"]) for note in rows(hub, "case_note")} == made
    assert len(rows(hub, "history")) == ACTIONS
    assert pusher.seat.rows == everything(hub)
