"""Adjudications: a charge under the Rules, its hearings, and what was awarded.

A charge may name the report of the incident that it follows from, which stays where it happened
when the person leaves. A charge, and what a hearing decided, are written once; what a hearing
decided wrongly, a later one puts right. An award is weakened by a person's decision alone: where
two people disagree about one, the stricter stands until somebody has looked (docs/merging.md).
"""

from record.field import Field, Group, Policy, RecordType
from record.kinds import code, date, moment, planned, prose, ref, text, whole

ADJOURNED, PROVED = "ADJOURNED", "PROVED"
REFERRED = frozenset({"REF_POLICE", "REF_INAD"})
"""Outcomes by which somebody else decides: the police, or an independent adjudicator."""
INDEPENDENT = frozenset({"INAD_ADULT", "INAD_YOI"})
"""Hearings before an independent adjudicator, who alone may add days."""
IMMEDIATE, SUSPENDED, ACTIVATED, QUASHED = "IMMEDIATE", "SUSPENDED", "AS_AWARDED", "QUASHED"
STRICTEST_FIRST = (ACTIVATED, IMMEDIATE, SUSPENDED, QUASHED)
STANDING = ("status", "starts_on", "suspended_until", "decided_reason", "decided_by", "decided_at")

ADJUDICATION = RecordType(
    "adjudication",
    "Charge",
    (
        Field("person_id", ref("person"), Policy.ENTRY, "Person", required=True),
        Field("custody_period_id", ref("custody_period"), Policy.ENTRY, "Custody period"),
        Field("prison", code("prison"), Policy.ENTRY, "Prison", required=True),
        Field("paragraph", code("offence_paragraph"), Policy.ENTRY, "Paragraph", required=True),
        Field("happened_at", moment(), Policy.ENTRY, "When it happened", required=True),
        Field("discovered_at", moment(), Policy.ENTRY, "When it was discovered", required=True),
        Field("place", text(120), Policy.ENTRY, "Where", required=True),
        Field("what", prose(4000), Policy.ENTRY, "What happened", required=True),
        Field("evidence", prose(4000), Policy.ENTRY, "Evidence"),
        Field("witnesses", prose(1000), Policy.ENTRY, "Witnesses"),
        Field("others", prose(1000), Policy.ENTRY, "Other people involved"),
        Field("reporting_officer", text(80), Policy.ENTRY, "Reporting officer", required=True),
        Field("late_reason", prose(1000), Policy.ENTRY, "Why after 48 hours"),
        Field("incident_id", ref("incident"), Policy.ENTRY, "Incident"),
        Field("staff_id", ref("staff"), Policy.ENTRY, "Author"),
        Field("staff_name", text(80), Policy.ENTRY, "Laid by", names_author=True),
        Field("written_at", moment(), Policy.ENTRY, "Laid", required=True),
    ),
)

ADJUDICATION_HEARING = RecordType(
    "adjudication_hearing",
    "Hearing",
    (
        Field("person_id", ref("person"), Policy.ENTRY, "Person", required=True),
        Field("adjudication_id", ref("adjudication"), Policy.ENTRY, "Charge", required=True),
        Field("prison", code("prison"), Policy.ENTRY, "Prison", required=True),
        Field("held_at", moment(), Policy.ENTRY, "Held", required=True),
        Field("sitting", code("hearing_kind"), Policy.ENTRY, "Before", required=True),
        Field("adjudicator", text(80), Policy.LATEST, "Adjudicator", required=True),
        Field("present", prose(1000), Policy.LATEST, "Who was there"),
        Field("plea", code("plea"), Policy.LATEST, "Plea"),
        Field("said", prose(8000), Policy.LATEST, "What was said"),
        Field("outcome", code("hearing_outcome"), Policy.ENTRY, "Outcome", required=True),
        Field("outcome_reason", prose(2000), Policy.ENTRY, "Why"),
        Field("next_at", planned(), Policy.ENTRY, "Next hearing"),
        Field("staff_id", ref("staff"), Policy.ENTRY, "Author"),
        Field("staff_name", text(80), Policy.ENTRY, "Written by", names_author=True),
        Field("written_at", moment(), Policy.ENTRY, "Written", required=True),
    ),
)

ADJUDICATION_AWARD = RecordType(
    "adjudication_award",
    "Award",
    (
        Field("person_id", ref("person"), Policy.ENTRY, "Person", required=True),
        Field("adjudication_id", ref("adjudication"), Policy.ENTRY, "Charge", required=True),
        Field("hearing_id", ref("adjudication_hearing"), Policy.ENTRY, "Hearing", required=True),
        Field("prison", code("prison"), Policy.ENTRY, "Prison", required=True),
        Field("kind", code("award_kind"), Policy.ENTRY, "Award", required=True),
        Field("days", whole(1, 366), Policy.ENTRY, "Days"),
        Field("percentage", whole(1, 100), Policy.ENTRY, "Per cent of earnings"),
        Field("details", text(200), Policy.ENTRY, "Details"),
        Field("status", code("award_status"), Policy.SAFER, "Status", required=True),
        Field("starts_on", date(), Policy.SAFER, "From", required=True),
        Field("suspended_until", date(), Policy.SAFER, "Suspended until"),
        Field("decided_reason", prose(1000), Policy.SAFER, "Why it was changed"),
        Field("decided_by", text(80), Policy.SAFER, "Changed by", names_author=True),
        Field("decided_at", moment(), Policy.SAFER, "Changed"),
        Field("staff_id", ref("staff"), Policy.ENTRY, "Author"),
        Field("staff_name", text(80), Policy.ENTRY, "Written by", names_author=True),
        Field("written_at", moment(), Policy.ENTRY, "Written", required=True),
    ),
    groups=(
        Group("standing", STANDING, Policy.SAFER, "Whether the award stands", STRICTEST_FIRST),
    ),
)
