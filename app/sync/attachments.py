"""Carrying the pictures of photographs: sent and fetched a piece at a time, after everything else.

A piece is what a slow line carries in about two seconds. The engine asks for one only when a round
was quiet, and goes round again before the next, so that no record ever waits longer than that. What
has been carried lies in the replica, or at the centre: a break of the line costs a piece, and so
does an end of the program.
"""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Callable
from typing import TypeVar

from app.store.attachments import Picture
from app.store.replica import Reading, Replica
from record.moments import Clock
from record.problems import Problem
from record.protocol import ATTACHMENT_PIECE_BYTES_MAX, Held, HubProtocol

log = logging.getLogger(__name__)

PIECE_BYTES, PIECE_BYTES_MIN = 16 * 1024, 4 * 1024
"""The first piece: two seconds at 64 kbit/s. Later ones follow from how long the last took."""
QUICK_S, SLOW_S = 0.5, 3.0
AGAIN_AFTER = dt.timedelta(minutes=10)
"""When one that could not be carried is tried again."""

_OF_ONE = frozenset({"attachment_unknown", "attachment_damaged", "image_unreadable"})
"""Problems of one picture, which keep none of the others."""

Answer = TypeVar("Answer")


class Courier:
    """Carries the pictures of one replica."""

    def __init__(self, replica: Replica, hub: HubProtocol, clock: Clock) -> None:
        self._replica = replica
        self._hub = hub
        self._clock = clock
        self._piece = PIECE_BYTES
        self._sending: tuple[str, Held] | None = None
        self._passed_over: dict[str, dt.datetime] = {}

    def carry(self) -> bool:
        """Carry one piece; False when there is nothing to carry now.

        Those that only this terminal has go first. Raises ``Problem`` when the centre cannot be
        had.
        """
        with self._replica.read() as reading:
            found = self._next(reading)
        if found is None:
            return False
        self._carry(*found)
        return True

    def has_work(self, reading: Reading) -> bool:
        """Whether there is a picture to carry."""
        return self._next(reading) is not None

    def _next(self, reading: Reading) -> tuple[Callable[[Picture], bool], Picture] | None:
        """What to carry next, and how: what is to be sent before what is to be fetched."""
        for pictures, carry in (
            (reading.pictures_unsent, self._send),
            (reading.pictures_wanted, self._fetch),
        ):
            picture = next((p for p in pictures() if not self._is_passed_over(p)), None)
            if picture is not None:
                return carry, picture
        return None

    def _carry(self, carry: Callable[[Picture], bool], picture: Picture) -> None:
        try:
            carried = carry(picture)
        except Problem as problem:
            self._sending = None
            if problem.name not in _OF_ONE:
                raise
            log.info("a picture could not be carried: problem %d", problem.kind.number)
            carried = False
        if not carried:
            self._passed_over[picture.sha256] = self._clock.now()

    def _send(self, picture: Picture) -> bool:
        """Send a piece, from where the centre says that it is; False: not this one for a while."""
        sha256 = picture.sha256
        if self._sending is None or self._sending[0] != sha256:
            self._sending = sha256, self._hub.held_of_attachment(sha256)
        before = self._sending[1]
        held = before
        if not before.whole:
            with self._replica.read() as reading:
                data = reading.picture(sha256, before.size, self._piece)
            held = self._timed(lambda: self._hub.send_attachment(sha256, before.size, data))
        self._sending = None if held.whole else (sha256, held)
        if held.whole:
            with self._replica.write() as writing:
                return writing.note_picture_sent(sha256)
        return held.size != before.size

    def _fetch(self, picture: Picture) -> bool:
        """Fetch a piece, from where the last one ended; False: not this one for a while."""
        with self._replica.read() as reading:
            came = reading.came_of_picture(picture.sha256)
        length = min(self._piece, picture.size - came)
        data = self._timed(lambda: self._hub.attachment(picture.sha256, came, length))
        with self._replica.write() as writing:
            is_good = writing.take_picture(picture, came, data[:length])
        if not is_good:
            log.info("a picture came damaged; it is fetched again")
        return is_good and bool(data)

    def _timed(self, ask: Callable[[], Answer]) -> Answer:
        """Ask, and suit the next piece to how long this one took."""
        began = self._clock.now()
        answer = ask()
        took_s = (self._clock.now() - began).total_seconds()
        if took_s < QUICK_S:
            self._piece = min(self._piece * 2, ATTACHMENT_PIECE_BYTES_MAX)
        elif took_s > SLOW_S:
            self._piece = max(self._piece // 2, PIECE_BYTES_MIN)
        return answer

    def _is_passed_over(self, picture: Picture) -> bool:
        """Whether it could not be carried lately (a moment to come is a wrong clock's)."""
        since = self._passed_over.get(picture.sha256)
        now = self._clock.now()
        return since is not None and since <= now < since + AGAIN_AFTER
