"""Taking somebody in: by what authority, what they said at reception, and how far it has come.

What each step of it writes down stands with that record: a photograph, a container, a stay. Only
what no other record tells is here.
"""

from record.field import Field, Group, Policy, RecordType
from record.kinds import code, codes, date, moment, prose, ref, text

YES, NO, DECLINED = "YES", "NO", "DECLINED"
"""What somebody answers to a question; they may say nothing."""

WARRANT = RecordType(
    "warrant",
    "Warrant",
    (
        Field("person_id", ref("person"), Policy.ENTRY, "Person", required=True),
        Field("custody_period_id", ref("custody_period"), Policy.ENTRY, "Custody period"),
        Field("prison", code("prison"), Policy.ENTRY, "Prison", required=True),
        Field("kind", code("warrant_kind"), Policy.ENTRY, "Warrant", required=True),
        Field("court", text(120), Policy.ENTRY, "Court or authority", required=True),
        Field("case_number", text(40), Policy.ENTRY, "Case number"),
        Field("signed_on", date(), Policy.ENTRY, "Signed", required=True),
        Field("legal_status", code("legal_status"), Policy.ENTRY, "Legal status", required=True),
        Field("offences", prose(4000), Policy.ENTRY, "Offences"),
        Field("back_on", date(), Policy.ENTRY, "Next in court"),
        Field("staff_id", ref("staff"), Policy.ENTRY, "Author", required=True),
        Field("staff_name", text(80), Policy.ENTRY, "Checked by", names_author=True),
        Field("written_at", moment(), Policy.ENTRY, "Written", required=True),
    ),
)
"""What the paper says by which somebody is held: never corrected, a later one is read before it.

``offences``: as the warrant has them, a line for each, with what was passed for it."""

RECEPTION_SCREEN = RecordType(
    "reception_screen",
    "Questions at reception",
    (
        Field("person_id", ref("person"), Policy.ENTRY, "Person", required=True),
        Field("custody_period_id", ref("custody_period"), Policy.ENTRY, "Custody period"),
        Field("prison", code("prison"), Policy.ENTRY, "Prison", required=True),
        Field("asked", codes("reception_question"), Policy.ENTRY, "Asked", required=True),
        Field("yes", codes("reception_question"), Policy.ENTRY, "Yes to"),
        Field("declined", codes("reception_question"), Policy.ENTRY, "Would not answer"),
        Field("comment", prose(4000), Policy.ENTRY, "What they said"),
        Field("staff_id", ref("staff"), Policy.ENTRY, "Author", required=True),
        Field("staff_name", text(80), Policy.ENTRY, "Asked by", names_author=True),
        Field("written_at", moment(), Policy.ENTRY, "Written", required=True),
    ),
)
"""The first night's questions and their answers; what was asked and is in neither list was no."""

INTAKE = RecordType(
    "intake",
    "Intake",
    (
        Field("person_id", ref("person"), Policy.ENTRY, "Person", required=True),
        Field(
            "custody_period_id",
            ref("custody_period"),
            Policy.ENTRY,
            "Custody period",
            required=True,
        ),
        Field("prison", code("prison"), Policy.ENTRY, "Prison", required=True),
        Field("started_at", moment(), Policy.ENTRY, "Started", required=True),
        Field("nothing_for", codes("intake_step"), Policy.SET, "Nothing to write for"),
        Field("ended_at", moment(), Policy.LATEST, "Ended"),
        Field("ended_by", text(80), Policy.LATEST, "Ended by", names_author=True),
    ),
    groups=(Group("ended", ("ended_at", "ended_by"), Policy.LATEST, "Ended"),),
    key=("custody_period_id",),
)
"""One for each custody period, made by its admission. Which steps are done the other records tell;
``nothing_for`` are those that somebody said leave nothing to write down."""
