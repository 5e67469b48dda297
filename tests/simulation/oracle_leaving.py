"""What the oracle expects of those who left: no allocation to an activity of that prison runs on.

The centre ends what others did for them at the same time, whichever it hears first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from record.action import Change
from record.kinds import Row
from tests.simulation.expected import Expected

_TELLS = ("custody_period", "stay", "allocation")
_IN_CHARGE = ("IN", "OUT")


def end_with_leaving(found: Expected, changes: Sequence[Change], author: str, stamp: str) -> None:
    """End the allocations of whoever these changes are about, where no cell is theirs any more.

    ``author`` is the name in which it is done.
    """
    for person_id in {_person(found, change) for change in changes if change.record_type in _TELLS}:
        for key, allocation in found.rows.items():
            if key[0] != "allocation" or allocation["ended_on"] is not None:
                continue
            prison = allocation["prison"]
            if found.stands_for(str(allocation["person_id"])) != person_id:
                continue
            everywhere = [*_periods(found, person_id)]
            periods = [one for one in everywhere if one["prison"] == prison]
            running = [one for one in periods if one["closed_at"] is None]
            if any(one["status"] in _IN_CHARGE for one in running):
                continue
            told = [str(one["closed_at"] or one["status_since"]) for one in periods]
            left = max(told, default="")[:10]
            found.rows[key] = allocation | {
                "ended_on": max(left, str(allocation["from_on"])),
                "ended_reason": _reason(found, person_id, running or everywhere),
                "ended_by": author,
            }
            found.stamps[key, "ended"] = stamp


def _person(found: Expected, change: Change) -> str:
    row = found.rows.get(change.key, change.after)
    named = row.get("person_id") or found.stays.get(change.record_id)
    return found.stands_for(str(named))


def _periods(found: Expected, person_id: str) -> Iterator[Row]:
    for (kind, _), row in found.rows.items():
        if kind == "custody_period" and found.stands_for(str(row["person_id"])) == person_id:
            yield row


def _reason(found: Expected, person_id: str, periods: Sequence[Row]) -> str:
    running = [one for one in periods if one["closed_at"] is None]
    if not running:
        return "OTH" if found.rows["person", person_id]["died_at"] else "REL"
    latest = max(running, key=lambda one: (str(one["opened_at"]), str(one["id"])))
    return "SEC" if latest["status"] == "UAL" else "TRF"
