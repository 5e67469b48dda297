"""What is planned already of somebody's going."""

from __future__ import annotations

import datetime as dt

from app.store.reading import Reading
from app.store.reads.source import opened, sure_moment
from app.store.reads.tonight import Line, tonight
from app.store.replica import Replica
from record.facts import text
from record.moments import local
from record.redirect import about
from record.rules.leaving import OUT
from record.types.planning import PLANNED_MOVEMENT


def departures_of(
    source: Replica | Reading, prison: str, person_id: str, since: dt.date
) -> tuple[Line, ...]:
    """Their departures from this prison that are still to happen, from this day on, next first."""
    with opened(source) as reading:
        plans = about(PLANNED_MOVEMENT.name, person_id, reading, direction=OUT, prison=prison)
        ids = {plan["id"] for plan in plans}
        days = {local(sure_moment(text(plan, "due_at"))).date() for plan in plans}
        return tuple(
            line
            for day in sorted(one for one in days if one >= since)
            for line in tonight(reading, prison, day).departures
            if line.plan_id in ids and line.is_open
        )
