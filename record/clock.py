"""A hybrid logical clock: time that never runs backwards, for deciding which edit came later.

A stamp is text of fixed width, ``milliseconds.counter.node``, that sorts as it happened. It follows
the wall clock but never falls behind a stamp that its node has made (after Kulkarni and others,
2014). It decides between values where either would do (policy LATEST); it never decides safety.
"""

from __future__ import annotations

import datetime as dt
import re

from record.moments import Clock

AHEAD_MS_MAX = 5 * 60 * 1000
"""How far ahead of the centre a stamp may be before it counts as made on receipt."""

_COUNT_MAX = 0xFFFF
_STAMP = re.compile(r"[0-9a-f]{12}\.[0-9a-f]{4}\.[0-9a-z-]{1,36}")


def is_stamp(text: object) -> bool:
    """Whether ``text`` is written as a stamp."""
    return isinstance(text, str) and _STAMP.fullmatch(text) is not None


def stamp_ms(stamp: str) -> int:
    """The milliseconds since 1970 that a stamp carries."""
    return int(stamp[:12], 16)


def _ms(moment: dt.datetime) -> int:
    return int(moment.timestamp() * 1000)


class HybridClock:
    """Hands out stamps for one node (a terminal or the centre), each later than all before it."""

    def __init__(self, clock: Clock, node: str, last: str | None = None) -> None:
        self._clock = clock
        self._node = node
        self._ms, self._count = (stamp_ms(last), int(last[13:17], 16)) if last else (0, 0)

    def stamp(self) -> str:
        """A stamp later than every stamp that this clock has made."""
        now = _ms(self._clock.now())
        if now > self._ms:
            self._ms, self._count = now, 0
        elif self._count == _COUNT_MAX:
            self._ms, self._count = self._ms + 1, 0
        else:
            self._count += 1
        return f"{self._ms:012x}.{self._count:04x}.{self._node}"


def received_stamp(stamp: str, now: dt.datetime, number: int) -> tuple[str, bool]:
    """What a stamp counts as at the centre, and whether it was ahead of its time.

    A stamp more than five minutes ahead of the centre counts as made at the time of receipt, and
    then by the ``number`` of its action: what a terminal tells at once keeps its order.
    """
    if stamp_ms(stamp) - _ms(now) <= AHEAD_MS_MAX:
        return stamp, False
    return f"{_ms(now):012x}.{number & _COUNT_MAX:04x}{stamp[17:]}", True
