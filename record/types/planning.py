"""Movements that are planned: who is to come, who is to go, and when.

What became of a plan is told by the movements that there were (``app.store.reads.tonight``);
nobody types it twice. Only that somebody did not come, or that it will not be, is said here.
"""

from record.field import Field, Group, Policy, RecordType
from record.kinds import code, date, moment, planned, ref, text

EXPECTED, NOT_COME, CANCELLED = "EXPECTED", "NOT_COME", "CANCELLED"
"""How a plan stands."""

PLANNED_MOVEMENT = RecordType(
    "planned_movement",
    "Planned movement",
    (
        Field("prison", code("prison"), Policy.ENTRY, "Prison", required=True),
        Field("direction", code("direction"), Policy.ENTRY, "Direction", required=True),
        Field("kind", code("movement_type"), Policy.ENTRY, "Kind", required=True),
        Field("reason", code("movement_reason"), Policy.LATEST, "Reason"),
        Field("person_id", ref("person"), Policy.LATEST, "Person"),
        Field("surname", text(60), Policy.LATEST, "Surname", required=True),
        Field("forename", text(60), Policy.LATEST, "Forename", required=True),
        Field("date_of_birth", date(), Policy.LATEST, "Date of birth"),
        Field("prison_number", text(7), Policy.LATEST, "Prison number"),
        Field("place", text(80), Policy.LATEST, "From or to"),
        Field("due_at", planned(), Policy.LATEST, "Expected", required=True),
        Field("escort", code("escort"), Policy.LATEST, "Escort"),
        Field("comment", text(240), Policy.LATEST, "Comment"),
        Field("status", code("plan_status"), Policy.LATEST, "Status", required=True),
        Field("status_why", text(240), Policy.LATEST, "Why"),
        Field("status_by", text(80), Policy.LATEST, "Said by", names_author=True),
        Field("status_at", moment(), Policy.LATEST, "Said"),
        Field("staff_id", ref("staff"), Policy.ENTRY, "Author"),
        Field("staff_name", text(80), Policy.ENTRY, "Planned by", names_author=True),
        Field("written_at", moment(), Policy.ENTRY, "Written", required=True),
    ),
    groups=(
        Group(
            "who", ("surname", "forename", "date_of_birth", "prison_number"), Policy.LATEST, "Who"
        ),
        Group(
            "standing", ("status", "status_why", "status_by", "status_at"), Policy.LATEST, "Status"
        ),
    ),
    person_fields=(),
    names_people=("person_id",),
    prison_field="prison",
)
"""It travels with the prison that plans, not with the person: whoever is expected may be anywhere.
``person_id``: who it is, once that is known; ``place``: where they come from, or go to."""
