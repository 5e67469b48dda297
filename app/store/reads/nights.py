"""Every open ACCT of a wing with what was seen in the hours behind: the night in one picture."""

from __future__ import annotations

from dataclasses import dataclass

from app.store.reading import Reading
from app.store.reads.acct import PlanLine, plan_lines, watched
from app.store.reads.merged import merged
from app.store.reads.source import opened
from app.store.replica import Replica


@dataclass(frozen=True)
class Night:
    """Somebody whose ACCT is open, and the plan. ``out``: others watch them now."""

    person_id: str
    surname: str
    forename: str
    cell_path: str | None
    out: bool
    plan: PlanLine


def nights(replica: Replica | Reading, prison: str, wing: str | None) -> tuple[Night, ...]:
    """The open plans of a wing by its code, or (None) of the prison, in the order of the cells."""
    with opened(replica) as reading:
        one = merged(reading)
        here = [
            line
            for line in watched(reading, prison)
            if line.plan_id is not None
            and (wing is None or (line.cell_path or "").startswith(f"{prison}-{wing}-"))
        ]
        plans = {
            plan.id: plan
            for person_id in {line.person_id for line in here}
            for plan in plan_lines(reading, one.ids_of(person_id))
        }
    return tuple(
        Night(
            line.person_id,
            line.surname,
            line.forename,
            line.cell_path,
            line.out,
            plans[line.plan_id],
        )
        for line in here
        if line.plan_id in plans
    )
