"""What is rarely to be settled: what was seen and is not so, what was affirmed."""

from __future__ import annotations

from demo.prison import DEMO_OFFICER
from record.catalogue import BY_NAME
from record.ids import derived_id
from record.kinds import Row
from record.types.ending import STANDS
from tests.ui.unsettled import Stage, alert_conflict, origin


def due_back(stage: Stage, at: int = 5, by: str = DEMO_OFFICER.staff_number) -> str:
    """Somebody is due back who is in, by an author who says that he is out; and a foreign alert."""
    person = stage.people[at]
    (period,) = stage.replica.find("custody_period", person_id=person["id"], closed_at=None)
    out = {"status": "OUT", "out_to": "Leeds GI", "due_back_at": None}
    ended = {"status": "ENDED", "ended_on": "2026-11-24", "ended_reason": "No longer."}
    changes = [
        {
            "type": "custody_period",
            "id": period["id"],
            "before": out,
            "after": {**out, "due_back_at": "2026-11-25T09:00:00.000Z"},
        },
        {
            "type": "alert",
            "id": derived_id("test", "alert", "of another prison"),
            "before": STANDS,
            "after": ended,
        },
    ]
    return stage.put(
        "held_action",
        f"due back {at}",
        **origin(stage, by, "change_due_back", person, minutes=130, received=128),
        rule="charge_elsewhere",
        facts={"name": "SMITH, John", "prison": "LEI"},
        changes=changes,
        status="OPEN",
    )


def reviewed_alert(stage: Stage, at: int = 1) -> str:
    """An alert was to be ended by somebody who did not know of a review."""
    written: Row = {"comment": "Tried the gate on Sunday.", "review_on": "2026-12-24"}
    conflict, alert = alert_conflict(stage, at, **written)
    row = stage.row("conflict", conflict)
    values = {name: row[name] for name in BY_NAME["conflict"].by_name}
    same: Row = {"base": STANDS, "theirs": STANDS, "theirs_by": None, "theirs_at": None}
    return stage.put("conflict", f"reviewed {alert}", **{**values, **same})


def affirmed_alert(stage: Stage, at: int = 1) -> str:
    """An ACCT was opened on an alert that others had ended meanwhile."""
    conflict, alert = alert_conflict(stage, at)
    row = stage.row("conflict", conflict)
    offer = {**row["offers"][-1], "value": STANDS}
    whole = {name: row[name] for name in BY_NAME["conflict"].by_name}
    values = {**whole, "base": STANDS, "theirs": row["ours"], "ours": STANDS}
    return stage.put("conflict", f"affirmed {alert}", **{**values, "offers": [offer]})
