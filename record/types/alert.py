"""Alerts and non-associations: what a colleague must know before opening a door."""

from record.field import Field, Policy, RecordType
from record.kinds import code, date, prose, ref, text
from record.types.ending import ENDED, ENDING

STRICTEST_FIRST = ("TNA", "NONEX", "WING", "LAND", "CELL")
"""How far two people are kept apart: never together, not at exercise, by wing, landing, cell."""

ALERT = RecordType(
    "alert",
    "Alert",
    (
        Field("person_id", ref("person"), Policy.ENTRY, "Person", required=True),
        Field("custody_period_id", ref("custody_period"), Policy.ENTRY, "Custody period"),
        Field("kind", code("alert_type"), Policy.ENTRY, "Type", required=True),
        Field("code", code("alert_code"), Policy.ENTRY, "Alert", required=True),
        Field("started_on", date(), Policy.ENTRY, "Started", required=True),
        Field("comment", prose(1000), Policy.LATEST, "Comment"),
        Field("review_on", date(), Policy.LATEST, "Review due"),
        *ENDED,
        Field("opened_by", text(80), Policy.ENTRY, "Opened by", names_author=True),
    ),
    groups=(ENDING,),
    urgent=True,
)

NON_ASSOCIATION = RecordType(
    "non_association",
    "Non-association",
    (
        Field("person_id", ref("person"), Policy.ENTRY, "Person", required=True),
        Field("other_person_id", ref("person"), Policy.ENTRY, "Other person", required=True),
        Field("reason", code("non_association_reason"), Policy.ENTRY, "Their part"),
        Field("other_reason", code("non_association_reason"), Policy.ENTRY, "The other's part"),
        Field(
            "restriction",
            code("non_association_kind"),
            Policy.SAFER,
            "Keep apart",
            required=True,
            safest_first=STRICTEST_FIRST,
        ),
        Field("started_on", date(), Policy.ENTRY, "Started", required=True),
        Field("comment", prose(1000), Policy.LATEST, "Comment"),
        Field("authorised_by", text(80), Policy.LATEST, "Authorised by"),
        Field("review_on", date(), Policy.LATEST, "Review due"),
        Field("opened_by", text(80), Policy.ENTRY, "Opened by", names_author=True),
        *ENDED,
    ),
    groups=(ENDING,),
    person_fields=("person_id", "other_person_id"),
    urgent=True,
)
