"""Incidents: what happened in a prison, who was part of it, and who was told.

A report belongs to the prison where it happened, and stays there when the people in it leave;
``involvement`` is what goes with each of them (docs/decisions). All of it is written once and added
to, except how far the incident has come.
"""

from record.field import Field, Group, Policy, RecordType
from record.kinds import code, flag, moment, prose, ref, text

OPEN, DUPLICATE = "OPEN", "DUPLICATE"
TEXT_LENGTH_MAX = 8000
SAID_LENGTH_MAX = 300


def written_by() -> tuple[Field, ...]:
    """Who wrote an entry that belongs to a prison, and when."""
    return (
        Field("staff_id", ref("staff"), Policy.ENTRY, "Author", required=True),
        Field("staff_name", text(80), Policy.ENTRY, "Written by", True, names_author=True),
        Field("written_at", moment(), Policy.ENTRY, "Written", required=True),
    )


def named_person() -> tuple[Field, ...]:
    """Somebody as they were called then, so that a report reads on when they have left."""
    return (
        Field("person_id", ref("person"), Policy.ENTRY, "Person", required=True),
        Field("person_name", text(160), Policy.ENTRY, "Name", required=True),
        Field("prison_number", text(7), Policy.ENTRY, "Prison number"),
    )


def _of_incident() -> tuple[Field, ...]:
    return (
        Field("incident_id", ref("incident"), Policy.ENTRY, "Incident", required=True),
        Field("prison", code("prison"), Policy.ENTRY, "Prison", required=True),
    )


INCIDENT = RecordType(
    "incident",
    "Incident",
    (
        Field("prison", code("prison"), Policy.ENTRY, "Prison", required=True),
        Field("kind", code("incident_type"), Policy.ENTRY, "Type", required=True),
        Field("happened_at", moment(), Policy.ENTRY, "When it happened", required=True),
        Field("location_id", ref("location"), Policy.ENTRY, "Where"),
        Field("place", text(80), Policy.ENTRY, "Exact place"),
        Field("text", prose(TEXT_LENGTH_MAX), Policy.ENTRY, "What happened", required=True),
        *written_by(),
        Field("status", code("incident_status"), Policy.LATEST, "Status", required=True),
        Field("duplicate_of_id", ref("incident"), Policy.LATEST, "Reported before as"),
        Field("status_reason", prose(1000), Policy.LATEST, "Reason"),
        Field("status_by", text(80), Policy.LATEST, "Status set by", names_author=True),
        Field("status_at", moment(), Policy.LATEST, "Status since"),
    ),
    groups=(
        Group(
            "status",
            ("status", "duplicate_of_id", "status_reason", "status_by", "status_at"),
            Policy.LATEST,
            "Status",
        ),
    ),
    person_fields=(),
    prison_field="prison",
)

INCIDENT_PERSON = RecordType(
    "incident_person",
    "Person in an incident",
    (
        *_of_incident(),
        *named_person(),
        Field("part", code("incident_part"), Policy.ENTRY, "Part", required=True),
        Field("outcome", code("incident_outcome"), Policy.ENTRY, "What came of it"),
        Field("injury", prose(1000), Policy.ENTRY, "Injuries"),
        *written_by(),
    ),
    person_fields=(),
    names_people=("person_id",),
    prison_field="prison",
)

INCIDENT_STAFF = RecordType(
    "incident_staff",
    "Member of staff in an incident",
    (
        *_of_incident(),
        Field("member_id", ref("staff"), Policy.ENTRY, "Member of staff"),
        Field("name", text(80), Policy.ENTRY, "Name", required=True),
        Field("part", code("incident_staff_part"), Policy.ENTRY, "Part", required=True),
        Field("injury", prose(1000), Policy.ENTRY, "Injuries"),
        *written_by(),
    ),
    person_fields=(),
    prison_field="prison",
)

INCIDENT_ANSWER = RecordType(
    "incident_answer",
    "Answer about an incident",
    (
        *_of_incident(),
        Field("question", code("incident_question"), Policy.ENTRY, "Question", required=True),
        Field("answer", text(300), Policy.ENTRY, "Answer", required=True),
        *written_by(),
    ),
    person_fields=(),
    prison_field="prison",
)
"""Of several answers to one question the newest stands; the others stay."""

INCIDENT_TOLD = RecordType(
    "incident_told",
    "Who was told of an incident",
    (
        *_of_incident(),
        Field("whom", code("incident_told"), Policy.ENTRY, "Who was told", required=True),
        Field("told_at", moment(), Policy.ENTRY, "When", required=True),
        Field("said", text(SAID_LENGTH_MAX), Policy.ENTRY, "What they said"),
        *written_by(),
    ),
    person_fields=(),
    prison_field="prison",
)

INCIDENT_ADDITION = RecordType(
    "incident_addition",
    "Addition to an incident",
    (
        *_of_incident(),
        Field("text", prose(TEXT_LENGTH_MAX), Policy.ENTRY, "Text", required=True),
        *written_by(),
    ),
    person_fields=(),
    prison_field="prison",
)

INVOLVEMENT = RecordType(
    "involvement",
    "Part in an incident",
    (
        Field("person_id", ref("person"), Policy.ENTRY, "Person", required=True),
        Field("prison", code("prison"), Policy.ENTRY, "Prison", required=True),
        Field("incident_id", ref("incident"), Policy.ENTRY, "Incident"),
        Field("use_of_force_id", ref("use_of_force"), Policy.ENTRY, "Use of force"),
        Field("kind", code("incident_type"), Policy.ENTRY, "Type"),
        Field("part", code("incident_part"), Policy.ENTRY, "Part"),
        Field("happened_at", moment(), Policy.ENTRY, "When it happened", required=True),
        Field("injured", flag(), Policy.ENTRY, "Injured"),
    ),
)
"""What the next prison must know: of an incident its type and their part, or that force was used
(``use_of_force_id``). The reports themselves stay where it happened."""
