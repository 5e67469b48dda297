"""The estate: prison, wing, landing, cell; and who stays where from when to when."""

from record.field import Field, Group, Policy, RecordType
from record.kinds import code, codes, flag, moment, planned, prose, ref, text, whole

LOCATION = RecordType(
    "location",
    "Location",
    (
        Field("prison", code("prison"), Policy.CENTRE, "Prison", required=True),
        Field("parent_id", ref("location"), Policy.CENTRE, "Part of"),
        Field("kind", code("location_kind"), Policy.CENTRE, "Kind", required=True),
        Field("code", text(12), Policy.CENTRE, "Code", required=True),
        Field("path", text(60), Policy.CENTRE, "Full code", required=True),
        Field("name", text(60), Policy.CENTRE, "Name"),
        Field("certified_capacity", whole(0, 9999), Policy.CENTRE, "Certified capacity"),
        Field("operational_capacity", whole(0, 9999), Policy.CENTRE, "Operational capacity"),
        Field("attributes", codes("cell_attribute"), Policy.SET, "Attributes"),
        Field("in_use", flag(), Policy.LATEST, "In use", required=True),
        Field("out_of_use_reason", code("out_of_use_reason"), Policy.LATEST, "Why out of use"),
    ),
    groups=(Group("use", ("in_use", "out_of_use_reason"), Policy.LATEST, "In use"),),
    person_fields=(),
    prison_field="prison",
    urgent=True,
)

STAY = RecordType(
    "stay",
    "Stay in a cell",
    (
        Field("person_id", ref("person"), Policy.ENTRY, "Person", required=True),
        Field("custody_period_id", ref("custody_period"), Policy.ENTRY, "Custody period"),
        Field("prison", code("prison"), Policy.ENTRY, "Prison", required=True),
        Field("location_id", ref("location"), Policy.ENTRY, "Cell", required=True),
        Field("from_at", moment(), Policy.ENTRY, "From", required=True),
        Field("to_at", moment(), Policy.LATEST, "Until"),
        Field("reason", code("move_within_reason"), Policy.ENTRY, "Reason"),
    ),
    urgent=True,
)

MOVEMENT = RecordType(
    "movement",
    "Movement",
    (
        Field("person_id", ref("person"), Policy.ENTRY, "Person", required=True),
        Field("custody_period_id", ref("custody_period"), Policy.ENTRY, "Custody period"),
        Field("kind", code("movement_type"), Policy.ENTRY, "Kind", required=True),
        Field("reason", code("movement_reason"), Policy.ENTRY, "Reason"),
        Field("direction", code("direction"), Policy.ENTRY, "Direction", required=True),
        Field("from_place", text(80), Policy.ENTRY, "From"),
        Field("to_place", text(80), Policy.ENTRY, "To"),
        Field("moved_at", moment(), Policy.ENTRY, "When", required=True),
        Field("escort", code("escort"), Policy.ENTRY, "Escort"),
        Field("comment", text(240), Policy.ENTRY, "Comment"),
        Field("escort_names", text(160), Policy.ENTRY, "Who escorts"),
        Field("conditions", prose(1000), Policy.ENTRY, "Conditions"),
        Field("due_back_at", planned(), Policy.ENTRY, "Due back"),
    ),
)
"""``due_back_at``: as it was said when they went; what holds now stands with the custody period."""
