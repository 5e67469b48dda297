"""How long terminals may be used without the centre, as the centre has it set."""

from __future__ import annotations

from sqlalchemy import select

from hub.store import trails
from hub.store.facts import HubFacts
from hub.store.store import HubStore
from hub.store.tables import CENTRE
from hub.store.writing import Writing
from record.moments import Clock, to_text
from record.problems import Problem
from record.protocol import LEASE_DAYS, LEASE_DAYS_MAX

_KEY = "lease_days"


def lease_days(facts: HubFacts) -> int:
    """The days that a terminal may be used after an answer."""
    found = facts.connection.scalar(select(CENTRE.c.value).where(CENTRE.c.key == _KEY))
    return LEASE_DAYS if found is None else int(found)


def epoch_and_lease(facts: HubFacts) -> tuple[str, int]:
    """The name of this history of the record, and the same days: what every answer says."""
    table = CENTRE.c
    wanted = select(table.key, table.value).where(table.key.in_(("epoch", _KEY)))
    found = {row.key: row.value for row in facts.connection.execute(wanted)}
    return str(found["epoch"]), int(found.get(_KEY, LEASE_DAYS))


def set_lease_days(store: HubStore, clock: Clock, days: int) -> None:
    """Let terminals be used so many days without the centre; they learn it with their next answer.

    Raises ``Problem`` when that is too short or too long.
    """
    if not 1 <= days <= LEASE_DAYS_MAX:
        raise Problem("options_wrong", what=f"A lease has 1 to {LEASE_DAYS_MAX} days.")

    def keep(writing: Writing) -> None:
        writing.upsert(CENTRE, [{"key": _KEY, "value": str(days)}], ("value",))
        trails.note(writing, to_text(clock.now()), "lease", details={"days": days})

    store.write(keep)
