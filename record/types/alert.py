"""Alerts and non-associations: what a colleague must know before opening a door."""

from record.field import Field, Group, Policy, RecordType
from record.kinds import code, date, prose, ref, text

SAFEST_FIRST = ("ACTIVE", "ENDED")
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
        Field("status", code("alert_status"), Policy.SAFER, "Status", required=True),
        Field("ended_on", date(), Policy.SAFER, "Ended"),
        Field("ended_reason", prose(1000), Policy.SAFER, "Why it ended"),
        Field("opened_by", text(80), Policy.ENTRY, "Opened by", names_author=True),
    ),
    groups=(
        Group(
            "ending",
            ("status", "ended_on", "ended_reason"),
            Policy.SAFER,
            "Active or ended",
            SAFEST_FIRST,
        ),
    ),
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
        Field("status", code("alert_status"), Policy.SAFER, "Status", required=True),
        Field("ended_on", date(), Policy.SAFER, "Ended"),
        Field("ended_reason", prose(1000), Policy.SAFER, "Why it ended"),
    ),
    groups=(
        Group(
            "ending",
            ("status", "ended_on", "ended_reason"),
            Policy.SAFER,
            "Active or ended",
            SAFEST_FIRST,
        ),
    ),
    person_fields=("person_id", "other_person_id"),
    urgent=True,
)
