"""Use of force: the report of one event about one person, and what each officer says of it.

Everything is written once. A statement belongs to its author: nobody changes it, the author
included, and what they write later about the same event is an addition to it. A report stays at the
prison where force was used; ``involvement`` goes with the person.
"""

import datetime as dt

from record.field import Field, Policy, RecordType
from record.kinds import code, codes, flag, moment, prose, ref, text
from record.types.incident import named_person, written_by

TEXT_LENGTH_MAX = 8000
STATEMENT_LENGTH_MAX = 20_000
REVIEW_WITHIN = dt.timedelta(hours=72)
"""Within which a supervising officer looks at a use of force."""


def _of_force() -> tuple[Field, ...]:
    return (
        Field("use_of_force_id", ref("use_of_force"), Policy.ENTRY, "Use of force", required=True),
        Field("prison", code("prison"), Policy.ENTRY, "Prison", required=True),
        Field("person_id", ref("person"), Policy.ENTRY, "Person", required=True),
    )


USE_OF_FORCE = RecordType(
    "use_of_force",
    "Use of force",
    (
        Field("prison", code("prison"), Policy.ENTRY, "Prison", required=True),
        *named_person(),
        Field("incident_id", ref("incident"), Policy.ENTRY, "Incident"),
        Field("happened_at", moment(), Policy.ENTRY, "When it happened", required=True),
        Field("location_id", ref("location"), Policy.ENTRY, "Where"),
        Field("place", text(80), Policy.ENTRY, "Exact place"),
        Field("planned", flag(), Policy.ENTRY, "Planned", required=True),
        Field("reason", code("force_reason"), Policy.ENTRY, "Reason", required=True),
        Field("tried", prose(TEXT_LENGTH_MAX), Policy.ENTRY, "What was tried first", required=True),
        Field("text", prose(TEXT_LENGTH_MAX), Policy.ENTRY, "What happened", required=True),
        Field("in_charge_id", ref("staff"), Policy.ENTRY, "In charge"),
        Field("in_charge_name", text(80), Policy.ENTRY, "Who was in charge", required=True),
        Field("techniques", codes("force_technique"), Policy.ENTRY, "Techniques"),
        Field("restraints", codes("force_restraint"), Policy.ENTRY, "Restraints"),
        Field("equipment", codes("force_equipment"), Policy.ENTRY, "Batons and PAVA"),
        Field("injury", prose(1000), Policy.ENTRY, "Injuries"),
        Field("camera", code("force_camera"), Policy.ENTRY, "Body-worn video", required=True),
        Field("footage", text(80), Policy.ENTRY, "Where the footage is"),
        *written_by(),
    ),
    person_fields=(),
    names_people=("person_id",),
    prison_field="prison",
)

FORCE_STAFF = RecordType(
    "force_staff",
    "Member of staff in a use of force",
    (
        *_of_force(),
        Field("member_id", ref("staff"), Policy.ENTRY, "Member of staff"),
        Field("name", text(80), Policy.ENTRY, "Name", required=True),
        Field("part", code("force_part"), Policy.ENTRY, "Part", required=True),
        Field("injury", prose(1000), Policy.ENTRY, "Injuries"),
        *written_by(),
    ),
    person_fields=(),
    names_people=("person_id",),
    prison_field="prison",
)

FORCE_STATEMENT = RecordType(
    "force_statement",
    "Statement about a use of force",
    (
        *_of_force(),
        Field("text", prose(STATEMENT_LENGTH_MAX), Policy.ENTRY, "Statement", required=True),
        *written_by(),
    ),
    person_fields=(),
    names_people=("person_id",),
    prison_field="prison",
)

FORCE_EXAMINATION = RecordType(
    "force_examination",
    "Healthcare examination after force",
    (
        *_of_force(),
        Field("seen_at", moment(), Policy.ENTRY, "Seen at", required=True),
        Field("seen_by", text(80), Policy.ENTRY, "Seen by", required=True),
        Field("result", code("force_examined"), Policy.ENTRY, "Result", required=True),
        Field("injury", prose(2000), Policy.ENTRY, "Injuries found"),
        Field("treatment", prose(2000), Policy.ENTRY, "Treatment"),
        *written_by(),
    ),
    person_fields=(),
    names_people=("person_id",),
    prison_field="prison",
)

FORCE_REVIEW = RecordType(
    "force_review",
    "Review of a use of force",
    (
        *_of_force(),
        Field("outcome", code("force_outcome"), Policy.ENTRY, "Outcome", required=True),
        Field("text", prose(4000), Policy.ENTRY, "What was found", required=True),
        *written_by(),
    ),
    person_fields=(),
    names_people=("person_id",),
    prison_field="prison",
)
