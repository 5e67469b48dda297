"""A time in custody, and what is decided and reviewed during it."""

from record.field import Field, Group, Policy, RecordType
from record.kinds import code, codes, date, moment, planned, prose, ref, refs, text

CUSTODY_PERIOD = RecordType(
    "custody_period",
    "Custody period",
    (
        Field("person_id", ref("person"), Policy.ENTRY, "Person", required=True),
        Field("booking_number", text(12), Policy.REVIEW, "Booking number"),
        Field("prison", code("prison"), Policy.LATEST, "Prison", required=True),
        Field("status", code("custody_status"), Policy.LATEST, "Status", required=True),
        Field("out_to", text(80), Policy.LATEST, "Where they are"),
        Field("out_kind", code("movement_type"), Policy.LATEST, "Out for"),
        Field("status_since", moment(), Policy.LATEST, "Since"),
        Field("due_back_at", planned(), Policy.LATEST, "Due back"),
        Field("bound_for", code("prison"), Policy.LATEST, "On the way to"),
        Field("opened_at", moment(), Policy.REVIEW, "Opened", required=True),
        Field("closed_at", moment(), Policy.REVIEW, "Closed"),
        Field("legal_status", code("legal_status"), Policy.LATEST, "Legal status"),
        Field("category", code("category"), Policy.CENTRE, "Security category"),
        Field("key_worker_id", ref("staff"), Policy.LATEST, "Key worker"),
        Field("conditional_release_on", date(), Policy.CENTRE, "Conditional release"),
        Field("automatic_release_on", date(), Policy.CENTRE, "Automatic release"),
        Field("curfew_eligible_on", date(), Policy.CENTRE, "Home detention curfew"),
        Field("parole_eligible_on", date(), Policy.CENTRE, "Parole eligibility"),
        Field("sentence_expires_on", date(), Policy.CENTRE, "Sentence expiry"),
        Field("licence_expires_on", date(), Policy.CENTRE, "Licence expiry"),
    ),
    groups=(
        Group(
            "whereabouts",
            ("status", "out_to", "out_kind", "status_since", "bound_for"),
            Policy.LATEST,
            "In or out",
        ),
    ),
    prison_field="prison",
    urgent=True,
)
"""``due_back_at`` counts while somebody is out; whoever says it anew does not say where they are.

``bound_for``: the prison that somebody in transit is on the way to. Until they are received,
``prison`` is that which they left, and both hold their record."""

INCENTIVE_REVIEW = RecordType(
    "incentive_review",
    "Incentive review",
    (
        Field("person_id", ref("person"), Policy.ENTRY, "Person", required=True),
        Field("custody_period_id", ref("custody_period"), Policy.ENTRY, "Custody period"),
        Field("prison", code("prison"), Policy.ENTRY, "Prison"),
        Field("level", code("incentive_level"), Policy.ENTRY, "Level", required=True),
        Field("level_before", code("incentive_level"), Policy.ENTRY, "Level before"),
        Field("reviewed_at", moment(), Policy.ENTRY, "Reviewed", required=True),
        Field("review_on", date(), Policy.ENTRY, "Next review"),
        Field("comment", prose(4000), Policy.ENTRY, "Reason"),
        Field("staff_id", ref("staff"), Policy.ENTRY, "Author"),
        Field("staff_name", text(80), Policy.ENTRY, "Reviewed by", names_author=True),
        Field("written_at", moment(), Policy.ENTRY, "Written"),
    ),
)
"""The level is that of the last review. ``level_before``: the level that its author knew of."""

ASSESSMENT = RecordType(
    "assessment",
    "Assessment",
    (
        Field("person_id", ref("person"), Policy.ENTRY, "Person", required=True),
        Field("custody_period_id", ref("custody_period"), Policy.ENTRY, "Custody period"),
        Field("kind", code("assessment_kind"), Policy.ENTRY, "Assessment", required=True),
        Field("level", code("assessment_level"), Policy.ENTRY, "Result", required=True),
        Field("assessed_on", date(), Policy.ENTRY, "Assessed", required=True),
        Field("review_on", date(), Policy.ENTRY, "Review due"),
        Field("reasons", codes("sharing_reason"), Policy.ENTRY, "Reasons"),
        Field("comment", prose(4000), Policy.ENTRY, "Comment"),
        Field("replaces", refs("assessment"), Policy.ENTRY, "In place of"),
        Field("staff_id", ref("staff"), Policy.ENTRY, "Author"),
        Field("staff_name", text(80), Policy.ENTRY, "Assessed by", names_author=True),
        Field("written_at", moment(), Policy.ENTRY, "Written"),
    ),
    urgent=True,
)
"""``replaces``: those that its author saw and puts this one in place of. Those stand that none has
taken the place of, and the highest of them counts (``record.rules.sharing``)."""
