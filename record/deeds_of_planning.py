"""The kinds of action about movements that are planned."""

from __future__ import annotations

from record.deed import (
    NEW,
    OFFENDER_MANAGER,
    OFFICER,
    RECEPTION,
    SECURITY,
    SUPERVISING_OFFICER,
    Deed,
)

_PLANNERS = frozenset({RECEPTION, SUPERVISING_OFFICER, OFFENDER_MANAGER, SECURITY})
_STANDING = frozenset({"status", "status_why", "status_by", "status_at"})

PLAN_MOVEMENT = Deed(
    "plan_movement", "Movement planned", {"planned_movement": NEW}, roles=_PLANNERS
)
CHANGE_PLAN = Deed(
    "change_plan",
    "Planned movement changed",
    {
        "planned_movement": frozenset(
            {
                "person_id",
                "surname",
                "forename",
                "date_of_birth",
                "prison_number",
                "reason",
                "place",
                "due_at",
                "escort",
                "comment",
            }
        )
    },
    roles=_PLANNERS,
)
END_PLAN = Deed(
    "end_plan",
    "Planned movement closed",
    {"planned_movement": _STANDING},
    roles=_PLANNERS | {OFFICER},
)
PLANNING_DEEDS = (PLAN_MOVEMENT, CHANGE_PLAN, END_PLAN)
