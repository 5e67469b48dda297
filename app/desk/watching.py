"""Who on an ACCT must be looked at now: what the alarm tells, whatever the clocks say.

A ``Watch`` lives as long as the program and has two clocks: the terminal's, which somebody may set,
and one that only goes on. What came while it ran is at least as old as the second says; what lay
there when it began, and is dated later than now, counts for nothing (``record.observing.counted``).
When the terminal's clock stands before a time that it has seen already, nothing that lay there
counts: everybody must be looked at once.
"""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from time import monotonic

from app.store import link
from app.store.reads.acct import Watched, watched
from app.store.reads.board import wings
from app.store.replica import Replica
from record.moments import Clock, from_text
from record.observing import CLOCKS_DIFFER, State, counted, level_of, next_observation

_NEVER = dt.timedelta(days=36_500)


class What(StrEnum):
    """What must be done for somebody."""

    OBSERVE = "observe"
    PLAN = "plan"
    IMMEDIATE = "immediate"
    REVIEW = "review"


@dataclass(frozen=True)
class Due:
    """One thing to do for one person. ``late`` is None where nobody can say by how long.

    ``away``: the person is out, and others watch them. ``wing`` is the code of the wing that they
    sleep on; None where they sleep on none, so that it is everybody's to look.
    """

    what: What
    person_id: str
    surname: str
    forename: str
    cell_path: str | None
    state: State
    at: dt.datetime | None
    late: dt.timedelta | None
    away: bool = False
    wing: str | None = None

    @property
    def screams(self) -> bool:
        """Whether it must be heard: somebody who ought to have been looked at was not."""
        return self.what is What.OBSERVE and self.state is State.OVERDUE


ELSEWHERE_AFTER = dt.timedelta(minutes=5)
"""How long a wing has to answer for itself before every terminal tells of it (decision 19)."""


def reaches(due: Due, wing: str | None) -> bool:
    """Whether a terminal for this wing (None: for the whole prison) tells of something due.

    Of other wings it tells what may cost a life and what nobody there has answered: an observation
    or the first action that has been overdue for ``ELSEWHERE_AFTER``, or nobody can say how long.
    """
    if wing is None or due.wing is None or due.wing == wing:
        return True
    if due.state is not State.OVERDUE or due.what not in (What.OBSERVE, What.IMMEDIATE):
        return False
    return due.late is None or due.late >= ELSEWHERE_AFTER


_WORST = (State.OVERDUE, State.DUE, State.SOON, State.LATER)


class Watch:
    """Everybody on an open ACCT in the terminal's prison, and what is due for each."""

    def __init__(
        self, replica: Replica, clock: Clock, steady: Callable[[], float] = monotonic
    ) -> None:
        self._replica, self._clock, self._steady = replica, clock, steady
        self._began, self._first = steady(), clock.now()
        self._came: dict[str, float] | None = None
        self._lines: tuple[Watched, ...] = ()
        self._wings: frozenset[str] = frozenset()
        self._doubt = False
        self._lock = threading.Lock()

    def read(self) -> tuple[Due, ...]:
        """Read who is watched, and give what is due."""
        with self._replica.read() as reading:
            lines = watched(reading, self._replica.home.prison)
            codes = frozenset(wing.code for wing in wings(reading, self._replica.home.prison))
            seen = reading.link(link.TIME_SEEN)
        with self._lock:
            now = self._clock.now()
            self._take(lines)
            self._wings = codes
            if seen is not None and now < from_text(seen) - CLOCKS_DIFFER:
                self._doubt = True
        return self.due()

    def wing_of(self, code: str) -> str | None:
        """This code if the prison has a wing of it, else None: the whole prison."""
        return code if code in self._wings else None

    @property
    def clock_in_doubt(self) -> bool:
        """Whether the terminal's clock stands before a time that it has seen already."""
        return self._doubt

    def due(self) -> tuple[Due, ...]:
        """What is due, the worst first, without reading again."""
        with self._lock:
            now, steady = self._clock.now(), self._steady()
            passed = dt.timedelta(seconds=steady - self._began)
            self._doubt = self._doubt or now < self._first + passed - CLOCKS_DIFFER
            found = [due for line in self._lines for due in self._of(line, now, steady)]
        found.sort(key=lambda due: (due.away, _WORST.index(due.state), due.what, _by_lateness(due)))
        return _once(found)

    def _take(self, lines: Sequence[Watched]) -> None:
        """Remember when each observation and each plan came; None: it lay there from the start."""
        steady = self._steady()
        ids = {made.id for line in lines for made in line.made}
        ids |= {line.plan_id for line in lines if line.plan_id is not None}
        ids |= {_return_of(line) for line in lines}
        if self._came is None:
            self._came = dict.fromkeys(ids, self._began - 1)
        for name in ids:
            self._came.setdefault(name, steady)
        self._lines = tuple(lines)

    def _counted(
        self, name: str, at: dt.datetime, now: dt.datetime, steady: float
    ) -> dt.datetime | None:
        came = (self._came or {}).get(name, steady)
        running = came >= self._began
        if self._doubt and not running:
            return None
        held = dt.timedelta(seconds=max(0.0, steady - max(came, self._began)))
        return counted(at, now, held, came_while_running=running)

    def _of(self, line: Watched, now: dt.datetime, steady: float) -> list[Due]:
        def due(what: What, state: State, at: dt.datetime | None, late: dt.timedelta | None) -> Due:
            return Due(
                what=what,
                person_id=line.person_id,
                surname=line.surname,
                forename=line.forename,
                cell_path=line.cell_path,
                state=state,
                at=at,
                late=late,
                away=line.out,
                wing=self._sleeps_on(line.cell_path),
            )

        if line.plan_id is None or line.opened_at is None:
            return [due(What.PLAN, State.DUE, None, None)]
        found = [self._observation(line, now, steady, due)]
        for what, by in ((What.IMMEDIATE, line.immediate_by), (What.REVIEW, line.review_by)):
            if by is not None:
                state = State.OVERDUE if now > by else _ahead(what, by, now)
                found.append(due(what, state, by, max(now - by, dt.timedelta())))
        return found

    def _sleeps_on(self, cell_path: str | None) -> str | None:
        parts = (cell_path or "").split("-")
        return self.wing_of(parts[1]) if len(parts) > 1 else None

    def _observation(
        self,
        line: Watched,
        now: dt.datetime,
        steady: float,
        due: Callable[[What, State, dt.datetime | None, dt.timedelta | None], Due],
    ) -> Due:
        assert line.plan_id is not None
        assert line.opened_at is not None
        if line.out:
            return due(What.OBSERVE, State.LATER, None, dt.timedelta())
        begun = [self._counted(line.plan_id, line.opened_at, now, steady)]
        if line.back_at is not None and line.back_at > line.opened_at:
            begun.append(self._counted(_return_of(line), line.back_at, now, steady))
        since = max((at for at in begun if at is not None), default=None)
        seen = [self._counted(made.id, made.at, now, steady) for made in line.made]
        counts = [at for at in seen if at is not None]
        if since is None and not counts:
            return due(What.OBSERVE, State.OVERDUE, None, None)
        since = since or min(counts) - level_of(line.level).gap
        following = next_observation(line.level, since, counts, line.plan_id)
        state = following.state(now)
        at = following.latest if state is State.OVERDUE else following.wanted
        return due(What.OBSERVE, state, at, following.late(now))


def _ahead(what: What, by: dt.datetime, now: dt.datetime) -> State:
    """What is done once is due from the start; a review is announced in its last four hours."""
    if what is What.IMMEDIATE:
        return State.DUE
    return State.SOON if by - now < dt.timedelta(hours=4) else State.LATER


def _return_of(line: Watched) -> str:
    return f"{line.person_id} {line.back_at}"


def _by_lateness(due: Due) -> float:
    """The longest overdue first, and what nobody can say before all."""
    return -(_NEVER if due.late is None else due.late).total_seconds()


def _once(found: Sequence[Due]) -> tuple[Due, ...]:
    """Of two plans of one person, what is worse."""
    kept: dict[tuple[str, What], Due] = {}
    for due in found:
        kept.setdefault((due.person_id, due.what), due)
    return tuple(kept.values())
