"""Contacts of somebody in prison, who of them must not be in touch, and visits.

A marker is a record of its own beside its contact, so that changing the one never drops the other.
"""

from record.field import Field, Group, Policy, RecordType
from record.kinds import code, date, flag, moment, planned, prose, ref, refs, text
from record.types.ending import ENDED, ENDING

BOOKED, CANCELLED = "BOOKED", "CANCELLED"
ARRIVED, NOT_ATTENDED, REFUSED, ENDED_EARLY = "ARRIVED", "NOT_ATTENDED", "REFUSED", "ENDED_EARLY"
"""What came of a visit."""
TOOK_PLACE = frozenset({ARRIVED, ENDED_EARLY})
NO_CONTACT = "NO_CONTACT"

CONTACT = RecordType(
    "contact",
    "Contact",
    (
        Field("person_id", ref("person"), Policy.ENTRY, "Person", required=True),
        Field("surname", text(60), Policy.LATEST, "Surname", required=True),
        Field("forename", text(60), Policy.LATEST, "Forename"),
        Field("relation", code("relation"), Policy.LATEST, "Relation", required=True),
        Field("date_of_birth", date(), Policy.LATEST, "Date of birth"),
        Field("next_of_kin", flag(), Policy.LATEST, "Next of kin"),
        Field("emergency", flag(), Policy.LATEST, "To be told in an emergency"),
        Field("phones", text(120), Policy.LATEST, "Telephone"),
        Field("address", prose(400), Policy.LATEST, "Address"),
        Field("comment", prose(1000), Policy.LATEST, "Comment"),
        Field("active", flag(), Policy.LATEST, "In touch", required=True),
        Field("added_by", text(80), Policy.ENTRY, "Added by", names_author=True),
    ),
)

CONTACT_MARKER = RecordType(
    "contact_marker",
    "Marker of a contact",
    (
        Field("person_id", ref("person"), Policy.ENTRY, "Person", required=True),
        Field("contact_id", ref("contact"), Policy.ENTRY, "Contact", required=True),
        Field("kind", code("contact_marker"), Policy.ENTRY, "Marker", required=True),
        Field("reason", prose(1000), Policy.ENTRY, "Reason", required=True),
        Field("started_on", date(), Policy.ENTRY, "Started", required=True),
        Field("opened_by", text(80), Policy.ENTRY, "Opened by", names_author=True),
        *ENDED,
    ),
    groups=(ENDING,),
    urgent=True,
)

VISIT = RecordType(
    "visit",
    "Visit",
    (
        Field("person_id", ref("person"), Policy.ENTRY, "Person", required=True),
        Field("custody_period_id", ref("custody_period"), Policy.ENTRY, "Custody period"),
        Field("prison", code("prison"), Policy.ENTRY, "Prison", required=True),
        Field("kind", code("visit_kind"), Policy.ENTRY, "Kind", required=True),
        Field("starts_at", planned(), Policy.ENTRY, "Begins", required=True),
        Field("ends_at", planned(), Policy.ENTRY, "Ends"),
        Field("place", text(60), Policy.ENTRY, "Place"),
        Field("visitors", refs("contact"), Policy.ENTRY, "Visitors"),
        Field("others", text(200), Policy.ENTRY, "Others who come"),
        Field("comment", prose(1000), Policy.ENTRY, "Comment"),
        Field("booked_by", text(80), Policy.ENTRY, "Booked by", names_author=True),
        Field("status", code("visit_status"), Policy.LATEST, "Status", required=True),
        Field("cancelled_why", prose(1000), Policy.LATEST, "Why it was cancelled"),
    ),
    groups=(Group("state", ("status", "cancelled_why"), Policy.LATEST, "Booked or cancelled"),),
)

VISIT_OUTCOME = RecordType(
    "visit_outcome",
    "What came of a visit",
    (
        Field("person_id", ref("person"), Policy.ENTRY, "Person", required=True),
        Field("visit_id", ref("visit"), Policy.ENTRY, "Visit", required=True),
        Field("outcome", code("visit_outcome"), Policy.ENTRY, "What came of it", required=True),
        Field("happened_at", moment(), Policy.ENTRY, "When", required=True),
        Field("comment", prose(1000), Policy.ENTRY, "Reason"),
        Field("staff_id", ref("staff"), Policy.ENTRY, "Author"),
        Field("staff_name", text(80), Policy.ENTRY, "Written by", names_author=True),
        Field("written_at", moment(), Policy.ENTRY, "Written", required=True),
    ),
)
