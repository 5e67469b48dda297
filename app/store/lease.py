"""How long this terminal may be used without the centre, by the highest time that it ever saw.

Each answer of the centre begins the lease anew. A clock that is set back does not: the highest time
seen is kept, and while the program runs the time that passes is added to it, whatever the clock
says. So a thief who keeps the terminal away from the centre gets what it holds for so many days.
"""

from __future__ import annotations

import datetime as dt

from app.store import link
from app.store.replica import Replica
from record.moments import Clock, from_text, to_text
from record.problems import Problem
from record.protocol import LEASE_DAYS


def ends_at(said: dict[str, str]) -> dt.datetime | None:
    """When the lease ends, by the clock here; None before the first answer of the centre.

    ``said`` are the values of the link by name.
    """
    contact = said.get(link.LAST_CONTACT)
    if contact is None:
        return None
    return from_text(contact) + dt.timedelta(days=days(said))


def days(said: dict[str, str]) -> int:
    """How long the lease is, as the centre last said."""
    return int(said.get(link.LEASE_DAYS, LEASE_DAYS))


def has_ended(said: dict[str, str]) -> bool:
    """Whether the terminal is locked until it has reached the centre again.

    Each try at the centre and each at a password notes the time, so what was noted is enough.
    """
    end, seen = ends_at(said), said.get(link.TIME_SEEN)
    return end is not None and seen is not None and from_text(seen) > end


def check(replica: Replica, clock: Clock) -> None:
    """Remember what time it is; raises ``Problem`` when the lease has ended."""
    with replica.write() as writing:
        writing.note_time(to_text(clock.now()))
        said = writing.links()
    if has_ended(said):
        raise Problem("lease_ended", days=days(said))
