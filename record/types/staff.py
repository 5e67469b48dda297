"""Members of staff: the centre's list of who works where, and as what."""

from record.field import Field, Policy, RecordType
from record.kinds import code, flag, text

STAFF = RecordType(
    "staff",
    "Member of staff",
    (
        Field("staff_number", text(30), Policy.CENTRE, "Staff number", required=True),
        Field("surname", text(60), Policy.CENTRE, "Surname", required=True),
        Field("forename", text(60), Policy.CENTRE, "Forename"),
        Field("role", code("staff_role"), Policy.CENTRE, "Role", required=True),
        Field("prison", code("prison"), Policy.CENTRE, "Prison"),
        Field("active", flag(), Policy.CENTRE, "May sign in", required=True),
    ),
    person_fields=(),
    prison_field="prison",
    centre_only=True,
)
