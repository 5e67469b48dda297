"""When somebody on an ACCT must be looked at next, by the level of observations and those made.

Pure: moments in, moments out. All moments are UTC, so a change of the clocks is nothing, and the
night is as the day. Two limits hold at once: no gap is longer than the level's, and no hour holds
fewer observations than the level's. Times that can be foreseen protect nobody, so each next one is
wanted at a moment that nobody can reckon in their head, and that every terminal finds alike.

What is known may have been written by a clock that was wrong. Whatever a wrong clock says, it may
bring an observation forward and never put one off: see `counted`.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from record.types.acct import CONSTANT, LEVELS_STRICTEST_FIRST

HOUR = dt.timedelta(hours=1)
SOON = dt.timedelta(minutes=5)
"""How long before the wanted moment an observation is announced, at most."""
CLOCKS_DIFFER = dt.timedelta(minutes=2)
"""How far apart two clocks may be that are both right."""
REVIEW_WITHIN = dt.timedelta(hours=24)
IMMEDIATE_WITHIN = HOUR
"""The first review, and the first thing done, after the opening."""


@dataclass(frozen=True)
class Level:
    """How closely somebody is watched: observations in any hour, and the longest gap."""

    an_hour: int
    gap: dt.timedelta


def _minutes(count: int) -> dt.timedelta:
    return dt.timedelta(minutes=count)


LEVELS: Mapping[str, Level] = {
    CONSTANT: Level(4, _minutes(15)),
    "H5": Level(5, _minutes(20)),
    "H4": Level(4, _minutes(25)),
    "H3": Level(3, _minutes(30)),
    "H2": Level(2, _minutes(45)),
    "H1": Level(1, _minutes(60)),
}
"""Under constant supervision somebody is there all the time; what they see is written down so."""


class State(StrEnum):
    """How it stands with the next observation, the worst last."""

    LATER = "later"
    SOON = "soon"
    DUE = "due"
    OVERDUE = "overdue"


@dataclass(frozen=True)
class Next:
    """The next observation: ``wanted`` is when to go, ``latest`` when it must have been made."""

    wanted: dt.datetime
    latest: dt.datetime

    def state(self, now: dt.datetime) -> State:
        """How it stands at this moment."""
        if now > self.latest:
            return State.OVERDUE
        if now >= self.wanted:
            return State.DUE
        return State.SOON if now >= self.wanted - SOON else State.LATER

    def late(self, now: dt.datetime) -> dt.timedelta:
        """By how long it is overdue; nought while it is not."""
        return max(now - self.latest, dt.timedelta())


def level_of(code: str) -> Level:
    """What a level asks for; of a code that we do not know, the strictest."""
    return LEVELS.get(code, LEVELS[LEVELS_STRICTEST_FIRST[0]])


def next_observation(code: str, since: dt.datetime, made: Iterable[dt.datetime], seed: str) -> Next:
    """When the next observation is wanted, and by when it must be made.

    ``since`` is when the watching began (the opening, or the return from outside): it counts as an
    observation, because somebody was there. ``made`` are the observations in any order, ``seed``
    the plan's id.
    """
    level = level_of(code)
    seen = sorted(moment for moment in made if moment > since)
    last = seen[-1] if seen else since
    # The hour that began with the observation an_hour ago must have held one more by its end.
    first_of_hour = seen[-level.an_hour] if len(seen) >= level.an_hour else since
    latest = min(last + level.gap, max(first_of_hour + HOUR, last))
    return Next(last + (latest - last) * _irregular(seed, last), latest)


def counted(
    at: dt.datetime, now: dt.datetime, held: dt.timedelta, *, came_while_running: bool
) -> dt.datetime | None:
    """When something counts as having happened, by what can be known; None: it does not count.

    ``at`` is what was written, ``now`` what the clock says, ``held`` how long this program has
    had it, by a clock that nobody sets. A moment that has not come yet was written by a wrong
    clock, or ours is wrong: what came while the program ran counts as of then, what lay there
    before counts for nothing. It is never later than it came.
    """
    if at > now + CLOCKS_DIFFER and not came_while_running:
        return None
    return min(at, now - held)


def _irregular(seed: str, last: dt.datetime) -> float:
    """A share of the time that is left, from two fifths to nine tenths, the same everywhere."""
    digest = hashlib.sha256(f"{seed} {last.isoformat()}".encode()).digest()
    return 0.4 + 0.5 * digest[0] / 255
