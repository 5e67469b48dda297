"""The sync engine: one round at a time, safe to stop, repeat or crash anywhere.

A round is one request: here are my actions, give me what is new. Its answer is taken in by the
replica in one transaction, so a round that breaks leaves either nothing or everything. The engine
holds no truth of its own: what waits and how far each stream was read lies in the replica.

Threads, timers and windows are somebody else's business (``app.terminal``); tests and simulations
call ``round`` and ``until_quiet`` themselves.
"""

from __future__ import annotations

import datetime as dt
import logging
import threading
import time
from dataclasses import dataclass, replace
from random import Random

from app.store.link import CENTRE_NOW, EPOCH, PROGRAM_OFFERED, SEALING_KEY
from app.store.numbers import wanted_for
from app.store.patches import NotHeld
from app.store.replica import Reading, Replica
from app.sync import proof
from app.sync.attachments import Courier
from app.sync.backoff import Backoff
from app.sync.snapshot import load_stream
from app.sync.trail import send_trail, send_trail_quietly
from record.action import Action
from record.moments import Clock, from_text, to_text
from record.problems import Problem, problem_named
from record.protocol import (
    ACTIONS_PER_SYNC_MAX,
    PAGE_BYTES_MAX,
    RECALLED_MAX,
    SCHEMA,
    WAIT_S_MAX,
    HubProtocol,
    SyncRequest,
    SyncResponse,
)

log = logging.getLogger(__name__)

PUSH_BYTES_MAX = 1024 * 1024
CARRY_AGAIN_AFTER = dt.timedelta(seconds=20)
"""How long carrying rests when it broke off."""
KEPT_AFTER_ANSWER = dt.timedelta(days=30)
"""How long an answered action, or a line of the audit trail that the centre has, is kept: for a
centre that is restored from a backup."""
NAME_PROGRAM_EVERY_S = 3600.0
ROUNDS_MAX = 10_000
"""A sync that is still not quiet after so many rounds is a mistake of ours, not a long queue."""


@dataclass(frozen=True)
class Round:
    """What one round did. ``quiet``: nothing waits and everything was read."""

    sent: int
    received: int
    quiet: bool


class SyncEngine:
    """Exchanges changes between one replica and the centre, which is told the ``program``."""

    def __init__(
        self,
        replica: Replica,
        hub: HubProtocol,
        clock: Clock,
        dice: Random,
        program: str | None = None,
    ) -> None:
        self._replica = replica
        self._hub = hub
        self._clock = clock
        self._backoff = Backoff(dice)
        self._sending = threading.Lock()
        self._in_touch = False
        self._courier = Courier(replica, hub, clock)
        self._program = program
        self._named_at: float | None = None
        self._stumbled_at: dt.datetime | None = None
        self._looked_at = time.monotonic()

    def round(self, wait_s: float = 0.0) -> Round:
        """One request and its answer. Raises ``Problem`` when the centre cannot be had.

        Two threads may be in here at once (one waits for news while the other sends): only one of
        them offers actions at a time, and the replica takes answers in any order. What waits goes
        before a first load, which may take long, or be refused.
        """
        if self._sending.acquire(blocking=False):
            try:
                actions = self._replica.next_batch(ACTIONS_PER_SYNC_MAX, PUSH_BYTES_MAX)
                if actions:
                    return self._exchange(actions, 0.0)
            finally:
                self._sending.release()
        try:
            self._start_streams()
        except Problem as problem:
            # Who may not read is still told of another epoch, in which all must be offered again.
            if problem.name != "terminal_must_reenrol":
                raise
        return self._exchange((), wait_s)

    def until_quiet(self) -> Round:
        """Rounds until nothing waits and everything was read; the sums of what they did."""
        sent = received = 0
        for _ in range(ROUNDS_MAX):
            done = self.attempt()
            if isinstance(done, Problem):
                raise done
            sent, received = sent + done.sent, received + done.received
            if done.quiet:
                return Round(sent, received, quiet=True)
        raise RuntimeError("the sync does not come to rest")

    def attempt(self, wait_s: float = 0.0) -> Round | Problem:
        """A round that writes the state of the link down, whichever way it ends."""
        try:
            done = self.round(wait_s)
        except Problem as problem:
            self._in_touch, self._named_at = False, None
            if problem.name == "cursor_ahead":
                with self._replica.write() as writing:
                    writing.start_over()
            now = to_text(self._clock.now())
            self._replica.note_link(now, problem, passed=self._passed())
            return problem
        self._in_touch = True
        self._replica.note_link(to_text(self._clock.now()), None, caught_up=done.quiet)
        return done

    def _passed(self) -> dt.timedelta:
        """The time since this was last asked, by a watch that nobody can set."""
        before, self._looked_at = self._looked_at, time.monotonic()
        return dt.timedelta(seconds=self._looked_at - before)

    def step(self, wait: bool = True) -> float:
        """One attempt for a worker that runs for ever; the seconds until the next.

        It waits for news only while in touch: that the centre is there again is told at once; and
        only while there are no pictures to carry, of which a piece goes after each quiet round.
        """
        done = self.attempt(WAIT_S_MAX if wait and self._in_touch else 0.0)
        if isinstance(done, Problem):
            log.info("sync did not get through: problem %d", done.kind.number)
            if done.name == "terminal_must_reenrol":
                self._hand_in_pictures()
                send_trail_quietly(self._replica, self._hub)
            return self._backoff.failed(done)
        self._backoff.succeeded()
        if done.quiet:
            self._look_after_quietly()
            self._carry_quietly()
            send_trail_quietly(self._replica, self._hub)
        return 0.0

    def send_trail(self) -> None:
        """Give the centre the audit trail to its end. Raises ``Problem``."""
        while send_trail(self._replica, self._hub):
            pass

    def carry(self) -> int:
        """Carry pictures until there is none to carry; how many pieces. Raises ``Problem``."""
        pieces = 0
        while self._courier.carry():
            pieces += 1
        return pieces

    def look_after(self) -> bool:
        """What is done when all is read: prove what is held, and once a day check and tidy up.

        Whether the record here is proved equal to the centre's. Raises ``Problem``.
        """
        now = self._clock.now()
        if proof.is_due(self._replica, now):
            proof.verify(self._replica, now)
            self._verify_pictures()
            self._forget_answered()
        return proof.prove(self._replica, self._hub, now)

    def _verify_pictures(self) -> None:
        with self._replica.read() as reading:
            damaged = reading.damaged_pictures()
        if damaged:
            log.warning("%d pictures here are damaged; they are fetched again", len(damaged))
            with self._replica.write() as writing:
                writing.drop_pictures(damaged)

    def _forget_answered(self) -> None:
        """By the centre's time: a clock of ours that runs ahead must not cost an action."""
        with self._replica.write() as writing:
            centre_now = writing.link(CENTRE_NOW)
            if centre_now is not None:
                before = to_text(from_text(centre_now) - KEPT_AFTER_ANSWER)
                writing.forget_answered(before)
                writing.forget_trail(before)

    def _look_after_quietly(self) -> None:
        try:
            self.look_after()
        except Problem as problem:
            log.info("the record here could not be proved: problem %d", problem.kind.number)

    def _hand_in_pictures(self) -> None:
        """A copied terminal is told nothing more, but what it has is taken: to the last piece."""
        while self._carry_quietly():
            pass

    def _carry_quietly(self) -> bool:
        """Carry one piece; whether there may be more to carry."""
        try:
            return self._courier.carry()
        except Problem as problem:
            log.info("a picture did not get through: problem %d", problem.kind.number)
            self._stumbled_at = self._clock.now()
            return False

    def _should_carry(self, reading: Reading) -> bool:
        """Whether there is a picture to carry, and the last try did not just break off."""
        since, now = self._stumbled_at, self._clock.now()
        if since is not None and since <= now < since + CARRY_AGAIN_AFTER:
            return False
        return self._courier.has_work(reading)

    def _start_streams(self) -> None:
        """Load the snapshot of every stream that this terminal should hold and has not begun."""
        held = self._replica.cursors()
        for stream in self._replica.streams():
            if stream not in held:
                load_stream(self._replica, self._hub, stream, self._clock)

    def _all_begun(self) -> bool:
        """Whether every stream that this terminal should hold has been loaded."""
        return set(self._replica.streams()) <= set(self._replica.cursors())

    def _exchange(self, actions: tuple[Action, ...], wait_s: float) -> Round:
        request = self._request(actions, wait_s)
        response = self._offer(request)
        try:
            self._take_in(request, response)
        except NotHeld:
            request = replace(request, wait_s=0.0, whole=True)
            response = self._offer(request)
            self._take_in_whole(request, response)
        if response.problem is not None:
            raise problem_named(response.problem)
        received = sum(len(page.rows) for page in response.pages)
        more = any(page.more for page in response.pages)
        quiet = not more and not self._replica.next_batch(1, PUSH_BYTES_MAX) and self._all_begun()
        return Round(len(actions), received, quiet)

    def _take_in(self, request: SyncRequest, response: SyncResponse) -> None:
        with self._replica.write() as writing:
            writing.apply_response(response)
            if request.program is not None:
                writing.set_link(PROGRAM_OFFERED, response.program)
                self._named_at = time.monotonic()

    def _take_in_whole(self, request: SyncRequest, response: SyncResponse) -> None:
        try:
            self._take_in(request, response)
        except NotHeld:
            raise Problem("hub_answer_wrong", what="held") from None

    def _request(self, actions: tuple[Action, ...], wait_s: float) -> SyncRequest:
        """What to ask. Who names no epoch is told the centre's key along with it."""
        with self._replica.read() as reading:
            standings = [reading.standing(stream) for stream in reading.provable()]
            cursors = reading.cursors()
            knows_key = reading.link(SEALING_KEY) is not None
            return SyncRequest(
                schema=SCHEMA,
                epoch=reading.link(EPOCH) if knows_key else None,
                cursors=cursors,
                actions=actions,
                want_bytes=PAGE_BYTES_MAX,
                wait_s=0.0 if wait_s and self._should_carry(reading) else wait_s,
                prove=any(here is not None and not here.proved for here in standings),
                whole=not reading.halfway_in().isdisjoint(cursors),
                seals=reading.seals_of(actions),
                heard=reading.recalls_unheard()[:RECALLED_MAX],
                numbers=wanted_for(reading, self._replica.home),
                program=self._program if self._is_to_name_program() else None,
            )

    def _is_to_name_program(self) -> bool:
        """First, after one that failed, and once an hour, so that an idle request stays small."""
        named = self._named_at
        return named is None or time.monotonic() - named > NAME_PROGRAM_EVERY_S

    def _offer(self, request: SyncRequest) -> SyncResponse:
        """Ask, and write down that the actions were offered and what became of the offer."""
        actions = request.actions
        if not actions:
            return self._hub.sync(request)
        with self._replica.write() as writing:
            writing.note_try(actions)
        try:
            return self._hub.sync(request)
        except Problem as problem:
            with self._replica.write() as writing:
                writing.note_try(actions, problem)
            raise
