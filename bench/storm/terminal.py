"""A terminal that is played: its key, its officer's session, what waits in it, and how far it read.

It says just what the program says (``app.sync``), signed and sealed, and keeps no record: of a page
it takes in no more than how far it goes.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import time
from dataclasses import dataclass, field
from random import Random

from app.sync.backoff import RETRY_AFTER_S, Backoff
from app.sync.engine import PUSH_BYTES_MAX
from bench.storm.day import Scene, do_something
from bench.storm.line import Answer, Broken, Line
from bench.storm.prisons import Person, Prison
from bench.storm.tally import LOOK, PULL, PUSH, TRAIL, Pushed, Tally
from record import trail_wire, wire
from record.action import Action
from record.clock import HybridClock
from record.ids import new_id
from record.moments import to_text
from record.problems import Problem
from record.protocol import ACTIONS_PER_SYNC_MAX, PAGE_BYTES_MAX, SCHEMA, SyncRequest
from record.reader import Reader
from record.seals import OpenSession, Run, Seal, Seals
from record.signing import signed_headers
from record.trail import FIRST, LINES_PER_PAGE_MAX, TrailLine, TrailPage, seal
from record.validate import check_action

ACTION_BYTES = 1024
"""About what an action takes as JSON, by which the terminal bounds a push."""


@dataclass
class Watch:
    """A clock that can be set back, to do now what was done during an outage."""

    behind: dt.timedelta = dt.timedelta()

    def now(self) -> dt.datetime:
        """The time that it shows."""
        return dt.datetime.now(dt.UTC) - self.behind


@dataclass
class Identity:
    """What a terminal got when it was enrolled, and an officer when they signed in.

    ``place`` counts the terminals of its prison; it has read its stream up to ``cursor``.
    """

    terminal_id: str
    key: bytes
    session: OpenSession
    place: int
    epoch: str
    cursor: int


@dataclass
class Played:
    """One terminal of a prison, with an officer at it who has their own few people."""

    prison: Prison
    people: list[Person]
    identity: Identity
    url: str
    dice: Random
    tally: Tally = field(default_factory=Tally)
    watch: Watch = field(default_factory=Watch)
    waiting: list[Pushed] = field(default_factory=list)
    done: list[Pushed] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.cursor = self.identity.cursor
        self.behind = False
        self._hybrid = HybridClock(self.watch, self.identity.terminal_id)
        self._backoff = Backoff(self.dice)
        self._seals: dict[int, Seal] = {}
        self._number = 0
        self._link: str | None = None
        self._trail: list[TrailLine] = []
        self._lines, self._heard = 0, FIRST
        self._listening, self._sending = Line(self.url), Line(self.url)

    # What is done here

    def do(self) -> None:
        """Do something of a wing's day; it waits to be sent."""
        at = self.watch.now()
        officer = self.identity.session.certificate.staff_id
        deed, changes = do_something(Scene(self.prison, self.people, officer, at, self.dice))
        self._number += 1
        action = Action(
            id=new_id(at),
            kind=deed.name,
            terminal_id=self.identity.terminal_id,
            incarnation="1",
            number=self._number,
            staff_id=officer,
            at=to_text(at),
            stamp=self._hybrid.stamp(),
            schema=SCHEMA,
            changes=changes,
            session=self.identity.session.id,
        )
        check_action(action)
        made = self.identity.session.seal(self._link, action.digest())
        self._seals[action.number], self._link = made, made.link
        self.waiting.append(Pushed(action, self.prison.stream, 0.0))

    # The line

    async def push(self, *, hang_up: bool = False) -> None:
        """Offer what waits, and take its verdicts. Raises ``Problem``."""
        most = min(ACTIONS_PER_SYNC_MAX, PUSH_BYTES_MAX // ACTION_BYTES)
        offered = self.waiting[:most]
        for one in offered:
            one.sent_at = one.sent_at or time.monotonic()
        message = await self._sync(self._sending, tuple(offered), 0.0, hang_up=hang_up)
        given = {v.action_id: v for v in map(wire.verdict_from_wire, message.get("verdicts", ()))}
        for one in offered:
            if one.action.id in given:
                one.verdicts.append(given[one.action.id])
        self.done += [one for one in offered if one.verdicts]
        self.waiting = [one for one in self.waiting if not one.verdicts]

    async def pull(self, wait_s: float) -> None:
        """Read what is new, or wait for it. Raises ``Problem``."""
        await self._sync(self._listening, (), wait_s)

    async def rest(self, problem: Problem) -> None:
        """Leave the centre alone for a while, as a terminal does that was not answered."""
        wait_s = self._backoff.failed(problem)
        self.tally.waits.append(wait_s)
        await asyncio.sleep(wait_s)

    async def _sync(
        self, line: Line, offered: tuple[Pushed, ...], wait_s: float, *, hang_up: bool = False
    ) -> dict[str, object]:
        request = SyncRequest(
            schema=SCHEMA,
            epoch=self.identity.epoch,
            cursors={self.prison.stream: self.cursor},
            actions=tuple(one.action for one in offered),
            want_bytes=PAGE_BYTES_MAX,
            wait_s=wait_s,
            seals=self._sealed(offered),
        )
        kind = PUSH if offered else LOOK if wait_s else PULL
        body = wire.pack(wire.request_to_wire(request))
        answer = await self._ask(line, "/v1/sync", body, kind, hang_up=hang_up)
        message: dict[str, object] = wire.unpack(answer.body)
        self._take_in(message)
        return message

    def _sealed(self, offered: tuple[Pushed, ...]) -> Seals:
        """One run: what is offered follows on itself, for nothing is ever skipped."""
        if not offered:
            return Seals()
        first, last = (self._seals[one.action.number] for one in (offered[0], offered[-1]))
        run = Run(0, len(offered), first.prior, last.signature)
        return Seals((run,), (self.identity.session.certificate,))

    def _take_in(self, message: dict[str, object]) -> None:
        self.behind = False
        pages = message.get("pages")
        for page in pages if isinstance(pages, list) else ():
            read = Reader(page, "page")
            after, upto = read.whole("after"), read.whole("upto")
            if after <= self.cursor < upto:  # the other line may have read it meanwhile
                self.tally.read.append((self.prison.stream, self.cursor, upto, time.monotonic()))
                self.cursor = upto
            self.behind = read.flag("more")

    def look(self) -> None:
        """Open somebody's page: that leaves a line in the trail."""
        before = self._trail[-1].hash if self._trail else self._heard
        self._lines += 1
        content = {
            "number": self._lines,
            "at": to_text(self.watch.now()),
            "staff_id": self.identity.session.certificate.staff_id,
            "deed": "open_person",
            "person_id": self.dice.choice(self.people).id,
            "details": None,
        }
        self._trail.append(TrailLine(**content, hash=seal(before, content)))  # type: ignore[arg-type]

    async def send_trail(self) -> None:
        """Give the centre the trail's new lines, if there are any, as after each quiet round."""
        if not self._trail:
            return
        lines = tuple(self._trail[:LINES_PER_PAGE_MAX])
        page = trail_wire.page_to_wire(TrailPage("1", 1, self._heard, lines))
        answer = await self._ask(self._listening, "/v1/audit", wire.pack(page), TRAIL)
        self._heard = trail_wire.heard_from_wire(wire.unpack(answer.body)).hash
        self._trail = self._trail[len(lines) :]

    async def _ask(
        self, line: Line, path: str, body: bytes, kind: str, *, hang_up: bool = False
    ) -> Answer:
        headers = signed_headers(
            "POST",
            path,
            body,
            key_id=self.identity.terminal_id,
            private=self.identity.key,
            at=dt.datetime.now(dt.UTC),
        )
        headers["Content-Type"] = wire.CONTENT_TYPE
        begun = time.monotonic()
        try:
            answer = await line.ask(path, headers, body, hang_up=hang_up)
        except Broken as error:
            self.tally.broken += 1
            raise Problem("hub_unreachable") from error
        self.tally.statuses[answer.status] += 1
        self.tally.up += answer.up
        self.tally.down += answer.down
        if answer.status != 200:
            again = int(answer.head.get("retry-after", "0"))
            raise Problem("hub_busy", **{RETRY_AFTER_S: again})
        self.tally.seconds[kind].append(time.monotonic() - begun)
        self._backoff.succeeded()
        return answer

    def close(self) -> None:
        """Hang up."""
        self._listening.close()
        self._sending.close()
