"""The regime: activities, who is allocated to them, appointments, and who attended.

What somebody does in a session follows from these; nothing is made for each day. Attendance is one
record for one person, matter, day and session, whoever marks it and wherever (``ATTENDANCE.key``):
of two marks the later stands, and the other stays in the history.
"""

from record.field import Field, Group, Policy, RecordType
from record.kinds import code, codes, date, flag, moment, prose, ref, text, whole

PAY_MAX = 2000
"""The most that one session pays, in pence."""
NAME_MAX = 60

ACTIVITY = RecordType(
    "activity",
    "Activity",
    (
        Field("prison", code("prison"), Policy.ENTRY, "Prison", required=True),
        Field("name", text(NAME_MAX), Policy.LATEST, "Name", required=True),
        Field("kind", code("activity_kind"), Policy.LATEST, "Kind", required=True),
        Field("place", text(NAME_MAX), Policy.LATEST, "Place"),
        Field("wing_id", ref("location"), Policy.LATEST, "Wing"),
        Field("pay", whole(0, PAY_MAX), Policy.LATEST, "Pay a session, in pence", required=True),
        Field("capacity", whole(1, 999), Policy.LATEST, "Places", required=True),
        Field("sessions", codes("regime_session"), Policy.SET, "When it runs"),
        Field("risk", code("workplace_risk"), Policy.LATEST, "Highest workplace risk"),
        Field("active", flag(), Policy.LATEST, "Runs", required=True),
    ),
    person_fields=(),
    prison_field="prison",
)
"""``wing_id``: None where people of every wing go. ``risk``: None where any risk may go."""

ALLOCATION = RecordType(
    "allocation",
    "Allocation to an activity",
    (
        Field("person_id", ref("person"), Policy.ENTRY, "Person", required=True),
        Field("prison", code("prison"), Policy.ENTRY, "Prison", required=True),
        Field("activity_id", ref("activity"), Policy.ENTRY, "Activity", required=True),
        Field("activity_name", text(NAME_MAX), Policy.ENTRY, "Its name then", required=True),
        Field("sessions", codes("regime_session"), Policy.ENTRY, "Sessions"),
        Field("from_on", date(), Policy.ENTRY, "From", required=True),
        Field("allocated_by", text(80), Policy.ENTRY, "Allocated by", names_author=True),
        Field("ended_on", date(), Policy.LATEST, "Last day"),
        Field("ended_reason", code("allocation_end"), Policy.LATEST, "Why it ended"),
        Field("ended_by", text(80), Policy.LATEST, "Ended by", names_author=True),
    ),
    groups=(Group("ended", ("ended_on", "ended_reason", "ended_by"), Policy.LATEST, "End"),),
)
"""``sessions``: none named means whenever the activity runs. ``activity_name`` goes along to a
prison that does not hold the activity."""

APPOINTMENT = RecordType(
    "appointment",
    "Appointment",
    (
        Field("person_id", ref("person"), Policy.ENTRY, "Person", required=True),
        Field("prison", code("prison"), Policy.ENTRY, "Prison", required=True),
        Field("kind", code("appointment_kind"), Policy.ENTRY, "Kind", required=True),
        Field("day", date(), Policy.ENTRY, "Day", required=True),
        Field("session", code("session"), Policy.ENTRY, "Session", required=True),
        Field("at", text(5), Policy.ENTRY, "Time"),
        Field("place", text(NAME_MAX), Policy.ENTRY, "Place"),
        Field("comment", text(240), Policy.ENTRY, "Comment"),
        Field("booked_by", text(80), Policy.ENTRY, "Booked by", names_author=True),
        Field("cancelled_at", moment(), Policy.LATEST, "Cancelled"),
        Field("cancelled_reason", text(240), Policy.LATEST, "Why cancelled"),
        Field("cancelled_by", text(80), Policy.LATEST, "Cancelled by", names_author=True),
    ),
    groups=(
        Group(
            "cancelled",
            ("cancelled_at", "cancelled_reason", "cancelled_by"),
            Policy.LATEST,
            "Cancelled or not",
        ),
    ),
)

ATTENDANCE = RecordType(
    "attendance",
    "Attendance",
    (
        Field("person_id", ref("person"), Policy.ENTRY, "Person", required=True),
        Field("prison", code("prison"), Policy.ENTRY, "Prison", required=True),
        Field("activity_id", ref("activity"), Policy.ENTRY, "Activity"),
        Field("appointment_id", ref("appointment"), Policy.ENTRY, "Appointment"),
        Field("day", date(), Policy.ENTRY, "Day", required=True),
        Field("session", code("session"), Policy.ENTRY, "Session", required=True),
        Field("outcome", code("attendance_outcome"), Policy.LATEST, "Attendance"),
        Field("reason", prose(240), Policy.LATEST, "Reason"),
        Field("paid", flag(), Policy.LATEST, "Paid"),
        Field("pay", whole(0, PAY_MAX), Policy.LATEST, "Pay, in pence"),
        Field("marked_by", text(80), Policy.LATEST, "Marked by", names_author=True),
        Field("marked_at", moment(), Policy.LATEST, "Marked"),
    ),
    groups=(
        Group(
            "mark",
            ("outcome", "reason", "paid", "pay", "marked_by", "marked_at"),
            Policy.LATEST,
            "Attendance",
        ),
    ),
    key=("person_id", "activity_id", "appointment_id", "day", "session"),
)
"""Of an activity or of an appointment. ``outcome``: None where a mark was taken back. ``pay``: what
the activity paid when it was marked, 0 where the session is not paid."""
